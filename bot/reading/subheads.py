"""Headings within a report: kept in its body, for they are its author's, but no sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.reading.blocks import Block, Kind, Role
from bot.reading.furniture import role
from bot.reading.repeats import repeated
from bot.reading.text import ends_sentence

_SHORT = 8
_LONG = 18
_HEAD = 8
_LONE = 5
# What a quote pulled out of a report opens with; headings quote in single marks.
_QUOTES = '"“«„'
_SINGLE = "'‘"


def subheads(blocks: Sequence[Block], body: Sequence[int], marked: bool) -> set[int]:
    """The indexes of headings between two paragraphs of the body.

    On a page with markup (`marked`) what it calls a heading is one. On a plain page a line is
    one if it stands alone between two paragraphs, is short, looks like a title, and is printed
    once.
    """
    kept = set(body)
    once = Counter(block.shape for block in blocks)
    asked = {body[0] - 1} if marked and _opens_interview(blocks, body[0] - 1) else set()
    found = set()
    for index in range(body[0] + 1, body[-1]):
        block = blocks[index]
        if index in kept or index + 1 not in kept or once[block.shape] > 1:
            continue
        if (
            role(block) is Role.SHORT
            and block.links < 0.5
            and _is_title(block, not marked and index - 1 in kept)
        ):
            found.add(index)
    if not marked and len(found) == 1 and blocks[min(found)].words > _LONE:
        # One line alone in a report is rather a quote or a link.
        found = set()
    # Few pages have any, and to look for repeated text costs as much as all of this.
    return asked | (found - repeated(blocks) if found else found)


def _opens_interview(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading right above the body, below a line of the head, asks a first question."""
    block = blocks[index] if index > 0 else None
    if block is None or block.kind is not Kind.HEADING or not block.text.endswith("?"):
        return False
    for above in reversed(blocks[max(0, index - _HEAD) : index]):
        if above.kind is Kind.HEADING:
            return False
        if above.kind is Kind.TEXT and role(above) is Role.SHORT and above.words <= _LONG:
            return role(block) is Role.SHORT
    return False


def _is_title(block: Block, alone: bool) -> bool:
    heading = block.kind is Kind.HEADING
    if (
        block.text[0] in (_QUOTES if heading else _QUOTES + _SINGLE)
        or block.words > _LONG
        or ends_sentence(block.text.rstrip("?"))
    ):
        return False
    if heading:
        return True
    text = block.text
    plain = text[:1].isupper() and not any(character in "|[](){}@/#©" for character in text)
    short = block.words <= _SHORT or ":" in text[:-1] or text.endswith("?")
    figures = any(map(str.isdigit, text))
    return alone and block.kind is Kind.TEXT and plain and short and not figures
