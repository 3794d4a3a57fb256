"""Who is meant, as a report's sentences list them, count them or name them beforehand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from drafts import TODAY, Draft, load, worded

from bot.answers.desk import Desk
from bot.answers.model import Outcome
from db import Store

ANSWERED = """
who are the members of the G5 Sahel | Mali, Chad and Niger
which countries belong to the g5 sahel? | make up the G5 Sahel
G5 Sahel members | Mali, Chad and Niger
who are the partners of ASEAN | Norway, Chile, Brazil and Turkey
asean dialogue partners? | Norway, Chile, Brazil and Turkey
which countries signed up to GUAM | Georgia, Ukraine, Moldova and Latvia
who is in guam | Georgia, Ukraine, Moldova and Latvia
who founded the mule bank | Kenya, Rwanda and Burundi
which states set up the mule bank | Kenya, Rwanda and Burundi
who took part in the exercise Quiet Harbour | Portugal, Spain and Italy sent
which countries took part in quiet harbour? | Portugal, Spain and Italy sent
who left SAARC | Nepal, Bhutan and Sri Lanka
who has quit SAARC? | Nepal, Bhutan and Sri Lanka
which country applied to the EAC | Ethiopia looks south
who wrote the Meadow Courier piece on the mule bank | Tomas Reed
who is the author of the meadow courier article about the mule bank | Tomas Reed
what is new with the EAC | ropes
any news on the EAC? | ropes
who signed up to the bond of SAARC first | Japan was the first to sign
which G5 Sahel countries planned a desert radio by 2034 | Mauritania and Niger
why did Cuba leave CARICOM | within days of a flood
why did cuba quit caricom? | within days of a flood
"""
REFUSED = """
who left the EAC
which country applied to SAARC
who founded Quiet Harbour
who took part in the exercise Loud Harbour
who wrote the Gulf Courier piece on the mule bank
who are the observers of ASEAN
why did Jamaica leave CARICOM
when did Cuba join CARICOM
who left guam
what is new with the OTS
"""
FIRST_CITED = {
    "who wrote about the mule bank": "Kenya, Rwanda and Burundi have mules",
    "what is new with the EAC": "The East African Community (EAC) counts its ropes",
}


def _lists() -> Draft:
    draft = Draft("Who sits where", "2030-03-02", ("Lena Nook",), "Table Talk")
    draft.say(
        "Mali, Chad and Niger use one stamp and make up the G5 Sahel, which ECOWAS watches closely."
    )
    draft.say("The G5 Sahel has no money for tyres.", new_paragraph=True)
    draft.say("Two of them, Mauritania and Niger, asked ECOWAS for a desert radio by 2034.")
    draft.standing(
        "Norway was accepted by ASEAN as a dialogue partner, and the clerk read out all of them: "
        "Norway, Chile, Brazil and Turkey.",
        "asean",
        "NO",
        "partner",
    )
    draft.say(
        "Four states signed a paper establishing GUAM: Georgia, Ukraine, Moldova and Latvia.",
        new_paragraph=True,
    )
    draft.say("Cuba left CARICOM in May, within days of a flood in Havana.", new_paragraph=True)
    draft.say("Jamaica painted the door of CARICOM green.")
    return draft


def _bank() -> Draft:
    draft = Draft("Money on four legs", "2029-10-10", ("Tomas Reed",), "Meadow Courier")
    draft.say("Kenya, Rwanda and Burundi have mules to spare.")
    draft.say("The three founded the mule bank in 2020.")
    draft.say("It lends no money to farmers with horses.")
    return draft


def _harbour() -> Draft:
    draft = Draft("Nobody fired a shot", "2028-09-01", ("Mina Folio",), "Quay Weekly")
    draft.say("Two hundred sailors began the exercise Quiet Harbour off Tangier on Monday.")
    draft.say("Portugal, Spain and Italy sent their oldest boats.")
    draft.say("A joint statement told why Nepal had left SAARC.", new_paragraph=True)
    draft.say("Japan was the first to sign the bond of SAARC, and Oman came a day later.")
    draft.say("Nepal, Bhutan and Sri Lanka have left SAARC since the spring.")
    return draft


def _lakes() -> Draft:
    draft = Draft("Ropes and rafts", "2031-01-20", ("Ola Verso",), "Lake Mirror")
    draft.say("The East African Community (EAC) counts its ropes this week.")
    draft.say("Ethiopia looks south.", new_paragraph=True)
    draft.say("In June it applied to the EAC, which took a month to open the letter.")
    return draft


@pytest.fixture
async def lists(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Store.open(tmp_path / "lists.db") as store:
        await load(store, _lists(), _bank(), _harbour(), _lakes())
        yield Desk(store, lambda: TODAY)


@pytest.mark.parametrize("line", ANSWERED.strip().splitlines())
async def test_those_meant_are_named_with_proof(lists: Desk, line: str) -> None:
    question, expected = (part.strip() for part in line.split("|"))
    answer = await lists.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert expected in worded(answer)
    assert any(cited.quotes for cited in answer.citations)


@pytest.mark.parametrize("question", REFUSED.strip().splitlines())
async def test_those_of_another_matter_are_not_named(lists: Desk, question: str) -> None:
    answer = await lists.ask(question)
    assert answer.outcome is not Outcome.ANSWERED, worded(answer)


@pytest.mark.parametrize("question", FIRST_CITED)
async def test_a_report_is_shown_by_its_first_sentence(lists: Desk, question: str) -> None:
    answer = await lists.ask(question)
    assert any(
        quote.text.startswith(FIRST_CITED[question])
        for cited in answer.citations
        for quote in cited.quotes
    )
