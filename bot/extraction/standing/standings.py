"""Standing said by its noun: membership, observer status, participation, applications."""

from __future__ import annotations

from collections.abc import Callable

from bot.extraction.clauses import VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.applying import (
    ASKING,
    HANDING,
    RECEIVING,
    accession_claims,
    application_claims,
    asking_claims,
    held_claims,
    received_claims,
)
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.ending import (
    ceasing_claims,
    effect_claims,
    lapse_claims,
    lifting_claims,
    remaining_claims,
    renewal_claims,
)
from bot.extraction.standing.holding import holding_claims
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.vocabulary import vocabulary

_RULES: tuple[tuple[frozenset[str], Callable[[Scene, Claims, int, VerbGroup], None]], ...] = (
    (HANDING, application_claims),
    (RECEIVING, received_claims),
    (split("lift end revoke rescind reverse cancel"), lifting_claims),
    (split("remain stay continue"), remaining_claims),
    (split("renew"), renewal_claims),
    (split("let"), lapse_claims),
    (split("take come enter"), effect_claims),
    (split("cease"), ceasing_claims),
)

_AGAIN = split(
    "resume regain restore unfreeze reactivate reinstate lift end revoke rescind reverse cancel"
)


def standing_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every verb whose object or subject is a standing or a part in an organization."""
    table = vocabulary().frames["states_hold"]
    for at, node in enumerate(scene.nodes):
        if node.tag == "n" and node.lower in ASKING:
            asking_claims(scene, claims, at)
        if node.tag == "M":
            held_claims(scene, claims, at)
        if node.lower == "accession":
            accession_claims(scene, claims, at)
        verb = node.verb
        if verb is None:
            continue
        first = len(claims.found)
        if verb.lemma in table:
            holding_claims(scene, claims, at, verb)
        for lemmas, rule in _RULES:
            if verb.lemma in lemmas:
                rule(scene, claims, at, verb)
        if verb.lemma in _AGAIN:
            claims.mark_again(first)
