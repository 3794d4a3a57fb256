"""Replies to what is no question, and to what asks about the last answer itself."""

from __future__ import annotations

from typing import Final

from bot.answers.composing import Composer
from bot.answers.conversation import Conversation
from bot.answers.model import Answer, Item, Mark, Outcome
from bot.answers.query import Initiatives, Members, MembershipOf, Newest, Summarize
from bot.answers.talk import kind_of_talk
from bot.answers.titles import calm
from bot.answers.understanding.lexicon import expand
from db import InitiativeFilter, Store

_SOURCES: Final = frozenset(
    {
        "who says so", "who said so", "who says that", "who said that", "says who", "source",
        "sources", "source please", "what is the source", "what are the sources", "proof",
        "evidence", "show me the evidence", "show evidence", "how do you know", "really",
        "are you sure", "where does it say that", "where does it say so", "where is that from",
        "where did you get that", "citation", "citation needed", "cite", "quote", "who wrote that",
        "who wrote this", "based on what", "according to whom", "according to who", "says who then",
        "show me the source", "show sources", "how do you know that", "who reported that",
        "who reported it", "which report", "which report says so", "which report says that",
        "who claims that", "where is this from", "is that true", "show the quote", "is it true",
    }
)  # fmt: skip
_SUGGESTIONS: Final = 4


async def small_talk(text: str, talk: Conversation, c: Composer, store: Store) -> Answer | None:
    """The reply to a message that is no question; None for one that may be."""
    bare = expand(text).strip(" .!?,;:")
    if bare in _SOURCES and talk.answer is not None:
        return sources(talk.answer, c)
    kind = kind_of_talk(text)
    if kind in ("", "more"):
        return None
    if kind == "forget":
        talk.forget()
    if kind in ("help", "greeting", "empty", "yes"):
        await _examples(c, store)
    return c.answer(c.text("talk.understood"), c.text(f"talk.{kind}"), Outcome.GUIDANCE)


async def _examples(c: Composer, store: Store) -> None:
    """Questions that this library can answer, about what it speaks of most."""
    used = await store.organizations(limit=1)
    if used:
        key = used[0].organization.key
        name = c.organization(key)
        c.suggest(c.text("examples.members", organization=name), Members(key))
        states = await store.states(limit=1)
        if states:
            code = states[0].state
            label = c.text("examples.member", state=c.state(code), organization=name)
            c.suggest(label, MembershipOf(code, key))
        if (await store.initiatives(InitiativeFilter(key), limit=1)).items:
            c.suggest(c.text("examples.plans", organization=name), Initiatives(key))
        c.suggest(c.text("examples.summary"), Summarize())
        c.suggest(c.text("examples.new"), Newest())


def sources(last: Answer, c: Composer) -> Answer:
    """The reports and sentences that the last answer rests on."""
    understood = c.text("sources.understood")
    if not last.citations:
        return c.answer(understood, c.text("sources.none"), Outcome.GUIDANCE)
    c.citations.extend(last.citations)
    items = []
    for at, citation in enumerate(last.citations):
        source = citation.source
        quoted = " ".join(quote.text for quote in citation.quotes)
        byline = [*source.authors, source.publication, c.date(source.published)]
        detail = ", ".join(filter(None, (calm(source.title) if quoted else "", *byline)))
        items.append(
            Item(quoted or calm(source.title), Mark.REPORT, detail=detail, citations=(at,))
        )
    c.section("", items)
    titles = list(dict.fromkeys(f"“{calm(citation.source.title)}”" for citation in last.citations))
    headline = c.text("sources.headline", n=len(titles), titles=c.listing(titles[:3]))
    return c.answer(understood, headline)


def nothing_before(c: Composer) -> Answer:
    """The reply to a follow-up that follows nothing."""
    return c.answer(c.text("talk.understood"), c.text("talk.nothing_before"), Outcome.GUIDANCE)


def foreign(c: Composer) -> Answer:
    """The reply to a question in another language."""
    return c.answer(c.text("talk.understood"), c.text("talk.language"), Outcome.GUIDANCE)
