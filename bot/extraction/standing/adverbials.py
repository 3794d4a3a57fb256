"""Set phrases that do an adverb's work: "for the time being", "to date", "ten years later"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.counts import SPANS
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.tokens import Token

_PHRASES = (
    "for the time being", "for the moment", "for the present", "for good", "for now", "for ever",
    "to this day", "to date", "until now", "so far", "by contrast", "in turn", "of course",
    "in fact", "in effect", "at all", "at last", "at present", "by now", "in the meantime",
    "once and for all", "at the same time", "at the latest", "for the first time", "of late",
    "on paper", "in all but name", "once more", "once again",
)  # fmt: skip


def _by_first() -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _PHRASES:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    return table


_BEGINNINGS = _by_first()
_FIRST_WORDS = frozenset((*_BEGINNINGS, "either"))
_AFTER_UNITS = split("later earlier afterwards")
_ENDS = frozenset({".", ",", ";", ")", ""})


def adverbials(words: Sequence[str], tokens: Sequence[Token]) -> dict[int, int]:
    """Where adverbial phrases begin in tokens, whose lower-case words these are; their lengths."""
    found: dict[int, int] = {}
    present = set(words)
    if not _FIRST_WORDS.isdisjoint(present):
        for at, word in enumerate(words):
            if word in _FIRST_WORDS and (length := _phrase(words, tokens, at)):
                found[at] = length
    if not (SPANS.isdisjoint(present) or _AFTER_UNITS.isdisjoint(present)):
        for at in range(len(words) - 2):
            if words[at + 1] in SPANS and at not in found and (length := _relative(words, at)):
                found[at] = length
    return found


def _phrase(words: Sequence[str], tokens: Sequence[Token], at: int) -> int:
    for phrase in _BEGINNINGS.get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return len(phrase)
    if words[at] != "either":
        return 0
    return int(at > 0 and (tokens[at + 1].text if at + 1 < len(tokens) else "") in _ENDS)


def _relative(words: Sequence[str], at: int) -> int:
    """The length of "ten years later", "a year earlier"."""
    counted = words[at] in ("a", "one") or number_of(words[at])
    return 3 if counted and words[at + 2] in _AFTER_UNITS else 0
