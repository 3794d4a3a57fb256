"""What "it", "they" and a name left out stand for, from what the last question was about."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answers.query import Query
from bot.answers.understanding.lexicon import CONTENT
from bot.answers.understanding.question import Piece, Question


def subject(last: Query, question: Question) -> dict[str, str]:
    """The organizations and the state that a query or its question is about."""
    found: dict[str, str] = {}
    for name, kind in (("organization", "organization"), ("first", "organization"),
                       ("second", "second"), ("state", "state"), ("country", "state")):  # fmt: skip
        value = getattr(last, name, "")
        if isinstance(value, str) and value and "," not in value:
            found.setdefault(kind, value)
    if not found and question.organizations:
        found = dict(zip(("organization", "second"), question.organizations, strict=False))
    if not found and len(question.states) == 1:
        found["state"] = question.states[0]
    return found


def with_subject(question: Question, about: dict[str, str]) -> Question | None:
    """The question with "it", "they" or a missing organization filled in from the last query."""
    pieces = list(question.pieces)
    at = question.first("pronoun")
    if at >= 0:
        meant = _meant(pieces[at].text, question, about)
        if meant:
            pieces[at : at + 1] = meant
            question = replace(question, pieces=tuple(pieces))
            if meant[0].part != "state" or not _lacks_organization(question):
                return question
    if "organization" in about and not question.organizations and _lacks_organization(question):
        pieces.append(Piece("", "organization", about["organization"]))
        return replace(question, pieces=tuple(pieces))
    return question if at >= 0 and not question.has("pronoun") else None


def _meant(pronoun: str, question: Question, about: dict[str, str]) -> list[Piece]:
    """The names that a pronoun stands for."""
    pair = question.has("both", "compare", "differ", "relation", "only", "but_not")
    if pair and not question.organizations and {"organization", "second"} <= about.keys():
        keys = (about["organization"], about["second"])
        first, second = (Piece("", "organization", key) for key in keys)
        return [first, Piece("and", "and"), second]
    kind = _kind_meant(pronoun, question, about, pair=pair)
    return [Piece(pronoun, kind, about[kind])] if kind else []


def _kind_meant(pronoun: str, question: Question, about: dict[str, str], *, pair: bool) -> str:
    """Whether a pronoun stands for the last organization or the last state; "" for neither."""
    organization = "organization" if "organization" in about else ""
    state = "state" if "state" in about else ""
    if "country" in pronoun:
        return state
    if question.organizations:
        # "which ASEAN countries are in it" asks which of them the other one has, too
        among = question.has("states", "member") and question.has("who", "which", "what")
        return organization if (pair or among) and organization else state
    if question.states:
        return organization
    if question.has("orgs", "member", "join", "leave"):
        return state or organization
    return organization or state


_ABOUT_MEMBERS: Final = (
    "member", "observer", "partner", "candidate", "suspended", "former", "join", "leave", "plan",
    "overdue", "timeline", "consist", "active", "completed", "stalled", "declined", "proposed",
)  # fmt: skip


def _lacks_organization(question: Question) -> bool:
    """Whether it speaks of membership or plans but names no organization to speak of."""
    if question.has("join", "leave") and question.states:
        return not question.has("orgs")
    if question.has("orgs", "report", CONTENT, "summary"):
        return False
    return question.has(*_ABOUT_MEMBERS) or (bool(question.states) and question.has("in"))
