"""Numbers as words and figures."""

from __future__ import annotations

from functools import cache

from bot.extraction.lexicon import load, split

SPANS = split("day days week weeks month months year years decade decades")
"""What time is counted in."""


@cache
def _numbers() -> dict[str, int]:
    """What words count, from `data/lists.toml`."""
    tables = load("lists.toml")
    numbers = {word: n for n, word in enumerate(tables["numbers"]["counts"].split(), start=2)}
    sets = {word: int(n) for n, words in tables["sets"].items() for word in words.split()}
    return numbers | sets


def number_of(word: str) -> int:
    """The number a word or numeral means, 0 if none."""
    return int(word) if word.isdecimal() and len(word) < 4 else _numbers().get(word, 0)
