"""Short paragraphs that are no part of the report: captions of pictures, teasers of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bot.reading.blocks import Block, Role
from bot.reading.text import lower_share, words
from bot.reading.vocabulary import month_names

_TEASER_WORDS, _TITLED_WORDS = 25, 45
_LINKED, _TEASERS = 0.8, 3
_NEAR, _DAY_WORDS = 3, 10
_NAME_WORDS, _SHOWN_WORDS = 3, 120
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MORE = re.compile(r"(?:(?:read|learn|see) more|continue reading|full (?:story|article))\Z")
_CAPTION_WORDS, _CREDIT_WORDS, _NAMES = 30, 12, 0.2
_AGENCY_WORDS = 7
_INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?] [A-Z]")
_AGENCY = re.compile(r"/ ?(?:Getty Images|AFP|AP|Reuters|REUTERS|EPA|Xinhua|Anadolu)\b[^.]*\Z")
_CREDIT = re.compile(
    r"(?:photo(?:graph)?s?|images?|pictures?|illustration|credit|courtesy)"
    r"(?: by |: ?| ?© ?)(?=\S)",
    re.IGNORECASE,
)


def without_captions(blocks: Sequence[Block], roles: list[Role]) -> list[Role]:
    """The roles, where a short paragraph right above a picture's credit is its caption."""
    last = max((index for index, each in enumerate(roles) if each is Role.PROSE), default=0)
    for index, block in enumerate(blocks[1:], 1):
        above = blocks[index - 1]
        if index - 1 == last and roles[index - 2] is Role.PROSE and _INNER_STOP.search(above.text):
            # Two sentences right below a paragraph are the report's end: its picture is above.
            continue
        if roles[index] is not Role.PROSE and above.words <= _CAPTION_WORDS and is_credit(block):
            roles[index - 1] = Role.LINE
    return roles


def without_teasers(blocks: Sequence[Block], roles: list[Role]) -> list[Role]:
    """The roles, where several short paragraphs that each stand between links are teasers."""
    linked = [block.links > _LINKED for block in blocks]
    prose = [index for index in range(1, len(blocks) - 1) if roles[index] is Role.PROSE]
    short = [index for index in prose if blocks[index].words < _TEASER_WORDS]
    titled = [
        index
        for index in prose
        if blocks[index].words < _TITLED_WORDS and roles[index - 1] is not Role.PROSE
    ]
    between = [index for index in short if linked[index - 1] and linked[index + 1]]
    dated = [
        index
        for index in titled
        if index > 1 and roles[index - 2] is not Role.PROSE and _is_day(blocks[index - 1])
    ]
    cut = [index for index in titled if _leads_on(blocks[index + 1 : index + _NEAR])]
    for found in (between, dated, cut, _of_gallery(blocks, roles)):
        for index in found if len(found) >= _TEASERS else ():
            roles[index] = Role.LINE
    return roles


def _of_gallery(blocks: Sequence[Block], roles: Sequence[Role]) -> list[int]:
    """The texts of a gallery, which says its own name above each picture's title and text."""
    # What stands on a page often is furniture by that alone; what it says is kept on the block.
    short = [block.role is Role.SHORT for block in blocks]
    names = Counter(
        block.shape
        for block, each in zip(blocks, short, strict=True)
        if each and block.words >= _NAME_WORDS
    )
    return [
        index
        for index in range(2, len(blocks))
        if roles[index] is Role.PROSE
        and short[index - 1]
        and names[blocks[index - 2].shape] > _TEASERS
        and blocks[index].words <= _SHOWN_WORDS
    ]


def _is_day(block: Block) -> bool:
    """Whether a line is a date and hardly more: "April 26, 2014 -- Updated 1358 GMT"."""
    if block.words > _DAY_WORDS:
        return False
    tokens = {token.casefold() for token in words(block.text)}
    return bool(_YEAR.search(block.text)) and not tokens.isdisjoint(month_names())


def _leads_on(following: Sequence[Block]) -> bool:
    return any(_MORE.match(block.shape) for block in following)


def is_credit(block: Block) -> bool:
    """Whether a line names who took a picture and nothing else: "Photograph by Ann Lee"."""
    if block.words <= _AGENCY_WORDS and _AGENCY.search(block.text):
        return True
    match = _CREDIT.match(block.text) if block.words <= _CREDIT_WORDS else None
    return match is not None and lower_share(words(block.text[match.end() :])) < _NAMES
