from __future__ import annotations

import asyncio

import pytest
from staging import Reply, Stage, labels, shown

from bot.shell.pace import BURST
from db import Store


async def test_a_question_in_a_channel_is_answered_for_all(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "ask", question="is kenya in the OP")
    assert not result.ephemeral
    assert "### Yes." in shown(result.response)
    assert {"Evidence", "Helpful", "Not helpful"} <= set(labels(result.response))


async def test_a_dm_is_a_conversation(stage: Stage, library: Store) -> None:
    assert "**Kenya**" in shown(await stage.dm("whos in the orange pact?"))
    assert "observer" in shown(await stage.dm("and chile?"))


@pytest.mark.parametrize("text", ["hi", "thanks", "help", "?", "…", "asdf qwer", "#" * 2000])
async def test_small_talk_and_noise_get_a_short_reply(
    stage: Stage, library: Store, text: str
) -> None:
    reply = await stage.dm(text)
    assert reply.message.author.bot
    assert 0 < len(shown(reply)) < 1500


async def test_a_file_alone_is_answered_with_what_to_do(stage: Stage) -> None:
    backend = stage.env.backend
    channel = stage.analyst.user.dm_channel
    stored = backend.store_attachments(channel.id, [("report.txt", b"text")])
    await stage.analyst.send_dm("", attachments=stored)
    assert "Brief this" in shown(stage.last_in(channel))


async def test_a_mention_with_a_question_is_answered(stage: Stage, library: Store) -> None:
    assert stage.bot.user is not None
    await stage.analyst.send(stage.channel, f"<@{stage.bot.user.id}> who is in the OP?")
    reply = stage.last_in(stage.channel)
    assert "**Kenya**" in shown(reply)
    assert reply.message.reference is not None
    assert not reply.message.mentions


async def test_other_messages_in_a_channel_are_left_alone(stage: Stage, library: Store) -> None:
    sent = await stage.analyst.send(stage.channel, "who is in the OP?")
    assert stage.channel.last_message is not None
    assert stage.channel.last_message.id == sent.id


async def test_other_bots_are_not_answered(stage: Stage, library: Store) -> None:
    assert stage.bot.user is not None
    robot = stage.channel.guild.add_member(stage.env.create_user("robot", bot=True))
    sent = await robot.send(stage.channel, f"<@{stage.bot.user.id}> who is in the OP?")
    assert stage.channel.last_message is not None
    assert stage.channel.last_message.id == sent.id


async def test_ask_about_this_takes_the_message_as_the_question(
    stage: Stage, library: Store
) -> None:
    sent = await stage.administrator.send(stage.channel, "Is Kenya a member of the Orange Pact?")
    result = await stage.analyst.context_menu(stage.channel, "Ask about this", sent)
    assert "### Yes." in shown(result.response)


async def test_ask_about_a_message_without_text_is_refused_privately(stage: Stage) -> None:
    sent = await stage.administrator.send(stage.channel, attachments=[("a.png", b"\x89PNG")])
    result = await stage.analyst.context_menu(stage.channel, "Ask about this", sent)
    assert result.ephemeral
    assert "no text" in shown(result.response)
    assert len(stage.env.errors) == 1


async def test_a_flood_is_slowed_down_once_and_then_ignored(stage: Stage, library: Store) -> None:
    for number in range(BURST + 5):
        await stage.analyst.send_dm(f"who is in the OP? {number}")
    history = stage.analyst.user.dm_channel.history()
    replies = [each for each in history if each.author.bot]
    assert len(replies) == BURST + 1
    assert "a lot of questions at once" in shown(Reply(stage.env, replies[-1]))


async def test_after_a_while_a_flooding_user_is_answered_again(
    stage: Stage, library: Store
) -> None:
    for _ in range(BURST + 1):
        await stage.analyst.send_dm("who is in the OP?")
    await stage.env.advance_time(60)
    assert "**Kenya**" in shown(await stage.dm("who is in the OP?"))


async def test_questions_of_one_user_are_answered_in_order(stage: Stage, library: Store) -> None:
    answered: list[str] = []
    asked = asyncio.Event()
    ask = stage.bot.desk.ask

    async def slow(question: str, *rest: object) -> object:
        if question == "first":
            await asked.wait()
        answered.append(question)
        return await ask("who is in the OP?", *rest)  # type: ignore[arg-type]

    stage.bot.desk.ask = slow  # type: ignore[method-assign,assignment]
    channel = stage.analyst.user.dm_channel
    for text in ("first", "second", "third"):
        stage.env.backend.create_message(channel.id, stage.analyst.id, text)
    for _ in range(20):
        await asyncio.sleep(0)
    assert answered == []
    asked.set()
    await stage.env.settle()
    assert answered == ["first", "second", "third"]


async def test_a_question_that_fails_is_explained_with_a_reference(
    stage: Stage, library: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> object:
        raise RuntimeError("secret inside")

    stage.bot.desk.ask = broken  # type: ignore[method-assign,assignment]
    text = shown(await stage.dm("who is in the OP?"))
    assert "secret" not in text
    assert text.split()[-1].rstrip(".") in caplog.text


async def test_a_reply_that_discord_refuses_stops_nothing(stage: Stage, library: Store) -> None:
    stage.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, times=2)
    await stage.analyst.send_dm("who is in the OP?")
    assert "**Kenya**" in shown(await stage.dm("who is in the OP?"))
