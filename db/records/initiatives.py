"""What organizations plan and run, as all reports tell it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import PartialDate, Participant, Progress, Sentence
from db.records.reports import Report


@dataclass(frozen=True, slots=True)
class Statement:
    """What one report says of an initiative, with its evidence. `life` is that initiative."""

    id: int
    life: int
    organization: str
    title: str
    status: Progress
    target: PartialDate | None
    participants: tuple[Participant, ...]
    report: Report
    evidence: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """An initiative as all reports up to a day tell it.

    Title and status are the newest statement's; `target` is the newest that any report
    states. `milestones` are the first statements of each different status and target, oldest
    first: the first of every status, and the newest three.
    """

    id: int
    organization: str
    status: Progress
    target: PartialDate | None
    newest: Statement
    milestones: tuple[Statement, ...] = ()

    @property
    def title(self) -> str:
        """The title in the newest report."""
        return self.newest.title
