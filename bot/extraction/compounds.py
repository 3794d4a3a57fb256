"""Hyphenated words made whole again: "free-trade area" is two words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.tokens import Token

_LONGEST_WORD = 60  # characters
_HYPHENS = frozenset("-‐‑–")


def compounds(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with hyphenated words made one again: "free-trade area" is two words."""
    if _HYPHENS.isdisjoint([token.text for token in tokens]):
        return tuple(tokens)
    found: list[Token] = []
    for token in tokens:
        whole = token
        if len(found) > 1 and token.text[0].isalnum() and _hyphenates(found, token):
            hyphen, first = found.pop(), found.pop()
            text, lower = first.text + hyphen.text + token.text, first.lower + "-" + token.lower
            whole = Token(text, lower, first.start, token.end)
        found.append(whole)
    return tuple(found)


def _hyphenates(found: Sequence[Token], token: Token) -> bool:
    first, hyphen = found[-2], found[-1]
    joined = hyphen.text in "-‐‑" or (
        # "Odessa–Brody", "2022–2026": between equals a dash joins as well.
        hyphen.text == "–" and ((first.capital and token.capital) or first.text.isdecimal())
    )
    return (
        joined
        and first.end == hyphen.start
        and hyphen.end == token.start
        and first.text[0].isalnum()
        and token.end - first.start < _LONGEST_WORD
    )
