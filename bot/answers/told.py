"""What sentences say of a state's membership or of numbers, where no fact was drawn from them."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Final

from bot.answers.belonging import SIGNED_BY, SUPPOSED
from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.nearby import stands_to
from bot.answers.query import MembershipOf, Overlap
from bot.model import Status
from db import SearchFilter, Store, Terms
from db.records import Hit

_STANDS: Final = (
    "member", "membership", "belong", "joined", "left", "observer", "admitted", "outside", "part",
    "leaves out", "excludes", "except", "never joined", "accession", "suspended", "froze",
    "applied", "candidate", "partner", "withdrew", "quit", "acceded", "returned", "rejoined",
)  # fmt: skip
_GONE: Final = ("left", "quit", "withdrew", "withdrawn", "withdrawal", "pulled out", "exit")
"""Words of a sentence by which a state no longer belongs."""

_SAYING: Final = {
    Status.SUSPENDED: ("suspended", "suspension", "froze", "frozen"),
    Status.OBSERVER: ("observer", "observers"),
}
"""Words of a sentence by which a state has a status."""

_ENDING: Final = ("expel", "expelled", "expulsion", "no longer", "stripped", "removed", "lost")
"""Words by which a state loses the status that it had."""

_PUT_OUT: Final = re.compile(r"\b(?:expel(?:led|s|ling)?|expulsion of|excluded?|removed?)\b")
_LOST: Final = re.compile(
    r"\b(?:(?:was|were|been) (?:expelled|excluded|removed|stripped)|(?:is|are) no longer|lost)\b"
)
_BESIDE: Final = 12
"""Characters that may stand between a state and what was done to it."""

_BEGUN: Final = ("signed", "founded", "established", "created", "launched", "set up")
_NUMBER: Final = (
    r"(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:-\w+)?)"
)
_NUMBERED: Final = {
    Status.MEMBER: re.compile(
        rf"\b{_NUMBER}(?: full| strong)?(?:-(?:member|seat|nation|state)\b| members?\b"
        r"| participants\b| member (?:states|countries)\b)"
        rf"|\b(?:groups|unites|comprises|brings together|consists of|is made up of)"
        rf" {_NUMBER.replace('number', 'states')} (?:states|countries|nations)\b"
        r"|\b(?:grow(?:s|ing|n)?|grew|ris(?:es|ing)|rose|expanded|enlarged)(?: \w+){0,2} to"
        rf" {_NUMBER.replace('number', 'grown')}\b(?! percent| per cent| million| billion)",
        re.IGNORECASE,
    ),
    Status.OBSERVER: re.compile(rf"\b{_NUMBER} (?:\w+ )?observers?\b", re.IGNORECASE),
    Status.PARTNER: re.compile(rf"\b{_NUMBER} (?:\w+ ){{0,2}}partners?\b", re.IGNORECASE),
}
"""A number of members, observers or partners, by the status that is counted."""

_COUNTED: Final = (
    "members", "member", "member states", "member countries", "states", "countries", "partners",
    "observers", "participants", "nations", "membership", "seat",
)  # fmt: skip
_SHARING: Final = (
    "all", "except", "only", "none", "neither", "also", "both", "too", "belong", "members", "apart",
    "but", "joined", "outside",
)  # fmt: skip
_SHARED: Final = re.compile(
    r"\b(?:all|none|neither|both|only|apart from|two|three|four|five|six|seven|eight|nine|ten)\b"
    r".{0,80}\b(?:belongs?|are (?:the |also |both |all )*(?:only )?(?:members|in|parties)|sits?|sat"
    r"|(?:ha(?:ve|s)|to have) joined|is (?:also )?(?:in|a member))\b",
    re.IGNORECASE,
)
"""How a sentence says that some of the states of one body are in another, or are not."""

_FROM_TWO: Final = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_VALUES: Final = {word: value for value, word in enumerate(_FROM_TWO.split(), 2)}
_HITS: Final = 12
_INSIDE_SINCE: Final = re.compile(
    r",?(?: (?:which|who|that|has|have|had|is|was|been|sat|belonged|a|an|the|founding|full|in|at|on"
    r"|to|of|inside|with|members?|ally|alliance|bloc|table|union|community|organi[sz]ation|group"
    r"|club|council|forum|it|itself|there)){1,9},? since (?:\w+ )?(?:19|20)\d\d\b"
)
"""Behind a state's name: "which has sat at the table since 1952", "in the alliance since 1999"."""


async def number_told(
    organization: str, status: Status, store: Store, c: Composer
) -> tuple[Hit, int] | None:
    """The newest sentence that gives the number of an organization's members, and the number.

    The number is 0 where it is spelt in a way that is not read.
    """
    numbered = _NUMBERED.get(status)
    if numbered is None:
        return None
    terms = Terms((_COUNTED,))
    found = await store.search(terms, SearchFilter((organization,)), limit=_HITS * 2)
    hits = [
        hit
        for hit in found
        if (place := numbered.search(hit.sentence.text))
        and _nearest(hit, place.start(), c) in ("", organization)
    ]
    if not hits:
        return None
    newest = _newest(hits)
    told = numbered.search(newest.sentence.text)
    number = next(filter(None, told.groups()), "") if told else ""
    return newest, int(number) if number.isdigit() else _VALUES.get(number.lower(), 0)


