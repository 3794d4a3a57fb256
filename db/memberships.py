"""Who stands how in which organization, as of any day."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import aiosqlite

from bot.model import Derivation, Status
from db.connections import rows
from db.keys import FAR_FUTURE, day_of, partial_of
from db.reading import Row, key_text, key_values, report_from, sentences_from, sql
from db.records import Claim, Page, Roll, Stance, Standing
from db.reports import by_ids
from db.standing import ClosedLists, Position, Verdict, decide

# The newest claim of each different thing said, as far as it had been published (`known`) and,
# unless the claim says since when or it had ended by then, by the day asked for; of each status
# those few that weigh most, as `db.standing` weighs them.
_POSITIONS = """
SELECT fact, organization, state, status, derivation, starts, ends, over, day FROM (
    SELECT *, row_number() OVER (
        PARTITION BY organization, state, status
        ORDER BY min(ends, :day) DESC, starts DESC, day DESC, derivation DESC, fact DESC
    ) AS place
    FROM (
        SELECT m.fact, m.organization, m.state, m.status, m.derivation, m.over, m.day,
            coalesce(m.starts, min(m.day, m.ends), m.day) AS starts,
            max(
                coalesce(m.starts, min(m.day, m.ends), m.day), coalesce(m.ends, m.day)
            ) AS ends
        FROM {stances} JOIN membership AS head ON head.fact = c.newest
        JOIN membership AS m ON m.fact = iif(
            c.latest <= iif(
                c.since = '' AND coalesce(head.ends > :day, true), min(:day, :known), :known
            ),
            c.newest,
            (
                SELECT n.fact FROM membership AS n
                WHERE n.organization = c.organization AND n.state = c.state
                    AND n.status = c.status AND n.since = c.since AND n.until = c.until
                    AND n.day <= iif(
                        c.since = '' AND coalesce(head.ends > :day, true),
                        min(:day, :known), :known
                    )
                ORDER BY n.day DESC, n.derivation DESC, n.fact DESC LIMIT 1
            )
        ) WHERE {condition}
    ) WHERE starts <= :day
) WHERE place <= 4"""
OF_ORGANIZATION = sql(_POSITIONS, stances="stance AS c", condition="c.organization = :name")
OF_STATE = sql(_POSITIONS, stances="stance AS c", condition="c.state = :name")
OF_PAIRS = sql(
    _POSITIONS,
    stances="json_each(:pairs) AS pair CROSS JOIN stance AS c",
    condition="c.organization = pair.value ->> 0 AND c.state = pair.value ->> 1",
)

# The newest complete list of each organization and status wanted.
CLOSED_LISTS = """
SELECT wanted.value ->> 0, wanted.value ->> 1, (
    SELECT list.day FROM closed_list AS list
    WHERE list.organization = wanted.value ->> 0 AND list.status = wanted.value ->> 1
        AND list.day <= :day
    ORDER BY list.day DESC, list.report DESC LIMIT 1
) AS newest, (
    SELECT list.report FROM closed_list AS list
    WHERE list.organization = wanted.value ->> 0 AND list.status = wanted.value ->> 1
        AND list.day <= :day
    ORDER BY list.day DESC, list.report DESC LIMIT 1
)
FROM json_each(:wanted) AS wanted WHERE newest IS NOT NULL"""

_CLAIM = sql("""m.fact, m.organization, m.state, m.status, m.derivation, m.since, m.until, m.closed,
    {EVIDENCE}, {REPORT}""")

STANCES = "SELECT newest, first, claims FROM stance WHERE organization = :organization"

CLAIMS = sql(
    """
SELECT {CLAIM} FROM json_each(:facts) AS wanted
JOIN membership AS m ON m.fact = wanted.value
JOIN fact ON fact.id = m.fact JOIN report AS r ON r.id = fact.report""",
    CLAIM=_CLAIM,
)

HISTORY = sql(
    """
SELECT m.day, {CLAIM} FROM membership AS m
JOIN fact ON fact.id = m.fact JOIN report AS r ON r.id = fact.report
WHERE m.organization = :organization AND m.state = :state AND (m.day, m.fact) < (:day, :fact)
ORDER BY m.day DESC, m.fact DESC LIMIT :limit""",
    CLAIM=_CLAIM,
)


def claim_from(row: Row) -> Claim:
    """The value of a claim's columns."""
    fact, organization, state, status, derivation, since, until, closed, evidence, *report = row
    return Claim(
        id=fact,
        organization=organization,
        state=state,
        status=Status(status),
        derivation=Derivation(derivation),
        since=partial_of(since),
        until=partial_of(until),
        closed=bool(closed),
        report=report_from(tuple(report)),
        evidence=sentences_from(evidence),
    )


