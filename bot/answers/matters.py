"""When an initiative is due and what has become of it, by the words that name it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.answers.asked import asks_who_takes_part
from bot.answers.behind import told_behind
from bot.answers.composing import Composer
from bot.answers.finding import passages
from bot.answers.free import free, passage_item, passage_text
from bot.answers.initiatives import PAGE, life_item, overdue, participants
from bot.answers.likeness import forms_of, has
from bot.answers.model import Answer, Item
from bot.answers.passages import Passage
from bot.answers.query import Fate, Initiatives, When
from bot.answers.stems import is_empty, stem, words_of
from bot.answers.understanding.question import Question
from bot.answers.wanted import Wanted
from bot.model import Progress
from db import InitiativeFilter, Store, Terms
from db.records import Life

_PAGES: Final = 2
"""Pages of an organization's initiatives looked through for a title."""

_OWNERS: Final = 2
"""Organizations whose initiatives are looked through where the question names none."""

_HITS: Final = 10
"""Sentences looked through for the newest that name an organization."""

_TAKING_PART: Final = frozenset(
    map(stem, ("part", "participate", "involve", "join", "contribute", "member"))
)
"""Stems of words by which a sentence says who takes part."""

_PAST: Final = re.compile(r"\b(?:last|previous|first|latest|most recent)\b")
"""Words by which not the next of its kind is meant."""

_ACT_WORDS: Final = """
work working function functioning operate operating alive live real still active running
create creating set up build establish launch start begin introduce form make ready done finish
complete have happen exist run plan want found implement carry out due scheduled expected target
deadline operational come into being open
dead cancelled dropped shelved stalled abandoned stuck frozen delayed postponed failed
"""
_ACTS: Final = frozenset(map(stem, _ACT_WORDS.split()))
"""Stems of what one does with an initiative; a title need not have them."""


async def when(query: When, question: Question, store: Store, c: Composer) -> Answer:
    """The target of an initiative, or the sentence that dates what is asked."""
    past = _PAST.search(question.text) is not None
    life = None if past else await find_life(query.words, query.organization, store, c)
    if life is None or life.target is None:
        answer = await free(question, store, c)
        if answer.answered or life is None:
            return answer
        c.suggestions.clear()
        headline = c.text("when.no_target", **_life(life, c))
        c.section("", [life_item(life, c, organization=True)])
        return c.not_said(c.text("when.understood", title=life.title), headline)
    c.section("", [life_item(life, c, organization=True), *_told(life, c)])
    late = overdue(life, c.today)
    key = "when.overdue" if late else "when.headline"
    headline = c.text(key, **_life(life, c), target=c.date(life.target))
    _suggest(life, c)
    return c.answer(c.text("when.understood", title=life.title), headline)


async def fate(query: Fate, question: Question, store: Store, c: Composer) -> Answer:
    """What reports last said of an initiative, or the sentences on what is asked."""
    if asks_who_takes_part(question):
        return await _who_takes_part(query, question, store, c)
    if question.has("who", "where"):
        told = await free(question, store, c)
        if told.answered:
            return told
        c.suggestions.clear()
    life = await find_life(query.words, query.organization, store, c)
    if life is None:
        if question.content or not question.organizations:
            return await free(question, store, c)
        return await _newest_on(question.organizations[0], store, c)
    c.section("", [life_item(life, c, organization=True), *_told(life, c)])
    _suggest(life, c)
    asked = query.status
    key = f"fate.{life.status}"
    if asked in (Progress.ACTIVE, Progress.COMPLETED) and life.status not in (
        Progress.ACTIVE,
        Progress.COMPLETED,
    ):
        key = "fate.not_yet"
    status = c.text(f"progress.name.{life.status}")
    headline = c.text(key, **_life(life, c), status=status)
    return c.answer(c.text("fate.understood", title=life.title), headline)


async def _who_takes_part(query: Fate, question: Question, store: Store, c: Composer) -> Answer:
    """The sentence that says who takes part, or else the states that an initiative concerns."""
    told = await free(question, store, c)
    if told.answered and _says_who_takes_part(told, _topic(query.words, c), c):
        return told
    aside = Composer(c.words, c.names, c.today)
    life = await find_life(query.words, query.organization, store, aside)
    if life is None or not life.newest.participants:
        named = {match.name.key for match in c.names.gazetteer.find(told.headline)}
        if told.answered and named - {query.organization}:
            return told
        behind = await told_behind(_topic(query.words, c), question, store, c.names)
        if behind is not None:
            aside.section("", [passage_item(behind, aside)])
            return aside.answer(told.understood, passage_text(behind))
        return c.not_said(told.understood, c.text("free.not_said")) if told.answered else told
    aside.section("", [life_item(life, aside, organization=True), *_told(life, aside)])
    _suggest(life, aside)
    states = participants(life.newest.participants, aside)
    headline = aside.text("fate.states", **_life(life, aside), states=states)
    return aside.answer(aside.text("fate.understood", title=life.title), headline)


