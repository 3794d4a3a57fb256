"""The two organizations just named: "A belongs to both", "B is in the first, not in the second"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Node, Scene

_LINKS = split("to in of outside from into")
_PLACES = {"first": 0, "former": 0, "second": 1, "latter": 1}
_WORDS = frozenset(("both", *_PLACES))
_PAIR = 2
_ENDS = (",", ".", ";", "", ")", "c")


def mark_both(scene: Scene) -> None:
    """Put the organizations just spoken of for "both" and "the second" that end a phrase."""
    if _WORDS.isdisjoint([node.lower for node in scene.nodes]):
        return
    before = _two(scene.previous.nodes) if scene.previous is not None else ()
    for at, node in enumerate(scene.nodes):
        keys: tuple[str, ...] = ()
        if node.lower == "both" and scene.lower(at - 1) in _LINKS and _ends(scene, at):
            keys = _two(scene.nodes[:at]) or before
        elif node.lower in _PLACES and before and scene.lower(at - 1) == "the":
            place = _PLACES[node.lower]
            linked = scene.lower(at - 2) in _LINKS and scene.tag(at + 1) in _ENDS
            keys = before[place : place + 1] if linked else ()
        if keys:
            scene.nodes[at] = Node("O", node.first, node.last, organizations=keys)


def _ends(scene: Scene, at: int) -> bool:
    """Whether a phrase ends after a node, or after "as well"."""
    step = at + 1 + (scene.lower(at + 1) == "as")
    return scene.tag(step) in _ENDS or (scene.tag(step) == "a" and scene.tag(step + 1) in _ENDS)


def _two(nodes: list[Node]) -> tuple[str, ...]:
    """The organizations of some nodes if there are two."""
    keys = dict.fromkeys(key for node in nodes for key in node.organizations)
    return tuple(keys) if len(keys) == _PAIR else ()
