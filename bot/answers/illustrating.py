"""What picture goes with an answer, and what it shows: the same facts, as of the same day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from bot.answers.comparing import belonging
from bot.answers.composing import Composer, sentence_case
from bot.answers.dates import last_day
from bot.answers.initiatives import PAGE, overdue
from bot.answers.model import Answer
from bot.answers.pictures import (
    Comparison,
    MapState,
    MembershipMap,
    Picture,
    PictureState,
    Span,
    StatusWord,
    Timeline,
    TimelineEvent,
    TimelineRow,
)
from bot.answers.query import Compare, Members, OrganizationCard, Query
from bot.answers.query import Timeline as TimelineQuery
from bot.model import PartialDate, Progress, Status
from db import InitiativeFilter, Store
from db.records import Life, Stance, Standing

_MAPPED: Final = {
    None: frozenset(Status),
    Status.MEMBER: frozenset({Status.MEMBER, Status.SUSPENDED}),
}
"""The statuses that a map shows, by the one that was asked for."""


ILLUSTRATED: Final = (Members, OrganizationCard, Compare, TimelineQuery)
"""Queries whose answers may have a picture."""


async def illustrate(query: Query, answer: Answer, store: Store, c: Composer) -> Picture | None:
    """The picture of an answer to a resolved query; None where words say it better."""
    if not answer.answered or not answer.citations:
        return None
    if isinstance(query, Members) and query.status in _MAPPED:
        return await _map(query, answer, store, c)
    if isinstance(query, OrganizationCard):
        return await _map(Members(query.organization), answer, store, c)
    if isinstance(query, Compare):
        return await _comparison(query, answer, store, c)
    if isinstance(query, TimelineQuery):
        return await _timeline(query, answer, store, c)
    return None


async def _map(query: Members, answer: Answer, store: Store, c: Composer) -> Picture | None:
    roll = await store.standing(query.organization, last_day(query.as_of))
    shown = _MAPPED[query.status]
    states = tuple(
        MapState(_state(standing.state, c), standing.status)
        for standing in roll.standings
        if standing.status in shown and not standing.dropped_from
    )
    if sum(state.status is Status.MEMBER for state in states) < 2:
        return None
    words = _status_words((state.status for state in states), c)
    title = c.text("picture.members", organization=c.organization(query.organization))
    subtitle = _as_of(answer, query.as_of, c)
    return MembershipMap(title, subtitle, states, words, _source(answer, c))


async def _comparison(query: Compare, answer: Answer, store: Store, c: Composer) -> Picture | None:
    day = last_day(query.as_of)
    ours = belonging(await store.standing(query.first, day))
    theirs = belonging(await store.standing(query.second, day))
    if not ours or not theirs:
        return None
    return Comparison(
        title=answer.understood,
        subtitle=_as_of(answer, query.as_of, c),
        first=c.label(query.first),
        second=c.label(query.second),
        both=c.text("compare.both"),
        only_first=_states(ours.keys() - theirs.keys(), c),
        shared=_states(ours.keys() & theirs.keys(), c),
        only_second=_states(theirs.keys() - ours.keys(), c),
        source=_source(answer, c),
    )


async def _timeline(
    query: TimelineQuery, answer: Answer, store: Store, c: Composer
) -> Picture | None:
    key = query.organization
    roll = await store.standing(key)
    told = await store.stances(key)
    rows = tuple(
        TimelineRow(_state(s.state, c), _spans(s, [t for t in told if t.newest.state == s.state]))
        for s in sorted(roll.standings, key=lambda standing: c.state(standing.state))
        if s.status is not Status.NON_MEMBER
    )
    lives = (await store.initiatives(InitiativeFilter(key), limit=PAGE)).items
    events = tuple(_event(life, c) for life in lives)
    if not rows and not events:
        return None
    statuses = _status_words((span.status for row in rows for span in row.spans), c)
    progress = tuple(
        StatusWord(status, c.text(f"progress.name.{status}"))
        for status in Progress
        if any(event.status is status for event in events)
    )
    return Timeline(
        title=answer.understood,
        subtitle=_as_of(answer, None, c),
        rows=rows,
        events=events,
        legend=(*statuses, *progress),
        until=c.today,
        members=c.text("status.heading.member"),
        initiatives=c.text("card.initiatives"),
        target=c.text("picture.target"),
        overdue=c.text("picture.overdue"),
        source=_source(answer, c),
    )


def _spans(standing: Standing, told: Iterable[Stance]) -> tuple[Span, ...]:
    """A state's standings one after the other, up to the one that decides."""
    last = _span(standing)
    begun = last.start or _published(standing)
    spans: list[Span] = []
    for stance in sorted(told, key=_begin):
        claim = stance.newest
        if claim.status in (last.status, Status.NON_MEMBER) or begun is None:
            continue
        if _begin(stance) >= begun.first():
            break
        first = PartialDate.of(stance.first) if stance.first and spans else None
        _follow(spans, Span(claim.status, claim.since or first, claim.until))
    if spans:
        last = replace(last, start=begun)
    _follow(spans, last)
    return tuple(spans)


def _follow(spans: list[Span], span: Span) -> None:
    """Add a span, which ends the one before it unless that is the same or has ended."""
    if spans and spans[-1].end is None:
        if spans[-1].status is span.status:
            return
        spans[-1] = replace(spans[-1], end=span.start)
    spans.append(span)


def _begin(stance: Stance) -> date:
    """The day a standing began as told, else the day it was first reported."""
    since = stance.newest.since
    return since.first() if since else stance.first or date.min


def _span(standing: Standing) -> Span:
    claim = standing.claim
    gone = standing.dropped_from
    end = claim.until
    if end is None and gone is not None and gone.published is not None:
        end = PartialDate.of(gone.published)
    return Span(claim.status, claim.since, end)


def _published(standing: Standing) -> PartialDate | None:
    day = standing.claim.report.published
    return PartialDate.of(day) if day else None


def _event(life: Life, c: Composer) -> TimelineEvent:
    days = [step.report.published for step in (*life.milestones, life.newest)]
    first = min((day for day in days if day), default=None)
    return TimelineEvent(
        sentence_case(life.title),
        life.status,
        PartialDate.of(first) if first else None,
        life.target,
        overdue(life, c.today),
    )


def _state(code: str, c: Composer) -> PictureState:
    return PictureState(code, c.state(code))


def _states(codes: Iterable[str], c: Composer) -> tuple[PictureState, ...]:
    return tuple(sorted((_state(code, c) for code in codes), key=lambda state: state.label))


def _status_words(statuses: Iterable[Status], c: Composer) -> tuple[StatusWord, ...]:
    found = set(statuses)
    return tuple(
        StatusWord(status, c.text(f"status.name.{status}")) for status in Status if status in found
    )


def _as_of(answer: Answer, as_of: PartialDate | None, c: Composer) -> str:
    days = [citation.source.published for citation in answer.citations]
    newest = max((day for day in days if day), default=None)
    when = as_of or newest
    return c.text("picture.as_of", date=c.date(when)) if when else ""


def _source(answer: Answer, c: Composer) -> str:
    cited = [(each.source.publication, each.source.published) for each in answer.citations]
    issues = list(dict.fromkeys(cited))
    shown = [", ".join(filter(None, (name, c.date(day)))) for name, day in issues[:2]]
    if len(issues) > 2:
        shown.append(c.text("picture.more", n=len(issues) - 2))
    return "; ".join(shown)
