"""Answers that are stored nowhere, kept in memory for as long as somebody may turn their pages."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.answers.model import Answer

PREFIX: Final = "="
"""What tokens of such answers begin with; no query's token does."""

_LIFETIME: Final = 3600.0
_CAPACITY: Final = 50


class Passing:
    """The last few such answers, each for an hour."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._answers: OrderedDict[str, tuple[float, Answer]] = OrderedDict()

    def keep(self, answer: Answer) -> Answer:
        """The answer with a token under which `find` gives it back."""
        kept = replace(answer, token=PREFIX + secrets.token_urlsafe(9))
        self._answers[kept.token] = (self._clock() + _LIFETIME, kept)
        while len(self._answers) > _CAPACITY:
            self._answers.popitem(last=False)
        return kept

    def find(self, token: str) -> Answer | None:
        """The answer of a token, or None if it is gone."""
        until, answer = self._answers.get(token, (0.0, None))
        return answer if self._clock() < until else None
