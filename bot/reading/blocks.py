"""The common ground of text, HTML and PDF pages: a page as a row of blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from bot.reading.cleaning import without_end_mark
from bot.reading.text import shape


class Kind(Enum):
    """What a block is on its page; DATA is a table or list made into sentences."""

    TEXT = auto()
    HEADING = auto()
    LIST = auto()
    DATA = auto()
    QUOTE = auto()


class Role(Enum):
    """What a block says about itself, before its neighbours are asked."""

    PROSE = auto()
    SHORT = auto()
    LINE = auto()
    BOX = auto()
    TAIL = auto()
    LAST = auto()


@dataclass(slots=True)
class Block:
    """A piece of a page that stands alone: a paragraph, a heading, a line.

    `links` is the share of its characters inside links, 0 to 1. `aside` is set where the
    page's own markup puts it outside the report, `paragraph` where it makes it a paragraph.
    """

    text: str
    kind: Kind = Kind.TEXT
    links: float = 0.0
    aside: bool = False
    paragraph: bool = False
    shape: str = field(init=False)
    words: int = field(init=False)
    role: Role | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.text = without_end_mark(self.text)
        self.shape = shape(self.text)
        self.words = self.text.count(" ") + 1


def place_of(block: Block | None, blocks: Sequence[Block]) -> int:
    """The index of this very block; -1 if it is not among them."""
    return next((index for index, each in enumerate(blocks) if each is block), -1)


@dataclass(slots=True)
class Declared:
    """What a page's markup declares of its report; empty where it is silent.

    `page_title` is the title of the browser's window, `crumbs` the trail of links that leads
    to the page, `current` the entry of its menu that is marked as open, `site` its nameplate.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    publication: str = ""
    section: str = ""
    url: str = ""
    page_title: str = ""
    crumbs: tuple[str, ...] = ()
    current: str = ""
    site: str = ""


@dataclass(slots=True)
class Page:
    """A page's blocks in reading order, what its markup declares, and where its title stands.

    `title` is the index of the block that the markup makes the title; -1 if it makes none.
    `marked` is set for pages with markup, which tells headings from other short lines.
    """

    blocks: list[Block]
    declared: Declared = field(default_factory=Declared)
    title: int = -1
    marked: bool = False
