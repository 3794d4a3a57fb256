"""Entry that is gained: "A gained entry to X in 2023", "A applied to X, winning admission"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.doubtful import yet_to_come
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import acting_states
from bot.extraction.standing.vocabulary import MEMBERSHIP
from bot.model import Status

_GAINING = split("gain win secure obtain achieve earn")
_INTO = split("to into in of")
_PLAIN = split("full formal its their")
_ENDS = frozenset({".", ",", ";", "", "p", "t", "a", "c"})


def gaining_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that gained entry."""
    for at, verb in scene.verbs:
        if verb.lemma not in _GAINING or verb.passive or verb.modality is not Modality.ASSERTED:
            continue
        noun = at + 1
        while scene.tag(noun) in ("d", "a") or scene.lower(noun) in _PLAIN:
            noun += 1
        node = scene.nodes[noun] if noun < len(scene.nodes) else None
        standing = node is not None and node.tag == "M" and node.status is Status.MEMBER
        if node is not None and (standing or node.lower in MEMBERSHIP):
            _gained(scene, claims, at, verb, noun)


def _gained(scene: Scene, claims: Claims, at: int, verb: VerbGroup, noun: int) -> None:
    """Claims of the entry at a node: into the organization named, or the one applied to."""
    named = scene.lower(noun + 1) in _INTO and plain_organization(scene, noun + 2)
    if not named and (scene.tag(noun + 1) not in _ENDS or scene.lower(noun + 1) in _INTO):
        own = scene.lower(noun + 1) == "in" and scene.tag(noun + 2) == "t"
        if not own:
            return
    keys = scene.nodes[noun].organizations
    if named:
        keys = scene.nodes[after_article(scene, noun + 2)].organizations
    outcome, dates = (Status.MEMBER, Force.EVENT), dates_of(scene, at)
    if verb.finite:
        actor = acting_states(scene, at)
        if (
            actor is not None
            and not scene.nodes[actor].possessive
            and not yet_to_come(scene, actor)
        ):
            tell(claims, scene, keys or unnamed(scene, at), actor, outcome, dates)
        return
    asked = [told for told in scene.told if told.at < at]
    alone = len({told.at for told in asked}) == 1 and scene.tag(at - 1) == ","
    if alone and asked[-1].status is Status.CANDIDATE:
        tell(claims, scene, keys or asked[-1].organizations, asked[-1].at, outcome, dates)
