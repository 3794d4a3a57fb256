"""No statement of the library may read a whole table: their plans are read instead."""

import inspect
import re
import sqlite3

import aiosqlite
import pytest
from told import about, claim, closed_list, day, plan, relation, report, save

from bot.model import Point, Progress, Summary
from db import InitiativeFilter, ReportFilter, SearchFilter, Store, Terms, writing

SMALL = {"total", "failure"}
BIG = {
    "author", "closed_list", "evidence", "fact", "feedback", "initiative", "kept", "life",
    "life_state", "membership", "mention", "milestone", "organization", "participant", "point",
    "relation", "report", "sentence", "stance", "subject",
}  # fmt: skip
# Naming every report is what this one is for.
WHOLE = {writing.DIGESTS}
# A walk along an index in its order that stops at a limit.
WALKS = {
    "report_by_day", "life_by_latest", "life_by_first",
}  # fmt: skip
DAY = day("2008-01-01")


@pytest.fixture
def path(settings):
    """The file of the store that the tests share."""
    return settings.database


def entries():
    summary = Summary(Point("It plans.", (1,)))
    for source, published in (("a", "2007-10-03"), ("b", "2012-01-01"), ("c", "")):
        yield report(
            source,
            published,
            "The CSTO plans.",
            "Russia is in it.",
            memberships=[*closed_list("RU UZ"), claim("KZ", since="2004", until="2006")],
            initiatives=[plan("troops", target="2010", states="RU")],
            relations=[relation("csto", "sco")],
            subjects=[about(1, organization="csto"), about(2, state="RU")],
            summary=summary,
        )


REPORT_FILTERS = [
    {"organization": organization, "state": state, "publication": publication, **rest}
    for organization in ("", "csto")
    for state in ("", "RU")
    for publication in ("", "The Journal")
    for rest in ({}, {"author": "Ada Writer"}, {"after": DAY}, {"before": DAY})
]
INITIATIVE_FILTERS = [
    {"organization": organization, "status": status, "state": state, "as_of": as_of}
    for organization in ("", "csto")
    for status in (None, Progress.PLANNED)
    for state in ("", "RU")
    for as_of in (None, DAY)
]
TERMS = Terms(
    required=(("plans", "joint exercises"),),
    optional=(("russia",), ("troops",)),
    excluded=("navy",),
    preferred=SearchFilter(("csto",), ("RU",)),
)


async def use_everything(store):
    """Call every method with every kind of argument that changes its statements."""
    await save(store, *entries())
    await save(store, report("a", "2009-01-01"))
    await store.fail("d", "It is empty.")
    await store.digests()
    await store.failures()
    await store.totals()
    await store.report(1)
    await store.newest_report()
    await store.full_report(2)
    for wanted in REPORT_FILTERS:
        await store.reports(ReportFilter(**wanted))
    await store.find_reports("rep")
    await store.find_reports("")
    await store.sentences(2, [1, 2])
    await store.context(2, 1)
    await store.search(TERMS, SearchFilter(("csto",), ("RU",), DAY, DAY))
    await store.search(TERMS)
    await store.used_words(("council", "force"))
    for as_of in (None, DAY):
        await store.standing("csto", as_of)
        await store.standing_of_state("RU", as_of)
        await store.relations("csto", as_of=as_of)
        await store.relations("csto", "sco", as_of)
    await store.claims("csto", "RU")
    await store.stances("csto")
    await store.changes(DAY)
    for wanted in INITIATIVE_FILTERS:
        await store.initiatives(InitiativeFilter(**wanted))
    await store.statements(1)
    await store.organizations()
    await store.organizations_by_key(["csto"])
    await store.states()
    await store.publications("the")
    await store.add_feedback("question", "answer", helpful=True)
    await store.feedback()
    await store.kept(await store.keep("text"))
    await store.set_setting(1, "pictures", "on")
    await store.setting(1, "pictures")
    entry = next(entries())
    await store.save("e", entry.digest, entry.document, entry.briefing)
    await store.remove(["b", "e"])


