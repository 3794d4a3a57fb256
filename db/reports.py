"""Lists of reports, their bylines and their sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import aiosqlite

from bot.model import Sentence
from db.connections import rows
from db.keys import FAR_FUTURE, fold, report_in
from db.reading import key_text, key_values, report_from, sql
from db.records import Page, Report

BY_ID = sql("SELECT {REPORT} FROM report AS r WHERE r.id = :report")
NEWEST = sql("SELECT {REPORT} FROM report AS r ORDER BY r.day DESC, r.id DESC LIMIT 1")
BY_IDS = sql("""
SELECT {REPORT} FROM json_each(:reports) AS wanted JOIN report AS r ON r.id = wanted.value""")

TITLED = """
SELECT rowid FROM title_index WHERE title_index MATCH :match ORDER BY rowid LIMIT :limit"""

SENTENCES = """
SELECT number, paragraph, text FROM sentence
WHERE report = :report AND number IN (SELECT value FROM json_each(:numbers)) ORDER BY number"""

CONTEXT = """
SELECT near.number, near.paragraph, near.text FROM sentence AS this
JOIN sentence AS near ON near.report = this.report AND near.paragraph = this.paragraph
    AND near.number BETWEEN this.number - :radius AND this.number + :radius
WHERE this.report = :report AND this.number = :number ORDER BY near.number"""


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """Which reports to list; "" and None leave a filter open.

    Days are inclusive; a filter by days leaves undated reports out.
    """

    organization: str = ""
    state: str = ""
    publication: str = ""
    author: str = ""
    after: date | None = None
    before: date | None = None


USE = """
SELECT kind FROM subject
WHERE (kind = 'organization' AND name = :organization) OR (kind = 'state' AND name = :state)
ORDER BY reports LIMIT 1"""

_MENTION = """EXISTS (SELECT 1 FROM mention AS other WHERE other.kind = '{kind}'
    AND other.name = :{kind} AND other.day = r.day AND other.report = r.id)"""


def page_sql(wanted: ReportFilter, rarer: str) -> str:
    """The statement that pages through reports, walking the most selective index.

    `rarer` says whether the organization or the state wanted is in fewer reports.
    """
    conditions = ["r.publication_key = :publication"] if wanted.publication else []
    kinds = [kind for kind in ("organization", "state") if getattr(wanted, kind)]
    if wanted.author:
        walked, driver = "author AS a CROSS JOIN report AS r ON r.id = a.report", "a"
        conditions.append("a.name_key = :author")
    elif kinds:
        driver = rarer if rarer in kinds else kinds[0]
        kinds.remove(driver)
        walked = "mention AS m CROSS JOIN report AS r ON r.id = m.report"
        conditions.append(f"m.kind = '{driver}' AND m.name = :{driver}")
        driver = "m"
    else:
        walked, driver = "report AS r", "r"
    report = "id" if driver == "r" else "report"
    conditions += (_MENTION.format(kind=kind) for kind in kinds)
    conditions.append(f"({driver}.day, {driver}.{report}) < (:day, :report)")
    conditions.append(f"{driver}.day >= :after")
    return sql(
        "SELECT r.day, {REPORT} FROM {walked} WHERE {conditions} "
        "ORDER BY {driver}.day DESC, {driver}.{report} DESC LIMIT :limit",
        walked=walked,
        conditions=" AND ".join(conditions),
        driver=driver,
        report=report,
    )


async def page(
    reader: aiosqlite.Connection, wanted: ReportFilter, limit: int, after: str | None
) -> Page[Report]:
    """A page of reports, newest first."""
    last = wanted.before.toordinal() if wanted.before else FAR_FUTURE
    day, report = key_values(after, 2) if after else (last, 1 << 62)
    dated = wanted.after or wanted.before
    parameters: dict[str, Any] = {
        "organization": wanted.organization,
        "state": wanted.state,
        "publication": fold(wanted.publication),
        "author": fold(wanted.author),
        "after": (wanted.after or date.min).toordinal() if dated else 0,
        "day": day,
        "report": report,
        "limit": limit + 1,
    }
    rarer = ""
    if wanted.organization and wanted.state:
        rarer = next((kind for (kind,) in await rows(reader, USE, parameters)), "")
    found = await rows(reader, page_sql(wanted, rarer), parameters)
    following = key_text(*found[limit - 1][:2]) if len(found) > limit else None
    return Page(tuple(report_from(row[1:]) for row in found[:limit]), following)


async def by_id(reader: aiosqlite.Connection, report: int) -> Report | None:
    """A report, or None if there is none of that id (any more)."""
    found = await rows(reader, BY_ID, {"report": report})
    return report_from(found[0]) if found else None


async def newest(reader: aiosqlite.Connection) -> Report | None:
    """The report published last, or None in an empty library."""
    found = await rows(reader, NEWEST, {})
    return report_from(found[0]) if found else None


async def by_ids(reader: aiosqlite.Connection, reports: Iterable[int]) -> dict[int, Report]:
    """Reports by id."""
    wanted = sorted(set(reports))
    if not wanted:
        return {}
    found = await rows(reader, BY_IDS, {"reports": json.dumps(wanted)})
    return {row[0]: report_from(row) for row in found}


async def titled(reader: aiosqlite.Connection, text: str, limit: int) -> tuple[Report, ...]:
    """Reports whose title has all these words, the last one perhaps unfinished; newest first."""
    words = re.findall(r"\w+", text)
    if not words:
        return (await page(reader, ReportFilter(), limit, None)).items
    match = " ".join(f'"{word}"' for word in words) + "*"
    found = await rows(reader, TITLED, {"match": match, "limit": limit})
    ids = [report_in(rowid) for (rowid,) in found]
    reports = await by_ids(reader, ids)
    return tuple(reports[report] for report in ids)


async def sentences(
    reader: aiosqlite.Connection, report: int, numbers: Iterable[int]
) -> tuple[Sentence, ...]:
    """Some of a report's sentences, in its order."""
    parameters = {"report": report, "numbers": json.dumps(sorted(set(numbers)))}
    return tuple(Sentence(*row) for row in await rows(reader, SENTENCES, parameters))


async def context(
    reader: aiosqlite.Connection, report: int, number: int, radius: int
) -> tuple[Sentence, ...]:
    """A sentence and its neighbours within its paragraph."""
    parameters = {"report": report, "number": number, "radius": radius}
    return tuple(Sentence(*row) for row in await rows(reader, CONTEXT, parameters))
