from __future__ import annotations

import re
from pathlib import Path

import click
import discord
import pytest

from bot.client import EXTENSIONS, SitrepBot
from bot.commandline.app import sitrep
from bot.settings import Settings
from db import Store

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `(/?[^`]+)` \|(.*)\|$", README, re.MULTILINE))


def signature(command: discord.app_commands.Command) -> str:
    """A command as the README writes it: what can be left out stands in brackets."""
    options = [p.name if p.required else f"[{p.name}]" for p in command.parameters]
    return " ".join([f"/{command.name}", *options])


async def test_every_command_is_in_the_table_with_its_options(tmp_path: Path) -> None:
    async with Store.open(tmp_path / "sitrep.db") as store:
        bot = SitrepBot(Settings(database=tmp_path / "sitrep.db"), store)
        for extension in EXTENSIONS:
            await bot.load_extension(extension)
        commands = bot.tree.get_commands(type=discord.AppCommandType.chat_input)
        menus = bot.tree.get_commands(type=discord.AppCommandType.message)
        await bot.close()
    written = {row for row in ROWS if row.startswith("/")}
    assert written == {signature(command) for command in commands}
    for menu in menus:
        assert f"**{menu.name}**" in README


def test_every_setting_is_in_the_table_with_its_default() -> None:
    example = (ROOT / ".env.example").read_text("utf-8")
    settings = dict(re.findall(r"^([A-Z_]+)=(.*)$", example, re.MULTILINE))
    assert {row for row in ROWS if row.isupper()} == set(settings)
    for name, default in settings.items():
        if default:
            assert ROWS[name].strip().startswith(f"`{default}`"), name


def test_every_console_command_is_mentioned_and_none_that_is_not_there() -> None:
    assert isinstance(sitrep, click.Group)
    mentioned = set(re.findall(r"\bsitrep ([a-z]+)\b", README))
    assert mentioned == set(sitrep.commands)


@pytest.mark.parametrize("path", re.findall(r"\]\(((?!https?:)[^)#]+)\)", README))
def test_what_it_links_to_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


def test_no_picture_is_kept_that_nothing_shows() -> None:
    assert sum(each.stat().st_size for each in (ROOT / "docs").rglob("*.png")) < 3_000_000
