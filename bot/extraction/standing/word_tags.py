"""The tags of single words in the row of nodes that the rules on standing read."""

from __future__ import annotations

from functools import cache

from bot.extraction.lexicon import lexicon
from bot.extraction.tokens import Token

_CLASSES = (
    ("c", "conjunctions"),
    ("p", "prepositions"),
    ("d", "determiners"),
    ("w", "relatives"),
    ("u", "subordinators"),
    ("#", "numbers"),
    ("a", "adverbs"),
)


@cache
def class_tags() -> dict[str, str]:
    """The tag of every word that is in a class."""
    tags: dict[str, str] = {}
    for tag, name in _CLASSES:
        for word in lexicon().classes[name]:
            tags.setdefault(word, tag)
    return {word: tag for word, tag in tags.items() if word[0].isalpha()}


def tag_of(token: Token) -> str:
    """The tag of a word that is in no class."""
    word, first = token.lower, token.text[0]
    if not first.isalpha():
        return "#" if first.isdecimal() else "—" if first in "—–" else first
    if not word.endswith("ly") or first.isupper() or word in lexicon().classes["not_adverbs"]:
        return "n"
    return "a"
