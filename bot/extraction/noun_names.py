"""Names behind a head noun: `exercise Golden Shield`, `a force (MNJTF)`, `called Barrier`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.extraction.lexicon import load
from bot.extraction.tokens import Token

QUOTES = frozenset("\"“”„«»'‘’")
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_NAME = 6  # words of a name behind its noun
YEAR = re.compile(r"(?:19|20)\d\d\Z")
CALENDAR = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday",
    }
)  # fmt: skip


@cache
def words(role: str) -> frozenset[str]:
    """One list of bot/extraction/data/noun_phrases.toml."""
    return frozenset(load("noun_phrases.toml")[role])


def acronym_at(tokens: Sequence[Token], index: int) -> str:
    """`(MNJTF)` right behind a name."""
    bracket = tokens[index : index + 3]
    if [token.text for token in bracket[::2]] != ["(", ")"]:
        return ""
    text = bracket[1].text
    capitals = sum(letter.isupper() for letter in text)
    return text if capitals > 1 and capitals * 2 >= len(text) else ""


def given_at(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
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
    end = name_after(tokens, start, False)
    return (start, end) if end > start else None


def name_after(tokens: Sequence[Token], index: int, yearly: bool) -> int:
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
        if named and tokens[end].lower in CALENDAR:
            break
        if not named and not (YEAR.match(text) and (end > index or yearly)):
            break
        end += 1
    return end
