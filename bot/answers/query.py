"""What can be asked: frozen values; organizations by key, countries by code, or any name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.model import PartialDate, Progress, Status


class Counted(StrEnum):
    """What a `Count` counts."""

    MEMBERS = "members"
    INITIATIVES = "initiatives"
    REPORTS = "reports"


class Shared(StrEnum):
    """Which part of two organizations' memberships an `Overlap` asks for."""

    BOTH = "both"
    ONLY_FIRST = "only-first"
    ONLY_SECOND = "only-second"


@dataclass(frozen=True, slots=True)
class Members:
    """The states of an organization by status; `status` keeps to one of them."""

    organization: str
    as_of: PartialDate | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class MembershipOf:
    """How a state stands to an organization; `status` is the one asked about.

    Several states, or several organizations, are separated by commas. `ever` asks whether it was
    so at any time, `compared` how they stand beside each other, `back` if they have returned.
    """

    state: str
    organization: str
    as_of: PartialDate | None = None
    status: Status = Status.MEMBER
    ever: bool = False
    compared: bool = False
    back: bool = False


@dataclass(frozen=True, slots=True)
class OrganizationsOf:
    """The organizations that a state belongs to; `status` keeps to one status."""

    state: str
    as_of: PartialDate | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """When a state joined, left or came by a `status`; all states that did for ""."""

    state: str
    organization: str
    left: bool = False
    when: PartialDate | None = None
    since: PartialDate | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Initiatives:
    """What organizations create, plan or run.

    `target` keeps those aimed at up to that date (`exact`: at it), `words` those that speak of
    all the words. `cursor` continues a longer list.
    """

    organization: str = ""
    status: Progress | None = None
    country: str = ""
    as_of: PartialDate | None = None
    target: PartialDate | None = None
    overdue: bool = False
    words: str = ""
    exact: bool = False
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """When something is due or happened, by the words that name it."""

    words: str
    organization: str = ""


@dataclass(frozen=True, slots=True)
class Fate:
    """What has become of an initiative, by the words that name it."""

    words: str
    organization: str = ""
    status: Progress | None = None


@dataclass(frozen=True, slots=True)
class Summarize:
    """A report's bottom line, key points and what to watch; the newest report for 0."""

    report: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class FullReport:
    """The text of a report, paragraph by paragraph."""

    report: int


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote or published a report and when, by the report or by what it is about."""

    report: int = 0
    words: str = ""
    author: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class Compare:
    """Two organizations side by side."""

    first: str
    second: str
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Overlap:
    """The states that are in both organizations, or in one alone."""

    first: str
    second: str
    part: Shared = Shared.BOTH
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Relations:
    """How the reports describe two organizations towards each other; all others for ""."""

    first: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many members, initiatives or reports there are."""

    what: Counted
    organization: str = ""
    country: str = ""
    as_of: PartialDate | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Define:
    """What an organization is called in full and what it is."""

    organization: str


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest that the reports say on a topic."""

    organization: str = ""
    country: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """Sentences that match; `text` may hold "quotes", -minus, org:, country:, after:, before:."""

    text: str
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the reports say of an organization, in order of time."""

    organization: str


@dataclass(frozen=True, slots=True)
class Country:
    """A state's organizations, initiatives and reports."""

    state: str


@dataclass(frozen=True, slots=True)
class OrganizationCard:
    """An organization at a glance."""

    organization: str


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports that were loaded, newest first; `cursor` continues a longer list."""

    organization: str = ""
    country: str = ""
    publication: str = ""
    after: PartialDate | None = None
    before: PartialDate | None = None
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What became known from the reports published since a date."""

    since: PartialDate
    organization: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question in the user's own words."""

    question: str


Query = (
    Members | MembershipOf | OrganizationsOf | Joined | Initiatives | When | Fate | Summarize
    | FullReport | Byline | Compare | Overlap | Relations | Count | Define | Newest | Search
    | Timeline | Country | OrganizationCard | Reports | Changes | Ask
)  # fmt: skip
