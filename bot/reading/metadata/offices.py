"""Ministries, embassies and secretariats that publish reports under their own names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block
from bot.reading.metadata.known import is_known, is_place
from bot.reading.metadata.pieces import Piece
from bot.reading.text import words

_OFFICE = re.compile(
    r"(?:The )?(?:Federal |Royal )?(?:Ministry|Embassy|Permanent Mission|General Secretariat"
    r"|Foreign Office|Presidency|Office of the (?:President|Prime|Spokes))\b",
    re.IGNORECASE,
)
# A state by its full name is over its ministries' pages.
_STATE = re.compile(
    r"(?:The )?(?:[A-Z]\w+ ){0,2}(?:Republic|Kingdom|Government|Federation|Sultanate)\b"
    r"(?: of\b|\Z)",
    re.IGNORECASE,
)
_LONGEST = 18
_SMALL, _FEWEST = 3, 2
_LINKED = 0.5


def office(pieces: Sequence[Piece], title: Block | None) -> str:
    """The office that a line above the title or beside the date names, with its state's name.

    The state may stand on the line below: "Ministry of Defence", "Republic of Kenya".
    """
    dated = {id(piece.block) for piece in pieces if piece.said.days}
    above = True
    for index, piece in enumerate(pieces):
        above = above and piece.block is not title
        near = above or id(piece.block) in dated
        if near and piece.block.links < _LINKED and _is_office(piece.text):
            below = [each.text for each in pieces[index + 1 : index + 2] if each.block is not title]
            state = next((text for text in below if is_place(text)), "")
            return ", ".join(filter(None, (piece.text.strip(" ,"), state)))
    return ""


def _initials(text: str) -> str:
    return "".join(token[0] for token in words(text) if token[0].isupper())


def fuller(masthead: str, owner: str) -> str:
    """The masthead, or the owner of the page's rights where that is the same name in full.

    "GIS Policy Brief" is in full what its first letters stand for, if the rest is a section's;
    so is "LRI Review" the "Lake Region Review", whose institute it names as well.
    """
    if owner and _STATE.match(masthead) and _is_office(owner.partition(",")[0]):
        return owner
    head, folded = masthead.casefold(), owner.casefold()
    first, _, rest = masthead.partition(" ")
    whole = owner[: owner.index(",")] if owner.find(",") > 0 else owner
    if len(first) > _SMALL - 1 and is_known(rest) and first == _initials(whole):
        return whole
    if is_short_for(masthead, owner):
        return owner
    return owner if head and folded.startswith((f"{head} of ", f"{head}, ")) else masthead


def is_short_for(name: str, whole: str) -> bool:
    """Whether a name is the letters of another, or has them before the last word of both."""
    first, _, rest = name.partition(" ")
    letters = "".join(each for each in first if each.isalpha())
    if len(letters) < (_SMALL if rest else _FEWEST) or not first.isupper():
        return False
    if not rest:
        return letters == _initials(whole.removeprefix("The "))
    before = whole.removesuffix(f" {rest}")
    return before != whole and len(_initials(before)) > 1 and letters.startswith(_initials(before))


def _is_office(text: str) -> bool:
    tokens = words(text)
    if _OFFICE.match(text) is None or not 2 <= len(tokens) <= _LONGEST or text[-1] in ".:?!":
        return False
    return all(token[0].isupper() or len(token) <= _SMALL for token in tokens)
