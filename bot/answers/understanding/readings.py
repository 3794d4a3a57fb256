"""What the parts of a question say: whose, which status, as of when."""

from __future__ import annotations

from typing import Final

from bot.answers.dates import Bound, day_before
from bot.answers.understanding.question import Question
from bot.model import PartialDate, Progress, Status

_STATUSES: Final = (
    ("observer", Status.OBSERVER),
    ("partner", Status.PARTNER),
    ("candidate", Status.CANDIDATE),
    ("suspended", Status.SUSPENDED),
    ("former", Status.FORMER),
    ("leave", Status.FORMER),
    ("non_member", Status.NON_MEMBER),
)
_PROGRESS: Final = (
    ("declined", Progress.DECLINED),
    ("stalled", Progress.STALLED),
    ("completed", Progress.COMPLETED),
    ("active", Progress.ACTIVE),
    ("proposed", Progress.PROPOSED),
)
_USED_TO: Final = frozenset(
    {"used to", "used to be", "use to", "use to be", "previously", "in the past", "originally"}
)


def organization_of(question: Question) -> str:
    """The key of the first organization named; "" if none is."""
    return question.organizations[0] if question.organizations else ""


def state_of(question: Question) -> str:
    """The code of the first state named; "" if none is."""
    return question.states[0] if question.states else ""


def as_of(question: Question) -> PartialDate | None:
    """The date of which knowledge is asked; "before 2012" is the day before."""
    if not question.dates:
        return None
    mention = question.dates[-1]
    if mention.bound is Bound.BEFORE:
        return day_before(mention.when)
    return None if mention.bound is Bound.SINCE else mention.when


def status_of(question: Question) -> Status | None:
    """The status asked about; None if no word says one."""
    for part, status in _STATUSES:
        if question.has(part):
            return status
    if any(piece.part == "once" and piece.text in _USED_TO for piece in question.pieces):
        return Status.FORMER
    return None


def progress_of(question: Question) -> Progress | None:
    """The status of initiatives asked about; None if no word says one."""
    for part, progress in _PROGRESS:
        if question.has(part):
            return progress
    plans = [piece.text for piece in question.pieces if piece.part == "plan"]
    return Progress.PLANNED if "planned" in plans and len(plans) > 1 else None
