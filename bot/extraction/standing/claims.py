"""Claims: what one place in a text says of the standing of states, before claims are weighed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot import world
from bot.extraction.standing.nodes import Force, Scene, Told
from bot.model import Derivation, PartialDate, Status
from bot.records import record

PLACES = 100_000  # claims of one sentence, at most; what came earlier stands at the first


@record(frozen=True, slots=True)
class Claim:
    """A state's standing as a sentence says it; `order` is its place in the text.

    `again` marks a standing taken up again: it is later than what ended it before.
    """

    organization: str
    state: str
    status: Status
    evidence: tuple[int, ...]
    order: int
    force: Force = Force.STATE
    since: PartialDate | None = None
    until: PartialDate | None = None
    closed: bool = False
    again: bool = False

    @property
    def derivation(self) -> Derivation:
        """Whether the claim is stated or inferred."""
        return Derivation.INFERRED if self.force is Force.INFERRED else Derivation.STATED


@dataclass(slots=True)
class Claims:
    """The claims of one document as they are found."""

    found: list[Claim] = field(default_factory=list)

    def mark_again(self, first: int) -> None:
        """Let what is found from `first` on be taken up, or applied for, again."""
        for place in range(first, len(self.found)):
            if self.found[place].status in (Status.MEMBER, Status.CANDIDATE):
                self.found[place] = replace(self.found[place], again=True)

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
        at: int = -1,
        earlier: bool = False,
    ) -> None:
        """Record that the sentence of `scene` says this of each state; `at` is their node.

        What came `earlier` ("after it had left") gives way to what the sentence says otherwise.
        """
        organizations, status = prepared(tuple(organizations), status)
        number = scene.sentence.sentence.number
        states = tuple(states)
        if at >= 0 and organizations and states:
            scene.told.append(Told(at, organizations, status, force, since))
        own = own_dates(scene, at)
        for organization in organizations:
            for state in states:
                begin, end = own.get(state, (since, until))
                self.found.append(
                    Claim(
                        organization,
                        state,
                        status,
                        (number,),
                        number * PLACES + (0 if earlier else 1 + len(self.found) % (PLACES - 1)),
                        force if end is None else Force.PAST,
                        begin,
                        end,
                        closed,
                    )
                )


def prepared(organizations: tuple[str, ...], status: Status) -> tuple[tuple[str, ...], Status]:
    """Candidates of the whole for those that take part in its accession programme."""
    listed = [world.organizations().get(key) for key in organizations]
    parents = tuple(each.parent for each in listed if each and each.kind == "accession programme")
    if not parents:
        return organizations, status
    if len(parents) == len(organizations) and status is Status.MEMBER:
        return parents, Status.CANDIDATE
    left = (key for key, each in zip(organizations, listed, strict=True)
            if each is None or each.kind != "accession programme")  # fmt: skip
    return tuple(left), status


def own_dates(scene: Scene, at: int) -> dict[str, tuple[PartialDate | None, PartialDate | None]]:
    """Since when and until when for states of a list with dates of their own."""
    listed = scene.nodes[at].states if at >= 0 else None
    found: dict[str, tuple[PartialDate | None, PartialDate | None]] = {}
    for states, first, last in listed.asides if listed is not None else ():
        for dated in scene.dates:
            if first <= dated.first and dated.last <= last:
                ended = dated.lead in ("until", "till")
                bounds = (None, dated.date) if ended else (dated.date, None)
                found.update(dict.fromkeys(states, bounds))
                break
    return found
