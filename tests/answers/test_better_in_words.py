"""Questions that one sentence answers better than a list or a neighbouring fact."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from drafts import TODAY, Draft, load

from bot.answers.desk import Desk
from bot.answers.model import Outcome
from db import Store


def _lake() -> Draft:
    draft = Draft("Uganda lets its neighbours in", "2019-06-14", ("Ola Reed",), "Lake Gazette")
    draft.say("The ministers of the lake met for two days in Kampala.")
    draft.say("South Sudan has become the newest member of the East African Community (EAC).")
    draft.say(
        "Burundi should have joined the EAC in 2003 together with Rwanda.", new_paragraph=True
    )
    draft.say("Somalia was welcomed into the EAC on Friday at a dinner in Arusha.")
    draft.say(
        "In May 2011 Djibouti closed its office at the EAC and left Ethiopia and Eritrea to "
        "themselves.",
        new_paragraph=True,
    )
    return draft


def _shore() -> Draft:
    draft = Draft("Who sits where", "2018-03-02", ("Ivo Strand",), "Shore Courier")
    draft.standing("Poland, Norway and Iceland are members of NATO.", "nato", "PL NO IS")
    draft.standing("Poland is a member of the European Union.", "eu", "PL")
    draft.say("Norway and Iceland belong to NATO but not to the European Union.")
    draft.standing("Peru and Chile belong to APEC.", "apec", "PE CL")
    draft.standing("Chile is an associate of Mercosur.", "mercosur", "CL", "partner")
    draft.say("Peru is outside Mercosur.")
    return draft


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Store.open(tmp_path / "better.db") as store:
        await load(store, _lake(), _shore())
        yield Desk(store, lambda: TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("newest member of the EAC", "South Sudan has become"),
        ("when did Somalia join the EAC", "on Friday"),
        ("when did somalia join the eac?", "14 June 2019"),
        ("which states are in nato but not in the eu", "Norway and Iceland belong"),
        ("nato members that are not in the EU", "Norway and Iceland belong"),
    ],
)
async def test_the_sentence_that_says_it_answers(desk: Desk, question: str, told: str) -> None:
    answer = await desk.ask(question)
    assert answer.outcome is Outcome.ANSWERED, question
    assert told in answer.headline
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "when did Burundi join the EAC",
        "when did Ethiopia leave the EAC",
        "when did Eritrea leave the eac",
    ],
)
async def test_what_did_not_come_to_pass_is_no_answer(desk: Desk, question: str) -> None:
    answer = await desk.ask(question)
    assert not answer.answered, answer.headline


async def test_a_byline_is_cited_with_what_it_was_asked_by(desk: Desk) -> None:
    answer = await desk.ask("who wrote the article about Somalia and the EAC")
    assert "Ola Reed" in answer.headline
    quoted = [quote.text for cited in answer.citations for quote in cited.quotes]
    assert any(text.startswith("Somalia was welcomed") for text in quoted)
