"""Standing of states that are added to others: "A and B are partners, and C was added in May"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.lately import last_told
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import subject
from bot.model import Status


def added_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> bool:
    """Claims of states added without a word on what to: they are what was told of others.

    False if the sentence says what they are added to, or as what.
    """
    said = [a for a in complements(scene, at) if a.link in ("to", "as")]
    if any(a.link == "as" or scene.tag(a.at) in "OMR" for a in said):
        return False
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "S" or verb.modality is not Modality.ASSERTED:
        return True
    here = scene.told or scene.tag(actor - 1) == "w"  # "..., to which C was added"
    told = scene.told_before(actor) if here else last_told(scene.previous)
    if told is None and not here and scene.lower(at + 1) == "in" and scene.tag(at + 2) == "t":
        outcome = Status.MEMBER, Force.EVENT  # "B was added in 1990"
        tell(claims, scene, unnamed(scene, at), actor, outcome, dates_of(scene, at))
    if told is not None:
        outcome = told.status, told.force
        tell(claims, scene, told.organizations, actor, outcome, dates_of(scene, at))
    return True
