"""The words around a place of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.tokens import Token


def place(tokens: Sequence[Token], start: int) -> int:
    """The first token at a place or after it."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].start < start:
            low = middle + 1
        else:
            high = middle
    return low


def words_before(tokens: Sequence[Token], start: int) -> list[str]:
    """Up to six words before a place."""
    low = place(tokens, start)
    return [token.lower for token in tokens[max(0, low - 6) : low]]


def words_after(tokens: Sequence[Token], end: int) -> list[str]:
    """Up to three words after a place."""
    at = place(tokens, end)
    return [token.lower for token in tokens[at : at + 3]]
