"""What the verbs after a phrase say of it: the phrase is their subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_deeds import BEFALLS, agent, particles_of
from bot.extraction.initiative_lexicon import Kind, says
from bot.extraction.initiative_patients import patient
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict, verdict_of
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase
from bot.model import Progress

_REACH = 18  # words between a subject and its verb
_DEPART = frozenset({"leave", "depart", "withdraw", "go", "pack", "exit", "return"})
_TRANSITIVE = frozenset({"end", "follow", "close", "launch", "operate", "run", "open", "convene"})
_PASTS = ("past", "perfect", "pluperfect")
_NOWS = ("present", "perfect")
_CLOSED = frozenset({",", ".", "up", "last", "this", "earlier", "two"})
_ENDS = frozenset({",", ".", "last", "this", "earlier", "but", "and"})
_RELATIVES = frozenset({"which", "that", "whom", "whose"})


def own_groups(scene: Scene, phrase: Phrase, subject: bool = False) -> Iterator[VerbGroup]:
    """The verb groups whose subject the phrase is: in a relative clause, then in the main one.

    Where the phrase is known to be a `subject`, an "and" before its first verb joins nouns.
    """
    right = scene.right(phrase)
    aside = told = False
    for group in scene.groups_from(right, 4):
        gap = scene.between_states(right, scene.start(group))
        if len(gap) > _REACH or not {";", "while", "or"}.isdisjoint(gap):
            return
        closed = aside and gap[-1:] == [","]
        joined = closed or (subject and right == scene.right(phrase))
        if (_new_clause(gap) and not joined) or (
            "," in gap[1:] and not (aside or _opens_aside(gap))
        ):
            return
        aside = aside or "," in gap
        if _other_subject(gap):
            right = scene.end(group)
            continue
        if group.form == "base" and not group.finite and not (group.passive and len(gap) < 2):
            continue
        if (told and _RELATIVES.intersection(gap)) or (told and not _goes_on(gap)):
            return
        yield group
        told = told or (
            (group.finite and group.form != "gerund")
            and not (_reduced(group, gap, [","]) or _RELATIVES.intersection(gap))
        )
        right = scene.end(group)


def _goes_on(gap: Sequence[str]) -> bool:
    """Whether a second verb has the same subject: "opened in May and was closed in June"."""
    return not {"and", "but", "or"}.isdisjoint(gap[-3:]) or gap[-1:] == [","]


def _opens_aside(gap: Sequence[str]) -> bool:
    """A comma, a bracket or a preposition: "a centre in Lima, agreed in May, opened"."""
    return gap[0] in {",", "("} or gap[0] in lexicon().classes["prepositions"]


def _new_clause(gap: Sequence[str]) -> bool:
    """Whether "and" or "but" begins a clause with a subject of its own."""
    joints = [index for index, word in enumerate(gap) if word in {"and", "but"}]
    return bool(joints) and len(gap) - joints[-1] > 2


def _other_subject(gap: Sequence[str]) -> bool:
    """`a force, on which members disagree`: the relative clause has a subject of its own."""
    adverbs = lexicon().classes["adverbs"]
    for index, word in enumerate(gap):
        if word not in _RELATIVES:
            continue
        after = [one for one in gap[index + 1 :] if one != "," and one not in adverbs]
        if word in {"which", "that"} and _unknown_verb(after):
            return False
        return bool(after)
    return False


def _unknown_verb(after: Sequence[str]) -> bool:
    """`a system that flags suspicious ships [has been working]`: a verb no list knows."""
    if len(after) < 3 or not after[0].endswith("s"):
        return False
    return after[0] not in words("determiners") and after[0] not in lexicon().classes["pronouns"]


def subject_verdicts(
    scene: Scene, phrase: Phrase, is_object: bool, told: Verdict | None
) -> Iterator[Verdict]:
    """The verdicts of the verbs whose subject the phrase is; of an object, in relative clauses.

    What the initiative itself does counts only if nothing else is `told` of it.
    """
    before = scene.last_words(scene.left_with_owner(phrase), 2)
    if before[-1:] in (["the"], ["a"], ["an"]):
        before.pop()
    if before == ["up", "to"]:
        before = []  # "up to four centres"
    inside = before[-1:] != [] and before[-1] in lexicon().classes["prepositions"]
    named = phrase.name or phrase.determiner in {"the", "its", "'s", "this"}
    right = scene.right(phrase)
    relative = _relative_object(scene, phrase)
    if relative is not None:
        yield relative
    bound = is_object or inside or _object_here(scene, phrase)
    for group in own_groups(scene, phrase, not bound):
        gap = scene.between(right, scene.start(group))
        following = scene.between(scene.end(group), scene.end(group) + 24)[:2]
        if bound and not _attached(gap, group, following):
            return
        if told is not None and group.form == "base" and not group.finite:
            continue
        verdict = _verdict(scene, phrase, group, gap, following, named or told is not None)
        if verdict is not None:
            told = told or verdict
            yield verdict


def _relative_object(scene: Scene, phrase: Phrase) -> Verdict | None:
    """`a strategy, which the leaders endorsed in May`: what another does to it."""
    right = scene.right(phrase)
    group = next(iter(scene.groups_from(right, 1)), None)
    if group is None or not group.finite or group.passive:
        return None
    gap = scene.between(right, scene.start(group))
    at = 1 if gap[:1] == [","] else 0
    if len(gap) < at + 2 or gap[at] not in {"which", "that"} or len(gap) > _REACH:
        return None
    following = scene.between(scene.end(group), scene.end(group) + 24)[:1]
    ends = not following or following[0] in _ENDS or following[0].endswith("ly")
    if not ends and following[0] not in lexicon().classes["prepositions"]:
        return None
    progress = patient(scene, phrase.kind, group, particle_of(scene, group))
    return verdict_of(progress, group, scene.start(group))


def _object_here(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase is the object of whatever verb stands right before it."""
    left = scene.left(phrase)
    group = scene.group_before(left)
    if group is None or group.passive or group.lemma == "be":
        return False
    gap = scene.between(scene.end(group), left)
    return all(word.endswith("ly") for word in gap)


