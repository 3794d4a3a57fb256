"""What sentences say of membership where no fact was drawn from them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.free import passage_item
from bot.answers.model import Answer, Outcome, Section
from bot.answers.passages import Passage
from bot.answers.query import Members, MembershipOf
from db import SearchFilter, Store, Terms
from db.records import Hit

_COMPOSED: Final = (
    "member", "members", "comprise", "comprises", "comprised", "composed", "made up", "groups",
    "group", "consists", "consist", "unites", "united", "founded by", "founders", "brings together",
    "brought together", "belong", "created by", "established by", "formed by", "participants",
    "part",
)  # fmt: skip
_STANDS: Final = ("member", "belong", "joined", "left", "observer", "admitted", "outside", "part")
_NUMBERED: Final = re.compile(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:-\w+)?)"
    r"(?: full| strong)?(?:-member\b| members?\b| member (?:states|countries)\b)",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"\b[Aa]ll (?:\w+ ){0,4}(?:are|is|belong|belongs|take|takes)\s(?:also\s|now\s)?"
    r"(?:part of|members of|to|part in|in)\b"
)
_NEAR: Final = 60
"""Characters within which the organization follows "all ... are part of"."""

_LIST: Final = 3
"""States that a sentence must name to count as a list of members."""
_HITS: Final = 12


async def members_told(
    query: Members, answer: Answer, named: int, store: Store, c: Composer
) -> Answer:
    """The answer with the sentence that lists the members, where facts name fewer or none."""
    hits = await _lists(query, store, c)
    hits = [hit for hit in hits if not named or len(_keys(hit, "state", c)) > named]
    if not hits:
        return answer
    newest = _newest(hits)
    item = passage_item(Passage(newest, 1.0), c)
    told = replace(item, citations=tuple(at + len(answer.citations) for at in item.citations))
    return replace(
        answer,
        outcome=Outcome.ANSWERED,
        headline=newest.sentence.text,
        sections=(Section("", (told,)), *(answer.sections if answer.answered else ())),
        citations=(*answer.citations, *c.citations),
    )


def _newest(hits: list[Hit]) -> Hit:
    return max(hits, key=lambda hit: (hit.report.published or date.min, hit.score))


async def number_told(organization: str, store: Store, c: Composer) -> Hit | None:
    """The newest sentence that gives the number of an organization's members."""
    terms = Terms((("members", "member states", "member countries", "states", "countries"),))
    found = await store.search(terms, SearchFilter((organization,)), limit=_HITS * 2)
    hits = [hit for hit in found if _NUMBERED.search(hit.sentence.text) and _alone(hit, c)]
    return _newest(hits) if hits else None


async def pair_told(query: MembershipOf, store: Store, c: Composer) -> Hit | None:
    """The newest sentence on the state and the organization alone that speaks of belonging."""
    hits = await _pairs(query, store, c)
    return _newest(hits) if hits else None


async def _lists(query: Members, store: Store, c: Composer) -> list[Hit]:
    """Sentences that name the organization, some states, and say that it is made up of them."""
    spelt = c.names.spellings("organization", query.organization)
    wanted = SearchFilter((query.organization,), before=last_day(query.as_of))
    found = await store.search(Terms((spelt, _COMPOSED)), wanted, limit=_HITS)
    return [hit for hit in found if _is_list(hit, query.organization, c)]


def _is_list(hit: Hit, organization: str, c: Composer) -> bool:
    """Whether a sentence lists the members: "A, B and C form it", "all CIS states belong to it"."""
    if len(_keys(hit, "state", c)) >= _LIST and _alone(hit, c):
        return True
    found = _ALL.search(hit.sentence.text)
    if found is None:
        return False
    after = c.names.gazetteer.find(hit.sentence.text[found.end() : found.end() + _NEAR])
    return any(match.name.key == organization for match in after)


async def _pairs(query: MembershipOf, store: Store, c: Composer) -> list[Hit]:
    """Sentences on the state and the organization, and no other, that speak of belonging."""
    wanted = SearchFilter((query.organization,), (query.state,), before=last_day(query.as_of))
    found = await store.search(Terms((_STANDS,)), wanted, limit=_HITS)
    return [
        hit
        for hit in found
        if _keys(hit, "organization", c) == {query.organization}
        and query.state in _keys(hit, "state", c)
    ]


def _keys(hit: Hit, kind: str, c: Composer) -> set[str]:
    found = c.names.gazetteer.find(hit.sentence.text)
    return {match.name.key for match in found if match.name.kind == kind}


def _alone(hit: Hit, c: Composer) -> bool:
    """Whether the sentence names one organization at most, so that it is clear what is meant."""
    return len(_keys(hit, "organization", c)) <= 1
