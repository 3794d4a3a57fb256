"""Standing said by verbs of joining, leaving, admitting, suspending and founding."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.adding import added_claims
from bot.extraction.standing.admitting import admitting_claims, making_claims
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.founding import founding_claims, founds
from bot.extraction.standing.joining import acting_claims
from bot.extraction.standing.keeping_out import keeping_out_claims, neither_claims
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.undergoing import is_reduced, undergoing_claims
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_AGAIN = split("rejoin reenter reapply return readmit reinstate restore")
_ASKING = split("apply ask request invite invited")


def verb_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every verb of joining, leaving, admitting, suspending in a sentence."""
    for at, verb in scene.verbs:
        first = len(claims.found)
        _claims_of(scene, claims, at, verb)
        if verb.lemma in _AGAIN or scene.lower(at + 1) in ("back", "home"):
            claims.mark_again(first)
            if verb.modality is Modality.PLANNED and not _ASKING & set(verb.governors):
                found = claims.found[first:]  # who "will rejoin" is out, and has perhaps not asked
                claims.found[first:] = [one for one in found if one.status is not Status.CANDIDATE]


def _claims_of(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    frames = vocabulary().frames
    if verb.lemma == "add" and verb.passive and added_claims(scene, claims, at, verb):
        return
    if verb.lemma in frames["passive_only"] and (verb.passive or is_reduced(scene, at)):
        undergoing_claims(scene, claims, at, verb)
    elif verb.lemma in frames["organization_does"] and not verb.passive:
        admitting_claims(scene, claims, at, verb)
    if verb.lemma in frames["states_do"] and not verb.passive:
        acting_claims(scene, claims, at, verb)
    if verb.lemma in ("make", "name", "declare") and not verb.passive:
        making_claims(scene, claims, at, verb)
    if verb.lemma in vocabulary().founding or verb.lemma == "sign" or founds(scene, at):
        founding_claims(scene, claims, at, verb)
    if verb.lemma in ("stay", "keep", "remain", "opt"):
        keeping_out_claims(scene, claims, at, verb)
    if verb.lemma in ("take", "belong", "be"):
        neither_claims(scene, claims, at, verb)
