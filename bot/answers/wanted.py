"""What the answer to a free question must have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.answers.likeness import in_single_words
from bot.answers.stems import is_empty, words_of
from bot.answers.understanding.question import Question


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a passage must have to answer a question.

    `words` are the question's content words, `strict` those of them that belong to a proper
    name; `kind` is the part that asks ("who", "when", ...), `counted` what "how many" counts.
    """

    words: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    kind: str = ""
    counted: str = ""
    strict: frozenset[str] = frozenset()
    years: tuple[int, ...] = ()


_KINDS: Final = ("why", "when", "how_many", "how_much", "where", "who")
_NAMES: Final = frozenset({"organization", "state", "group"})
_THINGS: Final = frozenset({"states", "member", "orgs"})
_FATE: Final = ("fate", "active", "completed", "stalled", "declined")


def wanted_of(question: Question) -> Wanted:
    """What the answer to a free question must have."""
    thing = _thing_asked_for(question)
    topic = question.topic if thing is None else _without(question, thing)
    words = [w for w in words_of(in_single_words(topic.lower())) if not is_empty(w) and len(w) > 1]
    kind = next((kind for kind in _KINDS if question.has(kind)), "")
    if not kind and thing is not None:
        kind = "states" if question.pieces[thing].part in ("states", "member") else "organizations"
    if not kind and question.has("define") and question.content:
        kind = "define"
        words = _but(words, question, "define")
    if not kind and question.has(*_FATE):
        kind = "fate"
        words = _but(words, question, "fate", "active")
    if not kind and question.has("build") and question.pieces[0].part in ("be", "do"):
        kind = "built"
        words = _but(words, question, "build")
    if not kind and "how long" in question.text:
        kind = "how_long"
    if kind == "how_many" and _is_size(question):
        kind = "how_much"
    counted = ""
    if kind == "how_many":
        at = question.first("how_many")
        following = [w for p in question.pieces[at + 1 :] for w in words_of(p.text)]
        counted = next((word for word in following if word in words), "")
    keys = [(p.part, p.key) for p in question.pieces if p.part in _NAMES]
    return Wanted(
        tuple(dict.fromkeys(words)),
        tuple(dict.fromkeys(keys)),
        kind,
        counted,
        question.proper & set(words),
        tuple(mention.when.year for mention in question.dates),
    )


def _but(words: list[str], question: Question, *parts: str) -> list[str]:
    """The words without those that only ask how something stands, if others remain."""
    asking = {w for p in question.pieces if p.part in parts for w in words_of(p.text)}
    return [word for word in words if word not in asking] or words


def _is_size(question: Question) -> bool:
    """Whether "how big" and its like ask for a size, not for a number of things."""
    return question.pieces[question.first("how_many")].text in ("how big", "how large")


def _thing_asked_for(question: Question) -> int | None:
    """The place of the "countries" or "organizations" that a "which" asks for."""
    for at, piece in enumerate(question.pieces[:-1]):
        thing = at + 1
        if question.pieces[thing].part in _NAMES and thing + 1 < len(question.pieces):
            thing += 1  # "which GCC members"
        if piece.part in ("which", "what") and question.pieces[thing].part in _THINGS:
            return thing
    return None


def _without(question: Question, at: int) -> str:
    """The topic of the question without one piece."""
    return replace(question, pieces=question.pieces[:at] + question.pieces[at + 1 :]).topic
