"""The head of a page, read piece by piece: title, byline, dates, section, publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from bot.reading.blocks import Block, Page, Role
from bot.reading.furniture import role
from bot.reading.metadata import byline, publication
from bot.reading.metadata.lines import Said, read_line
from bot.reading.metadata.titles import best_title
from bot.reading.text import words
from bot.reading.vocabulary import table

_LINES = 80
_PIECES = re.compile(r"\s*[|·•]\s*|\s{3,}")
_ACRONYM = re.compile(r"\s*\([A-Z]{2,8}\)\Z")
_TRAIL = re.compile(r"\A(?:home|main page|start)\s*[/>»›]\s*(?:.*[/>»›]\s*)?", re.IGNORECASE)
_ONLINE = re.compile(r",? Online(?: Edition)?\Z", re.IGNORECASE)
_TELLING = 4
_SECTION_WORDS = 4
_SMALL_WORDS = frozenset(
    {"and", "of", "the", "in", "on", "for", "de", "du", "la", "des", "del", "und"}
)


@dataclass(slots=True)
class Head:
    """What the lines above a report say; empty where they are silent."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    section: str = ""
    url: str = ""
    written_for: str = ""
    masthead: str = ""
    publisher: str = ""
    lines: list[Said] = field(default_factory=list)


@dataclass(slots=True)
class Piece:
    """A piece of a line of the head, what it says, and the block it is of."""

    text: str
    said: Said
    block: Block


def _pieces(blocks: Sequence[Block]) -> list[Piece]:
    return [
        Piece(text, read_line(text), block)
        for block in blocks
        for text in _PIECES.split(block.text)
        if text
    ]


def read_head(
    page: Page, head: Sequence[Block], others: Sequence[Block], body: Sequence[Block]
) -> Head:
    """Read the blocks above the body.

    `others` are the page's other blocks beside the body: they confirm a masthead and names
    that stand there again. The body confirms a title by its words.
    """
    blocks = head[-_LINES:]
    pieces = _pieces(blocks)
    said = Head(lines=[piece.said for piece in pieces])
    lines = [" ".join(block.text.split()) for block in blocks]
    names = [piece.text for piece in pieces if not byline.bare_names(piece.text, (), trusted=True)]
    said.masthead = publication.of_masthead(names, others) or publication.of_volume(lines)
    title = _title(page, pieces, said.masthead or publication.of_copyright(others), body)
    labelled = next((piece.said.title for piece in pieces if piece.said.title), "")
    said.title = labelled or (title.text if title else "")
    for piece in pieces:
        if piece.block is not title:
            _take(said, piece)
    _take_bare_names(said, pieces, title, others)
    if not said.masthead and page.title < 0:
        said.masthead = _first_line(pieces, title)
    said.publisher = publication.of_copyright(others)
    said.section = said.section or _section(pieces, title, said)
    return said


def _take(said: Head, piece: Piece) -> None:
    line = piece.said
    for name in ("title", "authors", "publication", "section", "url"):
        if not getattr(said, name) and (value := getattr(line, name)):
            setattr(said, name, value)
    if line.authors:
        said.written_for = said.written_for or publication.of_byline(piece.text)


def _take_bare_names(
    said: Head, pieces: Sequence[Piece], title: Block | None, others: Sequence[Block]
) -> None:
    if said.authors:
        return
    foot = [block.text for block in others]
    after = title is None
    last = None
    for piece in pieces:
        below_title, last = last is not None and last is title, piece.block
        after = after or piece.block is title
        if not after or piece.block is title or piece.said.labelled:
            continue
        rest, dated = piece.said.rest(piece.text), bool(piece.said.days)
        trusted = dated or below_title or piece.text != piece.block.text
        if found := byline.bare_names(rest, foot, trusted):
            said.authors = found
            return


def _title(
    page: Page, pieces: Sequence[Piece], masthead: str, body: Sequence[Block]
) -> Block | None:
    if page.title >= 0:
        return page.blocks[page.title]
    candidates = [index for index, piece in enumerate(pieces) if _could_be_title(piece, masthead)]
    lines = [piece.text for piece in pieces]
    near = [bool(piece.said.days or piece.said.authors) for piece in pieces]
    named = [
        bool(byline.bare_names(line, (), trusted=True))
        or (index == 0 and len(publication.split_title(line)) > 1)
        for index, line in enumerate(lines)
    ]
    best = best_title(lines, candidates, near, named, [block.text for block in body[:6]])
    return pieces[best].block if best >= 0 else None


def _could_be_title(piece: Piece, masthead: str) -> bool:
    block = piece.block
    if not 2 <= block.words <= 32 or block.aside or piece.text != block.text:
        return False
    if role(block) not in {Role.SHORT, Role.PROSE} or block.text.endswith((".", ":", ",")):
        return False
    parts = {part.casefold() for part in publication.split_title(block.text)}
    return not piece.said.only and masthead.casefold() not in parts


def _first_line(pieces: Sequence[Piece], title: Block | None) -> str:
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
    name = _ACRONYM.sub("", publication.split_title(line)[0])
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


def _section(pieces: Sequence[Piece], title: Block | None, said: Head) -> str:
    """A short line of the head that names a section: one known, or one with a section's words."""
    papers = {said.masthead, said.publication, said.publisher}
    taken = {text.casefold() for text in (said.title, *papers)}
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
    if any(character.isdigit() for character in text):
        return False
    return all(token[0].isupper() or token in _SMALL_WORDS for token in tokens)


def authors_below(foot: Sequence[Block]) -> tuple[str, ...]:
    """The authors that the lines under a report name, where its head names none."""
    announced = False
    for block in foot[:12]:
        if block.words > 40:
            announced = False
            continue
        if found := byline.authors(block.text.strip("() ")):
            return found
        if announced and (person := byline.name(block.text)):
            return (person,)
        announced = block.shape in table("labels")["labels"]["author_headings"]
    return ()
