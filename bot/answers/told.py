"""What sentences say of a state's membership or of numbers, where no fact was drawn from them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.query import MembershipOf
from db import SearchFilter, Store, Terms
from db.records import Hit

_STANDS: Final = (
    "member", "belong", "joined", "left", "observer", "admitted", "outside", "part", "leaves out",
    "excludes", "except", "never joined", "accession", "suspended", "froze", "applied",
    "candidate", "partner", "withdrew", "quit", "acceded", "returned", "rejoined",
)  # fmt: skip
_NUMBERED: Final = re.compile(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:-\w+)?)"
    r"(?: full| strong)?(?:-member\b| members?\b| member (?:states|countries)\b)",
    re.IGNORECASE,
)
_HITS: Final = 12


async def number_told(organization: str, store: Store, c: Composer) -> Hit | None:
    """The newest sentence that gives the number of an organization's members."""
    terms = Terms((("members", "member states", "member countries", "states", "countries"),))
    found = await store.search(terms, SearchFilter((organization,)), limit=_HITS * 2)
    hits = [
        hit
        for hit in found
        if _NUMBERED.search(hit.sentence.text) and len(_keys(hit, "organization", c)) <= 1
    ]
    return _newest(hits) if hits else None


async def pair_told(query: MembershipOf, store: Store, c: Composer) -> Hit | None:
    """The newest sentence on the state and the organization alone that speaks of belonging."""
    wanted = SearchFilter((query.organization,), (query.state,), before=last_day(query.as_of))
    found = await store.search(Terms((_STANDS,)), wanted, limit=_HITS)
    hits = [
        hit
        for hit in found
        if _keys(hit, "organization", c) == {query.organization}
        and query.state in _keys(hit, "state", c)
    ]
    return _newest(hits) if hits else None


def _newest(hits: list[Hit]) -> Hit:
    return max(hits, key=lambda hit: (hit.report.published or date.min, hit.score))


def _keys(hit: Hit, kind: str, c: Composer) -> set[str]:
    found = c.names.gazetteer.find(hit.sentence.text)
    return {match.name.key for match in found if match.name.kind == kind}
