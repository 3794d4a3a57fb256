"""What is said of whole sets of states, worked out with the complete lists of a report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.extraction.standing.claims import Claim, Claims
from bot.extraction.standing.complete_lists import CompleteLists
from bot.extraction.standing.entailment import closed_lists
from bot.extraction.standing.exceptions import exception
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.parts import Part, parts_in, tells_the_rest
from bot.extraction.standing.quantified import Quantified, sets_in, sizes_in, with_states
from bot.extraction.standing.singled import singled_in
from bot.model import Status

_OPPOSITE = {Status.MEMBER: Status.NON_MEMBER, Status.NON_MEMBER: Status.MEMBER}

_NEAR = 4  # sentences and lists looked back
_FEW = 2  # of so few states or sentences, others may be meant

# A list with its organization and the sentences that say it.
Known = tuple[str, frozenset[str], tuple[int, ...]]

Reader = Callable[[Scene, Claims], None]


@dataclass(slots=True)
class Sets:
    """The sentences of a document with set phrases, kept until all its lists are known."""

    _kept: list[tuple[Scene, Quantified]] = field(default_factory=list)
    _parts: list[Part] = field(default_factory=list)
    _listed: dict[int, list[tuple[int, frozenset[str]]]] = field(default_factory=dict)
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)
    _named: list[tuple[int, frozenset[str]]] = field(default_factory=list)

    def note(self, scene: Scene) -> None:
        """Take note of a sentence's lists and set phrases."""
        number = scene.sentence.sentence.number
        for node in scene.nodes:
            if node.states is None:
                continue
            states = frozenset(node.states.states)
            self._named.append((number, states))
            if len(states) > 1:
                self._listed.setdefault(len(states), []).append((number, states))
        for key, size in sizes_in(scene):
            if size >= self.sizes.get(key, (0, 0))[0]:
                self.sizes[key] = (size, number)
        self._kept.extend((replace(scene), found) for found in sets_in(scene))
        self._parts.extend((*parts_in(scene), *singled_in(scene)))

    def claims(self, found: Sequence[Claim], readers: Iterable[Reader]) -> list[Claim]:
        """What follows from the set phrases and the complete lists among the claims."""
        lists = CompleteLists(closed_lists(found, self.sizes))
        inferred: list[Claim] = []
        for scene, phrase in self._kept:
            meant = self._meant(scene.sentence.sentence.number, phrase, lists)
            if meant is not None:
                inferred.extend(_read(scene, phrase, meant, readers))
        for part in self._parts:
            meant = self._meant(part.scene.sentence.sentence.number, part.whole, lists)
            inferred.extend(_singled(part, meant, readers))
        return inferred

    def _meant(self, number: int, phrase: Quantified, lists: CompleteLists) -> Known | None:
        """The list that a phrase in sentence `number` means; None if that is not certain."""
        if phrase.organization:
            known = lists.known.get(phrase.organization)
            if known is None or phrase.count not in (0, len(known.states)):
                return None
            return phrase.organization, known.states, known.evidence
        gathered = self._gathered(phrase, number)
        if gathered is not None:
            return gathered
        found: list[Known] = []
        for key in lists.fitting(phrase, number):
            known = lists.known[key]
            states = _rest(phrase, known.states) if phrase.rest else known.states
            counted = phrase.count and not phrase.rest
            if counted and self._nearest(phrase.count, number) != states:
                continue
            if states and max(known.evidence) <= number:
                found.append((key, states, known.evidence))
        if not found:
            return self._plain(phrase, number)
        return found[0] if len({states for _, states, _ in found}) == 1 else None

    def _plain(self, phrase: Quantified, number: int) -> Known | None:
        """The list of no organization that a phrase means, named shortly before."""
        if phrase.rest:
            near = [
                (at, _rest(phrase, states))
                for size in self._listed
                for at, states in self._before(size, number + 1)
                if at >= number - _NEAR
            ]
            left = {states for _, states in near if states}
            at = max((at for at, states in near if states), default=0)
            return ("", left.pop(), (at,)) if len(left) == 1 and phrase.count else None
        return self.listed(phrase.count, number)

    def _gathered(self, phrase: Quantified, number: int) -> Known | None:
        """The states named one after the other right before, if they are as many as "all five".

        A list of so many that is further away is not meant then.
        """
        if phrase.rest or phrase.count <= _FEW:
            return None
        states: set[str] = set()
        at = bisect_left(self._named, number, key=lambda pair: pair[0])
        first = number
        while at and len(states) < phrase.count and self._named[at - 1][0] >= number - _FEW:
            at -= 1
            first = self._named[at][0]
            states |= self._named[at][1]
        several = first < number - 1 and len(states) == phrase.count
        return ("", frozenset(states), tuple(range(first, number))) if several else None

    def listed(self, count: int, number: int) -> Known | None:
        """The one list of so many states named shortly before a sentence; for 0 right before."""
        sizes = [count] if count else list(self._listed)
        back = _NEAR if count else 1
        near = [
            (at, states)
            for size in sizes
            for at, states in self._before(size, number)
            if at >= number - back
        ]
        if len({states for _, states in near}) != 1:
            return None
        at, states = near[-1]
        return ("", states, (at,)) if self._alone(states, at, number) else None

    def _alone(self, states: frozenset[str], after: int, before: int) -> bool:
        """Whether no states but these are named between two sentences."""
        first = bisect_left(self._named, after + 1, key=lambda pair: pair[0])
        last = bisect_left(self._named, before, key=lambda pair: pair[0])
        return all(named <= states for _, named in self._named[first:last])

    def _before(self, size: int, number: int) -> list[tuple[int, frozenset[str]]]:
        """The last lists of a size before a sentence."""
        listed = self._listed.get(size, [])
        at = bisect_left(listed, number, key=lambda pair: pair[0])
        return listed[max(0, at - _NEAR) : at]

    def _nearest(self, count: int, number: int) -> frozenset[str]:
        """The last list of so many states before a sentence."""
        listed = self._listed.get(count, [])
        at = bisect_left(listed, number, key=lambda pair: pair[0])
        return listed[at - 1][1] if at else frozenset()


