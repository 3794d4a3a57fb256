"""What one sentence says of one initiative, named in it or pointed back to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.extraction.initiative_lexicon import Kind
from bot.extraction.initiative_look import Choices, Look
from bot.extraction.initiative_participants import interested
from bot.extraction.noun_phrases import Phrase
from bot.model import PartialDate, Participant, Progress

_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both"})
# "the proposed fund" has been spoken of, "the next summit" has not.
_ALREADY = frozenset(
    {
        "two", "three", "same", "entire", "whole", "proposed", "planned", "draft", "original",
        "very", "stalled", "actual", "new", "much-delayed", "long-delayed", "existing", "small",
    }
)  # fmt: skip


@dataclass(slots=True)
class Finding:
    """What one sentence says of one initiative; without an organization it points back to one.

    A `faint` one is not held by the rules for worth an initiative of its own; `instead` is what a
    pointing finding tells where nothing was told before. `full` is the whole name of a
    listed body. `choices` are the organizations that it
    might be of, with their features; `shown` gives its own, made only where it is weighed, and
    `participants` those who take part, looked for only where it is told.
    """

    organization: str
    title: str
    kind: Kind
    progress: Progress
    firmness: int
    sentence: int
    look: Look
    name: bool = False
    acronym: str = ""
    part: str = ""
    full: str = ""
    noun: str = ""
    target: PartialDate | None = None
    participants: Callable[[], tuple[Participant, ...]] = tuple
    definite: bool = False
    another: bool = False
    faint: bool = False
    count: int = 1
    instead: Finding | None = None
    shown: Callable[[], tuple[str, ...]] = tuple
    choices: Choices = ()

    @property
    def features(self) -> tuple[str, ...]:
        """What its sentence shows of it, for the weights."""
        return self.shown()

    @classmethod
    def reference(cls, look: Look) -> Finding:
        """A finding for "such a body", "the plan": it adds to an initiative told before."""
        phrase, verdict = look.phrase, look.verdict
        return cls(
            organization="",
            title="",
            kind=phrase.kind,
            progress=verdict.progress,
            firmness=verdict.firmness if verdict.governed else 0,
            sentence=look.view.scene.number,
            noun=phrase.noun,
            target=look.target,
            participants=lambda: interested(look.view.scene, phrase),
            count=_count(phrase),
            look=look,
            shown=lambda: look.features,
        )


def _count(phrase: Phrase) -> int:
    """How many initiatives a pointing phrase stands for: "the two funds", "both"."""
    if "three" in phrase.weak:
        return 3
    several = "two" in phrase.weak or phrase.determiner == "both"
    return 2 if several or (phrase.noun == "it" and phrase.plural) else 1


def stands_in(phrase: Phrase) -> bool:
    """Whether the phrase points back: a pointing determiner and a bare noun."""
    if phrase.determiner not in _POINTING or phrase.determiner == "its" or phrase.label:
        return False
    if phrase.determiner == "such":
        return not phrase.name
    bare = phrase.start == phrase.head and phrase.end == phrase.head + 1
    return bare and _ALREADY.issuperset(phrase.weak)
