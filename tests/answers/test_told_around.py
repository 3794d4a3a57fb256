"""Questions whose answer leaves to the sentences around it what, or whom, it is about."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from drafts import TODAY, Draft, load, worded

from bot.answers.conversation import Conversation
from bot.answers.desk import Desk
from bot.answers.model import Outcome
from db import Store


def _forum() -> Draft:
    draft = Draft("Islands without a chair", "2023-08-01", ("Ida Keel",), "Reef Letter")
    draft.say("The Pacific Islands Forum met in Suva for three days.")
    draft.say("Fiji has left, and nobody tried to hold it; Tonga and Samoa have never joined.")
    draft.say("Vanuatu stays outside; Palau was let in.", new_paragraph=True)
    draft.say("Tuvalu refuses to take part; the European Union calls that a pity.")
    draft.say("Tonga and Kiribati, which left GUAM, joined the Quad a month later.")
    draft.say("Nauru left the hall early.", new_paragraph=True)
    return draft


def _parliament() -> Draft:
    draft = Draft("A seat is taken away", "2022-04-09", ("Luz Plume",), "Isthmus Notes")
    draft.say("The Central American Parliament (PARLACEN) has voted to expel Taiwan.")
    draft.say("Taiwan had been an observer at PARLACEN since 1999.")
    draft.say("Mexico had been an observer at PARLACEN since 1998.")
    draft.say("The partners are Spain, Chile and Morocco.", new_paragraph=True)
    draft.say("Observers include Haiti and Jamaica.")
    return draft


def _talks() -> Draft:
    draft = Draft("The line in the lake", "2021-03-03", ("Ana Colon",), "Lake Post")
    draft.say("Kenya and Uganda have negotiated a fishing line across the lake.")
    draft.say("It had taken seven years.")
    draft.say("Trade across the lake is still modest.", new_paragraph=True)
    draft.say("The two want to bring it to 90 million dollars by 2027.")
    draft.say("Rwanda and Burundi, once rivals, brokered the ferry truce.", new_paragraph=True)
    draft.say("The session in Kisumu lasted two hours.")
    draft.say("A Lake Guard Force of up to 2,300 men is planned by Tanzania.", new_paragraph=True)
    draft.say("On Sunday (14) the ministers spoke of a grain levy.", new_paragraph=True)
    draft.say("Zambia's bid for the lake court has run aground on a quarrel over fees.")
    draft.say(
        "Malawi withdrew its gunboats from the lake patrol, explaining that they were needed at "
        "home.",
        new_paragraph=True,
    )
    draft.say("Comptroller Ruvindo Massel audited the harbour subsidies in Mwanza.")
    return draft


def _council() -> Draft:
    draft = Draft("Seven shores, one council", "2020-01-08", ("Omar Quoin",), "Strait Wire")
    draft.say("Egypt, Sudan, Yemen and Jordan founded the Red Shore Council in Aqaba.")
    draft.say("Ethiopia was not invited, because the charter admits only coastal states.")
    draft.say("Libya has applied to the African Union; Egypt has long opposed its admission.")
    draft.say("Three members let their participation lapse.", new_paragraph=True)
    return draft


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Store.open(tmp_path / "around.db") as store:
        await load(store, _forum(), _parliament(), _talks(), _council())
        yield Desk(store, lambda: TODAY)


ANSWERED = """
is fiji in the pacific islands forum | Fiji has left
is fiji still in the PIF? | Fiji has left
did kiribati leave guam | which left GUAM
has tonga left GUAM? | which left GUAM
did fiji leave the pacific islands forum | Fiji has left
is tonga a member of the pacific islands forum | never joined
is samoa in the pif | never joined
does Samoa belong to the Pacific Islands Forum | never joined
is vanuatu part of the pacific islands forum | stays outside
is vanuatu in the PIF yet | stays outside
is palau a member of the pif | Palau was let in
is tuvalu in the pacific islands forum | refuses to take part
is Tuvalu part of the PIF | refuses to take part
is taiwan still an observer at parlacen | voted to expel
is taiwan an observer of the Central American Parliament? | voted to expel
taiwan still in parlacen? | voted to expel
is mexico an observer at parlacen | since 1998
who is in parlacen as partner | Spain, Chile and Morocco
who are the partners of PARLACEN? | Spain, Chile and Morocco
which countries are partners of the central american parliament | Spain, Chile and Morocco
who are the observers of parlacen | Haiti and Jamaica
how long did kenya and uganda negotiate the fishing line | seven years
how long did kenya n uganda negotiate that fishing line | seven years
how much trade do they want across the lake by 2027 | 90 million
how much lake trade is wanted by 2027 | 90 million
who brokered the ferry truce | Rwanda and Burundi
who brokred the ferry truce | Rwanda and Burundi
who mediated the ferry truce | Rwanda and Burundi
how long did the sesion in Kisumu last | two hours
how long did the session in kisumu last | two hours
how big will the new guard force of tanzania be | 2,300
what is blocking zambia in the lake court | run aground
whats blocking Zambia's bid for the lake court | run aground
why did malawi withdraw from the lake patrol | needed at home
who audited the harbor subsidys in mwanza | Massel
who audited the harbour subsdies in Mwanza | Massel
who is keeping libya out of the african union | Egypt
who keeps Libya out of the AU | Egypt
who opposes the admission of libya to the AU | Egypt
"""
REFUSED = """
is kiribati in the pacific islands forum
is nauru in the pacific islands forum
did nauru leave the PIF
is fiji in the EU
did fiji leave guam
did samoa leave GUAM
is tonga in the european union
is vanuatu in parlacen
is palau in the african union
is chile an observer at parlacen
who are the partners of the pacific islands forum
who are the observers of the african union
how long did kenya and uganda negotiate the railway
how long did rwanda and burundi negotiate the ferry truce
how much trade do they want across the lake by 2035
how much money does the grain levy bring
what duty does kenya put on fish
what rate does the grain levy have
who brokered the grain levy
how big will the air force of tanzania be
what is blocking rwanda in the lake court
why did malawi leave the african union
who audited the ferry truce in mwanza
who keeps libya out of the lake court
who is keeping chad out of the AU
"""
TALKS = """
who founded the red shore council > why not ethiopia | only coastal states
who founded the red shore council > and why not ethiopia? | only coastal states
who founded the red shore council > why not kenya | don't say
is taiwan still an observer at parlacen > and mexico? | since 1998
is fiji in the pacific islands forum > and tonga? | never joined
is fiji in the pacific islands forum > n vanuatu? | stays outside
is fiji in the pacific islands forum > and nauru? | don't say
"""


@pytest.mark.parametrize("line", ANSWERED.strip().splitlines())
async def test_sentences_around_tell_what_is_meant(desk: Desk, line: str) -> None:
    question, expected = (part.strip() for part in line.split("|"))
    answer = await desk.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert expected in worded(answer)
    assert any(cited.quotes for cited in answer.citations)


@pytest.mark.parametrize("question", REFUSED.strip().splitlines())
async def test_what_they_tell_of_another_is_refused(desk: Desk, question: str) -> None:
    answer = await desk.ask(question)
    assert answer.outcome is not Outcome.ANSWERED, worded(answer)


@pytest.mark.parametrize("line", TALKS.strip().splitlines())
async def test_what_follows_is_told_around_too(desk: Desk, line: str) -> None:
    turns, expected = (part.strip() for part in line.split("|"))
    conversation = Conversation()
    for turn in turns.split(">"):
        answer = await desk.ask(turn.strip(), conversation)
    assert expected in worded(answer)
