"""A page's head cut into the pieces that each may say something of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.reading.blocks import Block
from bot.reading.metadata.lines import Said, read_line
from bot.reading.vocabulary import table

_LONGEST = 600
_PIECES = re.compile(r"\s*[|·•∙]\s*|\s(?://|\*)\s|\s{3,}|(?<![.!?:])\s{2}")
# What a picture of a paper's name is called: "Lake Radio Logo".
_LOGO = re.compile(r"(?<=\w) [Ll]ogo\Z|\A[Ll]ogo (?:of|for) (?:the )?(?=[A-Z])")


@dataclass(slots=True)
class Piece:
    """A piece of a line of the head, what it says, and the block it is of."""

    text: str
    said: Said
    block: Block


def pieces_of(blocks: Sequence[Block]) -> list[Piece]:
    """The pieces of the blocks, as signs and wide gaps part them."""
    pieces = [
        Piece(text, read_line(text), block)
        for block in blocks
        if len(block.text) <= _LONGEST
        for part in _PIECES.split(block.text)
        if (text := _LOGO.sub("", part))
    ]
    labels = table("labels")["labels"]["alone"]
    for label, value in pairwise(pieces):
        if label.text.casefold().strip(" :") in labels and value.block is not label.block:
            value.said = read_line(f"{label.text.strip(' :')}: {value.text}")
    return pieces
