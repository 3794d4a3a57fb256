"""Whose country a speaker means: "A's foreign minister said that his country ..." is of A."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.subject import subject

_SPEAKING = split(
    "say tell announce declare state add warn insist argue explain promise stress confirm "
    "reiterate note affirm claim assert maintain inform"
)
_THEIR = split("his her their the")
_COUNTRY = split("country government nation homeland state republic island")


def _of_state(scene: Scene, at: int) -> Node:
    """The state of a speaker: of "A's envoy" the node of A, else the speaker's own node."""
    for step in range(at - 1, max(-1, at - 4), -1):
        if scene.tag(step) != "n":
            owner = scene.nodes[step]
            return owner if owner.tag == "S" and owner.possessive else scene.nodes[at]
    return scene.nodes[at]


def mark_own_countries(scene: Scene) -> None:
    """Put the speaker's state for "his country" in what is said."""
    speaker: Node | None = None
    nodes: list[Node] = []
    for at, node in enumerate(scene.nodes):
        if node.verb is not None and node.verb.lemma in _SPEAKING:
            actor = subject(scene, at)
            speaker = _of_state(scene, actor) if actor is not None else None
        elif node.tag == "O" and scene.tokens[node.first].lower in _THEIR:
            speaker = None  # "the organization" may be what is meant
        states = speaker.states if speaker is not None else None
        owned = node.lower in _COUNTRY and scene.lower(at - 1) in _THEIR
        if states is not None and len(states.states) == 1 and owned and scene.tag(at + 1) == "V":
            here = replace(states, first=nodes[-1].first, last=node.last, possessive=False)
            nodes[-1] = Node("S", here.first, here.last, states=here)
        else:
            nodes.append(node)
    scene.nodes = nodes
