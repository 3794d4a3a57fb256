"""When two names, texts or titles mean the same, as a fair outside reader would judge."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from rapidfuzz import fuzz

from bot.world import gazetteer, organizations

Left = TypeVar("Left")
Right = TypeVar("Right")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTES = str.maketrans("“”«»‘’–—", '""""\'\'--')
_EMPTY_WORDS = frozenset(
    {
        "a", "an", "and", "at", "be", "been", "by", "for", "from", "in", "into", "its", "new",
        "of", "on", "or", "own", "first", "second", "special", "such", "the", "their", "this",
        "to", "under", "with", "between", "among", "joint", "common", "single", "annual",
        "regional",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """The text in one line, with straight quotes and without soft hyphens."""
    composed = unicodedata.normalize("NFKC", text).replace("\N{SOFT HYPHEN}", "")
    return " ".join(composed.translate(_QUOTES).split())


def same_text(first: str, second: str) -> bool:
    """Whether two sentences or paragraphs differ by no more than a mark or two."""
    first, second = plain(first), plain(second)
    return first == second or fuzz.ratio(first, second) >= 96


@cache
def state_key(name: str) -> str:
    """One key for all the ways to write a state's name."""
    found = gazetteer().lookup(name)
    return found.key if found is not None and found.kind == "state" else plain(name).casefold()


@cache
def organization_key(name: str) -> str:
    """One key for an organization's acronym, name and other names."""
    found = gazetteer().lookup(name)
    if found is not None and found.kind == "organization":
        return found.key
    return re.sub(r"^the ", "", plain(name).casefold())


def _stem(word: str) -> str:
    word = re.sub(r"['’]s$", "", word)
    for ending, base in (("ies", "y"), ("tre", "ter"), ("our", "or"), ("sses", "ss"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + base
    return word.replace("defence", "defense")


@cache
def _organization_words(organization: str) -> frozenset[str]:
    listed = organizations().get(organization_key(organization))
    names = {organization, listed.organization.acronym if listed else ""}
    return frozenset(_stem(word) for name in names for word in _WORD.findall(name.casefold()))


def title_words(title: str, organization: str) -> list[str]:
    """The words of a title that tell it from others of the same organization, in order.

    If nothing but common adjectives or the organization's name is left, all words count.
    """
    words = [_stem(word) for word in _WORD.findall(plain(title).casefold())]
    content = [word for word in words if word not in _EMPTY_WORDS]
    telling = [word for word in content if word not in _organization_words(organization)]
    return telling or content or words


def _head(title: str, organization: str) -> str:
    before = re.split(r"\s(?:of|on|for|in|with|to|against|between|among|and)\s", title, maxsplit=1)
    words = title_words(before[0], organization)
    return words[-1] if words else ""


def title_likeness(first: str, second: str, organization: str) -> float:
    """How alike two initiatives' titles are, from 0 to 1; 0 if they name different things.

    Titles name the same thing if one's words contain the other's, or most are shared; with the
    same head noun, half of the shorter title's words are enough.
    """
    one, two = (set(title_words(title, organization)) for title in (first, second))
    shared = len(one & two)
    if not shared:
        return 0.0
    contained = shared / min(len(one), len(two))
    same_head = _head(first, organization) == _head(second, organization)
    if contained < (0.5 if same_head else 0.65):
        return 0.0
    return shared / len(one | two) / 2 + contained / 4 + same_head / 4


def pair(
    lefts: Iterable[Left], rights: Iterable[Right], likeness: Callable[[Left, Right], float]
) -> list[tuple[int, int]]:
    """Indexes of the most alike pairs, each thing in one pair at most, likeness above 0."""
    rights = list(rights)
    ranked = sorted(
        (
            (-likeness(left, right), i, j)
            for i, left in enumerate(lefts)
            for j, right in enumerate(rights)
        ),
    )
    pairs: list[tuple[int, int]] = []
    for negative, i, j in ranked:
        if negative < 0 and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs
