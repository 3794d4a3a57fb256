"""Numbered migrations: each is applied whole, together with its number, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import aiosqlite

from db.errors import StoreError

APPLICATION = 0x53495452  # written into the file by the first migration


@dataclass(frozen=True, slots=True)
class Migration:
    """A step from version `number - 1` to version `number`: its name and its statements."""

    number: int
    name: str
    statements: tuple[str, ...]


@cache
def migrations() -> tuple[Migration, ...]:
    """All migrations of this program, in order, numbered from 1 without a gap."""
    folder = resources.files("db") / "migrations"
    files = sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))
    found = tuple(
        Migration(int(name[:4]), name, tuple(_statements((folder / name).read_text("utf-8"))))
        for name in files
    )
    if [step.number for step in found] != list(range(1, len(found) + 1)):
        raise ValueError("migrations are not numbered from 1 without a gap")
    return found


def _statements(script: str) -> Iterator[str]:
    """Split a script at the semicolons that end a statement (a trigger's inner ones don't)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        if not statement and (not line.strip() or line.startswith("--")):
            continue
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
    if statement.strip():
        raise ValueError(f"a migration ends in the middle of a statement: {statement[:60]!r}")


async def migrate(connection: aiosqlite.Connection, steps: Sequence[Migration]) -> None:
    """Bring a database up to the last of `steps`.

    Raises StoreError for one that a newer or another program wrote. What was applied before a
    failing step stays; the failing step leaves nothing behind.
    """
    await _check_owner(connection)
    while (version := await _version(connection)) < len(steps):
        await connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have migrated while this one waited for its turn.
            if await _version(connection) == version:
                for statement in steps[version].statements:
                    await connection.execute(statement)
                await connection.execute(f"PRAGMA user_version = {steps[version].number}")
        except BaseException:
            await connection.rollback()
            raise
        await connection.commit()
    if version > len(steps):
        raise StoreError(
            f"The database is of version {version}, but this Sitrep knows only versions up to "
            f"{len(steps)}. Install a newer Sitrep, or set SITREP_DATABASE to another file."
        )


async def _check_owner(connection: aiosqlite.Connection) -> None:
    ((owner,),) = await connection.execute_fetchall("PRAGMA application_id")
    ((tables,),) = await connection.execute_fetchall("SELECT count(*) FROM sqlite_schema")
    if tables and owner != APPLICATION:
        raise StoreError(
            "The database belongs to another program. Set SITREP_DATABASE to another file."
        )


async def _version(connection: aiosqlite.Connection) -> int:
    ((version,),) = await connection.execute_fetchall("PRAGMA user_version")
    return int(version)
