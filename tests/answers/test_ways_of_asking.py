"""A grid of questions: everyday ways of asking for a thing, each asked of several bodies."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from drafts import TODAY, Draft, load, worded

from bot.answers.desk import Desk
from bot.answers.model import Outcome
from bot.model import Organization
from db import Store

Cell = tuple[str, str]

SEATS = {"the EAC": "Arusha", "GUAM": "Kyiv", "igad": "Djibouti"}
NO_SEATS = ("SAARC", "the ots")
ASKING_SEATS = """
where is {} based | where is {} located? | which city hosts {}? | {} hq | where does {} sit?
what city is {} based in | where are the headquarters of {}
"""
HEADS = {"the EAC": "Nduva", "GUAM": "Efendiev", "igad": "Workneh"}
NO_HEADS = ("SAARC", "the ots")
ASKING_HEADS = """
who heads {}? | who's the boss of {} | who is in charge of {}? | whos at the helm of {}
head of {}? | who is the head of {} | name the head of {} | who is {}'s leader?
"""
COSTS = {"the mine school": "12 million", "the gulf railway": "250 billion"}
NO_COSTS = ("the sea ferry", "the transport corridor")
ASKING_COSTS = """
how much does {} cost? | what does {} cost | how expensive is {}? | cost of {}?
what's the price of {} | how much is being spent on {} | do we know what {} costs?
"""
REASONS = {"Georgia left the CIS": "war with Russia", "Latvia left SAARC": "too warm"}
ASKING_REASONS = """
why {past}? | what led {state} to quit {body} | why is {state} no longer in {body}
can you exlain why {past}? | why on earth did {state} leave {body}?
"""
STATUSES = {"Turkey in GUAM": "observer", "Sudan in igad": "suspended"}
ASKING_STATUS = """
how does {state} stand in {body}? | in what capacity is {state} in {body}
what's {state}'s relationship with {body}? | where does {state} stand with {body}?
{state} status in {body} | is it true {state} is in {body} or something else
"""
DATED = {"GUAM": "5 October 2018", "the eac": "14 May 2024"}
ASKING_DATES = """
when was the report on {} published? | what's the date of the report about {}?
how old is the report on {}? | from when is the article about {}
date of the report on {} | what date is the piece about {} from?
"""
OTHERS = """
when was Four Flags, One Office published? | 5 October 2018
publication date of four flags one ofice | 5 October 2018
how old is Four flags one office | 5 October 2018
who takes part in the mine school? | Estonia and Latvia
how long has Uganda been in the EAC? | 2001
which countries have joined guam | Ukraine
is Kenya out of the EAC? | No
do you know whther kenya belongs to the EAC | Yes
would you say kenya is in the eac | Yes
who is in the Amber Compact | Estonia, Latvia and Poland
is Poland part of the Amber Compact? | Poland
what should the EAC have ready by 2031? | single currency
what is due at the EAC by 2031 | single currency
is the joint sea ferry of igad dead? | stalled
when was igad founded | 1986
"""
REFUSED = """
who heads the mine school
since when is Kenya in the EAC?
when did kenya come into the eac
until when was Kenya in the EAC
why did Sudan suspend its membership of IGAD
why is Kenya no longer in the EAC?
deadline for the sea ferry?
when do they want the sea ferry ready
GUAM secretary of the navy
when was Five Flags published?
who left igad
"""


def _lakes() -> Draft:
    draft = Draft("Arusha opens a chair", "2024-05-14", ("Grace Namuli",), "Lakeside Courier")
    draft.standing("Kenya is a member of the East African Community (EAC).", "eac", "KE")
    draft.standing("Uganda joined the EAC in 2001.", "eac", "UG", since="2001")
    draft.say("The headquarters of the EAC are in Arusha.")
    draft.say("Veronica Nduva is the secretary general of the EAC.")
    draft.say("Kenya sent 200 soldiers to the EAC's force in 2019.", new_paragraph=True)
    draft.plan(
        "The EAC plans to introduce a single currency by 2031.",
        "eac",
        "single currency",
        "planned",
        "2031",
    )
    return draft


def _horn() -> Draft:
    draft = Draft("Khartoum's empty seat", "2024-01-25", ("Hawa Osman",), "Horn Letters")
    draft.standing(
        "Sudan froze its membership of the Intergovernmental Authority on Development (IGAD).",
        "igad",
        "SD",
        "suspended",
    )
    draft.say("It gave no reason.")
    draft.say("The bloc, which has eight members, was founded in 1986.", about="igad")
    draft.say("IGAD is based in Djibouti.", new_paragraph=True)
    draft.say("Workneh Gebeyehu heads IGAD as executive secretary.")
    draft.plan(
        "The joint sea ferry of IGAD has stalled because no bank wants to pay for it.",
        "igad",
        "joint sea ferry",
        "stalled",
    )
    draft.say("A harbour office beside it will cost $35 million.")
    return draft


def _sea() -> Draft:
    draft = Draft("Four flags, one office", "2018-10-05", ("Oksana Lytvyn",), "Black Sea Notes")
    draft.standing("GUAM consists of Georgia, Moldova and Ukraine.", "guam", "GE MD UA")
    draft.standing("Turkey is an observer in GUAM.", "guam", "TR", "observer")
    draft.say("The secretariat of GUAM is in Kyiv. ")
    draft.say("Altai Efendiev is the secretary general of GUAM.")
    draft.say("GUAM plans to open a transport corridor to Baku.", new_paragraph=True)
    draft.standing(
        "Georgia left the Commonwealth of Independent States (CIS) after its war with Russia.",
        "cis",
        "GE",
        "former",
    )
    draft.say("Latvia left SAARC because it found it too warm.")
    return draft


def _coast() -> Draft:
    draft = Draft("Amber for everyone", "2022-09-06", ("Juris Kalns",), "Baltic Sheet")
    key = "amber-compact"
    draft.introduced[key] = Organization(key, "Amber Compact")
    draft.say(
        "The Amber Compact was signed in Riga in 2020 by Estonia, Latvia and Poland.", about=key
    )
    draft.say("The compact will open a mine school in Liepaja.", about=key)
    draft.say("The school will cost 12 million euros.")
    draft.say("Estonia and Latvia take part in the mine school.")
    draft.say("The gulf railway was to cost $250 billion.", new_paragraph=True)
    return draft


def _ways(text: str) -> list[str]:
    return [way.strip() for line in text.strip().splitlines() for way in line.split("|")]


def _asked_of(ways: str, things: dict[str, str]) -> Iterator[Cell]:
    for way in _ways(ways):
        for thing, told in things.items():
            state, _, rest = thing.partition(" ")
            body = rest.removeprefix("left ").removeprefix("in ")
            yield way.format(thing, past=thing, state=state, body=body), told


def _answered() -> list[Cell]:
    cells = [
        tuple(part.strip() for part in line.split("|")) for line in OTHERS.strip().splitlines()
    ]
    grids = (
        (ASKING_SEATS, SEATS),
        (ASKING_HEADS, HEADS),
        (ASKING_COSTS, COSTS),
        (ASKING_REASONS, REASONS),
        (ASKING_STATUS, STATUSES),
        (ASKING_DATES, DATED),
    )
    found = [cell for ways, things in grids for cell in _asked_of(ways, things)]
    return [*found, *((question, told) for question, told in cells)]


def _refused() -> list[str]:
    grids = ((ASKING_SEATS, NO_SEATS), (ASKING_HEADS, NO_HEADS), (ASKING_COSTS, NO_COSTS))
    found = [way.format(thing) for ways, things in grids for way in _ways(ways) for thing in things]
    return [*found, *_ways(REFUSED)]


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Store.open(tmp_path / "ways.db") as store:
        await load(store, _lakes(), _horn(), _sea(), _coast())
        yield Desk(store, lambda: TODAY)


async def test_every_way_of_asking_is_answered(desk: Desk) -> None:
    wrong = []
    for question, told in _answered():
        answer = await desk.ask(question)
        if answer.outcome is not Outcome.ANSWERED or told not in worded(answer):
            wrong.append((question, told, answer.headline))
    assert wrong == []


async def test_no_way_of_asking_draws_an_answer_from_nothing(desk: Desk) -> None:
    answers = {question: await desk.ask(question) for question in _refused()}
    invented = {q: a.headline for q, a in answers.items() if a.outcome is Outcome.ANSWERED}
    assert invented == {}
