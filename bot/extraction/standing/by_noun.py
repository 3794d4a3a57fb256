"""Standing that a noun takes up: "announced a freeze of its membership", "and was given it"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.holding import keys_of
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_FREEZES = split("freeze suspension")
_PART = split("participation involvement")
_TELLING = split("announce declare confirm decree order effect")
_GIVING = split("give grant award accord")
_ASKING = split("ask apply seek request bid")
_HOLDING = split("have number count comprise include")
_COUNTED = split("members countries states nations")
_BEFORE = 20  # nodes between "asked for" and "was given it"
_REACH = 5  # nodes between "announced" and "a freeze"


def by_noun_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the nouns that take up a standing."""
    for at, verb in scene.verbs:
        if verb.modality is not Modality.ASSERTED:
            continue
        if verb.lemma in _TELLING and not verb.passive:
            _freeze(scene, claims, at)
        elif verb.lemma in _GIVING and verb.passive and scene.lower(at + 1) == "it":
            _given(scene, claims, at, verb)
        elif verb.lemma in _HOLDING and not verb.passive:
            _adding_up(scene, claims, at)


def _freeze(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A announced a (de facto) freeze of its membership", "X announced that of A's"."""
    for step in range(at + 1, min(at + 1 + _REACH, len(scene.nodes))):
        if scene.lower(step) in _FREEZES:
            break
        if scene.tag(step) not in ("d", "a", "n"):
            return
    else:
        return
    owner, standing = step + 2, step + 3
    states = scene.nodes[owner] if owner < len(scene.nodes) else None
    what = scene.nodes[standing] if standing < len(scene.nodes) else None
    if scene.lower(step + 1) != "of" or states is None or what is None:
        return
    membership = what.tag == "M" and what.status is Status.MEMBER and not what.dead
    if states.tag != "S" or not states.possessive or not (membership or what.lower in _PART):
        return
    keys = keys_of(scene, standing, at)
    if not keys and scene.tag(standing + 1) == "p":
        return  # "its participation in exercises"
    outcome = Status.SUSPENDED, Force.EVENT
    tell(claims, scene, keys or unnamed(scene, at), owner, outcome, dates_of(scene, at))


def _given(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A asked for observer status and was given it in 2021"."""
    start = max(0, at - _BEFORE)
    standings = [step for step in range(start, at) if scene.tag(step) in "RM"]
    if len(standings) != 1 or scene.tag(standings[0]) != "M" or not verb.finite:
        return
    standing = standings[0]
    node, actor = scene.nodes[standing], acting_states(scene, at)
    verbs = (scene.nodes[step].verb for step in range(start, standing))
    asked = any(other is not None and other.lemma in _ASKING for other in verbs)
    if actor is None or node.status is None or node.dead or not asked:
        return
    keys = organizations_of(scene, standing)
    tell(claims, scene, keys, actor, (node.status, Force.EVENT), dates_of(scene, at))


def _adding_up(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X has 29 countries: 25 states of Y plus A, B, C and D": the numbers add up."""
    body = scene.nodes[at - 1] if at else None
    if scene.tag(at - 1) == "a" and at > 1:
        body = scene.nodes[at - 2]
    whole, colon = number_of(scene.lower(at + 1)), at + 3
    part = scene.nodes[at + 4] if at + 4 < len(scene.nodes) else None
    if body is None or body.tag != "O" or body.possessive or not whole or part is None:
        return
    if scene.lower(at + 2) not in _COUNTED or scene.tag(colon) not in (":", "—", ","):
        return
    states = scene.nodes[at + 6].states if at + 6 < len(scene.nodes) else None
    if part.tag != "R" or states is None or states.possessive or not part.count:
        return
    adds_up = part.count + len(states.states) == whole
    if scene.lower(at + 5) in ("plus", "and") and adds_up:
        tell(claims, scene, body.organizations, at + 6, (Status.MEMBER, Force.STATE))
