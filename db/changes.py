"""What became known since a day."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import aiosqlite

from db.connections import rows
from db.initiatives import describe
from db.memberships import OF_PAIRS, standings, verdicts
from db.records import Changes, StandingChange
from db.reports import ReportFilter, page
from db.standing import Verdict

Pair = tuple[str, str]  # an organization and a state

EXAMINED = 100  # more than is shown, because what is only dated anew is no change

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
        standings=await _standings(reader, pairs, day, limit),
        initiatives=await describe(reader, list(lives)[:limit], None),
        reports=published.items,
    )


async def _standings(
    reader: aiosqlite.Connection, pairs: Sequence[Pair], day: date, limit: int
) -> tuple[StandingChange, ...]:
    which = {"pairs": json.dumps(pairs)}
    before = _by_pair(await verdicts(reader, OF_PAIRS, which, None, day - timedelta(days=1)))
    after = _by_pair(await verdicts(reader, OF_PAIRS, which, None))
    changed = [
        pair
        for pair in pairs
        if pair not in before or before[pair].status is not after[pair].status
    ][:limit]
    told = [before[pair] for pair in changed if pair in before]
    earlier = {(each.organization, each.state): each for each in await standings(reader, told)}
    later = await standings(reader, [after[pair] for pair in changed])
    return tuple(
        StandingChange(earlier.get(pair), standing)
        for pair, standing in zip(changed, later, strict=True)
    )


def _by_pair(decided: Iterable[Verdict]) -> dict[Pair, Verdict]:
    return {(each.position.organization, each.position.state): each for each in decided}
