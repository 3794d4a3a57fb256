"""Replacing reports and their facts, a batch in one transaction."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Sequence

import aiosqlite

from db.connections import rows
from db.plan import Entry, LifeKey, Plan, life_keys, report_values
from db.records import Saved

_KNOWN = """
SELECT source, id, digest FROM report WHERE source IN (SELECT value FROM json_each(:sources))"""

DIGESTS = "SELECT source, digest FROM report"

_ADD_REPORT = """
INSERT INTO report (source, digest, title, authors, day, publication, publication_key,
    section, url, learned, sentences, memberships, initiatives, relations)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_CHANGE_REPORT = """
UPDATE report SET source = ?, digest = ?, title = ?, authors = ?, day = ?, publication = ?,
    publication_key = ?, section = ?, url = ?, learned = ?, sentences = ?, memberships = ?,
    initiatives = ?, relations = ?
WHERE id = ?"""

_SAVE_ORGANIZATION = """
INSERT INTO organization (key, name, acronym) VALUES (?, ?, ?)
ON CONFLICT (key) DO UPDATE SET acronym = excluded.acronym
WHERE acronym = '' AND excluded.acronym <> ''"""

_SAVE_LIFE = "INSERT INTO life (organization, title_key) VALUES (?, ?) ON CONFLICT DO NOTHING"

_LIVES = """
SELECT life.organization, life.title_key, life.id FROM json_each(:keys) AS wanted
JOIN life ON life.organization = wanted.value ->> 0 AND life.title_key = wanted.value ->> 1"""

_LIVES_OF_REPORTS = """
SELECT DISTINCT initiative.life FROM json_each(:reports) AS old
JOIN fact ON fact.report = old.value JOIN initiative ON initiative.fact = fact.id"""

_FORGET = tuple(
    f"DELETE FROM {table} WHERE report IN (SELECT value FROM json_each(:reports))"  # noqa: S608
    for table in ("fact", "sentence", "mention", "author", "closed_list")
)

_REFRESH_LIFE = (
    """
    UPDATE life SET (newest, status, latest) = (
        SELECT fact, status, day FROM initiative WHERE life = life.id
        ORDER BY day DESC, fact DESC LIMIT 1
    ), first = (
        SELECT day FROM initiative WHERE life = life.id ORDER BY day LIMIT 1
    ), target = coalesce((
        SELECT target FROM initiative WHERE life = life.id AND target <> ''
        ORDER BY day DESC, fact DESC LIMIT 1
    ), '') WHERE id = ? AND statements > 0""",
    """
    UPDATE life_state SET (first, latest) = (SELECT first, latest FROM life WHERE id = life)
    WHERE life = ?""",
    "DELETE FROM life WHERE id = ? AND statements = 0",
)

_INSERT = {
    "author": "INSERT INTO author VALUES (?, ?, ?)",
    "sentence": "INSERT INTO sentence VALUES (?, ?, ?, ?, ?, ?)",
    "mention": "INSERT INTO mention VALUES (?, ?, ?, ?)",
    "fact": "INSERT INTO fact VALUES (?, ?, ?)",
    "evidence": "INSERT INTO evidence VALUES (?, ?)",
    "membership": "INSERT INTO membership VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "closed_list": "INSERT INTO closed_list VALUES (?, ?, ?, ?)",
    "initiative": "INSERT INTO initiative VALUES (?, ?, ?, ?, ?, ?)",
    "participant": "INSERT INTO participant VALUES (?, ?, ?, ?)",
    "relation": "INSERT INTO relation VALUES (?, ?, ?, ?, ?)",
    "point": "INSERT INTO point VALUES (?, ?, ?, ?)",
}


async def save(writer: aiosqlite.Connection, entries: Sequence[Entry], learned: int) -> list[Saved]:
    """Save a batch inside the transaction under way; sources must not repeat in it."""
    by_source = {entry.source: entry for entry in entries}
    if len(by_source) < len(entries):
        raise ValueError("a source stands twice in one batch")
    known = await _known(writer, by_source)
    outcomes = [_outcome(entry, known) for entry in entries]
    fresh = [
        entry
        for entry, outcome in zip(entries, outcomes, strict=True)
        if outcome is not Saved.UNCHANGED
    ]
    if fresh:
        await _replace(writer, fresh, known, learned)
    await writer.executemany(
        "DELETE FROM failure WHERE source = ?", [(source,) for source in by_source]
    )
    return outcomes


