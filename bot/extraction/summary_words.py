"""The words that summaries go by, read from data/summary.toml on first use."""

from __future__ import annotations

from functools import cache
from typing import Any

from bot.extraction.lexicon import load, split
from bot.extraction.mentions import AnnotatedSentence


@cache
def _table() -> dict[str, Any]:
    return load("summary.toml")


@cache
def dull_words() -> frozenset[str]:
    """Words too common to tell sentences apart."""
    return split(_table()["common"]["dull"])


@cache
def opening_words(kind: str) -> frozenset[str]:
    """Words of sentences' beginnings: `leaning`, `connectives`, `clause_openers`, `calendar`."""
    return split(_table()["openings"][kind])


@cache
def watch_words(kind: str) -> frozenset[str]:
    """Words of what is to come: `ahead` by themselves, `dated` beside a date."""
    return split(_table()["watch"][kind])


@cache
def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, words in _table()["cues"].items():
        for word in split(words):
            kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(named) for word, named in kinds.items()}


def cues(sentence: AnnotatedSentence) -> frozenset[str]:
    """The kinds of cue words that a sentence has."""
    kinds = _kinds()
    found: set[str] = set()
    for token in sentence.tokens:
        if token.lower in kinds:
            found |= kinds[token.lower]
    return frozenset(found)
