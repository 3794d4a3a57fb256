"""Organizations, states and publications that reports speak of, most used first."""

from __future__ import annotations

import json
from collections.abc import Iterable

import aiosqlite

from bot.model import Organization
from db.connections import rows
from db.keys import fold
from db.records import OrganizationUse, StateUse

ORGANIZATIONS = """
SELECT o.key, o.name, o.acronym, s.reports FROM subject AS s
CROSS JOIN organization AS o ON o.key = s.name
WHERE s.kind = 'organization' ORDER BY s.reports DESC, s.name DESC LIMIT :limit"""

STATES = """
SELECT name, reports FROM subject WHERE kind = 'state'
ORDER BY reports DESC, name DESC LIMIT :limit"""

BY_KEY = """
SELECT o.key, o.name, o.acronym, coalesce(s.reports, 0) FROM json_each(:keys) AS wanted
JOIN organization AS o ON o.key = wanted.value
LEFT JOIN subject AS s ON s.kind = 'organization' AND s.name = o.key"""

# The distinct publications whose folded name begins so, by jumping from one to the next.
PUBLICATIONS = """
WITH RECURSIVE each (publication_key) AS (
    SELECT min(publication_key) FROM report
    WHERE publication_key >= :begin AND publication_key < :end
    UNION ALL
    SELECT (
        SELECT min(r.publication_key) FROM report AS r
        WHERE r.publication_key > each.publication_key AND r.publication_key < :end
    )
    FROM each WHERE each.publication_key IS NOT NULL LIMIT :limit
)
SELECT (
    SELECT r.publication FROM report AS r
    WHERE r.publication_key = each.publication_key ORDER BY r.day DESC LIMIT 1
) FROM each WHERE publication_key IS NOT NULL"""


async def organizations(reader: aiosqlite.Connection, limit: int) -> tuple[OrganizationUse, ...]:
    """Organizations by the number of reports that speak of them."""
    found = await rows(reader, ORGANIZATIONS, {"limit": limit})
    return tuple(OrganizationUse(Organization(*row[:3]), row[3]) for row in found)


async def states(reader: aiosqlite.Connection, limit: int) -> tuple[StateUse, ...]:
    """States by the number of reports that speak of them."""
    return tuple(StateUse(*row) for row in await rows(reader, STATES, {"limit": limit}))


async def by_key(reader: aiosqlite.Connection, keys: Iterable[str]) -> dict[str, OrganizationUse]:
    """The organizations with these keys, as far as a report ever spoke of them."""
    found = await rows(reader, BY_KEY, {"keys": json.dumps(sorted(set(keys)))})
    return {row[0]: OrganizationUse(Organization(*row[:3]), row[3]) for row in found}


async def publications(reader: aiosqlite.Connection, beginning: str, limit: int) -> tuple[str, ...]:
    """Publications whose name begins so, whatever the case, by name."""
    begin = fold(beginning) or "\x01"  # reports without a publication stay out
    parameters = {"begin": begin, "end": fold(beginning) + "\U0010ffff", "limit": limit}
    return tuple(name for (name,) in await rows(reader, PUBLICATIONS, parameters))
