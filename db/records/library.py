"""The library itself: what saving did, what it holds, what people left in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Saved(StrEnum):
    """What saving a report did."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Failure:
    """The last failure to read a source: the reason, and when it was."""

    source: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Opinion:
    """Somebody's opinion of an answer."""

    id: int
    at: datetime
    helpful: bool
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Totals:
    """How much the library holds, and the days it spans."""

    reports: int
    sentences: int
    organizations: int
    memberships: int
    initiatives: int
    relations: int
    failures: int
    oldest: date | None
    newest: date | None
