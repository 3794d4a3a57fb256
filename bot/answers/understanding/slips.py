"""Slips of the finger put right: in names, and in the words that ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from bot.answers.names import Names, misspelt
from bot.answers.thesaurus import is_known, long_words, spelt_words
from bot.answers.understanding.lexicon import WORD, all_words, expand, longest, single_words
from bot.answers.understanding.wordings import in_plain_words
from bot.world import Form, Match, gazetteer

_SHORT: Final = 6
_SURE: Final = 7
_DROPPED: Final = 5
_SINGLE: Final = 4
_DOUBLED: Final = frozenset({"dd", "tt", "nn", "rr", "mm", "pp", "gg", "kk", "ee"})
"""Letters that end a word twice only by a slip."""

_SHORTHAND: Final = {
    "hw": "how", "hav": "have", "hv": "have", "w": "with", "bout": "about", "abt": "about",
    "frm": "from", "thier": "their", "payed": "paid", "wich": "which", "btwn": "between",
    "becos": "because", "cuz": "because", "govt": "government", "mins": "ministers",
    "hq": "headquarters", "til": "until", "info": "information", "intl": "international",
    "till": "until", "ppl": "people",
}  # fmt: skip
_SHORTHANDS: Final = re.compile(rf"\b(?:{'|'.join(_SHORTHAND)})\b", re.IGNORECASE)
_SHORT_YEAR: Final = re.compile(r"\b(in|since) '?(\d\d)(?=\s*(?:$|[?.!,]))", re.IGNORECASE)
_LAST_CENTURY: Final = 45
"""Two figures from which a year is of the last century."""

_THE_US: Final = re.compile(r"\b(the) us\b", re.IGNORECASE)
_PASSED_OVER: Final = frozenset({"filler", "now", "prep", "pronoun", "once", "explain"})
"""Parts that no word is taken for by a slip."""


def written_out(typed: str) -> str:
    """The text with shorthand written out, and "the us" as the country that it is."""
    typed = _THE_US.sub(r"\1 US", typed)
    typed = _SHORT_YEAR.sub(_full_year, typed)
    typed = _SHORTHANDS.sub(lambda match: _SHORTHAND[match[0].lower()], typed)
    return in_plain_words(typed)


def _full_year(short: re.Match[str]) -> str:
    """A year in four figures: "in 98"."""
    century = "19" if int(short[2]) >= _LAST_CENTURY else "20"
    return f"{short[1]} {century}{short[2]}"


def with_names_corrected(typed: str, matches: list[Match], names: Names) -> tuple[str, list[Match]]:
    """The text, and the names in it, with misspelt words of names and of grammar put right."""
    slips = _slips(typed, matches, names.corrected)
    if slips:
        typed = _named(typed, slips, names)
        matches = names.find(typed)
    slips = _slips(typed, matches, _grammar)
    if slips:
        typed = in_plain_words(_put(typed, {at: choices[0] for at, choices in slips.items()}))
        matches = names.find(typed)
    slips = _slips(typed, matches, _content)
    slips |= _slips(typed, matches, _ending, known_too=True)
    if slips:
        typed = _put(typed, {at: choices[0] for at, choices in slips.items()})
        matches = names.find(typed)
    return typed, matches


def _content(word: str) -> tuple[str, ...]:
    """The one word of the thesaurus that a longer word misspells by a letter too many or few."""
    if len(word) < _SHORT:
        return ()
    found = [
        known
        for known in misspelt(word, long_words().get(word[0], ()), 1)
        if (len(known) != len(word) or sorted(known) == sorted(word))
        and not known.startswith(word)
        and not word.startswith(known)
    ]
    return tuple(found[:1])


def _ending(word: str) -> tuple[str, ...]:
    """The known word that one misspells at its end: "suspendd", "givin"; or "aply" inside."""
    known = all_words()
    if word.endswith("in") and len(word) >= _DROPPED and is_known(f"{word}g"):
        return (f"{word}g",)
    short = word[:-1]
    if len(word) > _DROPPED and word[-2:] in _DOUBLED and (short in known or is_known(short)):
        fuller = f"{short}ed"
        return (fuller if word.endswith("dd") and fuller in known else short,)
    for at in range(1, len(word)):  # a letter written once instead of twice
        twice = word[:at] + word[at - 1] + word[at:]
        if len(word) >= _SINGLE and twice in spelt_words():
            return (twice,)
    return ()


@cache
def _grammar_words() -> dict[str, tuple[str, ...]]:
    """Longer words of the lexicon, by first letter.

    Long ones are told from others even if they say little: "wehther", "anmyore".
    """
    found: dict[str, list[str]] = {}
    for word in sorted(all_words()):
        alone = word in single_words() and longest([word], 0)[1] not in _PASSED_OVER
        if word.isalpha() and len(word) >= (5 if alone else _SURE):
            found.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in found.items()}


def _grammar(word: str) -> tuple[str, ...]:
    """The words of the lexicon that a word misspells by one slip.

    In a short word a letter may be missing, doubled or misplaced, but not another one: "tanks"
    are not "talks".
    """
    if len(word) < 5:
        return ()
    found = misspelt(word, _grammar_words().get(word[0], ()), 1)
    if not {f"{word}s", word.removesuffix("s")}.isdisjoint(found):  # only its number is another
        return ()
    if len(word) > _SHORT:
        return found
    return tuple(f for f in found if len(f) != len(word) or sorted(f) == sorted(word))


def _is_acronym(word: str) -> bool:
    found = gazetteer().lookup(word)
    return found is not None and found.form is Form.ACRONYM


def _slips(
    typed: str,
    matches: list[Match],
    meant: Callable[[str], tuple[str, ...]],
    *,
    known_too: bool = False,
) -> dict[tuple[int, int], tuple[str, ...]]:
    """Where unknown words stand, and what each may be meant for; with `known_too`, stems may be."""
    known = all_words()
    taken = [(m.start, m.end) for m in matches]
    found = {}
    for match in WORD.finditer(typed):
        word = expand(match[0])
        if (
            word in known
            or (is_known(word) and not known_too)
            or any(start <= match.start() < end for start, end in taken)
        ):
            continue
        choices = tuple(choice for choice in meant(word) if choice != word)
        if match[0].isupper() and not typed.isupper():  # an acronym is meant
            choices = tuple(choice for choice in choices if _is_acronym(choice))
        if choices:
            found[match.span()] = choices
    return found


def _put(typed: str, words: dict[tuple[int, int], str]) -> str:
    """The text with words put in other words' places."""
    for (start, end), word in sorted(words.items(), reverse=True):
        typed = typed[:start] + word + typed[end:]
    return typed


def _named(typed: str, slips: dict[tuple[int, int], tuple[str, ...]], names: Names) -> str:
    """The text with those corrections that make names; of several, those that make most."""
    chosen = {at: choices[0] for at, choices in slips.items()}
    for at, choices in slips.items():
        chosen[at] = max(
            choices, key=lambda word: _covered_letters(_put(typed, {**chosen, at: word}), names)
        )
    for at in tuple(chosen):
        without = {other: word for other, word in chosen.items() if other != at}
        all_in = _covered_letters(_put(typed, chosen), names)
        if _covered_letters(_put(typed, without), names) >= all_in:
            chosen = without
    return _put(typed, chosen)


def _covered_letters(text: str, names: Names) -> int:
    return sum(match.end - match.start for match in names.find(text))
