"""The names of sections among the lines above a report's title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.reading.blocks import Block, Kind, Role
from bot.reading.furniture import role
from bot.reading.metadata import byline, near
from bot.reading.metadata.known import is_english, is_known, section_words, without_number
from bot.reading.metadata.menus import is_menu
from bot.reading.metadata.pieces import Piece
from bot.reading.metadata.trails import HERE, ends_of_trails, entries_of, steps_to
from bot.reading.text import shape, words
from bot.reading.vocabulary import phrases

_LINKED = 0.8
_CLOSE = 4
_FEW = 2
_STEPS = 6
# Entries of a row of links: "News, Sport, Weather", "NewsSportWeather" where they touch.
_RUN_TOGETHER = re.compile(r"[^\W\d_A-Z][A-Z]|, ")
_SECTION_WORDS = 4
_SMALL = "and of the in on for from at to de du la des del und do da dos das di el le les der die"
SMALL_WORDS = frozenset(f"{_SMALL} von y e van".split())


def section(pieces: Sequence[Piece], title: Block | None, papers: set[str]) -> str:
    """The section that the head names.

    It is the deepest known one of the trail that leads to the page, a region or a known name
    on a line of its own, the end of the trail, what stands right above the title or beside the
    date, or a line with a section's words.
    """
    taken = {text.casefold() for text in papers}
    dated = {id(piece.block) for piece in pieces if piece.said.days}
    blocks = [id(piece.block) for piece in pieces]
    above = set(blocks[: blocks.index(id(title))] if id(title) in blocks else ())
    trail, lone = _trail(pieces, title), _lone_link(pieces, title, taken)
    close = _close(pieces, title)
    lines = [
        (piece, text)
        for piece in pieces
        if piece.block is not title
        and (text := without_number(piece.said.rest(piece.text)))
        and _could_be_section(piece, text, dated, above)
        and (not piece.block.aside or _counts_aside(piece, text, lone, close))
        and not _repeats(text, taken)
    ]
    texts, above_title = _nearest(lines, pieces, title), near.right_above(pieces, lines, title)
    choices = (
        [text for text in reversed(trail) if is_english(text)],
        near.parts_of_dated(pieces),
        near.region_above(pieces, lines, title),
        near.dated_above(pieces, lines, title),
        [text for text in above_title if _has_section_word(text)],
        near.before_title(title),
        [text for text in texts if is_known(text)],
        trail[-1:],
        above_title,
        [text for piece, text in lines if piece is lone and piece.block.kind is not Kind.LIST],
        [text for piece, text in lines if near.beside_date(piece, text, dated)],
        [text for text in texts if _has_section_word(text)],
        near.beside_name(pieces, title),
        near.of_tags(pieces, title),
    )
    return next((text for choice in choices for text in choice), "")


def _has_section_word(text: str) -> bool:
    return not section_words().isdisjoint(word.casefold() for word in words(text))


def _close(pieces: Sequence[Piece], title: Block | None) -> set[int]:
    """The blocks right above and below the title."""
    at = next((index for index, piece in enumerate(pieces) if piece.block is title), -1)
    return {id(piece.block) for piece in pieces[max(0, at - 1) : at + _CLOSE]} if at >= 0 else set()


def _counts_aside(piece: Piece, text: str, lone: Piece | None, close: set[int]) -> bool:
    """Whether a piece beside the report may name its section: a lone link, a known name near."""
    if piece is lone:
        return _may_stand_alone(text)
    return id(piece.block) in close and is_known(text) and piece.block.links < _LINKED


def _may_stand_alone(text: str) -> bool:
    """Whether a link above the title may be its section and is none of the page's controls."""
    controls = any(phrases(kind).match(shape(text)) for kind in ("line", "box", "tail"))
    return is_known(text) or not controls


def _nearest(
    lines: Sequence[tuple[Piece, str]], pieces: Sequence[Piece], title: Block | None
) -> list[str]:
    """The texts, those of lines nearest to the title first: a menu stands farther off."""
    order = {id(block): index for index, block in enumerate(piece.block for piece in pieces)}
    at = order.get(id(title), len(pieces)) if title is not None else 0
    ranked = sorted(lines, key=lambda line: abs(order[id(line[0].block)] - at))
    return [text for _, text in ranked]


def _lone_link(pieces: Sequence[Piece], title: Block | None, taken: set[str]) -> Piece | None:
    """The link right above the title that is no entry of a menu: no other stands above it.

    Names of the paper itself (`taken`) are no such entries.
    """
    at = next((index for index, piece in enumerate(pieces) if piece.block is title), 0)
    # Entries of a list above are a menu's, where the link is in no list.
    listed = at > 0 and pieces[at - 1].block.kind is Kind.LIST
    above = [
        piece
        for piece in pieces[max(0, at - 2) : at]
        if piece.block.links > _LINKED
        and (listed or piece.block.kind is not Kind.LIST)
        and not phrases("line").match(piece.block.shape)
        and not _RUN_TOGETHER.search(piece.text)
        and piece.text.casefold() not in taken
    ]
    if len(above) == 1 and at and above[0] is pieces[at - 1]:
        return above[0]
    run = list(takewhile(lambda each: each.block.links > _LINKED, reversed(pieces[:at])))
    known = (piece for piece in reversed(run) if is_known(piece.text))
    return next(known, None) if len(run) <= _FEW else None


def _could_be_section(piece: Piece, text: str, dated: set[int], above: set[int]) -> bool:
    """Whether a piece reads as a section's name; one below the title may be its author's."""
    if piece.said.authors or piece.said.labelled or role(piece.block) is Role.BOX:
        return False
    menu = is_menu(piece.block.text) and id(piece.block) not in dated
    if menu or not _reads_as_name(text):
        return False
    if is_known(text) or id(piece.block) in above:
        return True
    return not byline.bare_names(text, (), trusted=True)


def _trail(pieces: Sequence[Piece], title: Block | None) -> list[str]:
    """The entries of the trail above the title, without the first page and the report itself."""
    for index, piece in enumerate(pieces):
        if piece.block is title:
            break
        if HERE.fullmatch(piece.text):
            return _steps_below(pieces[index + 1 :], title)
        entries = steps_to(piece.block.text, title)[1:] or entries_of(piece.block.text)
        if entries and not piece.said.days:
            own = title.text.casefold() if title else ""
            return [text for text in entries if text.casefold() != own]
    return []


def _steps_below(pieces: Sequence[Piece], title: Block | None) -> list[str]:
    """The entries of a trail printed one a line, down to the title."""
    at = next((index for index, piece in enumerate(pieces) if piece.block is title), 0)
    steps = [piece.text for piece in pieces[: min(at, _STEPS)]]
    return [text for text in steps if text.casefold() not in ends_of_trails()]


def _repeats(text: str, taken: set[str]) -> bool:
    return text.casefold() in taken or any(name and name in text.casefold() for name in taken)


def _reads_as_name(text: str) -> bool:
    tokens = words(text)
    few = 1 <= len(tokens) <= _SECTION_WORDS or (tokens and is_known(text))
    if not few or text.endswith((".", "?", "!", ":")):
        return False
    if any(character.isdecimal() for character in text) or "/" in text or "[" in text:
        return False
    capitals = all(token[0].isupper() or token in SMALL_WORDS for token in tokens)
    return capitals or is_known(text)
