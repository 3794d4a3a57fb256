"""What the answer to a free question must have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.answers.asked import (
    NAMES,
    asked_about,
    choices,
    subject,
    thing_asked_for,
    without,
)
from bot.answers.content import LASTING, content_words
from bot.answers.stems import words_of
from bot.answers.thesaurus import weight
from bot.answers.understanding.lexicon import CONTENT, FUNCTION_PARTS
from bot.answers.understanding.question import Question


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a passage must have to answer a question.

    `words` are the question's content words, `strict` those of them that belong to a proper
    name; `kind` is the part that asks ("who", "when", ...), `counted` what "how many" counts.
    `anchors` are words without which a passage is on another matter, however much else it has:
    the deed of a "when", the office of a "who". `places` are states, and words
    of other places, in which it is. `ahead` is set where what is still to come is asked for.
    `subject` is the name that does or undergoes it, `choices` are names of which one is to be
    chosen: "Croatia or Romania"; `inside` says that it is asked whether something is in another,
    `denied` that it is asked what is not so.
    """

    words: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    kind: str = ""
    counted: str = ""
    strict: frozenset[str] = frozenset()
    years: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    places: frozenset[tuple[str, str]] = frozenset()
    ahead: bool = False
    subject: tuple[str, str] | None = None
    choices: frozenset[tuple[str, str]] = frozenset()
    inside: bool = False
    denied: bool = False


_AHEAD: Final = re.compile(
    r"\b(?:will|by when|is due|are due|ready|expected|supposed to|target date|deadline)\b"
)
_KINDS: Final = ("why", "when", "how_many", "how_much", "where", "who")
_DEADLINES: Final = frozenset({"deadline", "deadlines", "target date", "eta", "timeframe"})
_HELD_BY: Final = frozenset(
    {"president", "secretary", "chairman", "chair", "director", "commander"}
)
"""Offices of which it is asked who holds them, where no word asks anything."""

_SAYING: Final = frozenset({"say", "says", "said"})
_NUMBERS: Final = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
)
_AT: Final = frozenset({"from", "at", "with", "for", "against", "on", "over", "to"})
_AMOUNTS: Final = frozenset(
    {
        "budget",
        "cost",
        "costs",
        "price",
        "size",
        "strength",
        "capital",
        "value",
        "population",
        "gdp",
        "share",
        "turnover",
        "debt",
        "length",
        "area",
        "fee",
        "toll",
        "salary",
        "duty",
        "tariff",
        "rate",
        "percentage",
    }
)
_WHO_BELONGS: Final = frozenset({"member", "filler", "prep", "in", "organization", CONTENT})
"""Parts of "members of the league", which asks for nothing but states."""

_FATE: Final = ("fate", "active", "completed", "stalled", "declined")


def wanted_of(question: Question) -> Wanted:
    """What the answer to a free question must have."""
    thing = thing_asked_for(question)
    topic = question.topic if thing is None else without(question, thing)
    kind = _kind(question, thing)
    words = content_words(question, topic, kind)
    counted = ""
    if kind == "how_many":
        at = question.first("how_many")
        following = [w for p in question.pieces[at + 1 :] for w in words_of(p.text)]
        counted = next((word for word in following if word in words), "")
    keys = [(p.part, p.key) for p in asked_about(question) if p.part in NAMES]
    return Wanted(
        tuple(dict.fromkeys(words)),
        tuple(dict.fromkeys(keys)),
        kind,
        counted,
        question.proper & set(words),
        tuple(mention.when.year for mention in question.dates),
        _anchors(question, words, kind),
        _places(question),
        _AHEAD.search(question.text) is not None,
        subject(question),
        choices(question),
        question.has("in", "member", "belong") and question.pieces[0].part in ("be", "do"),
        question.has("not", "but_not", "non_member", "only"),
    )


def _anchors(question: Question, words: list[str], kind: str) -> tuple[str, ...]:
    """The words that a passage must have whatever else it has."""
    bare = [word for word in words if word not in _NUMBERS and not word.isdigit()]
    full = [word for word in bare if weight(word) == 1 and word not in question.proper]
    if kind in ("who", "name", "states", "organizations") or (not kind and _asks_what(question)):
        return tuple(full[:1])
    if kind == "how_long":
        return tuple(word for word in words if word in LASTING)
    if kind in ("when", "where", "why") or (not kind and question.pieces[0].part in ("be", "do")):
        return tuple(full[-1:])
    return tuple(full) if kind == "how_much" else ()


def _places(question: Question) -> frozenset[tuple[str, str]]:
    """States, and words of other places, that something is in: "the mediators in Madagascar"."""
    pieces = [piece for piece in question.pieces if piece.part != "filler" or piece.text in _AT]
    return frozenset(
        (place.part, place.key or place.text)
        for before, place in pairwise(pieces)
        if (before.part == "in" or before.text in _AT)
        and (place.part == "state" or place.text in question.proper)
    )


def _asks_what(question: Question) -> bool:
    return bool(question.pieces) and question.pieces[0].part in ("what", "which")


def _kind(question: Question, thing: int | None) -> str:
    """What kind of answer is asked for; "" for none in particular."""
    kind = next((kind for kind in _KINDS if question.has(kind)), "")
    if kind:
        return "how_much" if kind == "how_many" and _is_size(question) else kind
    asking = [piece.part for piece in question.pieces if piece.part != "filler"]
    if asking[:1] in (["what"], [CONTENT]) and _amount(question):
        return "how_much"
    if any(piece.part == "due" and piece.text in _DEADLINES for piece in question.pieces):
        return "when"
    if (
        question.pieces
        and question.pieces[0].part in ("", "filler", "organization")
        and (not _HELD_BY.isdisjoint(question.content.split()))
    ):
        return "who"
    first, second = (*(piece.part for piece in question.pieces[:2]), "", "")[:2]
    if thing is not None:
        piece = question.pieces[thing]
        return "organizations" if piece.part == "orgs" else "states"
    if second == "group" and _asks_what(question):
        return "states"
    if first == "member" and question.parts <= _WHO_BELONGS:
        return "states"
    if first == "list" and question.pieces[0].text == "name":
        return "name"
    if question.has("define") and question.content:
        return "define"
    return _kind_of_fate(question, first, second)


def _kind_of_fate(question: Question, first: str, second: str) -> str:
    """Whether it is asked how something stands or whether it is built, or what was said."""
    if question.has(*_FATE) and not (second == "do" and _asks_what(question)):
        return "fate"
    if question.has("build") and first in ("be", "do"):
        return "built"
    if _asks_what(question) and any(piece.text in _SAYING for piece in question.pieces):
        return "said"
    return "how_long" if "how long" in question.text else ""


def _amount(question: Question) -> bool:
    """Whether "what is the budget of" asks for an amount, or "what will it cost"."""
    content = [piece for piece in question.pieces if piece.part not in FUNCTION_PARTS]
    ends = {piece.text for piece in (*content[:1], *content[-1:])}
    first = any(piece.text in _AMOUNTS for piece in content[: 1 + question.has("what")])
    return first or bool(ends & {"cost", "costs", "spend", "pay"})


def _is_size(question: Question) -> bool:
    """Whether "how big" and its like ask for a size, not for a number of things."""
    return question.pieces[question.first("how_many")].text in ("how big", "how large")
