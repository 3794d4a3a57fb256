"""Every exception as a sentence for the user, from one table, and in full for the log."""

from __future__ import annotations

import logging
import secrets
from typing import Any, Final

import discord
from discord import app_commands

from bot.model import SitrepError
from bot.shell.commands import NotAllowed
from bot.views.escaping import fit
from bot.views.layout import notice
from bot.views.reply import words_for
from bot.wording import Words

log = logging.getLogger(__name__)

_COLOUR: Final = 0xD55E00
_UNKNOWN_INTERACTION: Final = 10062

EXPECTED: Final[tuple[tuple[type[Exception], str], ...]] = (
    (NotAllowed, "error.not_allowed"),
    (app_commands.NoPrivateMessage, "error.server_only"),
    (app_commands.CommandOnCooldown, "error.cooldown"),
    (app_commands.CheckFailure, "error.not_allowed"),
    (app_commands.CommandNotFound, "error.stale"),
    (app_commands.CommandSignatureMismatch, "error.stale"),
    (app_commands.TransformerError, "error.option"),
    (discord.Forbidden, "error.forbidden"),
    (discord.DiscordServerError, "error.discord"),
    (TimeoutError, "error.slow"),
)
"""Exceptions that are nobody's fault here, with the catalogue's sentence for each."""


def sentence(error: Exception, words: Words) -> str | None:
    """What to tell the user of an expected error; None for an unexpected one."""
    if isinstance(error, SitrepError):
        return fit(str(error), 1500)
    for kind, key in EXPECTED:
        if isinstance(error, kind):
            return words.text(key)
    return None


async def explain(interaction: discord.Interaction[Any], error: Exception) -> None:
    """Answer a failed interaction, to the one who caused it alone; never raises.

    An unexpected error is logged with its traceback under a number that the user is shown.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, discord.NotFound) and error.code == _UNKNOWN_INTERACTION:
        log.warning("An interaction expired before it was answered")
        return
    text = _account(error, words_for(interaction), _name(interaction))
    try:
        await _tell(interaction, text)
    except (discord.HTTPException, TimeoutError, OSError):
        # Nothing else may carry it: a message to the channel would be read by everybody.
        log.warning("The user could not be told: %s", text)


async def explain_message(message: discord.Message, error: Exception) -> None:
    """Answer a message that failed, in the same words; never raises."""
    text = _account(error, Words("en"), "a message")
    try:
        await message.reply(view=notice(text, _COLOUR))
    except (discord.HTTPException, TimeoutError, OSError):
        log.warning("The user could not be told: %s", text)


def _account(error: Exception, words: Words, place: str) -> str:
    """Log an error, and give the sentence for the user."""
    if (text := sentence(error, words)) is not None:
        log.info("%s: %s", place, error)
        return text
    reference = secrets.token_hex(4)
    log.error("Unexpected error %s in %s", reference, place, exc_info=error)
    return words.text("error.unexpected", reference=reference)


async def _tell(interaction: discord.Interaction[Any], text: str) -> None:
    layout = notice(text, _COLOUR)
    if not interaction.response.is_done():
        await interaction.response.send_message(view=layout, ephemeral=True)
    elif interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        # Whoever was to read the deferred reply will read this: Discord lets nobody change that.
        await interaction.edit_original_response(view=layout)
    else:
        await interaction.followup.send(view=layout, ephemeral=True)


def _name(interaction: discord.Interaction[Any]) -> str:
    if interaction.command is not None:
        return f"/{interaction.command.qualified_name}"
    return f"a {interaction.type.name} interaction"
