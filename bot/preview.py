"""`sitrep preview`: the unmodified bot on a simulated Discord, served to the browser."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from bot.client import SitrepBot
from bot.library import Tally, expand
from bot.model import SitrepError
from bot.settings import Settings
from db import Store

if TYPE_CHECKING:
    from simcord import ChannelHandle, Env, MemberActor

SAMPLES: Final = Path(__file__).parent / "samples"
_SETTLE_SECONDS: Final = 300.0
"""How long the simulated Discord waits for the bot, so that a long reload can be watched."""


class NoSimulation(SitrepError):
    """SimCord is not installed."""


class CannotShow(SitrepError):
    """The page cannot be served, as when its port is taken."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A server with a channel, and two people in it."""

    env: Env
    bot: SitrepBot
    channel: ChannelHandle
    analyst: MemberActor
    administrator: MemberActor
    loaded: Tally


async def preview(settings: Settings, *, port: int = 0, dm: bool = False) -> int:
    """Serve the preview and print its address; ends with Ctrl-C or from the page."""
    with _closed_by_signals() as stop:
        async with stage(settings) as scene:
            await _show(scene, stop, port, dm=dm)
    return 0


async def _show(scene: Scene, stop: asyncio.Future[None], port: int, *, dm: bool) -> None:
    from simcord import SetupError

    channel = scene.analyst.user.dm_channel if dm else scene.channel
    viewers: list[Any] = [scene.analyst, scene.administrator]
    if dm:
        viewers = [scene.analyst.user]
    page = scene.env.preview(channel, viewers=viewers, layout="channel", port=port)
    async with contextlib.AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(page)
        except SetupError as error:
            raise CannotShow(f"The preview cannot be shown: {error}") from error
        count = scene.loaded.total - len(scene.loaded.failures)
        click.echo(f"{count} reports read. Sitrep is at {page.url}")
        click.echo("Type / for its commands, or write to it. Ctrl-C ends it.")
        closing = asyncio.ensure_future(page.wait_closed())
        await asyncio.wait({closing, stop}, return_when=asyncio.FIRST_COMPLETED)
        closing.cancel()


@contextlib.asynccontextmanager
async def stage(settings: Settings) -> AsyncIterator[Scene]:
    """The running bot in a simulated server, with the reports folder, or samples, read.

    The samples go to a database of their own, which is thrown away.
    """
    try:
        import simcord
    except ImportError as error:
        raise NoSimulation(
            'The preview needs SimCord. Install it with: pip install "sitrep[preview]"'
        ) from error
    async with _store(settings) as (store, placed):
        bot = SitrepBot(placed, store)
        loaded = await bot.library.reload(placed.reports)
        options: dict[str, Any] = {"check_errors": False, "settle_timeout": _SETTLE_SECONDS}
        async with simcord.run(bot, **options) as env:
            if bot.user is not None:
                await bot.user.edit(username="Sitrep")
            yield _scene(env, bot, loaded)


@contextlib.asynccontextmanager
async def _store(settings: Settings) -> AsyncIterator[tuple[Store, Settings]]:
    """The configured database where the reports folder holds any, else samples in a new one."""
    if any(True for _ in expand([settings.reports]) if settings.reports.is_dir()):
        async with Store.open(settings.database) as store:
            yield store, settings
        return
    with tempfile.TemporaryDirectory(prefix="sitrep-") as folder:
        samples = replace(settings, database=Path(folder) / "preview.db", reports=SAMPLES)
        async with Store.open(samples.database) as store:
            yield store, samples


def _scene(env: Env, bot: SitrepBot, loaded: Tally) -> Scene:
    import discord

    guild = env.create_guild("Regional Security Desk")
    channel = guild.create_text_channel("briefings")
    role = guild.create_role("Administrators", permissions=discord.Permissions(manage_guild=True))
    analyst = guild.add_member(env.create_user("analyst", global_name="Analyst"))
    administrator = guild.add_member(
        env.create_user("administrator", global_name="Administrator"), roles=[role]
    )
    return Scene(env, bot, channel, analyst, administrator, loaded)


@contextlib.contextmanager
def _closed_by_signals() -> Iterator[asyncio.Future[None]]:
    """A future that SIGINT and SIGTERM complete."""
    loop = asyncio.get_running_loop()
    stop: asyncio.Future[None] = loop.create_future()

    def end() -> None:
        if not stop.done():
            stop.set_result(None)

    with contextlib.suppress(NotImplementedError):
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, end)
    try:
        yield stop
    finally:
        with contextlib.suppress(NotImplementedError):
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)
