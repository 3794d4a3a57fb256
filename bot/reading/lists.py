"""Bulleted lists as sentences.

"The members are:" followed by short items becomes one paragraph "The members are: A; B; C.",
so that whoever reads sentences reads the list as one. Long items stay paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Kind

_SHORT = 12
_NUMBERING = re.compile(r"\A(?:\d{1,2}[.)]|\(?[a-z]\)|[•*–—-])\s+")


def _joined(lead: Block, items: Sequence[Block]) -> Block:
    parts = [_NUMBERING.sub("", item.text).rstrip(" .;,") for item in items]
    return Block(f"{lead.text} {'; '.join(parts)}.", lead.kind, lead.links, lead.aside)


def join_lists(blocks: Sequence[Block]) -> tuple[list[Block], list[int]]:
    """The blocks with each lead-in and its short items made one paragraph.

    Also returns, for each block given, the index of the block it went into.
    """
    result: list[Block] = []
    places: list[int] = []
    index = 0
    while index < len(blocks):
        lead = blocks[index]
        end = index + 1
        if lead.text.endswith(":") and lead.kind is not Kind.HEADING:
            while end < len(blocks) and _is_item(blocks[end], lead):
                end += 1
        items = blocks[index + 1 : end]
        if items and all(item.words <= _SHORT for item in items):
            lead = _joined(lead, items)
        else:
            end = index + 1
        places.extend([len(result)] * (end - index))
        result.append(lead)
        index = end
    return result, places


def _is_item(block: Block, lead: Block) -> bool:
    return block.kind is Kind.LIST and block.aside is lead.aside and not block.text.endswith(":")