def _nearest(hit: Hit, place: int, c: Composer) -> str:
    """The organization named last before a place in a sentence, or else first behind it."""
    found = c.names.gazetteer.find(hit.sentence.text)
    named = [match for match in found if match.name.kind == "organization"]
    before = [match for match in named if match.start < place]
    return (before[-1] if before else named[0]).name.key if named else ""


async def since_told(organization: str, state: str, store: Store, c: Composer) -> Hit | None:
    """The newest sentence that says since when a state has been in an organization."""
    wanted = SearchFilter((organization,), (state,))
    found = await store.search(Terms((("since",),)), wanted, limit=_HITS)
    hits = [
        hit
        for hit in found
        if c.names.keys(hit.sentence.text, "organization") <= {organization}
        and _since(hit.sentence.text, state, c)
    ]
    return _newest(hits) if hits else None


def _since(text: str, state: str, c: Composer) -> bool:
    """Whether it is the state itself of which it is said since when it has been inside."""
    return any(
        match.name.key == state and _INSIDE_SINCE.match(text, match.end) is not None
        for match in c.names.gazetteer.find(text)
        if match.name.kind == "state"
    )


async def shared_told(
    query: Overlap, states: Collection[str], store: Store, c: Composer
) -> Hit | None:
    """The newest sentence that says in so many words which of two organizations' states they share.

    It names both, and some of the states if any are known.
    """
    pair = (query.first, query.second)
    wanted = SearchFilter(pair, before=last_day(query.as_of))
    found = await store.search(Terms((_SHARING,)), wanted, limit=_HITS)
    hits = [
        hit
        for hit in found
        if c.names.keys(hit.sentence.text, "organization").issuperset(pair)
        and _SHARED.search(hit.sentence.text)
        and (named := c.names.keys(hit.sentence.text, "state"))
        and not (states and named.isdisjoint(states))
    ]
    return _newest(hits) if hits else None


async def status_told(query: MembershipOf, store: Store, c: Composer) -> Hit | None:
    """The newest sentence on the state and the organization alone with the status asked about."""
    words = _SAYING.get(query.status)
    if words is None:
        return None
    wanted = SearchFilter((query.organization,), (query.state,), before=last_day(query.as_of))
    found = await store.search(Terms((words,)), wanted, limit=_HITS)
    hits = [hit for hit in found if _is_on_pair(hit, query, c)]
    return await _or_its_end(_newest(hits), query, store, c) if hits else None


async def _or_its_end(told: Hit, query: MembershipOf, store: Store, c: Composer) -> Hit:
    """The sentence, or one of that day or later by which the state lost what it had."""
    wanted = SearchFilter((query.organization,), (query.state,), before=last_day(query.as_of))
    found = await store.search(Terms((_ENDING,)), wanted, limit=_HITS)
    ended = [hit for hit in found if _day(hit) >= _day(told) and _is_on_pair(hit, query, c)]
    ended = [hit for hit in ended if _ends_for(hit.sentence.text, query.state, c)]
    return _newest(ended) if ended else told


def _ends_for(text: str, state: str, c: Composer) -> bool:
    """Whether it is this state that was expelled, or is no longer what it was."""
    places = [m for m in c.names.gazetteer.find(text) if m.name.key == state]
    put_out = [found.end() for found in _PUT_OUT.finditer(text)]
    lost = [found.start() for found in _LOST.finditer(text)]
    return any(0 <= m.start - end < _BESIDE for m in places for end in put_out) or any(
        0 <= start - m.end < _BESIDE for m in places for start in lost
    )


async def pair_told(query: MembershipOf, store: Store, c: Composer) -> Hit | None:
    """The newest sentence on the state and the organization alone that speaks of belonging."""
    wanted = SearchFilter((query.organization,), (query.state,), before=last_day(query.as_of))
    words = _GONE if query.status is Status.FORMER else _STANDS
    found = await store.search(Terms((words,)), wanted, limit=_HITS)
    hits = [hit for hit in found if _is_on_pair(hit, query, c)]
    if hits:
        return await _or_its_end(_newest(hits), query, store, c)
    if query.status is Status.MEMBER:
        begun = await store.search(Terms((_BEGUN,)), wanted, limit=_HITS)
        hits = [hit for hit in begun if _is_on_pair(hit, query, c) and _began(hit, query, c)]
    return _newest(hits) if hits else None


def _is_on_pair(hit: Hit, query: MembershipOf, c: Composer) -> bool:
    """Whether a sentence is on the state and the organization asked about, or names no other."""
    text = hit.sentence.text
    named = any(
        match.name.key == query.state and SUPPOSED.search(text[: match.start]) is None
        for match in c.names.gazetteer.find(text)
    )
    alone = c.names.keys(hit.sentence.text, "organization") == {query.organization}
    return named and (alone or stands_to(text, query.state, query.organization, c))


def _began(hit: Hit, query: MembershipOf, c: Composer) -> bool:
    """Whether the state is one of those by which the organization was begun."""
    begun = SIGNED_BY.search(hit.sentence.text)
    if begun is None:
        return False
    by = c.names.gazetteer.find(hit.sentence.text[begun.end() :])
    return any(match.name.key == query.state for match in by)


def _newest(hits: list[Hit]) -> Hit:
    return max(hits, key=lambda hit: (_day(hit), hit.score))


def _day(hit: Hit) -> date:
    return hit.report.published or date.min
