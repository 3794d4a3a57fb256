"""From a question on who belongs where to its query; None where it asks another."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.dates import Bound
from bot.answers.query import (
    Compare,
    Count,
    Counted,
    Country,
    Define,
    Joined,
    Members,
    MembershipOf,
    OrganizationsOf,
    Overlap,
    Query,
    Relations,
    Shared,
)
from bot.answers.understanding.question import Question
from bot.answers.understanding.readings import as_of, organization_of, state_of, status_of
from bot.model import Status

_DATED = frozenset({Status.SUSPENDED, Status.OBSERVER, Status.PARTNER, Status.CANDIDATE})
"""Statuses of which it can be asked since when a state has had them."""

_BACK: Final = re.compile(
    r"\b(?:come|came|coming|gone?|went|get|got|let|taken?|took) back\b|\breturn\w*\b|\brejoin\w*\b"
    r"|\breadmit\w*\b"
)


def members(question: Question) -> Query | None:
    """Who belongs to an organization, by status."""
    status = status_of(question)
    if question.has("not") and status is None and question.has("member", "in", "belong"):
        status = Status.NON_MEMBER
    if status is None and not question.has("fate"):
        status = Status.MEMBER
    return Members(question.organizations[0], as_of(question), status)


def membership_of(question: Question) -> Query | None:
    """Whether states stand so to organizations."""
    if question.has("why", "where", "how_many"):
        return None
    status = status_of(question) or Status.MEMBER
    if question.has("join") and question.text.startswith("will "):
        status = Status.CANDIDATE
    said = set(question.text.split())
    past = not said.isdisjoint({"ever", "once"}) or ("did" in said and status is Status.CANDIDATE)
    return MembershipOf(
        ",".join(question.states),
        ",".join(question.organizations),
        as_of(question),
        status,
        ever=past,
        compared=question.has("compare", "differ"),
        back=_BACK.search(question.text) is not None,
    )


def organizations_of(question: Question) -> Query | None:
    """What a state belongs to."""
    return OrganizationsOf(state_of(question), as_of(question), status_of(question))


def joined(question: Question) -> Query | None:
    """When a state joined or left, or came by another status."""
    status = status_of(question)
    left = question.has("leave", "former")
    other = None if left or status not in _DATED else status
    return Joined(state_of(question), question.organizations[0], left, status=other)


def joined_since(question: Question) -> Query | None:
    """Since when a state has been inside: "how long has it been in the bloc"."""
    return joined(question) if "how long" in question.text else None


def who_has_joined(question: Question) -> Query | None:
    """Who is inside by now: "who has joined the bloc" asks for no date, and for all."""
    said = set(question.text.split())
    if question.dates or said.isdisjoint({"have", "has"}):
        return None
    return members(question)


def relation_of(question: Question) -> Query | None:
    """How a state stands to an organization: "what is its relationship with the bloc"."""
    said = set(question.text.split())
    return None if said.isdisjoint({"relationship", "related"}) else membership_of(question)


def joiners(question: Question) -> Query | None:
    """Which states joined or left, perhaps in a year."""
    if question.has("when"):
        return None
    when = since = None
    if question.dates:
        mention = question.dates[-1]
        if mention.bound is Bound.SINCE:
            since = mention.when
        elif mention.bound is Bound.AT:
            when = mention.when
    left = question.has("leave")
    return Joined("", question.organizations[0], left, when, since)


def overlap(question: Question) -> Query | None:
    """The states two organizations share, or those in one alone."""
    first, second = question.organizations[:2]
    part = Shared.BOTH
    excluded = _excluded(question)
    if excluded:
        part = Shared.ONLY_SECOND if excluded == first else Shared.ONLY_FIRST
    elif not question.has("both"):
        if question.has("but_not", "not", "only"):
            part = Shared.ONLY_FIRST
        elif question.has("who") and question.has("member"):
            return None
    return Overlap(first, second, part, as_of(question))


def _excluded(question: Question) -> str:
    """The organization that a "not" stands before."""
    negated = False
    for piece in question.pieces:
        if piece.part in ("not", "but_not", "non_member"):
            negated = True
        elif piece.part == "organization":
            if negated:
                return piece.key
        elif piece.part == "and":
            negated = False
    return ""


def compare(question: Question) -> Query | None:
    """Two organizations side by side."""
    first, second = question.organizations[:2]
    return Compare(first, second, as_of(question))


def relations(question: Question) -> Query | None:
    """How two organizations stand to each other."""
    return Relations(*question.organizations[:2])


def count_members(question: Question) -> Query | None:
    """How many states belong."""
    status = status_of(question)
    return Count(Counted.MEMBERS, organization_of(question), "", as_of(question), status)


def define(question: Question) -> Query | None:
    """What an organization is."""
    if question.dates:
        return None
    return Define(question.organizations[0])


def country(question: Question) -> Query | None:
    """A country at a glance."""
    return Country(state_of(question))


def unknown_organization(question: Question) -> Query | None:
    """A question on an organization that no one has heard of."""
    if not question.content:
        return None
    if question.has("define"):
        return Define(question.content)
    if question.states:
        return None
    return Members(question.content, as_of(question))
