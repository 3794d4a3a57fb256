"""What people leave behind: opinions, long button states, servers' settings; and failures."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime

import aiosqlite

from db.connections import rows
from db.reading import key_text, key_values
from db.records import Failure, Opinion, Page

MOST_KEPT = 100_000
_KEY_LENGTH = 12

FAILURES = "SELECT source, reason, at FROM failure ORDER BY source LIMIT :limit"
FEEDBACK = """
SELECT id, at, helpful, question, answer FROM feedback
WHERE id < :before ORDER BY id DESC LIMIT :limit"""
KEPT = "SELECT text FROM kept WHERE key = :key"
SETTING = "SELECT value FROM setting WHERE server = :server AND name = :name"


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


async def fail(writer: aiosqlite.Connection, source: str, reason: str, at: int) -> None:
    """Remember why a source could not be read."""
    await writer.execute(
        """INSERT INTO failure (source, reason, at) VALUES (?, ?, ?)
        ON CONFLICT (source) DO UPDATE SET reason = excluded.reason, at = excluded.at""",
        (source, reason, at),
    )


async def failures(reader: aiosqlite.Connection, limit: int) -> tuple[Failure, ...]:
    """Sources whose last reading failed, by name."""
    found = await rows(reader, FAILURES, {"limit": limit})
    return tuple(Failure(source, reason, _moment(at)) for source, reason, at in found)


async def add_feedback(
    writer: aiosqlite.Connection, question: str, answer: str, helpful: bool, at: int
) -> None:
    """Store an opinion of an answer."""
    await writer.execute(
        "INSERT INTO feedback (at, helpful, question, answer) VALUES (?, ?, ?, ?)",
        (at, int(helpful), question, answer),
    )


async def feedback(reader: aiosqlite.Connection, limit: int, after: str | None) -> Page[Opinion]:
    """Opinions, newest first."""
    (before,) = key_values(after, 1) if after else (1 << 62,)
    found = await rows(reader, FEEDBACK, {"before": before, "limit": limit + 1})
    opinions = tuple(
        Opinion(key, _moment(at), bool(helpful), question, answer)
        for key, at, helpful, question, answer in found[:limit]
    )
    return Page(opinions, key_text(opinions[-1].id) if len(found) > limit else None)


def short_key(text: str) -> str:
    """A key of 12 letters and digits that stands for a text."""
    digest = hashlib.sha256(text.encode()).digest()
    return base64.b32encode(digest)[:_KEY_LENGTH].decode().lower()


async def keep(writer: aiosqlite.Connection, key: str, text: str) -> None:
    """Keep a text under a key; the newest hundred thousand are kept."""
    await writer.execute(
        "INSERT INTO kept (key, text) VALUES (?, ?) ON CONFLICT DO NOTHING", (key, text)
    )
    await writer.execute(
        "DELETE FROM kept WHERE id <= (SELECT max(id) FROM kept) - ?", (MOST_KEPT,)
    )


async def kept(reader: aiosqlite.Connection, key: str) -> str | None:
    """The text kept under a key."""
    found = await rows(reader, KEPT, {"key": key})
    return str(found[0][0]) if found else None


async def set_setting(writer: aiosqlite.Connection, server: int, name: str, value: str) -> None:
    """Set a server's setting."""
    await writer.execute(
        """INSERT INTO setting (server, name, value) VALUES (?, ?, ?)
        ON CONFLICT (server, name) DO UPDATE SET value = excluded.value""",
        (server, name, value),
    )


async def setting(reader: aiosqlite.Connection, server: int, name: str) -> str | None:
    """A server's setting, or None where it was never set."""
    found = await rows(reader, SETTING, {"server": server, "name": name})
    return str(found[0][0]) if found else None
