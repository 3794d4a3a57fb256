"""Which part of an HTML page holds the report.

Prose decides, not names alone: a part named "sidebar" that holds most of the page's prose is
the report after all. The report's region is the innermost part that still holds the larger
share of the prose; prose elsewhere counts only in company that is free of headings and links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.reading.blocks import Block, Kind
from bot.reading.html.boxes import boxes
from bot.reading.html.hints import Hint
from bot.reading.html.placed import Part, Placed
from bot.reading.text import is_prose

# A part marked as standing beside the report does so while it holds less than this share of
# the page's prose: sure marks (nav, aside, footer) and mere names (class "widget") differ.
_SURE_SHARE = 0.6
_NAME_SHARE = 0.35
# The region may leave out at most this share of the prose that is not beside the report.
_REGION_SHARE = 0.6
_LINKED = 0.5


def _prose(block: Block) -> int:
    """The words of a block that count as prose."""
    if block.links > _LINKED or not is_prose(block.text):
        return 0
    return block.words


def _sums(parts: Sequence[Part], own: Sequence[int]) -> list[int]:
    """For each part, its own number and those of all parts within it."""
    total = list(own)
    for index in range(len(parts) - 1, 0, -1):
        total[parts[index].parent] += total[index]
    return total


def _prose_of_parts(
    parts: Sequence[Part], placed: Sequence[Placed], skip: Sequence[bool]
) -> list[int]:
    own = [0] * len(parts)
    for each in placed:
        if not skip[each.part]:
            own[each.part] += _prose(each.block)
    return _sums(parts, own)


def _asides(parts: Sequence[Part], prose: Sequence[int]) -> list[bool]:
    whole = max(1, prose[0])
    beside = [False] * len(parts)
    paragraphs: Counter[str] = Counter()
    for part, count in zip(parts, prose, strict=True):
        if part.tag == "p":
            paragraphs[part.name] += count
    for index, part in enumerate(parts[1:], 1):
        limit = {Hint.ASIDE: _SURE_SHARE, Hint.PERHAPS_ASIDE: _NAME_SHARE, Hint.NONE: 0.0}[
            part.hint
        ]
        # Paragraphs that share a class are one part of the page, whatever it is called.
        held = paragraphs[part.name] if part.tag == "p" and part.name else prose[index]
        beside[index] = beside[part.parent] or (limit > 0 and held < limit * whole)
    return beside


def _region(parts: Sequence[Part], prose: Sequence[int]) -> int:
    """The innermost part that holds the larger share of the prose."""
    region = 0
    for index, part in enumerate(parts[1:], 1):
        if part.parent == region and prose[index] > _REGION_SHARE * prose[0]:
            region = index
    return region


def _within(parts: Sequence[Part], region: int) -> list[bool]:
    inside = [False] * len(parts)
    for index, part in enumerate(parts):
        inside[index] = index == region or (index > 0 and inside[part.parent])
    return inside


def _branches(parts: Sequence[Part], region: int) -> list[int]:
    """For each part outside the region, the outermost part around it that is free of the region."""
    chain = set()
    above = region
    while above >= 0:
        chain.add(above)
        above = parts[above].parent
    branch = [0] * len(parts)
    for index, part in enumerate(parts[1:], 1):
        branch[index] = index if part.parent in chain else branch[part.parent]
    return branch


def _keeps_company(blocks: Sequence[Block]) -> bool:
    """Whether a branch outside the region may hold prose of the report: no headings, no links."""
    length = sum(len(block.text) for block in blocks) or 1
    linked = sum(len(block.text) * block.links for block in blocks)
    headed = any(block.kind is Kind.HEADING for block in blocks)
    return not headed and linked < 0.2 * length


def mark_asides(parts: Sequence[Part], placed: Sequence[Placed]) -> None:
    """Set `aside` on every block that stands beside the report."""
    prose = _prose_of_parts(parts, placed, [False] * len(parts))
    beside = _asides(parts, prose)
    boxed = boxes(parts, placed)
    region = _region(parts, _prose_of_parts(parts, placed, beside))
    inside, branch = _within(parts, region), _branches(parts, region)
    company: dict[int, list[Block]] = {}
    for each in placed:
        if not inside[each.part] and not beside[each.part]:
            company.setdefault(branch[each.part], []).append(each.block)
    good = {index for index, blocks in company.items() if _keeps_company(blocks)}
    for each in placed:
        outside = not inside[each.part] and branch[each.part] not in good
        apart = beside[each.part] or boxed[each.part] or outside
        each.block.aside = apart or each.block.links > 0.8
