"""The words of reference, by what they do; see `data/reference.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.extraction.lexicon import load, split


@dataclass(frozen=True, slots=True)
class Words:
    """Lists of words by name; `plurals` gives nouns for several organizations their singular."""

    lists: dict[str, frozenset[str]]
    plurals: dict[str, str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache
def words() -> Words:
    """The lists, read once."""
    table = load("reference.toml")
    plurals = table.pop("organizations")
    return Words({name: split(text) for name, text in table.items()}, plurals)
