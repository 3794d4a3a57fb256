"""A page's head cut into the pieces that each may say something of the report."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.blocks import Block
from bot.reading.metadata.lines import Said


@dataclass(slots=True)
class Piece:
    """A piece of a line of the head, what it says, and the block it is of."""

    text: str
    said: Said
    block: Block
