"""Message commands: what can be done with a message that somebody else wrote."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import discord
from discord import app_commands

from bot.answers.query import Ask
from bot.model import SitrepError
from bot.parsing import Failure, parse_away
from bot.shell.commands import Interaction
from bot.views.components import components_of
from bot.views.escaping import clip
from bot.views.reply import host_of, in_time, send_answer, words_for

QUESTION_LIMIT: Final = 2000
_ATTACHMENT_LIMIT: Final = 8_000_000
_DOWNLOAD_SECONDS: Final = 30.0

MessageCallback = Callable[[Interaction, discord.Message], Awaitable[None]]


class NothingToRead(SitrepError):
    """A message without text, or with a file that cannot be taken."""


def message_menu(name: str, callback: MessageCallback) -> app_commands.ContextMenu:
    """A message command for servers, DMs and group chats, whoever installed the bot."""

    async def run(interaction: Interaction, message: discord.Message) -> None:
        await callback(interaction, message)

    return app_commands.ContextMenu(
        name=name,
        callback=run,
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=True, private_channel=True
        ),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )


async def ask_about(interaction: Interaction, message: discord.Message) -> None:
    """Take the message's text as a question."""
    question = text_of(message)
    if not question:
        raise NothingToRead(words_for(interaction).text("error.no_text"))
    desk = host_of(interaction).desk
    query = Ask(clip(question, QUESTION_LIMIT))
    found = await in_time(interaction, desk.answer(query, interaction.locale.value))
    await send_answer(interaction, found, judging=True)


async def brief(interaction: Interaction, message: discord.Message) -> None:
    """Show the facts of the message's file, or of its text, to the caller alone.

    Nothing of it is stored; its pages can be turned for an hour.
    """
    host = host_of(interaction)
    words = words_for(interaction)
    await interaction.response.defer(ephemeral=True, thinking=True)
    if message.attachments:
        data, name = await _download(message.attachments[0], words.text("error.too_big"))
    else:
        data, name = text_of(message).encode(), "message.txt"
    if not data.strip():
        raise NothingToRead(words.text("error.no_text"))
    parsed = await parse_away(data, name)
    if isinstance(parsed, Failure):
        raise NothingToRead(parsed.reason)
    found = await host.desk.brief(parsed.document, parsed.briefing, words.language)
    await send_answer(interaction, host.passing.keep(found), ephemeral=True)


async def _download(attachment: discord.Attachment, too_big: str) -> tuple[bytes, str]:
    if attachment.size > _ATTACHMENT_LIMIT:
        raise NothingToRead(too_big)
    async with asyncio.timeout(_DOWNLOAD_SECONDS):
        return await attachment.read(), attachment.filename


def text_of(message: discord.Message) -> str:
    """The text that a message shows: its content, or that of its embeds or layout."""
    if message.content.strip():
        return message.content.strip()
    parts: list[str] = []
    for embed in message.embeds:
        parts += [text for text in (embed.title, embed.description) if text]
    parts += [
        part.content for part in components_of(message) if isinstance(part, discord.TextDisplay)
    ]
    return "\n\n".join(parts).strip()
