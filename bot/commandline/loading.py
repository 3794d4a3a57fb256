"""`sitrep load`: report files into the database, a line each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from bot.library import Library, Loaded, MissingFolder, Outcome, Tally, Watcher
from bot.settings import Settings
from db import Store

if TYPE_CHECKING:
    from rich.progress import Progress

_MANY: Final = 10
"""Files from which a progress bar is worth it."""


async def load_reports(settings: Settings, paths: list[Path]) -> int:
    """Load files and folders, by default the reports folder; 1 if a file failed."""
    if not paths and not settings.reports.is_dir():
        raise MissingFolder(
            f"The reports folder {settings.reports} is not there. Create it and put saved "
            "reports in it, set SITREP_REPORTS, or name the files: sitrep load FILE ..."
        )
    async with Store.open(settings.database) as store:
        with _watcher() as watch:
            tally = await Library(store).load(paths or [settings.reports], watch)
    if not tally.total:
        click.echo("There is nothing to read there.", err=True)
    elif tally.total > 1:
        click.echo(_totals(tally), err=True)
    return 1 if tally.failures else 0


def _line(loaded: Loaded) -> str:
    return f"{loaded.outcome.value:9} {loaded.path}" + (
        f": {loaded.reason}" if loaded.reason else ""
    )


def _totals(tally: Tally) -> str:
    return ", ".join(f"{n} {outcome.value}" for outcome in Outcome if (n := tally.counts[outcome]))


@contextmanager
def _watcher() -> Iterator[Watcher]:
    """Prints a line a file, and on a terminal a bar under them once there are many."""
    bar: list[Any] = []

    def watch(loaded: Loaded, tally: Tally) -> None:
        if not bar and tally.total >= _MANY and sys.stderr.isatty():
            bar.extend(_start_bar(tally.total))
        click.echo(_line(loaded))
        if bar:
            progress, task = bar
            progress.update(task, completed=tally.done)

    try:
        yield watch
    finally:
        if bar:
            bar[0].stop()


def _start_bar(total: int) -> tuple[Progress, int]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    # Lines are for standard output, wherever that leads; on the same terminal they go above.
    progress = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        redirect_stdout=sys.stdout.isatty(),
    )
    progress.start()
    return progress, progress.add_task("", total=total)
