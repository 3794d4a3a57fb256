"""Sentences that say who belongs to an organization, where no fact was drawn from them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from bot.answers.antecedents import named_before
from bot.answers.belonging import SIGNED_BY
from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.free import passage_item, passage_text
from bot.answers.model import Answer, Outcome, Section
from bot.answers.passages import Passage
from bot.answers.query import Members
from bot.model import Sentence
from db import SearchFilter, Store, Terms
from db.records import Hit

_COMPOSED: Final = (
    "member", "members", "comprise", "comprises", "comprised", "composed", "made up", "groups",
    "group", "consists", "consist", "unites", "united", "founded by", "founders", "brings together",
    "brought together", "belong", "created by", "established by", "formed by", "participants",
    "part", "form", "formed", "founded", "partners", "joins", "make up",
)  # fmt: skip
_BEGUN: Final = ("signed", "launched", "set up")
_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve"), 2,
    )
}  # fmt: skip
_NUMBER: Final = "|".join(_NUMBERS)
_ALL: Final = re.compile(
    r"\b[Aa]ll (?:\w+ ){0,4}(?:are|is|belong|belongs|take|takes)\s(?:also\s|now\s)?"
    r"(?:part of|members of|to|part in|in)\b"
)
_FORM: Final = re.compile(
    rf"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Tt]hey|[Aa]ll)\s(?P<n>{_NUMBER})\s(?:(?:\w+\s){{0,2}}?)"
    r"(?:have\s|had\s|now\s|later\s)?(?:form|formed|founded|created|established|make up|set up"
    r"|launched)\s(?:the|an?|their own)\b"
)
_COUNTED: Final = re.compile(
    rf"\b(?P<n>{_NUMBER})\s(?:\w+\s)?(?:partners|members|member states|countries|states|nations"
    r"|governments|allies|participants)\s?(?:[–—:,(]|-\s)\s?"
)
_MEMBERS: Final = ("members", "member states", "member countries", "states", "countries")
_HAS: Final = re.compile(
    rf"\b(?:has|counts|numbers|are)\s(?:now\s)?(?P<n>{_NUMBER})\s(?:\w+\s)?(?:members|states|countries)"
)
_WHOLE: Final = re.compile(
    r"\b(?:consist(?:s|ing)? of|compris(?:es|ing)|(?:made up|composed) of|members are)\b"
)
"""Words behind which all members of a body are told."""

_NEAR: Final = 60
"""Characters within which the organization follows "all ... are part of"."""

_BEGAN: Final = re.compile(
    SIGNED_BY.pattern + r"|\b(?:signed|adopted|agreed on) [^.;:]{0,50}?\b(?:creating|establishing"
    r"|founding|launching|setting up|to (?:create|establish|found|launch|set up))\b"
)
"""Behind or before which those are told who began something."""

_MAKE_IT: Final = re.compile(
    r"\b(?:make up|form|formed|founded|constitute|are (?:also )?the members of|belong to"
    r"|are members of) (?:the )?\Z"
)
"""Before the name of what those states make up that a sentence lists."""

_EACH: Final = 34
"""Characters that a state may take in a list of them."""

_LIST: Final = 3
"""States that a sentence must name to count as a list of members."""

_GAP: Final = 45
"""Characters that may stand between two states of a list."""

_CLAUSE: Final = re.compile(r"; |\b(?:is|are|was|were|has|have|had|will|of the|while|but)\b")
_BEFORE: Final = 12
"""Sentences before "the three" that may name them."""

_HITS: Final = 12
_LOOKED_AT: Final = 4
"""Sentences whose neighbours are read."""


async def members_told(
    query: Members, answer: Answer, named: frozenset[str], store: Store, c: Composer
) -> Answer:
    """The answer with the sentence that lists the members, where facts name fewer or none."""
    found = await _lists(query, store, c)
    found = [each for each in found if not named or _tells_more(each, named, c)]
    if not found:
        return answer
    newest = max(found, key=lambda p: (p.hit.report.published or date.min, p.hit.score))
    newest = await _with_those_meant(newest, store, c)
    item = passage_item(newest, c)
    told = replace(item, citations=tuple(at + len(answer.citations) for at in item.citations))
    return replace(
        answer,
        outcome=Outcome.ANSWERED,
        headline=passage_text(newest),
        sections=(Section("", (told,)), *(answer.sections if answer.answered else ())),
        citations=(*answer.citations, *c.citations),
    )


async def _with_those_meant(passage: Passage, store: Store, c: Composer) -> Passage:
    """The passage with the sentence before that names "the original three" it counts."""
    hit = passage.hit
    stored = await store.full_report(hit.report.id) if not passage.used else None
    meant = named_before(hit.sentence, stored.sentences, c.names) if stored else None
    return replace(passage, used=(meant,)) if meant else passage


def listed_in_proof(answer: Answer, c: Composer) -> Answer:
    """The answer headed by the sentence that it is proved with, where that lists more states."""
    known = sum(len(section.items) for section in answer.sections)
    for cited in answer.citations:
        for quote in cited.quotes:
            listed = c.names.keys(quote.text, "state")
            if len(listed) > max(known, _LIST) and _in_a_row(quote.text, c):
                return replace(answer, headline=quote.text)
    return answer


def _tells_more(passage: Passage, named: frozenset[str], c: Composer) -> bool:
    """Whether a passage lists more states than facts name, or as many others as all members."""
    listed = _states_of(passage, c)
    others = not listed <= named and _WHOLE.search(passage.hit.sentence.text) is not None
    return len(listed) > len(named) or (others and len(listed) == len(named))


async def _lists(query: Members, store: Store, c: Composer) -> list[Passage]:
    """Passages that name the organization, some states, and say that it is made up of them."""
    spelt = c.names.spellings("organization", query.organization)
    wanted = SearchFilter((query.organization,), before=last_day(query.as_of))
    hits = await store.search(Terms((spelt, _COMPOSED)), wanted, limit=_HITS)
    found = [Passage(hit, 1.0) for hit in hits if _is_list(hit, query.organization, c)]
    if found:
        return found
    hits = await store.search(Terms((spelt, _BEGUN)), wanted, limit=_LOOKED_AT)
    begun = [hit for hit in hits if _BEGAN.search(hit.sentence.text)]
    found = [Passage(hit, 1.0) for hit in begun if _is_list(hit, query.organization, c)]
    if found:
        return found
    for hit in await store.search(Terms((spelt,)), wanted, limit=_LOOKED_AT):
        around = await _around(hit, store)
        passage = _with_neighbour(hit, around, c)
        if passage is not None and _alone(hit, c):
            found.append(passage)
    if found:
        return found
    for hit in await store.search(Terms((_MEMBERS,)), wanted, limit=_LOOKED_AT):
        number = _HAS.search(hit.sentence.text)
        around = await store.context(hit.report.id, hit.sentence.number, 1) if number else ()
        for after in around:
            later = after.number > hit.sentence.number and _alone(hit, c)
            if number and later and len(c.names.keys(after.text, "state")) == _NUMBERS[number["n"]]:
                found.append(Passage(hit, 1.0, (after,)))
    return found


async def _around(hit: Hit, store: Store) -> Sequence[Sentence]:
    """A sentence and its neighbours; for one that begins with "the three", all before it too."""
    if _FORM.search(hit.sentence.text) is None:
        return await store.context(hit.report.id, hit.sentence.number, 1)
    stored = await store.full_report(hit.report.id)
    sentences = stored.sentences if stored else ()
    return sentences[max(0, hit.sentence.number - _BEFORE) : hit.sentence.number]


def _with_neighbour(hit: Hit, around: Sequence[Sentence], c: Composer) -> Passage | None:
    """A sentence that is a list together with one beside it.

    "A, B and C ... . The three formed the X." or "The X ... . Its three members, A, B and C".
    """
    formed = _FORM.search(hit.sentence.text)
    if formed is not None:
        number = _NUMBERS[formed["n"]]
        for sentence in reversed([s for s in around if s.number < hit.sentence.number]):
            if len(c.names.keys(sentence.text, "state")) == number:
                return Passage(hit, 1.0, (sentence,))
        return None
    for sentence in around:
        if 0 <= sentence.number - hit.sentence.number <= 1 and _is_counted(sentence.text, c):
            used = () if sentence.number == hit.sentence.number else (sentence,)
            return Passage(hit, 1.0, used)
    return None


def _is_counted(text: str, c: Composer) -> bool:
    """Whether a text names as many countries as it says: "the three partners: A, B and C"."""
    found = _COUNTED.search(text)
    if found is None or c.names.keys(text, "organization"):
        return False
    number = _NUMBERS[found["n"]]
    listed = text[found.end() : found.end() + _EACH * number]
    states = [m for m in c.names.gazetteer.find(listed) if m.name.kind == "state"][:number]
    if len({match.name.key for match in states}) < number:
        return False
    return " and " in listed[states[-2].end : states[-1].start]


def _is_list(hit: Hit, organization: str, c: Composer) -> bool:
    """Whether a sentence lists the members: "A, B and C form it", "all CIS states belong to it"."""
    text = hit.sentence.text
    clear = _alone(hit, c) or _makes_it(text, organization, c)
    if len(c.names.keys(text, "state")) >= _LIST and clear and _in_a_row(text, c):
        return True
    found = _ALL.search(text)
    if found is None:
        return False
    after = c.names.gazetteer.find(text[found.end() : found.end() + _NEAR])
    return any(match.name.key == organization for match in after)


def _makes_it(text: str, organization: str, c: Composer) -> bool:
    """Whether those told before make up the organization, whatever else the sentence names."""
    return any(
        match.name.key == organization and _MAKE_IT.search(text[: match.start])
        for match in c.names.gazetteer.find(text)
    )


def _in_a_row(text: str, c: Composer) -> bool:
    """Whether states are told one after the other, as in a list, and not here and there."""
    states = [match for match in c.names.gazetteer.find(text) if match.name.kind == "state"]
    gaps = [text[a.end : b.start] for a, b in pairwise(states)]
    return sum(len(gap) < _GAP and not _CLAUSE.search(gap) for gap in gaps) >= _LIST - 1


def _states_of(passage: Passage, c: Composer) -> set[str]:
    return c.names.keys(passage_text(passage), "state")


def _alone(hit: Hit, c: Composer) -> bool:
    """Whether the sentence names one organization at most, so that it is clear what is meant."""
    return len(c.names.keys(hit.sentence.text, "organization")) <= 1
