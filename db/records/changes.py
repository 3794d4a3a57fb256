"""What became known since a day."""

from __future__ import annotations

from dataclasses import dataclass

from db.records.initiatives import Life
from db.records.memberships import StandingChange
from db.records.reports import Report


@dataclass(frozen=True, slots=True)
class Changes:
    """What reports published on a day or later made known, newest first, cut to a limit.

    `initiatives` are those first heard of, or heard to have another status or target;
    their statements that are new are the milestones from that day on.
    """

    standings: tuple[StandingChange, ...]
    initiatives: tuple[Life, ...]
    reports: tuple[Report, ...]
