"""Members of bodies that are no more: "X, founded in 1954 and dissolved in 1977, had members"."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.model import Status

_ENDING = split("dissolve disband abolish disestablish")
_REACH = 14  # nodes of a remark on an organization


def turn_former(scene: Scene, claims: Claims, first: int) -> None:
    """Let members claimed from `first` on, in this sentence, be those of what is dissolved."""
    gone = _dissolved(scene)
    if not gone:
        return
    for place in range(first, len(claims.found)):
        claim = claims.found[place]
        held = claim.status is Status.MEMBER and claim.until is None
        if held and claim.organization in gone and claim.force in (Force.STATE, Force.PAST):
            claims.found[place] = replace(
                claim, status=Status.FORMER, force=Force.STATE, closed=False
            )


def _dissolved(scene: Scene) -> frozenset[str]:
    """The organizations that a remark tells to have been dissolved, where the past is told."""
    found = set[str]()
    for at, verb in scene.verbs:
        ends = verb.lemma in _ENDING or (verb.lemma == "wind" and scene.lower(at + 1) == "up")
        if not ends or verb.modality is not Modality.ASSERTED or not _dated(scene, at):
            continue
        opening = _opening(scene, at)
        if opening and _past(scene, at):
            found.update(scene.nodes[opening - 1].organizations)
    return frozenset(found)


def _dated(scene: Scene, at: int) -> bool:
    return any(scene.tag(step) == "t" for step in range(at + 1, at + 6))


def _opening(scene: Scene, at: int) -> int:
    """The comma or bracket after an organization that opens the remark around a node, 0 if none."""
    for step in range(at - 1, max(0, at - _REACH), -1):
        if scene.tag(step) in (",", "(") and scene.tag(step - 1) == "O":
            return step
        if scene.tag(step) in ("S", "O", ";", ":"):
            return 0
    return 0


def _past(scene: Scene, at: int) -> bool:
    """Whether the next finite verb tells of the past: "had", "counted"."""
    after = (verb for step, verb in scene.verbs if step > at and verb.finite)
    verb = next(after, None)
    return verb is not None and verb.tense == "past"
