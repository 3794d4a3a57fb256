"""What reports claim of a state and an organization beside the claim that decides."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.model import Item
from bot.answers.query import MembershipOf
from db import Store
from db.records import Claim, Standing

_OTHERS: Final = 2
"""Other reports cited that say the same."""


async def with_others(standing: Standing, item: Item, store: Store, c: Composer) -> tuple[int, ...]:
    """The citations of a verdict, and other reports that say the same, newest first."""
    page = await store.claims(standing.organization, standing.state, limit=12)
    claim = standing.claim
    same = [
        other
        for other in page.items
        if other.status is claim.status and other.report.id != claim.report.id
    ]
    known = [o for o in same if _published(o) <= _published(claim)] if claim.until is None else []
    cited = [c.cite(other.report, other.evidence) for other in known[:_OTHERS]]
    return tuple(dict.fromkeys((*item.citations, *cited)))


def _published(claim: Claim) -> date:
    return claim.report.published or date.min


async def earlier_claim(query: MembershipOf, store: Store) -> Claim | None:
    """The newest claim of the status asked about, though it is not the deciding one."""
    page = await store.claims(query.organization, query.state, limit=50)
    last = last_day(query.as_of)
    for claim in page.items:
        known = last is None or claim.report.published is None or claim.report.published <= last
        if claim.status is query.status and known:
            return claim
    return None