async def _known(
    connection: aiosqlite.Connection, sources: Iterable[str]
) -> dict[str, tuple[int, str]]:
    """The id and digest of each of these sources that is saved."""
    found = await rows(connection, _KNOWN, {"sources": json.dumps(list(sources))})
    return {source: (report, digest) for source, report, digest in found}


def _outcome(entry: Entry, known: dict[str, tuple[int, str]]) -> Saved:
    if entry.source not in known:
        return Saved.ADDED
    return Saved.UNCHANGED if known[entry.source][1] == entry.digest else Saved.CHANGED


async def _replace(
    writer: aiosqlite.Connection,
    entries: Sequence[Entry],
    known: dict[str, tuple[int, str]],
    learned: int,
) -> None:
    changed = [entry for entry in entries if entry.source in known]
    touched = await _forget(writer, [known[entry.source][0] for entry in changed])
    await writer.executemany(
        _CHANGE_REPORT,
        [(*report_values(entry, learned), known[entry.source][0]) for entry in changed],
    )
    added = [entry for entry in entries if entry.source not in known]
    await writer.executemany(_ADD_REPORT, [report_values(entry, learned) for entry in added])
    reports = await _known(writer, [entry.source for entry in entries])
    organizations = {
        organization.key: (organization.key, organization.name, organization.acronym)
        for entry in entries
        for organization in entry.briefing.organizations
    }
    await writer.executemany(_SAVE_ORGANIZATION, organizations.values())
    lives = await _lives(writer, entries)
    plan = Plan()
    # Growing sentence ids let the full-text index take the whole batch at once.
    for entry in sorted(entries, key=lambda entry: _age(entry, reports[entry.source][0])):
        plan.add(entry, reports[entry.source][0], lives)
        await asyncio.sleep(0)  # a long batch must not hold up whoever is being answered
    for table, insert in _INSERT.items():
        if found := getattr(plan, table):
            await writer.executemany(insert, found)
    await _refresh(writer, touched | set(lives.values()))


def _age(entry: Entry, report: int) -> tuple[int, int]:
    published = entry.document.published
    return (published.toordinal() if published else 0, report)


async def _forget(writer: aiosqlite.Connection, reports: Sequence[int]) -> set[int]:
    """Remove all that the reports say; returns the lives that lose statements."""
    if not reports:
        return set()
    parameters = {"reports": json.dumps(reports)}
    touched = {life for (life,) in await rows(writer, _LIVES_OF_REPORTS, parameters)}
    for statement in _FORGET:
        await writer.execute(statement, parameters)
    return touched


async def _lives(writer: aiosqlite.Connection, entries: Sequence[Entry]) -> dict[LifeKey, int]:
    keys = sorted({key for entry in entries for key in life_keys(entry)})
    await writer.executemany(_SAVE_LIFE, keys)
    found = await rows(writer, _LIVES, {"keys": json.dumps(keys)})
    return {(organization, title): life for organization, title, life in found}


async def _refresh(writer: aiosqlite.Connection, lives: Iterable[int]) -> None:
    parameters = [(life,) for life in sorted(lives)]
    for statement in _REFRESH_LIFE:
        await writer.executemany(statement, parameters)


async def digests(reader: aiosqlite.Connection) -> dict[str, str]:
    """The digest of each saved source."""
    return dict(await rows(reader, DIGESTS, {}))


async def remove(writer: aiosqlite.Connection, sources: Iterable[str]) -> int:
    """Remove reports by source inside the transaction under way; returns how many there were."""
    wanted = sorted(set(sources))
    found = [report for report, _ in (await _known(writer, wanted)).values()]
    touched = await _forget(writer, found)
    parameters = {"sources": json.dumps(wanted), "reports": json.dumps(found)}
    await writer.execute(
        "DELETE FROM report WHERE id IN (SELECT value FROM json_each(:reports))", parameters
    )
    await writer.execute(
        "DELETE FROM failure WHERE source IN (SELECT value FROM json_each(:sources))", parameters
    )
    await _refresh(writer, touched)
    return len(found)
