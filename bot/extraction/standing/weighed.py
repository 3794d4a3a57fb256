"""Standing that no rule reads but the words of a sentence make likely.

A log-linear model weighs what a sentence shows of each pair of states and an organization,
together with what the rules claim of them. It speaks only where no rule does, and only when it is
sure: a state not noted is better than a false one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from bot.extraction.loglinear import LogLinear, load_weights
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.reference.turns import organizations_of
from bot.extraction.standing.candidate_pairs import Pair
from bot.extraction.standing.claims import Claim
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outline import Outline
from bot.extraction.standing.symbols import telling
from bot.extraction.word_classes import word_class
from bot.model import Sentence, Status

WEIGHTS: Final = "standing.weights.tsv"

_LINE = 14  # tokens of a list's item, at most

SURE: Final = 0.8
"""How probable a standing is at least for it to be told."""


@dataclass(frozen=True)
class Sight:
    """A pair as sentence `number` shows it.

    `at` is the node of the states, `place` that of the organization where it is named; `around`
    is what the text around the sentence shows.
    """

    organization: str
    states: tuple[str, ...]
    number: int
    at: int
    place: int | None
    around: tuple[str, ...]
    outline: Outline

    @cached_property
    def features(self) -> tuple[str, ...]:
        """What speaks for or against a standing, without what the rules say."""
        pair = Pair(self.at, self.organization, self.place)
        return (*self.outline.features(pair), *self.around)


class Lookout:
    """What the sentences of a document show of every pair, in order.

    It remembers where each organization was named last and how much the document is about it.
    """

    def __init__(self, document: AnnotatedDocument) -> None:
        weights = Counter(
            key for one in document.sentences for m in one.mentions for key in organizations_of(m)
        )
        title = document.title.mentions if document.title is not None else ()
        self._titled = {key for mention in title for key in organizations_of(mention)}
        self._main = {key for key, _ in weights.most_common(1)}
        self._named: dict[str, Sentence] = {}
        self._sentences = document.sentences
        self._read = 0
        self._before: tuple[str, ...] = ()
        self._above: tuple[str, ...] = ()

    def sights(self, scene: Scene) -> Iterator[Sight]:
        """Every pair of a sentence with its features."""
        outline = Outline(scene)
        sentence = scene.sentence.sentence
        self._read_up_to(sentence.number)
        for pair in outline.pairs():
            states = scene.nodes[pair.at].states
            if states is not None:
                around = (
                    *self._weight(pair, sentence),
                    *(f"before:{kind}" for kind in self._before),
                    *(f"above:{kind}" for kind in self._above),
                )
                yield Sight(
                    pair.organization,
                    states.states,
                    sentence.number,
                    pair.at,
                    pair.place,
                    around,
                    outline,
                )
        for mention in scene.sentence.mentions:
            self._named.update(dict.fromkeys(organizations_of(mention), sentence))

    def _read_up_to(self, number: int) -> None:
        """What tells of standing in the sentence before, and in the last heading or lead."""
        for sentence in self._sentences[self._read : number - 1]:
            self._before = _telling(sentence)
            if sentence.tokens and sentence.tokens[-1].text not in (".", "!", ";"):
                self._above = self._before or self._above
            elif len(sentence.tokens) > _LINE:
                self._above = ()
        self._read = number - 1

    def _weight(self, pair: Pair, here: Sentence) -> Iterator[str]:
        """How much the document is about an organization, and how far away it was named."""
        side = "topic" if pair.place is None else "named"
        if pair.organization in self._titled:
            yield f"titled:{side}"
        if pair.organization in self._main:
            yield f"main:{side}"
        before = self._named.get(pair.organization)
        if pair.place is None and before is not None:
            near = "same" if before.paragraph == here.paragraph else "other"
            yield f"ago={min(here.number - before.number, 5)} {near}"


def _telling(sentence: AnnotatedSentence) -> tuple[str, ...]:
    """The classes of a sentence's words that tell of standing."""
    kinds = dict.fromkeys(word_class(token.lower) for token in sentence.tokens)
    return tuple(kind for kind in kinds if telling(kind))


