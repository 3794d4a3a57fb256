"""Lines of a page's head that are menus: many short entries in a row, none of them a title."""

from __future__ import annotations

import re
from functools import cache

from bot.reading.metadata.known import is_known
from bot.reading.text import shape, words
from bot.reading.vocabulary import phrases, table

_SEPARATOR = re.compile(r"\s*[|·•∙/]\s*|\s+[–—»›>]\s+|\s{3,}")
_ROW = re.compile(r"\s*[|·•∙]\s*|\s+[*–—/]\s+|\s{2,}")
_ENTRIES = 3
_OTHERS = 2
_ENTRY_WORDS = 4
_RUN = 4
_KNOWN = 0.5


def leads_menu(text: str) -> str:
    """The first entry of a row that most others show to be a menu; the paper's name, if any."""
    first, *others = [piece for piece in _ROW.split(text) if piece]
    known = sum(_is_entry(piece) for piece in others)
    return first if len(others) >= _OTHERS and known > _KNOWN * len(others) else ""


def _is_entry(text: str) -> bool:
    """Whether a text is an entry that menus have: a control of pages or a section."""
    control = phrases("line").match(shape(text))
    return control or is_known(text) or text.casefold() in _entries()


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
