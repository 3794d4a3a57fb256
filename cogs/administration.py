"""For those who run Sitrep: reading again, opinions of answers, and what a server wants."""

from __future__ import annotations

import asyncio
import logging

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import EXTENSIONS, SitrepBot, cause
from bot.library import Busy, Loaded, Tally
from bot.model import SitrepError
from bot.shell.commands import Interaction, administration, choices_of
from bot.shell.settings import PICTURES
from bot.views.administration import failed_commands, opinions, progress, tally_text
from bot.views.layout import notice
from bot.views.reply import send, words_for
from bot.wording import Words

log = logging.getLogger(__name__)

_PROGRESS_SECONDS = 1.0
_SCOPES = ["reports", "commands", "all"]


class Administration(commands.Cog):
    """/reload, /feedback and /settings."""

    def __init__(self, bot: SitrepBot) -> None:
        self.bot = bot

    @administration("reload")
    @app_commands.choices(scope=choices_of("scope", _SCOPES))
    async def reload(self, interaction: Interaction, scope: str = "reports") -> None:
        """Read the reports folder, the commands, or both again."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        words = words_for(interaction)
        parts: list[str] = []
        if scope in ("reports", "all"):
            parts.append(await self._reload_reports(interaction, words))
        if scope in ("commands", "all"):
            parts.append(await self._reload_commands(words))
        await interaction.edit_original_response(view=notice("\n\n".join(parts)))

    async def _reload_reports(self, interaction: Interaction, words: Words) -> str:
        """Read the folder, showing how far it has come; answers go on meanwhile."""
        seen = Tally()

        def watch(_: Loaded, tally: Tally) -> None:
            nonlocal seen
            seen = tally

        work = asyncio.ensure_future(self.bot.library.reload(self.bot.settings.reports, watch))
        try:
            while not (await asyncio.wait({work}, timeout=_PROGRESS_SECONDS))[0]:
                if seen.total:
                    await _show(interaction, progress(seen, words))
            return tally_text(work.result(), words)
        except Busy:
            return words.text("reload.busy")
        except SitrepError as error:
            return str(error)
        finally:
            work.cancel()

    async def _reload_commands(self, words: Words) -> str:
        """Load every cog again; one that fails leaves its old self running."""
        failures: dict[str, str] = {}
        for extension in EXTENSIONS:
            try:
                await self.bot.reload_extension(extension)
            except commands.ExtensionError as error:
                log.exception("%s could not be loaded again; the old one runs on", extension)
                failures[extension] = cause(error)
        sent = await self.bot.sync_commands()
        return failed_commands(len(EXTENSIONS) - len(failures), failures, words, sent=sent)

    @administration("feedback")
    async def feedback(self, interaction: Interaction) -> None:
        """The newest opinions of answers."""
        found = await self.bot.store.feedback(limit=25)
        layout = notice(opinions(found.items, words_for(interaction)))
        await send(interaction, layout, ephemeral=True)

    @administration("settings")
    @app_commands.choices(pictures=choices_of("switch", ["on", "off"]))
    async def settings(self, interaction: Interaction, pictures: str) -> None:
        """Pictures on or off for this server."""
        words = words_for(interaction)
        if interaction.guild_id is None:
            raise app_commands.NoPrivateMessage
        await self.bot.servers.set_pictures(interaction.guild_id, on=pictures == "on")
        layout = notice(words.text(f"settings.{PICTURES}_{pictures}"))
        await send(interaction, layout, ephemeral=True)


async def _show(interaction: Interaction, text: str) -> None:
    """Progress is a courtesy: a reload does not end because it could not be shown."""
    try:
        await interaction.edit_original_response(view=notice(text))
    except discord.HTTPException:
        log.warning("The progress of a reload could not be shown")


async def setup(bot: SitrepBot) -> None:
    """Add the cog."""
    await bot.add_cog(Administration(bot))
