from __future__ import annotations

import asyncio
import sqlite3
from datetime import date

import pytest
from staging import small_briefing

from bot.answers.query import Ask, Members
from bot.settings import Settings
from bot.shell import keeping
from bot.shell.keeping import KeepingDesk
from db import Store

MEMBERS = Members("orange")


@pytest.fixture
def desk(library: Store, settings: Settings) -> KeepingDesk:
    return KeepingDesk(library, settings.database)


async def test_the_same_question_is_worked_out_once(desk: KeepingDesk) -> None:
    first = await desk.answer(MEMBERS)
    assert await desk.answer(MEMBERS) is first
    assert await desk.answer(Ask("who is in the OP?")) is await desk.answer(
        Ask("who is in the OP?")
    )


async def test_languages_are_kept_apart(desk: KeepingDesk) -> None:
    english = await desk.answer(MEMBERS, "en-GB")
    assert await desk.answer(MEMBERS, "en-US") is english
    assert await desk.answer(MEMBERS, "fr") is not english


async def test_a_new_report_is_seen_at_once(desk: KeepingDesk, library: Store) -> None:
    before = await desk.answer(MEMBERS)
    found, briefing = small_briefing()
    await library.remove(["/reports/orange.txt"])
    assert await desk.answer(MEMBERS) != before
    await library.save("/reports/orange.txt", "4" * 64, found, briefing)
    assert (await desk.answer(MEMBERS)).headline == before.headline


async def test_what_another_process_writes_is_seen(desk: KeepingDesk, settings: Settings) -> None:
    before = await desk.answer(MEMBERS)

    def write() -> None:
        with sqlite3.connect(settings.database) as other:
            other.execute("PRAGMA foreign_keys = ON")
            other.execute("DELETE FROM report")
        other.close()

    await asyncio.to_thread(write)
    assert await desk.answer(MEMBERS) is not before


async def test_at_midnight_everything_is_asked_anew(
    desk: KeepingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await desk.answer(MEMBERS)

    class Tomorrow(date):
        @classmethod
        def today(cls) -> date:
            return date(2100, 1, 1)

    monkeypatch.setattr(keeping, "date", Tomorrow)
    assert await desk.answer(MEMBERS) is not before


async def test_no_more_than_so_many_are_kept(
    desk: KeepingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_CAPACITY", 2)
    first = await desk.answer(MEMBERS)
    for organization in ("nato", "csto"):
        await desk.answer(Members(organization))
    assert await desk.answer(MEMBERS) is not first


async def test_a_long_answer_is_not_kept(
    desk: KeepingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_LONGEST", 10)
    first = await desk.answer(MEMBERS)
    assert await desk.answer(MEMBERS) is not first


async def test_questions_and_commands_share_what_is_kept(desk: KeepingDesk) -> None:
    answer = await desk.ask("who are the members of the OP?")
    query = await desk.query(answer.token)
    assert query is not None
    assert await desk.answer(query) is answer
    assert await desk.ask("OP members?") is answer
