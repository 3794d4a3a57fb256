"""What a title keeps behind its head noun: names, acronyms in brackets, prepositional phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.extraction.initiative_lexicon import Kind, makes, verb_forms
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_names import (
    CALENDAR,
    POSSESSIVE,
    YEAR,
    acronym_at,
    given_at,
    name_after,
    words,
)
from bot.extraction.tokens import Token

_REACH = 12  # words of a prepositional phrase
_YEARS = re.compile(r"(?:19|20)\d\d[-–/](?:20)?\d\d\Z")
_PLAIN = frozenset({"of", "on", "for", "against"})
_WAYS = frozenset(
    {
        "corridor", "railway", "highway", "road", "line", "cable", "pipeline", "gas pipeline",
        "airline", "interconnector", "bridge", "route",
    }
)  # fmt: skip
# "Vision 2050", "Agenda 2063": documents that go by a year.
_YEARLY = frozenset({"vision", "agenda", "strategy", "plan", "programme", "program", "roadmap"})


_SHARED = frozenset({"joint", "common", "combined", "mutual", "collective", "naval", "regional"})
_TIMES = frozenset({"next", "last", "later", "early", "late", "mid", "earlier", "today"})


class Tail(NamedTuple):
    """What follows a head noun: one past its end, an acronym, the place of a given name.

    `given` is the token span of a name that "called", "named" or the like introduces.
    """

    end: int
    acronym: str = ""
    given: tuple[int, int] = (0, 0)
    purpose: bool = False


def tail(tokens: Sequence[Token], head: int, noun: str, kind: Kind) -> Tail:
    """The tail of the phrase whose head noun ends at token `head`; bounded work."""
    purposeful = noun in words("purposeful") or noun in words("planlike")
    end = _purpose(tokens, head + 1, noun in words("planlike")) if purposeful else 0
    if end:
        return Tail(end, purpose=True)
    index = name_after(tokens, head + 1, tokens[head].capital and noun in _YEARLY)
    while True:
        acronym = acronym_at(tokens, index)
        if acronym:
            return Tail(index + 3, acronym)
        given = given_at(tokens, index)
        if given is not None:
            return Tail(given[1], "", given)
        following = _complement(tokens, index, noun, kind, tokens[head].capital)
        if following == index or following - head > 2 * _REACH:
            return Tail(index)
        index = following


def _purpose(tokens: Sequence[Token], index: int, planlike: bool) -> int:
    """One past `to cut customs duties`; 0 where what is planned is named as a thing itself."""
    if index + 2 >= len(tokens) or tokens[index].lower != "to":
        return 0
    form = lexicon().verbs.get(tokens[index + 1].lower)
    if form is None or not form.base:
        return 0
    if planlike and makes(form.lemma) and not tokens[index + 2].text[0].isdecimal():
        return 0
    end = index + 2
    while end < len(tokens) and end - index < _REACH and _inside(tokens, end, index):
        end += 1
    return end if end > index + 2 else 0


def _complement(tokens: Sequence[Token], index: int, noun: str, kind: Kind, capital: bool) -> int:
    """One past the prepositional phrase that starts at `index`, or `index` for none."""
    start = index
    if index < len(tokens) and tokens[index].lower in {"together", "jointly"}:
        index += 1
    if index + 1 >= len(tokens) or not _takes(tokens, index, noun, kind, capital):
        return start
    if _YEARS.match(tokens[index + 1].text):
        return index + 2
    end = index + 1
    while end < len(tokens) and end - index < _REACH and _inside(tokens, end, index):
        end += 1
    while end > index + 1 and _loose(tokens[end - 1].lower):
        end -= 1
    return end if end > index + 1 else start


def _loose(word: str) -> bool:
    """Whether a word ends no phrase."""
    return word in {"and", "&", ","} or _closed(word)


def _closed(word: str) -> bool:
    return word in words("stops") or word in words("determiners")


def _takes(tokens: Sequence[Token], index: int, noun: str, kind: Kind, capital: bool) -> bool:
    """Whether a title keeps this preposition: by its kind, and by what follows."""
    preposition = tokens[index].lower
    following = next(
        (token for token in tokens[index + 1 : index + 3] if token.lower not in {"the", "a", "an"}),
        None,
    )
    if following is None:
        return False
    if not following.text[0].isalpha():
        if preposition == "for":
            return kind is not Kind.EVENT and bool(_YEARS.match(following.text))
        return preposition == "of" and following.text[0].isdecimal() and not _dated(following)
    if preposition in _PLAIN:
        return following.lower not in words("no_topics")
    place = following.capital and following.lower not in CALENDAR
    if preposition in {"from", "to", "between"} and noun in _WAYS:
        return place
    if preposition == "in":
        fitting = kind in {Kind.MISSION, Kind.BODY} or noun in words("gatherings")
        return place and (fitting or (kind is Kind.DOCUMENT and capital))
    if preposition == "to":
        return place and kind in {Kind.MISSION, Kind.FORCE}
    if preposition in {"with", "between"}:
        return place and kind in {Kind.EVENT, Kind.DOCUMENT, Kind.PROGRAMME}
    return False


def _dated(token: Token) -> bool:
    return bool(YEAR.match(token.text))


def _inside(tokens: Sequence[Token], index: int, start: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if lower in {"of", "the", "its", "their"}:
        return True
    if lower in {"a", "an"}:
        return tokens[index - 1].lower in words("stops")
    if token.text[0].isdecimal() or token.text == "%":
        return _of_number(tokens[index - 1], token)
    if lower in {"and", "&"}:
        return index + 1 < len(tokens) and _goes_on(tokens, index + 1)
    if lower == ",":
        if tokens[start].lower in {"with", "between", "to"}:
            return _listed_names(tokens, index)
        return tokens[start].lower in _PLAIN and _listed(tokens, index)
    if (lower in CALENDAR and token.capital) or lower in _TIMES:
        return False
    if lower in words("stops") or not token.text[0].isalpha():
        return lower in POSSESSIVE
    if token.capital:
        return True
    return not _finite(tokens, index)


def _of_number(before: Token, token: Token) -> bool:
    """`of 5,000 men`, `of 0.5%`: a number that says how many or how much."""
    if token.text == "%":
        return before.text[0].isdecimal()
    return before.lower == "of" and not _dated(token)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word after "and" can belong to the same complement: no "and a council"."""
    token = tokens[index]
    if _closed(token.lower) or not token.text[0].isalpha():
        return False
    form = lexicon().verbs.get(token.lower)
    if not token.capital and form is not None and form.participle and not form.base:
        return token.lower in words("noun_gerunds")
    verb = token.lower in verb_forms() and token.lower not in words("noun_gerunds")
    if verb and not token.capital:
        after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if after == "to" or after in words("determiners"):
            return False
        return not token.lower.endswith(("ed", "ing"))
    return True


