"""What people leave beside the reports."""

from __future__ import annotations

from db import desk
from db.records import Opinion, Page
from db.store.shelf import Shelf


class Notes(Shelf):
    """Opinions, kept texts and settings."""

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
