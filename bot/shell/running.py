"""`sitrep run`: the bot on Discord, from its token to a clean end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Iterator, Mapping
from typing import Final

import aiohttp
import discord

from bot.client import SitrepBot, StartFailed
from bot.model import SitrepError
from bot.settings import Settings
from db import Store

log = logging.getLogger(__name__)

HOW_TO_START: Final = """\
Discord needs a token: make an application at https://discord.com/developers/applications,
take the token from its Bot page (Reset Token), and put DISCORD_TOKEN=... in a file named .env.
To try Sitrep without one, run `sitrep preview`: it needs no token."""


class NoToken(SitrepError):
    """There is no token to start with."""


async def serve(settings: Settings) -> int:
    """Run until SIGINT or SIGTERM; SitrepError, in plain words, if it cannot start."""
    if not settings.token:
        raise NoToken(HOW_TO_START)
    async with Store.open(settings.database) as store, SitrepBot(settings, store) as bot:
        running = asyncio.ensure_future(bot.start(settings.token))
        with _stopped_by_signals(running):
            try:
                await running
            except asyncio.CancelledError:
                log.info("Closing")
            except Exception as error:
                raise _plain(error) from error
    return 0


@contextlib.contextmanager
def _stopped_by_signals(running: asyncio.Future[None]) -> Iterator[None]:
    """Cancel what runs on SIGINT and SIGTERM, where the system has signals for a loop."""
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    with contextlib.suppress(NotImplementedError):
        for number in signals:
            loop.add_signal_handler(number, running.cancel)
    try:
        yield
    finally:
        with contextlib.suppress(NotImplementedError):
            for number in signals:
                loop.remove_signal_handler(number)


def _plain(error: Exception) -> Exception:
    """A start that failed, in a sentence; anything unexpected stays as it is."""
    if isinstance(error, SitrepError):
        return error
    for kind, text in _SENTENCES.items():
        if isinstance(error, kind):
            return StartFailed(text)
    return error


_SENTENCES: Final[Mapping[type[Exception], str]] = {
    discord.LoginFailure: (
        "Discord refused the token in DISCORD_TOKEN. Copy it again from the Bot page of your "
        "application (Reset Token gives a new one)."
    ),
    discord.PrivilegedIntentsRequired: (
        "Discord asks for privileged intents that Sitrep does not use. Update Sitrep."
    ),
    discord.Forbidden: (
        "Discord does not let the bot do this. Invite it again with the scopes bot and "
        "applications.commands."
    ),
    discord.HTTPException: (
        "Discord has trouble at the moment, or limits how often the bot may start. Try again "
        "in a few minutes."
    ),
    discord.ConnectionClosed: "Discord closed the connection. Try again in a few minutes.",
    aiohttp.ClientConnectionError: (
        "Discord cannot be reached. Look at the network connection, and at "
        "https://discordstatus.com."
    ),
}
"""What to say of errors that end the bot; the first kind that fits is meant."""
