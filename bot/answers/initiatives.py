"""What organizations create, plan and run, and how far it has come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.model import Answer, Item
from bot.answers.names import misspelt
from bot.answers.query import Initiatives, Timeline
from bot.answers.stems import is_empty, stems, words_of
from bot.answers.thesaurus import alike
from bot.model import PartialDate, Participant, Progress
from db import InitiativeFilter, SearchFilter, Store, Terms
from db.records import Hit, Life

PAGE: Final = 20
"""Initiatives that one answer lists."""

_PAGES: Final = 4
"""Pages that are looked through for initiatives that pass a filter."""

_PENDING: Final = frozenset({Progress.PLANNED, Progress.PROPOSED, Progress.STALLED})
_DONE: Final = frozenset({Progress.ACTIVE, Progress.COMPLETED})


async def initiatives(query: Initiatives, store: Store, c: Composer) -> Answer:
    """Initiatives by organization and status, with targets and the states that take part."""
    found, following = await _found(query, store, c.today)
    if query.organization:
        for status in Progress:
            lives = [life for life in found if life.status is status]
            heading = c.text(f"progress.heading.{status}")
            c.section(heading, [life_item(life, c, as_of=query.as_of) for life in lives])
    else:
        for key in dict.fromkeys(life.organization for life in found):
            lives = [life for life in found if life.organization == key]
            c.section(c.label(key), [life_item(life, c, as_of=query.as_of) for life in lives])
    if following is not None:
        c.suggest(c.text("suggest.more"), replace(query, cursor=following))
    _suggest(query, found, c)
    understood = _understood(query, c)
    told = None if found else await _aim_told(query, store)
    if told is not None:
        c.section("", [c.told(told)])
        return c.answer(understood, told.sentence.text)
    if not found:
        return c.not_said(understood, c.text("initiatives.not_said", what=_lower(understood)))
    more = following is not None or bool(query.cursor)
    return c.answer(understood, _headline(query, found, c, more=more))


async def _found(query: Initiatives, store: Store, today: date) -> tuple[list[Life], str | None]:
    """A page of initiatives that pass the filters, and where the next one begins."""
    wanted = InitiativeFilter(
        query.organization, query.status, query.country, last_day(query.as_of)
    )
    topic = content_words(query.words)
    found: list[Life] = []
    following: str | None = query.cursor or None
    for _ in range(_PAGES):
        page = await store.initiatives(wanted, limit=PAGE, after=following)
        found += [x for x in page.items if _wanted(x, query, today) and covers(x, topic)]
        following = page.following
        if following is None or len(found) >= PAGE:
            break
    return found, following


async def _aim_told(query: Initiatives, store: Store) -> Hit | None:
    """The newest sentence that says what an organization means to have by a year."""
    if query.target is None or not query.organization or query.words:
        return None
    year = str(query.target.year)
    aim = re.compile(rf"\bby (?:the )?(?:\w+ ){{0,3}}{year}\b")
    wanted = SearchFilter((query.organization,), before=last_day(query.as_of))
    hits = await store.search(Terms(((year,),)), wanted, limit=PAGE)
    aims = [hit for hit in hits if aim.search(hit.sentence.text)]
    return max(aims, key=lambda hit: hit.report.published or date.min, default=None)


def _wanted(life: Life, query: Initiatives, today: date) -> bool:
    if query.target and not _aimed(life.target, query.target, exact=query.exact):
        return False
    return not query.overdue or overdue(life, last_day(query.as_of) or today)


def _aimed(target: PartialDate | None, wanted: PartialDate, *, exact: bool) -> bool:
    """Whether a target lies in the time asked about, or at least not after it."""
    if target is None or target.first() > wanted.last():
        return False
    return not exact or target.last() >= wanted.first()


def content_words(text: str) -> list[str]:
    """The words of a text that carry content."""
    return [word for word in words_of(text) if not is_empty(word)]


def covers(life: Life, topic: Sequence[str]) -> bool:
    """Whether an initiative's title and evidence speak of all the words, or of their like."""
    found = set(stems(life.title))
    found |= {form for told in life.newest.evidence for form in stems(told.text)}
    return all(not found.isdisjoint(alike(word)) or misspelt(word, found, 1) for word in topic)


