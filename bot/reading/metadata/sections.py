"""The names of papers and sections among the lines above a report's title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.reading.blocks import Block, Role
from bot.reading.furniture import role
from bot.reading.metadata import publication
from bot.reading.metadata.lines import Said
from bot.reading.text import words
from bot.reading.vocabulary import table

_ACRONYM = re.compile(r"\s*\([A-Z]{2,8}\)\Z")
_TRAIL = re.compile(r"\A(?:home|main page|start)\s*[/>»›]\s*(?:.*[/>»›]\s*)?", re.IGNORECASE)
_ISSN = re.compile(r"[\s,]*\bISSN\b.*\Z")
_ONLINE = re.compile(r",? Online(?: Edition)?\Z", re.IGNORECASE)
_TELLING = 4
_SECTION_WORDS = 4
_SMALL_WORDS = frozenset(
    {"and", "of", "the", "in", "on", "for", "de", "du", "la", "des", "del", "und"}
)


@dataclass(slots=True)
class Piece:
    """A piece of a line of the head, what it says, and the block it is of."""

    text: str
    said: Said
    block: Block


def first_line(pieces: Sequence[Piece], title: Block | None) -> str:
    """The name of the paper at the top of the page: "Tide Wire - News of the sea"."""
    for piece in pieces:
        if title is None or piece.block is title:
            return ""
        if piece.said.only or role(piece.block) is not Role.SHORT or "|" in piece.block.text:
            continue
        if name := _paper(piece.text):
            return name
    return ""


def _paper(line: str) -> str:
    """The name of a paper that a line may be; "" for sections and for what has small letters."""
    name = _ACRONYM.sub("", publication.split_title(_ISSN.sub("", line))[0])
    tokens = words(name)
    shortest = 2 if name == line else 1
    if not shortest <= len(tokens) <= 6 or max(map(len, tokens)) < _TELLING:
        return ""
    if name.casefold() in _section_names() or any(map(str.isdigit, name)):
        return ""
    capitals = all(token[0].isupper() or token in _SMALL_WORDS for token in tokens)
    return _ONLINE.sub("", name) if capitals else ""


@cache
def _section_names() -> frozenset[str]:
    return frozenset(table("labels")["sections"]["names"])


@cache
def _section_words() -> frozenset[str]:
    single = {name for name in _section_names() if " " not in name}
    return frozenset(single | set(table("labels")["sections"]["words"]))


def section(pieces: Sequence[Piece], title: Block | None, papers: set[str]) -> str:
    """A short line of the head that names a section: one known, or one with a section's words."""
    taken = {text.casefold() for text in papers}
    lines = []
    for piece in pieces:
        text = _TRAIL.sub("", piece.said.rest(piece.text))
        if piece.block.text.count("|") > 1 and not piece.said.days:
            continue
        if piece.block.aside or piece.block is title or _repeats(text, taken):
            continue
        if piece.said.authors or piece.said.labelled or not _reads_as_name(text):
            continue
        lines.append(text)
    if title is not None and (region := _names_region(lines, pieces, title)):
        return region
    known = [text for text in lines if text.casefold().strip(" .:") in _section_names()]
    likely = [
        text for text in lines if {word.casefold() for word in words(text)} & _section_words()
    ]
    return next(iter((*known, *likely)), "")


def _names_region(lines: Sequence[str], pieces: Sequence[Piece], title: Block) -> str:
    """The line right above the title if it is a country's or a region's name."""
    from bot.world import gazetteer

    above = ""
    for piece in pieces:
        if piece.block is title:
            break
        above = piece.text
    found = gazetteer().lookup(above) if above in lines else None
    return above if found is not None and found.kind != "organization" else ""


def _repeats(text: str, taken: set[str]) -> bool:
    return text.casefold() in taken or any(name and name in text.casefold() for name in taken)


def _reads_as_name(text: str) -> bool:
    tokens = words(text)
    if not 1 <= len(tokens) <= _SECTION_WORDS or text.endswith((".", "?", "!", ":")):
        return False
    if any(character.isdecimal() for character in text):
        return False
    return all(token[0].isupper() or token in _SMALL_WORDS for token in tokens)
