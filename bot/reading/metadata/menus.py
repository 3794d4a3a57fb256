"""Lines of a page's head that are menus: many short entries in a row, none of them a title."""

from __future__ import annotations

import re
from functools import cache

from bot.reading.text import words
from bot.reading.vocabulary import table

_SEPARATOR = re.compile(r"\s*[|·•∙/]\s*|\s+[–—»›>]\s+|\s{3,}")
_ENTRIES = 3
_ENTRY_WORDS = 4
_RUN = 4
_KNOWN = 0.5


@cache
def _entries() -> frozenset[str]:
    """Single words that entries of menus are made of."""
    listed = (*table("furniture")["line"]["exact"], *table("labels")["sections"]["names"])
    more = table("labels")["sections"]["words"] + table("labels")["menus"]["words"]
    return frozenset(word for word in (*listed, *more) if " " not in word)


def is_menu(text: str) -> bool:
    """Whether a line is a row of entries: set apart by signs, or known words of menus."""
    pieces = [piece for piece in _SEPARATOR.split(text) if piece]
    if len(pieces) >= _ENTRIES and all(piece.count(" ") < _ENTRY_WORDS for piece in pieces):
        return True
    tokens = [token for token in words(text) if token.isalpha()]
    if len(tokens) < _RUN or not all(token[0].isupper() for token in tokens):
        return False
    known = sum(token.casefold() in _entries() for token in tokens)
    return known > _KNOWN * len(tokens)
