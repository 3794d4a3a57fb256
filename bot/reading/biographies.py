"""Lives of authors that a page prints before or after their report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.blocks import Block
from bot.reading.text import words
from bot.reading.vocabulary import table

_AT_END = 5
_LONGEST = 90
_LIFE = re.compile(
    r"\A(?:(?:Dr|Prof|Professor|Amb|Ambassador|Gen|Col|Mr|Ms|Mrs|Lt|Maj|Sir)\.?[ ])*"
    r"(?:[^\W\d_a-z][\w'’.-]{0,25}[ ]){2,4}(?:\([^()]{1,60}\)[ ])?(?:, [^,]{3,60}, )?"
    r"(?:is|was|has been|are|works as|serves as|served as|teaches|writes|covers|reports|studies"
    r"|currently|specializes|specialises|holds|heads|leads|directs|edits)\b",
)


@cache
def _callings() -> re.Pattern[str]:
    callings = "|".join(re.escape(phrase) for phrase in table("byline")["callings"])
    return re.compile(rf"\b(?:{callings})\b", re.IGNORECASE)


def _names_author(block: Block, authors: Sequence[str]) -> bool:
    opening = " ".join(words(block.text[:200])[:9]).casefold()
    return any(" ".join(words(author)).casefold() in opening for author in authors)


def _is_life(block: Block, authors: Sequence[str]) -> bool:
    if block.words > _LONGEST:
        return False
    if _names_author(block, authors):
        return True
    return _LIFE.match(block.text) is not None and _callings().search(block.text[:250]) is not None


def without_biographies(
    blocks: Sequence[Block], body: Sequence[int], authors: Sequence[str]
) -> list[int]:
    """The body's indexes without authors' lives at its two ends.

    A life opens with the name of an author, or with a name and a scholar's or writer's calling.
    """
    kept = list(body)
    first = kept[:1]
    while len(kept) > 1 and _is_life(blocks[kept[0]], authors):
        kept.pop(0)
    last = kept[-_AT_END:]
    lives = {index for index in last[1:] if _is_life(blocks[index], authors)}
    return [index for index in kept if index not in lives] or first
