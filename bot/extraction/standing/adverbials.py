"""Set phrases that do an adverb's work: "for the time being", "to date", "ten years later"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.tokens import Token

_PHRASES = (
    "for the time being", "for the moment", "for the present", "for good", "for now", "for ever",
    "to this day", "to date", "until now", "so far", "by contrast", "in turn", "of course",
    "in fact", "in effect", "at all", "at last", "at present", "by now", "in the meantime",
    "once and for all", "at the same time", "at the latest", "for the first time", "of late",
    "on paper", "in all but name",
)  # fmt: skip


def _by_first() -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _PHRASES:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    return table


_BEGINNINGS = _by_first()
_UNITS = split("year years month months week weeks day days decade decades")
_ENDS = frozenset({".", ",", ";", ")", ""})


def adverbial(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from `at` on are one adverbial phrase, 0 if none begins there."""
    word = tokens[at].lower
    for phrase in _BEGINNINGS.get(word, ()):
        if tuple(token.lower for token in tokens[at : at + len(phrase)]) == phrase:
            return len(phrase)
    if word == "either":
        after = tokens[at + 1].text if at + 1 < len(tokens) else ""
        return int(at > 0 and after in _ENDS)
    return _relative(tokens, at)


def _relative(tokens: Sequence[Token], at: int) -> int:
    """The length of "ten years later", "a year earlier"."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in _UNITS:
        return 0
    counted = tokens[at].lower in ("a", "one") or number_of(tokens[at].lower)
    return 3 if counted and tokens[at + 2].lower in ("later", "earlier", "afterwards") else 0
