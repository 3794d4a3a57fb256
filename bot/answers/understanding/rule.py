"""One rule of what kind of question it is: the names and words it takes, and what it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.answers.query import Query
from bot.answers.understanding.lexicon import CONTENT
from bot.answers.understanding.question import Question

Build = Callable[[Question], Query | None]
_ANY: Final = 99


def _parts(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ALWAYS: Final = _parts(
    "filler be do what which who list now once prep in and organization state group date"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """When a kind of question is meant: `needs` are sets of parts, one of each must occur."""

    build: Build
    organizations: tuple[int, int] = (0, 0)
    states: tuple[int, int] = (0, 0)
    needs: tuple[frozenset[str], ...] = ()
    allows: frozenset[str] = frozenset()
    content: bool = False

    def applies(self, question: Question) -> bool:
        """Whether the names fit, all needs are met and no word is left over."""
        if not self.organizations[0] <= len(question.organizations) <= self.organizations[1]:
            return False
        if not self.states[0] <= len(question.states) <= self.states[1]:
            return False
        parts = question.parts
        if any(parts.isdisjoint(need) for need in self.needs):
            return False
        left = parts - _ALWAYS - self.allows - frozenset().union(*self.needs)
        return not left or (self.content and left == {CONTENT})


def rule(
    build: Build,
    names: str,
    *needs: str,
    allows: str = "",
    content: bool = False,
) -> Rule:
    """A rule from its short form; `names` is like "o2" (two organizations) or "o1 s1+"."""
    counts = {"o": (0, 0), "s": (0, 0)}
    for item in names.split():
        kind, least, more = item[0], int(item[1]), item[2:]
        counts[kind] = (least, _ANY if more == "+" else int(more.lstrip("-") or least))
    return Rule(
        build,
        counts["o"],
        counts["s"],
        tuple(map(_parts, needs)),
        _parts(allows),
        content,
    )
