"""From a question taken apart to the query it asks; None where it turns out to ask another."""

from __future__ import annotations

from typing import Final

from bot.answers.dates import Bound, day_before
from bot.answers.query import (
    Byline,
    Changes,
    Compare,
    Count,
    Counted,
    Country,
    Define,
    Fate,
    Initiatives,
    Joined,
    Members,
    MembershipOf,
    Newest,
    OrganizationCard,
    OrganizationsOf,
    Overlap,
    Query,
    Relations,
    Reports,
    Shared,
    Summarize,
    Timeline,
    When,
)
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
_USED_TO: Final = frozenset({"used to", "used to be", "previously", "in the past", "originally"})


def _organization(question: Question) -> str:
    return question.organizations[0] if question.organizations else ""


def _state(question: Question) -> str:
    return question.states[0] if question.states else ""


def _as_of(question: Question) -> PartialDate | None:
    """The date of which knowledge is asked; "before 2012" is the day before."""
    if not question.dates:
        return None
    mention = question.dates[-1]
    if mention.bound is Bound.BEFORE:
        return day_before(mention.when)
    return None if mention.bound is Bound.SINCE else mention.when


def _status(question: Question) -> Status | None:
    for part, status in _STATUSES:
        if question.has(part):
            return status
    if any(piece.part == "once" and piece.text in _USED_TO for piece in question.pieces):
        return Status.FORMER
    return None


def _progress(question: Question) -> Progress | None:
    for part, progress in _PROGRESS:
        if question.has(part):
            return progress
    return None


def members(question: Question) -> Query | None:
    """Who belongs to an organization, by status."""
    status = _status(question)
    if question.has("not") and status is None and question.has("member", "in", "belong"):
        status = Status.NON_MEMBER
    if status is None and not question.has("fate"):
        status = Status.MEMBER
    return Members(question.organizations[0], _as_of(question), status)


def membership_of(question: Question) -> Query | None:
    """Whether states stand so to organizations."""
    if question.has("why", "where", "how_many"):
        return None
    return MembershipOf(
        ",".join(question.states),
        ",".join(question.organizations),
        _as_of(question),
        _status(question) or Status.MEMBER,
    )


def organizations_of(question: Question) -> Query | None:
    """What a state belongs to."""
    return OrganizationsOf(_state(question), _as_of(question), _status(question))


def joined(question: Question) -> Query | None:
    """When a state joined or left."""
    return Joined(_state(question), question.organizations[0], question.has("leave", "former"))


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
        elif question.first("organization") < question.first("member") or not question.has("and"):
            return None
    return Overlap(first, second, part, _as_of(question))


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
    return Compare(first, second, _as_of(question))


def relations(question: Question) -> Query | None:
    """How two organizations stand to each other."""
    return Relations(*question.organizations[:2])


def count_members(question: Question) -> Query | None:
    """How many states belong."""
    status = _status(question)
    return Count(Counted.MEMBERS, _organization(question), "", _as_of(question), status)


def count_initiatives(question: Question) -> Query | None:
    """How many initiatives there are."""
    if _progress(question) or question.has("overdue"):
        return initiatives(question)
    return Count(Counted.INITIATIVES, _organization(question), _state(question), _as_of(question))


def count_reports(question: Question) -> Query | None:
    """How many reports there are."""
    return Count(Counted.REPORTS, _organization(question), _state(question))


def timeline(question: Question) -> Query | None:
    """What happened to an organization in order."""
    return Timeline(question.organizations[0])


def changes(question: Question) -> Query | None:
    """What became known since a date."""
    if question.has("new") and not any(d.bound is Bound.SINCE for d in question.dates):
        return None
    return Changes(question.dates[0].when, _organization(question))


def define(question: Question) -> Query | None:
    """What an organization is."""
    return Define(question.organizations[0])


def card(question: Question) -> Query | None:
    """An organization at a glance."""
    if question.has("fate"):
        name = question.pieces[question.first("organization")].text
        return Fate(name)
    if question.dates:
        return Members(question.organizations[0], _as_of(question))
    return OrganizationCard(question.organizations[0])


def country(question: Question) -> Query | None:
    """A country at a glance."""
    return Country(_state(question))


def initiatives(question: Question) -> Query | None:
    """What is planned, built and run."""
    as_of = target = None
    if question.dates:
        mention = question.dates[-1]
        if mention.bound is Bound.BY:
            target = mention.when
        else:
            as_of = _as_of(question)
    status = _progress(question)
    if status is None and question.has("not", "overdue") and not question.has("overdue"):
        status = Progress.STALLED
    return Initiatives(
        _organization(question),
        status,
        _state(question),
        as_of,
        target,
        question.has("overdue"),
        question.content,
    )


def _topic(question: Question) -> str:
    """What a question is about, names included, without the words of asking."""
    skipped = {
        "filler", "be", "do", "what", "which", "who", "list", "when", "now", "prep", "about",
        "new", "report", "write", "publish", "summary", "pronoun", "explain", "due", "fate",
        "date", "in", "how", "not", "and", "once", "plan", "where",
    }  # fmt: skip
    return " ".join(piece.text for piece in question.pieces if piece.part not in skipped)


def when(question: Question) -> Query | None:
    """When something is due or happened."""
    topic = _topic(question)
    if question.content:
        return When(topic, _organization(question))
    return None


def fate(question: Question) -> Query | None:
    """What has become of something."""
    if not question.content:
        return None
    return Fate(_topic(question), _organization(question), _progress(question))


def byline(question: Question) -> Query | None:
    """Who wrote and published a report, and when."""
    author = question.content
    if author and not question.organizations and _asks_for_works(question):
        return Byline(author=author)
    return Byline(words=_topic(question))


def _asks_for_works(question: Question) -> bool:
    """Whether it is "what has A. Author written" rather than "who wrote on migration"."""
    return (
        not question.has("who", "when")
        and question.has("write")
        and (question.first("write") > question.first("") or "by" in question.text.split())
        and question.has("what", "which", "list", "report")
        and not question.has("about")
    )


def summarize(question: Question) -> Query | None:
    """A report's summary."""
    return Summarize(words=_topic(question))


def reports(question: Question) -> Query | None:
    """The reports on an organization or a country."""
    after = before = None
    for mention in question.dates:
        if mention.bound in (Bound.SINCE, Bound.AT):
            after = mention.when
        if mention.bound is Bound.AT:
            before = mention.when
        elif mention.bound is Bound.BEFORE:
            before = day_before(mention.when)
        elif mention.bound is Bound.BY:
            before = mention.when
    return Reports(_organization(question), _state(question), after=after, before=before)


def newest(question: Question) -> Query | None:
    """The newest on a topic."""
    return Newest(_organization(question), _state(question), question.content)


def unknown_organization(question: Question) -> Query | None:
    """A question on an organization that no one has heard of."""
    if not question.content:
        return None
    if question.has("define"):
        return Define(question.content)
    if question.states:
        return None
    return Members(question.content, _as_of(question))
