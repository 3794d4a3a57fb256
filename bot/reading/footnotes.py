"""Notes at a page's foot, told by their numbers, which the report bears behind its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Kind

_NOTE = re.compile(r"(\d{1,2})\.? (?=[\"“‘'(]?[A-Z])")
# A number that stands right behind a word's stop or comma: "… a common plan.3 The …".
_MARK = re.compile(r"(?<=[^\W\d_][.,;:!?])[\"”’]?(\d{1,2})(?=\s|\Z)")
# No mark is without this, which is sooner looked for.
_MAY_MARK = re.compile(r"[.,;:!?][\"”’]?\d")
_LONGEST = 80
_RAISED = "\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"


def footnotes(blocks: Sequence[Block]) -> dict[int, str]:
    """The indexes of the notes, and the number of each, in a row that a paragraph refers to."""
    found: dict[int, str] = {}
    marks: dict[str, int] = {}
    expected = 1
    for index, block in enumerate(blocks):
        if block.text[0] in _RAISED:
            found[index] = block.text[0]
            continue
        note = _NOTE.match(block.text) if block.words <= _LONGEST else None
        if note and note[1] == "1":
            # What was counted before is a list of the report's own.
            found.clear()
            expected = 1
        if note and int(note[1]) == expected and marks.get(note[1], index) < index:
            found[index] = note[1]
            expected += 1
        elif block.kind is Kind.TEXT and _MAY_MARK.search(block.text):
            for mark in _MARK.findall(block.text):
                marks.setdefault(mark, index)
    return found


def without_marks(text: str, numbers: set[str]) -> str:
    """A paragraph without the numbers of these notes behind its words."""
    return _MARK.sub(
        lambda match: match.group()[: -len(match[1])] if match[1] in numbers else match.group(),
        text,
    )
