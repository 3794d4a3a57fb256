"""Authors that stand under a title without a lead-in, in one line or in several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.reading.blocks import Block, Role
from bot.reading.furniture import role
from bot.reading.metadata import byline
from bot.reading.metadata.lives import tells_life
from bot.reading.metadata.pieces import Piece
from bot.reading.text import shape, words
from bot.reading.vocabulary import month_names, phrases, table
from bot.reading.vocabulary import words as listed

_OFFICE_WORDS = 12
_PARTS = 3
_CONTROLS = frozenset({Role.LINE, Role.BOX, Role.TAIL})
# "Oslo, 3 April 2025 (Ann Lee)".
_IN_BRACKETS = re.compile(r"\(([^()]{5,60})\)\Z")
# "Ann Lee in Oslo and Ruth Banda": where the first of two was.
_IN_PLACE = re.compile(r" in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?= and |, |\Z)")
# Whom the author works for: "Ann Lee, for Lake Radio in Oslo".
_FOR_PAPER = re.compile(r",? for (?:the )?[A-Z][^,;:]{2,60}\Z")
# Where a byline in capitals was written: "OSLO: ANN LEE & AGENCIES".
_FROM_PLACE = re.compile(r"[^\W\d_a-z][^:a-z]{2,30}: (?=\S+ \S)")
# An author's address: "@annlee", "ann@lakepost.org".
_HANDLE = re.compile(r"\(?(?:[\w.+-]{1,40})?@[\w.-]{2,60}\)?\Z")
# What names those who made a report's pictures.
_PICTURED = re.compile(r"(?:photo|picture|illustrat|graphic|video)", re.IGNORECASE)
_MONTHS = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
_YEARLESS = re.compile(
    rf"[\s,|–—-]+(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS})\.? \d{{1,2}})\Z", re.IGNORECASE
)


def _below(pieces: Sequence[Piece], title: Block | None) -> Iterator[int]:
    """The indexes of the pieces below the title, labelled ones left out."""
    after = title is None
    for index, piece in enumerate(pieces):
        if piece.block is title:
            after = True
        elif after and not piece.said.labelled:
            yield index


def _is_control(piece: Piece) -> bool:
    """Whether a line is one of the page's own controls: "Text Size"."""
    return any(phrases(kind).match(shape(piece.text)) for kind in ("line", "tail"))


def _is_office(text: str) -> bool:
    """Whether a line says what an author is or where: "Defence correspondent, Oslo"."""
    tokens = words(text)
    if text.endswith(":"):
        return False
    known = any(token.casefold() in listed("byline", "roles") for token in tokens)
    return known and len(tokens) <= _OFFICE_WORDS


def _announces(piece: Piece) -> bool:
    """Whether a line is the lead-in of the next: "By:"."""
    heads = table("labels")["labels"]["author_headings"]
    return piece.block.shape in heads or shape(piece.text) in listed("byline", "colon_only")


def _trusted(pieces: Sequence[Piece], index: int, title: Block | None) -> bool:
    """Whether a line stands where names do: dated, right below the title, above date or office."""
    piece = pieces[index]
    if piece.said.days or piece.text != piece.block.text:
        return True
    if index and (pieces[index - 1].block is title or _announces(pieces[index - 1])):
        return True
    above = pieces[index - 1].block if index else None
    dated = any(each.block is above and each.said.days for each in pieces[:index][-_PARTS:])
    following = pieces[index + 1 : index + 2]
    if dated and all(role(each.block) in _CONTROLS for each in following):
        return True
    return any(
        each.said.days or _is_office(each.text) or _HANDLE.match(each.text) for each in following
    )


def _signs_for_agency(pieces: Sequence[Piece], index: int) -> bool:
    """Whether an agency's name, a line of its own right above the date, stands for an author's."""
    piece, below = pieces[index], pieces[index + 1 : index + 2]
    alone = piece.text == piece.block.text and not piece.said.days
    return alone and bool(byline.agency(piece.text)) and any(each.said.days for each in below)


def bare_names(
    pieces: Sequence[Piece], title: Block | None, elsewhere: Sequence[str]
) -> tuple[str, ...]:
    """The authors in the lines under the title; `elsewhere` is where the page may repeat them."""
    pieces = [
        piece
        for piece in pieces
        if piece.block is title or piece.said.days or not _is_control(piece)
    ]
    dates = {id(piece.block) for piece in pieces if piece.said.days}
    for index in _below(pieces, title):
        piece = pieces[index]
        rest = _YEARLESS.sub("", piece.said.rest(piece.text)).strip(" ,;-")
        dated = id(piece.block) in dates
        if dated and (signed := _IN_BRACKETS.search(rest)):
            rest = signed[1]
        if rest.isupper():
            rest = _FROM_PLACE.sub("", rest)
        if _trusted(pieces, index, title):
            rest = _IN_PLACE.sub("", _FOR_PAPER.sub("", rest))
        if _signs_for_agency(pieces, index):
            return (byline.agency(rest),)
        if found := byline.bare_names(rest, elsewhere, _trusted(pieces, index, title), dated):
            return tuple(
                dict.fromkeys(
                    (*found, *_more(pieces[index + 1 :], index > 0 and _lists(pieces[index - 1])))
                )
            )
    return _above(pieces, title, elsewhere)


def _above(
    pieces: Sequence[Piece], title: Block | None, elsewhere: Sequence[str]
) -> tuple[str, ...]:
    """The author in a line above the title whom the page's foot names again.

    In a line of parts the foot gives the name alone, else it tells the author's life.
    """
    for piece in pieces:
        if title is None or piece.block is title:
            return ()
        person = byline.name(piece.text)
        alone = piece.text != piece.block.text
        if person and alone and any(text.strip(" .,:") == person for text in elsewhere):
            return (person,)
        if person and not alone and any(tells_life(text, person) for text in elsewhere):
            return (person,)
    return ()


def _lists(piece: Piece) -> bool:
    """Whether a line heads several authors, a line each: "Analysts:"."""
    return _announces(piece) and piece.block.shape.endswith("s")


def _more(following: Sequence[Piece], listed: bool) -> Iterator[str]:
    """The authors of the next lines, each with a title or below the office of the one above.

    Below a heading of several authors (`listed`) a name is enough.
    """
    office = False
    for piece in following:
        if found := byline.bare_names(piece.text, (), office or listed):
            yield from found
            office = False
        elif not office and _is_office(piece.text) and not _PICTURED.match(piece.text):
            office = True
        else:
            return
