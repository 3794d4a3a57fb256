"""Reading and searching reports."""

from __future__ import annotations

from collections.abc import Iterable

from bot.model import Sentence
from db import briefings, reports, search
from db.records import FullReport, Hit, Page, Report
from db.reports import ReportFilter
from db.store.shelf import Shelf
from db.terms import SearchFilter, Terms


class Reports(Shelf):
    """Bylines, sentences, and what was extracted from each."""

    async def report(self, report: int) -> Report | None:
        """A report's byline, or None if there is none of that id (any more)."""
        async with self._connections.reader() as reader:
            return await reports.by_id(reader, report)

    async def newest_report(self) -> Report | None:
        """The report published last, or None in an empty library."""
        async with self._connections.reader() as reader:
            return await reports.newest(reader)

    async def full_report(self, report: int) -> FullReport | None:
        """A report with its sentences and everything extracted from it."""
        async with self._connections.snapshot() as reader:
            return await briefings.full(reader, report)

    async def reports(
        self,
        wanted: ReportFilter = ReportFilter(),  # noqa: B008
        *,
        limit: int = 10,
        after: str | None = None,
    ) -> Page[Report]:
        """Reports that pass a filter."""
        async with self._connections.snapshot() as reader:
            return await reports.page(reader, wanted, limit, after)

    async def find_reports(self, text: str, limit: int = 25) -> tuple[Report, ...]:
        """Reports whose title has all these words, the last one perhaps unfinished."""
        async with self._connections.snapshot() as reader:
            return await reports.titled(reader, text, limit)

    async def sentences(self, report: int, numbers: Iterable[int]) -> tuple[Sentence, ...]:
        """Some of a report's sentences, in its order; numbers it does not have are left out."""
        async with self._connections.reader() as reader:
            return await reports.sentences(reader, report, numbers)

    async def context(self, report: int, number: int, radius: int = 1) -> tuple[Sentence, ...]:
        """A sentence with up to `radius` neighbours on each side, within its paragraph."""
        async with self._connections.reader() as reader:
            return await reports.context(reader, report, number, radius)

    async def used_words(self, asked: tuple[str, ...]) -> frozenset[str]:
        """Those of some words that any sentence has, in any of their forms."""

        async def read() -> frozenset[str]:
            async with self._connections.reader() as reader:
                return await search.used_words(reader, asked)

        return await self._once(("used_words", asked), read)

    async def search(
        self,
        terms: Terms,
        wanted: SearchFilter = SearchFilter(),  # noqa: B008
        *,
        limit: int = 10,
    ) -> tuple[Hit, ...]:
        """The sentences that match best, best first."""

        async def read() -> tuple[Hit, ...]:
            async with self._connections.snapshot() as reader:
                return await search.search(reader, terms, wanted, limit)

        return await self._once(("search", terms, wanted, limit), read)
