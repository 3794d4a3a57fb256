"""How well a place in a report fits a question, apart from the kind of answer it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.answers.thesaurus import is_known, weight
from bot.answers.wanted import Wanted
from bot.answers.whole.standing import IN_IT, NEAR, Read

_NAME: Final = 0.8
"""What a name counts for, against a word of full weight."""

_UNKNOWN: Final = 1.2
"""What a word counts for that stands for itself only: a proper name, a thing of its own."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a sentence fits: the share of the question that it and what is around it have.

    `inside` is the share that it has itself, or a sentence beside it; `missing` are words of full
    weight that the report lacks, `far` those that are not near.
    """

    at: int
    share: float
    inside: float
    missing: tuple[str, ...]
    far: tuple[str, ...]
    names_inside: int


def worth(word: str) -> float:
    """How much a word of a question counts."""
    return weight(word) if is_known(word) else _UNKNOWN


def fit(read: Read, at: int, wanted: Wanted) -> Fit:
    """How well the sentence at a place fits."""
    words = {word: worth(word) for word in wanted.words}
    near = {word: read.nearness(word, at, wanted) for word in words}
    named = {name: read.name_nearness(name, at) for name in wanted.names if name[0] != "group"}
    total = sum(words.values()) + _NAME * len(named)
    got = sum(words[w] * near[w] for w in words) + sum(_NAME * n for n in named.values())
    inside = sum(words[w] for w in words if near[w] >= IN_IT)
    full = [word for word in words if words[word] >= 1]
    return Fit(
        at,
        got / total if total else 0.0,
        inside / max(sum(words.values()), 0.1) if words else 1.0,
        tuple(w for w in full if not near[w])
        + tuple(key for (_, key), n in named.items() if not n),
        tuple(w for w in full if near[w] < NEAR),
        sum(n >= IN_IT for n in named.values()),
    )
