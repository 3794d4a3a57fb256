"""What became known since a day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta

import aiosqlite

from db.connections import rows
from db.initiatives import describe
from db.memberships import OF_PAIRS, closed_lists, positions, standings
from db.records import Changes, Standing, StandingChange
from db.reports import ReportFilter, page
from db.standing import decide

EXAMINED = 200

# Pairs of which something was said for the first time since then, the newest first.
PAIRS = """
SELECT organization, state FROM stance WHERE first >= :day ORDER BY first DESC LIMIT :limit"""

LIVES = """
SELECT life FROM milestone WHERE first >= :day ORDER BY first DESC, life DESC LIMIT :limit"""


async def since(reader: aiosqlite.Connection, day: date, limit: int) -> Changes:
    """Changed standings, changed initiatives and reports, each at most `limit`."""
    parameters = {"day": day.toordinal(), "limit": EXAMINED}
    pairs = list(dict.fromkeys(await rows(reader, PAIRS, parameters)))
    lives = dict.fromkeys(life for (life,) in await rows(reader, LIVES, parameters))
    published = await page(reader, ReportFilter(after=day), limit, None)
    return Changes(
        standings=tuple(await _standings(reader, pairs, day))[:limit],
        initiatives=await describe(reader, list(lives)[:limit], None),
        reports=published.items,
    )


async def _standings(
    reader: aiosqlite.Connection, pairs: Sequence[tuple[str, str]], day: date
) -> list[StandingChange]:
    earlier = await _decided(reader, pairs, day - timedelta(days=1))
    later = await _decided(reader, pairs, None)
    changed = [pair for pair in pairs if pair in later]
    return [
        StandingChange(earlier.get(pair), later[pair])
        for pair in changed
        if pair not in earlier or earlier[pair].status is not later[pair].status
    ]


async def _decided(
    reader: aiosqlite.Connection, pairs: Sequence[tuple[str, str]], known: date | None
) -> dict[tuple[str, str], Standing]:
    """Standings as reports published up to a day tell them."""
    found = await positions(reader, OF_PAIRS, {"pairs": json.dumps(pairs)}, None, known)
    lists = await closed_lists(reader, (organization for organization, _ in pairs), known)
    decided = await standings(reader, decide(found, lists, None))
    return {(each.organization, each.state): each for each in decided}
