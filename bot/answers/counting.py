"""Numbers, and when states joined or left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.composing import Composer, source_of
from bot.answers.dates import last_day
from bot.answers.initiatives import initiatives
from bot.answers.kinds import DATE
from bot.answers.members import members, newest_date, standing_item
from bot.answers.model import Answer, Citation, Item, Mark, Outcome, Quote, Section
from bot.answers.placed import standing_in_place
from bot.answers.query import Count, Counted, Initiatives, Joined, Members, MembershipOf, Reports
from bot.answers.reports import reports
from bot.answers.told import number_told, since_told
from bot.model import PartialDate, Status
from db import Store
from db.records import Claim, Hit, Standing


async def count(query: Count, store: Store, c: Composer) -> Answer:
    """How many there are, with the list as proof."""
    if query.what is Counted.REPORTS:
        return await _count_reports(query, store, c)
    if query.what is Counted.INITIATIVES:
        wanted = Initiatives(query.organization, None, query.country, query.as_of)
        return await initiatives(wanted, store, c)
    status = query.status or Status.MEMBER
    answer = await members(Members(query.organization, query.as_of, status), store, c)
    if query.as_of:
        return answer
    told = await number_told(query.organization, status, store, c)
    return _with_number(answer, *told, c) if told else answer


def _with_number(answer: Answer, hit: Hit, number: int, c: Composer) -> Answer:
    """The answer and a sentence that gives the number in words.

    The sentence comes first where it tells of more than reports have named.
    """
    source = Citation(source_of(hit.report), (Quote(hit.sentence.number, hit.sentence.text),))
    citations = answer.citations if source in answer.citations else (*answer.citations, source)
    told = Item(
        hit.sentence.text,
        detail=c.date(hit.report.published),
        citations=(citations.index(source),),
    )
    section = Section(c.text("count.in_words"), (told,))
    listed = max((len(section.items) for section in answer.sections), default=0)
    headline = hit.sentence.text if number > listed or not answer.answered else answer.headline
    return replace(
        answer,
        outcome=Outcome.ANSWERED,
        headline=headline,
        sections=(*answer.sections, section),
        citations=citations,
    )


async def _count_reports(query: Count, store: Store, c: Composer) -> Answer:
    if query.organization or query.country:
        listed = await reports(Reports(query.organization, query.country), store, c)
        n = await _uses(query, store)
        if not listed.answered or n is None:
            return listed
        name = c.label(query.organization) if query.organization else c.state(query.country)
        headline = c.text("count.reports_on", n=n, name=name)
        return c.answer(listed.understood, headline)
    totals = await store.totals()
    listed = await reports(Reports(), store, c)
    headline = c.text(
        "count.reports",
        n=totals.reports,
        oldest=c.date(totals.oldest),
        newest=c.date(totals.newest),
    )
    return c.answer(listed.understood, headline)


async def _uses(query: Count, store: Store) -> int | None:
    if query.organization and query.country:
        return None
    if query.organization:
        use = (await store.organizations_by_key([query.organization])).get(query.organization)
        return use.reports if use else None
    return next((u.reports for u in await store.states() if u.state == query.country), None)


async def joined(query: Joined, store: Store, c: Composer) -> Answer:
    """When a state joined or left; for no state, all that did."""
    if not query.state:
        return await _all_joined(query, store, c)
    names = {
        "state": c.state(query.state),
        "organization": c.organization(query.organization),
    }
    way = "left" if query.left else "joined"
    if query.status:
        way = "status"
        names["status"] = c.text(f"status.a.{query.status}")
    understood = c.text(f"joined.understood_{way}", **names)
    page = await store.claims(query.organization, query.state, limit=50)
    found = _dated(page.items, query)
    label = c.text("suggest.members", organization=c.label(query.organization))
    c.suggest(label, Members(query.organization))
    if not found:
        item = await _in_words(query, store, c)
        if item is None:
            return c.not_said(understood, c.text(f"joined.not_said_{way}", **names))
        c.section("", [item])
        return c.answer(understood, item.text)
    dates = list(dict.fromkeys(_date(claim, query) for claim in found))
    items = [
        Item(
            c.text(f"joined.{way}", **names, date=c.date(_date(claim, query))),
            Mark.NONE,
            c.flag(query.state),
            c.text("joined.reported", date=c.date(claim.report.published)),
            citations=(c.cite(claim.report, claim.evidence),),
        )
        for claim in found
    ]
    c.section("", items)
    headline = c.text(f"joined.{way}", **names, date=c.date(dates[0])) + "."
    if len(dates) > 1:
        others = c.words.listing([c.date(day) for day in dates[1:]], "or")
        headline += " " + c.text("joined.disputed", dates=others)
    return c.answer(understood, headline)


async def _in_words(query: Joined, store: Store, c: Composer) -> Item | None:
    """The dated sentences that tell of the standing asked about, where no claim has its date."""
    if not query.left and query.status in (None, Status.MEMBER):
        told = await since_told(query.organization, query.state, store, c)
        return c.told(told) if told else None
    if query.status is None:
        return None
    asked = MembershipOf(query.state, query.organization, status=query.status)
    placed = await standing_in_place(asked, store, c)
    if placed is None or placed.status is not query.status:
        return None
    text = " ".join(sentence.text for sentence in placed.sentences)
    if DATE.search(text) is None:
        return None
    day = c.date(placed.report.published)
    return Item(text, detail=day, citations=(c.cite(placed.report, placed.sentences),))


def _date(claim: Claim, query: Joined) -> PartialDate | None:
    """The date a claim gives for joining or leaving, or for the status asked about."""
    if query.status:
        return claim.since if claim.status is query.status else None
    if not query.left:
        return claim.since if claim.status is Status.MEMBER else None
    if claim.status is Status.FORMER and claim.since:
        return claim.since
    return claim.until if claim.status is Status.MEMBER else None


def _dated(claims: Sequence[Claim], query: Joined) -> list[Claim]:
    """The newest claim for each date given, newest first."""
    found: dict[PartialDate, Claim] = {}
    suspended = {claim.since for claim in claims if claim.status is Status.SUSPENDED}
    for claim in claims:
        day = _date(claim, query)
        if day is not None and not (query.left and day in suspended):
            found.setdefault(day, claim)
    return list(found.values())


async def _all_joined(query: Joined, store: Store, c: Composer) -> Answer:
    """The states that joined or left, as far as reports date it."""
    roll = await store.standing(query.organization, last_day(query.when))
    way = "left" if query.left else "joined"
    found = [s for s in roll.standings if _moved(s, query)]
    found.sort(key=lambda s: str(_date(s.claim, query) or ""), reverse=True)
    c.section("", [standing_item(s, c) for s in found])
    when = query.when or query.since
    understood = c.text(
        f"joined.all_understood_{way}",
        organization=c.organization(query.organization),
        when=c.text(f"joined.{'in' if query.when else 'since'}", date=c.date(when)) if when else "",
    )
    label = c.text("suggest.members", organization=c.label(query.organization))
    c.suggest(label, Members(query.organization))
    names = {"organization": c.organization(query.organization)}
    if not found:
        return c.not_said(understood, c.text(f"joined.all_not_said_{way}", **names))
    states = c.listing([_with_date(s, c, query) for s in found])
    newest = newest_date(found)
    headline = c.text(f"joined.all_{way}", **names, states=states, n=len(found))
    return c.answer(understood, f"{headline} {c.text('members.newest', date=c.date(newest))}")


def _moved(standing: Standing, query: Joined) -> bool:
    """Whether a standing shows a joining (or leaving) within the time asked about."""
    if query.left:
        if standing.status is not Status.FORMER:
            return False
    elif standing.status is not Status.MEMBER or standing.dropped_from:
        return False
    day = _date(standing.claim, query)
    if query.when:
        return (
            day is not None
            and day.first() <= query.when.last()
            and query.when.first() <= day.last()
        )
    if query.since:
        return day is not None and day.last() >= query.since.first()
    return query.left or day is not None


def _with_date(standing: Standing, c: Composer, query: Joined) -> str:
    day = _date(standing.claim, query)
    name = c.state(standing.state)
    return c.text("grammar.aside", text=name, aside=c.date(day)) if day else name