@pytest.fixture
async def statements(store, monkeypatch):
    """Every statement that using everything runs, with parameters of its."""
    found = {}

    def recording(name):
        original = getattr(aiosqlite.Connection, name)

        def recorded(self, sql, parameters=None):
            values = parameters or ()
            if name == "executemany":
                values = list(values)
                found.update({sql: values[0]} if values else {})
                return original(self, sql, values)
            found[sql] = values
            return original(self, sql, values)

        monkeypatch.setattr(aiosqlite.Connection, name, recorded)

    for name in ("execute", "executemany", "execute_fetchall"):
        recording(name)
    await use_everything(store)
    return {sql: values for sql, values in found.items() if not sql.startswith(("BEGIN", "PRAGMA"))}


def aliases(sql):
    """Which table each alias in a statement stands for."""
    named = re.findall(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)(?:\s+AS\s+(\w+))?", sql)
    return {alias or table: table for table, alias in named}


def faults(sql, plan):
    """The steps of a plan that read a whole big table, or sort one."""
    tables = aliases(sql)
    for step in plan:
        scan = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?\Z", step)
        if scan and tables.get(scan[1]) in BIG and scan[2] not in WALKS:
            yield step
        if "VIRTUAL TABLE INDEX" in step and "_index" in step and ":M" not in step:
            yield step
        if "AUTOMATIC" in step:
            yield step


async def test_no_statement_reads_a_whole_table(store, statements, path):
    connection = sqlite3.connect(path)
    wrong = {}
    assert set(statements) >= WHOLE
    for sql, values in statements.items():
        if sql in WHOLE:
            continue
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
        if found := list(faults(sql, plan)):
            wrong[sql] = found
    connection.close()
    assert len(statements) > 80
    assert wrong == {}


async def test_pages_are_read_in_order_and_never_sorted(store, statements, path):
    connection = sqlite3.connect(path)
    pages = [sql for sql in statements if "ORDER BY" in sql and ":limit" in sql]
    assert len(pages) > 20
    for sql in pages:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", statements[sql])]
        assert "USE TEMP B-TREE FOR ORDER BY" not in plan, sql
        assert "OFFSET" not in sql
    connection.close()


async def test_a_plan_that_reads_a_whole_table_would_be_noticed(store, path):
    connection = sqlite3.connect(path)
    for sql in (
        "SELECT * FROM membership AS m WHERE m.status = 'member'",
        "SELECT * FROM report WHERE title = 'x'",
        "SELECT rowid FROM sentence_index ORDER BY rowid DESC",
        "SELECT * FROM sentence JOIN evidence AS e ON e.sentence + 0 = sentence.id",
    ):
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert list(faults(sql, plan)), (sql, plan)
    connection.close()


async def test_everything_was_used(statements):
    source = inspect.getsource(use_everything)
    methods = [
        name
        for name, method in inspect.getmembers(Store, inspect.iscoroutinefunction)
        if not name.startswith("_")
    ]
    assert len(methods) > 25
    used = {*re.findall(r"store\.(\w+)\(", source), "save_many"}
    assert set(methods) <= used


async def test_every_reference_can_be_followed_backwards(store, path):
    """Removing a row looks for the rows that refer to it, which needs an index on them."""
    connection = sqlite3.connect(path)
    lacking = []
    for table in BIG:
        references: dict[int, list[str]] = {}
        for key in connection.execute(f"PRAGMA foreign_key_list({table})"):
            references.setdefault(key[0], []).append(key[3])
        for columns in references.values():
            where = " AND ".join(f"{column} = 1" for column in columns)
            sql = f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {where}"  # noqa: S608
            plan = [row[3] for row in connection.execute(sql)]
            if not all(step.startswith("SEARCH") for step in plan):
                lacking.append((table, columns, plan))
    connection.close()
    assert lacking == []
