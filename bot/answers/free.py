"""Questions of no fixed kind: the sentences that answer them, or that the reports don't say."""

from __future__ import annotations

from typing import Final

from bot.answers.composing import Composer
from bot.answers.finding import passages
from bot.answers.model import Answer, Item
from bot.answers.passages import Passage
from bot.answers.query import Country, FullReport, Newest, OrganizationCard, Search
from bot.answers.thesaurus import weight
from bot.answers.understanding.question import Question
from bot.answers.wanted import wanted_of
from bot.model import Sentence
from db import Store

_SHOWN: Final = 3
_TOPICS: Final = 3
"""Nearest topics offered when nothing answers."""


async def free(question: Question, store: Store, c: Composer, skip: int = 0) -> Answer:
    """The best one to three sentences that answer a question; `skip` were shown before."""
    wanted = wanted_of(question)
    asked = bool(wanted.names and wanted.words) or sum(map(weight, wanted.words)) >= 1
    found = await passages(wanted, store, c.names, skip + _SHOWN) if asked else []
    found = found[skip:]
    understood = c.text("free.understood", words=_shown(question))
    if not found:
        suggest_topics(question, c)
        return c.not_said(understood, c.text("free.not_said"))
    c.section("", [passage_item(passage, c) for passage in found])
    for passage in found[:1]:
        c.suggest(c.text("suggest.text"), FullReport(passage.hit.report.id))
    return c.answer(understood, passage_text(found[0]))


def passage_item(passage: Passage, c: Composer) -> Item:
    """A passage that answers, with its date."""
    hit = passage.hit
    return Item(
        passage_text(passage),
        detail=c.date(hit.report.published),
        citations=(c.cite(hit.report, _sentences(passage)),),
    )


def passage_text(passage: Passage) -> str:
    """The sentence that answers, and those it leans on, in the report's order."""
    return " ".join(sentence.text for sentence in _sentences(passage))


def _sentences(passage: Passage) -> list[Sentence]:
    return sorted((passage.hit.sentence, *passage.used), key=lambda s: s.number)


def _shown(question: Question) -> str:
    kept = [
        piece.text
        for piece in question.pieces
        if piece.part not in ("filler", "be", "do", "prep", "in", "and", "about")
    ]
    return " ".join(kept)


def suggest_topics(question: Question, c: Composer) -> None:
    """Offer what the reports may have on the names and words of a question."""
    for key in question.organizations[:_TOPICS]:
        c.suggest(c.text("suggest.about", name=c.label(key)), OrganizationCard(key))
    for code in question.states[:_TOPICS]:
        c.suggest(c.text("suggest.about", name=c.state(code)), Country(code))
    words = question.content
    if words:
        c.suggest(c.text("suggest.search", words=words), Search(words))
    elif not question.organizations and not question.states:
        c.suggest(c.text("suggest.new"), Newest())