class Ruled:
    """What the rules claim, to be asked of any sight."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._pairs: dict[tuple[str, str], list[Claim]] = {}
        self._states: dict[tuple[int, str], set[str]] = {}
        self._organizations: dict[tuple[int, str], set[str]] = {}
        for claim in claims:
            self._pairs.setdefault((claim.organization, claim.state), []).append(claim)
            for number in claim.evidence:
                self._states.setdefault((number, claim.state), set()).add(claim.organization)
                self._organizations.setdefault((number, claim.organization), set()).add(claim.state)

    def settled(self, organization: str, state: str) -> bool:
        """Whether the rules say anything of a state in an organization."""
        return (organization, state) in self._pairs

    def settles(self, sight: Sight) -> bool:
        """Whether the rules say something of all of a sight's states in its organization."""
        return all(self.settled(sight.organization, state) for state in sight.states)

    def here(self, sight: Sight) -> bool:
        """Whether the rules say something of a sight's pair in its sentence."""
        return sight.organization in self._states.get((sight.number, sight.states[0]), ())

    def features(self, sight: Sight) -> list[str]:
        """What the rules say of a sight's states, here and anywhere, and of others here."""
        found: dict[str, None] = {}
        for state in {sight.states[0], sight.states[-1]}:
            for claim in self._pairs.get((sight.organization, state), ()):
                found[f"anywhere:{claim.status}"] = None
                if sight.number in claim.evidence:
                    ended = "past" if claim.until is not None else ""
                    found[f"ruled:{claim.status}:{claim.force}{ended}"] = None
        if not found:
            found["unruled"] = None
        named = "topic" if sight.place is None else "named"
        if self._states.get((sight.number, sight.states[0]), set()) - {sight.organization}:
            found[f"elsewhere:{named}"] = None
        if self._organizations.get((sight.number, sight.organization), set()) - {*sight.states}:
            found["others"] = None
        return ["bias", *found]


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
        best: dict[tuple[str, str], tuple[float, Status, int]] = {}
        for sight, probability, status in self._winners(ruled):
            for state in sight.states:
                key = (sight.organization, state)
                if probability >= SURE and not ruled.settled(*key):
                    told = (probability, status, sight.number)
                    best[key] = max(best.get(key, told), told, key=lambda one: one[0])
        return [
            Claim(organization, state, status, (number,), number, Force.STATE)
            for (organization, state), (_, status, number) in best.items()
        ]

    def _winners(self, ruled: Ruled) -> Iterator[tuple[Sight, float, Status]]:
        """For states at a place of the text the organization that suits them best.

        Others named right with it count too; none does where the rules have found theirs.
        """
        for _, group in groupby(self._seen, key=lambda sight: (sight.number, sight.at)):
            sights = list(group)
            if any(map(ruled.here, sights)) or all(map(ruled.settles, sights)):
                continue
            seen = [
                (sight, *likeliest(self._model, (*sight.features, *ruled.features(sight))))
                for sight in sights
            ]
            told = [(p, status, sight) for sight, p, status in seen if status is not None]
            if told:
                place = max(told, key=lambda one: one[0])[2].place
                yield from ((s, p, status) for p, status, s in told if s.place == place)


def likeliest(model: LogLinear, features: Iterable[str]) -> tuple[float, Status | None]:
    """The most probable standing and its probability; None where none is the likeliest."""
    scores = [0.0] * len(model.classes)
    model.add(dict.fromkeys(features), scores)  # a feature counts once, as in training
    odds = model.probabilities(scores)
    best = max(range(len(odds)), key=odds.__getitem__)
    name = model.classes[best]
    return odds[best], None if name == "none" else Status(name)
