"""Connections to one SQLite file: a single writer and a few readers that never block it."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiosqlite

from db.errors import StoreClosed, StoreError
from db.schema import migrate, migrations

READERS = 3
BUSY_MILLISECONDS = 10_000
LOG_BYTES = 64 * 1024 * 1024
_OLDEST_SQLITE = (3, 38, 0)  # STRICT tables, UPSERT with RETURNING, and JSON built in

_OUR_FAULTS = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.NotSupportedError)

Row = tuple[Any, ...]


class Connections:
    """One writer, serialized by a lock for whole transactions, and a pool of readers."""

    def __init__(self, writer: aiosqlite.Connection, readers: list[aiosqlite.Connection]) -> None:
        self._writer = writer
        self._all = [writer, *readers]
        self._turn = asyncio.Lock()
        self._idle: asyncio.LifoQueue[aiosqlite.Connection] = asyncio.LifoQueue()
        for reader in readers:
            self._idle.put_nowait(reader)
        self._open = True

    @classmethod
    async def open(cls, path: Path) -> Connections:
        """Open the file, make it if need be, and bring it up to date; StoreError if it can't be."""
        _check_place(path)
        async with contextlib.AsyncExitStack() as stack:
            with _explained(path):
                writer = await _connect(path, stack)
                await writer.execute("PRAGMA journal_mode = WAL")
                await writer.execute("PRAGMA synchronous = NORMAL")
                await writer.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}")
                await migrate(writer, migrations())
                readers = [await _connect(path, stack) for _ in range(READERS)]
                for reader in readers:
                    await reader.execute("PRAGMA query_only = ON")
            stack.pop_all()
        return cls(writer, readers)

    async def close(self) -> None:
        """Wait for the transaction under way, then close; closing twice is harmless."""
        if not self._open:
            return
        self._open = False
        async with self._turn:
            # The writer goes last, so that it can fold the log into the file.
            for connection in reversed(self._all):
                await connection.close()

    def _check_open(self) -> None:
        if not self._open:
            raise StoreClosed("The library is closed. Open it again to use it.")

    @contextlib.asynccontextmanager
    async def transaction(self) -> AsyncIterator[aiosqlite.Connection]:
        """The writer, inside a transaction that is kept whole or leaves nothing behind."""
        self._check_open()
        async with self._turn:
            self._check_open()
            try:
                await self._writer.execute("BEGIN IMMEDIATE")
                yield self._writer
                await self._writer.commit()
            except BaseException as error:
                await self._writer.rollback()
                if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, _OUR_FAULTS):
                    raise StoreError(_unwritable(error)) from error
                if isinstance(error, UnicodeEncodeError):
                    raise StoreError(_unencodable(error)) from error
                raise

    @contextlib.asynccontextmanager
    async def reader(self) -> AsyncIterator[aiosqlite.Connection]:
        """A reader for single statements."""
        self._check_open()
        connection = await self._idle.get()
        try:
            self._check_open()
            yield connection
        except sqlite3.DatabaseError as error:
            if isinstance(error, _OUR_FAULTS):
                raise
            raise StoreError(_unreadable(error)) from error
        finally:
            self._idle.put_nowait(connection)

    @contextlib.asynccontextmanager
    async def snapshot(self) -> AsyncIterator[aiosqlite.Connection]:
        """A reader whose statements all see the library at one moment."""
        async with self.reader() as connection:
            try:
                await connection.execute("BEGIN")
                yield connection
            finally:
                # Also after a BEGIN that was cancelled while it ran.
                await connection.rollback()

    async def rows(self, sql: str, parameters: dict[str, Any]) -> list[Row]:
        """All rows of one read statement."""
        async with self.reader() as connection:
            return await rows(connection, sql, parameters)


async def rows(connection: aiosqlite.Connection, sql: str, parameters: dict[str, Any]) -> list[Row]:
    """All rows of a statement on a connection at hand."""
    return list(await connection.execute_fetchall(sql, parameters))  # type: ignore[arg-type]


async def _connect(path: Path, stack: contextlib.AsyncExitStack) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, isolation_level=None)
    stack.push_async_callback(connection.close)
    await connection.execute("PRAGMA foreign_keys = ON")
    await connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    await connection.execute("PRAGMA temp_store = MEMORY")
    await connection.execute("PRAGMA cache_size = -8192")
    return connection


def _check_place(path: Path) -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError(
            f"Python was built with SQLite {sqlite3.sqlite_version}; Sitrep needs "
            f"{'.'.join(map(str, _OLDEST_SQLITE))} or newer. Install a newer Python."
        )
    if path.is_dir():
        raise StoreError(
            f"{path} is a folder. Set SITREP_DATABASE to a file in it, such as "
            f"{path / 'sitrep.db'}."
        )
    if not path.parent.is_dir():
        raise StoreError(
            f"The folder {path.parent} does not exist. Create it, or set SITREP_DATABASE to a "
            "file elsewhere."
        )


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn the driver's errors on opening into sentences for the user."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreError(
            f"The database {path} cannot be used ({error}). Check that the file and its folder "
            "may be written and that the disk is not full, or set SITREP_DATABASE to another file."
        ) from error
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"{path} is not a Sitrep database ({error}). Set SITREP_DATABASE to another file, or "
            "move this one away."
        ) from error


def _unencodable(error: UnicodeEncodeError) -> str:
    return (
        f"The library takes Unicode text only, and {error.object[:80]!r} is none. Nothing was "
        "changed. Rename the file or mend its text, then try again."
    )


def _unreadable(error: sqlite3.DatabaseError) -> str:
    return (
        f"The library could not be read ({error}). If it happens again, move the database file "
        "away and load the reports anew."
    )


def _unwritable(error: sqlite3.DatabaseError) -> str:
    return (
        f"The library could not be written ({error}). Nothing was changed. Check that the disk "
        "has room and that no other program holds the database, then try again."
    )
