"""Starts one bot in a process of its own and prints how long that took and how much it holds.

Run as a program: `start`, `hold`, `draw` or `drawer`, then `bare`, or `sitrep` and a library's
file. `drawer` prints what the process holds that the bot has started for its pictures.
"""

from __future__ import annotations

import time

_BEGUN = time.perf_counter()

import asyncio  # noqa: E402
import resource  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

_IN_TEXT = (
    ("initiatives", {"organization": "CSTO"}),
    ("search", {"query": "migration energy"}),
    ("country", {"name": "Russia"}),
    ("ask", {"question": "What do the reports say about migration and energy?"}),
)
_DRAWN = (
    ("members", {"organization": "CSTO"}),
    ("timeline", {"organization": "CSTO"}),
    ("compare", {"first": "CSTO", "second": "SCO"}),
)


def resident() -> float:
    """The megabytes that the process holds in memory."""
    try:
        return _resident("self")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _resident(pid: str) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def _children() -> float:
    """The megabytes that all its child processes hold, 0 where the system does not tell."""
    found = Path("/proc/self/task").glob("*/children")
    return sum(_resident(pid) for children in found for pid in children.read_text().split())


def _bare() -> float:
    """Seconds until a bare bot could connect."""
    import discord
    from discord import app_commands
    from discord.ext import commands

    bot = commands.Bot("!", intents=discord.Intents(guilds=True))

    @app_commands.command(name="constant", description="Send a constant embed")
    async def constant(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(embed=discord.Embed(title="Constant"))

    bot.tree.add_command(constant)
    return time.perf_counter() - _BEGUN


async def _sitrep(path: Path) -> float:
    """Seconds until Sitrep could connect: store open, all cogs and commands loaded."""
    from bot.client import EXTENSIONS, SitrepBot
    from bot.settings import Settings
    from db import Store

    async with Store.open(path) as store:
        bot = SitrepBot(Settings(database=path, reports=path.parent), store)
        for extension in EXTENSIONS:
            await bot.load_extension(extension)
        return time.perf_counter() - _BEGUN


def _held(path: Path | None, what: str) -> float:
    """The megabytes held after some answers on the simulated Discord, with pictures or without."""
    from tests.benchmarks import discord_answers

    make = discord_answers.bare if path is None else (lambda: discord_answers.sitrep(path))
    asked = [("constant", {})] * 5 if path is None else _IN_TEXT + _DRAWN * (what != "hold")
    with discord_answers.Desk(make) as desk:
        for _ in range(5):
            for name, options in asked:
                desk.slash(name, dict(options))
        return _children() if what == "drawer" else resident()


def main() -> None:
    """Print the figure: seconds for `start`, megabytes for the others."""
    what, which, *rest = sys.argv[1:]
    path = Path(rest[0]) if which == "sitrep" else None
    if what == "start":
        print(asyncio.run(_sitrep(path)) if path else _bare())
    else:
        print(_held(path, what))


if __name__ == "__main__":
    main()
