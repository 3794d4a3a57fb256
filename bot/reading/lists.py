"""Bulleted lists as sentences.

"The members are:" followed by short items becomes one paragraph "The members are: A; B; C.",
so that whoever reads sentences reads the list as one. Long items stay paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Kind
from bot.reading.text import lower_share, words
from bot.reading.vocabulary import phrases

_SHORT = 12
_CLAUSE = 3
_SENTENCE = 6
_SMALL = 0.5
_NUMBERING = re.compile(r"\A(?:\d{1,2}[.)]|\(?[a-z]\)|[•*–—-])\s+")


def _joined(lead: Block, items: Sequence[Block]) -> Block:
    parts = [_NUMBERING.sub("", item.text).rstrip(" .;,") for item in items]
    kind = Kind.DATA if _is_clause(lead.text) else lead.kind
    return Block(f"{lead.text} {'; '.join(parts)}.", kind, lead.links, lead.aside)


def join_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each lead-in and its short items made one paragraph."""
    result: list[Block] = []
    index = 0
    while index < len(blocks):
        lead = blocks[index]
        end = index + 1
        if lead.text.endswith(":") and not _heads_box(lead):
            while end < len(blocks) and _is_item(blocks[end], lead):
                end += 1
        items = blocks[index + 1 : end]
        if items and all(item.words <= _SHORT for item in items) and not _are_sentences(items):
            result.append(_joined(lead, items))
            index = end
        else:
            result.append(lead)
            index += 1
    return result


def _are_sentences(items: Sequence[Block]) -> bool:
    """Whether the items are sentences of their own, each with its stop and hardly a capital."""
    return all(
        item.words >= _SENTENCE
        and item.text.endswith((".", "!", "?"))
        and lower_share(words(_NUMBERING.sub("", item.text))) >= _SMALL
        for item in items
    )


def _is_clause(lead: str) -> bool:
    """Whether a lead-in says something ("The members are:") and is not a mere label."""
    tokens = words(lead)
    return len(tokens) >= _CLAUSE and any(token[0].islower() for token in tokens[1:])


def _heads_box(block: Block) -> bool:
    named = any(phrases(kind).match(block.shape) for kind in ("box", "tail", "last", "line"))
    return block.kind is Kind.HEADING or (block.words <= _SHORT and named)


def _is_item(block: Block, lead: Block) -> bool:
    return block.kind is Kind.LIST and block.aside is lead.aside and not block.text.endswith(":")
