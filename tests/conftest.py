"""A store, the bot on a simulated Discord, and two people to use it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import simcord
from staging import Stage, small_briefing

from bot.client import SitrepBot
from bot.settings import Settings
from db import Store


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    reports = tmp_path / "reports"
    reports.mkdir()
    return Settings(database=tmp_path / "sitrep.db", reports=reports)


@pytest.fixture
async def store(settings: Settings) -> AsyncIterator[Store]:
    async with Store.open(settings.database) as opened:
        yield opened


@pytest.fixture
async def env(settings: Settings, store: Store) -> AsyncIterator[simcord.Env]:
    bot = SitrepBot(settings, store)
    bot.easel = None  # drawing takes its time; tests of pictures bring an easel
    running = simcord.Env(bot, settle_timeout=30.0)
    await running.start()
    yield running
    await running.shutdown()
    unseen = running.errors_since(running._errors_acknowledged)
    assert not unseen, unseen


@pytest.fixture
def stage(env: simcord.Env, settings: Settings, store: Store) -> Stage:
    guild = env.create_guild("Desk")
    role = guild.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    bot = env.bot
    assert isinstance(bot, SitrepBot)
    return Stage(
        env,
        bot,
        store,
        settings,
        guild.create_text_channel("briefings"),
        guild.add_member(env.create_user("analyst")),
        guild.add_member(env.create_user("administrator"), roles=[role]),
    )


@pytest.fixture
async def library(store: Store) -> Store:
    """The store with the small briefing in it."""
    found, briefing = small_briefing()
    await store.save("/reports/orange.txt", "0" * 64, found, briefing)
    return store
