"""How long Sitrep takes to start and how much memory it holds, beside a bare bot."""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.measuring import Finding
from tests.benchmarks.synthetic import library

START = 2.0
MEGABYTES = 60.0
_ROUNDS = 5


def starting(count: int) -> Iterator[Finding]:
    """Time from the first import to a bot that could connect, and memory after some answers."""
    path = str(asyncio.run(library(count)))
    bare, ours = _pair("start", path, _ROUNDS)
    note = f"{ours * 1000:.0f} ms against {bare * 1000:.0f} ms"
    yield Finding("import and start-up", ours / bare, START, note=note)
    for what, name in (("hold", "answers in text"), ("draw", "answers with pictures")):
        bare, ours = _pair(what, path, 2)
        note = f"{ours:.0f} MB against {bare:.0f} MB"
        yield Finding(f"memory above a bare bot's, {name}", ours - bare, MEGABYTES, "MB", note)
    drawer = _probe("drawer", "sitrep", path)
    note = "ends when idle"
    yield Finding("memory of the process that draws", drawer, unit="MB", note=note)


def _pair(what: str, path: str, rounds: int) -> tuple[float, float]:
    """The median figure of a bare bot and of Sitrep, in processes of their own, in turn."""
    runs = [(_probe(what, "bare"), _probe(what, "sitrep", path)) for _ in range(rounds)]
    bare, ours = zip(*runs, strict=True)
    return statistics.median(bare), statistics.median(ours)


def _probe(*arguments: str) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.probe", *arguments]
    # Whoever installs a program compiles it once, at the latest when it first runs.
    keep = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=keep)  # noqa: S603
    return float(done.stdout.splitlines()[-1])
