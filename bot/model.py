"""The words of the field, as small immutable values.

Every step on the way of a report speaks in these: reading makes a `Document`,
extraction makes a `Briefing`, storage keeps both, answers cite them.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self


class SitrepError(Exception):
    """An error whose text is meant for the user: what is wrong and what to do about it."""


class UnreadableReport(SitrepError):
    """A file that cannot be read as a report."""


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


_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day; month and day are 0 when unknown."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not self.month and self.day:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; ValueError for anything else."""
        match = _PARTIAL.match(text)
        if match is None:
            raise ValueError(f"{text!r} is not YYYY, YYYY-MM or YYYY-MM-DD")
        return cls(*(int(part) for part in match.groups() if part))

    @classmethod
    def of(cls, day: date) -> Self:
        """The same calendar day, known to the day."""
        return cls(day.year, day.month, day.day)

    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        return "-".join(
            f"{part:0{width}}"
            for part, width in ((self.year, 4), (self.month, 2), (self.day, 2))
            if part
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report's body: its number from 1, and its paragraph's index from 0."""

    number: int
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """The clean content of a report: its byline, body paragraphs and numbered sentences.

    Text fields are `""` where the page does not say. Sentence n is `sentences[n - 1]`.
    """

    title: str
    authors: tuple[str, ...]
    published: date | None
    publication: str
    section: str
    url: str
    body: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class State:
    """A country: ISO 3166-1 alpha-2 code (or a user-assigned X-code), common English name, flag."""

    code: str
    name: str
    flag: str


@dataclass(frozen=True, slots=True)
class Organization:
    """An international body. `key` is its stable lower-case identifier, unique in Sitrep."""

    key: str
    name: str
    acronym: str = ""

    @property
    def label(self) -> str:
        """The acronym where there is one, else the name."""
        return self.acronym or self.name


def _require_evidence(evidence: tuple[int, ...]) -> None:
    if not evidence or any(number < 1 for number in evidence):
        raise ValueError("a fact needs the numbers of the sentences it comes from")


@dataclass(frozen=True, slots=True)
class Membership:
    """What one report says of a state's standing in an organization.

    `organization` is an organization's key and `state` a state's code. `since` and `until`
    bound the status where the report dates it ("joined in 2004" has `since` 2004; a past
    membership "from 2006 to 2012" is a member since 2006 until 2012). A membership with an
    `until` is history: the report does not hold it at its own date. `closed` marks a fact
    from a list that the report gives as complete. `evidence` is sentence numbers.
    """

    organization: str
    state: str
    status: Status
    derivation: Derivation
    evidence: tuple[int, ...]
    since: PartialDate | None = None
    until: PartialDate | None = None
    closed: bool = False

    def __post_init__(self) -> None:
        _require_evidence(self.evidence)


@dataclass(frozen=True, slots=True)
class Participant:
    """A state that takes part in an initiative or is concerned by it, with its part if stated."""

    state: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Initiative:
    """Something an organization creates, plans or runs, as one report tells it."""

    organization: str
    title: str
    status: Progress
    evidence: tuple[int, ...]
    target: PartialDate | None = None
    participants: tuple[Participant, ...] = ()

    def __post_init__(self) -> None:
        _require_evidence(self.evidence)


@dataclass(frozen=True, slots=True)
class Relation:
    """How one report describes two organizations (keys, in text order) towards each other."""

    first: str
    second: str
    kind: RelationKind
    evidence: tuple[int, ...]

    def __post_init__(self) -> None:
        _require_evidence(self.evidence)


@dataclass(frozen=True, slots=True)
class Point:
    """A statement worth keeping and the sentences it stands on."""

    text: str
    evidence: tuple[int, ...]

    def __post_init__(self) -> None:
        _require_evidence(self.evidence)


@dataclass(frozen=True, slots=True)
class Summary:
    """A bottom line (None only for a body without sentences), key points, and what to watch."""

    bottom_line: Point | None = None
    key_points: tuple[Point, ...] = ()
    watch: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A sentence that speaks of an organization (its key) or of a state (its code)."""

    sentence: int
    organization: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything extracted from one document.

    `organizations` holds every organization that a fact or subject names, listed or
    introduced in the text itself.
    """

    organizations: tuple[Organization, ...] = ()
    memberships: tuple[Membership, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    relations: tuple[Relation, ...] = ()
    summary: Summary = Summary()
    subjects: tuple[Subject, ...] = ()
