"""A candidate as its sentence shows it: its features, and those of the dates and states near.

The dates and states are looked at only where the candidate is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.extraction.initiative_onlookers import stands_by
from bot.extraction.initiative_participants import participants
from bot.extraction.initiative_targets import is_end, is_over
from bot.extraction.initiative_ties import date_ties, state_ties
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.initiative_view import View
from bot.extraction.noun_phrases import Phrase
from bot.model import PartialDate, Participant

Choices = tuple[tuple[str, tuple[str, ...]], ...]
"""Organizations, each with what speaks for its being the owner."""

_REACH = 260  # characters beside a phrase in which its dates and states stand


@dataclass(frozen=True)
class Look:
    """A phrase in a sentence laid out, with the rules' verdict and target."""

    view: View
    phrase: Phrase
    verdict: Verdict
    target: PartialDate | None

    @cached_property
    def participants(self) -> tuple[Participant, ...]:
        """The states that take part by the rules."""
        return participants(self.view.scene, self.phrase, self.verdict)

    @cached_property
    def features(self) -> tuple[str, ...]:
        """What the sentence shows of the phrase."""
        return (*self.view.of(self.phrase, self.verdict), f"target:{self.target is not None}")

    def dates(self) -> Iterator[tuple[PartialDate, Iterator[str]]]:
        """The dates near, each with what speaks for its being the target."""
        scene = self.view.scene
        left, right = scene.left(self.phrase), scene.right(self.phrase)
        for mention in scene.dates_in(max(0, left - _REACH), right + _REACH):
            if is_over(scene, mention) or is_end(scene, mention):
                continue
            day = PartialDate(mention.date.year, mention.date.month)
            ties = date_ties(self.view, self.phrase, self.verdict, mention, day == self.target)
            yield day, ties

    def states(self) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
        """The states near, each with its part by the rules, None for none, and its features."""
        scene = self.view.scene
        left, right = scene.left(self.phrase), scene.right(self.phrase)
        ruled = {one.state: one.part for one in self.participants}
        seen: set[str] = set()
        for mention in scene.mentions_in(max(0, left - _REACH), right + _REACH):
            money = scene.text[mention.end : mention.end + 1] == "$"
            if mention.states and stands_by(scene, mention, self.phrase):
                seen.update(mention.states)
                continue
            for code in () if money else mention.states:
                seen.add(code)
                part = ruled.get(code)
                ties = state_ties(self.view, self.phrase, self.verdict, mention, part)
                yield code, part, tuple(ties)
        for code, part in ruled.items():
            if code not in seen:
                yield code, part, ("part:by a town", f"part:by a town {self.phrase.kind}")
