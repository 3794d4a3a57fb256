"""The name of the paper among the lines above a report's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Role
from bot.reading.furniture import role
from bot.reading.metadata import publication
from bot.reading.metadata.known import is_known, section_words
from bot.reading.metadata.menus import leads_menu
from bot.reading.metadata.pieces import Piece
from bot.reading.metadata.sections import SMALL_WORDS
from bot.reading.metadata.titles import shared
from bot.reading.metadata.trails import ends_of_trails, entries_of, steps_to
from bot.reading.text import shape, words
from bot.reading.vocabulary import phrases

_ACRONYM = re.compile(r"\s*\((?:[A-Z]{2,8}|English [a-z]+|[A-Z][^()\d]{2,30})\)\Z")
_PAPER_WORDS = 4
_LONG_PAPER, _FOREIGN = 7, 0.34
_ISSN = re.compile(r"[\s,]*\bISSN\b.*\Z")
_ONLINE = re.compile(r",? Online(?: Edition)?\Z", re.IGNORECASE)
_TELLING = 4
_HOST = re.compile(r"(?<=\w)\.(?:com|org|net)\Z", re.IGNORECASE)
# "TheLakePost"
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ISSUE = re.compile(r"[\s,]+(?:#|No\.?|Nr\.?|Issue)?\s?\d{1,4}\Z", re.IGNORECASE)
# "Plata Press. South Atlantic News Agency"
_MOTTO = re.compile(r"(?<=[a-z]{3})\. [A-Z].*\Z")


def first_line(pieces: Sequence[Piece], title: Block | None) -> str:
    """The name of the paper at the top of the page: "Tide Wire - News of the sea"."""
    for piece in pieces:
        if title is None or piece.block is title:
            return ""
        if piece.said.only or role(piece.block) is not Role.SHORT:
            continue
        if "|" in piece.block.text and leads_menu(piece.block.text) != piece.text:
            continue
        if entries_of(piece.block.text):
            continue
        if name := _paper(piece.text):
            return name
    return ""


def numbered_before(pieces: Sequence[Piece], title: Block | None) -> str:
    """The paper in a line that repeats the title behind it: "Reader #8: Title", "Post | Title"."""
    for piece in pieces:
        first = steps_to(piece.block.text, title)[:1]
        if first and first[0].casefold() not in ends_of_trails() and _paper(first[0]):
            return first[0]
    ending = f": {title.text}".casefold() if title is not None else ""
    lines = (piece.block.text for piece in pieces if ending)
    for line in lines:
        if line.casefold().endswith(ending):
            name = _ISSUE.sub("", line[: -len(ending)])
            if _paper(name):
                return name
    return ""


def of_window(pieces: Sequence[Piece], title: Block | None) -> str:
    """The paper behind the title in a line that repeats it, as windows have it: "Title | Post"."""
    own = title.text if title is not None else ""
    for piece in pieces if own else ():
        line = piece.block.text
        if len(line) > len(own) and line.casefold().startswith(own.casefold()):
            name = publication.of_window_title(line, own)
            return "" if is_known(name) else _HOST.sub("", name)
    return ""


def lone_word(pieces: Sequence[Piece], title: Block | None) -> str:
    """The one word of the page's first line, if it can be a paper's name: "Donau-Hefte"."""
    first = pieces[0] if pieces else None
    if (
        first is None
        or title is None
        or first.block is title
        or role(first.block) is not Role.SHORT
    ):
        return ""
    text = first.text
    known = is_known(text) or text.casefold() in section_words() or first.said.days
    if len(humps := _HUMPS.split(text)) > 2:
        return " ".join(humps)
    alone = text == first.block.text and text.replace("-", "").isalpha()
    return text if alone and text[0].isupper() and len(text) > _TELLING and not known else ""


def _paper(line: str) -> str:
    """The name of a paper that a line may be; "" for sections and for what has small letters."""
    if line.endswith(("...", "…")) or line.startswith(("[", "Welcome to ")):
        return ""
    name = publication.split_title(_MOTTO.sub("", _ISSN.sub("", line)))[0]
    name = _ACRONYM.sub("", name)
    tokens = words(name)
    shortest = 2 if name == line else 1
    if not shortest <= len(tokens) <= 6 or max(map(len, tokens)) < _TELLING:
        return ""
    if phrases("line").match(shape(name)):
        return ""
    if is_known(name) or any(map(str.isdigit, name)) or "/" in name:
        return ""
    capitals = all(token[0].isupper() or token in SMALL_WORDS for token in tokens)
    return _ONLINE.sub("", name) if capitals else ""


def is_paper(line: str, body: Sequence[str]) -> bool:
    """Whether a page's first line is likely its paper's name: short, and all of it capitalized.

    A longer one may be too if the report speaks of nothing in it.
    """
    count = len(words(line))
    short = count <= _PAPER_WORDS or (count <= _LONG_PAPER and shared(line, body) < _FOREIGN)
    return short and bool(_paper(line))
