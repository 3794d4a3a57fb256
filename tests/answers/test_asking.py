from __future__ import annotations

import pytest
from drafts import TODAY, Draft, load, said

from bot.answers.desk import Desk
from bot.answers.model import Outcome
from db import Store

ANSWERABLE = """
why did Mali leave ECOWAS | inhumane sanctions
why did uzbekistan quit the csto? | did not want foreign bases
does the SCO do exercises with the CSTO | which refused
what did the csto offer to the sco | joint exercises
what is the budget of the sco | 5 million dollars
how much money does the budget of the SCO have | 5 million dollars
how many soldiers will the standby force have | 5,000 soldiers
where did the sco meet | Kazakhstan
where are their recruits trained | Russian military schools
who wants the migration council | Russia and Kazakhstan
which countries want a council on illegal migration | Russia and Kazakhstan
what did mali accuse ecowas of | inhumane sanctions
when were the peacekeeping troops launched | 2009
when does ecowas want its standby force | December 2026
what happened with the media forum | stalled
what is the media forum | on paper only
who lost three members | ECOWAS
did the SCO agree to joint exercises | refused
what does the csto stand for | Collective Security Treaty Organization
when did india join sco | June 2017
who wrote the report on ECOWAS | Efua Stylus
how many members does ecowas have | 12 members
which countries are in both the csto and the sco | Kazakhstan
"""
UNANSWERABLE = """
what is the budget of the csto
who leads the csto
who is the secretary general of the sco
how many soldiers does the csto have
where is the headquarters of the csto
when was the csto founded
why did armenia join the csto
does the csto have nuclear weapons
what did the president of mali say about ecowas
is there a common currency in the sco
how much did the media forum cost
when will the sco create a parliament
who are the members of nato
is france in nato
what does the african union plan
what is the population of russia
who won the football world cup
what is the capital of bhutan
when did armenia join the csto
why did the sco refuse joint exercises
how many tanks does ecowas want
where will the standby force be based
who will command the standby force
when was the first summit of the sco
what does asean stand for
"""


@pytest.mark.parametrize("line", ANSWERABLE.strip().splitlines())
async def test_questions_are_answered_with_proof(desk: Desk, line: str) -> None:
    question, expected = (part.strip() for part in line.split("|"))
    answer = await desk.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert expected in said(answer)
    assert any(cited.quotes for cited in answer.citations)


@pytest.mark.parametrize("question", UNANSWERABLE.strip().splitlines())
async def test_what_the_reports_do_not_say_is_not_answered(desk: Desk, question: str) -> None:
    answer = await desk.ask(question)
    assert answer.outcome in (Outcome.NOT_SAID, Outcome.UNKNOWN_NAME), said(answer)


async def test_a_refusal_offers_the_nearest_topics(desk: Desk) -> None:
    answer = await desk.ask("what is the budget of the csto")
    assert answer.headline == "The reports don't say."
    assert "About CSTO" in [suggestion.label for suggestion in answer.suggestions]


async def test_questions_and_commands_cannot_disagree(desk: Desk) -> None:
    asked = await desk.ask("is belarus a member of the csto?")
    query = await desk.query(asked.token)
    assert query is not None
    assert await desk.answer(query) == asked


async def test_sentences_say_who_belongs_where_no_fact_does(store: Store) -> None:
    draft = Draft("In words only", "2020-01-01")
    draft.say("AUKUS groups only Australia, the United Kingdom and the United States.")
    draft.say("New Zealand has never been a member of AUKUS.")
    await load(store, draft)
    desk = Desk(store, lambda: TODAY)
    listed = await desk.ask("who is in AUKUS?")
    assert listed.headline.startswith("AUKUS groups only Australia")
    pair = await desk.ask("is new zealand in aukus")
    assert pair.headline == "New Zealand has never been a member of AUKUS."


async def test_a_proper_name_must_be_in_the_answer(store: Store) -> None:
    draft = Draft("Funds", "2020-01-01")
    draft.say("The African Trade Fund will open in 2025.")
    await load(store, draft)
    desk = Desk(store, lambda: TODAY)
    assert (await desk.ask("When will the African Trade Fund open?")).answered
    assert not (await desk.ask("When will the African Monetary Fund open?")).answered


async def test_the_newest_report_is_quoted_first(store: Store) -> None:
    for year, seat in ((2010, "Oslo"), (2020, "Bergen")):
        draft = Draft(f"Seat {year}", f"{year}-01-01")
        draft.say(f"NATO holds its winter exercise near {seat}.")
        await load(store, draft)
    answer = await Desk(store, lambda: TODAY).ask("where does NATO hold its winter exercise?")
    assert "Bergen" in answer.headline
    assert "Oslo" in said(answer)


async def test_a_year_in_a_question_must_fit(store: Store) -> None:
    draft = Draft("Exercise", "2020-01-01")
    draft.say("NATO held a winter exercise in Norway.")
    await load(store, draft)
    desk = Desk(store, lambda: TODAY)
    assert (await desk.ask("where did NATO hold a winter exercise in 2020?")).answered
    assert not (await desk.ask("where did NATO hold a winter exercise in 2012?")).answered
