from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import replace
from typing import Any
from unittest.mock import Mock

import aiohttp
import discord
import pytest

from bot.client import SitrepBot, StartFailed
from bot.settings import Settings
from bot.shell.running import NoToken, serve

Run = Any


@pytest.fixture
def with_token(settings: Settings) -> Settings:
    return replace(settings, token="not.a.token")  # noqa: S106 - nobody's


async def test_without_a_token_three_lines_say_how_to_get_one(settings: Settings) -> None:
    with pytest.raises(NoToken) as caught:
        await serve(settings)
    lines = str(caught.value).splitlines()
    assert len(lines) == 3
    assert "https://discord.com/developers/applications" in lines[0]
    assert "DISCORD_TOKEN" in lines[1]
    assert "sitrep preview" in lines[2]
    assert not settings.database.exists()


def response(status: int) -> Mock:
    return Mock(spec=aiohttp.ClientResponse, status=status, reason="no")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (discord.LoginFailure("Improper token has been passed."), "DISCORD_TOKEN"),
        (discord.PrivilegedIntentsRequired(None), "privileged intents"),
        (discord.Forbidden(response(403), "Missing Access"), "Invite it again"),
        (discord.HTTPException(response(429), "slow down"), "a few minutes"),
        (discord.ConnectionClosed(Mock(close_code=4000), shard_id=None), "a few minutes"),
        (aiohttp.ClientConnectionError("no route"), "cannot be reached"),
    ],
)
async def test_what_keeps_it_from_starting_is_said_plainly(
    with_token: Settings, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    async def start(self: SitrepBot, token: str, **_: object) -> None:
        raise error

    monkeypatch.setattr(SitrepBot, "start", start)
    with pytest.raises(StartFailed) as caught:
        await serve(with_token)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert with_token.token not in str(caught.value)


async def test_a_fault_of_ours_is_not_explained_away(
    with_token: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def start(self: SitrepBot, token: str, **_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(SitrepBot, "start", start)
    with pytest.raises(ZeroDivisionError):
        await serve(with_token)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_closes_it_cleanly(
    with_token: Settings, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    running: list[SitrepBot] = []

    async def start(self: SitrepBot, token: str, **_: object) -> None:
        running.append(self)
        await asyncio.get_running_loop().create_future()

    monkeypatch.setattr(SitrepBot, "start", start)
    serving = asyncio.ensure_future(serve(with_token))
    while not running:  # noqa: ASYNC110 - it has no event to wait for
        await asyncio.sleep(0.01)
    os.kill(os.getpid(), number)
    assert await asyncio.wait_for(serving, 5) == 0
    assert running[0].is_closed()
