"""The desk where requests come in: commands as queries, questions as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.answers.conversation import Conversation
from bot.answers.model import Answer, Outcome
from bot.answers.query import Ask, Query
from bot.answers.tokens import TOKEN_LIMIT, BadToken, decode, encode
from bot.model import Briefing, Document
from bot.wording import Words

if TYPE_CHECKING:
    from db import Store


@dataclass(frozen=True, slots=True)
class Choice:
    """An autocomplete choice: what is shown, and the value that the command receives."""

    label: str
    value: str


class Desk:
    """Answers every request from one store.

    `today` is the day against which targets are overdue and "now" and "last year" are meant.
    """

    def __init__(self, store: Store, today: Callable[[], date] = date.today) -> None:
        self._store = store
        self._today = today

    async def answer(self, query: Query, language: str = "en") -> Answer:
        """The answer to a query, in the words of `language` (a locale)."""
        words = Words(language)
        return Answer(
            Outcome.EMPTY, "", words.text("empty.headline"), token=await self.token(query)
        )

    async def ask(
        self, question: str, conversation: Conversation | None = None, language: str = "en"
    ) -> Answer:
        """The answer to a question in a user's own words, in the light of the conversation."""
        return await self.answer(Ask(question), language)

    async def brief(self, document: Document, briefing: Briefing, language: str = "en") -> Answer:
        """The facts of a document that is stored nowhere."""
        words = Words(language)
        return Answer(Outcome.EMPTY, document.title, words.text("empty.headline"))

    async def token(self, query: Query) -> str:
        """A token of at most `TOKEN_LIMIT` characters; a longer one is kept in the store."""
        token = encode(query)
        return token if len(token) <= TOKEN_LIMIT else f"~{await self._store.keep(token)}"

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
        return []

    async def complete_country(self, text: str) -> list[Choice]:
        """Up to 25 countries that `text` may mean, best first; the most reported for ""."""
        return []

    async def complete_report(self, text: str) -> list[Choice]:
        """Up to 25 reports by title, newest first; values are report numbers as text."""
        return []
