"""Words by the kind of thing they say of states and organizations; see `word_classes.toml`."""

from __future__ import annotations

from functools import cache

from bot.extraction.lexicon import load


@cache
def _tables() -> dict[str, dict[str, str]]:
    """For each part of speech the class of every word."""
    return {
        part: {word: name for name, words in classes.items() for word in words.split()}
        for part, classes in load("word_classes.toml").items()
    }


@cache
def _phrasal() -> dict[tuple[str, str], list[tuple[list[str], str]]]:
    """For a verb and the word behind it: all such words, the longest first, and their class."""
    table: dict[tuple[str, str], list[tuple[list[str], str]]] = {}
    for phrase, name in _tables()["phrasal"].items():
        verb, *after = phrase.split("_")
        table.setdefault((verb, after[0]), []).append((after, name))
    for choices in table.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return table


@cache
def word_classes() -> dict[str, str]:
    """The class of every noun, else adjective, else adverb."""
    tables = _tables()
    return {**tables["adverbs"], **tables["adjectives"], **tables["nouns"]}


def verb_class(lemma: str, after: list[str]) -> str:
    """The class of a verb before the words `after`, "" if it has none."""
    for words, name in _phrasal().get((lemma, after[0]), ()) if after else ():
        if after[: len(words)] == words:
            return name
    return _tables()["verbs"].get(lemma, "")


def word_class(word: str) -> str:
    """The class of a noun, adjective or adverb, "" if it has none."""
    return word_classes().get(word, "")
