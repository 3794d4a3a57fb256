"""The classes of words by meaning: well formed, and no word in two classes of a table."""

import re
from collections import Counter

import pytest

from bot.extraction.lexicon import load

TABLES = ("verbs", "phrasal", "nouns", "adjectives", "adverbs")
CLASSES = load("word_classes.toml")


def entries(table):
    """All words of a table, as written."""
    return [word for words in CLASSES[table].values() for word in words.split()]


def test_tables():
    assert tuple(CLASSES) == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_no_word_stands_twice(table):
    assert [word for word, times in Counter(entries(table)).items() if times > 1] == []


@pytest.mark.parametrize("table", TABLES)
def test_words_are_lower_case(table):
    assert [word for word in entries(table) if word != word.lower()] == []


@pytest.mark.parametrize("table", TABLES)
def test_classes_are_named_well(table):
    assert [name for name in CLASSES[table] if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)] == []


def test_enough_words():
    assert sum(len(entries(table)) for table in TABLES) >= 5000
