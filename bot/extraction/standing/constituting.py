"""Members that make up the whole: "A and B make up X", "Six form X: A, B, C, D, E and F"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lists import number_of
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.frames import match_particles
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.model import Status

_PAIR = 2  # of states, too few to be the whole for sure


def constitute_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A, B and C make up X"."""
    found = match_particles(scene, at, ((("up",), ""),)) if verb.lemma == "make" else (0, "", "")
    if found is None or verb.passive or verb.modality is not Modality.ASSERTED:
        return
    if _counted_off(scene, claims, at, found[0]):
        return
    arguments = complements(scene, at + found[0])
    actor = subject(scene, at)
    if arguments and verb.tense == "present" and scene.lower(at - 1) == "they":
        _they(scene, claims, arguments[0].at)
        return
    if actor is None or not arguments or verb.tense in ("past", "pluperfect", ""):
        return
    target, states = arguments[0], scene.nodes[actor].states
    if states is None or len(states.states) < 2 or target.link or target.other:
        return
    node = scene.nodes[target.at]
    whole = node.tag == "O" or (node.tag == "M" and node.status is Status.MEMBER and not node.dead)
    role = node.tag == "R" and node.plural and not (node.dead or node.loose)
    if (whole or role) and not negated(scene, actor):
        keys = organizations_of(scene, target.at)
        closed = whole and states.conjunction == "and" and not states.gaps
        outcome = (node.status if role and node.status else Status.MEMBER, Force.STATE)
        tell(claims, scene, keys, actor, outcome, dates_of(scene, at), closed=closed)


def _they(scene: Scene, claims: Claims, target: int) -> None:
    """As in "The countries are A, B and C. They make up X": those listed just before, if alone."""
    before = scene.previous.nodes if scene.previous is not None else []
    listed = [node.states for node in before if node.states is not None]
    node = scene.nodes[target]
    alone = len(listed) == 1 and not any(other.organizations for other in before)
    if alone and node.tag == "O" and not node.possessive and scene.tag(target + 1) in ".,;c":
        states, closed = listed[0].states, listed[0].conjunction == "and" and not listed[0].gaps
        if len(states) > _PAIR:
            claims.add(scene, node.organizations, states, Status.MEMBER, closed=closed)


def _counted_off(scene: Scene, claims: Claims, at: int, skipped: int) -> bool:
    """As in "Six form X, founded in 1981: A, B, C, D, E and F"."""
    numbers = [number_of(scene.lower(step)) for step in (at - 2, at - 1)]
    count = max(numbers) if at else 0
    arguments = complements(scene, at + skipped)
    if count < 2 or not arguments or scene.tag(arguments[0].at) != "O":
        return False
    colon = next((s for s in range(at, len(scene.nodes)) if scene.tag(s) == ":"), 0)
    target = colon + 2 if scene.lower(colon + 1) == "the" else colon + 1
    states = scene.nodes[target].states if colon and target < len(scene.nodes) else None
    if states is None or len(states.states) != count:
        return False
    keys = scene.nodes[arguments[0].at].organizations
    tell(claims, scene, keys, target, (Status.MEMBER, Force.STATE), closed=True)
    return True


def negated(scene: Scene, at: int) -> bool:
    """Whether "not" or "neither" stands right before a node."""
    return scene.lower(at - 1) in ("not", "neither", "no")
