"""Standing that no rule reads but the words of a sentence make likely.

A log-linear model weighs what a sentence shows of each pair of states and an organization. It
knows nothing of the rules, so that it learns how standing is told at large and not only what the
rules leave over; it speaks only where no rule does, and only when it is sure: a state not noted
is better than a false one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.extraction.loglinear import LogLinear, load_weights
from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.standing.claims import Claim
from bot.extraction.standing.lookout import Lookout, Sight
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.occupied import bargaining, occupied
from bot.model import Status

WEIGHTS: Final = "standing.weights.tsv"

SURE: Final = 0.8
"""How probable a standing is at least for it to be told."""

SURER: Final = 0.95
"""The same where the sentence does not name the organization: more often it means none."""


class Ruled:
    """What the rules claim, to be asked of any sight."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._pairs: set[tuple[str, str]] = set()
        self._told: set[tuple[int, str, str]] = set()
        self._spoken_of: set[tuple[int, str]] = set()
        for claim in claims:
            self._pairs.add((claim.organization, claim.state))
            for number in claim.evidence:
                self._told.add((number, claim.organization, claim.state))
                self._spoken_of.add((number, claim.organization))

    def settled(self, organization: str, state: str) -> bool:
        """Whether the rules say anything of a state in an organization."""
        return (organization, state) in self._pairs

    def settles(self, sight: Sight) -> bool:
        """Whether the rules say something of all of a sight's states in its organization."""
        return all(self.settled(sight.organization, state) for state in sight.states)

    def here(self, sight: Sight) -> bool:
        """Whether the rules say something of a sight's pair in its sentence."""
        ends = {sight.states[0], sight.states[-1]}
        return any((sight.number, sight.organization, state) in self._told for state in ends)

    def passes_by(self, sight: Sight) -> bool:
        """Whether the rules tell of others in its sentence, where its states do something else."""
        others = (sight.number, sight.organization) in self._spoken_of
        return others and occupied(sight.outline.scene, sight.pair.at)


Told = tuple[float, Status, Sight]
"""A standing that a sight tells, and how probable it is."""


class Weighed:
    """The pairs of a document as its sentences show them, weighed once the rules are through."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._model = load_weights(WEIGHTS)
        self._lookout = Lookout(document)
        self._seen: list[Sight] = []

    def note(self, scene: Scene) -> None:
        """Take note of a sentence's pairs."""
        self._seen.extend(self._lookout.sights(scene))

    def claims(self, found: Sequence[Claim]) -> list[Claim]:
        """The likely standings of pairs that none of the claims speaks of."""
        ruled = Ruled(found)
        return [
            Claim(organization, state, status, (sight.number,), sight.number, Force.STATE)
            for (organization, state), (chance, status, sight) in best(
                self._model, self._seen, ruled
            ).items()
            if chance >= (SURE if sight.pair.named else SURER)
            and not ruled.settled(organization, state)
        ]


def best(model: LogLinear, seen: Iterable[Sight], ruled: Ruled) -> dict[tuple[str, str], Told]:
    """For each organization and state the most probable standing that some sight tells."""
    found: dict[tuple[str, str], Told] = {}
    for told in _winners(model, seen, ruled):
        for state in told[2].states:
            key = (told[2].organization, state)
            if key not in found or told[0] > found[key][0]:
                found[key] = told
    return found


def _winners(model: LogLinear, seen: Iterable[Sight], ruled: Ruled) -> Iterator[Told]:
    """For states at a place of the text the organization that suits them best.

    Others named right with it count too; none does where the rules have found theirs.
    """
    for _, group in groupby(seen, key=lambda sight: (sight.number, sight.pair.at)):
        sights = list(group)
        if any(map(ruled.here, sights)) or all(map(ruled.settles, sights)):
            continue
        weighed = (
            (*likeliest(model, sight.features), sight)
            for sight in sights
            if not ruled.passes_by(sight)
            and not bargaining(sight.outline.scene, sight.pair.at, sight.pair.place or 0)
        )
        told = [(chance, status, sight) for chance, status, sight in weighed if status is not None]
        if not told:
            continue
        first = max(told, key=lambda one: one[0])
        yield first
        pair = first[2].pair
        if pair.named:
            for one in told:
                other = one[2].pair
                beside = other.place == pair.place and not other.described
                if beside and other.organization != pair.organization:
                    yield one


def likeliest(model: LogLinear, features: Iterable[str]) -> tuple[float, Status | None]:
    """The most probable standing and its probability; None where none is the likeliest."""
    scores = [0.0] * len(model.classes)
    model.add(dict.fromkeys(features), scores)  # a feature counts once, as in training
    odds = model.probabilities(scores)
    first = max(range(len(odds)), key=odds.__getitem__)
    name = model.classes[first]
    return odds[first], None if name == "none" else Status(name)
