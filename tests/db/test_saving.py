"""Replacing reports: whole or not at all, and never in a reader's way."""

import asyncio
import sqlite3

import pytest
from told import (
    FORMER,
    about,
    claim,
    closed_list,
    plan,
    relation,
    report,
    save,
    statuses,
)

from bot.model import Briefing, Point, Summary
from db import Entry, Store, StoreClosed, StoreError, Terms, writing
from db.connections import READERS
from db.records import Saved


@pytest.fixture
def path(settings):
    """The file of the store that the tests share."""
    return settings.database


def contents(path):
    """Everything in every table, the full-text index's own ones aside."""
    with sqlite3.connect(path) as connection:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if "_index" not in name and name != "sqlite_sequence"
        ]
        reads = {name: f"SELECT * FROM {name}" for name in names}  # noqa: S608
        found = {name: sorted(connection.execute(sql), key=repr) for name, sql in reads.items()}
    connection.close()
    return found


def check_index(path):
    """Compare the full-text indexes with the text they index; raises where they differ."""
    connection = sqlite3.connect(path)
    for index in ("sentence_index", "title_index"):
        check = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
        connection.execute(check)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def rich(source="a", published="2007-10-03", word="migration"):
    """A report with facts of every kind."""
    return report(
        source,
        published,
        f"The CSTO speaks of {word}.",
        "Russia is in it.",
        "It plans troops.",
        title=f"On {word}",
        memberships=closed_list("RU UZ"),
        initiatives=[plan("troops", target="2010", states="RU UZ", evidence=(3,))],
        relations=[relation("csto", "sco", evidence=(1, 2))],
        subjects=[about(1, organization="csto"), about(2, state="RU")],
        summary=Summary(Point("The CSTO plans.", (1, 3)), (Point("Russia is in it.", (2,)),)),
    )


async def test_saving_says_what_it_did(store):
    assert await save(store, rich("a"), rich("b")) == [Saved.ADDED, Saved.ADDED]
    assert await save(store, rich("a"), rich("b", word="energy")) == [
        Saved.UNCHANGED,
        Saved.CHANGED,
    ]
    assert await store.digests() == {
        "a": rich("a").digest,
        "b": rich("b", word="energy").digest,
    }


async def test_what_was_saved_comes_back_as_it_was(store):
    entry = rich()
    outcome = await store.save(entry.source, entry.digest, entry.document, entry.briefing)
    assert outcome is Saved.ADDED
    full = await store.full_report(1)
    assert full.briefing == entry.briefing
    assert full.sentences == entry.document.sentences
    assert full.report.title == "On migration"
    assert full.report.authors == ("Ada Writer",)
    assert full.report.publication == "The Journal"
    assert full.report.url == "https://example.org/a"


async def test_a_changed_report_replaces_all_it_said_under_the_same_id(store, path):
    await save(store, rich("a"), rich("b"))
    before = await store.full_report(1)
    changed = report(
        "a", "2008-01-01", "Only this.", title="Renamed", memberships=[claim("KZ", FORMER)]
    )
    assert await save(store, changed) == [Saved.CHANGED]
    after = await store.full_report(1)
    assert after.report.id == before.report.id
    assert after.briefing == changed.briefing
    assert after.report.published == changed.document.published
    assert [hit.report.source for hit in await store.search(Terms.parse("migration"))] == ["b"]
    assert [found.source for found in await store.find_reports("migration")] == ["b"]
    assert [found.source for found in await store.find_reports("renamed")] == ["a"]
    check_index(path)


