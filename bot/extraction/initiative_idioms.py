"""Set phrases and lists that decide what follows them: "gave the green light to", "Next steps:"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_deeds import by_deed, deeds_of
from bot.extraction.initiative_lexicon import Deed, cue_set, cues
from bot.extraction.initiative_patients import patient
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict, verdict_of
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase
from bot.extraction.targets import Anchor
from bot.model import Progress

_ROLES = (
    ("planned", Progress.PLANNED),
    ("active", Progress.ACTIVE),
    ("proposed", Progress.PROPOSED),
    ("stalled", Progress.STALLED),
    ("declined", Progress.DECLINED),
)
_LISTS = (("planned", Progress.PLANNED), ("proposed", Progress.PROPOSED))
_HOLDING = frozenset({"include", "contain", "list", "comprise", "feature", "cover", "mention"})
# What a colon after "agreed on three" opens.
_THINGS = frozenset(
    {"things", "points", "measures", "projects", "items", "novelties", "matters", "initiatives"}
)
_LEAD = 12  # words before a list that may say what it holds
_COLON = 400  # characters between a colon and the last item behind it
_OPENING = 3  # words before a bullet's phrase


@cache
def _idioms() -> Mapping[str, Progress]:
    """Base form and words up to the object → what the idiom makes of the object."""
    return {phrase: progress for role, progress in _ROLES for phrase in cues(f"idioms_{role}")}


def idiom(scene: Scene, group: VerbGroup, gap: Sequence[str]) -> Progress | None:
    """What a verb with its noun makes of the object behind: "put their names to a treaty"."""
    articles = {"the", "a", "an"}
    adverbs = lexicon().classes["adverbs"]
    bare = [word for word in gap if word not in articles and word not in adverbs]
    told = " ".join((group.lemma, *bare))
    progress = _idioms().get(told)
    if told == "hear of":
        spoken = scene.between(scene.start(group), scene.end(group))
        return Progress.DECLINED if {"not", "n't", "never"}.intersection(spoken) else None
    if progress is None or group.modality is Modality.NEGATED:
        return None
    if group.modality in (Modality.POSSIBLE, Modality.PROPOSED):
        return Progress.PROPOSED
    planned = group.modality is Modality.PLANNED and progress is Progress.ACTIVE
    return Progress.PLANNED if planned else progress


def settled(scene: Scene, group: VerbGroup) -> Progress | None:
    """`Agreement was reached on a bank`, `no decision could be taken on it`."""
    if not group.passive or group.lemma not in {"reach", "take", "make", "find", "secure"}:
        return None
    start = scene.start(group)
    before = scene.between(max(0, start - 30), start)[-2:]
    if not before or before[-1] not in cue_set("planning"):
        return None
    return Progress.STALLED if before[0] == "no" else Progress.PLANNED


def listed_verdict(scene: Scene, phrase: Phrase, previous: Scene | None) -> Verdict | None:
    """What a list that the phrase is an item of says of it; None outside lists."""
    left = scene.left(phrase)
    progress = _behind_colon(scene, phrase, left)
    if progress is None:
        progress = _inverted(scene, left, previous)
    if progress is None:
        progress = _bullet(scene, phrase)
    return verdict_of(progress, None)


def _held_by(nouns: Iterable[str]) -> Progress | None:
    """What a list is of, by the words that introduce it."""
    told = set(nouns)
    for role, progress in _LISTS:
        if not told.isdisjoint(cue_set(f"lists_{role}")):
            return progress
    return Progress.ACTIVE if not told.isdisjoint(cue_set("lists_active")) else None


def _behind_colon(scene: Scene, phrase: Phrase, left: int) -> Progress | None:
    """`Next steps: a centre by 2026; a treaty`, `agreed on three things: a fund, a court`."""
    colon = scene.text.rfind(":", max(0, left - _COLON), left)
    if colon < 0:
        return None
    item = max(colon, scene.text.rfind(";", colon, left))
    if any(group.finite for group in scene.groups_from(item, 1) if scene.start(group) < left):
        return None
    group = scene.group_before(colon)
    lead = scene.last_words(colon, _LEAD)
    if group is None or not group.finite:
        return _held_by(lead)
    behind = scene.between(scene.end(group), colon)
    things = not _THINGS.isdisjoint(behind)
    if things:
        particle = behind[0] if behind[0] in {"on", "upon", "for", "to", "out"} else ""
        return patient(scene, phrase.kind, group, particle)
    return _held_by(lead)


def _inverted(scene: Scene, left: int, previous: Scene | None) -> Progress | None:
    """`Among them were a council and a court`, `Also agreed was a fund`."""
    group = scene.group_before(left)
    if group is None or not group.finite:
        return None
    gap = scene.between(scene.end(group), left)
    start = scene.start(group)
    before = scene.last_words(start, _LEAD)
    if group.lemma in _HOLDING and group.modality is Modality.ASSERTED:
        plain = all(word in words("determiners") or word == "also" for word in gap)
        return _held_by(before) if plain and not group.passive else None
    if group.lemma != "be" or (gap and gap[-1] not in {"and", ","}):
        return None
    if before[:1] == ["among"]:
        told = _held_by(before)
        if told is None and previous is not None and {"them", "these"} & set(before):
            told = _held_by(previous.last_words(len(previous.text), _LEAD * 2))
        return told
    made = scene.group_before(start)
    if made is None or before[:1] != ["also"]:
        return None
    return _done(made)


def _done(group: VerbGroup) -> Progress | None:
    """What the participle in "also agreed was" makes of what follows."""
    return by_deed(
        deeds_of(group.lemma),
        (
            (Deed.PROPOSE, Progress.PROPOSED),
            (Deed.ADOPT, Progress.PLANNED),
            (Deed.PLAN, Progress.PLANNED),
            (Deed.CREATE, Progress.ACTIVE),
        ),
    )


def _bullet(scene: Scene, phrase: Phrase) -> Progress | None:
    """`A joint centre for drones by 2026.`: a line without a verb and with a date to come."""
    if scene.published is None or len(scene.between(0, scene.left(phrase))) > _OPENING:
        return None
    if any(group.finite for group in scene.groups):
        return None
    right = scene.right(phrase)
    for mention in scene.dates_in(right, right + 40)[:1]:
        ahead = mention.date.last() >= scene.published
        if ahead and mention.anchor in (Anchor.DEADLINE, Anchor.POINT, Anchor.START):
            return Progress.PLANNED
    return None
