"""Which states and organizations of a sentence are worth weighing together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.symbols import TELLING, telling

_BESIDE = 3  # nodes between names side by side, at most
_TOLD = 9  # nodes from states to the words that tell of their standing
_FEW = 5  # organizations that states are weighed with, at most
_PLACING = split("between across near against towards toward beyond over around")
_CERTAIN = TELLING - split(
    "inviting comprising numbering sitting founding partner ally approving denouncing absent "
    "applying door"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """States at node `at` and an organization, at node `place` or, for None, unnamed."""

    at: int
    organization: str
    place: int | None


def pairs(scene: Scene, kinds: Sequence[str]) -> Iterator[Pair]:
    """Pairs of states with an organization named in the sentence or its topic; linear.

    `kinds` are the classes of the nodes' words. None where nothing in the sentence tells of
    standing, but for names side by side; of many organizations the nearest few.
    """
    nodes = scene.nodes
    named = [at for at, node in enumerate(nodes) if node.tag in "ORM" and node.organizations]
    roles = any(node.tag in "RM" for node in nodes)
    verbless = not any(node.verb is not None and node.verb.tense for node in nodes)
    tells = roles or verbless or any(map(telling, kinds))
    for at, node in enumerate(nodes):
        if node.tag != "S" or node.states is None or scene.lower(at - 1) in _PLACING:
            continue
        near = _nearest(scene, named, at)
        for key, place in near.items():
            if tells or abs(place - at) <= _BESIDE:
                yield Pair(at, key, place)
        if verbless or _told_near(scene, kinds, at):
            yield from (Pair(at, key, None) for key in scene.topic if key not in near)


def _nearest(scene: Scene, named: Sequence[int], at: int) -> dict[str, int]:
    """The nearest organizations around a node, each with its nearest place."""
    found: dict[str, int] = {}
    right = bisect_left(named, at)
    left = right - 1
    while len(found) < _FEW and (left >= 0 or right < len(named)):
        after = right < len(named) and (left < 0 or named[right] - at < at - named[left])
        place = named[right] if after else named[left]
        for key in scene.nodes[place].organizations:
            found.setdefault(key, place)
        right, left = (right + 1, left) if after else (right, left - 1)
    return found


def _told_near(scene: Scene, kinds: Sequence[str], at: int) -> bool:
    """Whether words near states tell of standing so that the organization may be unnamed."""
    return any(
        telling(kinds[step], _CERTAIN) or scene.nodes[step].tag in "RM"
        for step in range(max(0, at - _TOLD), min(len(kinds), at + _TOLD + 1))
    )
