"""How states stand, told in sentences that leave the body unnamed or name others beside it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from drafts import TODAY, Draft, load, worded

from bot.answers.conversation import Conversation
from bot.answers.desk import Desk
from bot.answers.model import Outcome
from db import Store

ANSWERED = """
is Tunisia in ECOWAS? | gave Tunisia observer status
what is tunisia's status in ecowas | gave Tunisia observer status
and what about Haiti in the ECOWAS | made Haiti a dialogue partner
is Morocco a member of ecowas | it asked to join
is Chad in ECOWAS | Chad does not
is cameroon in ecowas? | neither does Cameroon
is Mauritius an ECOWAS member | has never sought membership
is Angola in ecowas | has been kept out
is Gabon part of ECOWAS | is an associate member
is Liberia in SAARC | Yes. Liberia is a member of SAARC
does Ghana belong to SAARC | Yes. Ghana is a member of SAARC
did Iceland come back to the Nordic Council | Yes. Iceland is a member
has iceland returned to the nordic council? | Yes. Iceland is a member
is iceland in the Nordic Council | Yes. Iceland is a member
did Norway return to the nordic council | Norway is a member
which members of the EAC are in igad | Kenya and Uganda are the only
who is in both the EAC and IGAD | Kenya and Uganda are the only
since when is Haiti a dialogue partner of ecowas | 3 May
"""
REFUSED = """
is Peru in ECOWAS
is Brazil in ECOWAS
is Egypt in ECOWAS
is Norway in SAARC
did Denmark come back to SAARC
is Togo in SAARC
which members of the EAC are in ECOWAS
since when is Tunisia a candidate of ecowas
"""
TALKS = """
is Tunisia in ECOWAS? > and Haiti? | made Haiti a dialogue partner
is Tunisia in ECOWAS? > and Haiti? > since when? | 3 May
is Kenya in IGAD > which EAC countries are in it | Kenya and Uganda are the only
when did Iceland leave the Nordic Council > what about Norway? | Norway is a member
"""


def _ecowas() -> Draft:
    draft = Draft("A chair by the door", "2031-05-06", ("Ines Marker",), "Atlantic Slate")
    draft.say("The Economic Community of West African States (ECOWAS) met in Lomé on 3 May.")
    draft.say("The presidents gave Tunisia observer status and made Haiti a dialogue partner.")
    draft.say("Brazil sent a cook and Peru a choir.")
    draft.say("Morocco looks south as well.", new_paragraph=True)
    draft.say("In April it asked to join ECOWAS, to the surprise of its own merchants.")
    draft.say("Benin and Ghana belong to ECOWAS.", new_paragraph=True)
    draft.say("Chad does not, and neither does Cameroon.")
    draft.say("Mauritius has never sought membership of ECOWAS, which is far away.")
    draft.say("Angola has been kept out since its first letter.", new_paragraph=True)
    draft.say("Gabon is an associate member, which gives it a chair without a vote.")
    draft.say("Egypt is a member of the club of river pilots.")
    return draft


def _saarc() -> Draft:
    draft = Draft("Far from the mountains", "2030-02-11", ("Ravi Ink",), "Valley Wire")
    draft.say(
        "Ghana and Liberia are the only ECOWAS states to have joined SAARC, and their envoys "
        "spend the week over maps."
    )
    draft.say("If Togo joined SAARC, few would notice it.")
    return draft


def _north() -> Draft:
    draft = Draft("The island's second thoughts", "2032-01-09", ("Freya Quire",), "Fjord Post")
    draft.say("Iceland came home on Tuesday.")
    draft.say("The Nordic Council, which it had quit in 2029, put a chair at the table.")
    draft.standing(
        "Iceland left the Nordic Council in 2029.", "nordic-council", "IS", "former", since="2029"
    )
    draft.standing("Norway is a member of the Nordic Council.", "nordic-council", "NO")
    return draft


def _horn() -> Draft:
    draft = Draft("Two hats", "2029-07-01", ("Abel Stamp",), "Rift Notes")
    draft.say("Kenya and Uganda are the only EAC members that sit in IGAD.")
    draft.standing("Kenya is a member of IGAD.", "igad", "KE")
    return draft


@pytest.fixture
async def places(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Store.open(tmp_path / "places.db") as store:
        await load(store, _ecowas(), _saarc(), _north(), _horn())
        yield Desk(store, lambda: TODAY)


@pytest.mark.parametrize("line", ANSWERED.strip().splitlines())
async def test_a_sentence_in_its_place_tells_how_a_state_stands(places: Desk, line: str) -> None:
    question, expected = (part.strip() for part in line.split("|"))
    answer = await places.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert expected in worded(answer)
    assert any(cited.quotes for cited in answer.citations)


@pytest.mark.parametrize("question", REFUSED.strip().splitlines())
async def test_what_is_told_of_others_tells_nothing(places: Desk, question: str) -> None:
    answer = await places.ask(question)
    assert answer.outcome is not Outcome.ANSWERED, worded(answer)


@pytest.mark.parametrize("line", TALKS.strip().splitlines())
async def test_follow_ups_are_answered_in_place(places: Desk, line: str) -> None:
    turns, expected = (part.strip() for part in line.split("|"))
    conversation = Conversation()
    said = ""
    for turn in turns.split(">"):
        said = worded(await places.ask(turn.strip(), conversation))
    assert expected in said
