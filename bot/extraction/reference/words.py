"""The words of reference, by what they do; see `data/reference.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.extraction.lexicon import load, split


@dataclass(frozen=True, slots=True)
class Words:
    """Lists of words by name.

    `plurals` gives nouns for several organizations their singular, `places` adjectives the
    place they are of, `kinds` the codes of the states that a noun or adjective fits, for words
    that do not fit all of them, `never` the nouns that an organization is not called by,
    `towards_body` verbs of states the words that show that an organization is meant.
    """

    lists: dict[str, frozenset[str]]
    plurals: dict[str, str]
    places: dict[str, str]
    kinds: dict[str, frozenset[str]]
    never: dict[str, frozenset[str]]
    towards_body: dict[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache
def words() -> Words:
    """The lists, read once."""
    table = load("reference.toml")
    plurals, places = table.pop("organizations"), table.pop("places")
    kinds, never, towards = table.pop("kinds"), table.pop("never"), table.pop("towards_body")
    return Words(
        {name: split(text) for name, text in table.items()},
        plurals,
        places,
        {word: frozenset(codes.split()) for key, codes in kinds.items() for word in split(key)},
        {key: split(text) for key, text in never.items()},
        {verb: split(text) for verb, text in towards.items()},
    )
