from __future__ import annotations

import asyncio
from typing import Any

import pytest
from staging import Stage, shown

from bot.answers.model import Answer
from db import Store


@pytest.fixture
def gate(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """What the desk waits for before it answers."""
    monkeypatch.setattr("bot.views.reply.PATIENCE", 0.05)
    opened = asyncio.Event()
    answer = stage.bot.desk.answer

    async def slowly(*arguments: Any) -> Answer:
        await stage.env.external_wait(opened.wait(), reason="a slow query")
        return await answer(*arguments)

    monkeypatch.setattr(stage.bot.desk, "answer", slowly)
    return opened


async def test_a_slow_answer_is_deferred_and_then_shown(
    stage: Stage, library: Store, gate: asyncio.Event
) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert result.deferred
    gate.set()
    await stage.env.settle()
    assert not result.ephemeral
    assert "**Kenya**" in shown(result.response)


async def test_slow_evidence_stays_private(
    stage: Stage, library: Store, gate: asyncio.Event
) -> None:
    gate.set()
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    gate.clear()
    evidence = await stage.analyst.click(result.response, label="Evidence")
    assert evidence.deferred
    gate.set()
    await stage.env.settle()
    assert evidence.ephemeral
    assert "sentence 1" in shown(evidence.response)


async def test_a_slow_answer_that_fails_is_explained(
    stage: Stage, library: Store, gate: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any) -> Answer:
        await stage.env.external_wait(gate.wait(), reason="a slow query")
        raise RuntimeError("secret")

    monkeypatch.setattr(stage.bot.desk, "answer", broken)
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert result.deferred
    gate.set()
    await stage.env.settle()
    assert "It is in the log under" in shown(result.response)
    assert "secret" not in shown(result.response)
    assert len(stage.env.errors) == 1


async def test_a_quick_answer_is_not_deferred(stage: Stage, library: Store) -> None:
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert not result.deferred


async def test_an_answer_that_discord_refuses_is_told_privately(
    stage: Stage, library: Store
) -> None:
    stage.env.inject_error("POST", "/interactions/*/*/callback", status=403, code=50013)
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert result.ephemeral
    assert "may not write here" in shown(result.response)
    assert len(stage.env.errors) == 1


async def test_an_interaction_that_expired_is_not_answered_in_public(
    stage: Stage, library: Store
) -> None:
    stage.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062)
    result = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert result.response is None
    assert stage.channel.last_message is None
    assert len(stage.env.errors) == 1
