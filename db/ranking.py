"""Which of some candidate sentences answers a query best.

Okapi BM25, after S. E. Robertson and others, "Okapi at TREC-3", 1994; the index's own cannot
be used, because it reads every occurrence of a term in the library to weigh it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.keys import fold
from db.stemming import stem

SATURATION = 1.2
LENGTH_PENALTY = 0.75
AVERAGE_WORDS = 24
PREFERENCE = 2.0  # what speaking of a preferred subject adds: less than a rare word, a common one's

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 1e-6


@dataclass(frozen=True, slots=True)
class Weighted:
    """A term with its alternatives as stems, the index's expression, frequency and weight."""

    phrases: tuple[tuple[str, ...], ...]
    expression: str
    frequency: int
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate's score, and the share of the query's weight that it matches (0 to 1)."""

    sentence: int
    score: float
    coverage: float


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order."""
    return tuple(stem(word) for word in _WORD.findall(fold(text)))


def weighted(alternatives: Iterable[str], expression: str, frequency: int, size: int) -> Weighted:
    """A term with its inverse document frequency, for `frequency` of `size` sentences."""
    phrases = tuple(filter(None, (stems(term) for term in alternatives)))
    rarity = math.log1p((max(size - frequency, 0) + 0.5) / (frequency + 0.5))
    return Weighted(phrases, expression, frequency, max(rarity, _SHORTEST))


def rank(
    candidates: Iterable[tuple[int, str, str]],
    terms: Sequence[Weighted],
    preferred: Sequence[str],
) -> list[Match]:
    """Candidates (sentence id, text, subjects), best first and among equals newest first."""
    full = sum(term.weight for term in terms)
    matches = []
    for sentence, text, subjects in candidates:
        words = stems(text)
        penalty = 1 - LENGTH_PENALTY + LENGTH_PENALTY * len(words) / AVERAGE_WORDS
        counts = [_count(words, term.phrases) for term in terms]
        score = sum(
            term.weight * count * (SATURATION + 1) / (count + SATURATION * penalty)
            for term, count in zip(terms, counts, strict=True)
        )
        covered = sum(term.weight for term, count in zip(terms, counts, strict=True) if count)
        if preferred and not set(preferred).isdisjoint(subjects.split()):
            score += PREFERENCE
        matches.append(Match(sentence, score, covered / full))
    return sorted(matches, key=lambda match: (-match.score, match.sentence))


def _count(words: Sequence[str], phrases: Iterable[Sequence[str]]) -> int:
    return sum(
        words.count(phrase[0]) if len(phrase) == 1 else _runs(words, phrase) for phrase in phrases
    )


def _runs(words: Sequence[str], phrase: Sequence[str]) -> int:
    length = len(phrase)
    return sum(
        tuple(words[start : start + length]) == tuple(phrase)
        for start, word in enumerate(words)
        if word == phrase[0]
    )
