"""Slips in words that only the reports know: "sesion", "Ogola"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.answers.stems import is_empty, words_of
from bot.answers.thesaurus import is_known
from bot.answers.understanding.question import Question
from db import Store

_SHORTEST: Final = 5
_SURE: Final = 7
"""Letters from which one letter may be another."""

_ENDINGS: Final = ("ing", "ed", "s", "ly", "er")
_LONGEST: Final = 20
_MOST: Final = 2
"""Words of one question that are put right."""


_MISSED: Final = "aeioulnrstcmdphg"
"""Letters that are missed most; each one more is looked up at every place of a word."""

_ALIKE: Final = ("aeiouy", "csz", "ckq", "bp", "mn", "dt", "vwf", "gj", "lr")
"""Letters that are taken for each other."""


async def spelt_right(text: str, question: Question, store: Store) -> str:
    """The text of a question with words that no report has put as the one that is nearest."""
    content = words_of(question.content)
    long = [w for w in dict.fromkeys(content) if _may_be_slip(w) and w not in question.proper]
    unknown = [w for w in long if w not in await store.used_words(tuple(long))]
    for word in unknown[:_MOST]:
        found = await _meant(word, store)
        if found:
            text = re.sub(rf"\b{re.escape(word)}\b", found, text, flags=re.IGNORECASE)
    return text


def _may_be_slip(word: str) -> bool:
    plain = word.isascii() and word.isalpha() and _SHORTEST <= len(word) <= _LONGEST
    return plain and not (is_known(word) or is_empty(word))


async def _meant(word: str, store: Store) -> str:
    """The one word of the reports that is a slip away, by the likelier kinds of slip first."""
    for near in _nearest(word):
        likely = sorted(other for other in near if not _only_longer(other, word))
        found = await store.used_words(tuple(likely))
        if len(found) == 1:
            return next(iter(found))
        if found:
            return ""
    return ""


def _only_longer(other: str, word: str) -> bool:
    """Whether a word has an ending that is cut off in the index, and the one typed has not."""
    return any(other.endswith(ending) and not word.endswith(ending) for ending in _ENDINGS)


def _nearest(word: str) -> Iterator[set[str]]:
    """Words that are one slip away: a letter doubled or not, two swapped, one missing, another."""
    pairs = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    yield {a + a[-1] + b for a, b in pairs} | {a + b[1:] for a, b in pairs if a[-1:] == b[:1]}
    yield {a + b[1] + b[0] + b[2:] for a, b in pairs if len(b) > 1} - {word}
    yield {a + letter + b for a, b in pairs for letter in _MISSED}
    if len(word) >= _SURE:
        yield {a + b[1:] for a, b in pairs if b}
        yield {a + letter + b[1:] for a, b in pairs if b for letter in _taken_for(b[0])} - {word}


def _taken_for(letter: str) -> set[str]:
    return {other for letters in _ALIKE if letter in letters for other in letters}
