"""Questions in the user's own words: /ask, DMs, mentions, and *Ask about this*."""

from __future__ import annotations

import logging
import re

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.model import Answer
from bot.answers.query import Ask
from bot.client import SitrepBot
from bot.shell.commands import Interaction, command
from bot.shell.explain import explain_message
from bot.shell.messages import QUESTION_LIMIT, ask_about, message_menu
from bot.shell.pace import Pace, Pacer
from bot.views.layout import notice, render
from bot.views.reply import in_time, send_answer
from bot.wording import Words

log = logging.getLogger(__name__)


class Questions(commands.Cog):
    """Everything that is asked rather than commanded."""

    def __init__(self, bot: SitrepBot) -> None:
        self.bot = bot
        self.pacer = Pacer()
        self.menu = message_menu("Ask about this", ask_about)

    async def cog_load(self) -> None:
        """Add the message command, which a cog cannot declare."""
        self.bot.tree.add_command(self.menu)

    async def cog_unload(self) -> None:
        """Take the message command away again."""
        self.bot.tree.remove_command(self.menu.name, type=self.menu.type)

    @command("ask")
    async def ask(
        self, interaction: Interaction, question: app_commands.Range[str, 1, QUESTION_LIMIT]
    ) -> None:
        """Answer a question in a channel, where each stands alone."""
        found = await in_time(
            interaction, self.bot.desk.answer(Ask(question), interaction.locale.value)
        )
        await send_answer(interaction, found, judging=True)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a DM, or a message in a server that mentions the bot."""
        if message.author.bot or message.is_system() or not self._is_meant(message):
            return
        pace = self.pacer.check(message.author.id, message.created_at)
        if pace is Pace.IGNORE:
            return
        async with self.pacer.turn(message.author.id):
            try:
                if pace is Pace.SLOW_DOWN:
                    await self._send(message, notice(self._words(message).text("dm.slow_down")))
                else:
                    await self._reply(message)
            except Exception as error:  # noqa: BLE001 - the one error handler logs and explains it
                await explain_message(message, error)

    def _is_meant(self, message: discord.Message) -> bool:
        if message.guild is None:
            return True
        return self.bot.user is not None and any(
            user.id == self.bot.user.id for user in message.mentions
        )

    async def _reply(self, message: discord.Message) -> None:
        words = self._words(message)
        question = self._question(message)
        if not question and message.attachments:
            await self._send(message, notice(words.text("dm.attachment")))
            return
        found = await self._ask(message, question, words)
        drawing = await self.bot.drawing(found, _guild_id(message), words)
        files = [drawing.file()] if drawing is not None else []
        await self._send(message, render(found, words, drawing=drawing, judging=True), files)

    async def _ask(self, message: discord.Message, question: str, words: Words) -> Answer:
        """A DM is a conversation; in a server several people may be talking at once."""
        if message.guild is not None:
            return await self.bot.desk.answer(Ask(question), words.language)
        conversation = self.bot.conversations.of(message.author.id)
        return await self.bot.desk.ask(question, conversation, words.language)

    def _question(self, message: discord.Message) -> str:
        text = message.content
        if self.bot.user is not None and message.guild is not None:
            text = re.sub(rf"<@!?{self.bot.user.id}>", " ", text)
        return text.strip()

    async def _send(
        self,
        message: discord.Message,
        layout: discord.ui.LayoutView,
        files: list[discord.File] | None = None,
    ) -> None:
        if message.guild is None:
            await message.channel.send(view=layout, files=files or [])
        else:
            await message.reply(view=layout, files=files or [])

    def _words(self, message: discord.Message) -> Words:
        """Messages do not tell their author's language; a server tells its own."""
        return Words(message.guild.preferred_locale.value if message.guild else "en")


def _guild_id(message: discord.Message) -> int | None:
    return message.guild.id if message.guild is not None else None


async def setup(bot: SitrepBot) -> None:
    """Add the cog."""
    await bot.add_cog(Questions(bot))
