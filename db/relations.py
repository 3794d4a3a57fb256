"""How reports describe organizations towards each other."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

import aiosqlite

from bot.model import RelationKind
from db.connections import rows
from db.keys import FAR_FUTURE
from db.reading import Row, report_from, sentences_from, sql
from db.records import RelationClaim

# The newest relation of each kind that an organization stands in, by jumping from group to
# group in the index; once for the relations that name it first, once for the others.
_HEADS = """
WITH RECURSIVE head (fact) AS (
    SELECT (
        SELECT fact FROM relation WHERE {side} = :organization
        ORDER BY {other}, kind LIMIT 1
    )
    UNION ALL
    SELECT (
        SELECT n.fact FROM relation AS n
        WHERE n.{side} = :organization AND (n.{other}, n.kind) > (c.{other}, c.kind)
        ORDER BY n.{other}, n.kind LIMIT 1
    )
    FROM head JOIN relation AS c ON c.fact = head.fact
)
SELECT x.fact, x.{other}, x.kind, x.day FROM head JOIN relation AS c ON c.fact = head.fact
JOIN relation AS x ON x.fact = (
    SELECT n.fact FROM relation AS n
    WHERE n.{side} = :organization AND n.{other} = c.{other} AND n.kind = c.kind
        AND n.day <= :day
    ORDER BY n.day DESC, n.fact DESC LIMIT 1
)"""
HEADS = (
    sql(_HEADS, side="first", other="second"),
    sql(_HEADS, side="second", other="first"),
)

# The same between two organizations, in either order.
BETWEEN = """
SELECT x.fact, :other, x.kind, x.day FROM json_each(:kinds) AS kind
CROSS JOIN json_each('[0, 1]') AS turned
JOIN relation AS x ON x.fact = (
    SELECT n.fact FROM relation AS n
    WHERE n.first = iif(turned.value, :other, :organization)
        AND n.second = iif(turned.value, :organization, :other)
        AND n.kind = kind.value AND n.day <= :day
    ORDER BY n.day DESC, n.fact DESC LIMIT 1
)"""

CLAIMS = sql("""
SELECT x.fact, x.first, x.second, x.kind, {EVIDENCE}, {REPORT}
FROM json_each(:facts) AS wanted JOIN relation AS x ON x.fact = wanted.value
JOIN fact ON fact.id = x.fact JOIN report AS r ON r.id = fact.report
ORDER BY x.day DESC, x.fact DESC""")


async def between(
    reader: aiosqlite.Connection, organization: str, other: str, as_of: date | None
) -> tuple[RelationClaim, ...]:
    """The newest claim of each kind about two organizations, newest first."""
    parameters = {
        "organization": organization,
        "other": other,
        "kinds": json.dumps([kind.value for kind in RelationKind]),
        "day": as_of.toordinal() if as_of else FAR_FUTURE,
    }
    return await _newest(reader, await rows(reader, BETWEEN, parameters))


async def of(
    reader: aiosqlite.Connection, organization: str, as_of: date | None
) -> tuple[RelationClaim, ...]:
    """The newest claim of each kind about an organization and each other one, newest first."""
    parameters = {
        "organization": organization,
        "day": as_of.toordinal() if as_of else FAR_FUTURE,
    }
    found = [row for sql in HEADS for row in await rows(reader, sql, parameters)]
    return await _newest(reader, found)


async def _newest(reader: aiosqlite.Connection, found: Iterable[Row]) -> tuple[RelationClaim, ...]:
    newest: dict[tuple[str, str], tuple[int, int]] = {}
    for fact, other, kind, day in found:
        newest[other, kind] = max(newest.get((other, kind), (-1, -1)), (day, fact))
    facts = json.dumps(sorted(fact for _, fact in newest.values()))
    return tuple(relation_from(row) for row in await rows(reader, CLAIMS, {"facts": facts}))


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