def _listed(tokens: Sequence[Token], index: int) -> bool:
    """`for gas, oil and petrol`: a comma between bare words that an "and" closes."""
    ahead = [token.lower for token in tokens[index + 1 : index + 6]]
    for place, word in enumerate(ahead):
        if word == "and":
            return place > 0 and _goes_on(tokens, index + place + 2)
        if word == "," and place > 0:
            continue
        if not word.isalpha() or _closed(word) or word in verb_forms():
            return False
        if tokens[index + 1 + place].capital:
            return False
    return False


def _listed_names(tokens: Sequence[Token], index: int) -> bool:
    """`between Chad, Niger and Mali`: names that an "and" closes."""
    for place, token in enumerate(tokens[index + 1 : index + 10]):
        if token.lower == "and":
            following = tokens[index + place + 2 : index + place + 3]
            return place > 0 and bool(following) and following[0].capital
        if not (token.capital or token.text == "," or token.lower in {"the", "of"}):
            return False
    return False


def _finite(tokens: Sequence[Token], index: int) -> bool:
    """Whether a lower-case word after the head is a verb that ends the phrase."""
    lower = tokens[index].lower
    form = lexicon().verbs.get(lower)
    if form is not None and form.participle and not form.base and index + 1 < len(tokens):
        # "organizations recognized as", but "organized crime"
        following = tokens[index + 1].lower
        if following in {",", "that"} or following in lexicon().classes["prepositions"]:
            return lower not in words("noun_gerunds")
    joint = tokens[index - 1].lower in _SHARED  # "joint patrols"
    if form is not None and form.third and lower not in lexicon().noun_too and not joint:
        return True
    if lower not in verb_forms() or lower in words("noun_gerunds"):
        return lower.endswith("ly")
    before = tokens[index - 1].lower
    return not joint and before not in {"of", "the", "a", "an", "for", "on", "against", "and"}
