"""How far an initiative has come: from the verbs its phrase stands with, and from set phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_deeds import (
    BEFALLS,
    REACH,
    agent,
    deeds_of,
    making,
    particles_of,
    patient,
    reversal,
)
from bot.extraction.initiative_lexicon import Deed, cue_set, cues
from bot.extraction.initiative_scene import Scene
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_phrases import Phrase
from bot.model import Progress

_SUBJECT_REACH = 16
_TAIL = 160  # characters after a phrase in which a set phrase can speak of it
_BREAKS = frozenset(
    {
        ";", ":", "which", "who", "whom", "that", "while", "whereas", "because", "although",
        "though", "but", "where", "when", "if",
    }
)  # fmt: skip
_COORDINATORS = frozenset({"and", "or", "&", ",", "plus"})
_TURNS = frozenset({"but", "yet", "only", "though", "although", "however"})


class Verdict(NamedTuple):
    """A status and what it rests on.

    `firmness` orders verdicts on one initiative; 0 is mere existence. `verb` is the group that
    says so. `owner_before` is the place before which the verb's subject stands, -1 where the
    phrase is itself the subject. `governed` is false where no verb speaks of the initiative.
    """

    progress: Progress
    firmness: int
    verb: VerbGroup | None = None
    owner_before: int = -1
    governed: bool = True


_FIRMNESS = {
    Progress.PROPOSED: 1,
    Progress.PLANNED: 2,
    Progress.ACTIVE: 3,
    Progress.COMPLETED: 4,
    Progress.STALLED: 5,
    Progress.DECLINED: 6,
}


def judge(
    scene: Scene, phrase: Phrase, previous: Scene | None, before: tuple[Phrase, Verdict] | None
) -> Verdict:
    """What a sentence says of the initiative that a phrase of it names.

    `previous` is the sentence before, `before` the phrase before in the same sentence with its
    verdict, which "a council, a bank and a court" share.
    """
    governed = _shared(scene, phrase, before) or _governed(scene, phrase)
    described = _described(phrase)
    told = governed or described
    verdicts = (governed, *_subject(scene, phrase, governed is not None, told), described)
    found = [verdict for verdict in verdicts if verdict is not None]
    mere = Verdict(Progress.ACTIVE, 0, governed=False)
    verdict = max(found, key=lambda one: one.firmness, default=mere)
    if verdict.progress in (Progress.PROPOSED, Progress.PLANNED, Progress.ACTIVE):
        verdict = _turned(scene, phrase, verdict) or verdict
    own = verdict.owner_before < 0
    if own and verdict.firmness <= 3 and _hollow(scene, phrase, previous):
        return verdict._replace(progress=Progress.STALLED, firmness=_FIRMNESS[Progress.STALLED])
    return verdict


def _verdict(
    progress: Progress | None, verb: VerbGroup | None, owner_before: int = -1
) -> Verdict | None:
    if progress is None:
        return None
    return Verdict(progress, _FIRMNESS[progress], verb, owner_before)


def _described(phrase: Phrase) -> Verdict | None:
    """`the planned council`, `a long-stalled treaty`."""
    for role, progress in (
        ("stalled_adjectives", Progress.STALLED),
        ("proposed_adjectives", Progress.PROPOSED),
        ("planned_adjectives", Progress.PLANNED),
    ):
        if not cue_set(role).isdisjoint(phrase.weak):
            return _verdict(progress, None)
    return None


def _shared(scene: Scene, phrase: Phrase, before: tuple[Phrase, Verdict] | None) -> Verdict | None:
    """The verdict of the phrase before where the two are coordinated."""
    if before is None:
        return None
    gap = scene.between(scene.right(before[0]), scene.left(phrase))
    joined = bool(gap) and set(gap) <= _COORDINATORS | {"as", "well"}
    return before[1] if joined and before[1].verb is not None else None


def _governed(scene: Scene, phrase: Phrase) -> Verdict | None:
    """The verdict of the verb whose object the phrase is."""
    left = scene.left(phrase)
    group = scene.group_before(left)
    start = scene.end(group) if group else 0
    gap = scene.between(max(start, left - 200), left)
    if len(gap) > REACH or not _BREAKS.isdisjoint(gap):
        return None
    if len(gap) > 1 and gap[-1] in {"of", "for", "on", "about", "to"}:
        nominal = _by_noun(gap, group, scene, phrase)
        if nominal is not None:
            return nominal
    particle = _particle(group, gap) if group else None
    if group is None or particle is None:
        return None
    if group.passive and group.form != "gerund" and gap and gap[-1] not in _COORDINATORS:
        return None
    if gap and gap[-1] == "," and _names_body(scene, left):
        return None
    progress = patient(scene, phrase.kind, group, particle)
    fate = _fate(scene, phrase) if progress and group.form == "base" else None
    return _verdict(fate or progress, group, scene.start(group))


def _names_body(scene: Scene, left: int) -> bool:
    """Whether a name stands before the comma: in "created the AES, a pact" a pact is the AES."""
    recent = scene.mentions_before(left, 1)
    return bool(recent) and recent[0].kind == "organization" and left - recent[0].end <= 3


def _particle(group: VerbGroup, gap: Sequence[str]) -> str | None:
    """The particle that ties the object to its verb, "" for none, None if it is no object."""
    prepositions = lexicon().classes["prepositions"]
    bare = [word for word in gap if not lexicon().is_a(word, "adverbs") and not word.endswith("ly")]
    known = particles_of(group.lemma)
    if gap and gap[0] in known | {"together"}:
        return gap[0] if len(bare) < 2 or bare[-1] not in prepositions else None
    if not bare:
        return ""
    if len(bare) == 1 and bare[0] in prepositions:
        return bare[0] if bare[0] in known else None
    if bare[-1] in _COORDINATORS:
        first = bare[0] if bare[0] in prepositions else ""
        return first if not first or first in known else None
    return None if bare[-1] in prepositions else ""


def _by_noun(
    gap: Sequence[str], group: VerbGroup | None, scene: Scene, phrase: Phrase
) -> Verdict | None:
    """`approved the creation of a force`, `plans for a bank`, `talks on a treaty`."""
    noun = gap[-2]
    start = scene.start(group) if group else -1
    for role, progress in (
        ("planning", Progress.PLANNED),
        ("proposing", Progress.PROPOSED),
        ("declining", Progress.DECLINED),
        ("stalling", Progress.STALLED),
    ):
        if noun in cue_set(role):
            denied = "no" in gap[-4:-2]
            return None if denied else _verdict(_fate(scene, phrase) or progress, group, start)
    if noun not in cue_set("making"):
        return None
    return _verdict(_fate(scene, phrase) or (making(group) if group else None), group, start)


def _fate(scene: Scene, phrase: Phrase) -> Progress | None:
    """What the verb after it says: "talks on a treaty have stalled", "a plan ... was dropped"."""
    group = next(_own_groups(scene, phrase), None)
    if group is None or not (group.passive or group.lemma in BEFALLS):
        return None
    done = deeds_of(group.lemma)
    if group.modality is not Modality.ASSERTED:
        return None
    for deed, progress, passive_only in (
        (Deed.STALL, Progress.STALLED, False),
        (Deed.DECLINE, Progress.DECLINED, False),
        (Deed.PLAN, Progress.PLANNED, True),
        (Deed.ADOPT, Progress.PLANNED, True),
        (Deed.PROPOSE, Progress.PROPOSED, True),
    ):
        if deed in done and (group.passive or not passive_only):
            return progress
    return None


def _own_groups(scene: Scene, phrase: Phrase) -> Iterator[VerbGroup]:
    """The verb groups whose subject the phrase is: in a relative clause, then in the main one."""
    right = scene.right(phrase)
    commas = 0
    for group in scene.groups_from(right, 4):
        gap = scene.between_states(right, scene.start(group))
        if len(gap) > _SUBJECT_REACH or not {";", "while", "or"}.isdisjoint(gap):
            return
        if "and" in gap or "but" in gap:
            joint = max(index for index, word in enumerate(gap) if word in {"and", "but"})
            if len(gap) - joint > 2:
                return
        if "," in gap[1:] and not (gap[0] in {",", "("} or commas):
            return
        commas += gap.count(",")
        if _other_subject(gap):
            right = scene.end(group)
            continue
        if group.form == "base" and not group.finite and not (group.passive and len(gap) < 2):
            continue
        yield group
        right = scene.end(group)


def _other_subject(gap: Sequence[str]) -> bool:
    """`a force, on which members disagree`: the relative clause has a subject of its own."""
    for index, word in enumerate(gap):
        if word in {"which", "that", "whom", "whose"}:
            adverbs = lexicon().classes["adverbs"]
            return any(after not in adverbs for after in gap[index + 1 :] if after != ",")
    return False


def _subject(
    scene: Scene, phrase: Phrase, governed: bool, told: Verdict | None
) -> Iterator[Verdict]:
    """The verdicts of the verbs whose subject the phrase is; of an object, in relative clauses.

    What the initiative itself does counts only if nothing else is `told` of it.
    """
    if scene.before(scene.left(phrase)) in lexicon().classes["prepositions"]:
        return
    named = phrase.name or phrase.determiner in {"the", "its", "'s", "this"}
    right = scene.right(phrase)
    for group in _own_groups(scene, phrase):
        if governed and not _attached(scene.between(right, scene.start(group)), group):
            return
        following = scene.between(scene.end(group), scene.end(group) + 14)[:1]
        particle = following[0] if following and following[0] in particles_of(group.lemma) else ""
        place = group.lemma == "take" and following == ["place"]
        if place or _undergone(scene, group, right, following):
            particle = "place" if place else particle
            progress = patient(scene, phrase.kind, group, particle)
        else:
            progress = agent(group, named or told is not None)
        if group.lemma == "be":
            progress = _being(scene, group)
        verdict = _verdict(progress, group)
        if verdict is not None:
            yield verdict


def _undergone(scene: Scene, group: VerbGroup, right: int, following: Sequence[str]) -> bool:
    """Whether the subject undergoes what the verb says.

    A past form right after a noun with no object of its own is a participle: "a treaty signed
    in 1994 was never carried out".
    """
    if group.passive or group.form == "participle" or group.lemma in BEFALLS:
        return True
    if group.tense != "past" or group.governors or scene.between(right, scene.start(group))[1:]:
        return False
    return not following or following[0] in lexicon().classes["prepositions"] | {",", "."}


def _attached(gap: Sequence[str], group: VerbGroup) -> bool:
    """Whether a verb after an object speaks of it: "a force which ...", "a force created in"."""
    reduced = group.form in ("participle", "base") and len(gap) < 2
    return reduced or not {"which", "that"}.isdisjoint(gap[:3])


def _being(scene: Scene, group: VerbGroup) -> Progress | None:
    """`has been in force since`, `is still not operational`."""
    after = " ".join(scene.between(scene.end(group), scene.end(group) + 60)[:5])
    if any(cue in after for cue in cues("discussed")):
        return Progress.PROPOSED
    if not any(cue in after for cue in cues("working")):
        return None
    denied = group.modality is Modality.NEGATED or "not " in after
    if denied:
        return Progress.STALLED
    return Progress.PLANNED if group.modality is Modality.PLANNED else Progress.ACTIVE


def _turned(scene: Scene, phrase: Phrase, verdict: Verdict) -> Verdict | None:
    """`proposed to hold exercises, but the latter declined`: the end of the sentence decides."""
    right = scene.right(phrase)
    for group in scene.groups_from(right, 5):
        gap = scene.between(right, scene.start(group))
        if group is verdict.verb or _TURNS.isdisjoint(gap):
            continue
        after = scene.between(scene.end(group), scene.end(group) + 20)
        # "rejected a Russian draft" speaks of something else.
        progress = reversal(group, bool(after) and after[0] in {"a", "an"})
        if progress is not None:
            return _verdict(progress, verdict.verb, verdict.owner_before)
    return None


def _hollow(scene: Scene, phrase: Phrase, previous: Scene | None) -> bool:
    """Whether set phrases say that it exists in name only, here or in the sentence before."""
    right = scene.right(phrase)
    tail = scene.lower[right : right + _TAIL]
    if any(cue in tail for cue in cues("hollow")):
        return True
    return (
        previous is not None
        and any(cue in tail for cue in cues("example"))
        and any(cue in previous.lower for cue in cues("hollow"))
    )
