from __future__ import annotations

import re
from typing import Any

import discord
import pytest
import simcord
from staging import Stage, shown

from bot.client import EXTENSIONS, SitrepBot, StartFailed, intents
from bot.settings import Settings
from db import Store

NAME = re.compile(r"[-_'\w]{1,32}\Z")


def test_no_intent_is_privileged() -> None:
    asked = intents()
    assert not asked.message_content
    assert not asked.members
    assert not asked.presences


async def test_it_runs_with_no_intent_approved(settings: Settings, store: Store) -> None:
    approved = discord.Intents.default()
    async with simcord.run(SitrepBot(settings, store), approved_intents=approved) as env:
        assert env.bot.is_ready()


async def test_commands_are_sent_when_they_changed_and_only_then(stage: Stage) -> None:
    def sent() -> int:
        return sum(each.method == "PUT" for each in stage.env.http_requests)

    before = sent()
    await stage.restart()
    assert sent() == before
    await stage.env.bot.tree.sync()  # type: ignore[attr-defined]
    assert not await stage.env.bot.sync_commands()  # type: ignore[attr-defined]
    stage.env.bot.tree.remove_command("help")  # type: ignore[attr-defined]
    assert await stage.env.bot.sync_commands()  # type: ignore[attr-defined]


async def test_commands_that_were_removed_elsewhere_are_sent_again(stage: Stage) -> None:
    application = stage.bot.application_id
    assert application is not None
    await stage.bot.http.bulk_upsert_global_commands(application, payload=[])
    await stage.restart()
    assert "members" in stage.analyst.available_commands(stage.channel)


async def test_commands_can_be_kept_to_one_server(settings: Settings, store: Store) -> None:
    from dataclasses import replace

    first = SitrepBot(settings, store)
    async with simcord.run(first) as env:
        guild = env.create_guild("Desk")
        channel = guild.create_text_channel("briefings")
        analyst = guild.add_member(env.create_user("analyst"))
        assert "members" in analyst.available_commands(channel)
        await env.restart_bot(SitrepBot(replace(settings, guild=guild.id), store))
        assert analyst.available_commands(channel).count("members") == 1
        assert await first_names(env) == []
        await env.restart_bot(SitrepBot(settings, store))
        assert "members" in await first_names(env)
        target = discord.Object(guild.id)
        assert await env.bot.tree.fetch_commands(guild=target) == []  # type: ignore[attr-defined]


async def first_names(env: simcord.Env) -> list[str]:
    return [each.name for each in await env.bot.tree.fetch_commands()]  # type: ignore[attr-defined]


async def test_a_server_that_the_bot_is_not_in_is_named(settings: Settings, store: Store) -> None:
    from dataclasses import replace

    bot = SitrepBot(replace(settings, guild=123456789012345678), store)
    env = simcord.Env(bot)
    env.inject_error("GET", "/applications/*/guilds/*", status=403, code=50001, times=None)
    with pytest.raises(Exception, match="SITREP_GUILD"):
        await env.start()


async def test_a_cog_that_cannot_be_loaded_fails_the_start_with_a_plain_line(
    settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.client.EXTENSIONS", (*EXTENSIONS, "cogs.missing"))
    env = simcord.Env(SitrepBot(settings, store))
    with pytest.raises(StartFailed) as caught:
        await env.start()
    assert "cogs.missing" in str(caught.value)
    assert "\n" not in str(caught.value)


async def payloads(stage: Stage) -> list[dict[str, Any]]:
    (request,) = [each for each in stage.env.http_requests if each.method == "PUT"]
    found = request.json
    assert isinstance(found, list)
    return found


async def test_every_command_is_usable_where_it_should_be(stage: Stage) -> None:
    for command in await payloads(stage):
        administration = command["name"] in ("reload", "feedback", "settings")
        assert command["contexts"] == ([0, 1] if administration else [0, 1, 2]), command["name"]
        assert command["integration_types"] == ([0] if administration else [0, 1])
        assert (command["default_member_permissions"] == 32) is administration


async def test_names_and_descriptions_are_within_limits_in_every_language(stage: Stage) -> None:
    for command in await payloads(stage):
        for part in [command, *command.get("options", [])]:
            kind = command.get("type", 1) if part is command else 1
            for name in [part["name"], *(part.get("name_localizations") or {}).values()]:
                assert kind == 3 or (NAME.match(name) and name == name.lower()), name
                assert 1 <= len(name) <= 32
            described = [
                part.get("description"),
                *(part.get("description_localizations") or {}).values(),
            ]
            assert all(text is None or len(text) <= 100 for text in described), part["name"]
            for choice in part.get("choices", []):
                names = [choice["name"], *(choice.get("name_localizations") or {}).values()]
                assert all(1 <= len(name) <= 100 for name in names)
        size = len(str(command.get("description", ""))) + sum(
            len(option["name"]) + len(option["description"])
            for option in command.get("options", [])
        )
        assert size < 4000


async def test_commands_are_named_once_in_every_language(stage: Stage) -> None:
    commands = await payloads(stage)
    languages = {
        language for each in commands for language in (each.get("name_localizations") or {})
    }
    for language in languages:
        names = [
            (
                each.get("type", 1),
                (each.get("name_localizations") or {}).get(language, each["name"]),
            )
            for each in commands
        ]
        assert len(set(names)) == len(names), language
        for each in commands:
            options = [
                (option.get("name_localizations") or {}).get(language, option["name"])
                for option in each.get("options", [])
            ]
            assert len(set(options)) == len(options), (each["name"], language)


async def test_nothing_in_a_report_pings_or_links(stage: Stage, store: Store) -> None:
    from staging import document

    from bot.model import Briefing

    hostile = "@everyone <@123456789012345678> **rescue** [x](https://evil.example) # rescue"
    found = document(hostile, (hostile,), authors=(hostile,), publication=hostile, url="http://x)")
    await store.save("/hostile.txt", "2" * 64, found, Briefing())
    for command, options in (("search", {"query": "rescue"}), ("summary", {}), ("reports", {})):
        result = await stage.analyst.slash(stage.channel, command, **options)
        text = shown(result.response)
        assert "@everyone" not in text
        assert "<@" not in text.replace("\\<", "")
        assert "](https" not in text.replace("\\](", "")
        assert result.response is not None
        assert not result.response.message.mention_everyone
        assert not result.response.message.mentions
    request = [each for each in stage.env.http_requests if "/callback" in each.path][-1]
    assert request.json["data"]["allowed_mentions"]["parse"] == []  # type: ignore[index,call-overload]
