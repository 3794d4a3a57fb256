"""Whether what is told of the past lasts or is over: "A said that it remained a member"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.extent import after_aside
from bot.extraction.standing.nodes import Scene
from bot.model import Status

_GOING = split("leave quit exit withdraw depart be pull walk drop")
_PARTING = split("leave quit withdraw exit depart expel")
_GONE = split("exit withdrawal departure expulsion")
_CLOSED = split("end expire lapse conclude lift revoke rescind annul cancel reverse overturn")


def lasting(scene: Scene, at: int, verb: VerbGroup, role: int) -> bool:
    """Whether the role that a verb in the past gives to its states is theirs to this day."""
    return _still_remains(scene, at, verb) or _before_others(scene, verb, role)


def _still_remains(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether "remained" tells of no bygone time: "A said that it remained a member"."""
    bound = any(node.tag in ("t", "u") for node in scene.nodes[at:])
    still = scene.lower(at + 1) == "still" or verb.lemma in ("remain", "stay")
    reported = scene.lower(at - 2) == "that" or scene.tag(at - 2) == "V"
    return still and not bound and (reported or verb.lemma != "be")


def _before_others(scene: Scene, verb: VerbGroup, role: int) -> bool:
    """As in "A and B had been partners before", "was the only member of X to take part"."""
    node, after = scene.nodes[role], scene.nodes[role + 1 : role + 3]
    if not after:
        return False
    if node.status is not Status.MEMBER:
        ends = after[0].lower == "before" and after[-1].tag in ".,;"
        return verb.tense == "pluperfect" and node.plural and ends
    deed = after[0].verb
    single = {"only", "first", "last"} & set(node.words) and node.organizations
    return bool(single) and deed is not None and deed.form == "base" and deed.lemma not in _GOING


def over(scene: Scene, end: int) -> bool:
    """Whether an event is said to have come to its end: "A's suspension ended in April"."""
    after = after_aside(scene, end) + 1
    verb = scene.nodes[after].verb if after < len(scene.nodes) else None
    return verb is not None and verb.lemma in _CLOSED


def lasted(scene: Scene, end: int) -> bool:
    """As in "A's suspension lasted six months", unless it left then."""
    after = after_aside(scene, end) + 1
    verb = scene.nodes[after].verb if after < len(scene.nodes) else None
    if verb is None or verb.lemma != "last" or verb.modality is not Modality.ASSERTED:
        return False
    gone = any(step > after and one.lemma in _PARTING for step, one in scene.verbs)
    return verb.tense in ("past", "pluperfect") and not gone and _GONE.isdisjoint(scene.signs)
