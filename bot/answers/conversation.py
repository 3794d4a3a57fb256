"""What a user asked last, so that "and Belarus?" and "why?" can be understood."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from bot.answers.model import Answer
from bot.answers.query import Query

LIFETIME: Final = 3600.0
"""Seconds after its last question at which a conversation is forgotten."""

CAPACITY: Final = 10_000
"""How many users are remembered at once; the longest silent are forgotten first."""


@dataclass(slots=True)
class Conversation:
    """One user's last query, its answer, and how many free answers were shown already.

    `about` holds what is being talked of: keys by "organization", "second" and "state".
    """

    query: Query | None = None
    answer: Answer | None = None
    question: str = ""
    shown: int = 0
    about: dict[str, str] = field(default_factory=dict)
    touched: float = field(default=0.0, compare=False)

    def remember(
        self, query: Query, answer: Answer, question: str, about: dict[str, str] | None = None
    ) -> None:
        """Make this the exchange that a follow-up refers to."""
        self.query, self.answer, self.question, self.shown = query, answer, question, 0
        self.about = about or self.about

    def forget(self) -> None:
        """Drop what was said."""
        self.query, self.answer, self.question, self.shown = None, None, "", 0
        self.about = {}


class Conversations:
    """The conversations of all users, in memory, bounded, each forgotten after an hour."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        lifetime: float = LIFETIME,
        capacity: int = CAPACITY,
    ) -> None:
        self._clock = clock
        self._lifetime = lifetime
        self._capacity = capacity
        self._by_user: OrderedDict[int, Conversation] = OrderedDict()

    def of(self, user: int) -> Conversation:
        """The user's conversation, a fresh one if there is none or it is over."""
        now = self._clock()
        self._drop_old(now)
        conversation = self._by_user.pop(user, None) or Conversation()
        conversation.touched = now
        self._by_user[user] = conversation
        while len(self._by_user) > self._capacity:
            self._by_user.popitem(last=False)
        return conversation

    def forget(self, user: int) -> None:
        """Forget the user's conversation, if any."""
        self._by_user.pop(user, None)

    def __len__(self) -> int:
        return len(self._by_user)

    def _drop_old(self, now: float) -> None:
        while self._by_user:
            oldest = next(iter(self._by_user.values()))
            if now - oldest.touched <= self._lifetime:
                return
            self._by_user.popitem(last=False)
