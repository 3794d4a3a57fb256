"""What the store gives back: plain immutable values, never rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from bot.model import (
    Briefing,
    Derivation,
    Organization,
    PartialDate,
    Participant,
    Progress,
    RelationKind,
    Sentence,
    Status,
)

T = TypeVar("T")


class Saved(StrEnum):
    """What saving a report did."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Part of a longer list, and the key that asks for what follows (None at the end)."""

    items: tuple[T, ...]
    following: str | None = None


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
class Claim:
    """One report's statement of a state's standing in an organization, with its evidence."""

    id: int
    organization: str
    state: str
    status: Status
    derivation: Derivation
    since: PartialDate | None
    until: PartialDate | None
    closed: bool
    report: Report
    evidence: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A state's standing in an organization as of a day: the claim that decides it.

    `status` is the claim's, but FORMER for a membership that was over by then (`over`).
    `dropped_from` is a report with a complete list, newer than the claim, that leaves the
    state out. `disputed_by` are other reports' newest claims of another status for a time at
    which this one holds too, newest first.
    """

    organization: str
    state: str
    status: Status
    claim: Claim
    over: bool = False
    dropped_from: Report | None = None
    disputed_by: tuple[Claim, ...] = ()

    @property
    def derivation(self) -> Derivation:
        """Whether the deciding claim is stated or inferred."""
        return self.claim.derivation


@dataclass(frozen=True, slots=True)
class Roll:
    """All standings in one organization as of a day, by state code.

    `closed_list` is the newest report up to then that gives its members as complete.
    """

    organization: str
    standings: tuple[Standing, ...]
    closed_list: Report | None = None


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


@dataclass(frozen=True, slots=True)
class RelationClaim:
    """How one report describes two organizations towards each other, with its evidence."""

    id: int
    first: str
    second: str
    kind: RelationKind
    report: Report
    evidence: tuple[Sentence, ...]


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


@dataclass(frozen=True, slots=True)
class OrganizationUse:
    """An organization and the number of reports that speak of it."""

    organization: Organization
    reports: int


@dataclass(frozen=True, slots=True)
class StateUse:
    """A state's code and the number of reports that speak of it."""

    state: str
    reports: int


@dataclass(frozen=True, slots=True)
class Stance:
    """One thing that reports say of a state and an organization, however many say it.

    `newest` is the newest claim, `first` the day it was first published (None for an undated
    report), `claims` how many there are.
    """

    newest: Claim
    first: date | None
    claims: int


@dataclass(frozen=True, slots=True)
class StandingChange:
    """A standing that newer reports changed; `before` is None where none was known."""

    before: Standing | None
    after: Standing


@dataclass(frozen=True, slots=True)
class Changes:
    """What reports published on a day or later made known, newest first, cut to a limit.

    `initiatives` are those first heard of, or heard to have another status or target;
    their statements that are new are the milestones from that day on.
    """

    standings: tuple[StandingChange, ...]
    initiatives: tuple[Life, ...]
    reports: tuple[Report, ...]


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
