"""Time: an organization's timeline, what changed since a date, and the newest on a topic."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from bot.answers.composing import Composer
from bot.answers.finding import reports_on
from bot.answers.initiatives import PAGE, cited_in, life_item, overdue
from bot.answers.model import Answer, Item, Mark
from bot.answers.query import Changes, Members, Newest, Summarize, Timeline
from bot.answers.reports import report_item
from bot.answers.searching import topic_items
from bot.answers.titles import calm
from bot.model import PartialDate, Progress, Status
from db import InitiativeFilter, ReportFilter, Store
from db.records import Life, Report, Stance, Standing, StandingChange

_RECENT: Final = 5
"""Reports shown as the newest on a topic."""

_POINTS: Final = 3
"""Key points of the newest report that are told."""

_CHANGES: Final = 20
"""Changes of each kind that one answer lists."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a timeline: when, and its line."""

    when: PartialDate
    item: Item


async def timeline(query: Timeline, store: Store, c: Composer) -> Answer:
    """Joinings, leavings, initiatives and targets in order of time, by year."""
    key = query.organization
    roll = await store.standing(key)
    told = await store.stances(key)
    lives = await store.initiatives(InitiativeFilter(key), limit=PAGE)
    dated = {(s.newest.state, s.newest.status) for s in told if s.newest.since}
    events = [e for stance in told if not _is_dated(stance, dated) for e in _of_stance(stance, c)]
    events += [e for standing in roll.standings for e in _of_dropped(standing, c)]
    events += [e for life in lives.items for e in _of_life(life, c)]
    events.sort(key=lambda event: (event.when.last(), event.item.text))
    for year, ours in groupby(events, key=lambda event: event.when.year):
        c.section(str(year), [event.item for event in ours])
    name = c.organization(key)
    c.suggest(c.text("suggest.members", organization=c.label(key)), Members(key))
    understood = c.text("timeline.understood", organization=name)
    if not events:
        return c.not_said(understood, c.text("timeline.not_said", organization=name))
    headline = c.text(
        "timeline.headline",
        n=len(events),
        organization=name,
        first=events[0].when.year,
        last=events[-1].when.year,
    )
    return c.answer(understood, headline)


def _is_dated(stance: Stance, dated: Container[tuple[str, Status]]) -> bool:
    """Whether a stance without dates only repeats one with a beginning."""
    claim = stance.newest
    return not (claim.since or claim.until) and (claim.state, claim.status) in dated


def _of_stance(stance: Stance, c: Composer) -> Iterable[Event]:
    """When a standing began and ended; the day it was first reported, where neither is told."""
    claim = stance.newest
    cited = (c.cite(claim.report, claim.evidence),)
    flag = c.flag(claim.state)
    status = c.text(f"status.name.{claim.status}")
    text = c.text("timeline.stated", state=c.state(claim.state), status=status)
    if claim.since:
        detail = c.text("members.since", date=c.date(claim.since))
        yield Event(claim.since, Item(text, claim.status, flag, detail, False, cited))
    if claim.until:
        detail = c.text("members.until", date=c.date(claim.until))
        yield Event(claim.until, Item(text, Status.FORMER, flag, detail, False, cited))
    if stance.first and not claim.since and not claim.until:
        when = PartialDate.of(stance.first)
        yield Event(when, Item(text, claim.status, flag, c.date(when), False, cited))


def _of_dropped(standing: Standing, c: Composer) -> Iterable[Event]:
    """The day of the complete list that no longer has a state."""
    gone, claim = standing.dropped_from, standing.claim
    if gone is None or gone.published is None:
        return
    cited = (c.cite(claim.report, claim.evidence), c.cite(gone, ()))
    text = c.text("timeline.dropped", state=c.state(standing.state))
    when = PartialDate.of(gone.published)
    yield Event(
        when, Item(text, Mark.UNCERTAIN, c.flag(standing.state), c.date(when), False, cited)
    )


def _of_life(life: Life, c: Composer) -> Iterable[Event]:
    before: Progress | None = None
    for step in life.milestones or (life.newest,):
        # Another target of what is planned as before has an event of its own: its day.
        told, before = step.status is before, step.status
        if step.report.published and not told:
            text = c.text(
                "timeline.step",
                title=step.title,
                status=c.text(f"progress.name.{step.status}"),
            )
            when = PartialDate.of(step.report.published)
            cited = (c.cite(step.report, step.evidence),)
            yield Event(when, Item(text, step.status, "", c.date(when), False, cited))
    if life.target:
        text = c.text("timeline.target", title=life.title)
        late, proof = overdue(life, c.today), cited_in(life, c)
        yield Event(life.target, Item(text, life.status, "", c.date(life.target), late, proof))


