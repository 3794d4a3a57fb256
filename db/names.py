"""Organizations, states and publications that reports speak of, most used first."""

from __future__ import annotations

import json
from collections.abc import Iterable

import aiosqlite

from bot.model import Organization
from db.connections import rows
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
