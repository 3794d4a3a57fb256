"""How much the library holds, without counting it."""

from __future__ import annotations

import aiosqlite

from db.connections import rows
from db.keys import day_of
from db.records import Totals

TOTALS = "SELECT name, value FROM total"
SPAN = """
SELECT (SELECT count(*) FROM subject WHERE kind = 'organization'),
    (SELECT count(*) FROM failure),
    (SELECT day FROM report WHERE day > 0 ORDER BY day LIMIT 1),
    (SELECT day FROM report ORDER BY day DESC LIMIT 1)"""


async def totals(reader: aiosqlite.Connection) -> Totals:
    """The number of things of each kind, and the oldest and newest day of publication."""
    counts: dict[str, int] = dict(await rows(reader, TOTALS, {}))
    ((organizations, failures, oldest, newest),) = await rows(reader, SPAN, {})
    return Totals(
        **counts,
        organizations=organizations,
        failures=failures,
        oldest=day_of(oldest or 0),
        newest=day_of(newest or 0),
    )