def _rest(phrase: Quantified, states: frozenset[str]) -> frozenset[str]:
    """What a list has beside the states named before, if the number is right."""
    for named in phrase.rest:
        left = states - set(named)
        fits = len(left) == phrase.count if phrase.count else len(left) > 1
        if fits and set(named) < states:
            return left
    return frozenset()


def _read(
    scene: Scene,
    phrase: Quantified,
    meant: Known,
    readers: Iterable[Reader],
) -> list[Claim]:
    """What a sentence says once the states stand in the place of the phrase."""
    key, states, evidence = meant
    excepted = exception(scene)
    outside = phrase.last < excepted[0] or excepted[1] < phrase.first if excepted else False
    out = frozenset(excepted[2]) if excepted and outside else frozenset[str]()
    if not out <= states or len(states - out) < 2:
        return []
    cut = excepted[:2] if excepted and out else None
    whole = tuple(sorted(states - out))
    claims = Claims()
    virtual = with_states(scene, phrase.first, phrase.last, whole, cut)
    for read in readers:
        read(virtual, claims)
    numbers = {scene.sentence.sentence.number, *evidence} | ({phrase.named} - {0})
    return list(_entailed(claims.found, frozenset(whole), out, key, tuple(sorted(numbers))))


def _singled(part: Part, meant: Known | None, readers: Iterable[Reader]) -> Iterable[Claim]:
    """What a sentence says of a part of a set, that it is one, and the opposite for the others."""
    claims, singled = Claims(), frozenset(part.states)
    if part.whole.organization and (meant is None or singled <= meant[1]):
        inside = Claims()
        inside.add(part.scene, (part.whole.organization,), part.states, Status.MEMBER)
        yield from inside.found
    for read in readers:
        read(part.scene, claims)
    yield from (replace(claim, closed=False) for claim in claims.found if claim.state in singled)
    if meant is not None and singled < meant[1] and tells_the_rest(part):
        key, states, evidence = meant
        number = part.scene.sentence.sentence.number
        numbers = tuple(sorted({number, *evidence}))
        told = _entailed(claims.found, singled, states - singled, key, numbers)
        for claim in told:
            sure = not part.counted or claim.status is Status.MEMBER
            if claim.state not in singled and sure:
                yield claim


def _entailed(
    found: Sequence[Claim],
    whole: frozenset[str],
    out: frozenset[str],
    key: str,
    evidence: tuple[int, ...],
) -> Iterable[Claim]:
    """The claims of the whole set, their opposite for what is excepted, and who else is named."""
    groups: dict[tuple[str, Status], list[Claim]] = {}
    for claim in found:
        groups.setdefault((claim.organization, claim.status), []).append(claim)
    for (organization, status), group in groups.items():
        told = {claim.state: claim for claim in group if claim.force is not Force.PAST}
        if not whole <= told.keys() or organization == key:
            continue
        for state, claim in told.items():
            if state in whole:
                yield replace(claim, evidence=evidence, force=Force.INFERRED, closed=False)
            else:
                yield claim
        opposite = _OPPOSITE.get(status)
        if opposite is not None:
            like = next(iter(told.values()))
            for state in sorted(out):
                yield replace(
                    like,
                    state=state,
                    status=opposite,
                    evidence=evidence,
                    force=Force.INFERRED,
                    since=None,
                    closed=False,
                )
