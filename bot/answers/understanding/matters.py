"""From a question on plans, times and reports to its query; None where it asks another."""

from __future__ import annotations

from typing import Final

from bot.answers.asked import asks_who_takes_part
from bot.answers.dates import Bound, day_before
from bot.answers.query import (
    Byline,
    Changes,
    Count,
    Counted,
    Fate,
    Initiatives,
    Members,
    Newest,
    OrganizationCard,
    Query,
    Reports,
    Summarize,
    Timeline,
    When,
)
from bot.answers.understanding.lexicon import CONTENT
from bot.answers.understanding.question import Question
from bot.answers.understanding.readings import as_of, organization_of, progress_of, state_of
from bot.model import Progress

_NAMING: Final = (CONTENT, "organization", "both", "plan", "group")
"""Parts that name the thing that it is asked who takes part in."""


def count_initiatives(question: Question) -> Query | None:
    """How many initiatives there are."""
    if progress_of(question) or question.has("overdue"):
        return initiatives(question)
    return Count(
        Counted.INITIATIVES, organization_of(question), state_of(question), as_of(question)
    )


def count_reports(question: Question) -> Query | None:
    """How many reports there are."""
    return Count(Counted.REPORTS, organization_of(question), state_of(question))


def timeline(question: Question) -> Query | None:
    """What happened to an organization in order."""
    return Timeline(question.organizations[0])


def changes(question: Question) -> Query | None:
    """What became known since a date."""
    if question.has("new") and not any(d.bound is Bound.SINCE for d in question.dates):
        return None
    return Changes(question.dates[0].when, organization_of(question))


def targeted(question: Question) -> Query | None:
    """What is to be there by a date."""
    aimed = question.dates[-1].bound in (Bound.BY, Bound.FOR) or question.has("due")
    return initiatives(question) if aimed else None


def works(question: Question) -> Query | None:
    """The reports of an author."""
    if "by" not in question.text.split() or not question.content:
        return None
    return Byline(author=question.content)


def card(question: Question) -> Query | None:
    """An organization at a glance."""
    if question.has("fate"):
        name = question.pieces[question.first("organization")].text
        return Fate(name)
    if question.dates and question.has("what", "do"):
        return Initiatives(question.organizations[0], as_of=as_of(question))
    if question.dates:
        return Members(question.organizations[0], as_of(question))
    return OrganizationCard(question.organizations[0])


def initiatives(question: Question) -> Query | None:
    """What is planned, built and run."""
    known = target = None
    if question.dates:
        mention = question.dates[-1]
        if mention.bound in (Bound.BY, Bound.FOR) or question.has("due"):
            target = mention.when
        else:
            known = as_of(question)
    status = progress_of(question)
    if status is None and question.has("not", "overdue") and not question.has("overdue"):
        status = Progress.STALLED
    return Initiatives(
        organization_of(question),
        status,
        state_of(question),
        known,
        target,
        question.has("overdue"),
        question.content,
        bool(question.dates) and question.dates[-1].bound is Bound.FOR,
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
    if question.content:
        return When(_topic(question), organization_of(question))
    name = _lone_name(question)
    return When(name) if name else None


def _lone_name(question: Question) -> str:
    """The one name in a question about something an organization runs, such as a force."""
    if len(question.organizations) != 1 or question.states:
        return ""
    return question.pieces[question.first("organization")].text


def fate(question: Question) -> Query | None:
    """What has become of something, or who takes part in it."""
    if asks_who_takes_part(question):
        words = [p.text for p in question.pieces if p.part in _NAMING]
        return Fate(" ".join(words), organization_of(question)) if question.content else None
    if question.has("belong", "join", "in", "involve"):
        return None
    if question.content:
        return Fate(_topic(question), organization_of(question), progress_of(question))
    if question.has("who", "which"):
        return None
    name = _lone_name(question)
    return Fate(name, "", progress_of(question)) if name else None


def byline(question: Question) -> Query | None:
    """Who wrote and published a report, and when."""
    author = question.content
    if author and not question.organizations and _asks_for_works(question):
        return Byline(author=author)
    words = question.text.split()
    of_a_report = question.has("report", "about", "publish") or {
        "on",
        "about",
        "author",
        "authors",
    } & set(words)
    if question.content and not of_a_report:
        return None
    year = question.dates[-1].when.year if question.dates else 0
    return Byline(words=_topic(question), year=year)


def dated(question: Question) -> Query | None:
    """The date of a report, by what it is about: "the date of the report on migration"."""
    asked = {piece.text for piece in question.pieces if piece.part == "when"}
    return None if asked.isdisjoint({"date", "year"}) else byline(question)


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
    return Reports(organization_of(question), state_of(question), after=after, before=before)


def newest(question: Question) -> Query | None:
    """The newest on a topic."""
    if question.content and question.pieces[0].part in ("do", "be"):
        return None
    return Newest(organization_of(question), state_of(question), question.content)
