from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from staging import Stage, shown

from bot.library import Outcome
from db import Store

REPORT = """THE ORANGE PACT MEETS

By A. Writer (05/02/2010 issue of the Bulletin)

The Orange Pact Organization (OPO) consists of Kenya, Ghana and Peru. Its members met in Lima in
April and talked about their common border service for two days, without any result to show for it.

The OPO plans to create a joint rescue force by 2012. Kenya offered to host its headquarters, and
the other members agreed to decide on the offer when they meet again in the coming spring.
"""


def write(stage: Stage, name: str, content: str | bytes = REPORT) -> Path:
    path = stage.settings.reports / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


async def reload(stage: Stage, scope: str = "reports") -> str:
    result = await stage.administrator.slash(stage.channel, "reload", scope=scope)
    assert result.ephemeral
    return shown(result.response)


def counts(text: str) -> dict[str, int]:
    lines = [line.split(": **") for line in text.splitlines() if ": **" in line]
    return {name: int(rest.rstrip("*")) for name, rest in lines if rest.rstrip("*").isdigit()}


async def test_reload_counts_what_was_added_changed_unchanged_and_removed(stage: Stage) -> None:
    first, second = write(stage, "first.txt"), write(stage, "second.txt", REPORT + "\nNew.\n")
    assert counts(await reload(stage))["Added"] == 2
    assert counts(await reload(stage))["Unchanged"] == 2
    first.write_text(REPORT.replace("Peru", "Chile"), "utf-8")
    second.unlink()
    found = counts(await reload(stage))
    assert found == {"Added": 0, "Changed": 1, "Unchanged": 0, "Removed": 1, "Failed": 0}


async def test_a_file_that_fails_keeps_its_earlier_facts_and_is_named_with_the_reason(
    stage: Stage,
) -> None:
    path = write(stage, "report.txt")
    await reload(stage)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    text = await reload(stage)
    assert counts(text)["Failed"] == 1
    assert "**report.txt**: " in text
    members = await stage.analyst.slash(stage.channel, "members", organization="OPO")
    assert "**Kenya**" in shown(members.response)
    (failure,) = await stage.store.failures()
    assert failure.source.endswith("report.txt")


async def test_the_reports_folder_that_is_not_there_removes_nothing(stage: Stage) -> None:
    path = write(stage, "report.txt")
    await reload(stage)
    path.unlink()
    stage.settings.reports.rmdir()
    assert "is not there" in await reload(stage)
    assert (await stage.store.totals()).reports == 1


async def test_an_analyst_cannot_see_reload_in_a_server(stage: Stage) -> None:
    for command in ("reload", "feedback", "settings"):
        assert command not in stage.analyst.available_commands(stage.channel)
        assert command in stage.administrator.available_commands(stage.channel)


@pytest.mark.parametrize(
    ("command", "options"), [("reload", {}), ("feedback", {}), ("settings", {"pictures": "off"})]
)
async def test_an_analyst_is_refused_in_a_dm_privately(
    stage: Stage, command: str, options: dict[str, str]
) -> None:
    result = await stage.analyst.user.slash(command, **options)
    assert result.ephemeral
    assert "Manage Server" in shown(result.response)
    assert len(stage.env.errors) == 1


async def test_an_analyst_whom_a_server_shows_the_command_is_refused_all_the_same(
    stage: Stage,
) -> None:
    guild = stage.channel.guild
    assert guild is not None
    (command,) = [each for each in await stage.bot.tree.fetch_commands() if each.name == "reload"]
    guild.set_command_permissions(command, {stage.analyst: True})
    result = await stage.analyst.slash(stage.channel, "reload")
    assert result.ephemeral
    assert "Manage Server" in shown(result.response)
    assert len(stage.env.errors) == 1


async def test_the_applications_owner_may_reload_anywhere(stage: Stage) -> None:
    stage.bot.owner_id = stage.analyst.id
    result = await stage.analyst.user.slash("reload")
    assert "Reports read" in shown(result.response)


async def test_commands_are_loaded_again(stage: Stage, library: Store) -> None:
    before = stage.bot.get_cog("Briefings")
    assert "6 groups of commands loaded again" in await reload(stage, "commands")
    assert stage.bot.get_cog("Briefings") is not before
    members = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert "**Kenya**" in shown(members.response)


FLAKY = """
from discord import app_commands

@app_commands.command(name="flaky", description="Comes and goes")
async def flaky(interaction):
    await interaction.response.send_message("still here")

async def setup(bot):
    bot.tree.add_command(flaky)

async def teardown(bot):
    bot.tree.remove_command("flaky")
"""


async def test_a_cog_that_fails_to_load_leaves_the_old_one_running_and_says_so(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    cog = sys.modules["cogs.administration"]
    monkeypatch.setattr(cog, "EXTENSIONS", ("cogs.briefings", "flaky_cog"))
    module = tmp_path / "flaky_cog.py"
    module.write_text(FLAKY, "utf-8")
    await stage.bot.load_extension("flaky_cog")
    await stage.bot.sync_commands()
    module.write_text("this is no Python (", "utf-8")
    text = await reload(stage, "commands")
    assert "1 group of commands loaded again" in text
    assert "**flaky\\_cog**: SyntaxError" in text
    assert "Discord was told" not in text
    result = await stage.analyst.slash(stage.channel, "flaky")
    assert result.response is not None
    assert result.response.content == "still here"


async def test_both_are_reloaded_with_one_command(stage: Stage) -> None:
    text = await reload(stage, "all")
    assert "Reports read" in text
    assert "groups of commands loaded again" in text


async def test_answers_go_on_while_reports_are_read(stage: Stage, library: Store) -> None:
    for number in range(12):
        write(stage, f"report-{number}.txt", REPORT * 40 + f"\nNumber {number}.\n")
    started = asyncio.Event()
    reading = asyncio.ensure_future(
        stage.bot.library.reload(stage.settings.reports, lambda *_: started.set())
    )
    await started.wait()
    members = await stage.analyst.slash(stage.channel, "members", organization="OP")
    assert "**Kenya**" in shown(members.response)
    assert not reading.done()
    assert "already" in await reload(stage)
    assert (await reading).counts[Outcome.ADDED] == 12


async def test_opinions_are_shown_to_administrators(stage: Stage, library: Store) -> None:
    await library.add_feedback("Members of the *OP*", "3 members", helpful=False)
    result = await stage.administrator.slash(stage.channel, "feedback")
    assert result.ephemeral
    assert "not helpful" in shown(result.response)
    assert r"Members of the \*OP\*" in shown(result.response)


async def test_pictures_are_switched_for_one_server(stage: Stage) -> None:
    guild = stage.channel.guild
    assert guild is not None
    result = await stage.administrator.slash(stage.channel, "settings", pictures="off")
    assert result.ephemeral
    assert await stage.store.setting(guild.id, "pictures") == "off"
    await stage.administrator.slash(stage.channel, "settings", pictures="on")
    assert await stage.store.setting(guild.id, "pictures") == "on"
