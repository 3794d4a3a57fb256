"""Parties told by what applies to them: "the X entered into force for A", "came into effect"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.composing import states_after
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import subject
from bot.model import Status

_ENTERING = split("come enter go")
_FORCE = split("force effect")
_REACH = 9  # nodes between the verb and those for whom it is


def in_force_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states for which an organization's agreement has entered into force."""
    for at, verb in scene.verbs:
        if verb.lemma not in _ENTERING or scene.lower(at + 1) != "into":
            continue
        done = verb.modality is Modality.ASSERTED and verb.tense in ("past", "perfect")
        if done and scene.lower(at + 2) in _FORCE:
            _bound(scene, claims, at)


def _bound(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X came into effect on Monday for three countries: A, B and C"."""
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "O" or scene.nodes[actor].possessive:
        return
    for step in range(at + 3, min(at + _REACH, len(scene.nodes))):
        if scene.lower(step) == "for":
            states = states_after(scene, step + 1)
            if states is not None:
                keys = scene.nodes[actor].organizations
                tell(claims, scene, keys, states, (Status.MEMBER, Force.EVENT), dates_of(scene, at))
            return
        if scene.tag(step) not in ("p", "t", "n", "d", "a", "#"):
            return
