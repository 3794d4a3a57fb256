"""Menus without markup: many short lines in a row, an entry each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from bot.reading.metadata.byline import name
from bot.reading.metadata.pieces import Piece
from bot.reading.text import ends_sentence, lower_share, words
from bot.reading.vocabulary import table

# A menu has so many lines, at least, of so few words each; the page's first may be the paper.
_LINES, _WORDS, _MASTHEAD = 7, 5, 2
_ABOVE_DATE = 3
_TITLE, _SMALL = 4, 0.6


def _like_title(text: str) -> bool:
    """Whether a few words are a title: more of them than in most entries, most of them small."""
    tokens = words(text)
    return len(tokens) >= _TITLE and lower_share(tokens) >= _SMALL


def _heads_authors(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a line is a heading such as "Authors", with the first of them right below."""
    headings = table("labels")["labels"]["author_headings"]
    below = pieces[index + 1 : index + 2]
    return pieces[index].block.shape in headings and any(name(each.text) for each in below)


def without_menus(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without such menus, whose first and last line may be none of their entries."""
    whole = [
        piece.block.words <= _WORDS
        and piece.text == piece.block.text
        and not (_like_title(piece.text) or "@" in piece.text)
        and not (piece.said.days or piece.said.only or ends_sentence(piece.text))
        for piece in pieces
    ]
    left: list[Piece] = []
    for is_entry, run in groupby(range(len(pieces)), key=whole.__getitem__):
        indexes = list(run)
        if is_entry and len(indexes) >= _LINES:
            # A short title and its author may stand above the date, behind the menu.
            said = pieces[indexes[-1] + 1].said if indexes[-1] + 1 < len(pieces) else None
            kept = _ABOVE_DATE if said is not None and said.days and said.only else 1
            signed = next((each for each in indexes if _heads_authors(pieces, each)), len(pieces))
            authors = [each for each in indexes if each >= signed]
            indexes = [*indexes[: _MASTHEAD if indexes[0] == 0 else 0], *indexes[-kept:]]
            indexes = sorted({*indexes, *authors})
        left += (pieces[index] for index in indexes)
    return left
