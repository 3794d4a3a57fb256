"""Who belongs to an organization."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.model import Answer, Item, Mark
from bot.answers.nearby import held_by
from bot.answers.query import Members, Timeline
from bot.answers.told_lists import listed_in_proof, members_told
from bot.model import Derivation, PartialDate, Sentence, Status
from db import Store
from db.records import Claim, Hit, Roll, Stance, Standing

SHOWN: Final = (
    Status.MEMBER,
    Status.SUSPENDED,
    Status.CANDIDATE,
    Status.OBSERVER,
    Status.PARTNER,
    Status.FORMER,
    Status.NON_MEMBER,
)
"""Statuses in the order in which they are shown."""


_WITH: Final = {Status.MEMBER: (Status.MEMBER, Status.SUSPENDED)}
"""Statuses that are shown with the one asked for."""


async def members(query: Members, store: Store, c: Composer) -> Answer:
    """The states of an organization by status."""
    answer, named, complete = await _from_facts(query, store, c)
    if query.status not in (None, Status.MEMBER) or complete:
        near = None if answer.answered else await held_by(query, store, c)
        if near is not None:
            return _in_words(near[0], near[1], answer.understood, c)
        return answer if query.status in (None, Status.MEMBER) else listed_in_proof(answer, c)
    told = Composer(c.words, c.names, c.today)
    return await members_told(query, answer, named, store, told)


def _in_words(hit: Hit, named: Sentence, understood: str, c: Composer) -> Answer:
    """A sentence that lists those asked about, cited with the one that names the body."""
    cited = c.cite(hit.report, tuple(dict.fromkeys((named, hit.sentence))))
    c.section(
        "", [Item(hit.sentence.text, detail=c.date(hit.report.published), citations=(cited,))]
    )
    return c.answer(understood, hit.sentence.text)


async def _from_facts(
    query: Members, store: Store, c: Composer
) -> tuple[Answer, frozenset[str], bool]:
    """The answer from facts alone, the members that they name, and whether those are all."""
    roll = await store.standing(query.organization, last_day(query.as_of))
    standings = sorted(roll.standings, key=lambda standing: c.state(standing.state))
    held = [s for s in standings if not s.dropped_from]
    dropped = [s for s in standings if s.dropped_from]
    statuses = _WITH.get(query.status, (query.status,)) if query.status else SHOWN
    for status in statuses:
        found = [s for s in held if s.status is status]
        c.section(c.text(f"status.heading.{status}"), [standing_item(s, c) for s in found])
    if query.status in (None, Status.FORMER):
        c.section(c.text("members.dropped"), [standing_item(s, c) for s in dropped])
    if query.status and any(s.status not in statuses for s in roll.standings):
        label = c.text("suggest.all_statuses")
        c.suggest(label, Members(query.organization, query.as_of))
    _suggest(query, roll, await store.stances(query.organization), c)
    what = c.text(f"status.who.{query.status or Status.MEMBER}")
    understood = c.text(
        "members.understood",
        what=what,
        organization=c.organization(query.organization),
        as_of=c.as_of(query.as_of),
    )
    if not c.sections:
        key = "members.not_said_as_of" if query.as_of else "members.not_said"
        said = c.text(
            key,
            what=what.lower(),
            organization=c.organization(query.organization, full=True),
            date=c.date(query.as_of),
        )
        return c.not_said(understood, said), frozenset(), False
    named = frozenset(s.state for s in held if s.status is Status.MEMBER)
    return c.answer(understood, _headline(query, held, c)), named, bool(roll.closed_list)


def _headline(query: Members, held: Sequence[Standing], c: Composer) -> str:
    status = query.status or Status.MEMBER
    n = sum(1 for s in held if s.status is status)
    key = "members.headline_as_of" if query.as_of else "members.headline"
    if not n:
        key = f"{key}_none"
    headline = c.text(
        key,
        count=c.text(f"status.count.{status}", n=n),
        organization=c.organization(query.organization),
        date=c.date(query.as_of),
    )
    newest = newest_date(held) if n else None
    return f"{headline} {c.text('members.newest', date=c.date(newest))}" if newest else headline


def newest_date(standings: Iterable[Standing]) -> date | None:
    """The publication date of the newest deciding claim."""
    days = [s.claim.report.published for s in standings]
    return max((day for day in days if day), default=None)


def standing_item(standing: Standing, c: Composer, *, by: str = "state") -> Item:
    """A state's line, or an organization's for `by="organization"`."""
    claim = standing.claim
    cited = [c.cite(claim.report, claim.evidence)]
    cited += [c.cite(rival.report, rival.evidence) for rival in standing.disputed_by]
    mark: Status | Mark = Mark.UNCERTAIN if standing.dropped_from else standing.status
    text = c.state(standing.state) if by == "state" else c.label(standing.organization)
    return Item(
        text,
        mark,
        c.flag(standing.state) if by == "state" else "",
        "; ".join(_details(standing, c)),
        citations=tuple(dict.fromkeys(cited)),
    )


def _details(standing: Standing, c: Composer) -> list[str]:
    claim = standing.claim
    found = []
    if claim.since:
        found.append(c.text("members.since", date=c.date(claim.since)))
    if claim.until:
        found.append(c.text("members.until", date=c.date(claim.until)))
    if claim.derivation is Derivation.INFERRED:
        found.append(c.text("members.inferred"))
    if standing.dropped_from:
        found.append(c.text("members.not_in_list", date=c.date(standing.dropped_from.published)))
        found.append(_earlier(claim, c))
    found += [
        c.text(
            "members.disputed",
            status=c.text(f"status.name.{rival.status}"),
            date=c.date(rival.report.published),
        )
        for rival in standing.disputed_by
    ]
    return found


def _earlier(claim: Claim, c: Composer) -> str:
    return c.text(
        "members.earlier",
        status=c.text(f"status.name.{claim.status}"),
        date=c.date(claim.report.published),
    )


def _suggest(query: Members, roll: Roll, told: Sequence[Stance], c: Composer) -> None:
    """Offer the states of knowledge before and after this one, the newest, and the timeline."""
    day = last_day(query.as_of) or date.max
    known = sorted(_days(told))
    shown = bisect_right(known, day)
    after = known[shown : shown + 1] if shown < len(known) - 1 else []
    for other in [*known[: shown - 1][-1:], *after]:
        when = PartialDate.of(other)
        label = c.text("suggest.as_of", date=c.date(when))
        c.suggest(label, Members(query.organization, when, query.status))
    if query.as_of:
        c.suggest(c.text("suggest.newest"), Members(query.organization, None, query.status))
    if roll.standings:
        label = c.text("suggest.timeline", organization=c.label(query.organization))
        c.suggest(label, Timeline(query.organization))


def _days(told: Sequence[Stance]) -> set[date]:
    """The days on which reports first and last said something of the members."""
    days = {stance.first for stance in told}
    days |= {stance.newest.report.published for stance in told}
    return {day for day in days if day}
