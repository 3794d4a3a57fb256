"""Many questions in many wordings over small reports, and near misses that must be refused."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from bank import BANK
from drafts import TODAY, load, said

from bot.answers.conversation import Conversation
from bot.answers.desk import Desk
from bot.answers.model import Outcome
from db import Store

ANSWERABLE = """
who are the members of the AES | Burkina Faso, Mali and Niger
members of the alliance of sahel states? | Burkina Faso, Mali and Niger
who makes up the AES | Burkina Faso, Mali and Niger
when was the AES founded | September 2023
when did the three countries found the AES | September 2023
how many soldiers will the AES joint force have | 5,000 soldiers
how many troops does the joint force of the AES have | 5,000 soldiers
what does the joint force lack | helicopters
has togo applied to join the aes | has not applied
did Togo apply to the AES? | has not applied
when was Guinea suspended from ECOWAS | September 2021
since when has guinea been suspended from ecowas | September 2021
is guinea suspended from ecowas | Yes
when did mauritania leave ecowas | 2000
wen did mauritania quit ECOWAS | 2000
when did mauritania pull out of ecowas? | 2000
when will the eco be launched | 2027
when will ECOWAS have its single currency | 2027
when wil the single curency of ecowas be introduced | 2027
where is the parliament of ecowas based | Abuja
where does the ecowas parliament sit | Abuja
where is the headquarters of the ECOWAS parliament | Abuja
what do the three accuse ecowas of | foreign interests
when did Somalia join the EAC | 4 March 2024
when was somalia admitted to the east african community | 4 March 2024
when did Somalia become a member of the EAC? | 4 March 2024
when did Somalia apply to the EAC | 2012
when did rwanda join the eac | 2007
When did Burundi accede to the EAC? | 2007
has Ethiopia applied to join the EAC | has not applied
why did the EAC regional force leave Congo | refused to renew its mandate
why did the regional force of the EAC pull out of congo? | refused to renew its mandate
what happened to the EAC regional force in Congo? | left eastern Congo
when did the EAC regional force leave Congo | December 2023
when will the EAC have a single currency | 2031
when will the East African Comunity have its single curency | 2031
who offered to host the Monetary Institute | Kenya and Tanzania
which countries want to host the East African Monetary Institute | Kenya and Tanzania
is the EAC confederation going ahead | stalled
what happened to the political confederation of the EAC | stalled
why is the political confederation stalled | lack of money
has the political confederation been set up | stalled
when did turkey join nato | since 1952
what did norway deliver to latvia | diving bells
when did bsec last hold a summit | 2007
how many divers does the nordic council have | 40 divers
by wen should the eac have its single currency | 2031
whats the status of lotus | stalled
where is the secretariat of the nordic council | Copenhagen
since when is norway in NATO | since 1949
what did Latvia propose in NATO | school for divers
where will the 14th adriatic forum be held | Bar
is sudan still taking part in igad | suspended
why did Sudan freeze its membership of IGAD | anger over an invitation
when did sudan freeze its igad membership | January 2024
where did the IGAD ministers meet | Kampala
when did the ministers of IGAD meet | 18 January 2024
who are the members of AUKUS | Australia, the United Kingdom and the United States
who are membrs of aukus | Australia, the United Kingdom and the United States
which countries make up AUKUS? | Australia, the United Kingdom and the United States
when was AUKUS announced | September 2021
how many submarines will Australia buy | three
when will Australia get its submarines | 2030s
why does New Zealand stay out of the AUKUS submarines | law of 1987
when was fiji suspended from the Pacific Islands Forum | 2009
when was RAMSI withdrawn | June 2017
when wil RAMSI be withdrawn? | June 2017
which countries sent police to RAMSI | Australia, New Zealand and Tonga
who contributed police to RAMSI | Australia, New Zealand and Tonga
which countries supplied police to RAMSI | Australia, New Zealand and Tonga
what happened to the coast guard fund | not taken up
who proposed the coast guard fund | Palau
which country is behind the coast guard fund | Palau
which country is behind the idea of a coast guard fund | Palau
is the coast guard fund going ahead | not taken up
how many members does SAARC have | 8 members
who is in SAARC | Sri Lanka
is china in saarc | No
is Nepal in SAARC | Yes
when did afghanistan join saarc | 2007
when was the last SAARC summit | November 2014
where was the last summit of SAARC held | Kathmandu
why was the saarc summit in islamabad cancelled | attack
why was the SAARC summit in Islamabad called off | attack
why was the summit planned for Islamabad scrapped | attack
what's the status of the saarc motor vehicles agreement | blocked
is the Motor Vehicles Agreement in force | blocked
why has the motor vehicles agreement been blocked | needed more time
since when has the motor vehicles deal been stalled | 2014
how many projects has the SAARC Developmnt Fund paid for | ninety projects
where is the SAARC Development Fund | Thimphu
who hosts the next BIMSTEC summit | Thailand
when is the next BIMSTEC summit | 2025
who will host the next summit of bimstec | Thailand
which SAARC members are not in BIMSTEC | Pakistan
which countries are in both saarc and bimstec | Bhutan
who is in the GCC | Bahrain
is iran in the gcc | No
which GCC members still take part in the monetary union? | Qatar
when did Oman pull out of the monetary union | 2006
when did Oman leave the GCC monetary union? | 2006
when is the gulf railway from kuwait to muscat planned for | 2017
when will the railway from Kuwait to Muscat be ready | 2017
when will the railway from kuwait to muscat open | 2017
when was Syria suspended from the Arab League | November 2011
in which year did the arab league suspend syria | November 2011
Which countries are behind the Eurasian Development Bank? | Russia and Kazakhstan
who founded the Eurasian Development Bank | Russia and Kazakhstan
is the sco development bank going ahead? | on hold
what became of the SCO development bank | on hold
who wants a development bank of the SCO | China
where did the SCO hold its exercise | Xinjiang
how many soldiers took part in the SCO exercise | 3,000 soldiers
who wrote about the gulf union | Kay Octavo
compare the GCC and the CSTO | don't name the members of the CSTO
compare SAARC and BIMSTEC | no complete list of the members of the BIMSTEC
what is due in 2031 | single currency
what is planned for 2027? | single currency
what does IGAD stand for | Intergovernmental Authority on Development
who wrote the piece about submarines | Iris Cedilla
who wrote the column about submarines | Iris Cedilla
who is the secretary general of guam | Ilie Vraja
who chairs GUAM | Moldova
where is the GUAM training centre | Odesa
how many men does the guard for the Poti railway have | 1,200
what is the capital of the caspian ferry fund | 90 million
who led the mediators | Oana Ceres
how many observers does GUAM have | twelve
why was the common ferry turned down | subsidy
compare the standing of Somalia and Rwanda in the EAC | Somalia
how do Rwanda and Burundi differ in the EAC | Burundi
"""

UNANSWERABLE = """
by when will the adriatic bridge be built
when did latvia join nato
where is the secretariat of nato
how many divers does nato have
how many swimmers does bsec have
what did norway deliver to turkey
how many soldiers does Niger have
how many soldiers does ECOWAS have
how many helicopters does the joint force have
who commands the joint force of the AES
when did Togo join the AES
when did Niger join ECOWAS
when did Nigeria leave ECOWAS
when was Mali suspended from ECOWAS
when was Mauritania suspended from ECOWAS
why did Mauritania leave ECOWAS
what is the budget of ECOWAS
who is the president of the ecowas commission
where is the headquarters of the AES
when will the AES have a currency
why was Guinea's parliament closed
how many members does the AES parliament have
when did Kenya join the EAC
when did Ethiopia join the EAC
why did Rwanda join the EAC
how many soldiers did the EAC regional force have
who led the EAC regional force
when did Somalia leave the EAC
who is the secretary general of the EAC
when did Sudan join IGAD
when did Eritrea return to IGAD
how much did the East African Monetary Institute cost
where will the East African Monetary Institute be
why did Kenya leave the EAC
when did Japan join AUKUS
how many submarines does China have
how many submarines will New Zealand buy
who is the head of AUKUS
what is the budget of AUKUS
when was Tonga suspended from the Pacific Islands Forum
when did Fiji leave the PIF
why was Fiji suspended from the PIF
how many policemen did Tonga send to RAMSI
how much did RAMSI cost
who commanded RAMSI
when did Pakistan join SAARC
when did Bhutan join SAARC
when did Nepal join BIMSTEC
when did Afghanistan leave SAARC
when is the next SAARC summit
who is the secretary general of SAARC
what is the budget of the SAARC Development Fund
who was killed at Uri
when was BIMSTEC founded
when did Qatar leave the monetary union
when did Qatar leave the GCC
when did Jordan join the GCC
how long is the railway from Kuwait to Muscat
who pays for the railway from Kuwait to Muscat
when was Syria readmitted to the Arab League
why did the Arab League suspend Syria
when was Libya suspended from the Arab League
who leads the Arab League
when will the Eurasian Development Bank open
who is the head of the Eurasian Development Bank
who is the finance minister of Russia
how many tanks took part in the SCO exercise
when was the SCO founded
could RAMSI come back
compare the CSTO and NATO
how do ASEAN and the CSTO differ
what does XYZ stand for
what is due in 2019
who are the members of ASEAN
is chile in the pacific alliance
what is the population of Somalia
gdp of kenya
who is the director of the GUAM training centre
who is the auditor of Georgia
who pays for the audit
how much did the caspian ferry fund lend to the shipyards
what is the budget of the training centre in Odesa
what will the common ferry cost
who will command the guard for the Poti railway
what did Latvia say about GUAM
does the AES have a parliament
"""

TALKS = """
is china in saarc > and nepal? | Yes
is china in saarc > what about india | Yes
who is in the gcc > and saarc? | Bhutan
who is in SAARC > what about BIMSTEC? | Thailand
when did rwanda join the eac > and burundi? | 2007
when was guinea suspended from ecowas > and when did mauritania leave it? | 2000
is sudan still taking part in igad > why? | anger over an invitation
is sudan still taking part in igad > when? | January 2024
when did mauritania leave ecowas > and guinea? | don't say
who hosts the next BIMSTEC summit > what about SAARC? | don't say
who hosts the next summit of SAARC > what about bimstec? | Thailand
where is the parliament of ecowas based > and the EAC? | don't say
who is in the GCC > how many are there? | 6 members
is the coast guard fund going ahead > who proposed it | Palau
what is the parliament of ecowas > where is it | Abuja
when was Guinea suspended from ECOWAS > and Mali? | don't say
when was syria suspended from the arab league > and fiji from the pif | 2009
when was RAMSI withdrawn > who sent police to it? | Tonga
is fiji in the pacific islands forum > when was it suspended? | 2009
is rwanda in the EAC > when did it join? | 2007
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the reports, made once."""
    path = tmp_path_factory.mktemp("bank") / "bank.db"

    async def fill() -> None:
        async with Store.open(path) as store:
            await load(store, *(make() for make in BANK))

    asyncio.run(fill())
    return path


@pytest.fixture
async def bank(filled: Path) -> AsyncIterator[Desk]:
    async with Store.open(filled) as store:
        yield Desk(store, lambda: TODAY)


@pytest.mark.parametrize("line", ANSWERABLE.strip().splitlines())
async def test_users_wordings_are_answered_with_proof(bank: Desk, line: str) -> None:
    question, expected = (part.strip() for part in line.split("|"))
    answer = await bank.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert expected in said(answer)
    assert any(cited.quotes for cited in answer.citations)


@pytest.mark.parametrize("question", UNANSWERABLE.strip().splitlines())
async def test_near_misses_are_refused(bank: Desk, question: str) -> None:
    answer = await bank.ask(question)
    assert answer.outcome is not Outcome.ANSWERED, answer.headline


@pytest.mark.parametrize("line", TALKS.strip().splitlines())
async def test_what_follows_is_of_the_kind_before(bank: Desk, line: str) -> None:
    turns, expected = (part.strip() for part in line.split("|"))
    conversation = Conversation()
    answer = None
    for turn in turns.split(">"):
        answer = await bank.ask(turn.strip(), conversation)
    assert answer is not None
    assert expected in said(answer)
