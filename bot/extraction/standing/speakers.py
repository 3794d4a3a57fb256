"""Whose country a speaker means: "A's minister said that his country ...", "we" in quotation."""

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
# Who says "we" of a country.
_OFFICIALS = split(
    "president minister premier chancellor king queen emir sultan government ministry ambassador "
    "envoy diplomat"
)
_TITLES = _OFFICIALS | split("prime foreign defence defense deputy vice")
_OWNING = split("'s ’s")
_QUOTED = 80  # nodes of a quotation at most
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')


def _of_state(scene: Scene, at: int) -> Node:
    """The state of a speaker: of "A's envoy" the node of A, else the speaker's own node."""
    for step in range(at - 1, max(-1, at - 7), -1):
        if scene.tag(step) != "n":
            owner = scene.nodes[step]
            official = owner.possessive or scene.lower(step + 1) in _TITLES
            return owner if owner.tag == "S" and official else scene.nodes[at]
    return scene.nodes[at]


def mark_own_countries(scene: Scene) -> None:
    """Put the speaker's state for "his country" in what is said."""
    if _COUNTRY.isdisjoint([node.lower for node in scene.nodes]):
        return
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
        owns = scene.lower(at + 1) in _OWNING and scene.lower(at - 1) != "the"
        if (
            nodes
            and nodes[-1].possessive
            and nodes[-1].last == node.first - 1
            and (node.lower in _OWNING)
        ):
            continue  # the sign of "his country's"
        acts = scene.tag(at + 1) in "V," or owns
        if states is not None and len(states.states) == 1 and owned and acts:
            here = replace(states, first=nodes[-1].first, last=node.last, possessive=owns)
            nodes[-1] = Node("S", here.first, here.last, states=here, possessive=owns)
        else:
            nodes.append(node)
    scene.nodes = nodes


def mark_we(scene: Scene) -> None:
    """Put the state of a quoted official for "we" as a subject in the quotation before."""
    if "we" not in [node.lower for node in scene.nodes]:
        return
    for at, node in enumerate(scene.nodes):
        if node.verb is None or node.verb.lemma not in _SPEAKING:
            continue
        actor = subject(scene, at)
        closing = _back_to(scene, _CLOSING, at)
        opening = _back_to(scene, _OPENING, closing)
        if actor is None or actor < closing or opening < 0:
            continue
        states = _of_state(scene, actor).states
        official = any(scene.lower(step) in _OFFICIALS for step in range(closing, at))
        if official and states is not None and len(states.states) == 1:
            for step in range(opening, closing):
                if scene.lower(step) == "we" and scene.tag(step + 1) == "V":
                    first = scene.nodes[step].first
                    here = replace(states, first=first, last=first, possessive=False)
                    scene.nodes[step] = Node("S", first, first, states=here)


def _back_to(scene: Scene, signs: frozenset[str], before: int) -> int:
    """The last of these signs before a node, -1 if there is none near."""
    steps = range(before - 1, max(-1, before - 1 - _QUOTED), -1)
    return next((at for at in steps if scene.lower(at) in signs), -1)
