"""Which states and organizations of a sentence are worth weighing together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.symbols import kind_of, telling
from bot.extraction.standing.vocabulary import vocabulary
from bot.extraction.word_classes import word_class
from bot.records import record

_FEW = 5  # organizations that states are weighed with, at most
_ENDS = frozenset({".", ",", ";", ")", '"', ""})
_LINK = 6  # nodes from an organization to states in one list with it, at most
_COORDINATED = (
    ["and"],
    [",", "and"],
    ["as", "well", "as"],
    [",", "as", "well", "as"],
    ["like"],
    [",", "like"],
    [",", "unlike"],
)
_COMPANY = (
    [",", "together", "with"],
    [",", "along", "with"],
    ["together", "with"],
    ["along", "with"],
)
_GOING_ON = frozenset({"c", '"', "”"})  # after a comma that closes no apposition
_SHARES = split("most some few many several half any part neither none")
_PERSONS = ("people", "leader", "expert")
_PLACING = split("between across near against towards toward beyond over around")
_DEALS = split("deal deals treaty treaties trade contract contracts dispute disputes")
_SERVING = split("host organize organise house mediate broker finance fund sponsor")
_HOPING = split("hope wish long dream yearn")
_ADMITTING = split("admit accept let")
_ORGANS = split("bodies organs committees institutions agencies councils")
_FEW_OF = split("few some several number handful one two three four five")
_BYGONE = split("days day times time era years heyday age")
_LOCATED = split(
    "office offices headquarters branch branches embassy embassies base bases outpost outposts"
)


@record(frozen=True, slots=True)
class Pair:
    """States at node `at` and an organization.

    `place` is the node that names it, or with `described` a noun that may mean it ("the fund");
    None where nothing in the sentence stands for it.
    """

    at: int
    organization: str
    place: int | None
    described: bool = False

    @property
    def named(self) -> bool:
        """Whether the sentence names the organization."""
        return self.place is not None and not self.described


def states_in(scene: Scene) -> list[tuple[int, Node]]:
    """The nodes of states that may have a standing somewhere: not "between A and B".

    Neither do peoples count: more often than not it is they that are meant, and no state.
    """
    return [
        (at, node)
        for at, node in enumerate(scene.nodes)
        if node.tag == "S" and scene.lower(at - 1) not in _PLACING
        if not _some_only(scene, at)
        and not _of_people(scene, at)
        and not _merely(scene, at)
        and not (node.states is not None and node.states.people)
        and not _to_parts_only(scene, at)
        and not _once_hoped(scene, at)
    ]


def _once_hoped(scene: Scene, at: int) -> bool:
    """Whether states only hoped for what is spoken of: "membership, which A had hoped for"."""
    verb = scene.nodes[at + 1].verb if scene.tag(at + 1) == "V" else None
    hoped = verb is not None and verb.lemma in _HOPING and verb.tense in ("past", "pluperfect")
    return hoped and scene.lower(at + 2) in ("for", "of")


def _to_parts_only(scene: Scene, at: int) -> bool:
    """Whether states only got into parts of it: "A was admitted to a few of the X's bodies"."""
    if _ADMITTING.isdisjoint(scene.signs) or _ORGANS.isdisjoint(scene.signs):
        return False
    organ = next(step for step, node in enumerate(scene.nodes) if node.lower in _ORGANS)
    few = [step for step in range(max(at, organ - 6), organ) if scene.lower(step) in _FEW_OF]
    admitted = any(v.lemma in _ADMITTING and at < step < organ for step, v in scene.verbs)
    return admitted and any(scene.lower(step + 1) == "of" for step in few)


def _merely(scene: Scene, at: int) -> bool:
    """Whether states are where something is, or what a whole might have in it one day."""
    before = at - 2 if scene.tag(at - 1) == "d" else at - 1
    ends = scene.tag(at + 1) in _ENDS and scene.lower(at - 1) != "that"
    if (
        scene.lower(before) in ("in", "to", "with", "for")
        and ends
        and _placed_act(scene, before - 1)
    ):
        return True
    if scene.lower(before) in ("in", "with"):
        return scene.lower(before - 1) in (_LOCATED if scene.lower(before) == "in" else _DEALS)
    if scene.lower(before) == "by" and _serves(scene, before - 1):
        return True
    verb = scene.nodes[before].verb if before > 0 else None
    if verb is not None and ends and _acts_on(scene, before, verb):
        return True
    has = verb is not None and verb.lemma in vocabulary().frames["organization_has"]
    return has and verb is not None and verb.modality in (Modality.POSSIBLE, Modality.PLANNED)


def _serves(scene: Scene, at: int) -> bool:
    """Whether states only do something for an organization: "X will be hosted by A"."""
    verb = scene.nodes[at].verb if at >= 0 else None
    return verb is not None and verb.lemma in _SERVING and (verb.passive or not verb.finite)


def _acts_on(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether an organization does to states what has no bearing: "X criticised A and B"."""
    active = verb.finite and not verb.passive and scene.tag(at - 1) == "O"
    bears = telling(kind_of(scene, at)) or verb.lemma in vocabulary().frames["organization_has"]
    return active and not bears and verb.lemma not in ("have", "welcome")


