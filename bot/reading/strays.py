"""What a page saved whole has before and behind its report: controls in sentences, comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Role

# Sentences of so few words, so far above the report, are the page's own.
_STRAY_WORDS, _STRAY_SHARE = 25, 0.15
_GAP, _SHORT = 6, 6
_TITLE_WORDS, _TITLES = 15, 3
# So many marks of readers' comments are no chance, and so far above the first their head stands.
_MARKS, _HEAD = 3, 12
_HEAD_WORDS = 6
_BEFORE = 60
_MARK = re.compile(
    r"(?:reply|quote|flag|permalink|report abuse|report (?:this )?comment|flag as inappropriate"
    r"|reply #|# fans|history \| permalink.*|(?:up|down)vote|posted by: .*|.{0,40} says)\Z"
)
_COMMENTS = re.compile(r"\b(?:comments?|discussion|replies|responses)\b")


def without_strays(blocks: Sequence[Block], kept: Sequence[int]) -> list[int]:
    """The body's indexes without a few short sentences that menus or titles part from it."""
    body = list(kept)
    total = sum(blocks[index].words for index in body)
    while len(body) > 1:
        end = next(
            (place for place, index in enumerate(body[1:], 1) if _parted(blocks, body, place)),
            len(body),
        )
        words = [blocks[index].words for index in body[:end]]
        if end == len(body) or max(words) >= _STRAY_WORDS or sum(words) > _STRAY_SHARE * total:
            break
        body = body[end:]
    while len(body) > 1 and blocks[body[-1]].words < _TITLE_WORDS and _listed(body):
        body.pop()
    return body


def _listed(body: Sequence[int]) -> bool:
    """Whether the last sentence stands in a list of titles, one of which it may be."""
    return body[-1] - body[-2] > _TITLES


def _parted(blocks: Sequence[Block], body: Sequence[int], place: int) -> bool:
    between = blocks[body[place - 1] + 1 : body[place]]
    return sum(block.words < _SHORT for block in between) >= _GAP


def comments_start(blocks: Sequence[Block], roles: Sequence[Role]) -> int:
    """The index where readers' comments begin, each with marks such as "Reply"; else the end."""
    marks = [index for index, block in enumerate(blocks) if _MARK.match(block.shape)]
    read = 0
    seen = []
    for block, role in zip(blocks, roles, strict=True):
        seen.append(read)
        read += block.words if role is Role.PROSE else 0
    marks = [index for index in marks if seen[index] > _BEFORE]
    if len(marks) < _MARKS:
        return len(blocks)
    for index in range(marks[0], max(0, marks[0] - _HEAD), -1):
        block = blocks[index]
        if block.words <= _HEAD_WORDS and _COMMENTS.search(block.shape):
            return index
    return marks[0]
