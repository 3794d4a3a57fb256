"""What a sentence speaks of: states, organizations, and words that stand for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Any, Literal, TypeVar

from bot.extraction.tokens import Token
from bot.model import Document, Organization, Sentence
from bot.records import record
from bot.world import Form

LONGEST = 1500
"""Tokens of a sentence at most; what is longer is no prose and says nothing of standing."""

T = TypeVar("T")
MentionKind = Literal["state", "organization", "group", "anaphor"]


@record(frozen=True, slots=True)
class Mention:
    """A stretch of a sentence that names or stands for something, at `text[start:end]`.

    `key` is a state's code, an organization's key or a group's key. An anaphor ("the bloc",
    "it", "both countries") has the keys of what it stands for in `organizations` or in `keys`
    (state codes); `key` is the first of them.
    """

    start: int
    end: int
    kind: MentionKind
    key: str
    form: Form | None
    text: str
    keys: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()

    @property
    def states(self) -> tuple[str, ...]:
        """The codes of the states it certainly names; none for a group's name."""
        return () if self.kind == "group" else self.keys


@record(frozen=True, slots=True)
class AnnotatedSentence:
    """A sentence with its tokens and, in order and without overlaps, its mentions.

    `known` is what has been worked out of it; see `once`.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)


def once(work: Callable[[AnnotatedSentence], T]) -> Callable[[AnnotatedSentence], T]:
    """Work done the first time it is asked for of a sentence; every extractor shares it."""

    @wraps(work)
    def shared(sentence: AnnotatedSentence) -> T:
        known = sentence.known
        if work not in known:
            known[work] = work(sentence)
        found: T = known[work]
        return found

    return shared


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with every sentence annotated; `title` is sentence number 0.

    `organizations` holds every organization mentioned, by key; `introduced` the keys of those
    that only the text itself makes known.
    """

    document: Document
    sentences: tuple[AnnotatedSentence, ...]
    organizations: Mapping[str, Organization]
    published: date | None
    title: AnnotatedSentence | None = None
    introduced: frozenset[str] = frozenset()
