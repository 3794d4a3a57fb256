"""What the verb before a phrase says of it: the phrase is its object."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_deeds import BEFALLS, PASTS, REACH, deeds_of, making, particles_of
from bot.extraction.initiative_idioms import idiom, settled
from bot.extraction.initiative_lexicon import Deed, cue_set
from bot.extraction.initiative_patients import patient
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_subjects import own_groups, particle_of
from bot.extraction.initiative_timing import rescheduled
from bot.extraction.initiative_verdict import Verdict, verdict_of
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase
from bot.model import Progress

COORDINATORS = frozenset({"and", "or", "&", ",", "plus"})
_BREAKS = frozenset(
    {
        ";", ":", "which", "who", "whom", "that", "while", "whereas", "because", "although",
        "though", "but", "where", "when", "if",
    }
)  # fmt: skip
_OPENINGS = (["as"], ["while"], ["when"], ["although"], ["though"], ["after"], ["because"])
_NOUN = 2  # words of "creation of" at least
_COPULAS = frozenset({"be", "remain", "become", "exist", "come", "follow", "resemble"})
_SETTLEMENTS = frozenset({"agreement", "consensus", "decision", "deal", "compromise"})
_NOMINAL = (
    ("planning", Progress.PLANNED),
    ("proposing", Progress.PROPOSED),
    ("declining", Progress.DECLINED),
    ("stalling", Progress.STALLED),
)


def governed(scene: Scene, phrase: Phrase) -> Verdict | None:
    """The verdict of the verb whose object the phrase is, or of the noun it depends on."""
    left = scene.left_with_owner(phrase)
    if scene.before(left) == "plans":
        # "The GCC plans a fund": the noun would need a preposition.
        return verdict_of(Progress.PLANNED, None, max(0, left - len("plans ")))
    group = scene.group_before(left)
    gap = _gap(scene, phrase, group, left)
    breaks = [at for at, word in enumerate(gap) if word in _BREAKS]
    if breaks and breaks[-1] < len(gap) - _NOUN:
        group, gap = None, gap[breaks[-1] + 1 :]  # "said that the creation of"
    elif breaks or len(gap) > REACH:
        return None
    told = idiom(scene, group, gap) if group is not None else None
    if told is not None:
        return verdict_of(told, group, scene.start(group) if group else -1)
    if len(gap) > 1 and gap[-1] in {"of", "for", "on", "about", "to"}:
        nominal = _by_noun(gap, group, scene, phrase)
        if nominal is not None:
            return nominal
    if group is None or group.lemma in _COPULAS:
        return None
    reached = settled(scene, group) if gap == ["on"] else None
    return verdict_of(reached, group) or _by_verb(scene, phrase, group, gap, left)


def _gap(scene: Scene, phrase: Phrase, group: VerbGroup | None, left: int) -> list[str]:
    """The words between a verb and a phrase, without dates and its owner's determiner."""
    start = scene.end(group) if group else 0
    gap = scene.between_dates(max(start, left - 200), left)
    while left < scene.left(phrase) and gap and gap[-1] in {"the", "a", "an"}:
        gap.pop()
    return gap


def _by_verb(
    scene: Scene, phrase: Phrase, group: VerbGroup, gap: Sequence[str], left: int
) -> Verdict | None:
    """What a verb makes of its object, by its particle and by what frames it."""
    particle = _particle(group, gap)
    if _nobody(scene, group):
        return None
    if particle is None or (not particle and _closed(scene, group, gap, left)):
        return None
    particle = particle or _particle_behind(scene, phrase, group)
    framed = framing_noun(scene, group)
    progress = framed or patient(scene, phrase.kind, group, particle)
    fate = fate_of(scene, phrase) if progress and group.form == "base" else None
    return verdict_of(fate or progress, group, scene.start(group))


def _nobody(scene: Scene, group: VerbGroup) -> bool:
    """`Nobody in the CSTO wants a joint army`: there is no one of whom it is said."""
    start = scene.segment(scene.start(group))[0]
    opening = scene.between(start, scene.start(group))[:3]
    return "nobody" in opening or "no one" in " ".join(opening)


def _closed(scene: Scene, group: VerbGroup, gap: Sequence[str], left: int) -> bool:
    """Whether the verb has its object already: a passive, "created the AES, a pact".

    Or needs none: "as Kenya had hoped, a force was sent".
    """
    if group.finite and gap[:1] == [","] and scene.between(0, left)[:1] in _OPENINGS:
        return True
    if group.passive and group.form != "gerund" and gap:
        return True
    if not gap or gap[-1] != ",":
        return False
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
    if bare[-1] in COORDINATORS:
        if _accompanied(bare[1:]):
            return None  # "began work with a capital of ten million and an office"
        first = bare[0] if bare[0] in prepositions else ""
        return first if not first or first in known else None
    if " ".join(bare) in known or (len(bare) > 1 and f"{bare[0]} {bare[-1]}" in known):
        return f"{bare[0]} {bare[-1]}"
    if bare[0] in prepositions and bare[-1] in known & {"on", "upon", "for"}:
        return bare[-1]  # "agreed at the Baku summit on a fund"
    return None if bare[-1] in prepositions else ""


