"""Slips in words that no list has: put right where the reports have the one word meant."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from drafts import TODAY, Draft, load

from bot.answers.names import Names
from bot.answers.spelling import spelt_right
from bot.answers.understanding.question import take_apart
from db import Store


def _quarry() -> Draft:
    draft = Draft("Granite for the quay", "2024-05-06", ("Ana Colon",), "Lake Post")
    draft.say("Surveyor Marit Hallop weighed the granite in the quarry, with a calibrated scale.")
    draft.say("The cartographer drew the lagoon; a session on ballast lasted an hour.")
    draft.say("Investment in the sluice was halved, and the archive keeps the ledgers.")
    return draft


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(tmp_path / "quarry.db") as opened:
        await load(opened, _quarry())
        yield opened


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who weighed the grannite", "who weighed the granite"),
        ("who weighed the grante", "who weighed the granite"),
        ("who is halop", "who is hallop"),
        ("who drew the lagon", "who drew the lagoon"),
        ("who drew the lagooon", "who drew the lagoon"),
        ("what about the cartogrpaher", "what about the cartographer"),
        ("how long did they speak on balast", "how long did they speak on ballast"),
        ("was invesment in the sluise halved", "was investment in the sluise halved"),
        ("who keeps the legders", "who keeps the ledgers"),
        ("who keeps the archife", "who keeps the archive"),
    ],
)
async def test_the_one_word_a_slip_away_is_meant(store: Store, typed: str, meant: str) -> None:
    assert await spelt_right(typed, take_apart(typed, Names({}), TODAY), store) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "who weighed the granite",
        "who weighed the marble",
        "who drew the lagn",
        "what about the cartografer",
        "what did Grannite weigh",
        "who quarries the slate",
        "when was the glacier measured",
    ],
)
async def test_other_words_stay(store: Store, typed: str) -> None:
    assert await spelt_right(typed, take_apart(typed, Names({}), TODAY), store) == typed
