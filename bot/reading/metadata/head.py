"""The head of a page, read line by line: title, byline, dates, section, publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.reading.blocks import Block, Kind, Page
from bot.reading.furniture import Role, role
from bot.reading.metadata import byline, publication
from bot.reading.metadata.lines import Said, read_line
from bot.reading.vocabulary import table

_LINES = 80


@dataclass(slots=True)
class Head:
    """What the lines above a report say; empty where they are silent."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    section: str = ""
    url: str = ""
    written_for: str = ""
    lines: list[Said] = field(default_factory=list)


def read_head(page: Page, head: Sequence[Block], foot: Sequence[Block]) -> Head:
    """Read the blocks above the body; the foot confirms names that stand there again."""
    blocks = head[-_LINES:]
    said = Head()
    title = _title(page, blocks)
    said.title = title.text if title else ""
    after = False
    for block in blocks:
        if block is title:
            after = True
            continue
        line = read_line(block.text)
        said.lines.append(line)
        _take(said, line)
        if line.authors:
            said.written_for = publication.of_byline(block.text)
        elif after and not said.authors:
            said.authors = byline.bare_names(block.text, [each.text for each in foot])
    said.section = said.section or _section_above(blocks, title)
    if not said.authors:
        said.authors = _authors_below(foot)
    return said


def _take(said: Head, line: Said) -> None:
    for name in ("title", "authors", "publication", "section", "url"):
        if not getattr(said, name) and (value := getattr(line, name)):
            setattr(said, name, value)


def _title(page: Page, blocks: Sequence[Block]) -> Block | None:
    if page.title >= 0:
        return page.blocks[page.title]
    candidates = [block for block in blocks if _could_be_title(block)]
    return max(candidates, key=lambda block: min(block.words, 6), default=None)


def _could_be_title(block: Block) -> bool:
    if not 2 <= block.words <= 30 or block.aside or "|" in block.text:
        return False
    if role(block) not in {Role.SHORT, Role.PROSE} or block.text.endswith((".", ":", ",")):
        return False
    return not read_line(block.text).only


def _section_above(blocks: Sequence[Block], title: Block | None) -> str:
    names = table("labels")["sections"]["names"]
    for block in blocks:
        if block is title:
            return ""
        if block.kind is not Kind.LIST and not block.aside and block.shape in names:
            return block.text
    return ""


def _authors_below(foot: Sequence[Block]) -> tuple[str, ...]:
    for block in foot[:8]:
        if block.words <= 40 and (found := byline.authors(block.text.strip("() "))):
            return found
    return ()
