"""How far an initiative has come: from the verbs its phrase stands with, and from set phrases."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import VerbGroup
from bot.extraction.initiative_deeds import deeds_of, refused, reversal, undone_by
from bot.extraction.initiative_framing import SAYING
from bot.extraction.initiative_idioms import listed_verdict
from bot.extraction.initiative_lexicon import Deed, Kind, cue_set, cues, says
from bot.extraction.initiative_objects import COORDINATORS, governed
from bot.extraction.initiative_patients import patient
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_subjects import own_groups, subject_verdicts
from bot.extraction.initiative_timing import still_ahead
from bot.extraction.initiative_verdict import FIRMNESS, MERE, Verdict, verdict_of
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_phrases import Phrase
from bot.model import Progress

_TAIL = 160  # characters after a phrase in which a set phrase can speak of it
_ALONG = (["along", "with"], ["well", "as"], ["together", "with"])
_TURNS = frozenset({"but", "yet", "only", "though", "although", "however"})
_SUBORDINATE = frozenset({"that", "which", "because", "since", "who", "as", "if"})
_OPEN = (Progress.PROPOSED, Progress.PLANNED, Progress.ACTIVE)


def judge_all(scene: Scene, phrases: Sequence[Phrase], previous: Scene | None) -> list[Verdict]:
    """What a sentence says of the initiatives that phrases of it, in order, name.

    `previous` is the sentence before. "A council, a bank and a court" share their verb,
    whether it stands before or behind them.
    """
    verdicts: list[Verdict] = []
    for index, phrase in enumerate(phrases):
        shared = None
        if index and _joined(scene, phrases[index - 1], phrase):
            shared = _shared(scene, phrase, verdicts[index - 1])
        verdict = _judge(scene, phrase, previous, shared)
        if verdict.firmness == 0 and index and _elliptic(scene, phrase, verdicts[index - 1]):
            verdict = verdicts[index - 1]
        verdicts.append(verdict)
    for index in range(len(phrases) - 2, -1, -1):
        after = verdicts[index + 1]
        lacking = verdicts[index].firmness == 0 and after.verb is not None
        if lacking and after.owner_before < 0 and _joined(scene, *phrases[index : index + 2]):
            verdicts[index] = after
    return verdicts


def _joined(scene: Scene, first: Phrase, second: Phrase) -> bool:
    """Whether nothing but "and" or a comma stands between two phrases.

    `At a meeting in Nairobi, a court was opened`: what only opens the sentence is apart.
    """
    opening = scene.between(0, scene.left(first))
    if len(opening) == 1 and opening[0] in lexicon().classes["prepositions"]:
        return False
    gap = scene.between(scene.right(first), scene.left(second))
    if gap[-2:] in _ALONG and len(gap) < 14:
        return True
    return bool(gap) and set(gap) <= COORDINATORS | {"as", "well"}


def _elliptic(scene: Scene, phrase: Phrase, before: Verdict) -> bool:
    """`a council was set up in 2003 and a bank in 2008`: the verb is left out."""
    if before.verb is None or not before.verb.passive or before.owner_before >= 0:
        return False
    right = scene.right(phrase)
    dated = any(one.start <= right + 2 for one in scene.dates_in(right, right + 4))
    return dated and scene.last_words(scene.left(phrase), 1) == ["and"]


def _shared(scene: Scene, phrase: Phrase, before: Verdict) -> Verdict | None:
    """The verdict of the phrase before, unless this one is the subject of a verb of its own."""
    if before.verb is None:
        return None
    own = next(own_groups(scene, phrase), None)
    apart = own is not None and own.finite and own is not before.verb
    adverse = before.owner_before >= 0 and apart and not _reduced(scene, phrase, own)
    return None if adverse else before


def _reduced(scene: Scene, phrase: Phrase, group: VerbGroup | None) -> bool:
    """Whether a verb follows the phrase in a relative or participle clause."""
    if group is None:
        return False
    gap = scene.between(scene.right(phrase), scene.start(group))
    if group.lemma in SAYING:
        return False  # ", its secretariat confirmed"
    return "which" in gap or "that" in gap or (group.tense == "past" and not group.passive)


def _judge(scene: Scene, phrase: Phrase, previous: Scene | None, shared: Verdict | None) -> Verdict:
    ruled = (
        shared
        or listed_verdict(scene, phrase, previous)
        or governed(scene, phrase)
        or _fronted(scene, phrase)
    )
    described = _described(phrase)
    told = ruled or described
    verdicts = (ruled, *subject_verdicts(scene, phrase, ruled is not None, told), described)
    found = [verdict for verdict in verdicts if verdict is not None]
    verdict = max(found, key=lambda one: one.firmness, default=MERE)
    if verdict.progress is Progress.PLANNED:
        # Of equals the last decides: "announced in May, is to be presented next year".
        verdict = [one for one in found if one.progress is Progress.PLANNED][-1]
    verdict = still_ahead(phrase, verdict, found) or verdict
    if verdict is MERE:
        verdict = _coming(scene, phrase) or _standing(scene, phrase) or MERE
    if verdict.progress in _OPEN:
        verdict = _turned(scene, phrase, verdict) or verdict
    if verdict.progress in (*_OPEN, Progress.STALLED) and _says(scene, phrase, "unwanted"):
        return verdict._replace(progress=Progress.DECLINED, firmness=FIRMNESS[Progress.DECLINED])
    if verdict.progress is Progress.ACTIVE and _pending(scene, phrase):
        return verdict._replace(progress=Progress.STALLED, firmness=FIRMNESS[Progress.STALLED])
    if verdict.owner_before < 0 and verdict.firmness <= 3 and _hollow(scene, phrase, previous):
        placed = scene.before(scene.left(phrase)) in lexicon().classes["prepositions"]
        return verdict._replace(
            progress=Progress.STALLED,
            firmness=FIRMNESS[Progress.STALLED],
            governed=verdict.governed or (bool(phrase.determiner) and not placed),
        )
    return verdict


def _described(phrase: Phrase) -> Verdict | None:
    """`the planned council`, `a long-stalled treaty`."""
    for role, progress in (
        ("stalled_adjectives", Progress.STALLED),
        ("proposed_adjectives", Progress.PROPOSED),
        ("planned_adjectives", Progress.PLANNED),
    ):
        if not cue_set(role).isdisjoint(phrase.weak):
            return verdict_of(progress, None)
    return None


def _fronted(scene: Scene, phrase: Phrase) -> Verdict | None:
    """`Launched in 2022, the mission ...`: a participle that opens the sentence."""
    if not scene.groups:
        return None
    group = scene.groups[0]
    left = scene.left(phrase)
    if scene.start(group) > 12 or group.passive or group.tense not in ("", "past"):
        return None
    if scene.group_before(left) is not group:
        return None
    gap = scene.between(scene.end(group), left)
    if gap.count(",") != 1 or gap[-1] != ",":
        return None
    if scene.between(0, scene.start(group)) or next(own_groups(scene, phrase), None) is None:
        return None
    return verdict_of(patient(scene, phrase.kind, group, ""), group)


def _standing(scene: Scene, phrase: Phrase) -> Verdict | None:
    """`the agreement, in force since 2016, ...`."""
    right = scene.right(phrase)
    tail = scene.lower[right : right + 30].lstrip(", ")
    works = tail.startswith(cues("working"))
    return verdict_of(Progress.ACTIVE if works else None, None)


def _coming(scene: Scene, phrase: Phrase) -> Verdict | None:
    """`at the summit in Rabat next May`: an event with a date still ahead is planned."""
    if phrase.kind is not Kind.EVENT or scene.published is None:
        return None
    if scene.before(scene.left(phrase)) in {"since", "after"}:
        return None
    right = scene.right(phrase)
    first = next((group for group in scene.groups if group.finite), None)
    past = first is not None and first.tense in ("past", "perfect", "pluperfect")
    for mention in scene.dates_in(right, right + 40):
        near = len(scene.between(right, mention.start)) < 5
        text = scene.lower[mention.start : mention.end]
        sure = not past or "next" in text or str(mention.date.year) in text
        if near and sure and mention.date.last() >= scene.published:
            wished = first is not None and Deed.PROPOSE in deeds_of(first.lemma)
            wished = wished and scene.end(first) <= scene.left(phrase) if first else False
            return verdict_of(Progress.PROPOSED if wished else Progress.PLANNED, None)
    return None


def _turned(scene: Scene, phrase: Phrase, verdict: Verdict) -> Verdict | None:
    """`proposed to hold exercises, but the latter declined`: the end of the sentence decides."""
    right = scene.right(phrase)
    for group in scene.groups_from(right, 5):
        if group is verdict.verb:
            continue
        gap = scene.between(right, scene.start(group))
        after = scene.between(scene.end(group), scene.end(group) + 20)
        progress = None
        if _after_turn(gap):
            # "rejected a Russian draft" speaks of something else.
            following = bool(after) and after[0] in {"a", "an"}
            undone = "no" in gap[-3:] and verdict.progress is not Progress.ACTIVE
            progress = reversal(group, following, undone)
        elif ";" in gap and after[:1] in ([","], ["."], []):
            # "suggested a mission; Chile refused."
            progress = reversal(group, False)
            progress = progress if progress is Progress.DECLINED else None
        elif ";" in gap and after[:1] == ["it"]:
            progress = undone_by(group)  # "; Chile blocked it"
        elif "which" in gap[:3] and (refused(group) or after[:1] in ([","], ["."], [])):
            # "a treaty, which Chile refused to discuss"
            progress = reversal(group, False)
            progress = progress if progress is Progress.DECLINED else None
        if progress is not None:
            return verdict_of(progress, verdict.verb, verdict.owner_before)
    return None


def _after_turn(gap: Sequence[str]) -> bool:
    """Whether "but" or the like stands before a verb and no subordinate clause between."""
    turns = [index for index, word in enumerate(gap) if word in _TURNS]
    return bool(turns) and _SUBORDINATE.isdisjoint(gap[turns[-1] :])


def _hollow(scene: Scene, phrase: Phrase, previous: Scene | None) -> bool:
    """Whether set phrases say that it exists in name only, here or in the sentence before."""
    if _says(scene, phrase, "hollow"):
        return True
    return (
        previous is not None and _says(scene, phrase, "example") and says(previous.lower, "hollow")
    )


def _pending(scene: Scene, phrase: Phrase) -> bool:
    """`signed a treaty which awaits ratification`."""
    right = scene.right(phrase)
    tail = scene.lower[right : right + 80].lstrip(", ")
    if not tail.startswith(("which ", "that ", "but ")):
        return False
    return says(tail, "hollow")


def _says(scene: Scene, phrase: Phrase, role: str) -> bool:
    """Whether a set phrase of that role follows the phrase in its clause."""
    right = scene.right(phrase)
    end = min(right + _TAIL, scene.segment(right)[1])
    return says(scene.lower[right:end], role)
