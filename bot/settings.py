"""Environment and `.env` as one validated object, built once by whoever starts Sitrep."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self, TypeVar

from dotenv import dotenv_values

from bot.model import SitrepError

T = TypeVar("T")

ENV_FILE: Final = Path(".env")
DATABASE: Final = Path("sitrep.db")
REPORTS: Final = Path("reports")
_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


class BadSetting(SitrepError):
    """A setting with a value that cannot be meant; the text names it and what it should be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside. `token` is "" where none is set and is never shown."""

    token: str = field(default="", repr=False)
    database: Path = DATABASE
    reports: Path = REPORTS
    guild: int | None = None
    log_level: int = logging.INFO

    @classmethod
    def load(
        cls, environment: Mapping[str, str] | None = None, env_file: Path | None = ENV_FILE
    ) -> Self:
        """The settings of an environment, with those of `env_file` where it has none.

        Raises BadSetting with a line for each wrong value.
        """
        values = _from_file(env_file) if env_file is not None else {}
        values.update(os.environ if environment is None else environment)
        faults: list[str] = []

        def read(key: str, cast: Callable[[str], T], default: T) -> T:
            text = values.get(key, "").strip()
            if not text:
                return default
            try:
                return cast(text)
            except ValueError as error:
                faults.append(f"{key} {error}")
                return default

        settings = cls(
            token=read("DISCORD_TOKEN", _token, ""),
            database=read("SITREP_DATABASE", _database, DATABASE),
            reports=read("SITREP_REPORTS", _folder, REPORTS),
            guild=read("SITREP_GUILD", _guild, None),
            log_level=read("SITREP_LOG_LEVEL", _level, logging.INFO),
        )
        if faults:
            raise BadSetting("\n".join(faults))
        return settings


def _from_file(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    try:
        return {key: value or "" for key, value in dotenv_values(path).items()}
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"{path} should be a readable UTF-8 text file: {error}") from error


def _token(text: str) -> str:
    if any(character.isspace() for character in text):
        raise ValueError("should be the bot's token in one piece, without spaces")
    return text


def _database(text: str) -> Path:
    path = Path(text).expanduser()
    if path.is_dir():
        raise ValueError(f"is {text!r}, a folder; it should be a file such as sitrep.db")
    return path


def _folder(text: str) -> Path:
    path = Path(text).expanduser()
    if path.exists() and not path.is_dir():
        raise ValueError(f"is {text!r}, a file; it should be a folder of reports")
    return path


def _guild(text: str) -> int | None:
    if not (text.isascii() and text.isdecimal() and 15 <= len(text) <= 20):
        raise ValueError(
            f"is {text!r}; it should be a server's number, 15 to 20 digits "
            "(Discord shows it by Copy Server ID in developer mode)"
        )
    return int(text)


def _level(text: str) -> int:
    if text.upper() not in _LEVELS:
        raise ValueError(f"is {text!r}; it should be one of {', '.join(_LEVELS)}")
    return logging.getLevelNamesMapping()[text.upper()]
