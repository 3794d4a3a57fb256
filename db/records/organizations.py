"""Organizations and states as reports speak of them and relate them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Organization, RelationKind, Sentence
from db.records.reports import Report


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
class OrganizationUse:
    """An organization and the number of reports that speak of it."""

    organization: Organization
    reports: int


@dataclass(frozen=True, slots=True)
class StateUse:
    """A state's code and the number of reports that speak of it."""

    state: str
    reports: int
