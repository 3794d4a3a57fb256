"""The organizations just named: "A belongs to both", "B to neither", "C is in all three"."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.subject import subject

_LINKS = split("to in of outside from into")
_PLACES = {"first": 0, "former": 0, "second": 1, "latter": 1}
_PAIRS = ("both", "either")
_WORDS = frozenset(("all", "neither", *_PAIRS, *_PLACES))
_PAIR = 2
_ENDS = (",", ".", ";", "", ")", "c")


def mark_both(scene: Scene) -> None:
    """Put the organizations just spoken of for "both", "neither", "all three" that end a phrase."""
    if _WORDS.isdisjoint([node.lower for node in scene.nodes]):
        return
    earlier = scene.previous.nodes if scene.previous is not None else []
    before = _named(earlier, _PAIR)
    at = 0
    while at < len(scene.nodes):
        keys = _meant(scene, at, earlier, before)
        if keys:
            _put(scene, at, keys)
        at += 1


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


def _meant(scene: Scene, at: int, earlier: list[Node], before: tuple[str, ...]) -> tuple[str, ...]:
    """The organizations that a node stands for; `before` are two of the sentence before."""
    node = scene.nodes[at]
    if node.lower in _PAIRS and scene.lower(at - 1) in _LINKS and _ends(scene, at):
        return _named(scene.nodes[:at], _PAIR) or before
    if node.lower == "neither" and _ends(scene, at):
        linked = scene.lower(at - 1) in _LINKS or _joining(scene, at - 1)
        return (_named(scene.nodes[:at], _PAIR) or before) if linked else ()
    if node.lower == "all" and scene.tag(at + 1) == "#" and scene.lower(at - 1) in _LINKS:
        count = number_of(scene.lower(at + 1)) if _ends(scene, at + 1) else 0
        return _named(scene.nodes[:at], count) or _named(earlier, count)
    if node.lower in _PLACES and before and scene.lower(at - 1) == "the":
        place = _PLACES[node.lower]
        linked = scene.lower(at - 2) in _LINKS and scene.tag(at + 1) in _ENDS
        return before[place : place + 1] if linked else ()
    return ()


def _put(scene: Scene, at: int, keys: tuple[str, ...]) -> None:
    """Let a node be organizations, or the role before it one in them: "members of both"."""
    node, role = scene.nodes[at], scene.nodes[at - 2] if at > 1 else None
    joint = role is not None and node.lower in ("both", "neither") and scene.lower(at - 1) == "of"
    if role is None or not joint or role.tag != "R" or role.organizations:
        scene.nodes[at] = Node("O", node.first, node.last, organizations=keys)
        return
    words = (*role.words, "neither") if node.lower == "neither" else role.words
    whole = replace(role, last=node.last, organizations=keys, words=words, dead=False)
    scene.nodes[at - 2 : at + 1] = [whole]  # the nodes themselves are kept for other scenes


def _joining(scene: Scene, at: int) -> bool:
    """Whether a verb stands at a node whose object is what is joined: "has joined neither"."""
    verb = scene.nodes[at].verb if at >= 0 else None
    return verb is not None and verb.lemma in ("join", "enter")


def _ends(scene: Scene, at: int) -> bool:
    """Whether a phrase ends after a node, or after "as well"."""
    step = at + 1 + (scene.lower(at + 1) == "as")
    return scene.tag(step) in _ENDS or (scene.tag(step) == "a" and scene.tag(step + 1) in _ENDS)


def _named(nodes: list[Node], count: int) -> tuple[str, ...]:
    """The organizations of some nodes if there are so many."""
    keys = dict.fromkeys(key for node in nodes for key in node.organizations)
    return tuple(keys) if len(keys) == count else ()