def _placed_act(scene: Scene, at: int) -> bool:
    """Whether a noun is what an organization does somewhere: "X monitors elections in A"."""
    while scene.tag(at) == "n" and scene.tag(at - 1) == "n":
        if telling(kind_of(scene, at)):
            return False
        at -= 1
    if telling(kind_of(scene, at)):
        return False
    verb = scene.nodes[at - 1].verb if at > 0 and scene.tag(at) == "n" else None
    return verb is not None and _acts_on(scene, at - 1, verb)


def _some_only(scene: Scene, at: int) -> bool:
    """Whether what is said is not said of each: "most of the four", "not all three"."""
    before = scene.lower(at - 1)
    return before == "not" or (
        before == "of" and (scene.lower(at - 2) in _SHARES or scene.tag(at - 2) == "#")
    )


def _of_people(scene: Scene, at: int) -> bool:
    """Whether a state only says whose people are meant: "its members met the leader of A".

    Several may be those of a meeting, and one that a remark follows may still be spoken of.
    """
    states, link = scene.nodes[at].states, scene.lower(at - 1)
    several = states is None or len(states.states) > 1
    if several or link not in ("from", "of") or scene.tag(at + 1) in (",", "—", "("):
        return False
    verb = scene.nodes[at - 2].verb if at > 1 else None
    come = link == "from" and verb is not None and verb.lemma in ("be", "come", "hail")
    others = any(node.tag == "R" for node in scene.nodes[: at - 1])
    return others and (come or word_class(scene.lower(at - 2)) in _PERSONS)


def organizations_in(scene: Scene) -> list[int]:
    """The nodes that name organizations, or standings in them."""
    return [
        at
        for at, node in enumerate(scene.nodes)
        if node.tag in "ORM" and node.organizations and not _bygone(scene, at)
    ]


def _bygone(scene: Scene, at: int) -> bool:
    """Whether an organization only dates something: "friends since the days of X"."""
    link = at - 2 if scene.tag(at - 1) == "d" else at - 1
    return scene.lower(link) == "of" and scene.lower(link - 1) in _BYGONE


def named_pairs(scene: Scene, named: Sequence[int], at: int) -> Iterator[Pair]:
    """The states at a node with the nearest few organizations, each at its nearest place."""
    found: dict[str, int] = {}
    right = bisect_left(named, at)
    left = right - 1
    while len(found) < _FEW and (left >= 0 or right < len(named)):
        after = right < len(named) and (left < 0 or named[right] - at < at - named[left])
        place = named[right] if after else named[left]
        for key in () if _abreast(scene, place, at) else scene.nodes[place].organizations:
            found.setdefault(key, place)
        right, left = (right + 1, left) if after else (right, left - 1)
    return (Pair(at, key, place) for key, place in found.items())


def _abreast(scene: Scene, place: int, at: int) -> bool:
    """Whether an organization is one more in a list of states: "A, B and X", "X, A and B met"."""
    if scene.tag(place) != "O" or not 1 < abs(place - at) < _LINK:
        return False
    first, last = min(place, at), max(place, at)
    if scene.nodes[first].possessive:
        return False
    between = [scene.lower(step) for step in range(first + 1, last) if scene.tag(step) != "d"]
    states = scene.nodes[at].states
    if between == [","] and first == place and states is not None:
        closed = scene.tag(last + 1) == "," and scene.tag(last + 2) not in _GOING_ON
        return bool(states.conjunction) and not closed
    return between in _COORDINATED or (first == at and between in _COMPANY)
