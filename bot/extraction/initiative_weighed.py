"""Judging by weights: whose an initiative is, whether to tell it, how far it is, when, with whom.

A log-linear model weighs what sentences show of a phrase together with what the rules make of
it; see `tests/training`. One file holds the weights of all five questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from math import exp
from typing import Final

from bot.extraction.loglinear import LogLinear, load_weights
from bot.model import Progress

WEIGHTS: Final = "initiatives.weights.tsv"

TELL, OWN, PART, DUE = "tell", "own", "part", "due"

SURE: Final = {TELL: 0.47, PART: 0.5, DUE: 0.3}
"""How probable an initiative, a state's part and a target are at least to be told."""


class Judge:
    """The weights, asked one question after the other."""

    def __init__(self, model: LogLinear) -> None:
        # A table for each answer, as most questions need one and most features speak of few; and
        # one for all states of progress, which are weighed together.
        self._states = [one for one in Progress if one.value in model.classes]
        places = {one.value: place for place, one in enumerate(self._states)}
        self._weights: dict[str, dict[str, float]] = {name: {} for name in model.classes}
        self._by_state: dict[str, list[tuple[int, float]]] = {}
        for feature, pairs in model.weights.items():
            for index, weight in pairs:
                name = model.classes[index]
                self._weights[name][feature] = weight
                if name in places:
                    self._by_state.setdefault(feature, []).append((places[name], weight))

    def _score(self, answer: str, features: dict[str, None]) -> float:
        weights = self._weights[answer]
        score = weights.get("bias", 0.0)
        for weight in filter(None, map(weights.get, features)):
            score += weight
        return score

    def chance(self, question: str, features: Iterable[str]) -> float:
        """How probable the answer to a question of yes and no is yes."""
        return _likely(self._score(question, dict.fromkeys(features)))

    def status(self, features: Iterable[str]) -> Progress | None:
        """The likeliest status of what is to be told, None for what is not."""
        shown = dict.fromkeys(features)
        if _likely(self._score(TELL, shown)) < SURE[TELL]:
            return None
        scores = [self._weights[one.value].get("bias", 0.0) for one in self._states]
        for pairs in filter(None, map(self._by_state.get, shown)):
            for index, weight in pairs:
                scores[index] += weight
        return self._states[max(range(len(scores)), key=scores.__getitem__)]

    def owner(self, choices: Sequence[tuple[str, Sequence[str]]]) -> tuple[str, float]:
        """The likeliest of some organizations and how probable it is."""
        chances = [(key, self.chance(OWN, features)) for key, features in choices]
        return max(chances, key=lambda one: one[1])


def _likely(score: float) -> float:
    return 1 / (1 + exp(-score))


@cache
def judge() -> Judge:
    """The judge by the weights in `data/`."""
    return Judge(load_weights(WEIGHTS))
