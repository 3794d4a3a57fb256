"""Lists that date what a clause told of a number: "Four have joined X: A in 2004, B in 2007"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.model import Status

_ENTERING = split("join enter")
_ENTERING_TO = split("accede")
_LEAVING = split("leave quit")
_PARTS = ("c", ",", ";")


def dated_list_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states listed with their dates after a clause that names none."""
    if ":" not in scene.tags:
        return
    for at, verb in scene.verbs:
        outcome = _outcome(verb)
        start = after_article(scene, at + 1 + (scene.lower(at + 1) == "to"))
        named = plain_organization(scene, start)
        if outcome is None or not named or scene.tag(start + 1) != ":" or _told(scene, at):
            continue
        parts = _parts(scene, start + 2)
        for states, dated in parts if len(parts) > 1 else ():
            keys, date = scene.nodes[start].organizations, scene.nodes[dated].date
            tell(claims, scene, keys, states, outcome, [date] if date is not None else [])


def _told(scene: Scene, at: int) -> bool:
    """Whether states are the subject: "A and B joined X: ..."."""
    return any(scene.tag(step) == "S" for step in range(at))


def _outcome(verb: VerbGroup) -> tuple[Status, Force] | None:
    """What a clause says that states have done."""
    if "apply" in verb.governors and verb.lemma in _ENTERING and not verb.passive:
        asked = verb.modality in (Modality.PLANNED, Modality.ASSERTED)
        return (Status.CANDIDATE, Force.STATE) if asked else None
    if verb.modality is not Modality.ASSERTED or verb.tense not in ("past", "perfect"):
        return None
    if verb.lemma in _ENTERING | _ENTERING_TO:
        return Status.MEMBER, Force.EVENT
    return (Status.FORMER, Force.EVENT) if verb.lemma in _LEAVING else None


def _parts(scene: Scene, at: int) -> list[tuple[int, int]]:
    """The states and dates of "A and B in 1994, C in 1995, D last year", [] if more is said."""
    found = list[tuple[int, int]]()
    while True:
        at += scene.tag(at) == "d"
        dated = at + 1 + (scene.tag(at + 1) == "p")
        if scene.tag(at) != "S" or scene.nodes[at].possessive or scene.tag(dated) != "t":
            return []
        found.append((at, dated))
        at = dated + 1
        if scene.tag(at) in (".", ""):
            return found
        if scene.tag(at) not in _PARTS:
            return []
        while scene.tag(at) in _PARTS:
            at += 1
