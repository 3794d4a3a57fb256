"""Finding the sentences and reports that a question or a few words are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Final

from bot.answers.names import Names
from bot.answers.passages import Passage, judge
from bot.answers.stems import is_empty, words_of
from bot.answers.thesaurus import spellings, weight
from bot.answers.wanted import Wanted
from db import ReportFilter, SearchFilter, Store, Terms
from db.records import Hit, Report

_HITS: Final = 12
"""Sentences that one search may bring up for judgement."""

_MOST_WORDS: Final = 8
"""Content words of a question that are searched for, the weightiest first."""


async def passages(wanted: Wanted, store: Store, names: Names, limit: int = 3) -> list[Passage]:
    """The passages that answer best, best first; none where no sentence is good enough."""
    found: dict[tuple[int, int], Passage] = {}
    judged: set[tuple[int, int]] = set()
    async for hits, named in _searches(wanted, store):
        for hit in hits:
            place = (hit.report.id, hit.sentence.number)
            if place in judged and not named:
                continue
            judged.add(place)
            around = await store.context(*place)
            passage = judge(wanted, hit, around, names, named)
            if passage is not None and await _on_topic(passage, store):
                found.setdefault(place, passage)
        if found:
            break
    ranked = sorted(found.values(), key=_rank, reverse=True)
    best = ranked[0].share if ranked else 0.0
    return [p for p in ranked if p.share >= best - 0.1][:limit]


async def _on_topic(passage: Passage, store: Store) -> bool:
    """Whether the report is on the organization that the passage leaves unnamed."""
    if not passage.missing:
        return True
    stored = await store.full_report(passage.hit.report.id)
    subjects = stored.briefing.subjects if stored else ()
    counts = Counter(subject.organization for subject in subjects if subject.organization)
    return bool(counts) and counts.most_common(1)[0][0] == passage.missing


def _rank(passage: Passage) -> tuple[float, int, float]:
    day = passage.hit.report.published
    whole = 0 if passage.used else 1
    fit = round(passage.share, 1) + whole + passage.spelt
    return (fit, day.toordinal() if day else 0, passage.hit.score)


async def _searches(wanted: Wanted, store: Store) -> AsyncIterator[tuple[Sequence[Hit], bool]]:
    """Searches from the narrowest to the widest, each with whether its hits name all names."""
    words = sorted(wanted.words, key=weight, reverse=True)[:_MOST_WORDS]
    strong = [word for word in words if weight(word) == 1] or words
    named = _filter(wanted)
    whole = all(kind != "group" for kind, _ in wanted.names)  # no filter knows groups
    for some in (words, strong) if len(strong) < len(words) else (words,):
        terms = Terms(tuple(spellings(word) for word in some))
        yield await store.search(terms, named, limit=_HITS), whole
        for looser in _looser(named):
            yield await store.search(terms, looser, limit=_HITS), False
    if len(strong) > 1:
        for at in reversed(range(len(strong))):
            rest = strong[:at] + strong[at + 1 :]
            terms = Terms(tuple(spellings(word) for word in rest))
            yield await store.search(terms, named, limit=_HITS), whole


def _looser(named: SearchFilter) -> list[SearchFilter]:
    """Filters by some of the names, then by none; a sentence may refer back to the others."""
    parts = (SearchFilter(states=named.states), SearchFilter(named.organizations), SearchFilter())
    return [part for part in dict.fromkeys(parts) if part != named]


def _filter(wanted: Wanted) -> SearchFilter:
    return SearchFilter(
        tuple(key for kind, key in wanted.names if kind == "organization"),
        tuple(key for kind, key in wanted.names if kind == "state"),
    )


async def reports_on(words: str, store: Store, names: Names, limit: int) -> list[Report]:
    """Reports on a topic, newest first: by their titles, then by what their sentences say."""
    found = {r.id: r for r in await store.find_reports(words, limit)}
    matches = names.find(words)
    keys = {(m.name.kind, m.name.key) for m in matches}
    rest = list(words)
    for match in matches:
        rest[match.start : match.end] = " " * (match.end - match.start)
    content = [w for w in words_of("".join(rest)) if not is_empty(w) and len(w) > 1]
    wanted = SearchFilter(
        tuple(sorted(key for kind, key in keys if kind == "organization")),
        tuple(sorted(key for kind, key in keys if kind == "state")),
    )
    if content:
        terms = Terms(tuple(spellings(word) for word in content))
        hits = await store.search(terms, wanted, limit=_HITS)
        found |= {hit.report.id: hit.report for hit in hits}
    elif keys:
        organization, state = (
            next(iter(each), "") for each in (wanted.organizations, wanted.states)
        )
        page = await store.reports(ReportFilter(organization, state), limit=limit)
        found |= {report.id: report for report in page.items}
    newest = sorted(found.values(), key=lambda r: (r.published or date.min, r.id), reverse=True)
    return newest[:limit]
