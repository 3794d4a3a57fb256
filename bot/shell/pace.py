"""Questions in the order in which they were sent, and no more than somebody can read."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final

BURST: Final = 8
"""Questions that may come at once."""

INTERVAL: Final = timedelta(seconds=4)
"""Time in which one more is allowed."""

_REMEMBERED: Final = 5000


class Pace(Enum):
    """What to do with a question."""

    ANSWER = auto()
    SLOW_DOWN = auto()
    IGNORE = auto()


@dataclass(slots=True)
class _Asker:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    full_at: datetime | None = None
    warned: bool = False


class Pacer:
    """Keeps each user's questions in order and slows a flood of them down.

    A leaky bucket a user: each question fills it by one interval. The first question over
    the brim is to be told so, those after it get nothing until it has run down.
    """

    def __init__(self) -> None:
        self._askers: OrderedDict[int, _Asker] = OrderedDict()

    def check(self, user: int, at: datetime) -> Pace:
        """What to do with a question sent at a time."""
        asker = self._of(user)
        full_at = max(asker.full_at or at, at)
        if full_at - at > INTERVAL * (BURST - 1):
            if asker.warned:
                return Pace.IGNORE
            asker.warned = True
            return Pace.SLOW_DOWN
        asker.full_at = full_at + INTERVAL
        asker.warned = False
        return Pace.ANSWER

    @asynccontextmanager
    async def turn(self, user: int) -> AsyncIterator[None]:
        """Wait until the user's earlier questions are answered."""
        async with self._of(user).turn:
            yield

    def _of(self, user: int) -> _Asker:
        asker = self._askers.pop(user, None) or _Asker()
        self._askers[user] = asker
        while len(self._askers) > _REMEMBERED:
            oldest = next(iter(self._askers))
            if self._askers[oldest].turn.locked():
                break
            del self._askers[oldest]
        return asker
