"""The words of a free question that a passage which answers it must have."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.asked import is_inside
from bot.answers.likeness import in_single_words, said_in_phrases
from bot.answers.stems import is_empty, words_of
from bot.answers.understanding.question import Question

LASTING: Final = frozenset({"last", "lasts", "lasted"})
"""What took so long, and not what was the last."""

_VOTE: Final = frozenset({"vote", "votes", "voted", "voting"})
_VOTED_AGAINST: Final = re.compile(r"\b(?:vote[sd]?|voting) (?:against|no|down)\b")
_SUPPORT: Final = frozenset(
    {
        "located", "based", "situated", "take", "takes", "took", "taken", "place", "held", "happen",
        "happened", "supposed", "due", "scheduled", "expected", "meant", "slated",
    }
)  # fmt: skip
"""Words that say of an event no more than that it was, or is to be, where its time or place is
asked for."""

_NEEDS_NO_SEAT: Final = frozenset(
    {"based", "located", "situated", "sit", "sits", "seated", "headquartered", "host", "hosted"}
)
"""What is asked of a body where its seat is meant."""

_NO_LONGER: Final = frozenset({"longer", "member", "former"})
_INVITED: Final = frozenset({"invited", "invite", "asked"})
_ASKED_BY: Final = {
    "why": ("explain",),
    "define": ("define",),
    "fate": ("fate", "active"),
    "built": ("build",),
}
"""Parts of words that only ask, and are not asked about, by the kind of answer."""


def content_words(question: Question, topic: str, kind: str) -> list[str]:
    """The words of a question's topic that a passage with an answer of the kind must have."""
    words = [w for w in _spoken(topic.lower(), question) if not is_empty(w) and len(w) > 1]
    words = _of_what_is_meant(words, question, kind)
    if kind in _ASKED_BY:
        rest = _but(words, question, *_ASKED_BY[kind])
        bare = question.organizations or (question.states and question.dates)
        words = rest if rest or (kind == "fate" and bare) else words
    if _VOTED_AGAINST.search(question.text):
        words = [w for word in words for w in (("against", word) if word in _VOTE else (word,))]
    return _of_kind(words, kind)


def _of_what_is_meant(words: list[str], question: Question, kind: str) -> list[str]:
    """The words with those put in that are meant: a body's seat, or that it was left."""
    of_a_body = len(question.organizations) == 1 and not question.states
    if kind == "where" and _NEEDS_NO_SEAT.issuperset(words) and of_a_body:
        return ["based"] if "based" in words else ["headquarters"]
    if kind == "why" and _never_in(question):
        return ["outside", *(word for word in words if word not in _NO_LONGER)]
    if kind == "why" and question.has("former", "not") and question.has("in", "member", "former"):
        return ["left", *(word for word in words if word not in _NO_LONGER)]
    if kind == "who" and is_inside(question) and not question.has("partner", "observer"):
        return [*words, "members"]
    return words


def _never_in(question: Question) -> bool:
    """Whether it is asked why somebody is not inside, and not why it no longer is."""
    return (
        question.has("non_member") or (question.has("not") and question.has("in", "belong"))
    ) and not question.has("now")


def _of_kind(words: list[str], kind: str) -> list[str]:
    """The words without those that say nothing more where such an answer is asked for."""
    if kind == "how_much":
        return [word for word in words if word != "worth"] or words
    if kind == "how_long":
        return ["lasted" if word in LASTING else word for word in words]
    if kind in ("who", "states") and not _INVITED.isdisjoint(words):
        return [word for word in words if word != "join"]  # what else is one invited to
    if kind in ("when", "where"):
        return [word for word in words if word not in _SUPPORT] or words
    return words


def _spoken(topic: str, question: Question) -> list[str]:
    """The words of a topic, with a phrase that it has only in part put as its single word."""
    words = words_of(in_single_words(topic))
    for phrase, single in said_in_phrases(question.text).items():
        if phrase not in topic and not {*phrase.split()}.isdisjoint(words):
            words = [single, *(word for word in words if word not in phrase.split())]
    return words


def _but(words: list[str], question: Question, *parts: str) -> list[str]:
    """The words without those that only ask how something stands."""
    asking = {w for p in question.pieces if p.part in parts for w in words_of(p.text)}
    return [word for word in words if word not in asking]
