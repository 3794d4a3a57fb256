"""Paragraphs that a page break, an advertisement or a blank line cut in two, made one again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Kind
from bot.reading.text import ends_sentence, lower_share, words

_BETWEEN = 3
_RUNNING_HEAD = 14
_OPEN_WORDS = 5
# A page's number at the edge of its head or foot.
_PAGE = re.compile(r"\A\W{0,2}\d{1,4}\b(?! \w+ \w+ \w+ \w+)|(?<!\d)\d{1,4}\W{0,2}\Z")
_INNER_STOP = re.compile(r"[^\W\d_]{3,}[.!?] [A-Z]|\d{4}\. [A-Z]")
_OPEN_END = re.compile(r"[^\W\d_A-Z]{2,}[,;–-]?\Z|,\Z")


def _is_open(block: Block) -> bool:
    """Whether a block breaks off within a sentence."""
    if block.kind is not Kind.TEXT or block.aside or block.words < _OPEN_WORDS:
        return False
    # Most blocks end with a stop, which is seen at once.
    may_go_on = block.text[-1].isalnum() or block.text[-1] in ",;–-"
    if not may_go_on or not _OPEN_END.search(block.text[-40:]):
        return False
    return lower_share(words(block.text[:2000])) >= 0.5


def _goes_on(block: Block) -> bool:
    text = block.text
    return not block.aside and text[:1].islower() and block.words > 2 and ends_sentence(text)


def _turned(blocks: Sequence[Block], index: int, other: int) -> bool:
    """Whether a page was turned between two blocks, the second of them prose with a capital."""
    block = blocks[other]
    prose = ends_sentence(block.text) and lower_share(words(block.text[:2000])) >= 0.5
    numbered = all(_PAGE.search(each.text) for each in blocks[index + 1 : other])
    first = blocks[index]
    # A title or a date has no whole sentence before it breaks off.
    broken = first.words > _RUNNING_HEAD + _OPEN_WORDS or _INNER_STOP.search(first.text)
    return prose and numbered and bool(broken) and first.text[-1].isalpha()


def _is_running_head(block: Block) -> bool:
    """Whether a block may stand between the halves: beside the report, or a page's head or foot.

    A printed page's head is short and has a number or capitals.
    """
    if block.aside:
        return True
    if block.words > _RUNNING_HEAD or ends_sentence(block.text):
        return False
    return any(map(str.isdigit, block.text)) or lower_share(words(block.text)) < 0.5


def _glued(first: str, second: str) -> str:
    return first[:-1] + second if first.endswith("-") else f"{first} {second}"


def bridged(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the halves of a paragraph joined over what a page break put between."""
    result: list[Block] = []
    gone: set[int] = set()
    for index, block in enumerate(blocks):
        if index in gone:
            continue
        if _is_open(block) and (other := _other_half(blocks, index)):
            result.append(Block(_glued(block.text, blocks[other].text)))
            gone.add(other)
        else:
            result.append(block)
    return result


def _other_half(blocks: Sequence[Block], index: int) -> int:
    """The index of the block that goes on with an open one; 0 if none does."""
    for other in range(index + 1, min(len(blocks), index + _BETWEEN + 2)):
        if _goes_on(blocks[other]) or (other - index > 1 and _turned(blocks, index, other)):
            return other
        if not _is_running_head(blocks[other]):
            return 0
    return 0
