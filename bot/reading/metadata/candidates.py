"""Which lines of a page's head could be its report's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Role
from bot.reading.furniture import role
from bot.reading.metadata import publication
from bot.reading.metadata.known import is_known, is_numbered_section, is_place
from bot.reading.metadata.lives import is_life
from bot.reading.metadata.menus import is_menu
from bot.reading.metadata.pieces import Piece
from bot.reading.metadata.published import is_yearless
from bot.reading.metadata.trails import is_trail, opens_with_section
from bot.reading.text import words

_RELATED = re.compile(r"(?:related|recommended|similar) \w+\Z")
_RECEIVED = re.compile(r"\W?(?:received|submitted|accepted)\b[^a-z]{1,3}.{0,12}\d", re.IGNORECASE)
# A title may end with "U.S.", but with no other stop.
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}\Z")
_DAY_WORDS, _ROW = 4, 4
_NAMES = re.compile(r"[A-Z][\w .'’-]{2,30}(?:, [A-Z][\w .'’-]{2,30}){1,4}\Z")
# What a paper says it is, below its name: "The independent weekly of the lake".
_MOTTO = re.compile(
    r"(?:the |an? |your )?(?:[\w'’]+[ -]){0,4}"
    r"(?:weekly|daily|monthly|quarterly|newspaper|newsletter|journal|magazine|bulletin)"
    r"(?: (?:of|for|on|from|in) .{3,60})?\Z",
    re.IGNORECASE,
)


def above_boxes(pieces: Sequence[Piece], candidates: Sequence[int]) -> list[int]:
    """The candidates above the last box of links with titles, if there are any: "Related Posts"."""
    opened = next(
        (index for index, piece in enumerate(pieces) if _RELATED.match(piece.block.shape)), 0
    )
    above = [index for index in candidates if index < opened]
    told = any(pieces[index].said.days for index in range(opened))
    return above if above and told else list(candidates)


def without_paper(lines: Sequence[str], candidates: Sequence[int], best: int) -> int:
    """The candidate that the best one ends with behind the paper's name: "The Reader #8: Title"."""
    whole = lines[best].casefold()
    inner = [
        index
        for index in candidates
        if whole.endswith(lines[index].casefold())
        and lines[index].count(" ") > 1
        and whole.removesuffix(lines[index].casefold()).endswith((": ", "| ", " - ", "– ", "— "))
    ]
    return max(inner, key=lambda index: len(lines[index]), default=best)


def _is_whole(piece: Piece) -> bool:
    """Whether a piece is all of its block, or all but its section: "Opinion | Not so fast"."""
    before = piece.block.text.removesuffix(piece.text).strip(" |·•∙")
    return piece.text == piece.block.text or is_known(before)


def ends_in_stop(piece: Piece, masthead: str) -> bool:
    """Whether a piece could be the title but for the stop that it ends in."""
    block = piece.block
    bare = Block(block.text.rstrip("."))
    return block.text.endswith(".") and could_be_title(Piece(bare.text, piece.said, bare), masthead)


def _are_names(text: str) -> bool:
    """Whether a line is where its authors wrote or its sections: "Oslo, Geneva", "Asia, Trade".

    They are known for the most part; of a longer row half is enough.
    """
    known = [is_place(part) or is_known(part) for part in text.split(", ")]
    return sum(known) * 2 >= len(known) + (len(known) < _ROW)


def could_be_title(piece: Piece, masthead: str) -> bool:
    """Whether a piece of the head could be the title, by its own words."""
    block = piece.block
    if not 2 <= block.words <= 32 or block.aside or not _is_whole(piece):
        return False
    if (
        is_numbered_section(block.text)
        or publication.NUMBERED.match(piece.text)
        or _RECEIVED.match(block.text)
        or _MOTTO.match(block.text)
        or is_yearless(block.text)
    ):
        return False
    if block.text.startswith("[") or "©" in block.text:
        return False
    if (
        is_menu(block.text)
        or is_trail(block.text)
        or opens_with_section(block.text)
        or is_life(block.text)
    ):
        return False
    if _NAMES.match(block.text) and _are_names(block.text):
        return False
    stops = block.text.endswith((".", ":", ",")) and not _INITIALS.search(block.text)
    if role(block) not in {Role.SHORT, Role.PROSE} or stops:
        return False
    if piece.said.days and len(words(piece.said.rest(piece.text))) <= _DAY_WORDS:
        return False
    parts = {part.casefold() for part in publication.split_title(block.text)}
    return not piece.said.only and masthead.casefold() not in parts
