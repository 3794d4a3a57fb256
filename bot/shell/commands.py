"""How commands are declared: words from the catalogue, everywhere usable, names completed."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

import discord
from discord import app_commands

from bot.answers.completing import Choice
from bot.answers.dates import read_date
from bot.answers.desk import Desk
from bot.model import PartialDate, SitrepError
from bot.views.escaping import clip
from bot.views.reply import host_of, words_for
from bot.wording import Words

log = logging.getLogger(__name__)

F = TypeVar("F", bound=Callable[..., Any])
Interaction = discord.Interaction[Any]
Name = app_commands.Range[str, 1, 100]
"""A name of an organization, a country, a report or a publication."""

Choices = list[app_commands.Choice[str]]

CHOICE_LIMIT: Final = 25
TEXT_LIMIT: Final = 100
_COMPLETION_SECONDS: Final = 2.0
_ENGLISH: Final = Words("en")


class NotAllowed(app_commands.CheckFailure):
    """An administrator's command, called by somebody else."""


class BadDate(SitrepError):
    """An option that should be a date and is not."""


class MissingOption(SitrepError):
    """An option that cannot be left out together with the others given."""


def command(name: str) -> Callable[[F], Any]:
    """Declare a slash command for servers, DMs and group chats, whoever installed the bot.

    Its description and those of its options are the catalogue's, under the same names.
    """

    def declare(callback: F) -> Any:
        return app_commands.command(
            name=name, description=_ENGLISH.text(f"commands.{name}.description")
        )(everywhere(_described(callback)))

    return declare


def administration(name: str) -> Callable[[F], Any]:
    """Declare a slash command for those with Manage Server, and the application's owner.

    One decorator for the rule that is enforced and the one that Discord shows, so that they
    cannot differ.
    """

    def declare(callback: F) -> Any:
        limited = app_commands.default_permissions(manage_guild=True)(_described(callback))
        limited = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)(
            limited
        )
        limited = app_commands.allowed_installs(guilds=True, users=False)(limited)
        return app_commands.command(
            name=name, description=_ENGLISH.text(f"commands.{name}.description")
        )(app_commands.check(_administers)(limited))

    return declare


def everywhere(callback: F) -> F:
    """Allow a command in servers, DMs and group chats, for server and user installs."""
    placed = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)(callback)
    return app_commands.allowed_installs(guilds=True, users=True)(placed)


async def _administers(interaction: Interaction) -> bool:
    strange = interaction.is_user_integration() and not interaction.is_guild_integration()
    in_server = interaction.guild_id is not None and not strange
    if in_server and interaction.permissions.manage_guild:
        return True
    if await interaction.client.is_owner(interaction.user):
        return True
    raise NotAllowed("Manage Server or the application's owner")


def _described(callback: F) -> F:
    names = [
        name
        for name in inspect.signature(callback).parameters
        if name not in ("self", "interaction")
    ]
    texts = {name: _ENGLISH.text(f"options.{name}.description") for name in names}
    return app_commands.describe(**texts)(callback) if texts else callback


def choices_of(section: str, values: list[str]) -> Choices:
    """Fixed choices whose names are the catalogue's entries of a section."""
    return [
        app_commands.Choice(
            name=app_commands.locale_str(_ENGLISH.text(key := f"{section}.{value}"), key=key),
            value=value,
        )
        for value in values
    ]


async def complete_organization(interaction: Interaction, current: str) -> Choices:
    """Organizations that the typed text may mean."""
    return await _complete(interaction, current, Desk.complete_organization)


async def complete_country(interaction: Interaction, current: str) -> Choices:
    """Countries that the typed text may mean."""
    return await _complete(interaction, current, Desk.complete_country)


async def complete_report(interaction: Interaction, current: str) -> Choices:
    """Reports by title."""
    return await _complete(interaction, current, Desk.complete_report)


async def _complete(
    interaction: Interaction,
    current: str,
    find: Callable[[Desk, str], Awaitable[list[Choice]]],
) -> Choices:
    """Choices within Discord's limits; none, rather than an error, if anything goes wrong."""
    try:
        async with asyncio.timeout(_COMPLETION_SECONDS):
            found = await find(host_of(interaction).desk, current[:TEXT_LIMIT])
    except Exception:
        log.exception("No choices could be found for %r", current[:TEXT_LIMIT])
        return []
    return [
        app_commands.Choice(name=clip(choice.label, TEXT_LIMIT), value=choice.value)
        for choice in found
        if choice.label.strip() and 0 < len(choice.value) <= TEXT_LIMIT
    ][:CHOICE_LIMIT]


def date_option(interaction: Interaction, text: str | None) -> PartialDate | None:
    """The date of an option, None where it is left out; BadDate for anything else."""
    if text is None or not text.strip():
        return None
    when = read_date(text, datetime.now(UTC).date())
    if when is None:
        raise BadDate(words_for(interaction).text("error.date", text=clip(text, 60)))
    return when
