"""Organizations given as examples of a kind: "groupings such as X and Y" as one node."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.nodes import Node, Scene

_KINDS = split(
    "organizations organisations groupings groups bodies blocs alliances institutions unions "
    "associations communities forums fora frameworks pacts clubs formats structures agencies"
)
_LEADS = split("including namely notably especially like")


def mark_examples(scene: Scene) -> None:
    """Put a kind of organizations and those given as examples of it into one node."""
    if _KINDS.isdisjoint([node.lower for node in scene.nodes]):
        return
    result: list[Node] = []
    at = 0
    while at < len(scene.nodes):
        node = scene.nodes[at]
        named = _named(scene, at) if node.lower in _KINDS else 0
        if named:
            found = scene.nodes[named]
            result.append(Node("O", node.first, found.last, organizations=found.organizations))
            at = named + 1
        else:
            result.append(node)
            at += 1
    scene.nodes = result


def _named(scene: Scene, at: int) -> int:
    """The node of the organizations that are the examples, 0 if none are."""
    step = at + 2 if scene.tag(at + 1) == "," else at + 1
    if scene.lower(step) == "such" and scene.lower(step + 1) == "as":
        step += 2
    elif scene.lower(step) in _LEADS:
        step += 1
    else:
        return 0
    step += scene.lower(step) == "the"
    plain = scene.tag(step) == "O" and not scene.nodes[step].possessive
    return step if plain and scene.tag(step + 1) not in ("n", "R", "M") else 0


def of_a_kind(scene: Scene, at: int) -> bool:
    """Whether what a verb acts on is "groupings such as X"."""
    target = next((a.at for a in complements(scene, at) if scene.tag(a.at) == "O"), at)
    return scene.tokens[scene.nodes[target].first].lower in _KINDS


def examples(scene: Scene, at: int) -> int:
    """The node after "organizations, including", "bodies such as", 0 if it is nothing like it."""
    if scene.lower(at) not in _KINDS:
        return 0
    step = at + 2 if scene.tag(at + 1) in (",", "—") else at + 1
    if scene.lower(step) == "such" and scene.lower(step + 1) == "as":
        return step + 2
    named = scene.lower(step) in ("including", "like", "namely", "notably", ":") or step == at + 2
    if scene.tag(step) == "V":
        named = scene.tokens[scene.nodes[step].first].lower == "including"
    if not named:
        return 0
    after = step if scene.tag(step) in "dO" else step + 1
    return after + 1 if scene.lower(after) == "the" else after
