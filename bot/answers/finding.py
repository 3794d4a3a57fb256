"""Finding the sentences and reports that a question or a few words are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.passages import Passage, asks_who_moved, judge, may_answer
from bot.answers.stems import is_empty, words_of
from bot.answers.thesaurus import spellings, weight
from bot.answers.unsaid import speaks_of, tells_of
from bot.answers.wanted import Wanted
from bot.model import Sentence
from db import ReportFilter, SearchFilter, Store, Terms
from db.records import FullReport, Hit, Report

_HITS: Final = 12
"""Sentences that one search may bring up for judgement."""

_REPORTS: Final = 6
"""Reports of which it is found out what they are on."""

_MOST_WORDS: Final = 8
"""Content words of a question that are searched for, the weightiest first."""

_FEW: Final = 2
"""Content words up to which one of the names has to help in finding a sentence."""


async def passages(wanted: Wanted, store: Store, names: Names, limit: int = 3) -> list[Passage]:
    """The passages that answer best, best first; none where no sentence is good enough."""
    found: dict[tuple[int, int], Passage] = {}
    judged: set[tuple[int, int]] = set()
    async for hits, named in _searches(wanted, store, names):
        for hit in hits:
            place = (hit.report.id, hit.sentence.number)
            if place in judged and not named:
                continue
            judged.add(place)
            if not may_answer(wanted, hit):
                continue
            around = await store.context(*place)
            passage = judge(wanted, hit, around, names, named)
            if passage is not None:
                found.setdefault(place, passage)
        if not asks_who_moved(wanted):  # of them the one that names most is wanted
            best = await _best(found.values(), store, limit)
            if best:
                return best
    return await _best(found.values(), store, limit)


async def _best(found: Iterable[Passage], store: Store, limit: int) -> list[Passage]:
    """The best passages of those found, as far as their reports are on what they leave unnamed."""
    best: list[Passage] = []
    reports: dict[int, FullReport | None] = {}
    for passage in sorted(found, key=_rank, reverse=True):
        if best and passage.share < max(p.share for p in best) - 0.1:
            continue
        if passage.unsaid:
            key = passage.hit.report.id
            if key not in reports:
                if len(reports) == _REPORTS:
                    continue
                reports[key] = await store.full_report(key)
            whole = reports[key]
            if whole is None or not tells_of(whole, passage.unsaid, passage.hit.sentence):
                continue
        best.append(passage)
        if len(best) == limit:
            break
    return best


def _rank(passage: Passage) -> tuple[float, int, float]:
    day = passage.hit.report.published
    whole = 0 if passage.used else 1
    fit = round(passage.share, 1) + whole + passage.spelt
    return (fit, day.toordinal() if day else 0, passage.hit.score)


async def _searches(
    wanted: Wanted, store: Store, names: Names
) -> AsyncIterator[tuple[Sequence[Hit], bool]]:
    """Searches from the narrower to the wider, each with whether its hits name all names.

    Each looks for all words first and then for fewer and fewer of them. A single word without
    any of the names is too little to go by.
    """
    words = sorted(wanted.words, key=weight, reverse=True)[:_MOST_WORDS]
    named = _filter(wanted)
    whole = all(kind != "group" for kind, _ in wanted.names)  # no filter knows groups
    groups = tuple(spellings(word) for word in words)
    if wanted.kind != "when":
        groups += tuple((str(year),) for year in wanted.years)
    if len(named.organizations) < 2 or len(words) < 2:  # few sentences tell of two: slow to find
        yield await store.search(Terms(optional=groups), named, limit=_HITS), whole
    if len(words) <= _FEW and named.states and named.organizations:
        for part in (SearchFilter(states=named.states), SearchFilter(named.organizations)):
            yield await store.search(Terms(optional=groups), part, limit=_HITS), False
    elif len(words) <= 1 and named.organizations:
        spelt = names.spellings("organization", named.organizations[0])
        yield await store.search(Terms((spelt,), groups), limit=_HITS), False
        if words:
            terms = Terms(groups, preferred=named)
            yield await store.search(terms, limit=_HITS), False
    elif named != SearchFilter() and len(words) > 1:
        terms = Terms(optional=groups, preferred=named)
        yield await store.search(terms, limit=_HITS), False


def _filter(wanted: Wanted) -> SearchFilter:
    return SearchFilter(
        tuple(key for kind, key in wanted.names if kind == "organization"),
        tuple(key for kind, key in wanted.names if kind == "state"),
    )


@dataclass(frozen=True, slots=True)
class OnTopic:
    """A report on a topic, and the sentence it was found by, unless it was its title."""

    report: Report
    sentence: Sentence | None = None


async def reports_on(words: str, store: Store, names: Names, limit: int) -> list[OnTopic]:
    """Reports on a topic: those with it in their titles, then in most of the best sentences.

    Among equals the newest comes first.
    """
    found = {r.id: OnTopic(r) for r in await store.find_reports(words, limit)}
    wanted, content = _topic(words, names)
    counts: Counter[int] = Counter(dict.fromkeys(found, _HITS + 1))
    if content:
        for hit in await _topic_hits(content, wanted, store):
            found.setdefault(hit.report.id, OnTopic(hit.report, hit.sentence))
            counts[hit.report.id] += 1
    elif wanted != SearchFilter():
        organization = next(iter(wanted.organizations), "")
        state = next(iter(wanted.states), "")
        page = await store.reports(ReportFilter(organization, state), limit=limit)
        for report in page.items:
            found.setdefault(report.id, OnTopic(report))
    ranked = sorted(
        found.values(),
        key=lambda on: (counts[on.report.id], on.report.published or date.min, on.report.id),
        reverse=True,
    )
    return ranked[:limit]


def most_on(words: str, sentences: Sequence[Sentence], names: Names) -> Sentence:
    """The first of the sentences that have most of a topic's names and words."""
    wanted, content = _topic(words, names)
    named = [("organization", key) for key in wanted.organizations]
    named += [("state", code) for code in wanted.states]

    def share(sentence: Sentence) -> float:
        forms = forms_of(sentence.text)
        told = sum(weight(word) for word in content if has(word, forms))
        return told + sum(speaks_of(name, sentence.text, names) for name in named)

    return max(sentences, key=share)


async def _topic_hits(content: Sequence[str], wanted: SearchFilter, store: Store) -> Sequence[Hit]:
    """Sentences with these very words, or else with words like them."""
    exact = Terms(tuple((word,) for word in content))
    hits = await store.search(exact, wanted, limit=_HITS)
    if hits:
        return hits
    return await store.search(Terms(tuple(map(spellings, content))), wanted, limit=_HITS)


def _topic(words: str, names: Names) -> tuple[SearchFilter, list[str]]:
    """The names in the words of a topic as a filter, and the rest of its content words."""
    matches = names.find(words)
    keys = sorted({(m.name.kind, m.name.key) for m in matches})
    rest = list(words)
    for match in matches:
        rest[match.start : match.end] = " " * (match.end - match.start)
    content = [w for w in words_of("".join(rest)) if not is_empty(w) and len(w) > 1]
    wanted = SearchFilter(
        tuple(key for kind, key in keys if kind == "organization"),
        tuple(key for kind, key in keys if kind == "state"),
    )
    return wanted, content
