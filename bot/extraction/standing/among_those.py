"""Standing as one of those who have it: "A is among the states with observer status in X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import acting_states
from bot.extraction.standing.vocabulary import vocabulary

_HAVING = split("have hold enjoy")
_REACH = 8  # nodes between "among" and the standing


def among_those_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that are among those with a standing."""
    for at, verb in scene.verbs:
        now = verb.modality is Modality.ASSERTED and verb.tense in ("present", "perfect")
        if verb.lemma == "be" and now:
            _inverted(scene, claims, at)
            standing = _standing(scene, at + 1)
            actor = acting_states(scene, at) if standing else None
            if actor is not None and not scene.nodes[actor].possessive:
                status = scene.nodes[standing].status
                if status is not None:
                    keys = organizations_of(scene, standing)
                    tell(claims, scene, keys, actor, (status, Force.STATE))


def _inverted(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Among the countries with observer status in X are A and B"."""
    standing = at - 1
    if scene.tag(standing) != "M":
        return
    for step in range(standing - 1, max(-1, standing - _REACH), -1):
        if scene.lower(step) in ("among", "amongst"):
            status = scene.nodes[standing].status
            states = at + 1
            while scene.tag(states) in ("a", "d"):
                states += 1
            plain = scene.tag(states) == "S" and not scene.nodes[states].possessive
            if status is not None and plain and _standing(scene, step) == standing:
                keys = organizations_of(scene, standing)
                tell(claims, scene, keys, states, (status, Force.STATE))
            return


def _standing(scene: Scene, at: int) -> int:
    """The standing in "(both) among the five countries that have observer status", 0 if none."""
    states, among, noun = vocabulary().words["states"], False, False
    for step in range(at, min(at + _REACH, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "M":
            return step if among and noun and not node.dead else 0
        if node.lower in ("among", "amongst") or (
            node.lower == "of" and scene.lower(step - 1) == "one"
        ):
            among = True
        elif node.lower in states:
            noun = True
        elif node.tag == "V":
            if node.verb is None or node.verb.lemma not in _HAVING or not noun:
                return 0
            if node.verb.modality is not Modality.ASSERTED or node.verb.tense != "present":
                return 0
        elif node.tag not in ("d", "a", "#", "w") and node.lower not in ("with", "that", "one"):
            return 0
    return 0
