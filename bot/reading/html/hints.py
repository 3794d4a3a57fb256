"""What an element's tag and attributes say of the part of the page it encloses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import cache

from bot.reading.vocabulary import table, words

_CAMEL = re.compile(r"([a-z])([A-Z])")
_SPLIT = re.compile(r"[^a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WHOLE_PAGE = frozenset({"html", "body", "main", "article"})


class Hint(Enum):
    """Where a part of a page stands: beside the report for certain, perhaps, or unknown."""

    NONE = auto()
    PERHAPS_ASIDE = auto()
    ASIDE = auto()


@cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("markup")["aside_pairs"])


@cache
def _labels() -> dict[str, str]:
    return {word: label for label, named in table("markup")["labels"].items() for word in named}


@cache
def class_words(text: str) -> frozenset[str]:
    """The words of a class attribute or id, in lower case."""
    spread = _CAMEL.sub(r"\1 \2", text[:300]).lower()
    return frozenset(word for word in _SPLIT.split(spread) if word)


def _named_aside(named: frozenset[str]) -> bool:
    if named & words("markup", "aside_words"):
        return True
    return any(pair <= named for pair in _pairs())


def hint(tag: str, attributes: Mapping[str, str]) -> Hint:
    """Whether the element stands beside the report, by its tag, role, class and id."""
    if tag in words("markup", "aside_tags"):
        holds_table = tag == "figure" and "table" in _names(attributes)
        return Hint.NONE if holds_table else Hint.ASIDE
    if tag in _WHOLE_PAGE or not attributes:
        return Hint.NONE
    if attributes.get("role", "").lower() in words("markup", "aside_roles"):
        return Hint.ASIDE
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")[:300]):
        return Hint.ASIDE
    named = _names(attributes)
    # A table of facts is the report's own, where a box of them may stand beside it.
    if _named_aside(named - {"factbox"} if tag == "table" else named):
        return Hint.PERHAPS_ASIDE
    return Hint.NONE


def is_picture(named: str) -> bool:
    """Whether a class is one of pictures and what is said of them."""
    return not class_words(named).isdisjoint(words("markup", "picture_words"))


def label(tag: str, attributes: Mapping[str, str]) -> str:
    """What the element says of the report: author, date, section, standfirst, crumbs, or ""."""
    if tag == "time":
        return "date"
    if not attributes or tag in _WHOLE_PAGE:
        return ""
    if attributes.get("rel") == "author":
        return "author"
    if tag in {"a", "li"} and attributes.get("aria-current"):
        return "current"
    named = _names(attributes)
    if tag == "a" and named & {"active", "current", "selected"}:
        return "current"
    if any(pair <= named for pair in _pairs()) or named & words("markup", "picture_words"):
        return ""
    if tag in words("markup", "layout_tags"):
        named -= {"section"}  # Of the page, not of the paper.
    return next((_labels()[word] for word in sorted(named) if word in _labels()), "")


def _names(attributes: Mapping[str, str]) -> frozenset[str]:
    return class_words(
        " ".join(
            attributes.get(key, "")
            for key in ("class", "id", "itemprop", "data-testid", "aria-label")
        )
    )
