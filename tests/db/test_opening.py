"""Opening a library: new, old, newer, and files that are none."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import aiosqlite
import pytest
from told import claim, report, save

from db import Store, StoreError
from db.connections import Connections
from db.schema import Migration, migrate, migrations


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.db"


def version(path):
    connection = sqlite3.connect(path)
    ((found,),) = connection.execute("PRAGMA user_version").fetchall()
    connection.close()
    return found


def schema(path):
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
    connection.close()
    return found


async def migrated(path, steps):
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        await migrate(connection, steps)


async def test_a_new_file_is_brought_to_the_newest_version(path):
    async with Store.open(path) as store:
        assert (await store.totals()).reports == 0
    assert version(path) == len(migrations())


async def test_what_was_saved_is_there_on_the_next_day(path):
    async with Store.open(path) as store:
        await save(store, report("a", "2007-10-03", memberships=[claim("RU")]))
    async with Store.open(str(path)) as store:
        assert len((await store.standing("csto")).standings) == 1
    assert [file.name for file in path.parent.iterdir()] == [path.name], "no log is left behind"


@pytest.mark.parametrize("older", range(len(migrations())))
async def test_each_older_version_is_brought_up_to_date(path, tmp_path, older):
    await migrated(path, migrations()[:older])
    assert version(path) == older
    async with Store.open(path) as store:
        await save(store, report("a", "2007-10-03", memberships=[claim("RU")]))
    async with Store.open(tmp_path / "new.db"):
        pass
    assert version(path) == len(migrations())
    assert schema(path) == schema(tmp_path / "new.db")


async def test_a_step_that_fails_leaves_nothing_behind(path):
    broken = Migration(2, "0002_broken.sql", ("CREATE TABLE half (x)", "CREATE NONSENSE"))
    with pytest.raises(sqlite3.OperationalError):
        await migrated(path, [migrations()[0], broken])
    assert version(path) == 1
    assert "half" not in dict(schema(path))


async def test_a_newer_programs_library_is_left_alone(path):
    async with Store.open(path):
        pass
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match=r"version 99.*newer Sitrep"):
        async with Store.open(path):
            pass
    assert version(path) == 99


async def test_a_file_that_is_no_library(path):
    path.write_bytes(b"This is a text, and rather a long one. " * 100)
    with pytest.raises(StoreError, match=r"not a Sitrep database.*SITREP_DATABASE"):
        async with Store.open(path):
            pass
    assert path.read_bytes().startswith(b"This is a text")


async def test_another_programs_database_is_left_alone(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE report (mine TEXT)")
    connection.close()
    before = schema(path)
    with pytest.raises(StoreError, match="belongs to another program"):
        async with Store.open(path):
            pass
    assert schema(path) == before


async def test_a_folder_is_no_library(tmp_path):
    with pytest.raises(StoreError, match="is a folder"):
        async with Store.open(tmp_path):
            pass


async def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(StoreError, match=r"nowhere does not exist\. Create it"):
        async with Store.open(tmp_path / "nowhere" / "library.db"):
            pass


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
async def test_a_folder_that_may_not_be_written(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="may be written"):
        async with Store.open(tmp_path / "library.db"):
            pass


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
async def test_a_place_that_cannot_hold_a_library():
    with pytest.raises(StoreError, match="SITREP_DATABASE"):
        async with Store.open("/dev/full"):
            pass


async def test_every_connection_minds_references_and_readers_only_read(path):
    connections = await Connections.open(path)
    for connection in connections._all:
        ((enforced,),) = await connection.execute_fetchall("PRAGMA foreign_keys")
        assert enforced == 1
        ((patience,),) = await connection.execute_fetchall("PRAGMA busy_timeout")
        assert patience > 0
    async with connections.reader() as reader:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            await reader.execute("DELETE FROM report")
    with pytest.raises(StoreError, match="could not be read"):
        async with connections.reader() as reader:
            await reader.execute("DELETE FROM report")
    await connections.close()
    await connections.close()


async def test_a_process_that_is_killed_leaves_a_sound_library(path):
    async with Store.open(path) as store:
        await save(store, report("before", "2007-10-03", memberships=[claim("RU")]))
    program = textwrap.dedent(
        f"""
        import asyncio, sys
        sys.path.insert(0, {str(Path(__file__).parent)!r})
        from told import claim, report
        from db import Store

        async def main():
            async with Store.open({str(path)!r}) as store:
                for number in range(1_000_000):
                    batch = [
                        report(f"r{{number}}-{{n}}", "2008-01-01", memberships=[claim("RU")])
                        for n in range(10)
                    ]
                    await store.save_many(batch)
                    print(number, flush=True)

        asyncio.run(main())
        """
    )
    with subprocess.Popen(  # noqa: ASYNC220, S603
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as process:
        while int(process.stdout.readline()) < 5:
            pass
        process.send_signal(signal.SIGKILL)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    async with Store.open(path) as store:
        totals = await store.totals()
        assert (totals.reports - 1) % 10 == 0
        assert totals.reports >= 51
        assert totals.memberships == totals.reports