async def test_replacing_leaves_the_same_as_saving_afresh(store, path, tmp_path):
    await save(store, rich("a", word="old"), rich("b"))
    await save(store, report("a", "2001-01-01", initiatives=[plan("else", states="KZ")]))
    await save(store, rich("a", word="new"))
    other = tmp_path / "other.db"
    async with Store.open(other, clock=store._clock) as fresh:
        await save(fresh, rich("a", word="new"), rich("b"))
    replaced, expected = contents(path), contents(other)
    # Ids of lives are never used twice, so they alone may differ; so may the time of saving.
    for found in (replaced, expected):
        found["report"] = [(*row[:10], *row[11:]) for row in found["report"]]
    same = set(expected) - {"life", "life_state", "milestone", "initiative", "participant"}
    assert {name: replaced[name] for name in same} == {name: expected[name] for name in same}
    assert [row[1:6] for row in replaced["life"]] == [row[1:6] for row in expected["life"]]
    assert [row[1:] for row in replaced["life_state"]] == [
        row[1:] for row in expected["life_state"]
    ]


async def test_removing_everything_leaves_nothing(store, path):
    empty = contents(path)
    await save(store, rich("a"), rich("b", word="energy"), rich("undated", ""))
    await store.fail("broken", "It is no report.")
    assert await store.remove(["a", "b", "undated", "broken", "never there"]) == 3
    left = contents(path)
    left["organization"] = empty["organization"]
    assert left == empty
    check_index(path)


async def test_ids_of_removed_reports_are_not_given_to_others(store):
    await save(store, rich("a"))
    await store.remove(["a"])
    await save(store, rich("b"))
    assert await store.report(1) is None
    assert (await store.newest_report()).id == 2


@pytest.mark.parametrize("table", ["report", "sentence", "fact", "membership", "point", "life"])
async def test_a_failure_half_way_leaves_everything_as_it_was(store, path, table):
    await save(store, rich("a"), rich("b"))
    before = contents(path)
    event = "UPDATE" if table in {"report", "life"} else "INSERT"
    trap = f"""CREATE TEMP TRIGGER trap BEFORE {event} ON main.{table}
        BEGIN SELECT raise(ABORT, 'the disk is gone'); END"""
    writer = store._connections._writer
    await writer.execute(trap)
    with pytest.raises(sqlite3.IntegrityError, match="the disk is gone"):
        await save(store, rich("c", word="border"), rich("a", word="energy"))
    assert contents(path) == before
    check_index(path)
    await writer.execute("DROP TRIGGER trap")
    assert await save(store, rich("a", word="energy")) == [Saved.CHANGED]


async def test_a_cancelled_save_leaves_everything_as_it_was(store, path):
    await save(store, rich("a"))
    before = contents(path)
    many = [rich(f"r{number}") for number in range(60)]
    task = asyncio.create_task(store.save_many(many))
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await save(store, rich("a"))
    assert contents(path) == before


async def test_readers_see_the_old_facts_until_a_write_is_done(store):
    await save(store, report("a", "2007-10-03", memberships=closed_list("RU")))
    changed = report("a", "2007-10-03", memberships=[claim("RU", FORMER)])
    async with store._connections.transaction() as writer:
        await writing.save(writer, [changed], 0)
        roll = await asyncio.wait_for(store.standing("csto"), 1)
        assert statuses(roll) == {"RU": "member"}
        # More readers at a time than there are connections for them.
        rolls = await asyncio.wait_for(
            asyncio.gather(*(store.standing("csto") for _ in range(10))), 2
        )
        assert all(statuses(each) == {"RU": "member"} for each in rolls)
    assert statuses(await store.standing("csto")) == {"RU": "former"}


