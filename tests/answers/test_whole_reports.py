"""Questions that no sentence answers by itself: reports are read as a whole, or it is refused."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from drafts import TODAY, Draft, load, worded

from bot.answers.desk import Desk
from bot.answers.model import Outcome
from db import Store


def _ferries() -> Draft:
    draft = Draft("Ferries of the lake", "2023-05-02", ("Ana Colon",), "Lake Post")
    draft.say("The Lake Ferry Compact has drawn up a timetable for three ports.")
    draft.say("Kenya and Uganda founded it; Tanzania signed the year after.")
    draft.say(
        "A hull yard is planned at Kisumu, and next year's host is Mwanza.", new_paragraph=True
    )
    draft.say("How much will the yard cost?", new_paragraph=True)
    draft.say("About 30 million euros until 2026.")
    draft.say(
        "Rwanda stayed away because its engineers feared for the harbour wall.", new_paragraph=True
    )
    return draft


@pytest.fixture
async def lake(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Store.open(tmp_path / "lake.db") as store:
        await load(store, _ferries())
        yield Desk(store, lambda: TODAY)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how much will the hull yard cost", "30 million euros"),
        ("who is in the lake ferry compact", "Tanzania signed"),
        ("who are the members of the lake ferry compact", "Kenya and Uganda"),
        ("why did rwanda stay away from the ferry compact", "harbour wall"),
    ],
)
async def test_what_stands_around_a_sentence_helps_it_to_answer(
    lake: Desk, question: str, expected: str
) -> None:
    answer = await lake.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert expected in worded(answer)
    assert any(cited.quotes for cited in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "who commands the lake ferry compact",
        "how many captains does the lake ferry compact have",
        "how much did uganda pay for the hull yard",
        "why did burundi stay away from the ferry compact",
        "who hosts the lake ferry compact in 2029",
    ],
)
async def test_what_is_only_near_is_refused(lake: Desk, question: str) -> None:
    answer = await lake.ask(question)
    assert not answer.answered
