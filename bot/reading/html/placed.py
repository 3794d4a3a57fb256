"""Parts of a page, and what is placed in them: blocks of text, labelled texts."""

from dataclasses import dataclass

from bot.reading.blocks import Block
from bot.reading.html.hints import Hint


@dataclass(slots=True)
class Part:
    """An element of the page: its tag, the part that encloses it, where it stands, its class."""

    tag: str
    parent: int
    hint: Hint
    name: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text that an element's name labels, the number of blocks before it, and of those in it."""

    label: str
    text: str
    place: int
    blocks: int = 0


@dataclass(slots=True)
class Placed:
    """A block and the index of the part it stands in."""

    block: Block
    part: int