def _verdict(
    scene: Scene,
    phrase: Phrase,
    group: VerbGroup,
    gap: Sequence[str],
    following: Sequence[str],
    known: bool,
) -> Verdict | None:
    """What one verb says of its subject; `known` subjects are not news by what they do."""
    if group.lemma == "be":
        being = verdict_of(_being(scene, group), group)
        if being is None and phrase.name and group.modality is Modality.ASSERTED:
            return Verdict(Progress.ACTIVE, 1, group) if group.tense in _NOWS else None
        return being
    if group.passive and following in (["by", "nobody"], ["by", "none"], ["by", "no"]):
        return verdict_of(Progress.STALLED, group)
    particle = particle_of(scene, group)
    if particle == "place" or _undergone(group, gap, following):
        return verdict_of(patient(scene, phrase.kind, group, particle), group)
    if group.modality is Modality.NEGATED and "have" in group.governors and following:
        # "has yet to hold a drill" weighs less than that it was launched.
        if following[0] in words("determiners"):
            return Verdict(Progress.STALLED, 1, group)
        return verdict_of(Progress.STALLED, group)
    if phrase.kind in (Kind.MISSION, Kind.FORCE) and group.lemma in _DEPART:
        gone = group.modality is Modality.ASSERTED and group.tense in _PASTS
        return verdict_of(Progress.COMPLETED if gone else None, group)
    verdict = verdict_of(agent(group, known), group)
    if verdict is not None and verdict.progress is Progress.STALLED:
        # "has not received a single dollar" is weaker than "has not met".
        never = "never" in scene.between(scene.start(group), scene.end(group))
        little = following[:1] in (["more"], ["much"])
        weak = not never and (little or not words("determiners").isdisjoint(following[:1]))
        return verdict._replace(firmness=1) if weak else verdict
    if verdict is None and phrase.name and group.modality is Modality.ASSERTED:
        # It does something, so it exists; whatever else is told of it counts for more.
        return Verdict(Progress.ACTIVE, 1, group) if group.tense in _NOWS else None
    return verdict


def particle_of(scene: Scene, group: VerbGroup) -> str:
    """The particle right behind a verb that means something with it, "" for none."""
    following = scene.between(scene.end(group), scene.end(group) + 24)[:2]
    if group.lemma == "take" and following[:1] == ["place"]:
        return "place"
    known = particles_of(group.lemma)
    for particle in (" ".join(following), *following[:1]):
        if particle in known:
            return particle
    return ""


def _undergone(group: VerbGroup, gap: Sequence[str], following: Sequence[str]) -> bool:
    """Whether the subject undergoes what the verb says.

    A past form right after a noun with no object of its own is a participle: "a treaty signed
    in 1994 was never carried out".
    """
    if group.lemma in _TRANSITIVE and following[:1] in (["the"], ["a"], ["an"]):
        return group.passive  # "the agreement ended the war", "the bank runs a fund"
    if group.passive or group.form == "participle" or group.lemma in BEFALLS:
        return True
    return _reduced(group, gap, following)


def _reduced(group: VerbGroup, gap: Sequence[str], following: Sequence[str]) -> bool:
    if group.tense != "past" or group.governors or gap[1:] or group.first != group.head:
        return False
    closed = not following or following[0] in _CLOSED
    return closed or following[0] in lexicon().classes["prepositions"]


def _attached(gap: Sequence[str], group: VerbGroup, following: Sequence[str]) -> bool:
    """Whether a verb after an object speaks of it: "a force which ...", "a force created in"."""
    plain = group.form in ("participle", "base") and len(gap) < 2
    reduced = _reduced(group, gap, following) and following[:1] not in (["to"], ["that"])
    reduced = reduced and group.lemma not in {"resume", "begin", "end", "stall"}
    return plain or reduced or not _RELATIVES.isdisjoint(gap[:3])


def _being(scene: Scene, group: VerbGroup) -> Progress | None:
    """`has been in force since`, `is still not operational`."""
    after = " ".join(scene.between(scene.end(group), scene.end(group) + 60)[:5])
    if says(after, "discussed"):
        return Progress.PROPOSED
    if says(after, "in_making"):
        return Progress.PLANNED
    if not says(after, "working"):
        return None
    denied = group.modality is Modality.NEGATED or "not " in after
    if denied:
        return Progress.STALLED
    coming = group.modality in (Modality.PLANNED, Modality.POSSIBLE)  # "should be in use by May"
    return Progress.PLANNED if coming else Progress.ACTIVE
