"""How long Sitrep takes to start and how much memory it holds, beside a bare bot."""

from __future__ import annotations

import asyncio
import json
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
    runs: dict[str, list[dict[str, float]]] = {"bare": [], "sitrep": []}
    for _ in range(_ROUNDS):
        for name, found in runs.items():
            found.append(_probe(name, path))
    bare, ours = (
        {key: statistics.median(run[key] for run in found) for key in found[0]}
        for found in runs.values()
    )
    note = f"{ours['seconds'] * 1000:.0f} ms against {bare['seconds'] * 1000:.0f} ms"
    yield Finding("import and start-up", ours["seconds"] / bare["seconds"], START, note=note)
    note = f"{ours['held']:.0f} MB against {bare['held']:.0f} MB"
    yield Finding("memory above a bare bot's", ours["held"] - bare["held"], MEGABYTES, "MB", note)


def _probe(name: str, path: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.probe", name, path]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
