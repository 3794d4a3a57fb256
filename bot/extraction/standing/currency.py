"""Membership of a currency union told by its money: "A adopted the euro in 2011"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_UNION = ("eurozone",)
_ADOPTING = split("adopt introduce join enter embrace")
_USING = split("use have")
_AGREED = split("AD MC SM VA ME XK")  # use the money, but have no part in the union
_CHANGES = frozenset({"n", "-", "O", "R", "M"})  # "the euro crisis"


def currency_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states whose money is the euro."""
    if "euro" not in scene.signs:
        return
    for at, verb in scene.verbs:
        if scene.lower(at + 1) == "the" and scene.lower(at + 2) == "euro" and not verb.passive:
            _adopts(scene, claims, at, verb)


def _adopts(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A adopted the euro", "B has never used the euro", but not "plans to adopt"."""
    lasting = verb.tense in ("present", "perfect")
    adopts = verb.lemma in _ADOPTING
    if not verb.finite or scene.tag(at + 3) in _CHANGES or not (adopts or verb.lemma in _USING):
        return
    actor = acting_states(scene, at)
    listed = scene.nodes[actor].states if actor is not None else None
    if actor is None or listed is None or listed.possessive or _AGREED & set(listed.states):
        return
    if verb.modality is Modality.NEGATED and lasting:
        tell(claims, scene, _UNION, actor, (Status.NON_MEMBER, Force.STATE))
    elif verb.modality is Modality.ASSERTED and (lasting or (adopts and verb.tense == "past")):
        force = Force.EVENT if adopts else Force.STATE
        tell(claims, scene, _UNION, actor, (Status.MEMBER, force), dates_of(scene, at))
