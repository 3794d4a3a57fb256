"""Whole answers on the simulated Discord, against a command that only sends a constant embed."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import os
import queue
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import discord
import simcord
from discord.ext import commands

from bot.client import SitrepBot
from bot.settings import Settings
from db import Store
from tests.benchmarks.measuring import Finding, Times, alternate
from tests.benchmarks.synthetic import WORDS, library

ANSWER, COMPARISON, QUESTION, GROWTH = 2.0, 3.0, 4.0, 1.5
WORST_QUESTION = 50.0
ROUNDS = 60

Options = dict[str, str]
Making = contextlib.AbstractAsyncContextManager[commands.Bot]

_COMMANDS: tuple[tuple[str, Options, float], ...] = (
    ("members", {"organization": "CSTO"}, ANSWER),
    ("members", {"organization": "CSTO", "as_of": "2015"}, ANSWER),
    ("initiatives", {"organization": "CSTO"}, ANSWER),
    ("summary", {}, ANSWER),
    ("reports", {"organization": "CSTO"}, ANSWER),
    ("search", {"query": "migration energy"}, ANSWER),
    ("changes", {"since": "2024"}, ANSWER),
    ("compare", {"first": "CSTO", "second": "SCO"}, COMPARISON),
    ("country", {"name": "Russia"}, COMPARISON),
    ("timeline", {"organization": "CSTO"}, COMPARISON),
    ("organization", {"name": "CSTO"}, COMPARISON),
)

_QUESTIONS = (
    "Who are the members of the CSTO?",
    "Was Armenia a member of the CSTO in 2010?",
    "What does the CSTO plan?",
    "which organizations is Russia in",
    "compare CSTO and SCO",
    "How many members does NATO have?",
    "What do the reports say about migration and energy?",
    f"what about {WORDS.values[900]} and {WORDS.values[40]}",
    "who wrote about railway terrorism training",
    "Is there a joint missile centre on water?",
    "when will the border council be created",
    "what's new on migration",
)


class BareBot(commands.Bot):
    """The least that answers: one command, one embed, nothing looked up."""

    def __init__(self) -> None:
        super().__init__(command_prefix="!", intents=discord.Intents(guilds=True))

    async def setup_hook(self) -> None:
        """Offer the command."""

        @self.tree.command(name="constant", description="Send a constant embed")
        async def constant(interaction: discord.Interaction) -> None:
            embed = discord.Embed(title="Constant", description="The same every time.")
            await interaction.response.send_message(embed=embed)

        await self.tree.sync()


class Desk:
    """A simulated server with one bot and somebody who uses it, in a thread of its own.

    Only one desk at a time has something to do, so that they do not disturb each other.
    `answered` gets the seconds from each command to the message that answers it. With the
    library's `path` no answer is one that the bot has kept from before.
    """

    def __init__(self, make: Callable[[], Making], path: Path | None = None) -> None:
        self._path = path
        self._requests: queue.Queue[tuple[str, Options] | None] = queue.Queue()
        self._replies: queue.Queue[float | Exception] = queue.Queue()
        self._written = 0.0
        self.answered: list[float] = []
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(make)))

    def __enter__(self) -> Self:
        self._thread.start()
        self._reply()
        return self

    def __exit__(self, *_: object) -> None:
        self._requests.put(None)
        self._thread.join()

    def slash(self, name: str, options: Options) -> float:
        """The seconds until a command is answered and the bot has settled."""
        self._requests.put((name, options))
        return self._reply()

    def _reply(self) -> float:
        reply = self._replies.get()
        if isinstance(reply, Exception):
            raise reply
        return reply

    async def _serve(self, make: Callable[[], Making]) -> None:
        try:
            async with make() as bot, simcord.run(bot, settle_timeout=30.0) as env:
                self._watch(env.backend)
                guild = env.create_guild("Desk")
                channel = guild.create_text_channel("briefings")
                analyst = guild.add_member(env.create_user("analyst"))
                self._replies.put(0.0)
                # Blocking the loop here is meant: there is nothing else for it to do.
                while request := self._requests.get():
                    name, options = request
                    if self._path:
                        os.utime(self._path)  # kept answers last until the file is written to
                    begun = time.perf_counter()
                    await analyst.slash(channel, name, **options)
                    if self._written < begun:
                        raise RuntimeError(f"/{name} was not answered")  # noqa: TRY301
                    self.answered.append(self._written - begun)
                    self._replies.put(time.perf_counter() - begun)
        except Exception as error:  # noqa: BLE001 - raised again where the reply is waited for
            self._replies.put(error)

    def _watch(self, backend: Any) -> None:
        """Note when a message is written."""
        for name in ("commit_message", "edit_message"):
            setattr(backend, name, self._noting(getattr(backend, name)))

    def _noting(self, write: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*values: Any, **named: Any) -> Any:
            message = write(*values, **named)
            self._written = time.perf_counter()
            return message

        return noted


@contextlib.asynccontextmanager
async def bare() -> AsyncIterator[commands.Bot]:
    """The bare bot."""
    yield BareBot()


@contextlib.asynccontextmanager
async def sitrep(path: Path) -> AsyncIterator[commands.Bot]:
    """Sitrep over a library."""
    async with Store.open(path) as store:
        yield SitrepBot(Settings(database=path, reports=Path()), store)


def answers(small: int, large: int) -> Iterator[Finding]:
    """Each command and questions: the median against the bare command's, and growth.

    A command is timed as the simulated Discord runs it, until the bot has settled, which it
    waits for in steps of 50 ms. How long the message itself takes is told beside it, and
    growth is measured by that.
    """
    few, many = (asyncio.run(library(count)) for count in (small, large))
    with contextlib.ExitStack() as stack:
        desks = [
            stack.enter_context(desk)
            for desk in (
                Desk(bare),
                Desk(lambda: sitrep(many), many),
                Desk(lambda: sitrep(few), few),
            )
        ]
        for name, options, limit in _COMMANDS:
            label = f"/{name} {' '.join(options.values())}"
            yield from _compared(label, Asked.all(desks, [(name, options)], ROUNDS), limit)
        questions = [("ask", {"question": question}) for question in _QUESTIONS]
        asked = Asked.all(desks, questions, ROUNDS * 4)
        yield from _compared("/ask, a dozen questions", asked, QUESTION)
        worst = [each.message.worst_of_hundred * 1000 for each in asked]
        note = f"the bare command's is {worst[0]:.1f} ms"
        yield Finding("/ask: 99th percentile", worst[1], WORST_QUESTION, "ms", note)


@dataclass(frozen=True, slots=True)
class Asked:
    """How long one bot took, as a whole and to its message."""

    whole: Times
    message: Times

    @classmethod
    def all(
        cls, desks: Sequence[Desk], asked: Sequence[tuple[str, Options]], rounds: int
    ) -> list[Self]:
        """Ask the bare bot its one command and the others everything, all in turn."""
        turns = [itertools.cycle([("constant", {})]), *(itertools.cycle(asked) for _ in desks[1:])]
        actions = [
            lambda desk=desk, turn=turn: desk.slash(*next(turn))
            for desk, turn in zip(desks, turns, strict=True)
        ]
        whole = alternate(actions, rounds, warm=max(5, len(asked)))
        messages = (Times(tuple(desk.answered[-rounds:])) for desk in desks)
        return [cls(*both) for both in zip(whole, messages, strict=True)]


def _compared(label: str, asked: Sequence[Asked], limit: float) -> Iterator[Finding]:
    base, large, small = asked
    message, bare_message = (each.message.median * 1000 for each in (large, base))
    note = (
        f"{large.whole.median * 1000:.0f} ms against {base.whole.median * 1000:.0f} ms; "
        f"the message after {message:.1f} ms against {bare_message:.1f} ms"
    )
    yield Finding(label, large.whole.median / base.whole.median, limit, note=note)
    yield Finding(f"{label}: growth", large.message.median / small.message.median, GROWTH)
