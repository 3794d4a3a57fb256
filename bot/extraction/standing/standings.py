"""Standing said by its noun: membership, observer status, participation, applications."""

from __future__ import annotations

from bot.extraction.standing.applying import ASKING, HANDING, application_claims, asking_claims
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.ending import (
    ceasing_claims,
    effect_claims,
    lapse_claims,
    lifting_claims,
    renewal_claims,
)
from bot.extraction.standing.holding import holding_claims
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.vocabulary import vocabulary


def standing_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every verb whose object or subject is a standing or a part in an organization."""
    table = vocabulary().frames["states_hold"]
    for at, node in enumerate(scene.nodes):
        if node.tag == "n" and node.lower in ASKING:
            asking_claims(scene, claims, at)
        verb = node.verb
        if verb is None:
            continue
        if verb.lemma in table:
            holding_claims(scene, claims, at, verb)
        if verb.lemma in HANDING:
            application_claims(scene, claims, at, verb)
        if verb.lemma in ("lift", "end", "revoke", "rescind", "reverse", "cancel"):
            lifting_claims(scene, claims, at, verb)
        if verb.lemma == "renew":
            renewal_claims(scene, claims, at, verb)
        if verb.lemma == "let":
            lapse_claims(scene, claims, at, verb)
        if verb.lemma in ("take", "come", "enter"):
            effect_claims(scene, claims, at, verb)
        if verb.lemma == "cease":
            ceasing_claims(scene, claims, at, verb)
