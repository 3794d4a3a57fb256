"""What pictures show, before anyone draws them: plain values with all words in place.

Whoever makes one gives every text in the reader's language; the drawing knows no words. `title`
says what is shown, `subtitle` as of when or for what, `source` whose word it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.model import PartialDate, Progress, RelationKind, Status


@dataclass(frozen=True, slots=True)
class PictureState:
    """A state as pictures name it: its code, and its name in the reader's language."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class StatusWord:
    """What a status, a progress or a kind of relation is called in the reader's language."""

    mark: Status | Progress | RelationKind
    word: str


@dataclass(frozen=True, slots=True)
class MapState:
    """A state on a membership map."""

    state: PictureState
    status: Status


@dataclass(frozen=True, slots=True)
class MembershipMap:
    """Who belongs to an organization, on a map of their region.

    `legend` has a word for every status that occurs; `empty` is said in place of a map when
    there is no state to show.
    """

    title: str
    subtitle: str
    states: tuple[MapState, ...]
    legend: tuple[StatusWord, ...]
    source: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A time with one status. Without `start` it began before anything known.

    Without `end` it lasts as far as is known.
    """

    status: Status
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One state's standing over time."""

    state: PictureState
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """An initiative: when it was first reported, and when it was or is to be done."""

    title: str
    status: Progress
    reported: PartialDate | None = None
    target: PartialDate | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """An organization's memberships as bars over the years, and its initiatives as points.

    `until` is the day up to which things are known. `overdue` is the word for a missed target
    and `target` the one for a target's mark; `members` and `initiatives` are headings.
    """

    title: str
    subtitle: str
    rows: tuple[TimelineRow, ...]
    events: tuple[TimelineEvent, ...]
    legend: tuple[StatusWord, ...]
    until: date
    members: str = ""
    initiatives: str = ""
    target: str = ""
    overdue: str = ""
    source: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class GraphNode:
    """An organization in a relations graph: its key, and the short name shown."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class GraphLink:
    """A state's standing in an organization (a node's key)."""

    organization: str
    state: str
    status: Status = Status.MEMBER


@dataclass(frozen=True, slots=True)
class GraphRelation:
    """How two organizations (nodes' keys) stand to each other."""

    first: str
    second: str
    kind: RelationKind


@dataclass(frozen=True, slots=True)
class RelationsGraph:
    """Organizations, the states they share, and how they stand to each other.

    States that belong to the same organizations with the same status are shown together.
    `legend` has a word for every status and kind of relation that occurs.
    """

    title: str
    subtitle: str
    organizations: tuple[GraphNode, ...]
    states: tuple[PictureState, ...]
    links: tuple[GraphLink, ...]
    relations: tuple[GraphRelation, ...]
    legend: tuple[StatusWord, ...]
    source: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two organizations: the states in the first alone, in both, and in the second alone."""

    title: str
    subtitle: str
    first: str
    second: str
    both: str
    only_first: tuple[PictureState, ...]
    shared: tuple[PictureState, ...]
    only_second: tuple[PictureState, ...]
    source: str = ""
    empty: str = ""


Picture = MembershipMap | Timeline | RelationsGraph | Comparison
