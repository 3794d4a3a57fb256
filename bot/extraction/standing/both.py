"""The two organizations that a bare "both" means: "A belongs to both", "B, who is outside both"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Node, Scene

_LINKS = split("to in of outside from into")
_PAIR = 2
_ENDS = (",", ".", ";", "", ")", "c")


def mark_both(scene: Scene) -> None:
    """Put the two organizations just spoken of for "both" that ends a phrase."""
    for at, node in enumerate(scene.nodes):
        ends = scene.tag(at + 1) in _ENDS or (
            scene.lower(at + 1) in ("as", "too") and scene.lower(at + 2) in ("well", ".")
        )
        ends = ends or (scene.tag(at + 1) == "a" and scene.tag(at + 2) in _ENDS)
        if node.lower != "both" or scene.lower(at - 1) not in _LINKS or not ends:
            continue
        keys = _two(scene.nodes[:at]) or (
            _two(scene.previous.nodes) if scene.previous is not None else ()
        )
        if keys:
            scene.nodes[at] = Node("O", node.first, node.last, organizations=keys)


def _two(nodes: list[Node]) -> tuple[str, ...]:
    """The organizations of some nodes if there are two."""
    keys = dict.fromkeys(key for node in nodes for key in node.organizations)
    return tuple(keys) if len(keys) == _PAIR else ()
