"""Members by those they send: "X ministers from A, B and C will meet"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.lists import StateList
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Scene
from bot.model import Status
from bot.world import organizations

_SENT = split("ministers leaders presidents premiers")
_PORTFOLIOS = split("foreign defence defense finance trade interior energy prime justice economy")
_LEAST = 3  # states; of fewer it may be told that they came as guests


def delegated_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that an organization's ministers are from."""
    if _SENT.isdisjoint(scene.signs):
        return
    for at, node in enumerate(scene.nodes):
        if node.lower not in _SENT or scene.lower(at + 1) != "from":
            continue
        body = at - 1
        while scene.lower(body) in _PORTFOLIOS:
            body -= 1
        target = at + 3 if scene.tag(at + 2) == "d" else at + 2
        named = scene.tag(body) == "O" and not scene.nodes[body].possessive
        parts = _listed(scene, target) if named else []
        states = [code for part in parts for code in part.states]
        if len(states) >= _LEAST and not parts[-1].possessive:
            keys = [key for key in scene.nodes[body].organizations if _has_members(key)]
            claims.add(scene, keys, states, Status.MEMBER, at=target)


def _listed(scene: Scene, at: int) -> list[StateList]:
    """The list of states at a node, of which the first may stand alone before a comma."""
    found: list[StateList] = []
    for step in (at, at + 2):
        states = scene.nodes[step].states if step < len(scene.nodes) else None
        if states is None or (found and (found[0].conjunction or scene.tag(step - 1) != ",")):
            break
        found.append(states)
    return found


def _has_members(key: str) -> bool:
    """Whether it is an organization and no programme or treaty."""
    listed = organizations().get(key)
    return listed is not None and listed.part != "programme"