async def test_a_cancelled_read_leaves_nothing_behind(store):
    await save(store, report("a", "2007-10-03", memberships=closed_list("RU")))
    for turns in range(40):
        task = asyncio.create_task(store.standing("csto"))
        for _ in range(turns // 4):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await save(store, report("a", "2007-10-03", memberships=[claim("RU", FORMER)]))
    for _ in range(READERS):
        assert statuses(await store.standing("csto")) == {"RU": "former"}
    rolls = await asyncio.gather(*(store.standing("csto") for _ in range(READERS)))
    assert [statuses(roll) for roll in rolls] == [{"RU": "former"}] * READERS


async def test_two_tasks_do_not_share_a_transaction(store):
    good = [rich(f"good{number}") for number in range(5)]
    bad = rich("bad")
    broken = Entry.__new__(Entry)
    for name in ("source", "digest", "document"):
        object.__setattr__(broken, name, getattr(bad, name))
    object.__setattr__(
        broken, "briefing", Briefing(memberships=(claim("RU", of="nato"),), organizations=())
    )
    outcomes = await asyncio.gather(
        *(save(store, entry) for entry in good[:3]),
        save(store, broken),
        *(save(store, entry) for entry in good[3:]),
        return_exceptions=True,
    )
    failed = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert len(failed) == 1
    assert sorted(await store.digests()) == [entry.source for entry in good]


async def test_a_source_may_stand_in_a_batch_once(store):
    with pytest.raises(ValueError, match="twice"):
        await save(store, rich("a"), rich("a", word="energy"))
    assert await store.digests() == {}


def test_a_briefing_has_to_describe_the_organizations_it_names():
    entry = rich()
    with pytest.raises(ValueError, match="undescribed"):
        Entry("a", "x", entry.document, Briefing(memberships=(claim("RU"),)))


def test_a_briefing_cannot_cite_what_the_document_does_not_say():
    with pytest.raises(ValueError, match="cites sentence 9 of 1"):
        report("a", "2007-10-03", memberships=[claim("RU", evidence=(9,))])


async def test_failures_are_remembered_until_the_source_is_read(store):
    await save(store, rich("a"))
    await store.fail("a", "It is empty.")
    await store.fail("a", "It is a picture.")
    await store.fail("b", "It is empty.")
    found = await store.failures()
    assert [(each.source, each.reason) for each in found] == [
        ("a", "It is a picture."),
        ("b", "It is empty."),
    ]
    assert (await store.totals()).failures == 2
    assert await store.report(1), "an earlier reading stays"
    await save(store, rich("a"))
    await store.remove(["b"])
    assert await store.failures() == ()


async def test_totals_are_kept(store):
    await save(store, rich("a"), rich("b", "2009-01-01"), rich("c", ""))
    await save(store, report("a", "2008-01-01", memberships=[claim("RU")]))
    await store.remove(["c"])
    totals = await store.totals()
    assert (totals.reports, totals.sentences, totals.memberships) == (2, 4, 3)
    assert (totals.initiatives, totals.relations, totals.organizations) == (1, 1, 2)
    assert (str(totals.oldest), str(totals.newest)) == ("2008-01-01", "2009-01-01")


async def test_text_from_anywhere_is_kept_as_it_is(store):
    hostile = '\'; DROP TABLE report; -- "quoted" %s {x} \x00 \u202e 😀 ÿ'
    source = hostile.replace("\x00", "")
    entry = report(source, "2007-10-03", hostile, title=hostile, memberships=[claim("RU")])
    await save(store, entry)
    full = await store.full_report(1)
    assert (full.report.title, full.report.source) == (hostile, source)
    assert full.sentences[0].text == hostile
    (standing,) = (await store.standing("csto")).standings
    assert standing.claim.evidence[0].text == hostile


async def test_a_name_that_is_no_text_is_refused(store):
    with pytest.raises(StoreError, match="Unicode text only"):
        await save(store, report("caf\udce9.txt", "2007-10-03"))
    assert await store.digests() == {}


async def test_a_closed_library_says_so(path):
    async with Store.open(path) as store:
        await save(store, rich("a"))
    for use in (store.totals(), store.standing("csto"), store.remove(["a"]), store.keep("x")):
        with pytest.raises(StoreClosed, match="closed"):
            await use


async def test_another_programs_lock_is_explained(store, path, monkeypatch):
    await store._connections._writer.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="Nothing was changed"):
        await save(store, rich("a"))
    other.rollback()
    other.close()
    assert await save(store, rich("a")) == [Saved.ADDED]
