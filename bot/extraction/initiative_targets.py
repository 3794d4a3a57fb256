"""The date by which an initiative is to be done: a deadline first, then a time still to come."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_deeds import PASTS, deeds_of
from bot.extraction.initiative_lexicon import Deed, Kind
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_timing import rescheduled
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.noun_phrases import Phrase
from bot.extraction.targets import Anchor, DateMention
from bot.model import PartialDate, Progress

_REACH = 260  # characters between a date and what it dates
_LONG = 3  # months ahead in which a bare month behind a past verb cannot lie
_ENDING = frozenset(
    {"end", "withdraw", "close", "expire", "leave", "last", "stay", "remain", "continue"}
)
_PLANS = frozenset({Deed.PROPOSE, Deed.PLAN, Deed.ADOPT})


def find_target_of(
    scene: Scene, phrase: Phrase, verdict: Verdict, following: Phrase | None
) -> PartialDate | None:
    """The target of the initiative that `phrase` names, to the month where the text gives it.

    `following` is the next phrase of the sentence: a date behind it is its own.
    """
    if verdict.progress in (Progress.COMPLETED, Progress.DECLINED):
        return None
    near = _near(scene, phrase, verdict, following)
    if verdict.progress is Progress.STALLED:
        return next((_to_the_month(one.date) for one in near if _missed(scene, one)), None)
    left = scene.left(phrase)
    verb = scene.start(verdict.verb) if verdict.verb else left
    near = [one for one in near if not _of_another(scene, one, verdict)]
    # What stands behind it goes before what stands before it.
    near.sort(key=lambda one: one.start < left)
    for mention in near:
        due = mention.anchor is Anchor.DEADLINE and mention.start >= min(left, verb)
        if due and not _over(scene, mention):
            return _to_the_month(mention.date)
    ending = verdict.verb is not None and verdict.verb.modality is Modality.PLANNED
    if verdict.progress is Progress.ACTIVE and not ending:
        return None
    for mention in near:
        if _still_to_come(scene, mention, left, verb, verdict):
            return _to_the_month(mention.date)
    return _by_name(scene, phrase, verdict)


def _near(
    scene: Scene, phrase: Phrase, verdict: Verdict, following: Phrase | None
) -> list[DateMention]:
    """The dates of the clause, those inside the phrase and behind the next one left out."""
    left, right = scene.left(phrase), scene.right(phrase)
    start, end = scene.segment(left)
    if verdict.verb is not None:
        first, last = scene.segment(scene.start(verdict.verb))
        start, end = min(start, first), max(end, last)
    dates = scene.dates_in(max(start, left - _REACH), min(end, left + _REACH))
    near = [one for one in dates if not scene.in_phrase(one.end - 1)]
    if following is None:
        return near
    theirs = scene.left(following)
    own = [one for one in near if one.start < theirs]
    between = next(iter(scene.groups_from(right, 1)), None)
    if between is not None and scene.start(between) < theirs:
        gap = scene.between(right, scene.start(between))
        if {"which", "that", ","}.isdisjoint(gap[:2]):
            # "adopted a plan and told experts to write a policy by June"
            return own
    return own if any(one.start >= right for one in own) else near


def _of_another(scene: Scene, mention: DateMention, verdict: Verdict) -> bool:
    """Whether a date is another verb's: "agreed in May to", "whose pact was signed in May"."""
    group = scene.group_before(mention.start + 1)
    if group is None or verdict.verb is None or group is verdict.verb:
        return False
    if Deed.PLAN in deeds_of(group.lemma) and mention.start >= scene.start(verdict.verb):
        return False
    if mention.start < scene.start(verdict.verb):
        return group.finite or group.form == "base"
    return group.tense in ("past", "pluperfect") and group.modality is Modality.ASSERTED


def is_over(scene: Scene, mention: DateMention) -> bool:
    """Whether a date is when something was done: "launched in 2019".

    `agreed in November`, said in December: a bare month behind a past verb is the last one.
    """
    group = scene.group_before(mention.start + 1)
    if group is not None and group.form == "gerund" and scene.in_phrase(scene.start(group)):
        group = scene.group_before(scene.start(group))  # "sent a [monitoring] mission in March"
    if group is None or group.modality is not Modality.ASSERTED or group.tense not in PASTS:
        return False
    if scene.lower[mention.start : mention.end].split()[0] not in {"in", "on", "last"}:
        return False
    done = deeds_of(group.lemma)
    if Deed.CREATE in done and not done & _PLANS:
        return True
    if scene.published is None or not mention.relative or mention.date.month is None:
        return False
    years, months = (
        mention.date.year - scene.published.year,
        mention.date.month - scene.published.month,
    )
    return years * 12 + months > _LONG


def is_end(scene: Scene, mention: DateMention) -> bool:
    """`will withdraw by July`, `is to last until May`: when something that is there ends."""
    group = scene.group_before(mention.start + 1)
    return group is not None and group.lemma in _ENDING and not mention.start < scene.start(group)


def _over(scene: Scene, mention: DateMention) -> bool:
    return scene.published is not None and mention.date.last() < scene.published


def _missed(scene: Scene, mention: DateMention) -> bool:
    """A deadline, or a date that something was "planned for"."""
    if mention.anchor is Anchor.DEADLINE or "deadline" in scene.last_words(mention.start, 3):
        return True
    before = scene.group_before(mention.start + 1)
    if before is None or Deed.PLAN not in deeds_of(before.lemma):
        return False
    gap = scene.between(scene.end(before), mention.end)
    return bool(gap) and gap[0] in {"for", "to"} and len(gap) < 6


def _still_to_come(
    scene: Scene, mention: DateMention, left: int, verb: int, verdict: Verdict
) -> bool:
    """Whether a date is when it will be done, not when it was spoken of."""
    group = verdict.verb
    moved = group is not None and rescheduled(scene, group)
    if mention.anchor is Anchor.PAST or _over(scene, mention):
        return False
    if mention.anchor is Anchor.SPAN and not moved:
        return False
    if group is not None and _of_decision(scene, mention, group):
        return False
    spoken = (
        group is not None
        and group.form != "base"
        and bool(_PLANS & deeds_of(group.lemma))
        and group.tense in ("past", "perfect")
    )
    between = min(verb, left) <= mention.start < left
    return not (spoken and (between or (mention.start < left and mention.relative)))


def _of_decision(scene: Scene, mention: DateMention, group: VerbGroup) -> bool:
    """`approved a fund in November`: a month without a year behind what was decided."""
    if Deed.ADOPT not in deeds_of(group.lemma) or group.modality is not Modality.ASSERTED:
        return False
    text = scene.lower[mention.start : mention.end]
    told = mention.relative and mention.anchor is Anchor.POINT and "next" not in text
    return told and group.form != "base" and group.tense in ("past", "perfect", "")


def _by_name(scene: Scene, phrase: Phrase, verdict: Verdict) -> PartialDate | None:
    """`plans the exercise Golden Shield 2026`: the year in the name of a planned event."""
    if phrase.kind is not Kind.EVENT or verdict.progress is not Progress.PLANNED:
        return None
    if scene.published is None:
        return None
    for word in scene.words[phrase.head + 1 : phrase.end]:
        if len(word.text) == 4 and word.text.isdecimal():
            year = int(word.text)
            return PartialDate(year) if scene.published.year <= year < 2100 else None
    return None


def _to_the_month(day: PartialDate) -> PartialDate:
    return PartialDate(day.year, day.month)
