"""Paragraphs of a few words, such as "It did not.", which alone could be anything on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Block, Kind, Role
from bot.reading.text import ends_sentence, lower_share, words
from bot.reading.vocabulary import table

_FEWEST = 2
_AT_END = 4
_SMALL = 0.4
# A paragraph of so many words, so many of them small, is a sentence even without a stop.
_UNSTOPPED, _MOSTLY_SMALL = 12, 0.6
_SALUTATION_WORDS = 14
# How a speech closes that opened with a greeting.
_THANKS = re.compile(r"(?:(?:I|We) )?[Tt]hank you\b[^.!]{0,40}[.!]\Z")
_QUESTION = re.compile(r"Q(?:uestion)?[:.] .*\?\Z")
# How an answer may begin on a line of its own.
_ANSWER = re.compile(
    r"(?:No|Yes|Hardly|Perhaps|Maybe|Both|Neither|Never|Exactly|Nobody|Nothing)\.\Z"
)
# Words of pages about themselves.
_OWN = frozenset({"us", "our", "here", "page", "site", "article", "story", "subscribe", "comment"})


def with_short_sentences(
    blocks: Sequence[Block], roles: Sequence[Role], body: Sequence[int], end: int
) -> list[int]:
    """The body's indexes with the short sentences right before, between and after its paragraphs.

    `end` is where the page's tail begins. A sentence has a stop and hardly a capital; before and
    after the report it needs a few words more.
    """
    kept = set(body)
    if not kept:
        return []
    greeted = False
    for index in range(max(0, body[0] - 1), min(end, body[-1] + 2)):
        if index in kept or roles[index] is not Role.SHORT:
            continue
        if index + 1 in kept and _greets(blocks[index]):
            kept.add(index)
            greeted = True
            continue
        if greeted and index == body[-1] + 1 and _THANKS.match(blocks[index].text):
            kept.add(index)
            continue
        if index + 1 in kept and _ANSWER.match(blocks[index].text):
            kept.add(index)
            continue
        before, after = index - 1 in kept, index + 1 in kept
        unstopped = before and after and _lacks_stop(blocks[index - 1 : index + 2])
        if not unstopped and not _is_sentence(blocks[index]):
            continue
        if after and blocks[index].text.endswith("?") and index - 2 in kept:
            # A quote pulled out of the answer above may stand between.
            before = before or roles[index - 1] in {Role.SHORT, Role.LINE}
        enough = blocks[index].words >= _AT_END or _QUESTION.match(blocks[index].text)
        if (before and after) or ((before or after) and enough):
            kept.add(index)
    return sorted(kept)


def _greets(block: Block) -> bool:
    """Whether a line above a paragraph greets those it is for: "Mr Chairman, Excellencies,"."""
    tokens = words(block.text)
    known = table("labels")["labels"]["salutations"]
    greeting = block.text.endswith((",", "!")) and len(tokens) <= _SALUTATION_WORDS
    return greeting and block.links == 0 and any(token.casefold() in known for token in tokens)


def _lacks_stop(blocks: Sequence[Block]) -> bool:
    """Whether a paragraph between two others is a sentence whose stop its writer forgot."""
    block = blocks[1]
    if not all(each.paragraph for each in blocks) or block.kind is not Kind.TEXT or block.links:
        return False
    tokens = words(block.text)
    return len(tokens) >= _UNSTOPPED and lower_share(tokens) >= _MOSTLY_SMALL


def _is_sentence(block: Block) -> bool:
    if block.kind is not Kind.TEXT or block.links > 0 or block.words < _FEWEST:
        return False
    tokens = words(block.text)
    if len(tokens) < _FEWEST or not ends_sentence(block.text) or not block.text[0].isupper():
        return False
    if block.text[-1].isalpha():
        return False
    own = any(token.casefold() in _OWN for token in tokens)
    asks = block.text.endswith("?")
    return not own and (asks or lower_share(tokens) >= _SMALL)
