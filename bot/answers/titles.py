"""Titles as answers show them: a headline printed in capitals does not shout here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.world import organizations

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL: Final = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "off",
    "on", "or", "over", "per", "the", "to", "up", "via", "vs", "with",
})  # fmt: skip
_SPELT: Final = frozenset({
    "UN", "EU", "US", "UK", "USA", "USSR", "UAE", "DRC", "CIS", "GCC", "AI", "TV",
    "II", "III", "IV", "VI", "VII",
})  # fmt: skip
_VOWELS: Final = frozenset("AEIOUY")
_LATIN: Final = "\u024f"
"""The last letter of Latin alphabets; titles in other scripts have no title case."""

_SHORTEST: Final = 2
"""Words in capitals from which a title counts as printed in capitals."""


def is_shouted(title: str) -> bool:
    """Whether a title is printed in capitals, and is more than a name or two."""
    words = _WORD.findall(title)
    if not title.isupper() or any(each.isalpha() and each > _LATIN for each in title):
        return False
    return sum(word not in _acronyms() for word in words) >= _SHORTEST


@lru_cache(maxsize=512)
def calm(title: str) -> str:
    """The title, in title case where it is printed in capitals; acronyms stay as they are."""
    if not is_shouted(title):
        return title
    last = max((found.start() for found in _WORD.finditer(title)), default=0)

    def cased(found: re.Match[str]) -> str:
        word = found.group()
        if word in _acronyms() or _cannot_be_spoken(word):
            return word
        begins = _begins(title, found.start()) or found.start() == last
        return word.lower() if word.lower() in _SMALL and not begins else word.capitalize()

    return _WORD.sub(cased, title)


def _begins(title: str, at: int) -> bool:
    before = title[:at].rstrip(" \"“‘'(")
    return not before or before[-1] in ":.?!–—"


def _cannot_be_spoken(word: str) -> bool:
    """Whether letters stand for words: no vowel among them."""
    return word.isascii() and len(word) > 1 and word.isalpha() and _VOWELS.isdisjoint(word)


@lru_cache(maxsize=1)
def _acronyms() -> frozenset[str]:
    listed = (entry.organization.acronym for entry in organizations().values())
    return _SPELT | {acronym for acronym in listed if acronym and acronym.isupper()}
