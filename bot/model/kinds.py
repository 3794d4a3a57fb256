"""The kinds that facts are of, by the words they are stored under."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How a state stands to an organization."""

    MEMBER = "member"
    OBSERVER = "observer"
    PARTNER = "partner"
    CANDIDATE = "candidate"
    SUSPENDED = "suspended"
    FORMER = "former"
    NON_MEMBER = "non-member"


class Derivation(StrEnum):
    """Whether a sentence says a fact itself or several sentences together entail it."""

    STATED = "stated"
    INFERRED = "inferred"


class Progress(StrEnum):
    """How far an initiative has come, as the report puts it."""

    PLANNED = "planned"
    PROPOSED = "proposed"
    ACTIVE = "active"
    COMPLETED = "completed"
    STALLED = "stalled"
    DECLINED = "declined"


class RelationKind(StrEnum):
    """How a report describes two organizations towards each other."""

    COOPERATES = "cooperates"
    COMPETES = "competes"
    DUPLICATES = "duplicates"
    DECLINED = "declined"
