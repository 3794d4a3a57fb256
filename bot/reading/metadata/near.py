"""Names of sections that stand by a report's title or its date."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reading.blocks import Block, Role
from bot.reading.furniture import role
from bot.reading.metadata import byline, publication
from bot.reading.metadata.known import is_known, is_place
from bot.reading.metadata.pieces import Piece
from bot.reading.text import shape
from bot.reading.vocabulary import phrases

# How near a report's tags stand below its title, and how many they are.
_NEAR, _TAGS, _LINKED = 5, 4, 0.8


def region_above(
    pieces: Sequence[Piece], lines: Sequence[tuple[Piece, str]], title: Block | None
) -> list[str]:
    """The line right above the title if it is a country's or a region's name."""
    from bot.world import gazetteer

    at = next((index for index, piece in enumerate(pieces) if piece.block is title), 0)
    above = [text for piece, text in lines if at and piece is pieces[at - 1]]
    found = gazetteer().lookup(above[0]) if above else None
    return above if found is not None and found.kind != "organization" else []


def dated_above(
    pieces: Sequence[Piece], lines: Sequence[tuple[Piece, str]], title: Block | None
) -> list[str]:
    """The name beside the date in the line right above the title: "Case Study 3 May 2010"."""
    at = next((index for index, piece in enumerate(pieces) if piece.block is title), 0)
    above = [text for piece, text in lines if at and piece.said.days and piece is pieces[at - 1]]
    return [text for text in above if is_known(text) or _is_thing(text)]


def before_title(title: Block | None) -> list[str]:
    """The state or region in capitals that a title opens with: "WEST AFRICA: Lake States meet"."""
    place, colon, rest = title.text.partition(": ") if title is not None else ("", "", "")
    opens = colon and place.isupper() and not rest.isupper()
    return [place] if opens and (is_place(place) or is_known(place)) else []


def _is_thing(text: str) -> bool:
    """Whether a name is no person's, agency's or place's."""
    from bot.world import gazetteer

    person = byline.bare_names(text, (), trusted=True) or byline.agency(text)
    return not person and gazetteer().lookup(text) is None


def right_above(
    pieces: Sequence[Piece], lines: Sequence[tuple[Piece, str]], title: Block | None
) -> list[str]:
    """The short line right above the title, which no mark of the page's own furniture is."""
    above = _above(pieces, title)
    return [
        text
        for piece, text in lines
        if piece is above and piece.text == piece.block.text and role(piece.block) is Role.SHORT
    ]


def beside_date(piece: Piece, text: str, dated: set[int]) -> bool:
    """Whether a piece of a dated line is no person, place or paper."""
    beside = id(piece.block) in dated and piece.text != piece.block.text
    control = piece.said.only or phrases("line").match(shape(text))
    return beside and not control and _is_thing(text)


def parts_of_dated(pieces: Sequence[Piece]) -> list[str]:
    """The known names in a dated line whose parts slashes set apart: "Statement / Asia 2 May".

    Where all parts are known they are the section together.
    """
    rests = [piece.said.rest(piece.text) for piece in pieces if piece.said.days]
    rows = [[part.strip() for part in rest.split(" / ")] for rest in rests if " / " in rest]
    whole = [" / ".join(row) for row in rows if all(map(is_known, row))]
    return whole or [part for row in rows for part in row if is_known(part)]


def of_tags(pieces: Sequence[Piece], title: Block | None) -> list[str]:
    """The known name among a row of a few links below the title: "Kenya, Economics"."""
    at = next((index for index, piece in enumerate(pieces) if piece.block is title), len(pieces))
    rows = [
        piece.text.split(", ")
        for piece in pieces[at + 1 : at + _NEAR]
        if piece.block.links > _LINKED
    ]
    return [part for row in rows if len(row) <= _TAGS for part in row if is_known(part)]


def beside_name(pieces: Sequence[Piece], title: Block | None) -> list[str]:
    """The known name beside the paper's in the page's first line: "Rhine Post - News - 12"."""
    first = pieces[0].block if pieces else None
    parts = publication.split_title(first.text) if first and first is not title else []
    return [part for part in parts[1:] if is_known(part)]


def _above(pieces: Sequence[Piece], title: Block | None) -> Piece | None:
    """The piece right above the title, unless it is the page's first."""
    at = next((index for index, piece in enumerate(pieces) if piece.block is title), 0)
    while at > 1 and pieces[at - 1].said.days and pieces[at - 1].said.only:
        at -= 1
    return pieces[at - 1] if title is not None and at > 1 else None
