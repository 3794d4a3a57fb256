"""Small parts of a page that open with a box's heading: "Facts", "More on this"."""

from collections.abc import Sequence

from bot.reading.html.placed import Part, Placed
from bot.reading.vocabulary import phrases

_LONGEST = 60
_SHARE = 0.2
_LABEL_WORDS = 8
_TAGS = frozenset({"div", "section", "table", "td", "li", "ul", "details", "blockquote"})


def boxes(parts: Sequence[Part], placed: Sequence[Placed]) -> list[bool]:
    """For each part of the page whether it is in such a box: few words below a heading."""
    counts = [0] * len(parts)
    first: list[Placed | None] = [None] * len(parts)
    for each in reversed(placed):
        counts[each.part] += each.block.words
        first[each.part] = each
    order = {id(each): index for index, each in enumerate(placed)}
    for index in range(len(parts) - 1, 0, -1):
        above, own = parts[index].parent, first[index]
        counts[above] += counts[index]
        other = first[above]
        if own is not None and (other is None or order[id(own)] < order[id(other)]):
            first[above] = own
    limit = min(_LONGEST, _SHARE * counts[0])
    boxed = [False] * len(parts)
    for index, part in enumerate(parts[1:], 1):
        own = first[index]
        small = counts[index] <= limit and part.tag in _TAGS
        boxed[index] = boxed[part.parent] or (small and own is not None and _heads_box(own))
    return boxed


def _heads_box(each: Placed) -> bool:
    block = each.block
    return block.words <= _LABEL_WORDS and phrases("box").match(block.shape)
