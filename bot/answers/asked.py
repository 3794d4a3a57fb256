"""What the names and things in a question are to it: its subject, a choice, what it asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answers.understanding.lexicon import CONTENT
from bot.answers.understanding.question import Piece, Question

NAMES: Final = frozenset({"organization", "state", "group"})
"""Parts of pieces that are names."""

_HOW_IT_STANDS: Final = (
    "fate", "active", "completed", "stalled", "declined", "build", "proposed", "overdue",
)  # fmt: skip
_BESIDES: Final = frozenset({"besides", "except", "other than", "apart from", "minus"})
_LANDS: Final = frozenset(
    {
        "capital", "capitals", "army", "armies", "republic", "republics", "kingdom", "kingdoms",
        "island", "islands", "emirate", "emirates", "power", "powers", "neighbour", "neighbours",
        "neighbor", "neighbors",
    }
)  # fmt: skip
"""Things that are named by the names of states."""
_THINGS: Final = frozenset({"states", "member", "orgs"})
_THING_WITHIN: Final = 3
"""Pieces behind "which" within which the thing stands that it asks for."""
_NONE: Final = (Piece("", ""),) * 2


def is_inside(question: Question) -> bool:
    """Whether it is asked who is in something: "who is on the council"."""
    pieces = [piece for piece in question.pieces[:3] if piece.part != "be"]
    who, where = ([*pieces, *_NONE])[:2]
    return who.part == "who" and (where.part == "in" or where.text == "on")


def asks_who_takes_part(question: Question) -> bool:
    """Whether it is asked who takes part in something: "who joins the fund"."""
    if question.has("involve"):
        return True
    asked = question.pieces[:1] and question.pieces[0].part == "who"
    inside = question.has("belong", "join") or (question.has("in") and not _in_a_place(question))
    return inside and bool(asked or question.has("states")) and not question.has(*_HOW_IT_STANDS)


def _in_a_place(question: Question) -> bool:
    """Whether something is done or stands "in" a place: "who audits the port in Beira"."""
    pieces = [piece for piece in question.pieces if piece.part not in ("filler", "now", "not")]
    at = next(place for place, piece in enumerate(pieces) if piece.part == "in")
    return at > 1 and pieces[at - 1].part == CONTENT and pieces[1].part == CONTENT


def asked_about(question: Question) -> list[Piece]:
    """The pieces without a name that is set aside: "besides Sudan"."""
    pieces = question.pieces
    return [p for at, p in enumerate(pieces) if not at or pieces[at - 1].text not in _BESIDES]


def subject(question: Question) -> tuple[str, str] | None:
    """The name before the first word of content, which does or undergoes what is asked about."""
    for piece in question.pieces:
        if piece.part == "new":
            return None  # "the new Haiti force" is not what Haiti does
        if piece.part in NAMES:
            return (piece.part, piece.key)
        if piece.part == CONTENT:
            return None
    return None


def choices(question: Question) -> frozenset[tuple[str, str]]:
    """The names on both sides of an "or"."""
    pieces = question.pieces
    return frozenset(
        (piece.part, piece.key)
        for at in range(1, len(pieces) - 1)
        if pieces[at].text == "or" and {pieces[at - 1].part, pieces[at + 1].part} <= NAMES
        for piece in (pieces[at - 1], pieces[at + 1])
    )


def thing_asked_for(question: Question) -> int | None:
    """The place of the "countries" or "organizations" that a "which" asks for."""
    for at, piece in enumerate(question.pieces[:-1]):
        if piece.part not in ("which", "what"):
            continue
        for thing in range(at + 1, min(at + _THING_WITHIN, len(question.pieces) - 1) + 1):
            found = question.pieces[thing]
            if found.part in _THINGS or found.text in _LANDS:
                return thing  # "which GCC members"
            if found.part not in (CONTENT, "not", *NAMES):
                break
    return None


def without(question: Question, at: int) -> str:
    """The topic of the question without one piece."""
    return replace(question, pieces=question.pieces[:at] + question.pieces[at + 1 :]).topic
