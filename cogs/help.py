"""/help: what can be asked, with examples that run when they are pressed."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import SitrepBot
from bot.shell.commands import Interaction, choices_of, command
from bot.views.help import TOPICS, examples, help_layout
from bot.views.reply import send, words_for


class Help(commands.Cog):
    """/help."""

    def __init__(self, bot: SitrepBot) -> None:
        self.bot = bot

    @command("help")
    @app_commands.choices(topic=choices_of("help.topic", list(TOPICS)))
    async def help(self, interaction: Interaction, topic: str = "start") -> None:
        """What can be asked, for the caller alone."""
        buttons = await examples(self.bot.desk, topic)
        layout = help_layout(topic, words_for(interaction), buttons)
        await send(interaction, layout, ephemeral=True)


async def setup(bot: SitrepBot) -> None:
    """Add the cog."""
    await bot.add_cog(Help(bot))
