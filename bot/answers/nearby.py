"""What sentences say of a state's membership, where the body is named only before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.query import Members, MembershipOf
from bot.answers.whole.standing import Read, read_for
from bot.model import Sentence, Status
from db import SearchFilter, Store, Terms
from db.records import Hit

_SAID: Final = (
    "joined", "member", "part", "refuses", "refused", "left", "quit", "invited", "withdrew",
    "outside", "away", "admitted", "expelled", "stayed", "stays", "remains", "walked",
    "pulled", "belong",
)  # fmt: skip
_HOLDERS: Final = {
    Status.PARTNER: ("partners", "partner countries", "partner states", "associates"),
    Status.OBSERVER: ("observers", "observer states", "observer countries"),
}
_HITS: Final = 12
_REPORTS: Final = 3
"""Reports that are read to find out which body is meant."""

_CLAUSES: Final = re.compile(r"; |, (?:while|whereas|but|and) | – | — ")
_HAS: Final = r"(?:has |have |had )"
_STANDS: Final = re.compile(
    rf"(?:{_HAS}?(?:never|not|yet to) (?:been |be )?(?:join(?:ed)?|a member|part of|admitted)"
    r"|(?:is|are|was|were|remains?) (?:not|neither) "
    rf"|{_HAS}?(?:refuse[sd]?|decline[sd]?) to (?:take part|join|belong|enter)"
    rf"|{_HAS}?(?:left|quit|withdrew|withdrawn|joined|pulled out|walked out)\b(?! (?:its|the|an?) )"
    r"|(?:stay(?:s|ed)?|remain(?:s|ed)?|is|are) (?:outside|out|away)\b"
    rf"|(?:was|were|{_HAS}been) (?:expelled|excluded|admitted|invited|let in|shut out)\b)"
)
"""How a clause goes on behind the states that it is about."""

_NAMES_ONLY: Final = re.compile(r"(?:,|\band\b|\bthe\b|\bboth\b|\btoo\b|\balso\b|\bitself\b|\s)*")


_VERB: Final = re.compile(
    r"\b(?:left|quit|joined|entered|withdrew from|pulled out of|walked out of|belongs? to)"
    r"(?: the)? \Z"
)
_BETWEEN: Final = re.compile(r"(?:,|\b(?:and|the|both|all|which|that|who|have|has|had|also)\b|\s)*")


def stands_to(text: str, state: str, organization: str, c: Composer) -> bool:
    """Whether a sentence says of the state itself that it left, or joined, the body itself."""
    found = c.names.gazetteer.find(text)
    states = [match for match in found if match.name.kind == "state"]
    for body in found:
        verb = _VERB.search(text[: body.start]) if body.name.key == organization else None
        for own in states if verb else ():
            if own.name.key != state or verb is None or own.end > verb.start():
                continue
            rest = text[own.end : verb.start()]
            for match in reversed([m for m in states if own.end <= m.start < verb.start()]):
                rest = rest[: match.start - own.end] + rest[match.end - own.end :]
            if _BETWEEN.fullmatch(rest):
                return True
    return False


async def told_nearby(
    query: MembershipOf, store: Store, c: Composer
) -> tuple[Hit, Sentence] | None:
    """The newest clause on how the state stands to the body spoken of, and where that is named."""
    if query.status not in (Status.MEMBER, Status.FORMER, Status.NON_MEMBER):
        return None
    wanted = SearchFilter(states=(query.state,), before=last_day(query.as_of))
    found = await store.search(Terms((_SAID,)), wanted, limit=_HITS)
    hits = [hit for hit in found if _stands(hit.sentence.text, query.state, c)]
    hits.sort(key=lambda hit: -(hit.report.published.toordinal() if hit.report.published else 0))
    for hit in hits[:_REPORTS]:
        report = await store.full_report(hit.report.id)
        if report is None:
            continue
        named = _named_last(read_for(report, c.names), hit.sentence, c)
        if named is not None and named[0] == query.organization:
            return hit, named[1]
    return None


async def held_by(query: Members, store: Store, c: Composer) -> tuple[Hit, Sentence] | None:
    """The newest list of an organization's partners or observers, and where it is named."""
    words = _HOLDERS.get(query.status) if query.status else None
    if words is None:
        return None
    phrases = tuple(f"{word} {verb}" for word in words for verb in ("are", "include", "were"))
    terms = Terms((phrases,), preferred=SearchFilter((query.organization,)))
    found = await store.search(terms, SearchFilter(before=last_day(query.as_of)), limit=_HITS)
    listed = [hit for hit in found if _lists(hit.sentence.text, words, c)]
    for hit in sorted(listed, key=lambda hit: hit.report.published or date.min, reverse=True):
        keys = c.names.keys(hit.sentence.text, "organization")
        if keys:
            if keys == {query.organization}:
                return hit, hit.sentence
            continue
        report = await store.full_report(hit.report.id)
        named = _named_last(read_for(report, c.names), hit.sentence, c) if report else None
        if named is not None and named[0] == query.organization:
            return hit, named[1]
    return None


def _lists(text: str, words: Sequence[str], c: Composer) -> bool:
    """Whether two states or more are told right behind "the partners are"."""
    told = re.search(
        rf"\b(?:{'|'.join(words)})(?: \w+)? (?:are|include|were)\b:?", text, re.IGNORECASE
    )
    rest = text[told.end() :] if told else ""
    states = [m for m in c.names.gazetteer.find(rest) if m.name.kind == "state"]
    return len(states) > 1 and _NAMES_ONLY.fullmatch(rest[: states[0].start]) is not None


def _stands(text: str, state: str, c: Composer) -> bool:
    """Whether a clause without any body says of the state, or of it among others, how it stands."""
    for clause in _CLAUSES.split(text):
        if _is_of_state(clause, state, c):
            return True
        if any(m.name.kind == "organization" for m in c.names.gazetteer.find(clause)):
            return False  # what follows may be on that one
    return False


def _is_of_state(clause: str, state: str, c: Composer) -> bool:
    told = _STANDS.search(clause)
    found = c.names.gazetteer.find(clause)
    if told is None or any(match.name.kind == "organization" for match in found):
        return False
    before = [match for match in found if match.end <= told.start()]
    if all(match.name.key != state for match in before):
        return False
    rest = clause[: told.start()]
    for match in reversed(before):
        rest = rest[: match.start] + rest[match.end :]
    return _NAMES_ONLY.fullmatch(rest) is not None


def _named_last(read: Read, told: Sentence, c: Composer) -> tuple[str, Sentence] | None:
    """The one body that was named last before a sentence, or that the report is on, and where.

    None where two were named together: either may be meant.
    """
    for sentence in reversed([s for s in read.sentences if s.number < told.number]):
        keys = c.names.keys(sentence.text, "organization")
        if keys:
            return (keys.pop(), sentence) if len(keys) == 1 else None
    return None
