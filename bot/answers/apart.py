"""What sentences say of the states that are in one organization and not in another."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.answers.composing import Composer
from bot.model import Sentence
from db import SearchFilter, Store, Terms
from db.records import Hit

_WORDS: Final = ("not", "without", "outside")
_APART: Final = re.compile(
    r"\b(?:without (?:being|belonging)|but not"
    r"|(?:is|are|was|were) not(?=[.;,]|$| (?:yet )?(?:in|an?|members?|parties|allies|part)\b)"
    r"|(?:is|are|remains?|stays?) outside|not members?)\b",
    re.IGNORECASE,
)
"""How a sentence says that states are not in a body that was named, or that it names."""

_ALONE: Final = re.compile(r"\b(?:only|alone|sole)\b", re.IGNORECASE)
_HITS: Final = 12
_BEFORE: Final = 3
"""Sentences within which both of the bodies have been named."""

_CLAUSE_END: Final = re.compile(r"[,;.:]")


@dataclass(frozen=True, slots=True)
class Apart:
    """A sentence on states that are in one body only, and those before it that name the bodies."""

    hit: Hit
    sentences: tuple[Sentence, ...]


async def apart_told(
    inside: str, outside: str, as_of: date | None, store: Store, c: Composer
) -> Apart | None:
    """The newest sentence that says which states of the one body are not in the other."""
    hits: dict[tuple[int, int], Hit] = {}
    spoken: dict[tuple[int, int], set[str]] = {}
    for key in (inside, outside):
        wanted = SearchFilter((key,), before=as_of)
        for hit in await store.search(Terms((_WORDS,)), wanted, limit=_HITS):
            place = (hit.report.id, hit.sentence.number)
            hits[place] = hit
            spoken.setdefault(place, set()).add(key)
    found = []
    for place, hit in hits.items():
        if not _says_apart(hit.sentence.text, inside, outside, c):
            continue
        around = await store.context(*place, radius=_BEFORE)
        before = [s for s in around if 0 <= hit.sentence.number - s.number <= _BEFORE]
        leant_on = _naming(before, {inside, outside} - spoken[place], c)
        if leant_on is not None:
            told = {sentence.number: sentence for sentence in (hit.sentence, *leant_on)}
            found.append(Apart(hit, tuple(told[number] for number in sorted(told))))
    return max(found, key=lambda each: each.hit.report.published or date.min, default=None)


def _says_apart(text: str, inside: str, outside: str, c: Composer) -> bool:
    """Whether states are said not to be in the second body, or in one left unnamed."""
    told = _APART.search(text)
    states = c.names.keys(text, "state")
    if told is None or not states or (len(states) == 1 and not _ALONE.search(text)):
        return False  # one of them is told of in passing
    rest = _CLAUSE_END.split(text[told.end() :])[0]
    named = c.names.keys(rest, "organization")
    return outside in named or (inside not in named and not named)


def _naming(
    sentences: Sequence[Sentence], keys: Collection[str], c: Composer
) -> list[Sentence] | None:
    """The last sentence that names each of the bodies; None where one is not named."""
    found = []
    for key in keys:
        named = [s for s in sentences if key in c.names.keys(s.text, "organization")]
        if not named:
            return None
        found.append(named[-1])
    return found
