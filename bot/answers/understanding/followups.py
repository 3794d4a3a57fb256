"""Questions that lean on the one before: "and Belarus?", "why?", "in 2013?", "its plans"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Final

from bot.answers.dates import Bound, day_before
from bot.answers.query import (
    Ask,
    Byline,
    Compare,
    Count,
    Country,
    Define,
    Fate,
    Initiatives,
    Joined,
    Members,
    MembershipOf,
    Newest,
    OrganizationCard,
    OrganizationsOf,
    Overlap,
    Query,
    Relations,
    Summarize,
    When,
)
from bot.answers.understanding.question import Question
from bot.model import PartialDate, Status

_SHORT: Final = 7
"""Pieces up to which a question can be nothing but a change to the one before."""

_CHANGE_PARTS: Final = frozenset(
    {"filler", "and", "what", "about", "how", "prep", "in", "now", "once", "be", "do", "not",
     "organization", "state", "group", "date", "same"}
)  # fmt: skip
_LEAVING: Final = frozenset({Status.FORMER})


def is_change(question: Question) -> bool:
    """Whether it only puts another name or date in the place of one in the last question."""
    short = len(question.pieces) <= _SHORT and question.parts <= _CHANGE_PARTS
    return short and _leans(question)


def change(question: Question, last: Query) -> Query | None:
    """The last query with another name or date in it; None if that is not what is asked."""
    if isinstance(last, MembershipOf) and _asks_since_when(question):
        return Joined(question.states[0], last.organization.split(",")[0])
    if not is_change(question):
        return None
    query: Query | None = last
    for code in question.states[:1]:
        query = _with_state(query, ",".join(question.states) if code else "") if query else None
    for key in question.organizations[:1]:
        query = _with_organization(query, key) if query else None
    if question.dates or question.has("now"):
        query = _with_date(query, _date(question)) if query else None
    return None if query == last else query


def _asks_since_when(question: Question) -> bool:
    """Whether it asks only when another state came in: "and since when is Morocco"."""
    short = len(question.pieces) <= _SHORT and question.parts <= _CHANGE_PARTS | {"when"}
    return (
        short
        and question.has("when")
        and question.has("and", "about")
        and len(question.states) == 1
    )


def _leans(question: Question) -> bool:
    """Whether it begins like a continuation, or has nothing but a date."""
    if not question.pieces:
        return False
    if question.parts <= frozenset({"date", "filler", "and", "in", "prep", "now", "about", "what"}):
        return bool(question.dates or question.has("now"))
    start = question.pieces[0]
    words = question.text.split()
    return (
        start.part == "and"
        or words[:2] in (["what", "about"], ["how", "about"], ["same", "for"])
        or words[0] in ("or", "also", "then", "but", "same")
        or (question.has("date") and not question.has("be", "do", "what"))
    )


def _date(question: Question) -> PartialDate | None:
    if not question.dates:
        return None
    mention = question.dates[-1]
    return day_before(mention.when) if mention.bound is Bound.BEFORE else mention.when


def _replaced(query: Query, **changed: object) -> Query | None:
    """The query with some fields changed; None if it has no such field."""
    known = {field.name for field in fields(query)}
    change_fields: Callable[..., Query] = replace
    return change_fields(query, **changed) if known >= changed.keys() else None


def _with_state(query: Query, code: str) -> Query | None:
    if isinstance(query, MembershipOf | Joined | OrganizationsOf | Country):
        return replace(query, state=code)
    if isinstance(query, Members | OrganizationCard | Count | Define):
        as_of = getattr(query, "as_of", None)
        return MembershipOf(code, query.organization, as_of)
    if isinstance(query, Initiatives | Newest):
        return replace(query, country=code)
    if isinstance(query, Overlap | Compare):
        return MembershipOf(code, f"{query.first},{query.second}", query.as_of)
    return None


def _with_organization(query: Query, key: str) -> Query | None:
    if isinstance(query, OrganizationsOf | Country):
        return MembershipOf(query.state, key, getattr(query, "as_of", None))
    if isinstance(query, Compare | Overlap | Relations):
        return replace(query, second=key)
    if isinstance(query, When | Fate):
        return None
    return _replaced(query, organization=key)


def _with_date(query: Query, when: PartialDate | None) -> Query | None:
    if isinstance(query, OrganizationCard):
        return Members(query.organization, when)
    if isinstance(query, Country):
        return OrganizationsOf(query.state, when)
    return _replaced(query, as_of=when)


def question_word(
    question: Question, last: Query, last_question: str, told: Status | None = None
) -> Query | None:
    """What a lone "why?", "when?", "how many?" or "who?" asks after the last query.

    `told` is the status that the answer to it gave.
    """
    if isinstance(last, MembershipOf) and last.status is Status.MEMBER and told:
        last = replace(last, status=told)
    content = question.parts - {"filler", "and", "do", "be", "now", "not", "pronoun"}
    if question.has("how_many"):
        content -= {"about"}  # "how many are there?"
    if len(content) != 1:
        return None
    (part,) = content
    if part == "when":
        return _when(last, last_question)
    if part == "why":
        return _why(last, last_question)
    if part == "how_many" and isinstance(last, Members):
        return last
    if part in ("who", "which") and isinstance(last, Count):
        return Members(last.organization, last.as_of, last.status)
    if part in ("write", "publish"):
        return Byline(last.report) if isinstance(last, Summarize) else Byline()
    return None


def _when(last: Query, last_question: str) -> Query | None:
    if isinstance(last, MembershipOf):
        state, organization = last.state.split(",")[0], last.organization.split(",")[0]
        left = last.status in _LEAVING
        other = None if left or last.status is Status.MEMBER else last.status
        return Joined(state, organization, left, status=other)
    if isinstance(last, Fate):
        return When(last.words, last.organization)
    if isinstance(last, Joined | When | Byline):
        return last
    return Ask(f"when {_unasked(last_question)}") if isinstance(last, Ask) else None


def _why(last: Query, last_question: str) -> Query | None:
    """A free question for the reason, in whole words."""
    if isinstance(last, MembershipOf | Joined):
        left = last.left if isinstance(last, Joined) else last.status in _LEAVING
        verb = "leave" if left else "join"
        if isinstance(last, MembershipOf) and last.status is Status.SUSPENDED:
            verb = "suspended from"
        return Ask(f"why did {{state:{last.state}}} {verb} {{organization:{last.organization}}}")
    if isinstance(last, Fate | When):
        return Ask(f"why {last.words}")
    return Ask(f"why {_unasked(last_question)}") if last_question else None


def _unasked(question: str) -> str:
    """A question without the word that asks, so that another can be put in its place."""
    first, _, rest = question.partition(" ")
    return rest if first.lower() in ("why", "when", "who", "what", "where", "how") else question
