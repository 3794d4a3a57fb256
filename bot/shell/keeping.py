"""Answers kept while the library does not change, since the same is asked again and again."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from pathlib import Path
from typing import Final

from bot.answers.asking import Meant
from bot.answers.desk import Desk
from bot.answers.model import Answer
from bot.answers.query import Ask, Fate, Query, When
from bot.wording import language_for
from db import Store

_CAPACITY: Final = 100
_LONGEST: Final = 60_000
"""Characters of an answer and its sentences beyond which it is not kept, as a long report is."""

_WORDED: Final = (Ask, When, Fate)
"""Queries whose answer depends on the question's own words."""

Stamp = tuple[date, tuple[tuple[int, int], ...]]


class KeepingDesk(Desk):
    """A desk that remembers its last answers: to commands, to pages turned, to evidence.

    They are dropped when the database's files changed, whichever process wrote to them, and at
    midnight, when targets become overdue.
    """

    def __init__(self, store: Store, database: Path) -> None:
        super().__init__(store)
        self._files = (database, database.with_name(f"{database.name}-wal"))
        self._stamp: Stamp | None = None
        self._kept: OrderedDict[tuple[Query, str], Answer] = OrderedDict()

    async def answer(self, query: Query, language: str = "en") -> Answer:
        """The answer to a query, in the words of `language` (a locale)."""
        stamp = self._current_stamp()
        if stamp != self._stamp:
            self._kept.clear()
            self._stamp = stamp
        key = (query, language_for(language))
        if (kept := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return kept
        answer = await super().answer(query, language)
        if _length(answer) <= _LONGEST and stamp == self._stamp == self._current_stamp():
            self._kept[key] = answer
            if len(self._kept) > _CAPACITY:
                self._kept.popitem(last=False)
        return answer

    async def _answer_meant(self, meant: Meant, language: str) -> Answer:
        """The answer to a question, from those kept where a command would answer the same."""
        if not isinstance(meant.query, _WORDED):
            answer = await self.answer(meant.query, language)
            if answer.answered:
                return answer
        return await super()._answer_meant(meant, language)

    def _current_stamp(self) -> Stamp:
        """The day, and when the database's files were last written to."""
        return date.today(), tuple(_written(path) for path in self._files)  # noqa: DTZ011 - as the desk


def _length(answer: Answer) -> int:
    items = sum(len(item.text) for section in answer.sections for item in section.items)
    return items + sum(len(quote.text) for cited in answer.citations for quote in cited.quotes)


def _written(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)
