"""The library of reports: everything that is kept, and every question that can be asked of it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Self

from bot.model import Briefing, Document, Sentence
from db import (
    briefings,
    changes,
    desk,
    initiatives,
    memberships,
    names,
    relations,
    reports,
    search,
    totals,
    writing,
)
from db.connections import Connections
from db.initiatives import InitiativeFilter
from db.plan import Entry
from db.records import (
    Changes,
    Claim,
    Failure,
    FullReport,
    Hit,
    Life,
    Opinion,
    OrganizationUse,
    Page,
    RelationClaim,
    Report,
    Roll,
    Saved,
    Stance,
    Standing,
    Statement,
    StateUse,
    Totals,
)
from db.reports import ReportFilter
from db.terms import SearchFilter, Terms


class Store:
    """A library of reports, their facts and what people leave beside them.

    Made by `Store.open`. Every method raises StoreClosed once the store is closed, and the
    ones that change something raise StoreError, with nothing changed, if they cannot. `as_of`
    is a day to look back from, or None for the newest state of knowledge. `after` is the
    `following` of the page before. Lists are newest first unless they say otherwise.
    """

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    @classmethod
    @contextlib.asynccontextmanager
    async def open(
        cls, path: str | Path, *, clock: Callable[[], float] = time.time
    ) -> AsyncIterator[Self]:
        """Open the library in a file, which is made if there is none; StoreError if it can't be.

        `clock` gives the time that changes are marked with, in seconds since 1970.
        """
        connections = await Connections.open(Path(path))
        try:
            yield cls(connections, clock)
        finally:
            await connections.close()

    def _now(self) -> int:
        return int(self._clock())

    # Saving

    async def save(self, source: str, digest: str, document: Document, briefing: Briefing) -> Saved:
        """Save a report with all its facts, or replace what the source said before.

        `source` is the path or address it came from, `digest` the SHA-256 of its bytes.
        ValueError for a briefing that does not fit its document (see `Entry`).
        """
        (outcome,) = await self.save_many([Entry(source, digest, document, briefing)])
        return outcome

    async def save_many(self, entries: Sequence[Entry]) -> list[Saved]:
        """Save a batch, all of it or (on an error) nothing; sources must not repeat in it.

        Fastest in batches of about a hundred.
        """
        async with self._connections.transaction() as writer:
            return await writing.save(writer, entries, self._now())

    async def remove(self, sources: Iterable[str]) -> int:
        """Remove reports, and failures, by source; returns how many reports there were."""
        async with self._connections.transaction() as writer:
            return await writing.remove(writer, sources)

    async def digests(self) -> dict[str, str]:
        """The digest of each source's saved report."""
        async with self._connections.reader() as reader:
            return await writing.digests(reader)

    async def fail(self, source: str, reason: str) -> None:
        """Remember why a source could not be read; what it said before stays."""
        async with self._connections.transaction() as writer:
            await desk.fail(writer, source, reason, self._now())

    async def failures(self, limit: int = 100) -> tuple[Failure, ...]:
        """Sources that could not be read since they were last saved, by name."""
        async with self._connections.reader() as reader:
            return await desk.failures(reader, limit)

    async def totals(self) -> Totals:
        """How much the library holds."""
        async with self._connections.reader() as reader:
            return await totals.totals(reader)

    # Reports

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

    async def search(
        self,
        terms: Terms,
        wanted: SearchFilter = SearchFilter(),  # noqa: B008
        *,
        limit: int = 10,
    ) -> tuple[Hit, ...]:
        """The sentences that match best, best first."""
        async with self._connections.snapshot() as reader:
            return await search.search(reader, terms, wanted, limit)

    # Memberships

    async def standing(self, organization: str, as_of: date | None = None) -> Roll:
        """How each state stands in an organization, by state code."""
        async with self._connections.snapshot() as reader:
            return await memberships.roll(reader, organization, as_of)

    async def standing_of_state(
        self, state: str, as_of: date | None = None
    ) -> tuple[Standing, ...]:
        """How a state stands in each organization that reports place it in or out of."""
        async with self._connections.snapshot() as reader:
            return await memberships.standings_of_state(reader, state, as_of)

    async def claims(
        self, organization: str, state: str, *, limit: int = 10, after: str | None = None
    ) -> Page[Claim]:
        """Everything reports said of a state's standing in an organization."""
        async with self._connections.reader() as reader:
            return await memberships.history(reader, organization, state, limit, after)

    async def stances(self, organization: str) -> tuple[Stance, ...]:
        """Each different thing reports say of an organization's states, by state and first day."""
        async with self._connections.snapshot() as reader:
            return await memberships.stances(reader, organization)

    async def changes(self, since: date, limit: int = 25) -> Changes:
        """What reports published on a day or later made known."""
        async with self._connections.snapshot() as reader:
            return await changes.since(reader, since, limit)

    # Initiatives and relations

    async def initiatives(
        self,
        wanted: InitiativeFilter = InitiativeFilter(),  # noqa: B008
        *,
        limit: int = 10,
        after: str | None = None,
        milestones: bool = True,
    ) -> Page[Life]:
        """Initiatives that pass a filter, by their newest statement (as of a day: their first)."""
        async with self._connections.snapshot() as reader:
            return await initiatives.lives(reader, wanted, limit, after, milestones=milestones)

    async def statements(
        self, life: int, *, limit: int = 10, after: str | None = None
    ) -> Page[Statement]:
        """Everything reports said of one initiative."""
        async with self._connections.reader() as reader:
            return await initiatives.history(reader, life, limit, after)

    async def relations(
        self, organization: str, other: str = "", as_of: date | None = None, *, limit: int = 40
    ) -> tuple[RelationClaim, ...]:
        """The newest claim of each kind about two organizations, or one and each other one."""
        async with self._connections.snapshot() as reader:
            if other:
                return await relations.between(reader, organization, other, as_of)
            return await relations.of(reader, organization, as_of, limit)

    # Names

    async def organizations(self, limit: int = 100) -> tuple[OrganizationUse, ...]:
        """Organizations that reports speak of, most used first."""
        async with self._connections.reader() as reader:
            return await names.organizations(reader, limit)

    async def organizations_by_key(self, keys: Iterable[str]) -> dict[str, OrganizationUse]:
        """Those of these organizations that a report ever spoke of."""
        async with self._connections.reader() as reader:
            return await names.by_key(reader, keys)

    async def states(self, limit: int = 300) -> tuple[StateUse, ...]:
        """States that reports speak of, most used first."""
        async with self._connections.reader() as reader:
            return await names.states(reader, limit)

    async def publications(self, beginning: str = "", limit: int = 25) -> tuple[str, ...]:
        """Publications whose name begins so, whatever the case, by name."""
        async with self._connections.reader() as reader:
            return await names.publications(reader, beginning, limit)

    # What people leave behind

    async def add_feedback(self, question: str, answer: str, *, helpful: bool) -> None:
        """Store somebody's opinion of an answer, not who it was."""
        async with self._connections.transaction() as writer:
            await desk.add_feedback(writer, question, answer, helpful, self._now())

    async def feedback(self, *, limit: int = 10, after: str | None = None) -> Page[Opinion]:
        """Opinions of answers."""
        async with self._connections.reader() as reader:
            return await desk.feedback(reader, limit, after)

    async def keep(self, text: str) -> str:
        """Keep a text (such as a long button state) under a short key."""
        key = desk.short_key(text)
        # Mostly it is there already, and an answer does not have to wait for a reload.
        if await self.kept(key) is None:
            async with self._connections.transaction() as writer:
                await desk.keep(writer, key, text)
        return key

    async def kept(self, key: str) -> str | None:
        """The text kept under a key, or None."""
        async with self._connections.reader() as reader:
            return await desk.kept(reader, key)

    async def set_setting(self, server: int, name: str, value: str) -> None:
        """Set a server's setting."""
        async with self._connections.transaction() as writer:
            await desk.set_setting(writer, server, name, value)

    async def setting(self, server: int, name: str) -> str | None:
        """A server's setting, or None where it was never set."""
        async with self._connections.reader() as reader:
            return await desk.setting(reader, server, name)
