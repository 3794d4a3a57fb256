"""Standing of company that is named first: "With B and C, A belongs to X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.model import Status

OPENINGS = split(": ; — - u") | {""}
"""What a clause may begin after."""

JOINTLY = split("together along jointly")
_HELD = split("be belong remain sit")
_FORMING = split("form make constitute found create establish compose")


def company_first(scene: Scene, claims: Claims, at: int) -> None:
    """As in "With B and C, A belongs to X", "Together with B, it forms X"."""
    start = at - 1 if scene.lower(at - 1) in JOINTLY else at
    company = at + 2 if scene.lower(at + 1) == "the" else at + 1
    actor = company + 2 if scene.tag(company + 1) == "," else company + 1
    actor += scene.lower(actor) == "the"
    verb = scene.nodes[actor + 1].verb if actor + 1 < len(scene.nodes) else None
    if scene.tag(start - 1) not in OPENINGS or verb is None or not scene.nodes[company].states:
        return
    if scene.tag(actor) != "S" or scene.nodes[company].possessive:
        return
    told = next((t for t in scene.told if t.at == actor and t.status is Status.MEMBER), None)
    if told is not None and (verb.lemma in _HELD or start < at):
        tell(claims, scene, told.organizations, company, (told.status, told.force))
    elif verb.lemma in _FORMING and verb.modality is Modality.ASSERTED and not verb.passive:
        _formed(scene, claims, company, actor)


def _formed(scene: Scene, claims: Claims, company: int, actor: int) -> None:
    """What the states at two nodes form together: "with B and C, A makes up X"."""
    step = actor + 3 if scene.lower(actor + 2) == "up" else actor + 2
    step += scene.lower(step) == "the"
    node = scene.nodes[step] if step < len(scene.nodes) else None
    if node is not None and node.tag == "O" and scene.tag(step + 1) not in ("n", "R", "V"):
        for at in (company, actor):
            tell(claims, scene, node.organizations, at, (Status.MEMBER, Force.STATE))
