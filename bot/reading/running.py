"""The running heads and feet of a printed page, taken out of a text that was copied from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_MOST_WORDS = 14
_LONGEST = 120
_NUMBER = r"(?:page |p\. ?|[|–—-] ?)?(\d{1,4})(?: (?:of|/) ?\d{1,4})?"
_FIRST = re.compile(rf"{_NUMBER} ?[|–—-]? (?=\S)", re.IGNORECASE)
_LAST = re.compile(rf"(?<=\S) [|–—-]? ?{_NUMBER}(?: ?[|–—-])?\Z", re.IGNORECASE)
# Pages are so many printed lines apart at least.
_PAGE_LINES = 5
_MOST_STEP = 3
# The first lines stay: they may tell the paper and the title.
_TOP = 4


def _parted(line: str) -> tuple[str, int] | None:
    """A line's words and the number at its edge; None where it is no page's head or foot."""
    if not line[-1:].isdigit() and not line[:1].isdigit() and line[-1:] not in "|–—-":
        return None
    text = " ".join(line.casefold().split())
    if len(text) > _LONGEST or text.count(" ") > _MOST_WORDS:
        return None
    if match := _LAST.search(text):
        return text[: match.start()], int(match[1])
    if match := _FIRST.match(text):
        return text[match.end() :], int(match[1])
    return None


def _numbered(lines: Sequence[str], filled: Sequence[int]) -> set[int]:
    """The lines of the same words whose numbers count pages: they rise from page to page."""
    told: dict[str, list[tuple[int, int, int]]] = {}
    for order, index in enumerate(filled):
        if (parted := _parted(lines[index])) and any(map(str.isalpha, parted[0])):
            told.setdefault(parted[0], []).append((order, index, parted[1]))
    found: set[int] = set()
    for same in told.values():
        steps = list(pairwise(same))
        if steps and all(
            0 < below[2] - above[2] <= _MOST_STEP and below[0] - above[0] >= _PAGE_LINES
            for above, below in steps
        ):
            found.update(index for _, index, _ in same)
    return found


def _addresses(lines: Sequence[str], gone: set[int]) -> list[int]:
    """The last of the lines that give the page's address, as browsers print it."""
    return [index for index in sorted(gone) if lines[index].startswith(("http", "www."))][-1:]


def without_running_lines(text: str) -> str:
    """The text without the lines that every page of its print repeats with its number.

    Beside such a line another goes too if it is printed beside one on a second page.
    """
    lines = text.split("\n")
    filled = [index for index, line in enumerate(lines) if line.strip()]
    gone = _numbered(lines, filled)
    if not gone:
        return text
    near: dict[str, list[int]] = {}
    for order, index in enumerate(filled):
        beside = {*filled[max(0, order - 1) : order], *filled[order + 1 : order + 2]}
        if index not in gone and beside & gone:
            near.setdefault(" ".join(lines[index].casefold().split()), []).append(index)
    gone |= {index for same in near.values() if len(same) > 1 for index in same}
    gone -= {*filled[:_TOP], *_addresses(lines, gone)}
    return "\n".join(line for index, line in enumerate(lines) if index not in gone)
