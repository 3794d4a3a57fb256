"""Whether a word of a question stands in a text: itself, a word like it, or it spelt right."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Set
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from bot.answers.names import misspelt
from bot.answers.stems import stem, words_of
from bot.answers.thesaurus import alike, is_known

_LONG: Final = 6
"""Letters from which a word that nothing is known of may be a slip for one of the text."""

_SLIPS: Final = 1

_BECAME: Final = re.compile(
    r"\b(?:became|becom(?:e|es|ing)) (?:(?:the|its|an?) )?(?:[\w-]+ ){0,2}members?\b(?! states?\b)"
)
_TOOK_OUT: Final = re.compile(
    r"\b(?:took|takes?|taken|pulled|pulls?|led) (?:\w+ ){1,2}out\b(?! of (?:service|action))"
)
"""What takes a country out makes it leave: "the government took Iraq out"."""
_LAPSED: Final = re.compile(
    r"\b(?:let|lets|letting) (?:\w+ )?(?:participation|membership) (?:lapse|expire|run out)\b"
)
"""What a state lets run out it leaves by it."""

_PUT_OUT: Final = re.compile(
    r"\b(?:shut|shuts|kick|kicked|kicking|kicks|throw|threw|thrown|forced|keep|keeps|keeping|kept|turned)"
    r" (?:\w+ ){1,3}out\b"
)
"""What puts a country out excludes it: "shut Syria out"."""
_LEFT: Final = re.compile(r"\b(?:was|were|been|being|is|are|be) left\b(?! out\b)")


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, str]]:
    source = resources.files("bot.answers").joinpath("thesaurus.toml").read_text("utf-8")
    table = tomllib.loads(source)["phrases"]
    single = {phrase: word for word, phrases in table.items() for phrase in phrases}
    longest = sorted(single, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest)})\b"), single


def in_single_words(text: str) -> str:
    """Lower-case text with "called off" put as "cancelled", and "16th" as "sixteenth".

    So one word can be looked up, as it can for "became the ninth member", which is to join and
    still tells of a ninth member.
    """
    pattern, single = _phrases()
    text = _PUT_OUT.sub("excluded", text)
    text = _TOOK_OUT.sub("withdrew", _BECAME.sub(r"\g<0> joined", text))
    return pattern.sub(lambda match: single[match[0]], text)


def said_in_phrases(text: str) -> dict[str, str]:
    """The phrases of a lower-case text that stand for a single word, and that word."""
    pattern, single = _phrases()
    return {match[0]: single[match[0]] for match in pattern.finditer(text)}


@lru_cache(maxsize=2_000)
def forms_of(text: str) -> frozenset[str]:
    """The words of a text and their stems; what "was left in place" did not leave."""
    text = _LEFT.sub(" ", text.lower())
    words = words_of(in_single_words(text)) + ["withdrew"] * (_LAPSED.search(text) is not None)
    return frozenset(words) | frozenset(map(stem, words))


def has(word: str, forms: Set[str]) -> bool:
    """Whether one of the forms may stand for a word."""
    if not alike(word).isdisjoint(forms):
        return True
    if len(word) < _LONG or is_known(word):
        return False
    near = [form for form in forms if len(form) >= _LONG and _may_be_slip(word, form)]
    return bool(misspelt(word, near, _SLIPS))


def _may_be_slip(word: str, form: str) -> bool:
    """Whether two words begin alike and neither is the other with an ending."""
    return form[0] == word[0] and not form.startswith(word) and not word.startswith(form)
