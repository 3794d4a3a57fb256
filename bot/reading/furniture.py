"""Which blocks of a page are its report.

Words alone never decide: a phrase such as "related" counts only in a block that does not
read as prose, and a box it opens ends where the report's prose goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto

from bot.reading.blocks import Block, Kind
from bot.reading.repeats import repeated
from bot.reading.text import ends_sentence, is_prose, words
from bot.reading.vocabulary import phrases

_LABEL_WORDS = 14
_NOTICE_WORDS = 80
# Prose of this length is no teaser of a box.
_PARAGRAPH_WORDS = 25
# Past this share of the page's prose, what follows a box must speak of the same things.
_LATE = 0.6
_COHESION = 0.45
_RULE = re.compile(r"[\s_*=~–—-]{3,}\Z")


class Role(Enum):
    """What a block says about itself, before its neighbours are asked."""

    PROSE = auto()
    SHORT = auto()
    LINE = auto()
    BOX = auto()
    TAIL = auto()
    RULE = auto()


def role(block: Block) -> Role:
    """The role of a block by its own words."""
    if block.aside:
        return Role.LINE
    if block.words <= _LABEL_WORDS and (labelled := _label_role(block)):
        return labelled
    if block.words <= _NOTICE_WORDS and phrases("anywhere").search(block.shape):
        return Role.LINE
    if block.kind is Kind.TABLE or (block.kind is not Kind.HEADING and is_prose(block.text)):
        return Role.PROSE
    return Role.SHORT


def _label_role(block: Block) -> Role | None:
    if _RULE.match(block.text):
        return Role.RULE
    if phrases("tail").match(block.shape):
        return Role.TAIL
    if phrases("box").match(block.shape):
        return Role.BOX
    reads_on = block.words >= 8 and ends_sentence(block.text) and is_prose(block.text)
    return Role.LINE if phrases("line").match(block.shape) and not reads_on else None


def _words_of(blocks: Iterable[Block]) -> int:
    return sum(block.words for block in blocks)


def _tail_start(roles: Sequence[Role], blocks: Sequence[Block]) -> int:
    """The index where the page's tail begins: after the larger part of its prose."""
    prose = [
        block.words if each is Role.PROSE else 0 for block, each in zip(blocks, roles, strict=True)
    ]
    total, seen = sum(prose), 0
    for index, each in enumerate(roles):
        seen += prose[index]
        if each is Role.TAIL and seen * 2 >= total:
            return index
        if each is Role.RULE and seen >= 0.85 * total and max(prose[index:]) < _PARAGRAPH_WORDS:
            return index
    return len(blocks)


def _telling(block: Block) -> set[str]:
    return {word.casefold() for word in words(block.text) if len(word) > 6 or word[0].isupper()}


class _Walk:
    """One pass over a page's blocks, remembering whether a box is open."""

    def __init__(self, blocks: Sequence[Block], roles: Sequence[Role], end: int) -> None:
        self._blocks, self._roles, self._end = blocks, roles, end
        self._total = _words_of(
            block for block, each in zip(blocks[:end], roles, strict=False) if each is Role.PROSE
        )
        self._seen = 0
        self._vocabulary: set[str] = set()
        self._pending: list[int] = []
        self._boxed = False
        self.kept: list[int] = []

    def run(self) -> list[int]:
        for index in range(self._end):
            each = self._roles[index]
            if each in {Role.BOX, Role.TAIL}:
                self._boxed = True
                self._pending.clear()
            elif each is Role.PROSE:
                self._prose(index)
            elif self._boxed and each is Role.SHORT:
                self._pending.clear()
        return self.kept

    def _prose(self, index: int) -> None:
        if not self._boxed:
            self._keep(index)
        elif self._goes_on(self._blocks[index]):
            self._boxed = False
            for waiting in (*self._pending, index):
                self._keep(waiting)
            self._pending.clear()
        else:
            self._pending.append(index)

    def _goes_on(self, block: Block) -> bool:
        if block.words < _PARAGRAPH_WORDS or not ends_sentence(block.text):
            return False
        if self._seen < _LATE * self._total:
            return True
        telling = _telling(block)
        return len(telling & self._vocabulary) >= _COHESION * len(telling)

    def _keep(self, index: int) -> None:
        self.kept.append(index)
        self._seen += self._blocks[index].words
        self._vocabulary |= _telling(self._blocks[index])


def body_indexes(blocks: Sequence[Block]) -> list[int]:
    """The indexes of the blocks that are the report's body, in order."""
    twice = repeated(blocks)
    roles = [Role.LINE if index in twice else role(block) for index, block in enumerate(blocks)]
    return _Walk(blocks, roles, _tail_start(roles, blocks)).run()
