"""The bot: what it may see, which cogs it has, and the one place where errors are told."""

from __future__ import annotations

import logging
from typing import Any, Final

import discord
from discord import app_commands
from discord.ext import commands

import bot.views.actions  # noqa: F401 - registers what the buttons do
from bot.answers.conversation import Conversations
from bot.answers.desk import Desk
from bot.answers.model import Answer
from bot.library import Library
from bot.model import SitrepError
from bot.settings import Settings
from bot.shell.explain import explain
from bot.shell.keeping import KeepingDesk
from bot.shell.settings import ServerSettings
from bot.shell.sync import sync
from bot.shell.translation import CatalogueTranslator
from bot.views.buttons import StateButton
from bot.views.easel import Easel
from bot.views.layout import Drawing
from bot.views.passing import Passing
from bot.wording import Words
from db import Store

log = logging.getLogger(__name__)

EXTENSIONS: Final = (
    "cogs.briefings",
    "cogs.questions",
    "cogs.comparison",
    "cogs.library",
    "cogs.administration",
    "cogs.help",
)

PERMISSIONS: Final = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)
"""What the invitation asks for."""

# Sitrep does not speak: what voice would need is nobody's concern.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


class StartFailed(SitrepError):
    """The bot cannot start as it is; the text says what to mend."""


def intents() -> discord.Intents:
    """Servers, and messages in them and in DMs. None is privileged.

    Discord shows the text of a message to a bot that it mentions and in DMs in any case.
    """
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class SitrepTree(app_commands.CommandTree["SitrepBot"]):
    """The command tree, with the bot's way of telling errors."""

    async def on_error(
        self, interaction: discord.Interaction[SitrepBot], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the user and the log."""
        await explain(interaction, error)


class SitrepBot(commands.Bot):
    """Sitrep on Discord, over a store that whoever starts it opens and closes."""

    def __init__(self, settings: Settings, store: Store) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=SitrepTree,
            intents=intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
        )
        self.settings = settings
        self.store = store
        self.desk: Desk = KeepingDesk(store, settings.database)
        self.library = Library(store)
        self.conversations = Conversations()
        self.servers = ServerSettings(store)
        self.passing = Passing()
        self.easel: Easel | None = Easel(self.desk)

    async def setup_hook(self) -> None:
        """Load every cog and bring Discord's commands up to date, or fail with StartFailed."""
        self.add_dynamic_items(StateButton)
        await self.tree.set_translator(CatalogueTranslator())
        for extension in EXTENSIONS:
            try:
                await self.load_extension(extension)
            except commands.ExtensionError as error:
                raise StartFailed(
                    f"The commands in {extension} could not be loaded: {cause(error)}"
                ) from error
        await self.sync_commands()

    async def sync_commands(self) -> bool:
        """Tell Discord the commands if they changed; returns whether they had."""
        return await sync(self.tree, self.store, self.settings.guild)

    async def on_message(self, message: discord.Message, /) -> None:
        """There are no prefix commands: cogs listen for messages themselves."""

    async def on_ready(self) -> None:
        """Say in the log who it is, and how to invite it."""
        if self.user is None or self.application_id is None:
            return
        log.info("Signed in as %s, in %d servers", self.user, len(self.guilds))
        invite = discord.utils.oauth_url(
            self.application_id, permissions=PERMISSIONS, scopes=("bot", "applications.commands")
        )
        log.info("To invite it to another server, open %s", invite)

    async def explain(self, interaction: discord.Interaction[Any], error: Exception) -> None:
        """Tell the user in a sentence what went wrong, and the log what we need to know."""
        await explain(interaction, error)

    async def drawing(self, answer: Answer, guild: int | None, words: Words) -> Drawing | None:
        """The picture of an answer, or None where there is none or pictures are off."""
        if self.easel is None or not await self.servers.wants_pictures(guild):
            return None
        return await self.easel.draw(answer, words)

    async def close(self) -> None:
        """Leave Discord, and let the worker that draws end."""
        await super().close()
        if self.easel is not None:
            self.easel.close()


def cause(error: BaseException) -> str:
    """The innermost reason of a chained error, in a line."""
    while (inner := error.__cause__) is not None:
        error = inner
    return f"{type(error).__name__}: {error}"