async def changes(query: Changes, store: Store, c: Composer) -> Answer:
    """What became known from reports published since a date."""
    since = query.since.first()
    known = await store.changes(since, _CHANGES)
    keys: dict[str, list[Item]] = {change.after.organization: [] for change in known.standings}
    for key, items in keys.items():
        ours = [change for change in known.standings if change.after.organization == key]
        ours.sort(key=lambda change: c.state(change.after.state))
        items += [_change(change, c) for change in ours]
    for life in known.initiatives:
        keys.setdefault(life.organization, []).append(life_item(life, c))
    for key, items in keys.items():
        if query.organization in ("", key):
            c.section(c.label(key), items)
    n = sum(len(section.items) for section in c.sections)
    page = await store.reports(ReportFilter(query.organization, after=since), limit=_RECENT * 2)
    c.section(c.text("changes.reports"), [report_item(r, c) for r in page.items])
    understood = c.text("changes.understood", date=c.date(query.since))
    if not c.sections:
        return c.not_said(understood, c.text("changes.not_said", date=c.date(query.since)))
    return c.answer(understood, c.text("changes.headline", n=n, date=c.date(query.since)))


def _change(change: StandingChange, c: Composer) -> Item:
    """The line for a standing that is new or no longer the same."""
    new = change.after
    gone = new.status is Status.FORMER or new.dropped_from
    return Item(
        c.state(new.state),
        Mark.REMOVED if gone else Mark.ADDED,
        c.flag(new.state),
        _step(change.before, new, c),
        citations=(c.cite(new.claim.report, new.claim.evidence),),
    )


def _step(old: Standing | None, new: Standing, c: Composer) -> str:
    if new.dropped_from:
        return c.text("members.not_in_list", date=c.date(new.dropped_from.published))
    status = c.text(f"status.name.{new.status}")
    if old is None or old.status is new.status:
        return status
    return c.text("changes.step", before=c.text(f"status.name.{old.status}"), after=status)


async def newest(query: Newest, store: Store, c: Composer) -> Answer:
    """The newest reports on a topic and what they say of it."""
    found = await _newest_reports(query, store, c)
    topic = [c.label(query.organization)] if query.organization else []
    topic += [c.state(query.country)] if query.country else []
    topic += [query.words] if query.words else []
    understood = c.text("newest.understood", topic=" ".join(topic) or c.text("newest.everything"))
    said = await topic_items(query, store, c)
    if not said and found:
        said = await _key_points(found[0], query, store, c)
    c.section(c.text("newest.said") if said else "", said)
    c.section(c.text("card.reports"), [report_item(report, c) for report in found])
    if not found and not said:
        return c.not_said(understood, c.text("newest.not_said", topic=" ".join(topic)))
    if found:
        label = c.text("suggest.summary", title=calm(found[0].title))
        c.suggest(label, Summarize(found[0].id))
    if said and query.words:
        return c.answer(understood, said[0].text)
    headline = c.text(
        "newest.headline", title=calm(found[0].title), date=c.date(found[0].published)
    )
    return c.answer(understood, headline)


async def _key_points(report: Report, query: Newest, store: Store, c: Composer) -> list[Item]:
    """What the newest report has to say above all, on the names asked about if it says so."""
    stored = await store.full_report(report.id)
    if stored is None:
        return []
    on = {
        subject.sentence
        for subject in stored.briefing.subjects
        if (query.organization and subject.organization == query.organization)
        or (query.country and subject.state == query.country)
    }
    summary = stored.briefing.summary
    points = [*((summary.bottom_line,) if summary.bottom_line else ()), *summary.key_points]
    named = [point for point in points if not on.isdisjoint(point.evidence)]
    return [
        Item(
            point.text,
            detail=c.date(report.published),
            citations=(c.cite(report, [stored.sentences[n - 1] for n in point.evidence]),),
        )
        for point in dict.fromkeys(named or points)
    ][:_POINTS]


async def _newest_reports(query: Newest, store: Store, c: Composer) -> list[Report]:
    if query.words:
        names = [c.label(query.organization)] if query.organization else []
        names += [c.state(query.country)] if query.country else []
        found = await reports_on(" ".join([*names, query.words]), store, c.names, _RECENT)
        newest = sorted(found, key=lambda on: on.report.published or date.min, reverse=True)
        return [on.report for on in newest]
    wanted = ReportFilter(query.organization, query.country)
    return list((await store.reports(wanted, limit=_RECENT)).items)
