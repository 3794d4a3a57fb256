"""Who stands how to an organization, and which reports say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.model import Derivation, PartialDate, Sentence, Status
from db.records.reports import Report


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
