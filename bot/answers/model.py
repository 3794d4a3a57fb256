"""What an answer is, before anyone draws it: plain data that Discord and the terminal share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.model import Progress, Status


@dataclass(frozen=True, slots=True)
class Source:
    """A stored report as a citation names it."""

    report: int
    title: str
    authors: tuple[str, ...]
    publication: str
    published: date | None
    url: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A numbered sentence of a report, verbatim."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """The sentences of one report that a statement stands on."""

    source: Source
    quotes: tuple[Quote, ...]


class Outcome(StrEnum):
    """What became of a request."""

    ANSWERED = "answered"
    NOT_SAID = "not-said"
    UNKNOWN_NAME = "unknown-name"
    EMPTY = "empty"
    GUIDANCE = "guidance"


class Mark(StrEnum):
    """Signs beside an item that are neither a membership nor an initiative's status."""

    YES = "yes"
    NO = "no"
    UNCERTAIN = "uncertain"
    ADDED = "added"
    REMOVED = "removed"
    REPORT = "report"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of an answer. `citations` are indexes into the answer's citations."""

    text: str
    mark: Status | Progress | Mark = Mark.NONE
    flag: str = ""
    detail: str = ""
    overdue: bool = False
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; the heading is "" where the headline says it all."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to ask next: what a button shows, the question it asks, and its token."""

    label: str
    question: str
    token: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole reply to one request.

    `understood` says in a line what was asked ("Members of the CSTO as of October 2007"),
    `headline` is the direct sentence. Nothing is shortened here: views page and clip.
    `token` re-creates the request (see `bot.answers.query`) for buttons.
    """

    outcome: Outcome
    understood: str
    headline: str
    sections: tuple[Section, ...] = ()
    citations: tuple[Citation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    token: str = ""

    @property
    def answered(self) -> bool:
        """Whether the reports gave an answer."""
        return self.outcome is Outcome.ANSWERED
