"""What organizations plan and run, told over all reports that speak of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import aiosqlite

from bot.model import Participant, Progress
from db.connections import rows
from db.keys import FAR_FUTURE, partial_of
from db.reading import (
    Row,
    from_json,
    key_text,
    key_values,
    report_from,
    sentences_from,
    sql,
)
from db.records import Life, Page, Statement

NEWEST_MILESTONES = 3

_STATEMENT = sql("""i.fact, i.life, life.organization, i.title, i.status, i.target, (
        SELECT json_group_array(json_array(state, part)) FROM participant WHERE initiative = i.fact
    ), {EVIDENCE}, {REPORT}""")

STATEMENTS = sql(
    """
SELECT {STATEMENT} FROM json_each(:facts) AS wanted
JOIN initiative AS i ON i.fact = wanted.value JOIN life ON life.id = i.life
JOIN fact ON fact.id = i.fact JOIN report AS r ON r.id = fact.report""",
    STATEMENT=_STATEMENT,
)

HISTORY = sql(
    """
SELECT i.day, {STATEMENT} FROM initiative AS i JOIN life ON life.id = i.life
JOIN fact ON fact.id = i.fact JOIN report AS r ON r.id = fact.report
WHERE i.life = :life AND (i.day, i.fact) < (:day, :fact)
ORDER BY i.day DESC, i.fact DESC LIMIT :limit""",
    STATEMENT=_STATEMENT,
)

# The first statements of each different status and target of some lives: the first of each
# status, and the newest few.
MILESTONE_FACTS = """
SELECT i.life, i.fact, i.day FROM (
    SELECT m.life, m.status, m.target,
        row_number() OVER (PARTITION BY m.life, m.status ORDER BY m.first) AS in_status,
        row_number() OVER (PARTITION BY m.life ORDER BY m.first DESC) AS from_newest
    FROM json_each(:lives) AS wanted CROSS JOIN milestone AS m
    WHERE m.life = wanted.value AND m.first <= :day
) AS step JOIN initiative AS i ON i.fact = (
    SELECT n.fact FROM initiative AS n
    WHERE n.life = step.life AND n.status = step.status AND n.target = step.target
    ORDER BY n.day, n.fact LIMIT 1
) WHERE step.in_status = 1 OR step.from_newest <= :newest"""

# What was newest as of a day, for some lives.
AS_OF = """
SELECT life.id, (
    SELECT i.fact FROM initiative AS i WHERE i.life = life.id AND i.day <= :day
    ORDER BY i.day DESC, i.fact DESC LIMIT 1
), (
    SELECT i.target FROM initiative AS i
    WHERE i.life = life.id AND i.target <> '' AND i.day <= :day
    ORDER BY i.day DESC, i.fact DESC LIMIT 1
)
FROM json_each(:lives) AS wanted JOIN life ON life.id = wanted.value"""


@dataclass(frozen=True, slots=True)
class InitiativeFilter:
    """Which initiatives to list; "" and None leave a filter open."""

    organization: str = ""
    status: Progress | None = None
    state: str = ""
    as_of: date | None = None


def lives_sql(wanted: InitiativeFilter) -> str:
    """The statement that pages through lives, newest first, walking the index that fits best.

    Without a day the order is by the newest statement; as of a day it is by the first one,
    because what was newest then is not the same as what is newest now.
    """
    order = "first" if wanted.as_of else "latest"
    status = "AND life.status = :status" if wanted.status and not wanted.as_of else ""
    organization = "AND life.organization = :organization" if wanted.organization else ""
    if wanted.state:
        template = """
SELECT ls.{order}, life.id FROM life_state AS ls CROSS JOIN life ON life.id = ls.life
WHERE ls.state = :state AND (ls.{order}, ls.life) < (:day, :life) {organization} {status}
ORDER BY ls.{order} DESC, ls.life DESC LIMIT :limit"""
    else:
        template = """
