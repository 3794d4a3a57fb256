"""The parts that words play in questions: who, member, join, plan, and so on."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Final

WORD: Final = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’&;./-][^\W_]+)*|&")
"""A word, with the signs that may stand inside it."""

CONTENT: Final = ""
"""The part of words that are no part of a question's grammar: what it is about."""

FUNCTION_PARTS: Final = frozenset(
    {
        "filler", "be", "do", "not", "but_not", "only", "who", "what", "which", "list", "when",
        "why", "where", "how", "how_many", "how_much", "now", "once", "prep", "in", "and",
        "pronoun", "about",
    }
)  # fmt: skip
"""Parts whose words say how a question asks, not what about."""

_CONTRACTIONS: Final = (
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\b(is|are|was|were|do|does|did|has|have|had|could|would|should)nt\b"), r"\1 not"),
    (re.compile(r"\b(who|what|where|when|how|why|that|there)'?s\b"), r"\1 is"),
    (re.compile(r"\b(it|which|he|she)'s\b"), r"\1 is"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"'m\b"), " am"),
    (re.compile(r"'s?(?=[\s,.?!;:)]|$)"), ""),
)
_SPACED: Final = re.compile(r"\s+")


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    part: str | None = None


@cache
def _tree() -> _Node:
    root = _Node()
    source = resources.files(__package__).joinpath("lexicon.toml").read_text("utf-8")
    for part, table in tomllib.loads(source).items():
        for phrase in table["phrases"]:
            node = root
            for word in expand(phrase).split():
                node = node.children.setdefault(word, _Node())
            if node.part is None:
                node.part = part
    return root


@cache
def single_words() -> frozenset[str]:
    """The lexicon's entries of one word."""
    return frozenset(word for word, node in _tree().children.items() if node.part is not None)


@cache
def all_words() -> frozenset[str]:
    """Every word that occurs in an entry."""
    found: set[str] = set()
    pending = [_tree()]
    while pending:
        node = pending.pop()
        found.update(node.children)
        pending.extend(node.children.values())
    return frozenset(found)


def expand(text: str) -> str:
    """Lower-case text with contractions written out and possessive endings dropped."""
    text = text.lower().replace("’", "'").replace("‘", "'").replace("`", "'")
    if "'" in text or "s" in text or "nt" in text:
        for pattern, plain in _CONTRACTIONS:
            text = pattern.sub(plain, text)
    return _SPACED.sub(" ", text).strip()


def longest(words: list[str], at: int) -> tuple[int, str]:
    """The length in words of the longest entry at a place, and its part; (1, CONTENT) if none."""
    node, best = _tree(), (1, CONTENT)
    for length, word in enumerate(words[at:], 1):
        child = node.children.get(word)
        if child is None:
            break
        node = child
        if node.part is not None:
            best = (length, node.part)
    return best
