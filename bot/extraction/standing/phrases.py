"""Standing said by role phrases, before names, beside them and after "to be"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.appositions import (
    company_claims,
    opening_claims,
    place_claims,
    preceding_claims,
)
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.copula import COPULAS, copula_claims
from bot.extraction.standing.listed_roles import listed_claims
from bot.extraction.standing.named_roles import counting_claims, following_claims
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.model import Status

_LISTING = split("include comprise number")


def role_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every role phrase of a sentence."""
    place_claims(scene, claims)
    company_claims(scene, claims)
    for at, node in enumerate(scene.nodes):
        if node.tag == "M" and node.status is Status.MEMBER and not node.dead:
            counting_claims(scene, claims, at)
        elif node.tag == "R" and not node.dead and node.status is not None:
            _phrase(scene, claims, at)
        elif node.verb is not None and node.verb.lemma in COPULAS:
            copula_claims(scene, claims, at)
        elif node.verb is not None and node.verb.lemma in _LISTING:
            actor = subject(scene, at)
            if actor is not None and scene.tag(actor) == "R":
                listed_claims(scene, claims, actor, at)


def _phrase(scene: Scene, claims: Claims, at: int) -> None:
    """Claims of the states beside one role phrase."""
    words = scene.nodes[at].words
    keys = organizations_of(scene, at)
    if not keys or "neither" in words or _fronted(scene, at):
        return
    if "no" not in words:
        following_claims(scene, claims, at, keys)
        opening_claims(scene, claims, at, keys)
    preceding_claims(scene, claims, at, keys)


def _fronted(scene: Scene, at: int) -> bool:
    """Whether a role is what a pronoun after it is said to be: "full members they are not"."""
    after = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    pronoun = after is not None and scene.tokens[after.first].lower in ("they", "it")
    verb = scene.nodes[at + 2].verb if at + 2 < len(scene.nodes) else None
    return pronoun and verb is not None and verb.lemma == "be"
