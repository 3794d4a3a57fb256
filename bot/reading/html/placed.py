"""A block of text and the part of the page it stands in."""

from dataclasses import dataclass

from bot.reading.blocks import Block


@dataclass(slots=True)
class Placed:
    """A block and the index of the part it stands in."""

    block: Block
    part: int