def _says_who_takes_part(answer: Answer, topic: list[str], c: Composer) -> bool:
    """Whether the first sentence names states and what they do, and in what."""
    if topic and not any(has(word, forms_of(answer.headline)) for word in topic):
        return False
    kinds = {match.name.kind for match in c.names.gazetteer.find(answer.headline)}
    return "state" in kinds and not _TAKING_PART.isdisjoint(forms_of(answer.headline))


async def _newest_on(key: str, store: Store, c: Composer) -> Answer:
    """The newest sentences that name an organization, for lack of an initiative of that name."""
    understood = c.text("newest.understood", topic=c.organization(key))
    spelt = c.names.spellings("organization", key)
    hits = await store.search(Terms((spelt,)), limit=_HITS)
    newest = sorted(hits, key=lambda h: h.report.published or date.min, reverse=True)[:2]
    c.section("", [passage_item(Passage(hit, 1.0), c) for hit in newest])
    if not newest:
        return c.not_said(understood, c.text("free.not_said"))
    return c.answer(understood, newest[0].sentence.text)


def _told(life: Life, c: Composer) -> list[Item]:
    """The newest report's own words on an initiative."""
    told = life.newest
    cited = (c.cite(told.report, told.evidence),)
    return [
        Item(s.text, detail=c.date(told.report.published), citations=cited) for s in told.evidence
    ]


def _life(life: Life, c: Composer) -> dict[str, str]:
    return {
        "title": life.title,
        "organization": c.organization(life.organization),
        "date": c.date(life.newest.report.published),
    }


def _suggest(life: Life, c: Composer) -> None:
    name = c.label(life.organization)
    c.suggest(c.text("suggest.initiatives", name=name), Initiatives(life.organization))


async def find_life(words: str, organization: str, store: Store, c: Composer) -> Life | None:
    """The initiative that the words name; None unless they fit one title clearly best."""
    topic = [w for w in _topic(words, c) if stem(w) not in _ACTS]
    own = set(words_of(c.label(organization)))
    topic = topic or [w for w in words_of(words) if not is_empty(w) and w not in own]
    if not topic:
        return None
    named = frozenset(match.name.key for match in c.names.find(words))
    best = await _in_pages(topic, organization, named, store, c)
    if best is not None:
        return best
    for key in await _owners(topic, organization, store, c):
        best = await _in_pages(topic, key, named, store, c)
        if best is not None:
            return best
    return None


async def _in_pages(
    topic: list[str], organization: str, named: frozenset[str], store: Store, c: Composer
) -> Life | None:
    """The initiative among an organization's newest, or among all of the newest for "".

    `named` are the names in the question, of which its title may have none but others.
    """
    following: str | None = None
    for _ in range(_PAGES if organization else 1):
        wanted = InitiativeFilter(organization)
        page = await store.initiatives(wanted, limit=PAGE, after=following)
        lives = tuple(life for life in page.items if not _is_of_others(life, named, c))
        best = _best(topic, lives)
        following = page.following
        if best is not None or following is None:
            return best
    return None


def _is_of_others(life: Life, named: frozenset[str], c: Composer) -> bool:
    """Whether a title names others than the question does: "a pact with Chile", asked for Peru."""
    own = {life.organization}
    told = {match.name.key for match in c.names.find(life.title)} - own
    return bool(told and named - own) and told.isdisjoint(named)


def _topic(words: str, c: Composer) -> list[str]:
    """The words of a topic without the names in it and without empty ones."""
    rest = list(words)
    for match in c.names.find(words):
        rest[match.start : match.end] = " " * (match.end - match.start)
    return [w for w in words_of("".join(rest)) if not is_empty(w)]


async def _owners(topic: list[str], organization: str, store: Store, c: Composer) -> list[str]:
    """Organizations of initiatives in the reports whose sentences have the words."""
    if organization:
        return []
    found = await passages(Wanted(tuple(topic), ()), store, c.names, _OWNERS)
    keys: dict[str, None] = {}
    for passage in found:
        stored = await store.full_report(passage.hit.report.id)
        for initiative in stored.briefing.initiatives if stored else ():
            if passage.hit.sentence.number in initiative.evidence:
                keys[initiative.organization] = None
    return list(keys)[:_OWNERS]


def _best(topic: list[str], lives: tuple[Life, ...]) -> Life | None:
    """The life whose title has the words.

    The very words first, of which a few may stand in the evidence instead; then words like
    them, all in the title: "peacekeeping force" for "peacekeeping troops", but no gas market
    for an electricity market.
    """
    scored = []
    for life in lives:
        title = forms_of(life.title)
        evidence = frozenset().union(*(forms_of(told.text) for told in life.newest.evidence))
        in_title = sum(stem(word) in title for word in topic)
        told = all(stem(word) in title or stem(word) in evidence for word in topic)
        exact = told and in_title * 3 >= len(topic) * 2
        if exact or all(has(word, title) for word in topic):
            scored.append((exact, in_title, -len(title), life.id, life))
    return max(scored)[4] if scored else None
