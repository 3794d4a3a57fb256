"""Which reports are worth reading as a whole for a question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.answers.names import Names
from bot.answers.thesaurus import spellings, weight
from bot.answers.wanted import Wanted
from db import SearchFilter, Store, Terms
from db.records import FullReport

READ: Final = 2
"""Reports that are read as a whole."""

_HITS: Final = 12
_MOST_WORDS: Final = 8
_EARLIER: Final = 0.9
"""What a hit counts for against the one before it."""

_BARE: Final = 0.2
"""What a hit counts for that has but a little of what is looked for."""


async def likely_reports(wanted: Wanted, store: Store, names: Names) -> list[FullReport]:
    """The reports with the best sentences on the names and words of a question, best first."""
    worths: dict[int, float] = {}
    enough = False
    for terms, narrow in _searches(wanted, names):
        if enough and terms.required:
            continue
        hits = await store.search(terms, narrow, limit=_HITS)
        enough = len(hits) == _HITS
        worth = 1.0
        for hit in hits:
            key = hit.report.id
            worths[key] = worths.get(key, 0.0) + worth * (_BARE + hit.coverage)
            worth *= _EARLIER
    best = sorted(worths, key=lambda key: (-worths[key], -key))[:READ]
    found = [await store.full_report(key) for key in best]
    return [report for report in found if report is not None]


def _searches(wanted: Wanted, names: Names) -> Iterator[tuple[Terms, SearchFilter]]:
    """Searches for the words where each of the names is spoken of, and for the bare name.

    The bare name is looked for if few sentences on it have the words.
    """
    words = sorted(wanted.words, key=weight, reverse=True)[:_MOST_WORDS]
    groups = tuple(spellings(word) for word in words)
    named = SearchFilter(
        tuple(key for kind, key in wanted.names if kind == "organization"),
        tuple(key for kind, key in wanted.names if kind == "state"),
    )
    if groups and not named.organizations:
        yield Terms(optional=groups, preferred=named), SearchFilter()
    for key in named.organizations[:2]:
        if groups:
            yield Terms(optional=groups), SearchFilter((key,))
        spelt = names.spellings("organization", key)
        if spelt:
            yield Terms((spelt,), groups), SearchFilter()
    if named.states and groups:
        yield Terms(optional=groups), SearchFilter(states=named.states)
