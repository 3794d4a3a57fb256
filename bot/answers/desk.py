"""The desk where requests come in: commands as queries, questions as text."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from bot.answers import completing, talking
from bot.answers.asking import Meant, understand
from bot.answers.briefing import brief
from bot.answers.completing import Choice
from bot.answers.composing import Composer
from bot.answers.conversation import Conversation
from bot.answers.dispatch import HANDLERS
from bot.answers.free import free
from bot.answers.illustrating import ILLUSTRATED, illustrate
from bot.answers.matters import fate, when
from bot.answers.model import Answer, Outcome
from bot.answers.names import Names
from bot.answers.pictures import Picture
from bot.answers.query import (
    Ask,
    Byline,
    Define,
    Fate,
    OrganizationCard,
    Query,
    When,
)
from bot.answers.resolving import UnknownName, resolve, unknown_name
from bot.answers.spelling import spelt_right
from bot.answers.talk import foreign_language, kind_of_talk
from bot.answers.telling import is_best_told, may_be_told
from bot.answers.titled import report_titled
from bot.answers.tokens import TOKEN_LIMIT, BadToken, decode, encode
from bot.answers.understanding.pronouns import subject
from bot.answers.understanding.question import Question, take_apart
from bot.model import Briefing, Document
from bot.wording import Words
from db import Store
from db.records import Totals

_ORGANIZATIONS = 5000
"""Organizations of the reports that questions may name."""

_READ: Final = 8
"""Answers of which it is kept what was read for them, until their picture is drawn."""


class Desk:
    """Answers every request from one store.

    `today` gives the day against which targets are overdue and "last year" is meant.
    """

    def __init__(self, store: Store, today: Callable[[], date] = date.today) -> None:
        self._store = store
        self._today = today
        self._names = Names({})
        self._known: Totals | None = None
        self._read: OrderedDict[Query, Store] = OrderedDict()

    async def answer(self, query: Query, language: str = "en") -> Answer:
        """The answer to a query, in the words of `language` (a locale)."""
        if isinstance(query, Ask):
            return await self.ask(query.question, None, language)
        if isinstance(query, When | Fate):
            question = take_apart(query.words, await self._all_names(), self._today())
            return await self._finish(query, await self._run(query, question, language))
        return await self._finish(query, await self._run(query, None, language))

    async def ask(
        self, question: str, conversation: Conversation | None = None, language: str = "en"
    ) -> Answer:
        """The answer to a question in a user's own words, in the light of the conversation."""
        talk = conversation if conversation is not None else Conversation()
        composer = await self._composer(language)
        small = await talking.small_talk(question, talk, composer, self._store)
        if small is not None:
            return await self._finish(Ask(question), small)
        if kind_of_talk(question) == "more":
            return await self._more(talk, language)
        meant = understand(question, talk, composer.names, self._today())
        if meant is None:
            return await self._finish(Ask(question), talking.nothing_before(composer))
        right = await spelt_right(question, meant.question, self._store)
        if right != question:
            meant = understand(right, talk, composer.names, self._today()) or meant
        answer = await self._answer_meant(meant, language)
        if not answer.answered:
            foreign = foreign_language(question)
            if foreign is not None:
                return talking.foreign(await self._composer(foreign or language))
        if answer.outcome in (Outcome.ANSWERED, Outcome.NOT_SAID):
            asked = meant.query.question if isinstance(meant.query, Ask) else question
            kept = talk.query if meant.aside and talk.query is not None else meant.query
            talk.remember(kept, answer, asked, subject(meant.query, meant.question))
        return answer

    async def _more(self, talk: Conversation, language: str) -> Answer:
        """What the last answer left out: its next page, or further sentences."""
        c = await self._composer(language)
        following = c.text("suggest.more")
        for suggestion in talk.answer.suggestions if talk.answer else ():
            query = await self.query(suggestion.token)
            if suggestion.label == following and query is not None:
                answer = await self.answer(query, language)
                talk.remember(query, answer, talk.question)
                return answer
        if isinstance(talk.query, Ask) and talk.answer is not None:
            talk.shown += sum(len(section.items) for section in talk.answer.sections)
            question = take_apart(talk.query.question, c.names, self._today())
            answer = await free(question, self._store, c, talk.shown)
            if answer.answered:
                return await self._finish(talk.query, answer)
        return c.answer(c.text("talk.understood"), c.text("talk.no_more"), Outcome.GUIDANCE)

    async def _answer_meant(self, meant: Meant, language: str) -> Answer:
        titled = await report_titled(meant.question, self._store)
        if titled is not None:
            byline = Byline(titled.id)
            return await self._finish(byline, await self._run(byline, None, language))
        if is_best_told(meant.query, meant.question):
            answer = await self._run(Ask(""), meant.question, language)
            if answer.answered:
                return await self._finish(meant.query, answer)
        answer = await self._run(meant.query, meant.question, language)
        if (
            may_be_told(meant.query, answer, meant.question)
            or answer.outcome is Outcome.UNKNOWN_NAME
        ):
            other = await self._run(Ask(""), meant.question, language)
            answer = other if other.answered else answer
        query = meant.query
        if isinstance(query, Define) and not (answer.answered or meant.question.has("define")):
            query = OrganizationCard(query.organization)
            answer = await self._run(query, None, language)
        if meant.instead is not None and not answer.answered:
            other = await self._run(meant.instead, None, language)
            if other.answered:
                query = meant.instead
                answer = replace(other, headline=f"{answer.headline} {other.headline}")
        return await self._finish(query, answer)

    async def _run(self, query: Query, question: Question | None, language: str) -> Answer:
        """Answer a query; `question` is it taken apart, where it was asked in words."""
        c = await self._composer(language)
        if self._known is not None and not self._known.reports:
            return c.answer(c.text("empty.understood"), c.text("empty.headline"), Outcome.EMPTY)
        try:
            query = resolve(query, c.names)
        except UnknownName as error:
            return unknown_name(error, query, c)
        if question is not None:
            if isinstance(query, Ask):
                return await free(question, self._store, c)
            if isinstance(query, When):
                return await when(query, question, self._store, c)
            if isinstance(query, Fate):
                return await fate(query, question, self._store, c)
        store = self._store
        if isinstance(query, ILLUSTRATED):
            store = self._read[query] = self._store.remembering()
            if len(self._read) > _READ:
                self._read.popitem(last=False)
        return await HANDLERS[type(query)](query, store, c)

    async def brief(self, document: Document, briefing: Briefing, language: str = "en") -> Answer:
        """The facts of a document that is stored nowhere."""
        return brief(document, briefing, await self._composer(language))

    async def picture(self, query: Query, answer: Answer, language: str = "en") -> Picture | None:
        """What is to be drawn beside the answer to a query; None where words say it better."""
        c = await self._composer(language)
        try:
            query = resolve(query, c.names)
        except UnknownName:
            return None
        return await illustrate(query, answer, self._read.pop(query, self._store), c)

    async def token(self, query: Query) -> str:
        """A token of at most `TOKEN_LIMIT` characters; a longer one is kept in the store."""
        return await self._short(encode(query))

    async def query(self, token: str) -> Query | None:
        """The query of a token, or None if it is none or is no longer kept."""
        text: str | None = token
        if token.startswith("~"):
            text = await self._store.kept(token[1:])
        if text is None:
            return None
        try:
            return decode(text)
        except BadToken:
            return None

    async def complete_organization(self, text: str) -> list[Choice]:
        """Up to 25 organizations that `text` may mean, best first; the most reported for ""."""
        return await completing.organizations(text, await self._all_names(), self._store)

    async def complete_country(self, text: str) -> list[Choice]:
        """Up to 25 countries that `text` may mean, best first; the most reported for ""."""
        return await completing.countries(text, await self._all_names(), self._store)

    async def complete_report(self, text: str) -> list[Choice]:
        """Up to 25 reports by title, newest first; values are report numbers as text."""
        return await completing.reports(text, self._store)

    async def _composer(self, language: str) -> Composer:
        return Composer(Words(language), await self._all_names(), self._today())

    async def _all_names(self) -> Names:
        """All names; read again when the library has changed."""
        totals = await self._store.totals()
        if totals != self._known:
            used = await self._store.organizations(limit=_ORGANIZATIONS)
            self._names = Names({use.organization.key: use.organization for use in used})
            self._known = totals
        return self._names

    async def _finish(self, query: Query, answer: Answer) -> Answer:
        """The answer with tokens for itself and its suggestions, short enough for buttons."""
        suggestions = [replace(s, token=await self._short(s.token)) for s in answer.suggestions]
        return replace(answer, suggestions=tuple(suggestions), token=await self.token(query))

    async def _short(self, token: str) -> str:
        if len(token) <= TOKEN_LIMIT:
            return token
        return f"~{await self._store.keep(token)}"
