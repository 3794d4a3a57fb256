"""What an organization is, in a report's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.answers.composing import Composer
from bot.answers.model import Answer, Item, Mark
from bot.answers.query import Define, Initiatives, Members, Timeline
from bot.model import Organization
from db import SearchFilter, Store, Terms
from db.records import Hit

_DEFINING: Final = 40
"""Sentences that are looked through for what an organization is."""

_SHORT: Final = 9
"""Words of a sentence that may do no more than name a body."""


async def define(query: Define, store: Store, c: Composer) -> Answer:
    """An organization's full name and the sentence that says what it is."""
    key = query.organization
    about = c.names.organization(key)
    understood = c.text("define.understood", organization=c.organization(key))
    if about is None:
        return c.not_said(understood, c.text("define.not_said", organization=key))
    suggest_views(key, c)
    spelt = await _spelt_out(about, store)
    what = await what_it_is(key, about, store, c)
    if not spelt and not what:
        known = bool(about.acronym) and about.name != about.acronym
        said = "define.only_listed" if known else "define.not_said"
        return c.not_said(
            understood, c.text(said, organization=c.organization(key), name=about.name)
        )
    if about.acronym and about.name != about.acronym:
        if spelt:
            cited = c.cite(spelt.report, (spelt.sentence,))
            day = c.date(spelt.report.published)
            c.section("", [Item(about.name, Mark.NONE, "", day, False, (cited,))])
        headline = c.text("define.headline", acronym=about.acronym, name=about.name)
        return c.answer(understood, f"{headline} {what}".strip())
    if not what and spelt:
        what = await _told_of(spelt, store, c)
    return c.answer(understood, what)


async def _told_of(spelt: Hit, store: Store, c: Composer) -> str:
    """What is told where a body that has no acronym is named.

    A sentence that asks is answered by the one after it; one that only names is told of before.
    """
    named = spelt.sentence
    around = {each.number: each for each in await store.context(spelt.report.id, named.number)}
    beside = None
    if named.text.endswith("?"):
        beside = around.get(named.number + 1)
    elif len(named.text.split()) <= _SHORT:
        beside = around.get(named.number - 1) or around.get(named.number + 1)
    told = [named] if beside is None else sorted((named, beside), key=lambda each: each.number)
    c.cite(spelt.report, tuple(told))
    return " ".join(each.text for each in told)


async def _spelt_out(about: Organization, store: Store) -> Hit | None:
    """A sentence with the full name and the acronym in it."""
    terms = Terms(((about.name,), (about.acronym or about.name,)))
    found = await store.search(terms, SearchFilter((about.key,)), limit=1)
    if found or not about.acronym:
        return found[0] if found else None
    # Its name may be told in part by another acronym: "AU Mission in Somalia (AMIS)".
    spelt = re.compile(rf"\b[A-Z]\w*[a-z] (?:\w+ )*[A-Z]\w+ \({re.escape(about.acronym)}\)")
    hits = await store.search(
        Terms(((about.acronym,),)), SearchFilter((about.key,)), limit=_DEFINING
    )
    return next((hit for hit in hits if spelt.search(hit.sentence.text)), None)


async def what_it_is(key: str, about: Organization | None, store: Store, c: Composer) -> str:
    """The report's own sentence that says what the organization is, cited; "" if none does."""
    if about is None:
        return ""
    names = tuple(filter(None, (about.acronym, about.name)))
    nouns = (
        "alliance", "bloc", "organization", "organisation", "community", "union", "body", "fund",
        "bank", "force", "mission", "court", "forum", "facility", "programme", "agency", "pact",
    )  # fmt: skip
    # Sentences that speak of it mostly name it, and asking for the name too takes the longest.
    found = await store.search(Terms((nouns,)), SearchFilter((key,)), limit=_DEFINING)
    pattern = definition_pattern(names)
    for hit in found:
        if pattern.search(hit.sentence.text):
            c.cite(hit.report, (hit.sentence,))
            return hit.sentence.text
    return ""


def definition_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Matches "the X is a regional alliance", "X, an organization of ten states"."""
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    nouns = (
        r"(?:[\w'’-]+\s){0,6}(?:organi[sz]ation|alliance|bloc|community|union|group|grouping|body"
        r"|forum|agency|programme|program|council|pact|association|institution|fund|bank|force"
        r"|mission|court|treaty|initiative|mechanism|facility|scheme|network|platform|framework"
        r"|cent(?:er|re))\b"
    )
    return re.compile(
        rf"\b(?:{either})\b(?:\s\([^()]{{1,80}}\))?(?:,\s(?:an?|its|their)\s[a-z]"
        rf"|(?:,?\s(?:is|was|remains)\s(?:a|an|the)\s|,\sthe\s|\s[–—-]\s(?:a|an|the)\s){nouns})"
    )


def suggest_views(key: str, c: Composer) -> None:
    """Offer what else there is to see of an organization."""
    label = c.label(key)
    c.suggest(c.text("suggest.members", organization=label), Members(key))
    c.suggest(c.text("suggest.initiatives", name=label), Initiatives(key))
    c.suggest(c.text("suggest.timeline", organization=label), Timeline(key))
