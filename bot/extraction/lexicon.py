"""The dictionaries of grammar: closed word classes, verbs with their forms, telling nouns.

The words stand in the `.toml` files of `data/`; this module reads them once, on first use.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_VOWELS = frozenset("aeiou")


@cache
def load(file: str) -> dict[str, Any]:
    """One of the `.toml` files of `data/`, not to be changed, since it is read once."""
    return tomllib.loads((files("bot.extraction") / "data" / file).read_text("utf-8"))


def split(words: str) -> frozenset[str]:
    """The words of a list in a data file; "_" joins the words of a phrase."""
    return frozenset(word.replace("_", " ") for word in words.split())


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What a form of a verb is: its base form and which of its forms it can be."""

    lemma: str
    base: bool = False
    third: bool = False
    past: bool = False
    participle: bool = False
    gerund: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word classes by name, verb forms, and what governs what; see the data files."""

    classes: dict[str, frozenset[str]]
    verbs: dict[str, VerbForm]
    noun_too: frozenset[str]
    govern: dict[str, frozenset[str]]
    adjectives: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    denying: frozenset[str]
    denying_nouns: frozenset[str]

    def is_a(self, word: str, name: str) -> bool:
        """Whether a lower-case word belongs to a class."""
        return word in self.classes[name]


def _past(verb: str, doubling: bool) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if doubling else verb + "ed"


def _gerund(verb: str, doubling: bool) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + verb[-1] + "ing" if doubling else verb + "ing"


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _forms(table: dict[str, VerbForm], verb: str, past: str, participle: str, double: bool) -> None:
    """Enter all forms of a verb; where one form is several, it is all of them."""
    roles: dict[str, set[str]] = {}
    for form, role in (
        (verb, "base"),
        (_third(verb), "third"),
        (past, "past"),
        (participle, "participle"),
        (_gerund(verb, double), "gerund"),
    ):
        roles.setdefault(form, set()).add(role)
    for form, found in roles.items():
        table[form] = VerbForm(verb, **dict.fromkeys(found, True))


def _verb_table(data: dict[str, Any]) -> dict[str, VerbForm]:
    table: dict[str, VerbForm] = {}
    doubling = split(data["doubling"])
    for verb in sorted(split(data["general"])):
        past = _past(verb, verb in doubling)
        _forms(table, verb, past, past, verb in doubling)
    for entry in data["irregular"].split(","):
        verb, past, *rest = entry.split()
        regular = table.pop(_past(verb, verb in doubling), None)
        if regular is not None and regular.lemma != verb:
            table[_past(verb, verb in doubling)] = regular
        _forms(table, verb, past, rest[0] if rest else past, verb in doubling)
    for verb in ("learn", "found", "stem", "shun", "steer"):
        past = _past(verb, verb in doubling)
        table[past] = VerbForm(verb, past=True, participle=True)
    for inflect in (_past, _gerund):  # spelt both ways
        table[inflect("cancel", True)] = table[inflect("cancel", False)]
    table["found"] = VerbForm("find", past=True, participle=True)
    return table


@cache
def lexicon() -> Lexicon:
    """The dictionaries, read once."""
    verbs, words = load("verbs.toml"), load("words.toml")
    return Lexicon(
        classes={name: split(text) for name, text in words.items()},
        verbs=_verb_table(verbs),
        noun_too=split(verbs["noun_too"]),
        govern={name: split(text) for name, text in verbs["govern"].items()},
        adjectives={name: split(text) for name, text in verbs["adjectives"].items()},
        nouns={name: split(text) for name, text in verbs["nouns"].items()},
        denying=split(verbs["report"]["denying"]),
        denying_nouns=split(verbs["report"]["denying_nouns"]),
    )
