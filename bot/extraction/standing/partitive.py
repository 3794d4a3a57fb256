"""Some of a whole: "Of X's five members, A and B are in Y; C, D and E are not": all are in X."""

from __future__ import annotations

from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import organizations_of
from bot.model import Status
from bot.world.regions import Lies, lie_in_region

_AHEAD = 8  # nodes before the comma that ends what opens a sentence
_BEFORE = ("only", "just", "both", "the")


def partitive_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that a sentence picks out of those in an organization."""
    if scene.tag(0) == "#" and scene.lower(1) == "others":
        _others(scene, claims)
    comma = _opening(scene)
    if not comma:
        return
    first = comma + 1
    while scene.lower(first) in _BEFORE:
        first += 1
    if scene.tag(first) != "S" or scene.nodes[first].possessive:
        return
    role = next((at for at in range(1, comma) if scene.tag(at) == "R"), None)
    if role is not None:
        node = scene.nodes[role]
        if node.status is not None and node.plural and not node.dead and not node.loose:
            whole = _named_in_full(scene, node.count)
            keys = organizations_of(scene, role)
            for states in whole or [first]:
                tell(claims, scene, keys, states, (node.status, Force.STATE), apart=True)
    elif scene.lower(1) == "the" and comma == 3:
        whole = _named_in_full(scene, number_of(scene.lower(2)))
        keys = _counted_before(scene, number_of(scene.lower(2)))
        for states in whole:
            tell(claims, scene, keys, states, (Status.MEMBER, Force.STATE), apart=True)


def _others(scene: Scene, claims: Claims) -> None:
    """As in "Eight X members use one currency. Six others - A, B ... - have their own"."""
    before, at = scene.previous, 4 if scene.tag(3) == "d" else 3
    lead = before.nodes[0] if before is not None and before.nodes else None
    states = scene.nodes[at].states if at < len(scene.nodes) else None
    if lead is None or states is None or len(states.states) != number_of(scene.lower(0)):
        return
    members = lead.tag == "R" and lead.plural and lead.status is Status.MEMBER and not lead.dead
    keys = lead.organizations
    members = members and len(keys) == 1 and scene.tag(2) in ("—", ",", "(")
    if members and lie_in_region(states.states, keys[0]) is Lies.ALL:
        tell(claims, scene, keys, at, (Status.MEMBER, Force.STATE))


def _opening(scene: Scene) -> int:
    """The comma after "Of the five members of X", 0 if a sentence does not open so."""
    if scene.lower(0) not in ("of", "among"):
        return 0
    for step in range(1, min(_AHEAD, len(scene.nodes))):
        if scene.tag(step) == ",":
            return step
        if scene.tag(step) in ("V", "S", ";", ":", "w"):
            return 0
    return 0


def _named_in_full(scene: Scene, count: int) -> list[int]:
    """The nodes of all states of a sentence if they are as many as it says, else none."""
    found = [(at, node.states) for at, node in enumerate(scene.nodes) if node.states is not None]
    named = [code for _, listed in found for code in listed.states]
    nodes = [at for at, _ in found]
    return nodes if count > 1 and len(named) == len(set(named)) == count else []


def _counted_before(scene: Scene, count: int) -> tuple[str, ...]:
    """The organization in "X, whose five presidents", "X has five members" right before."""
    before = scene.previous
    if before is None:
        return ()
    for at, node in enumerate(before.nodes):
        if node.tag == "R" and node.count == count and node.status is Status.MEMBER:
            return organizations_of(before, at)
        whose = node.lower == "whose" and number_of(before.lower(at + 1)) == count
        body = next((k for k in (at - 1, at - 2) if before.tag(k) == "O"), None)
        if whose and body is not None:
            return before.nodes[body].organizations
    return ()
