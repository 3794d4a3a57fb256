"""What is put off, still to come, not before a date or long over."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_deeds import deeds_of
from bot.extraction.initiative_lexicon import Deed, Kind
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.noun_phrases import Phrase
from bot.model import Progress

# "moved the single currency to 2031"
_MOVES = frozenset(
    {"move", "postpone", "delay", "put", "push", "defer", "bring", "shift", "reschedule", "hold"}
)


def rescheduled(scene: Scene, group: VerbGroup) -> bool:
    """`postponed until 2027`, `moved the launch to March`: a new date makes a plan of it."""
    if group.lemma not in _MOVES or group.modality is not Modality.ASSERTED:
        return False
    end = scene.end(group)
    for mention in scene.dates_in(end, end + 60)[:1]:
        ahead = scene.published is None or mention.date.last() >= scene.published
        lead = scene.lower[max(0, mention.start - 4) : mention.start + 6]
        return ahead and any(word in lead for word in (" to ", "until ", "till "))
    return False


def could_not(scene: Scene, group: VerbGroup) -> bool:
    """`could not be adopted`: it was tried in vain."""
    return group.passive and scene.between(scene.start(group), scene.end(group))[:2] == [
        "could", "not",
    ]  # fmt: skip


def not_before(scene: Scene, group: VerbGroup) -> bool:
    """`will not start before 2027`: it will, then."""
    end = scene.end(group)
    ahead = scene.dates_in(end, end + 40)[:1]
    if group.tense != "future" or not ahead:
        return False
    lead = scene.lower[ahead[0].start : ahead[0].start + 7]
    return lead.startswith(("before", "until", "till"))


def never_done(scene: Scene, group: VerbGroup) -> bool:
    """`never created a fund`: it came to nothing, which "did not create" need not mean."""
    start = scene.start(group)
    return "never" in (scene.before(start), *scene.between(start, scene.end(group)))


def long_ago(scene: Scene, group: VerbGroup) -> bool:
    """Whether a date behind the verb lies in a month before the report's own."""
    end = scene.end(group)
    dates = scene.dates_in(end, end + 60)[:1]
    day = scene.published
    return day is None or any(one.date.last() < day.replace(day=1) for one in dates)


def still_ahead(phrase: Phrase, verdict: Verdict, found: Sequence[Verdict]) -> Verdict | None:
    """What is still to come where it counts for more than what was done before.

    `a drill, organized with the OAS, will be hosted by Peru`, `a treaty approved in May, which is
    to be signed in June`.
    """
    coming = [
        one for one in found if one.progress is Progress.PLANNED and one.verb and one.verb.finite
    ]
    if not coming or verdict.verb is None or coming[-1].verb is None:
        return None
    if phrase.kind is Kind.EVENT:
        aside = verdict.progress is Progress.COMPLETED and verdict.verb is not coming[-1].verb
        return coming[-1] if aside and coming[-1].owner_before < 0 else None
    signed = Deed.ADOPT in deeds_of(coming[-1].verb.lemma) and coming[-1].owner_before < 0
    draft = verdict.progress is Progress.ACTIVE and Deed.ADOPT in deeds_of(verdict.verb.lemma)
    return coming[-1] if signed and draft and phrase.kind is Kind.DOCUMENT else None
