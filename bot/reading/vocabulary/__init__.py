"""The words that reading goes by, kept as data: one TOML file a subject."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The content of `name`.toml of this package."""
    text = resources.files(__name__).joinpath(f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The list `key` of `name`.toml as a set."""
    return frozenset(table(name)[key])


@cache
def month_names() -> dict[str, int]:
    """Names of months in many languages, in lower case, with the number of the month."""
    return {
        name: number
        for language in table("months")["months"].values()
        for number, names in enumerate(language, 1)
        for name in names
    }


class Phrases:
    """Phrases of a section of furniture.toml, compiled for use on a block's shape."""

    def __init__(self, section: dict[str, list[str]]) -> None:
        self._exact = frozenset(section.get("exact", ()))
        self._prefix = _any_of(section.get("prefix", ()))
        self._patterns = _by_start(section.get("patterns", ()))

    def match(self, shape: str) -> bool:
        """Whether the block is one of the phrases or begins as they do."""
        return shape in self._exact or bool(self._prefix and self._prefix(shape))

    def search(self, shape: str) -> bool:
        """Whether one of the patterns is found anywhere in the block."""
        return any(finds(shape) for finds in self._patterns)


# A word's end is a boundary too, but no pattern goes on with the blank behind it.
_WORD_START = r"\b(?! )"
Finder = Callable[[str], re.Match[str] | None]


def _any_of(texts: Iterable[str]) -> Finder | None:
    """Finds one of the texts at a block's start."""
    options = "|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True))
    return re.compile(options).match if options else None


def _by_start(patterns: Iterable[str]) -> list[Finder]:
    """The patterns as three: those of a block's start, of a word's start, and the others.

    So the many are tried at the start of each word only and not at each character, and those
    of a block's start there alone.
    """
    groups: dict[str, list[str]] = {r"\A": [], _WORD_START: [], "": []}
    for pattern in patterns:
        start = r"\A" if pattern[0] == "^" else _WORD_START if pattern.startswith(r"\b") else ""
        groups[start].append(pattern.removeprefix("^").removeprefix(r"\b"))
    compiled = [
        re.compile(f"{start}(?:{'|'.join(f'(?:{each})' for each in group)})")
        for start, group in groups.items()
        if group
    ]
    return [each.match if each.pattern.startswith(r"\A") else each.search for each in compiled]


@cache
def phrases(section: str) -> Phrases:
    """The phrases of one section of furniture.toml."""
    return Phrases(table("furniture")[section])
