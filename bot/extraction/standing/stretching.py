"""Members told by how far a body reaches: "X stretches from A and B through C to D"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.model import Status

_REACHING = split("stretches stretching ranges ranging reaches reaching extends extending spans")
_WAY = split("from through via over past to and into across up way down as the all far")
_FORMS = split("club group grouping bloc body organisation organization alliance circle forum")
_END = (".", ";", ",", "", "w", ")")
_MANY = 24  # nodes of the way from the first state to the last


def stretching_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states from which and to which a body is said to stretch."""
    for at, node in enumerate(scene.nodes):
        if scene.tokens[node.first].lower not in _REACHING or node.first != node.last:
            continue
        if node.verb is not None and node.verb.modality is not Modality.ASSERTED:
            continue
        body, stops = _body(scene, at), _stops(scene, at + 1)
        if body is not None and len(stops) > 1:
            for stop in stops:
                keys = scene.nodes[body].organizations
                tell(claims, scene, keys, stop, (Status.MEMBER, Force.STATE))


def _body(scene: Scene, at: int) -> int | None:
    """The organization that stretches, also in "X, which now stretches", "X, a club stretching"."""
    step = at - 1
    while scene.tag(step) == "a":
        step -= 1
    if scene.lower(step) == "which":
        step -= 2 if scene.tag(step - 1) == "," else 1
    elif scene.lower(step) in _FORMS and scene.tag(step - 1) == "d":
        step -= 3 if scene.tag(step - 2) == "," else 2
    whole = scene.tag(step) == "O" and not scene.nodes[step].possessive
    return step if whole and scene.tag(step - 1) != "p" and scene.lower(step - 2) != "of" else None


def _stops(scene: Scene, start: int) -> list[int]:
    """The states on a way "from A through B to C" with nothing else on it, () if it is none."""
    found: list[int] = []
    words: set[str] = set()
    for step in range(start, min(start + _MANY, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "S" and not node.possessive:
            found.append(step)
        elif node.lower in _WAY or (node.tag == "," and scene.lower(step + 1) in _WAY):
            words.add(node.lower)
        elif node.tag in _END:
            break
        else:
            return []
    ends = bool(found) and scene.tag(found[-1] + 1) in _END
    return found if ends and {"from", "to"} <= words else []
