"""The commands and their options. What they do is imported when they run, so help is quick."""

from __future__ import annotations

import asyncio
import functools
import logging
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, ParamSpec

import click

from bot.model import SitrepError
from bot.settings import Settings

P = ParamSpec("P")


def _plainly(function: Callable[P, int]) -> Callable[P, None]:
    """Errors meant for the user as plain lines, without a traceback; the exit status is 1."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            status = function(*args, **kwargs)
        except SitrepError as error:
            click.echo(str(error), err=True)
            status = 1
        except KeyboardInterrupt:
            status = 130
        except BrokenPipeError:
            sys.stderr.close()
            status = 1
        sys.exit(status)

    return run


def _settings(*, quiet: bool = True) -> Settings:
    """Settings with logging started; `quiet` keeps what prints its own results to warnings."""
    settings = Settings.load()
    level = settings.log_level
    if quiet and level == logging.INFO:
        level = logging.WARNING
        logging.getLogger("discord").setLevel(logging.ERROR)
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s")
    return settings


def _run(work: Coroutine[Any, Any, int]) -> int:
    return asyncio.run(work)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sitrep", prog_name="sitrep")
def sitrep() -> None:
    """Regional security briefings in Discord: field reports in, cited facts out."""


@sitrep.command()
@_plainly
def run() -> int:
    """Run the bot on Discord, with the token in DISCORD_TOKEN."""
    from bot.shell.running import serve

    return _run(serve(_settings(quiet=False)))


@sitrep.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port; any free one if 0.")
@click.option("--dm", is_flag=True, help="Show the direct messages with the bot.")
@_plainly
def preview(port: int, dm: bool) -> int:
    """Try the same bot in the browser, on a simulated Discord. Needs no token."""
    from bot.preview import preview as show

    return _run(show(_settings(), port=port, dm=dm))


@sitrep.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_plainly
def load(paths: tuple[Path, ...]) -> int:
    """Read reports into the database: files, folders, or the reports folder."""
    from bot.commandline.loading import load_reports

    return _run(load_reports(_settings(), list(paths)))


@sitrep.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line and file.")
@_plainly
def extract(paths: tuple[Path, ...], as_json: bool) -> int:
    """Show what is read out of report files. Touches no database."""
    from bot.commandline.extracting import extract_files

    return extract_files(paths, as_json=as_json)


@sitrep.command()
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="A JSON object with citations.")
@_plainly
def ask(question: str, as_json: bool) -> int:
    """Ask the reports in the database a question."""
    from bot.commandline.asking import ask_question

    return _run(ask_question(_settings(), question, as_json=as_json))
