"""The dictionaries of standing: role nouns, their qualifiers, verbs of joining and leaving."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.extraction.lexicon import load, split
from bot.model import Status

ENTRY = split("accession admission entry")
"""Nouns for coming in."""

MEMBERSHIP = ENTRY | {"membership"}
"""The same, and what comes of it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by what they say; see `roles.toml` and `events.toml`.

    `nouns` and `qualifiers` map a word to a status; the frames map a verb with the words after
    it ("pull", "out", "of") to a status or a class of meaning.
    """

    nouns: dict[str, Status]
    plurals: frozenset[str]
    qualifiers: dict[str, Status]
    standing: dict[str, Status]
    members_called: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    frames: dict[str, dict[str, tuple[tuple[tuple[str, ...], str], ...]]]
    occurrences: dict[str, Status]
    links: dict[str, frozenset[str]]
    founding: frozenset[str]


def _frames(table: dict[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Verbs of a frame: for each lemma its particles, the longest first, and the meaning."""
    frames: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for meaning, verbs in table.items():
        for entry in verbs.split():
            verb, *particles = entry.split("_")
            frames.setdefault(verb, []).append((tuple(particles), meaning))
    return {
        verb: tuple(sorted(choices, key=lambda choice: -len(choice[0])))
        for verb, choices in frames.items()
    }


@cache
def vocabulary() -> Vocabulary:
    """The dictionaries, read once."""
    roles, events = load("roles.toml"), load("events.toml")
    nouns = {noun: Status(name) for name, text in roles["nouns"].items() for noun in split(text)}
    plurals = {
        (noun[:-1] + "ies" if noun.endswith("y") else noun + "s"): status
        for noun, status in nouns.items()
    }
    return Vocabulary(
        nouns=nouns | plurals,
        plurals=frozenset(plurals),
        qualifiers=_by_word(roles["qualifiers"]),
        standing=_by_word(roles["standing"]),
        members_called={key: split(text) for key, text in roles["members_called"].items()},
        words={name: split(text) for name, text in roles["words"].items()},
        frames={
            name: _frames(events[name])
            for name in (
                "states_do",
                "organization_does",
                "passive_only",
                "states_hold",
                "organization_has",
                "founding",
            )
        },
        occurrences=_by_word(events["occurrences"]),
        links={name: split(text) for name, text in events["passive_links"].items()},
        founding=split(events["founding"]["verbs"]),
    )


def _by_word(table: dict[str, str]) -> dict[str, Status]:
    return {word: Status(name) for name, text in table.items() for word in split(text)}
