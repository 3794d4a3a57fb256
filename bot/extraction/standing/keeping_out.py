"""Standing avoided: "A has stayed out of X", "A opted out of X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.joining import match_particles
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import subject
from bot.model import Status

_APART = (
    (("out", "of"), ""),
    (("clear", "of"), ""),
    (("away", "from"), ""),
    (("aloof", "from"), ""),
)


def keeping_out_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has stayed out of X", "A opted out of X"."""
    if verb.lemma in ("stay", "remain") and scene.lower(at + 1) == "out":
        _stays_out(scene, claims, at)
    if verb.modality is not Modality.ASSERTED or verb.tense == "pluperfect":
        return
    if match_particles(scene, at, _APART) is None:
        return
    actor = subject(scene, at)
    arguments = complements(scene, at)
    target = next((a for a in arguments if a.link in ("of", "from")), None)
    if actor is None or scene.tag(actor) != "S" or target is None or target.other:
        return
    node = scene.nodes[target.at]
    if node.tag == "O":
        tell(claims, scene, node.organizations, actor, (Status.NON_MEMBER, Force.STATE))


def _stays_out(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A decided to stay out"."""
    verb, actor = scene.nodes[at].verb, subject(scene, at)
    decided = verb is not None and bool({"decide", "choose", "opt"} & set(verb.governors))
    held = verb is not None and (verb.modality is Modality.ASSERTED or decided)
    ends = scene.tag(at + 2) in (".", ",", ";", "", "a")
    if held and ends and actor is not None and scene.tag(actor) == "S":
        tell(claims, scene, unnamed(scene, at), actor, (Status.NON_MEMBER, Force.STATE))
