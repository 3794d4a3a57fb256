"""Hyphenated words made whole again: "free-trade area" is two words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.tokens import Token

_LONGEST_WORD = 60  # characters
_HYPHENS = frozenset("-‐‑–")


def compounds(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with hyphenated words made one again: "free-trade area" is two words."""
    hyphens = [at for at, token in enumerate(tokens) if token.text in _HYPHENS]
    found: list[Token] = []
    taken = 0
    for at in hyphens:
        found += tokens[taken : at + 1]
        taken = at + 1
        if at + 1 < len(tokens) and len(found) > 1 and _hyphenates(found, tokens[at + 1]):
            hyphen, first, token = found.pop(), found.pop(), tokens[at + 1]
            text, lower = first.text + hyphen.text + token.text, first.lower + "-" + token.lower
            found.append(Token(text, lower, first.start, token.end))
            taken += 1
    return (*found, *tokens[taken:])


def _hyphenates(found: Sequence[Token], token: Token) -> bool:
    first, hyphen = found[-2], found[-1]
    joined = hyphen.text in "-‐‑" or (
        # "Odessa–Brody", "2022–2026": between equals a dash joins as well.
        hyphen.text == "–" and ((first.capital and token.capital) or first.text.isdecimal())
    )
    return (
        joined
        and token.text[0].isalnum()
        and first.end == hyphen.start
        and hyphen.end == token.start
        and first.text[0].isalnum()
        and token.end - first.start < _LONGEST_WORD
    )
