"""How reports describe organizations towards each other."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import aiosqlite

from bot.model import RelationKind
from db.connections import rows
from db.keys import FAR_FUTURE
from db.reading import Row, report_from, sentences_from, sql
from db.records import RelationClaim

_NEWEST = """
SELECT iif(t.latest <= :day, t.newest, (
    SELECT x.fact FROM relation AS x
    WHERE min(x.first, x.second) = min(t.organization, t.other)
        AND max(x.first, x.second) = max(t.organization, t.other)
        AND x.kind = t.kind AND x.day <= :day
    ORDER BY x.day DESC, x.fact DESC LIMIT 1
)) FROM tie AS t WHERE t.organization = :organization """
BETWEEN = _NEWEST + "AND t.other = :other"
OF = _NEWEST + "ORDER BY t.latest DESC, t.newest DESC LIMIT :limit"

CLAIMS = sql("""
SELECT x.fact, x.first, x.second, x.kind, {EVIDENCE}, {REPORT}
FROM json_each(:facts) AS wanted JOIN relation AS x ON x.fact = wanted.value
JOIN fact ON fact.id = x.fact JOIN report AS r ON r.id = fact.report
ORDER BY x.day DESC, x.fact DESC""")


async def between(
    reader: aiosqlite.Connection, organization: str, other: str, as_of: date | None
) -> tuple[RelationClaim, ...]:
    """The newest claim of each kind about two organizations, newest first."""
    parameters = {"organization": organization, "other": other}
    return await _newest(reader, BETWEEN, parameters, as_of)


async def of(
    reader: aiosqlite.Connection, organization: str, as_of: date | None, limit: int
) -> tuple[RelationClaim, ...]:
    """The newest claim of each kind about an organization and each other one, newest first."""
    return await _newest(reader, OF, {"organization": organization, "limit": limit}, as_of)


async def _newest(
    reader: aiosqlite.Connection, statement: str, which: dict[str, Any], as_of: date | None
) -> tuple[RelationClaim, ...]:
    day = as_of.toordinal() if as_of else FAR_FUTURE
    facts = [fact for (fact,) in await rows(reader, statement, {**which, "day": day}) if fact]
    found = await rows(reader, CLAIMS, {"facts": json.dumps(facts)})
    return tuple(relation_from(row) for row in found)


def relation_from(row: Row) -> RelationClaim:
    """The value of a relation's columns."""
    fact, first, second, kind, evidence, *report = row
    return RelationClaim(
        id=fact,
        first=first,
        second=second,
        kind=RelationKind(kind),
        report=report_from(tuple(report)),
        evidence=sentences_from(evidence),
    )
