"""Which blocks of a page are its report.

Words alone never decide: a phrase such as "related" counts only in a block that does not
read as prose, and a box it opens ends where prose goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from bot.reading.blocks import Block, Kind
from bot.reading.repeats import repeated
from bot.reading.text import ends_sentence, is_prose
from bot.reading.vocabulary import phrases

_LABEL_WORDS = 14
_NOTICE_WORDS = 70


class Role(Enum):
    """What a block says about itself, before its neighbours are asked."""

    PROSE = auto()
    SHORT = auto()
    LINE = auto()
    BOX = auto()
    TAIL = auto()


def role(block: Block) -> Role:
    """The role of a block by its own words."""
    if block.aside:
        return Role.LINE
    if block.words <= _LABEL_WORDS:
        label = phrases("tail").match(block.shape), phrases("box").match(block.shape)
        if label[0]:
            return Role.TAIL
        if label[1]:
            return Role.BOX
        if phrases("line").match(block.shape) and not _reads_on(block):
            return Role.LINE
    if block.words <= _NOTICE_WORDS and phrases("anywhere").search(block.shape):
        return Role.LINE
    return Role.PROSE if is_prose(block.text) or block.kind is Kind.TABLE else Role.SHORT


def _reads_on(block: Block) -> bool:
    return block.words >= 8 and ends_sentence(block.text) and is_prose(block.text)


def _tail_start(roles: Sequence[Role], blocks: Sequence[Block]) -> int:
    """The index where the page's tail begins: after the larger part of its prose."""
    total = sum(
        block.words for block, each in zip(blocks, roles, strict=True) if each is Role.PROSE
    )
    seen = 0
    for index, (block, each) in enumerate(zip(blocks, roles, strict=True)):
        if each is Role.PROSE:
            seen += block.words
        elif each is Role.TAIL and seen * 2 >= total:
            return index
    return len(blocks)


def body_indexes(blocks: Sequence[Block]) -> list[int]:
    """The indexes of the blocks that are the report's body, in order."""
    twice = repeated(blocks)
    roles = [Role.LINE if index in twice else role(block) for index, block in enumerate(blocks)]
    end = _tail_start(roles, blocks)
    return [index for index in range(end) if roles[index] is Role.PROSE]
