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

SURE: Final = {TELL: 0.4, PART: 0.5, DUE: 0.3}
"""How probable an initiative, a state's part and a target are at least to be told."""


class Judge:
    """The weights, asked one question after the other."""

    def __init__(self, model: LogLinear) -> None:
        # A table for each answer, as most questions need one and most features speak of few; and
        # one for all states of progress, which are weighed together.
        names = model.classes
        self._states = [(names.index(one.value), one) for one in Progress if one.value in names]
        places = {index for index, _ in self._states}
        self._weights: dict[str, dict[str, float]] = {name: {} for name in names}
        self._by_state: dict[str, tuple[tuple[int, float], ...]] = {}
        for feature, pairs in model.weights.items():
            for index, weight in pairs:
                self._weights[names[index]][feature] = weight
            if of_states := tuple([pair for pair in pairs if pair[0] in places]):
                self._by_state[feature] = of_states

    def _score(self, answer: str, features: Iterable[str]) -> float:
        weights = self._weights[answer]
        return sum(filter(None, map(weights.get, features)), weights.get("bias", 0.0))

    def chance(self, question: str, features: Iterable[str]) -> float:
        """How probable the answer to a question of yes and no is yes."""
        return _likely(self._score(question, dict.fromkeys(features)))

    def status(self, features: Iterable[str]) -> Progress | None:
        """The likeliest status of what is to be told, None for what is not."""
        shown = dict.fromkeys(features)
        if _likely(self._score(TELL, shown)) < SURE[TELL]:
            return None
        scores = [weights.get("bias", 0.0) for weights in self._weights.values()]
        for pairs in filter(None, map(self._by_state.get, shown)):
            for index, weight in pairs:
                scores[index] += weight
        return max(self._states, key=lambda state: scores[state[0]])[1]

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
