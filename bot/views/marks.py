"""Signs beside items. Each has a shape of its own and goes with a word, so colour says nothing."""

from __future__ import annotations

from typing import Final

from bot.answers.model import Mark
from bot.model import Progress, Status
from bot.wording import Words

AnyMark = Status | Progress | Mark

_SIGNS: Final[dict[AnyMark, str]] = {
    Status.MEMBER: "●",
    Status.OBSERVER: "○",
    Status.PARTNER: "◇",
    Status.CANDIDATE: "△",
    Status.SUSPENDED: "◐",
    Status.FORMER: "✕",
    Status.NON_MEMBER: "—",
    Progress.PLANNED: "◷",
    Progress.PROPOSED: "◌",
    Progress.ACTIVE: "►",
    Progress.COMPLETED: "✓",
    Progress.STALLED: "‖",
    Progress.DECLINED: "✕",
    Mark.YES: "✓",
    Mark.NO: "✕",
    Mark.UNCERTAIN: "?",
    Mark.ADDED: "⊕",
    Mark.REMOVED: "⊖",
    Mark.REPORT: "▤",
}
OVERDUE: Final = "⚑"


def sign(mark: AnyMark) -> str:
    """The sign of a mark; "" for none."""
    return _SIGNS.get(mark, "")


def word(mark: AnyMark, words: Words) -> str:
    """The word that goes with a sign; "" where the item's text says it all."""
    key = f"mark.{mark.value}"
    return words.text(key) if mark in _SIGNS and words.has(key) else ""
