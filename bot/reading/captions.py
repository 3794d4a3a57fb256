"""Short paragraphs that are no part of the report: captions of pictures, teasers of others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Role
from bot.reading.text import lower_share, words

_TEASER_WORDS = 25
_LINKED, _TEASERS = 0.8, 3
_CAPTION_WORDS, _CREDIT_WORDS, _NAMES = 30, 12, 0.2
_CREDIT = re.compile(
    r"(?:photo(?:graph)?s?|images?|pictures?|illustration|credit|courtesy)(?: by |: ?| ?© ?)(?=\S)",
    re.IGNORECASE,
)


def without_captions(blocks: Sequence[Block], roles: list[Role]) -> list[Role]:
    """The roles, where a short paragraph right above a picture's credit is its caption."""
    for index, block in enumerate(blocks[1:], 1):
        above = blocks[index - 1]
        if roles[index] is not Role.PROSE and above.words <= _CAPTION_WORDS and is_credit(block):
            roles[index - 1] = Role.LINE
    return roles


def without_teasers(blocks: Sequence[Block], roles: list[Role]) -> list[Role]:
    """The roles, where several short paragraphs that each stand between links are teasers."""
    linked = [block.links > _LINKED for block in blocks]
    between = [
        index
        for index in range(1, len(blocks) - 1)
        if roles[index] is Role.PROSE
        and linked[index - 1]
        and linked[index + 1]
        and blocks[index].words < _TEASER_WORDS
    ]
    for index in between if len(between) >= _TEASERS else ():
        roles[index] = Role.LINE
    return roles


def is_credit(block: Block) -> bool:
    """Whether a line names who took a picture and nothing else: "Photograph by Ann Lee"."""
    match = _CREDIT.match(block.text) if block.words <= _CREDIT_WORDS else None
    return match is not None and lower_share(words(block.text[match.end() :])) < _NAMES
