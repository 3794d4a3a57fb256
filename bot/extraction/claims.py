"""Claims: what one place in a text says of the standing of states, before claims are weighed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from bot.extraction.nodes import Scene
from bot.model import Derivation, PartialDate, Status


class Force(IntEnum):
    """How a claim is made; the more forceful wins where dates do not decide."""

    PAST = 0  # held once
    INFERRED = 1
    STATE = 2  # holds at the report's date
    EVENT = 3  # came about by something that happened


@dataclass(frozen=True, slots=True)
class Claim:
    """A state's standing as a sentence says it; `order` is its place in the text."""

    organization: str
    state: str
    status: Status
    evidence: tuple[int, ...]
    order: int
    force: Force = Force.STATE
    since: PartialDate | None = None
    until: PartialDate | None = None
    closed: bool = False

    @property
    def derivation(self) -> Derivation:
        """Whether the claim is stated or inferred."""
        return Derivation.INFERRED if self.force is Force.INFERRED else Derivation.STATED


@dataclass(slots=True)
class Claims:
    """The claims of one document as they are found."""

    found: list[Claim] = field(default_factory=list)

    def add(
        self,
        scene: Scene,
        organizations: Iterable[str],
        states: Iterable[str],
        status: Status,
        *,
        force: Force = Force.STATE,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
        closed: bool = False,
    ) -> None:
        """Record that the sentence of `scene` says this of each state."""
        number = scene.sentence.sentence.number
        if number < 1:
            return
        states = tuple(states)
        for organization in organizations:
            for state in states:
                self.found.append(
                    Claim(
                        organization,
                        state,
                        status,
                        (number,),
                        len(self.found),
                        force,
                        since,
                        until,
                        closed,
                    )
                )
