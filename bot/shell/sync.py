"""Telling Discord which commands there are, when they changed and only then."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import Any, Final

import discord
from discord import app_commands

from bot.model import SitrepError
from db import Store

log = logging.getLogger(__name__)

_EVERYWHERE: Final = 0
_FINGERPRINT: Final = "commands"
_LAST_SERVER: Final = "commands server"


class CannotSync(SitrepError):
    """Discord would not take the commands."""


async def sync(tree: app_commands.CommandTree[Any], store: Store, guild: int | None) -> bool:
    """Bring Discord's commands up to date; returns whether anything was sent.

    With `guild`, commands exist in that server alone. What was sent last is remembered with
    what Discord made of it, so that commands removed there by other means are sent again.
    """
    try:
        await _leave_last_server(tree, store, guild)
        target = discord.Object(guild) if guild else None
        if target is not None:
            tree.copy_global_to(guild=target)
            await _clear_global(tree, store)
        return await _sync_one(tree, store, target)
    except discord.Forbidden as error:
        where = f"in the server {guild} (SITREP_GUILD)" if guild else "anywhere"
        raise CannotSync(
            f"Discord does not let the bot have commands {where}. Invite it with the scopes "
            "bot and applications.commands."
        ) from error


async def _sync_one(
    tree: app_commands.CommandTree[Any], store: Store, guild: discord.Object | None
) -> bool:
    server = guild.id if guild else _EVERYWHERE
    wanted = await _digest(tree, guild)
    present = await tree.fetch_commands(guild=guild)
    if await store.setting(server, _FINGERPRINT) == _fingerprint(wanted, present):
        log.debug("The commands have not changed")
        return False
    synced = await tree.sync(guild=guild)
    await store.set_setting(server, _FINGERPRINT, _fingerprint(wanted, synced))
    await store.set_setting(_EVERYWHERE, _LAST_SERVER, str(guild.id) if guild else "")
    log.info("Sent %d commands to Discord", len(synced))
    return True


async def _leave_last_server(
    tree: app_commands.CommandTree[Any], store: Store, guild: int | None
) -> None:
    """Commands of a server that is no longer set would show beside the global ones."""
    last = await store.setting(_EVERYWHERE, _LAST_SERVER)
    if not last or int(last) == guild:
        return
    try:
        await tree.sync(guild=discord.Object(int(last)))
    except discord.Forbidden:
        log.warning("The commands of server %s could not be removed: the bot is not there", last)


async def _clear_global(tree: app_commands.CommandTree[Any], store: Store) -> None:
    application = tree.client.application_id
    if application is not None and await tree.fetch_commands():
        await tree.client.http.bulk_upsert_global_commands(application, payload=[])
    await store.set_setting(_EVERYWHERE, _FINGERPRINT, "")


async def _digest(tree: app_commands.CommandTree[Any], guild: discord.Object | None) -> str:
    translator = tree.translator
    payload = [
        await command.get_translated_payload(tree, translator)
        if translator is not None
        else command.to_dict(tree)
        for command in [
            *tree.get_commands(guild=guild, type=discord.AppCommandType.chat_input),
            *tree.get_commands(guild=guild, type=discord.AppCommandType.message),
        ]
    ]
    return _hash(sorted(payload, key=lambda each: (each["type"], each["name"])))


def _fingerprint(wanted: str, present: list[app_commands.AppCommand]) -> str:
    return _hash([wanted, sorted((command.id, command.name) for command in present)])


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
