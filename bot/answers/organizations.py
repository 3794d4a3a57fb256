"""An organization at a glance, what it is called, and what a state belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.answers.comparing import belonging, relation_item
from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.defining import suggest_views, what_it_is
from bot.answers.initiatives import life_item
from bot.answers.members import newest_date, standing_item
from bot.answers.model import Answer, Item
from bot.answers.query import (
    Country,
    Initiatives,
    OrganizationCard,
    OrganizationsOf,
)
from bot.answers.reports import report_item
from bot.model import Organization, Status
from bot.world import organizations as listed
from db import InitiativeFilter, ReportFilter, Store
from db.records import Standing

_BRIEF: Final = 8
"""Initiatives and reports that a card shows."""

_IN: Final = frozenset({Status.MEMBER, Status.SUSPENDED})


async def organizations_of(query: OrganizationsOf, store: Store, c: Composer) -> Answer:
    """The organizations a state belongs to, by status."""
    found = await store.standing_of_state(query.state, last_day(query.as_of))
    wanted = [s for s in found if query.status in (None, s.status)]
    _by_status(wanted, c)
    understood = c.text(
        "organizations_of.understood",
        state=c.state(query.state),
        as_of=c.as_of(query.as_of),
    )
    c.suggest(c.text("suggest.country", state=c.state(query.state)), Country(query.state))
    if not wanted:
        return c.not_said(
            understood,
            c.text(
                "organizations_of.not_said", state=c.state(query.state), as_of=c.as_of(query.as_of)
            ),
        )
    return c.answer(understood, _headline(query, wanted, c))


def _by_status(found: Iterable[Standing], c: Composer) -> None:
    held = [s for s in found if not s.dropped_from]
    for status in Status:
        items = [standing_item(s, c, by="organization") for s in held if s.status is status]
        c.section(c.text(f"status.as.{status}"), items)
    dropped = [standing_item(s, c, by="organization") for s in found if s.dropped_from]
    c.section(c.text("members.dropped"), dropped)


def _headline(query: OrganizationsOf, found: Iterable[Standing], c: Composer) -> str:
    inside = [s for s in found if s.status in _IN and not s.dropped_from]
    if query.status not in (None, Status.MEMBER):
        inside = list(found)
    names = c.listing([c.organization(s.organization) for s in inside])
    key = f"organizations_of.{'as_of' if query.as_of else 'headline'}"
    if query.status not in (None, Status.MEMBER):
        key = "organizations_of.other"
    if not inside:
        key = "organizations_of.none"
    status = c.text(f"status.a.{query.status or Status.MEMBER}")
    headline = c.text(
        key,
        n=len(inside),
        state=c.state(query.state),
        organizations=names,
        status=status,
        date=c.date(query.as_of),
    )
    newest = newest_date(inside) if query.as_of else None  # it may be much older than the date
    return f"{headline} {c.text('members.newest', date=c.date(newest))}" if newest else headline


async def country(query: Country, store: Store, c: Composer) -> Answer:
    """A state's organizations, initiatives and reports."""
    found = await store.standing_of_state(query.state)
    _by_status(found, c)
    lives = await store.initiatives(InitiativeFilter(state=query.state), limit=_BRIEF)
    items = [life_item(life, c, organization=True) for life in lives.items]
    c.section(c.text("card.initiatives"), items)
    reports = await store.reports(ReportFilter(state=query.state), limit=_BRIEF)
    c.section(c.text("card.reports"), [report_item(report, c) for report in reports.items])
    name = c.state(query.state)
    understood = c.text("card.country", state=name)
    label = c.text("suggest.initiatives", name=name)
    c.suggest(label, Initiatives(country=query.state))
    if not c.sections:
        return c.not_said(understood, c.text("card.country_not_said", state=name))
    inside = [s for s in found if s.status in _IN and not s.dropped_from]
    headline = c.text(
        "organizations_of.headline" if inside else "card.country_headline",
        n=len(inside),
        state=name,
        organizations=c.listing([c.organization(s.organization) for s in inside]),
    )
    return c.answer(understood, headline)


async def organization_card(query: OrganizationCard, store: Store, c: Composer) -> Answer:
    """What an organization is, its members in brief, initiatives, relations and reports."""
    key = query.organization
    about = c.names.organization(key)
    roll = await store.standing(key)
    what = await what_it_is(key, about, store, c)
    inside = belonging(roll)
    members = [standing_item(inside[code], c) for code in sorted(inside, key=c.state)]
    c.section(c.text("status.heading.member"), members)
    lives = await store.initiatives(InitiativeFilter(key), limit=_BRIEF)
    c.section(c.text("card.initiatives"), [life_item(life, c) for life in lives.items])
    relations = await store.relations(key)
    c.section(c.text("compare.relations"), [relation_item(r, c) for r in relations[:_BRIEF]])
    reports = await store.reports(ReportFilter(organization=key), limit=_BRIEF)
    c.section(c.text("card.reports"), [report_item(report, c) for report in reports.items])
    if c.sections:
        c.section(c.text("card.names"), _names(about, c))
    suggest_views(key, c)
    understood = c.text("card.organization", organization=c.organization(key, full=True))
    if not (inside or lives.items or reports.items):
        said = c.text("card.organization_not_said", organization=c.organization(key, full=True))
        return c.not_said(understood, said)
    newest = newest_date(inside.values())
    counted = c.text(
        "card.headline" if inside else "card.headline_no_members",
        n=len(inside),
        organization=c.organization(key),
        date=c.date(newest),
    )
    return c.answer(understood, what or counted)


def _names(about: Organization | None, c: Composer) -> list[Item]:
    """Full name and other names, as Sitrep's own table has them."""
    if about is None:
        return []
    entry = listed().get(about.key)
    others = [*entry.aliases, *entry.former_names] if entry else []
    shown = [name for name in dict.fromkeys(others) if name not in (about.name, about.acronym)]
    items = [Item(about.name, detail=c.text("card.full_name"))] if about.acronym else []
    return items + [Item(name) for name in shown[:6]]
