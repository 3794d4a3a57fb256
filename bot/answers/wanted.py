"""What the answer to a free question must have."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from bot.answers.likeness import in_single_words, said_in_phrases
from bot.answers.stems import is_empty, words_of
from bot.answers.thesaurus import weight
from bot.answers.understanding.lexicon import CONTENT, FUNCTION_PARTS
from bot.answers.understanding.question import Piece, Question


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a passage must have to answer a question.

    `words` are the question's content words, `strict` those of them that belong to a proper
    name; `kind` is the part that asks ("who", "when", ...), `counted` what "how many" counts.
    `anchors` are words without which a passage is on another matter, however much else it has:
    the deed of a "when", the office of a "who". `places` are states, and words
    of other places, in which it is. `ahead` is set where what is still to come is asked for.
    `subject` is the name that does or undergoes it, `choices` are names of which one is to be
    chosen: "Croatia or Romania"; `inside` says that it is asked whether something is in another.
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


_VOTE: Final = frozenset({"vote", "votes", "voted", "voting"})
_VOTED_AGAINST: Final = re.compile(r"\b(?:vote[sd]?|voting) (?:against|no|down)\b")
_AHEAD: Final = re.compile(r"\b(?:will|by when|is due|are due)\b")
_KINDS: Final = ("why", "when", "how_many", "how_much", "where", "who")
_NAMES: Final = frozenset({"organization", "state", "group"})
_THINGS: Final = frozenset({"states", "member", "orgs"})
_SUPPORT: Final = frozenset(
    {
        "take", "takes", "took", "taken", "place", "held", "happen", "happened", "supposed", "due",
        "scheduled", "expected", "meant", "slated",
    }
)  # fmt: skip
"""Words that say of an event no more than that it was, or is to be, where its time or place is
asked for."""

_NONE: Final = (Piece("", ""),) * 2
_THING_WITHIN: Final = 3
"""Pieces behind "which" within which the thing stands that it asks for."""

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
    }
)
_BESIDES: Final = frozenset({"besides", "except", "other than", "apart from", "minus"})
_LANDS: Final = frozenset(
    "capital capitals army armies republic republics kingdom kingdoms island islands emirate "
    "emirates power powers neighbour neighbours neighbor neighbors".split()
)
"""Things that are named by the names of states."""

_ASKED_BY: Final = {"define": ("define",), "fate": ("fate", "active"), "built": ("build",)}
"""Parts of words that only ask, and are not asked about, by the kind of answer."""

_FATE: Final = ("fate", "active", "completed", "stalled", "declined")


def wanted_of(question: Question) -> Wanted:
    """What the answer to a free question must have."""
    thing = _thing_asked_for(question)
    topic = question.topic if thing is None else _without(question, thing)
    words = [w for w in _spoken(topic.lower(), question) if not is_empty(w) and len(w) > 1]
    kind = _kind(question, thing)
    if kind in _ASKED_BY:
        rest = _but(words, question, *_ASKED_BY[kind])
        words = rest if rest or (kind == "fate" and question.organizations) else words
    if _VOTED_AGAINST.search(question.text):
        words = [w for word in words for w in (("against", word) if word in _VOTE else (word,))]
    if kind == "how_much":
        words = [word for word in words if word != "worth"] or words
    if kind in ("when", "where"):
        words = [word for word in words if word not in _SUPPORT] or words
    counted = ""
    if kind == "how_many":
        at = question.first("how_many")
        following = [w for p in question.pieces[at + 1 :] for w in words_of(p.text)]
        counted = next((word for word in following if word in words), "")
    if kind == "who" and _is_inside(question):
        words.append("members")
    keys = [(p.part, p.key) for p in _asked_about(question) if p.part in _NAMES]
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
        _subject(question),
        _choices(question),
        question.has("in", "member", "belong") and question.pieces[0].part in ("be", "do"),
    )


def _is_inside(question: Question) -> bool:
    """Whether it is asked who is in something: "who is on the council"."""
    pieces = [piece for piece in question.pieces[:3] if piece.part != "be"]
    who, where = ([*pieces, *_NONE])[:2]
    return who.part == "who" and (where.part == "in" or where.text == "on")


def _asked_about(question: Question) -> list[Piece]:
    """The pieces without a name that is set aside: "besides Sudan"."""
    pieces = question.pieces
    return [p for at, p in enumerate(pieces) if not at or pieces[at - 1].text not in _BESIDES]


def _subject(question: Question) -> tuple[str, str] | None:
    """The name before the first word of content, which does or undergoes what is asked about."""
    for piece in question.pieces:
        if piece.part in _NAMES:
            return (piece.part, piece.key)
        if piece.part == CONTENT:
            return None
    return None


def _choices(question: Question) -> frozenset[tuple[str, str]]:
    """The names on both sides of an "or"."""
    pieces = question.pieces
    return frozenset(
        (piece.part, piece.key)
        for at in range(1, len(pieces) - 1)
        if pieces[at].text == "or" and {pieces[at - 1].part, pieces[at + 1].part} <= _NAMES
        for piece in (pieces[at - 1], pieces[at + 1])
    )


def _spoken(topic: str, question: Question) -> list[str]:
    """The words of a topic, with a phrase that it has only in part put as its single word."""
    words = words_of(in_single_words(topic))
    for phrase, single in said_in_phrases(question.text).items():
        if phrase not in topic and not {*phrase.split()}.isdisjoint(words):
            words = [single, *(word for word in words if word not in phrase.split())]
    return words


def _anchors(question: Question, words: list[str], kind: str) -> tuple[str, ...]:
    """The words that a passage must have whatever else it has."""
    bare = [word for word in words if word not in _NUMBERS and not word.isdigit()]
    full = [word for word in bare if weight(word) == 1 and word not in question.proper]
    if kind in ("who", "name", "states", "organizations") or (not kind and _asks_what(question)):
        return tuple(full[:1])
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
    if kind == "how_many" and _is_size(question):
        return "how_much"
    if kind:
        return kind
    if question.first("what", CONTENT) == 0 and _amount(question):
        return "how_much"
    first, second = (*(piece.part for piece in question.pieces[:2]), "", "")[:2]
    if thing is not None:
        piece = question.pieces[thing]
        return "organizations" if piece.part == "orgs" else "states"
    if second == "group" and _asks_what(question):
        return "states"
    if question.pieces and question.pieces[0].text == "name":
        return "name"
    if question.has("define") and question.content:
        return "define"
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
    return first or bool(ends & {"cost", "spend", "pay"})


def _but(words: list[str], question: Question, *parts: str) -> list[str]:
    """The words without those that only ask how something stands."""
    asking = {w for p in question.pieces if p.part in parts for w in words_of(p.text)}
    return [word for word in words if word not in asking]


def _is_size(question: Question) -> bool:
    """Whether "how big" and its like ask for a size, not for a number of things."""
    return question.pieces[question.first("how_many")].text in ("how big", "how large")


def _thing_asked_for(question: Question) -> int | None:
    """The place of the "countries" or "organizations" that a "which" asks for."""
    for at, piece in enumerate(question.pieces[:-1]):
        if piece.part not in ("which", "what"):
            continue
        for thing in range(at + 1, min(at + _THING_WITHIN, len(question.pieces) - 1) + 1):
            found = question.pieces[thing]
            if found.part in _THINGS or found.text in _LANDS:
                return thing  # "which GCC members"
            if found.part not in (CONTENT, "not", *_NAMES):
                break
    return None


def _without(question: Question, at: int) -> str:
    """The topic of the question without one piece."""
    return replace(question, pieces=question.pieces[:at] + question.pieces[at + 1 :]).topic
