"""What a verb of saying or deciding makes of the verb under it: "agreed that it would create"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_deeds import REACH, deeds_of
from bot.extraction.initiative_lexicon import Deed
from bot.extraction.initiative_scene import Scene
from bot.model import Progress

# "agreed that it would": what follows is decided.
_SETTLES = frozenset(
    {"agree", "decide", "announce", "say", "pledge", "promise", "declare", "confirm", "state"}
)

SAYING = frozenset(
    {"say", "confirm", "report", "state", "note", "recall", "tell", "write", "explain", "add"}
)

# "reiterated that it should be concluded by 2026": the speakers' own intention.
_RESOLVES = frozenset({"agree", "decide", "reiterate", "reaffirm", "resolve", "confirm", "rule"})


def framed(scene: Scene, group: VerbGroup) -> Progress | None:
    """`proposed that they set up ...`, `said it would create ...`: the verb before decides."""
    subjunctive = scene.sentence.tokens[group.first].lower == "be"
    if group.modality not in (Modality.ASSERTED, Modality.POSSIBLE):
        return None
    if not group.tense and not subjunctive:
        return None
    start = scene.start(group)
    before = scene.group_before(start)
    if before is None or before.modality is not Modality.ASSERTED or group.governors:
        return None
    gap = scene.between(scene.end(before), start)
    if len(gap) > REACH or not {",", ";", "and", "but"}.isdisjoint(gap):
        return None
    if group.modality is Modality.ASSERTED:
        proposed = "that" in gap[:5] and Deed.PROPOSE in deeds_of(before.lemma)
        if subjunctive and not proposed and before.lemma in _SETTLES | _RESOLVES:
            return Progress.PLANNED
        return Progress.PROPOSED if proposed else None
    modal = scene.sentence.tokens[group.first].lower
    settled = modal == "would" or (modal == "should" and before.lemma in _RESOLVES)
    return Progress.PLANNED if settled and before.lemma in _SETTLES | _RESOLVES else None


def reported(scene: Scene, group: VerbGroup) -> bool:
    """`said that work had begun, while the road would be finished`: a future told in the past."""
    if scene.sentence.tokens[group.first].lower != "would":
        return False
    start = scene.start(group)
    behind = next(iter(scene.groups_from(scene.end(group), 1)), None)
    if behind is not None and behind.lemma in {"say", "announce", "state"}:
        return "," in scene.between(scene.end(group), scene.start(behind))
    before = scene.group_before(start)
    for _ in range(3):
        if before is None:
            return False
        if before.lemma in _SETTLES and before.tense == "past":
            return "if" not in scene.between(scene.end(before), start)
        before = scene.group_before(scene.start(before))
    return False
