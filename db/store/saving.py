"""Putting reports into the library and taking them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.model import Briefing, Document
from db import desk, totals, writing
from db.plan import Entry
from db.records import Failure, Saved, Totals
from db.store.shelf import Shelf


class Saving(Shelf):
    """Saving reports, removing them, and how many there are."""

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
