"""Standing avoided: "A has stayed out of X", "A opted out of X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.comparison import belongs_to
from bot.extraction.standing.frames import match_particles
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
_MANNERS = split("form capacity way role shape rank")


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


def neither_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "Neither A nor B takes part in any form", "A and B, neither of which is in X"."""
    if verb.modality is Modality.ASSERTED and verb.lemma == "take":
        _takes_no_part(scene, claims, at, verb)
    elif verb.modality is Modality.ASSERTED:
        _neither_of_which(scene, claims, at, verb)


def _takes_no_part(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "Neither A nor B takes part in any form", said of what the text is about."""
    words = [scene.lower(at + step) for step in (1, 2, 3, 4)]
    actor = subject(scene, at) if verb.tense == "present" else None
    if actor is None or words[:3] != ["part", "in", "any"] or words[3] not in _MANNERS:
        return
    first = actor - 2 if scene.tag(actor - 1) == "d" else actor - 1
    if scene.tag(actor) == "S" and scene.lower(first) == "neither" and first == 0:
        tell(claims, scene, unnamed(scene, at), actor, (Status.MEMBER, Force.STATE))  # "neither"


def _neither_of_which(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A and B, neither of which has ever belonged to X"."""
    which = at - 2 if scene.tag(at - 1) == "a" else at - 1
    words = [scene.lower(which - step) for step in (2, 1, 0)]
    actor = which - 4 if scene.tag(which - 3) == "," else which - 3
    ever = scene.lower(at - 1) == "ever" or verb.tense in ("present", "perfect")
    if words != ["neither", "of", "which"] or scene.tag(actor) != "S" or not ever:
        return
    target = belongs_to(scene, at)
    if target is not None:
        tell(claims, scene, (target,), actor, (Status.NON_MEMBER, Force.STATE))
