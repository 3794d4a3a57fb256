"""States in a standing of their own without a verb: "A is a member and B an observer"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.copula import COPULAS
from bot.extraction.standing.dates import Dated
from bot.extraction.standing.nodes import Force, Node, Scene, Told
from bot.extraction.standing.outcomes import tell

_LINKS = split(", ; and but")
_ARTICLES = split("a an the")
_ENDS = frozenset({".", ",", ";", "", ")", "c"})
_DATED = split("in since")


def in_turn_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that share the verb of those told of before."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "R" or scene.tag(at - 1) != "S" or node.status is None or node.dead:
            continue
        told = scene.told_before(at - 1)
        if told is None or told.force is Force.PAST or not _in_turn(scene, told, at):
            continue
        last = _after(scene, at)
        if scene.tag(last) in _ENDS:
            keys = node.organizations or told.organizations
            force = told.force if node.status is told.status else Force.STATE
            dates = _between(scene, at, last)
            tell(claims, scene, keys, at - 1, (node.status, force), dates)


def _in_turn(scene: Scene, told: Told, at: int) -> bool:
    """Whether a role is what the states before it are, as those told of are (or became) theirs."""
    states, role = scene.nodes[at - 1], scene.nodes[at]
    link = at - 3 if scene.lower(at - 2) == "the" else at - 2
    if scene.lower(link) not in _LINKS or states.possessive or not _predicate(scene, role):
        return False
    verbs = [step for step, _ in scene.verbs if told.at < step < at]
    if len(verbs) != 1:
        return False
    verb = scene.nodes[verbs[0]].verb
    complement = _complement(scene, verbs[0] + 1)
    copula = verb is not None and verb.lemma in COPULAS and verb.finite
    end = _after(scene, complement)
    return copula and complement < link and link - (scene.tag(link - 1) in ",;") == end


def _complement(scene: Scene, at: int) -> int:
    """The role after a verb, the end if there is none."""
    while scene.tag(at) == "a":
        at += 1
    return at if scene.tag(at) == "R" else len(scene.nodes)


def _predicate(scene: Scene, role: Node) -> bool:
    """Whether a role says what states are: "an observer", "observers"."""
    return role.plural or scene.tokens[role.first].lower in _ARTICLES


def _after(scene: Scene, role: int) -> int:
    """The node after a role and its date."""
    dated = scene.lower(role + 1) in _DATED and scene.tag(role + 2) == "t"
    return role + 3 if dated else role + 1


def _between(scene: Scene, at: int, end: int) -> list[Dated]:
    """The dates from one node to another."""
    first, last = scene.nodes[at].first, scene.nodes[end - 1].last
    return [dated for dated in scene.dates if first <= dated.first <= last]
