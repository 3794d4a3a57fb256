"""Membership that is celebrated: "A marked the 20th anniversary of its accession to X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.subject import acting_states
from bot.extraction.standing.vocabulary import MEMBERSHIP
from bot.model import Status

_MARKING = split("mark celebrate commemorate observe")
_SPANS = split("anniversary anniversaries years decade decades")
_REACH = 10  # nodes between the verb and what is celebrated
_MEMBER = (Status.MEMBER, Force.STATE)


def anniversary_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every anniversary of a membership that states celebrate."""
    for at, verb in scene.verbs:
        if verb.lemma not in _MARKING or verb.passive or verb.modality is not Modality.ASSERTED:
            continue
        keys = _celebrated(scene, at)
        actor = acting_states(scene, at) if keys else None
        if actor is not None:
            tell(claims, scene, keys, actor, _MEMBER)


def _celebrated(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization whose membership is some years old, () if that is not what is marked."""
    spanned = False
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        node = scene.nodes[step]
        spanned = spanned or node.lower in _SPANS
        if node.tag == "M" and node.status is Status.MEMBER and not node.dead:
            return node.organizations if spanned else ()
        if node.lower in MEMBERSHIP and scene.tag(step + 1) == "p":
            plain = spanned and plain_organization(scene, step + 2)
            return scene.nodes[after_article(scene, step + 2)].organizations if plain else ()
        if node.tag in ("V", ",", ";", "w") or (node.tag == "S" and not node.possessive):
            return ()
    return ()