def _accompanied(bare: Sequence[str]) -> bool:
    """`with a capital of ten million and [an office]`: what merely goes with something."""
    behind = [bare[at + 1] for at, word in enumerate(bare[:-1]) if word == "with"]
    numbers = lexicon().classes["numbers"]
    return any(word in words("determiners") or word in numbers for word in behind)


def _particle_behind(scene: Scene, phrase: Phrase, group: VerbGroup) -> str:
    """`set a fund up`, `put the plan off`: the particle behind the object."""
    right = scene.right(phrase)
    behind = scene.between(right, right + 12)[:1]
    movable = {"up", "off", "down", "out", "forward", "aside"}
    return behind[0] if behind and behind[0] in movable & particles_of(group.lemma) else ""


def framing_noun(scene: Scene, group: VerbGroup) -> Progress | None:
    """`a suggestion that the bloc set up`, `a proposal by X to create`: the noun decides."""
    start = scene.start(group)
    before = scene.group_before(start)
    gap = scene.between(max(scene.end(before) if before else 0, start - 120), start)
    infinitive = group.form == "base" and not group.tense and len(gap) > 1
    if not infinitive and "that" not in gap:
        return None
    for index, word in enumerate(gap):
        behind = gap[index + 1 : index + 2]
        tied = behind in (["by"], ["from"], ["of"], ["'s"]) if infinitive else behind == ["that"]
        for role, progress in _NOMINAL if tied else ():
            if word in cue_set(role):
                return _turned_by(before, progress)
    return None


def _turned_by(before: VerbGroup | None, progress: Progress, particle: str = "") -> Progress | None:
    """What the verb over "a proposal that" makes of the proposal."""
    if before is None:
        return progress
    done = deeds_of(before.lemma, particle)
    if Deed.DECLINE in done and before.modality is Modality.ASSERTED:
        return Progress.DECLINED
    if Deed.STALL in done and before.modality is Modality.ASSERTED:
        return Progress.STALLED
    if {Deed.ADOPT, Deed.COMPLETE} & done and before.modality is Modality.ASSERTED:
        return Progress.PLANNED
    return None if before.modality is Modality.NEGATED else progress


def _by_noun(
    gap: Sequence[str], group: VerbGroup | None, scene: Scene, phrase: Phrase
) -> Verdict | None:
    """`approved the creation of a force`, `plans for a bank`, `talks on a treaty`."""
    noun = _leading_noun(gap)
    start = scene.start(group) if group else -1
    for role, progress in _NOMINAL:
        if noun in cue_set(role):
            told = fate_of(scene, phrase)
            told = told or (_turned_by(group, progress, gap[0]) if group else progress)
            if "no" in gap[-4:-1]:
                told = Progress.STALLED if noun in _SETTLEMENTS else None
                return verdict_of(told, group, start)
            return verdict_of(told or progress, group, start)
    if noun in {"mandate", "term", "stay"}:
        longer = group is not None and group.lemma in {"renew", "extend", "prolong"}
        return verdict_of(Progress.ACTIVE if longer else None, group, start)
    if noun not in cue_set("making"):
        return None
    return verdict_of(
        fate_of(scene, phrase) or (making(group, gap[0]) if group else None), group, start
    )


def _leading_noun(gap: Sequence[str]) -> str:
    """The noun before "for a fund", also in `a proposal by Guyana for a fund`."""
    for index, word in enumerate(gap[:-2]):
        if gap[index + 1] in {"by", "from", "of", "in"} and any(
            word in cue_set(role) for role in (*(role for role, _ in _NOMINAL), "making")
        ):
            return word
    return gap[-2]


def fate_of(scene: Scene, phrase: Phrase) -> Progress | None:
    """What the verb after it says: "talks on a treaty have stalled", "a plan ... was dropped"."""
    group = next(own_groups(scene, phrase), None)
    if group is None or not (group.passive or group.lemma in BEFALLS):
        return None
    done = deeds_of(group.lemma, particle_of(scene, group))
    if group.modality is Modality.PLANNED and Deed.COMPLETE in done:
        return Progress.PLANNED  # "talks on it are to be finished next year"
    past = group.passive and group.tense in PASTS
    if group.modality is Modality.NEGATED and past and Deed.ADOPT in done:
        return Progress.DECLINED  # "a proposal for it was not accepted"
    if group.modality is not Modality.ASSERTED:
        return None
    if group.lemma == "withdraw" and past:
        return Progress.DECLINED
    if rescheduled(scene, group):
        return Progress.PLANNED
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
