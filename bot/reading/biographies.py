"""Lives of authors that a page prints before or after their report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.blocks import Block
from bot.reading.metadata.byline import agency, name
from bot.reading.metadata.lives import is_life
from bot.reading.metadata.publication import signed_dateline
from bot.reading.text import words
from bot.reading.vocabulary import table

_AT_END = 5
_LONGEST = 90
# What a publisher says that it is.
_STATES = (
    "an?|the|available|published|printed|issued|edited|produced|distributed|owned|funded|financed"
    "|supported|committed"
)
_SHORT = 60
_NAME_WORDS = 5
_ABOVE = 3


@cache
def _doing() -> str:
    return "|".join(map(re.escape, table("byline")["doings"]))


def _opens_with(block: Block, authors: Sequence[str]) -> bool:
    """Whether a block says at once what one of the authors is or does.

    One of the names is enough, "Ms. Keita teaches law", unless it names a state as well.
    """
    from bot.world import gazetteer

    parts = {part for name in authors for part in (name.split()[0], name.split()[-1])}
    known = "|".join(
        re.escape(part)
        for part in sorted({*authors, *parts}, key=len, reverse=True)
        if gazetteer().lookup(part) is None
    )
    honours = r"(?:(?:Dr|Prof|Mr|Ms|Mrs|Amb|Gen|Col)\.? )?"
    pattern = rf"{honours}(?:{known})(?:, [^,]{{3,60}},)? (?:{_doing()})\b"
    return bool(known) and re.match(pattern, block.text, re.IGNORECASE) is not None


def _of_publisher(block: Block, publisher: str) -> bool:
    """Whether a block says what its publisher is; not of one that reports are about."""
    from bot.world import gazetteer

    if not publisher or gazetteer().lookup(publisher) is not None:
        return False
    pattern = rf"(?:The )?{re.escape(publisher)}(?: [\w-]+){{0,2}} (?:is|are) (?:{_STATES})\b"
    return re.match(pattern, block.text, re.IGNORECASE) is not None


def _is_funded(block: Block, publisher: str) -> bool:
    """Whether a block says who pays its publisher: "The Centre is funded by …"."""
    kinds = "|".join(map(re.escape, publisher.split()[:_NAME_WORDS]))
    paid = r"[^.]{0,60}?\b(?:receives?|thanks?|funded|financed|grateful)\b"
    pattern = re.compile(rf"(?:The (?:{kinds})|We)\b{paid}", re.IGNORECASE)
    return bool(kinds) and block.words <= _SHORT and pattern.match(block.text) is not None


def _below_name(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line above is the very name, of no state, that the block opens with."""
    from bot.world import gazetteer

    return any(
        2 <= above.words <= _NAME_WORDS
        and name(above.text)
        and gazetteer().lookup(above.text.strip(" .,:")) is None
        and blocks[index].text.casefold().startswith(f"{above.text.strip(' .,:').casefold()} ")
        for above in blocks[max(0, index - _ABOVE) : index]
    )


def _names_author(block: Block, authors: Sequence[str]) -> bool:
    opening = " ".join(words(block.text[:200])[:9]).casefold()
    return any(" ".join(words(author)).casefold() in opening for author in authors)


def _is_life(block: Block, authors: Sequence[str]) -> bool:
    if block.words > _LONGEST:
        return False
    if _names_author(block, authors):
        return True
    return is_life(block.text)


def without_biographies(
    blocks: Sequence[Block], body: Sequence[int], authors: Sequence[str] = (), publisher: str = ""
) -> list[int]:
    """The body's indexes without authors' lives at its two ends, and without the publisher's own.

    A life opens with the name of an author, with a name and a scholar's or writer's calling, or
    with the name that stands alone above it.
    """
    authors = [name for name in authors if " " in name and not agency(name)]
    kept = list(body)
    first = kept[:1]
    while (
        len(kept) > 1
        and not signed_dateline(blocks[kept[0]].text, publisher)
        and (_is_life(blocks[kept[0]], authors) or _opens_with(blocks[kept[0]], authors))
    ):
        kept.pop(0)
    for index in kept[-_AT_END:][1:]:
        block, apart = blocks[index], index - 1 not in kept
        short = apart and block.words <= _SHORT
        if (
            _is_life(block, authors)
            or (block.words <= _LONGEST and _below_name(blocks, index))
            or (short and (_opens_with(block, authors) or _of_publisher(block, publisher)))
        ):
            kept.remove(index)
    last = blocks[kept[-1]] if len(kept) > 1 else None
    if last and (_is_funded(last, publisher) or _of_publisher(last, publisher)):
        kept.pop()
    return kept or first
