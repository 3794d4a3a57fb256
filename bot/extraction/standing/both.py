"""The organizations just named: "B is in the first", "C is in all three"."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.subject import subject

_LINKS = split("to in of outside from into")
_PLACES = {"first": 0, "second": 1}
_WORDS = frozenset(("all", *_PLACES))
_PAIR = 2
_ENDS = (",", ".", ";", "", ")", "c")


def mark_both(scene: Scene) -> None:
    """Put the organizations just spoken of for "the first" and "all three" that end a phrase."""
    if _WORDS.isdisjoint([node.lower for node in scene.nodes]):
        return
    earlier = scene.previous.nodes if scene.previous is not None else []
    before = _named(earlier, _PAIR)
    for at, node in enumerate(scene.nodes):
        keys: tuple[str, ...] = ()
        if node.lower == "all" and scene.tag(at + 1) == "#" and scene.lower(at - 1) in _LINKS:
            count = number_of(scene.lower(at + 1)) if _ends(scene, at + 1) else 0
            keys = _named(scene.nodes[:at], count) or _named(earlier, count)
        elif node.lower in _PLACES and before and scene.lower(at - 1) == "the":
            place = _PLACES[node.lower]
            linked = scene.lower(at - 2) in _LINKS and scene.tag(at + 1) in _ENDS
            keys = before[place : place + 1] if linked else ()
        if keys:
            scene.nodes[at] = Node("O", node.first, node.last, organizations=keys)


def mark_it(scene: Scene) -> None:
    """Let "it" be what the text is about where it can't be its own subject's organization.

    As in "All members of X belong to it": not to X.
    """
    for at, node in enumerate(scene.nodes):
        pronoun = node.tag == "O" and scene.tokens[node.first].lower in ("it", "them")
        if not pronoun or scene.tag(at - 2) != "V" or scene.lower(at - 1) not in _LINKS:
            continue
        actor = subject(scene, at - 2)
        role = actor is not None and scene.tag(actor) == "R"
        if role and scene.nodes[actor or 0].organizations == node.organizations:
            keys = tuple(key for key in scene.topic if key not in node.organizations)
            scene.nodes[at] = replace(node, tag="O" if keys else "n", organizations=keys)


def _ends(scene: Scene, at: int) -> bool:
    """Whether a phrase ends after a node, or after "as well"."""
    step = at + 1 + (scene.lower(at + 1) == "as")
    return scene.tag(step) in _ENDS or (scene.tag(step) == "a" and scene.tag(step + 1) in _ENDS)


def _named(nodes: list[Node], count: int) -> tuple[str, ...]:
    """The organizations of some nodes if there are so many."""
    keys = dict.fromkeys(key for node in nodes for key in node.organizations)
    return tuple(keys) if len(keys) == count else ()
