"""What a title keeps behind its head noun: names, acronyms in brackets, prepositional phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from bot.extraction.initiative_lexicon import Kind, makes, verb_forms
from bot.extraction.lexicon import lexicon, load
from bot.extraction.tokens import Token

QUOTES = frozenset("\"“”„«»'‘’")
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_REACH = 9  # words of a prepositional phrase
_NAME = 6  # words of a name behind its noun
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
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
_CALENDAR = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday",
    }
)  # fmt: skip


_TIMES = frozenset({"next", "last", "later", "early", "late", "mid", "earlier", "today"})


@cache
def words(role: str) -> frozenset[str]:
    """One list of bot/extraction/data/noun_phrases.toml."""
    return frozenset(load("noun_phrases.toml")[role])


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
    index = _name_after(tokens, head + 1, tokens[head].capital and noun in _YEARLY)
    while True:
        acronym = _acronym(tokens, index)
        if acronym:
            return Tail(index, acronym)
        given = _given(tokens, index)
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
    if planlike and makes(form.lemma) and not tokens[index + 2].text[0].isdigit():
        return 0
    end = index + 2
    while end < len(tokens) and end - index < _REACH and _inside(tokens, end, index):
        end += 1
    return end if end > index + 2 else 0


def _acronym(tokens: Sequence[Token], index: int) -> str:
    """`(MNJTF)` right behind a name."""
    bracket = tokens[index : index + 3]
    if [token.text for token in bracket[::2]] != ["(", ")"]:
        return ""
    text = bracket[1].text
    capitals = sum(letter.isupper() for letter in text)
    return text if capitals > 1 and capitals * 2 >= len(text) else ""


def _given(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The name in `called Northern Light`, `with the name "Barrier"`, `dubbed Steel Wall`."""
    ahead = [token.lower for token in tokens[index : index + 3]]
    if ahead[:1] == [","]:
        ahead, index = [token.lower for token in tokens[index + 1 : index + 4]], index + 1
    if ahead and ahead[0] in words("naming"):
        start = index + 1
    elif " ".join(ahead) in words("naming_phrases"):
        start = index + 3
    elif " ".join(ahead[:2]) in words("naming_phrases"):
        start = index + 2
    else:
        return None
    end = _name_after(tokens, start, False)
    return (start, end) if end > start else None


def _name_after(tokens: Sequence[Token], index: int, yearly: bool) -> int:
    """`exercise Golden Shield 2024`, `operation "Barrier"`: the name behind the head."""
    end = index
    if end < len(tokens) and tokens[end].text in QUOTES - POSSESSIVE:
        close = end + 1
        while close < len(tokens) and close - end < 7 and tokens[close].text not in QUOTES:
            close += 1
        closed = close < len(tokens) and tokens[close].text in QUOTES and close > end + 1
        return close + 1 if closed and tokens[end + 1].text[0].isupper() else index
    while end < len(tokens) and end - index < _NAME:
        text = tokens[end].text
        named = text[0].isupper() and text[0].isalpha() and not tokens[end - 1].text.endswith(".")
        if named and tokens[end].lower in _CALENDAR:
            break
        if not named and not (_YEAR.match(text) and (end > index or yearly)):
            break
        end += 1
    return end


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
    loose = words("stops") | words("determiners") | {"and", "&", ","}
    while end > index + 1 and tokens[end - 1].lower in loose:
        end -= 1
    return end if end > index + 1 else start


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
        return preposition == "of" and following.text[0].isdigit() and not _dated(following)
    if preposition in _PLAIN:
        return following.lower not in words("no_topics")
    place = following.capital and following.lower not in _CALENDAR
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
    return bool(_YEAR.match(token.text))


def _inside(tokens: Sequence[Token], index: int, start: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if lower in {"of", "the", "its", "their"}:
        return True
    if lower in {"a", "an"}:
        return tokens[index - 1].lower in words("stops")
    if token.text[0].isdigit():
        return tokens[index - 1].lower == "of" and not _dated(token)
    if lower in {"and", "&"}:
        return index + 1 < len(tokens) and _goes_on(tokens, index + 1)
    if lower == ",":
        return tokens[start].lower in _PLAIN and _listed(tokens, index)
    if (lower in _CALENDAR and token.capital) or lower in _TIMES:
        return False
    if lower in words("stops") or not token.text[0].isalpha():
        return lower in POSSESSIVE
    if token.capital:
        return True
    return not _finite(tokens, index)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word after "and" can belong to the same complement: no "and a council"."""
    token = tokens[index]
    if token.lower in words("determiners") | words("stops") or not token.text[0].isalpha():
        return False
    if not token.capital and token.lower in verb_forms() - words("noun_gerunds"):
        after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        return after not in words("determiners") and not token.lower.endswith(("ed", "ing"))
    return True


def _listed(tokens: Sequence[Token], index: int) -> bool:
    """`for gas, oil and petrol`: a comma between bare words that an "and" closes."""
    ahead = [token.lower for token in tokens[index + 1 : index + 6]]
    for place, word in enumerate(ahead):
        if word == "and":
            return place > 0 and _goes_on(tokens, index + place + 2)
        if word == "," and place > 0:
            continue
        if not word.isalpha() or word in words("stops") | words("determiners") | verb_forms():
            return False
        if tokens[index + 1 + place].capital:
            return False
    return False


def _finite(tokens: Sequence[Token], index: int) -> bool:
    """Whether a lower-case word after the head is a verb that ends the phrase."""
    lower = tokens[index].lower
    form = lexicon().verbs.get(lower)
    if form is not None and form.participle and not form.base and index + 1 < len(tokens):
        # "organizations recognized as", but "organized crime"
        following = tokens[index + 1].lower
        if following in lexicon().classes["prepositions"] | {",", "that"}:
            return lower not in words("noun_gerunds")
    if lower not in verb_forms() or lower in words("noun_gerunds"):
        return lower.endswith("ly")
    before = tokens[index - 1].lower
    return before not in {"of", "the", "a", "an", "for", "on", "against", "and"}
