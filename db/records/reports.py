"""Reports, whole or by their byline, and sentences found in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.model import Briefing, Sentence


@dataclass(frozen=True, slots=True)
class Report:
    """A stored report's byline. `id` stays the same while its source does."""

    id: int
    source: str
    title: str
    authors: tuple[str, ...]
    published: date | None
    publication: str
    section: str
    url: str


@dataclass(frozen=True, slots=True)
class FullReport:
    """A report with its numbered sentences and everything extracted from it."""

    report: Report
    sentences: tuple[Sentence, ...]
    briefing: Briefing


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence found by a search.

    A higher `score` is a better match; `coverage` is the share of what was looked for that it
    matches, from 0 to 1, rare words counting more.
    """

    report: Report
    sentence: Sentence
    score: float
    coverage: float
