from __future__ import annotations

import pytest
from drafts import said

from bot.answers.conversation import Conversation, Conversations
from bot.answers.desk import Desk
from bot.answers.model import Answer, Outcome
from bot.answers.query import Members

DIALOGUES = [
    [
        ("who's in the csto?", "Armenia"),
        ("and uzbekistan?", "No. Uzbekistan is no longer a member of the CSTO"),
        ("and in 2008?", "Yes. Uzbekistan is a member of the CSTO"),
        ("what about belarus", "Yes. Belarus is a member of the CSTO"),
    ],
    [
        ("did uzbekistan leave the csto?", "Yes."),
        ("why?", "did not want foreign bases"),
        ("when?", "December 2012"),
        ("who says so?", "The alliance without Tashkent"),
    ],
    [
        ("who are the members of the sco", "Pakistan"),
        ("and its observers?", "Mongolia"),
        ("how many?", "2 observers"),
        ("compare it with the csto", "4 states are in both"),
        ("what do they have in common", "Kyrgyzstan"),
    ],
    [
        ("what does the csto plan", "Media Forum"),
        ("which are stalled?", "Media Forum"),
        ("and ecowas?", "The reports don't name any"),
    ],
    [
        ("what's the csto planning", "Council on Illegal Migration"),
        ("what did they want to build by 2010", "peacekeeping troops"),
        ("who are its members", "Tajikistan"),
    ],
    [("tell me about mali", "Mali"), ("which organizations is it in", "ECOWAS")],
    [("does the sco exercise with the csto", "refused"), ("what about its members", "India")],
    [("who is in the sco", "India"), ("when did india join?", "June 2017")],
    [("peacekeeping", "2009"), ("more", "nothing more")],
]


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda d: d[0][0])
async def test_follow_ups_lean_on_what_was_said(
    desk: Desk, dialogue: list[tuple[str, str]]
) -> None:
    conversation = Conversation()
    for question, expected in dialogue:
        answer = await desk.ask(question, conversation)
        assert expected in said(answer), f"{question}: {said(answer)}"


@pytest.mark.parametrize("question", ["why?", "when?", "and it?"])
async def test_a_follow_up_to_nothing_asks_for_the_whole_question(
    desk: Desk, question: str
) -> None:
    answer = await desk.ask(question, Conversation())
    assert answer.outcome is Outcome.GUIDANCE
    assert "whole question" in answer.headline


async def test_forgetting(desk: Desk) -> None:
    conversation = Conversation()
    await desk.ask("who is in the csto?", conversation)
    assert (await desk.ask("forget", conversation)).headline == "I have forgotten our conversation."
    assert conversation.query is None
    answer = await desk.ask("and belarus?", conversation)
    assert answer.understood == "Belarus at a glance"


@pytest.mark.parametrize(
    ("message", "part"),
    [
        ("hi", "Hello"),
        ("Hello!", "Hello"),
        ("help", "Ask about international organizations"),
        ("what can you do?", "Ask about international organizations"),
        ("thanks!", "welcome"),
        ("", "no question in that"),
        ("   ...", "no question in that"),
        ("👍", "no question in that"),
        ("x" * 500, "too long"),
        ("you stupid bot", "only answer questions"),
        ("кто входит в ОДКБ?", "English"),
        ("¿quiénes son los miembros de la OTSC?", "English"),
        ("qui sont les membres de la ligue des pays ?", "English"),
        ("wer sind die Mitglieder der Liga und wann wurde sie gegründet", "English"),
    ],
)
async def test_what_is_no_question_gets_a_short_reply(desk: Desk, message: str, part: str) -> None:
    answer = await desk.ask(message, Conversation())
    assert answer.outcome is Outcome.GUIDANCE
    assert answer.headline
    if part != "English":
        assert part in answer.headline


async def test_help_offers_questions_that_this_library_answers(desk: Desk) -> None:
    answer = await desk.ask("help", Conversation())
    assert len(answer.suggestions) >= 4
    for suggestion in answer.suggestions:
        assert (await desk.ask(suggestion.question)).answered


def test_conversations_end_after_an_hour_and_stay_bounded() -> None:
    now = [0.0]
    talks = Conversations(lambda: now[0], lifetime=3600, capacity=3)
    empty = Answer(Outcome.ANSWERED, "", "")
    talks.of(1).remember(Members("csto"), empty, "q")
    now[0] = 3599
    assert talks.of(1).query == Members("csto")
    now[0] = 3599 + 3601
    assert talks.of(1).query is None
    for user in range(10):
        talks.of(user)
    assert len(talks) == 3
    talks.of(9).remember(Members("sco"), empty, "q")
    talks.forget(9)
    assert talks.of(9).query is None