SELECT life.{order}, life.id FROM life
WHERE (life.{order}, life.id) < (:day, :life) {organization} {status}
ORDER BY life.{order} DESC, life.id DESC LIMIT :limit"""
    return sql(template, order=order, organization=organization, status=status)


async def lives(
    reader: aiosqlite.Connection,
    wanted: InitiativeFilter,
    limit: int,
    after: str | None,
    *,
    milestones: bool = True,
) -> Page[Life]:
    """A page of initiatives, as they stood as of the day wanted, with or without milestones."""
    last = wanted.as_of.toordinal() if wanted.as_of else FAR_FUTURE
    position = key_values(after, 2) if after else (last, 1 << 62)
    chosen: list[Life] = []
    while True:
        found = await _walk(reader, wanted, position, limit + 1)
        # Without a day all that are found pass; the last one only tells that there are more.
        shown = [life for _, life in (found if wanted.as_of else found[:limit])]
        batch = await describe(reader, shown, wanted.as_of, milestones=milestones)
        if not wanted.as_of:
            return Page(batch, key_text(*found[limit - 1]) if len(found) > limit else None)
        by_id = {life.id: life for life in batch}
        for place in found:
            life = by_id.get(place[1])
            if life is None or (wanted.status and life.status is not wanted.status):
                continue
            if len(chosen) == limit:
                return Page(tuple(chosen), key_text(*position))
            chosen.append(life)
            position = place
        if len(found) <= limit:
            return Page(tuple(chosen))
        position = found[-1] if len(chosen) < limit else position


async def _walk(
    reader: aiosqlite.Connection, wanted: InitiativeFilter, position: Sequence[int], limit: int
) -> list[tuple[int, int]]:
    parameters: dict[str, Any] = {
        "organization": wanted.organization,
        "state": wanted.state,
        "status": wanted.status.value if wanted.status else "",
        "day": position[0],
        "life": position[1],
        "limit": limit,
    }
    return [(day, life) for day, life in await rows(reader, lives_sql(wanted), parameters)]


async def describe(
    reader: aiosqlite.Connection,
    ids: Sequence[int],
    as_of: date | None,
    *,
    milestones: bool = True,
) -> tuple[Life, ...]:
    """Lives by id as of a day; those not yet spoken of by then are left out."""
    day = as_of.toordinal() if as_of else FAR_FUTURE
    parameters = {"lives": json.dumps(ids), "day": day, "newest": NEWEST_MILESTONES}
    newest = {
        life: (fact, target)
        for life, fact, target in await rows(reader, AS_OF, parameters)
        if fact is not None
    }
    steps: dict[int, list[tuple[int, int]]] = {}
    for life, fact, day in await rows(reader, MILESTONE_FACTS, parameters) if milestones else ():
        steps.setdefault(life, []).append((day, fact))
    facts = {fact for fact, _ in newest.values()}
    facts |= {fact for found in steps.values() for _, fact in found}
    told = await statements(reader, sorted(facts))
    return tuple(
        Life(
            id=life,
            organization=told[newest[life][0]].organization,
            status=told[newest[life][0]].status,
            target=partial_of(newest[life][1] or ""),
            newest=told[newest[life][0]],
            milestones=tuple(told[fact] for _, fact in sorted(steps.get(life, ()))),
        )
        for life in ids
        if life in newest
    )


async def statements(reader: aiosqlite.Connection, facts: Sequence[int]) -> dict[int, Statement]:
    """Statements with their evidence, by id."""
    found = await rows(reader, STATEMENTS, {"facts": json.dumps(facts)})
    return {row[0]: statement_from(row) for row in found}


async def history(
    reader: aiosqlite.Connection, life: int, limit: int, after: str | None
) -> Page[Statement]:
    """All statements about one initiative, newest first."""
    day, fact = key_values(after, 2) if after else (FAR_FUTURE, 1 << 62)
    parameters = {"life": life, "day": day, "fact": fact, "limit": limit + 1}
    found = await rows(reader, HISTORY, parameters)
    following = key_text(*found[limit - 1][:2]) if len(found) > limit else None
    return Page(tuple(statement_from(row[1:]) for row in found[:limit]), following)


def statement_from(row: Row) -> Statement:
    """The value of a statement's columns."""
    fact, life, organization, title, status, target, participants, evidence, *report = row
    return Statement(
        id=fact,
        life=life,
        organization=organization,
        title=title,
        status=Progress(status),
        target=partial_of(target),
        participants=tuple([Participant(*values) for values in from_json(participants)]),
        report=report_from(tuple(report)),
        evidence=sentences_from(evidence),
    )
