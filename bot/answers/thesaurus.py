"""Words that may stand for each other in questions and reports."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.answers.stems import stem

_ALTERNATIVES: Final = 20
"""Words searched for beside the one asked for."""


_LONG: Final = 6
"""Letters from which a word may be one that a question misspells."""


@dataclass(frozen=True, slots=True)
class _Thesaurus:
    """By stem: the stems that mean the same, those that answer it, and the words to search for.

    `weak` are the stems that count for little.
    """

    alike: Mapping[str, frozenset[str]]
    answers: Mapping[str, frozenset[str]]
    spelt: Mapping[str, tuple[str, ...]]
    weak: frozenset[str]


@cache
def _thesaurus() -> _Thesaurus:
    source = resources.files("bot.answers").joinpath("thesaurus.toml").read_text("utf-8")
    table = tomllib.loads(source)
    alike: dict[str, set[str]] = {}
    spelt: dict[str, set[str]] = {}
    for line in table["groups"]:
        words = line.split()
        forms = {stem(word) for word in words}
        for form in forms:
            alike.setdefault(form, set()).update(forms)
            spelt.setdefault(form, set()).update(word.replace("-", " ") for word in words)
    answers: dict[str, frozenset[str]] = {}
    for word, others in table["answers"].items():
        answers[stem(word)] = frozenset(map(stem, others.split()))
        spelt.setdefault(stem(word), {word}).update(others.split())
    for word, phrases in table["phrases"].items():
        for form in alike.get(stem(word), {stem(word)}):
            spelt.setdefault(form, {word}).update(phrases)
    return _Thesaurus(
        {form: frozenset(forms) for form, forms in alike.items()},
        answers,
        {form: tuple(sorted(words)) for form, words in spelt.items()},
        frozenset(stem(word) for word in table["weak"]),
    )


def alike(word: str) -> frozenset[str]:
    """The stems that may stand for a word."""
    form = stem(word)
    return _thesaurus().alike.get(form, frozenset({form})) | {form}


def answering(word: str) -> frozenset[str]:
    """The stems of words that answer a question with this one: "did it agree?", "it refused"."""
    return _thesaurus().answers.get(stem(word), frozenset())


def spellings(word: str) -> tuple[str, ...]:
    """The words to search for in place of one, itself first.

    Words that say little are so common that only one of their own kind brings them in.
    """
    table = _thesaurus()
    weak = stem(word) in table.weak
    others = [w for w in table.spelt.get(stem(word), ()) if weak or stem(w) not in table.weak]
    return (word, *others[:_ALTERNATIVES])


def is_known(word: str) -> bool:
    """Whether the word, in some form, is one that others may stand for."""
    table = _thesaurus()
    return stem(word) in table.alike or stem(word) in table.weak


def weight(word: str) -> float:
    """How much a word of a question counts."""
    return 0.5 if stem(word) in _thesaurus().weak else 1.0


@cache
def known_stems() -> tuple[str, ...]:
    """The stems of all words that others may stand for."""
    return tuple(sorted(_thesaurus().alike))


@cache
def long_words() -> Mapping[str, tuple[str, ...]]:
    """The longer words that others may stand for, by first letter."""
    found: dict[str, set[str]] = {}
    for words in _thesaurus().spelt.values():
        for word in words:
            if len(word) >= _LONG and word.isalpha():
                found.setdefault(word[0], set()).add(word)
    return {letter: tuple(sorted(words)) for letter, words in found.items()}


@cache
def spelt_words() -> frozenset[str]:
    """The words that others may stand for, as they are spelt."""
    return frozenset(word for words in _thesaurus().spelt.values() for word in words)
