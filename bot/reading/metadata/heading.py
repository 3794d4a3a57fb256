"""The head of a plain page: the lines above the report, read for title, byline, date, section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.reading.blocks import Block
from bot.reading.furniture import Role, role
from bot.reading.metadata import byline, dates

_ISSUE_OF = re.compile(r"\bissue of (?:the )?([^()\[\],;]{3,60}?)\s*(?:[)\],;]|\Z)", re.IGNORECASE)
_PUBLICATION = re.compile(
    r"\A(?:Publication|Journal|Newspaper|Magazine)\s*:\s*(.{3,80}?)\s*(?:\bVol(?:ume)?\b|\bIssue\b|\Z)"
)
_SECTION = re.compile(r"\A(?:Published|Posted|Filed) (?:in|under):?\s+(.{3,60})\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")


@dataclass(slots=True)
class Heading:
    """What the head says; empty or None where it is silent."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    publication: str = ""
    section: str = ""
    url: str = ""


def _read_line(line: str, heading: Heading, found: list[dates.Found]) -> bool:
    """Take what a line says of byline, date, section and publication; True if it says any."""
    days = dates.find(line)
    found.extend(days)
    said = bool(days) and len(line) < 60
    if not heading.authors and (named := byline.authors(line)):
        heading.authors = named
        said = True
    for pattern, field in (
        (_ISSUE_OF, "publication"),
        (_PUBLICATION, "publication"),
        (_SECTION, "section"),
        (_ADDRESS, "url"),
    ):
        match = pattern.search(line)
        if match and not getattr(heading, field):
            setattr(heading, field, match[match.lastindex or 0].strip())
            said = True
    return said


def read_heading(blocks: Sequence[Block]) -> Heading:
    """The metadata in the blocks above the body."""
    heading = Heading()
    found: list[dates.Found] = []
    titles: list[Block] = []
    for block in blocks:
        if not _read_line(block.text, heading, found) and role(block) is Role.SHORT:
            titles.append(block)
    if titles:
        heading.title = max(titles, key=lambda block: min(block.words, 8)).text
    if found:
        heading.published = dates.settle(found[0], found)
    return heading