def overdue(life: Life, day: date) -> bool:
    """Whether the target has passed by a day and no report says that it was met."""
    if life.target is None or life.target.last() >= day or life.status not in _PENDING:
        return False
    return not any(step.status in _DONE for step in life.milestones)


def life_item(
    life: Life, c: Composer, *, as_of: PartialDate | None = None, organization: bool = False
) -> Item:
    """An initiative's line: target, participants, and what reports said of it before."""
    late = overdue(life, last_day(as_of) or c.today)
    details = [c.label(life.organization)] if organization else []
    if life.target:
        details.append(c.text("initiatives.target", date=c.date(life.target)))
    if life.newest.participants:
        details.append(participants(life.newest.participants, c))
    details += _story(life, c)
    return Item(
        life.title,
        life.status,
        "",
        "; ".join(details),
        overdue=late,
        citations=cited_in(life, c),
    )


def cited_in(life: Life, c: Composer) -> tuple[int, ...]:
    """The citations of an initiative's newest statement and of its milestones."""
    told = {s.id: s for s in (life.newest, *life.milestones)}
    return tuple(dict.fromkeys([c.cite(s.report, s.evidence) for s in told.values()]))


def participants(those: Sequence[Participant], c: Composer) -> str:
    """The states of an initiative, each with its part where one is stated."""
    names = []
    for one in those:
        name = c.state(one.state)
        names.append(c.text("grammar.aside", text=name, aside=one.part) if one.part else name)
    return c.listing(names)


def _story(life: Life, c: Composer) -> list[str]:
    """What earlier reports said, where it differs: "planned (3 October 2007)"."""
    if len(life.milestones) < 2:
        return []
    return [
        c.text(
            "initiatives.step",
            status=c.text(f"progress.name.{step.status}"),
            date=c.date(step.report.published),
        )
        for step in life.milestones
        if step.id != life.newest.id
    ]


def _headline(query: Initiatives, found: Sequence[Life], c: Composer, *, more: bool) -> str:
    counts = Counter(life.status for life in found)
    parts = [
        c.text("initiatives.part", n=counts[status], status=c.text(f"progress.name.{status}"))
        for status in Progress
        if counts[status]
    ]
    key = "initiatives.headline" if query.organization else "initiatives.headline_any"
    if more:
        key = "initiatives.newest"
    return c.text(
        key,
        n=len(found),
        organization=c.organization(query.organization) if query.organization else "",
        parts=c.listing(parts),
    )


def _understood(query: Initiatives, c: Composer) -> str:
    """What was asked, filter by filter."""
    key = "initiatives.of" if query.organization else "initiatives.all"
    text = c.text(key, organization=c.organization(query.organization))
    filters = []
    if query.status:
        filters.append(c.text(f"progress.name.{query.status}"))
    if query.overdue:
        filters.append(c.text("initiatives.overdue"))
    if query.words:
        filters.append(query.words)
    if query.country:
        filters.append(c.text("initiatives.concerning", state=c.state(query.country)))
    if query.target:
        filters.append(
            c.text(
                "initiatives.for" if query.exact else "initiatives.by", date=c.date(query.target)
            )
        )
    text += c.as_of(query.as_of)
    return text + (": " + ", ".join(filters) if filters else "")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _suggest(query: Initiatives, found: Sequence[Life], c: Composer) -> None:
    if any(overdue(life, c.today) for life in found) and not query.overdue:
        label = c.text("suggest.overdue")
        c.suggest(label, Initiatives(query.organization, overdue=True))
    if query.as_of:
        c.suggest(c.text("suggest.newest"), Initiatives(query.organization, query.status))
    if query.organization:
        label = c.text("suggest.timeline", organization=c.label(query.organization))
        c.suggest(label, Timeline(query.organization))
