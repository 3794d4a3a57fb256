"""Search with operators: "quotes", -minus, org:, country:, after:, before:."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.answers.composing import Composer
from bot.answers.dates import read_date
from bot.answers.model import Answer, Item, Outcome
from bot.answers.query import Newest, Reports, Search
from bot.answers.stems import is_empty, words_of
from bot.answers.thesaurus import spellings
from bot.answers.titles import calm
from db import SearchFilter, Store, Terms
from db.records import Hit

_OPERATOR: Final = re.compile(
    r"(?<!\S)(org|organization|country|state|after|since|before|until):\s?(?:\"([^\"]*)\"|(\S+))",
    re.IGNORECASE,
)
_SHOWN: Final = 10
"""Sentences that one page of hits shows."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A search text taken apart; `wrong` are operators with values that nobody knows."""

    text: str
    filter: SearchFilter
    wrong: tuple[str, ...] = ()


def parse_search(text: str, c: Composer) -> Parsed:
    """Read operators and leave the words."""
    wanted, wrong = SearchFilter(), []
    for operator, quoted, bare in _OPERATOR.findall(text):
        value = quoted or bare
        changed = _narrow(wanted, operator.lower(), value, c)
        if changed is None:
            wrong.append(f"{operator}:{value}")
        else:
            wanted = changed
    return Parsed(" ".join(_OPERATOR.sub(" ", text).split()), wanted, tuple(wrong))


def _narrow(wanted: SearchFilter, operator: str, value: str, c: Composer) -> SearchFilter | None:
    """The filter with one operator more; None for a value that means nothing."""
    if operator in ("org", "organization"):
        key = c.names.organization_key(value)
        return replace(wanted, organizations=(*wanted.organizations, key)) if key else None
    if operator in ("country", "state"):
        codes = c.names.state_codes(value)
        return replace(wanted, states=(*wanted.states, codes[0])) if codes else None
    when = read_date(value.replace("_", " "), c.today)
    if when is None:
        return None
    if operator in ("after", "since"):
        return replace(wanted, after=when.first())
    return replace(wanted, before=when.last())


async def search(query: Search, store: Store, c: Composer) -> Answer:
    """Matching sentences in their context, best first."""
    parsed = parse_search(query.text, c)
    understood = c.text("search.understood", text=query.text)
    if parsed.wrong:
        said = c.text("search.wrong", operators=", ".join(parsed.wrong))
        return c.answer(understood, said, Outcome.UNKNOWN_NAME)
    hits: tuple[Hit, ...] = ()
    if parsed.text:
        hits = await store.search(Terms.parse(parsed.text), parsed.filter, limit=_SHOWN + 1)
    elif parsed.filter.organizations or parsed.filter.states:
        organization = next(iter(parsed.filter.organizations), "")
        state = next(iter(parsed.filter.states), "")
        c.suggest(c.text("suggest.reports"), Reports(organization, state))
        return c.answer(understood, c.text("search.no_words"), Outcome.GUIDANCE)
    if not hits:
        return c.not_said(understood, c.text("search.not_said"))
    for hit in hits[:_SHOWN]:
        around = await store.context(hit.report.id, hit.sentence.number)
        text = " ".join(sentence.text for sentence in around)
        _add(hit, text, c)
    more = len(hits) > _SHOWN
    n = min(len(hits), _SHOWN)
    return c.answer(understood, c.text("search.headline_more" if more else "search.headline", n=n))


def _add(hit: Hit, context: str, c: Composer) -> None:
    """Add a hit to the section of its report."""
    day = c.date(hit.report.published)
    heading = c.text(
        "search.heading", title=calm(hit.report.title) or c.text("reports.untitled"), date=day
    )
    item = Item(context, citations=(c.cite(hit.report, (hit.sentence,)),))
    for at, section in enumerate(c.sections):
        if section.heading == heading:
            c.sections[at] = replace(section, items=(*section.items, item))
            return
    c.section(heading, [item])


async def topic_items(query: Newest, store: Store, c: Composer) -> list[Item]:
    """The newest sentences that have all words of a topic, newest first."""
    words = [w for w in words_of(query.words) if not is_empty(w)]
    if not words:
        return []
    wanted = SearchFilter(
        (query.organization,) if query.organization else (),
        (query.country,) if query.country else (),
    )
    hits = await store.search(Terms(tuple(spellings(w) for w in words)), wanted, limit=12)
    newest = sorted(hits, key=lambda hit: hit.report.published or date.min, reverse=True)
    return [
        Item(
            hit.sentence.text,
            detail=c.date(hit.report.published),
            citations=(c.cite(hit.report, (hit.sentence,)),),
        )
        for hit in newest[:3]
    ]
