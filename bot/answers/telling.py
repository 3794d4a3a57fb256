"""Which questions of a fixed kind the sentences of the reports may answer, or answer better."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.model import Answer, Outcome
from bot.answers.query import (
    Byline,
    Count,
    Define,
    Initiatives,
    Joined,
    Members,
    MembershipOf,
    Newest,
    Query,
    Relations,
)
from bot.answers.understanding.question import Question

_SENTENCES_TOO: Final = (Joined, Define, Initiatives, Byline, Relations, Count)
"""Queries whose answer a sentence may hold though no fact was drawn from it."""


_TO_COME: Final = re.compile(r"(?:will|is .{2,40} (?:going to|about to|leaving|joining))\b")
_MOVES: Final = ("join", "leave", "suspended", "candidate")
"""Parts of a question on membership that a sentence may tell of in so many words."""


def may_be_told(query: Query, answer: Answer, question: Question) -> bool:
    """Whether a free search may find what no fact says."""
    if answer.outcome is not Outcome.NOT_SAID:
        return False
    if isinstance(query, MembershipOf):
        return question.has(*_MOVES)
    if isinstance(query, Members) or (isinstance(query, Newest) and query.words):
        return True
    if not isinstance(query, _SENTENCES_TOO):
        return False
    return not isinstance(query, Joined) or bool(query.state) or query.left


def is_best_told(query: Query, question: Question) -> bool:
    """Whether the report's words come before any list or standing.

    So it is where it is asked what someone proposed, or whether a state will join or leave, of
    which being inside today says nothing.
    """
    if isinstance(query, MembershipOf):
        return _TO_COME.match(question.text) is not None and question.has("join", "leave")
    if not isinstance(query, Initiatives) or not (query.country or query.words):
        return False
    asked = question.has("proposed") or any(piece.text == "propose" for piece in question.pieces)
    return asked and question.has("do")