async def verdicts(
    reader: aiosqlite.Connection,
    statement: str,
    which: dict[str, Any],
    as_of: date | None,
    known: date | None = None,
) -> list[Verdict]:
    """How things stood on a day, as far as reports published up to another day tell."""
    days = {"day": _last(as_of), "known": _last(known)}
    found = [Position.of(*row) for row in await rows(reader, statement, {**which, **days})]
    last = min((day for day in (as_of, known) if day), default=None)
    lists = await closed_lists(reader, {(each.organization, each.status) for each in found}, last)
    return decide(found, lists, as_of)


def _last(day: date | None) -> int:
    return day.toordinal() if day else FAR_FUTURE


async def closed_lists(
    reader: aiosqlite.Connection, wanted: Iterable[tuple[str, Status]], as_of: date | None
) -> ClosedLists:
    """The newest complete list of each organization and status wanted, up to a day."""
    parameters = {"wanted": json.dumps(sorted(wanted)), "day": _last(as_of)}
    return {
        (organization, Status(status)): (day, report)
        for organization, status, day, report in await rows(reader, CLOSED_LISTS, parameters)
    }


async def standings(
    reader: aiosqlite.Connection, decided: Sequence[Verdict]
) -> tuple[Standing, ...]:
    """Verdicts with their claims, reports and evidence."""
    facts = {fact for verdict in decided for fact in verdict.facts()}
    claims = await claims_by_id(reader, facts)
    lists = {verdict.dropped_from for verdict in decided if verdict.dropped_from}
    reports = await by_ids(reader, lists)
    return tuple(
        Standing(
            organization=verdict.position.organization,
            state=verdict.position.state,
            status=verdict.status,
            claim=claims[verdict.position.fact],
            over=verdict.over,
            dropped_from=reports[verdict.dropped_from] if verdict.dropped_from else None,
            disputed_by=tuple(claims[rival.fact] for rival in verdict.rivals),
        )
        for verdict in decided
    )


async def claims_by_id(reader: aiosqlite.Connection, facts: Iterable[int]) -> dict[int, Claim]:
    """Claims with their evidence."""
    found = await rows(reader, CLAIMS, {"facts": json.dumps(sorted(facts))})
    return {row[0]: claim_from(row) for row in found}


async def roll(reader: aiosqlite.Connection, organization: str, as_of: date | None) -> Roll:
    """All standings in an organization as of a day."""
    decided = await verdicts(reader, OF_ORGANIZATION, {"name": organization}, as_of)
    members = (organization, Status.MEMBER)
    lists = await closed_lists(reader, [members], as_of)
    _, newest = lists.get(members, (0, None))
    reports = await by_ids(reader, [newest] if newest else [])
    return Roll(
        organization,
        await standings(reader, decided),
        reports[newest] if newest else None,
    )


async def standings_of_state(
    reader: aiosqlite.Connection, state: str, as_of: date | None
) -> tuple[Standing, ...]:
    """A state's standing in each organization that a report places it in or out of."""
    decided = await verdicts(reader, OF_STATE, {"name": state}, as_of)
    return await standings(reader, decided)


async def history(
    reader: aiosqlite.Connection, organization: str, state: str, limit: int, after: str | None
) -> Page[Claim]:
    """All claims about one state and organization, newest first."""
    day, fact = key_values(after, 2) if after else (FAR_FUTURE, 1 << 62)
    parameters = {"organization": organization, "state": state, "day": day, "fact": fact}
    found = await rows(reader, HISTORY, {**parameters, "limit": limit + 1})
    following = key_text(*found[limit - 1][:2]) if len(found) > limit else None
    return Page(tuple(claim_from(row[1:]) for row in found[:limit]), following)


async def stances(reader: aiosqlite.Connection, organization: str) -> tuple[Stance, ...]:
    """Each different thing said of an organization's states, by state and first day."""
    found = await rows(reader, STANCES, {"organization": organization})
    claims = await claims_by_id(reader, (fact for fact, _, _ in found))
    told = [Stance(claims[fact], day_of(first), count) for fact, first, count in found]
    return tuple(sorted(told, key=lambda each: (each.newest.state, each.first or date.min)))
