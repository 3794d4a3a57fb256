"""A deck: a short sentence between a title and its byline. It belongs to the head."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reading.blocks import Block, Role
from bot.reading.furniture import role
from bot.reading.metadata.lines import read_line

_DECK_WORDS = 35
_LOOK_AHEAD = 6


def _is_byline(block: Block) -> bool:
    said = read_line(block.text)
    return bool(said.authors or (said.days and not said.changed)) and block.words <= 30


def below_byline(blocks: Sequence[Block], body: Sequence[int]) -> list[int]:
    """The body's indexes without short paragraphs that stand above a byline or a date line."""
    kept = list(body)
    while len(kept) > 2 and blocks[kept[0]].words <= _DECK_WORDS:
        between = blocks[kept[0] + 1 : kept[1]][:_LOOK_AHEAD]
        if not any(_is_byline(block) and role(block) is not Role.PROSE for block in between):
            break
        kept.pop(0)
    return kept
