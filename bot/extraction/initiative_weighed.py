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
        # one for whether to tell and how far it is, which are asked of the same features.
        self._states = [one for one in Progress if one.value in model.classes]
        places = {one.value: place for place, one in enumerate(self._states)}
        self._weights: dict[str, dict[str, float]] = {name: {} for name in model.classes}
        self._fates: dict[str, tuple[float, list[tuple[int, float]]]] = {}
        for feature, pairs in model.weights.items():
            named = {model.classes[index]: weight for index, weight in pairs}
            for name, weight in named.items():
                self._weights[name][feature] = weight
            states = [(places[name], weight) for name, weight in named.items() if name in places]
            if states or TELL in named:
                self._fates[feature] = named.get(TELL, 0.0), states

    def _score(self, answer: str, features: Iterable[str]) -> float:
        weights = self._weights[answer]
        return sum(filter(None, map(weights.get, features)), weights.get("bias", 0.0))

    def chance(self, question: str, features: Iterable[str]) -> float:
        """How probable the answer to a question of yes and no is yes."""
        return _likely(self._score(question, dict.fromkeys(features)))

    def status(self, features: Iterable[str]) -> Progress | None:
        """The likeliest status of what is to be told, None for what is not."""
        fates = list(filter(None, map(self._fates.get, dict.fromkeys(features))))
        tell = sum([weight for weight, _ in fates], self._weights[TELL].get("bias", 0.0))
        if _likely(tell) < SURE[TELL]:
            return None
        scores = [self._weights[one.value].get("bias", 0.0) for one in self._states]
        for _, pairs in fates:
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
