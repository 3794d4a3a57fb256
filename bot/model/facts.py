"""What is extracted from a report, each with the sentences that say it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model.dates import PartialDate
from bot.model.kinds import Derivation, Progress, RelationKind, Status


@dataclass(frozen=True, slots=True)
class State:
    """A country: ISO 3166-1 alpha-2 code (or a user-assigned X-code), common English name, flag.

    A country of the past has its four letters of ISO 3166-3.
    """

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
