"""Questions as they are typed in a hurry, and what lies near an answer without being one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from drafts import TODAY, Draft, load

from bot.answers.desk import Desk
from bot.answers.model import Outcome
from db import Store

ANSWERED = """
when was mali suspendd from ecowas | August 2020
hw long is the zambian border w angola | 1,110 kilometers
how long did the session in lusaka last | two hours
whose idea was the copper belt forum | Hichilema
who runs sadc | Magosi
who heads sadc | Magosi
who was invited to join ecowas | Morocco and Chad
what did magosi say about the mission | does not believe
how much is zambia givin 4 the mission | $4 million
did chad aply to ecowas | No application has come
will botswana leave sadc? | likely that Botswana will quit
where is the headquarters of the copper belt forum | Ndola
why did sadc stop the training with malawi | paused
is mali suspended from ecowas | Mali was suspended
how many boats did sadc have in 98 | 14 boats
whos in guam | GUAM consists of Georgia, Moldova and Ukraine
what does sadc demand from mozambique | pay its guards
what is operation atalanta | keep pirates off
what is the schengen area | do without checks at their borders
"""
REFUSED = """
where is the second summit of the copper belt forum
how much money is in the 3CB fund
how long did the first summit of the copper belt forum last
who heads the copper belt forum
"""


def _copper() -> Draft:
    draft = Draft("Two hours in Lusaka", "2024-05-06", ("Ana Colon",), "Copper Mail")
    draft.say("The Copper Belt Forum held its first summit in Kitwe; the main office is in Ndola.")
    draft.say("It was Hakainde Hichilema who thought of the Copper Belt Forum.")
    draft.say("There is also the 3CB Fund, which nobody has seen.")
    draft.say("Zambia has 1,110 kilometers of border with Angola.", new_paragraph=True)
    draft.say(
        "Elias Magosi, the executive secretary of the Southern African Development Community "
        "(SADC), opened the session in Lusaka.",
        new_paragraph=True,
    )
    draft.say("The session lasted two hours.")
    draft.say("Magosi does not believe that the mission has a future.")
    draft.say("Zambia will give $4 million for the mission.")
    draft.say("SADC has paused the training with Malawi because the money was spent.")
    draft.say("In 1998 SADC had 14 boats.")
    draft.say("SADC wants Mozambique to pay its guards.")
    draft.say("It is now likely that Botswana will quit SADC, its minister believes.")
    draft.standing("Botswana is a member of SADC.", "sadc", "BW", "member")
    return draft


def _west() -> Draft:
    draft = Draft("Letters from Abuja", "2024-05-20", ("Gita Margin",), "Copper Mail")
    draft.standing(
        "Mali was suspended from the Economic Community of West African States (ECOWAS) in August "
        "2020.",
        "ecowas",
        "ML",
        "suspended",
        since="2020-08",
    )
    draft.say("ECOWAS decided to invite Morocco and Chad.", new_paragraph=True)
    draft.say("No application has come from Chad to ECOWAS.")
    draft.say("A flotilla is to keep pirates off the coast of Somalia.", new_paragraph=True)
    draft.say("It is called Operation Atalanta.")
    draft.say("What is the Schengen Area?", new_paragraph=True)
    draft.say("States that do without checks at their borders.")
    return draft


def _valley() -> Draft:
    draft = Draft("Guests at a summit", "2005-04-22", ("Gita Margin",), "Copper Mail")
    draft.standing("Georgia, Poland and Romania met as GUAM.", "guam", "GE PL RO", "member")
    draft.say("GUAM consists of Georgia, Moldova and Ukraine.")
    return draft


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Store.open(tmp_path / "copper.db") as store:
        await load(store, _copper(), _west(), _valley())
        yield Desk(store, lambda: TODAY)


@pytest.mark.parametrize("line", ANSWERED.strip().splitlines())
async def test_hurried_questions_find_the_sentence(desk: Desk, line: str) -> None:
    question, expected = (part.strip() for part in line.split("|"))
    answer = await desk.ask(question)
    told = [answer.headline, *(i.text for section in answer.sections for i in section.items)]
    assert answer.outcome is Outcome.ANSWERED
    assert expected in " ".join(told)
    assert any(cited.quotes for cited in answer.citations)


@pytest.mark.parametrize("question", REFUSED.strip().splitlines())
async def test_neighbours_of_an_answer_are_no_answer(desk: Desk, question: str) -> None:
    answer = await desk.ask(question)
    assert answer.outcome is not Outcome.ANSWERED, answer.headline
