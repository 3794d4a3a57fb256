"""A log-linear classifier over named features: weights from a file, probabilities from weights.

The model is multinomial logistic regression (maximum entropy; Berger, Della Pietra and Della
Pietra 1996), as used to read relations out of shallow grammar by Kambhatla (2004). The weights
are data: `tests/training` makes them from labelled passages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True, slots=True)
class LogLinear:
    """The classes, and for each feature the pairs of a class's index and its weight."""

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    def add(self, features: Iterable[str], scores: list[float]) -> None:
        """Add what features say to the scores of the classes, in the classes' order."""
        for pairs in filter(None, map(self.weights.get, features)):
            for index, weight in pairs:
                scores[index] += weight

    def probabilities(self, scores: list[float]) -> list[float]:
        """The probabilities of the classes that scores amount to."""
        most = max(scores)
        powers = [exp(score - most) for score in scores]
        total = sum(powers)
        return [power / total for power in powers]


@cache
def load_weights(file: str) -> LogLinear:
    """The classifier of a weights file in `data/`, read once."""
    return model_of((files("bot.extraction") / "data" / file).read_text("utf-8").splitlines())


def model_of(lines: Iterable[str]) -> LogLinear:
    """The classifier that the lines of a weights file describe.

    The first names the classes; every other one a feature and `index=weight` for each class that
    it speaks for or against, all parted by tabs.
    """
    head, *rows = lines
    weights: dict[str, tuple[tuple[int, float], ...]] = {}
    alike: dict[str, tuple[int, float]] = {}  # made once, so that more of them stay near at hand
    for row in rows:
        feature, *cells = row.split("\t")
        for cell in cells:
            if cell not in alike:
                index, weight = cell.split("=")
                alike[cell] = int(index), float(weight)
        weights[feature] = tuple([alike[cell] for cell in cells])
    return LogLinear(tuple(head.split("\t")), weights)
