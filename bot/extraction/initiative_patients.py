"""What a verb makes of the initiative it is done to, by its deed, modality, tense and kind."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_deeds import BEFALLS, PASTS, REACH, by_deed, deeds_of, refused
from bot.extraction.initiative_framing import framed, reported
from bot.extraction.initiative_lexicon import Deed, Kind, cue_set
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_timing import (
    could_not,
    long_ago,
    never_done,
    not_before,
    rescheduled,
)
from bot.extraction.targets import Anchor
from bot.model import Progress

# In progress these are more than a plan: "is deploying a mission".
_UNDER_WAY = frozenset({"roll", "install", "deploy", "send", "dispatch"})

_IN_MAKING = frozenset(
    {
        "prepare", "negotiate", "draft", "finalize", "finalise", "work", "draw", "elaborate",
        "formalize", "formalise", "write",
    }
)  # fmt: skip

# Orders are given to a body; they do not plan it.
_ORDERS = frozenset({"instruct", "task", "order", "commit", "move", "work", "resolve", "declare"})

# What is to be kept or extended is there already.
_PRESUPPOSE = frozenset(
    {
        "keep", "maintain", "continue", "support", "strengthen", "expand", "extend", "upgrade",
        "use", "rest", "rely", "equip", "adapt", "share", "employ", "duplicate", "enjoy",
        "promote", "include", "have", "count", "cover", "link", "connect",
    }
)  # fmt: skip

_INTENDING = frozenset({"intend", "plan", "hope", "aim", "want", "expect", "pledge", "promise"})

# Who is asked to do what an organization has decided.
_OFFICIALS = frozenset(
    {
        "ministers", "experts", "officials", "commission", "secretariat", "secretary-general",
        "chiefs", "committee", "staff", "envoys", "council", "ambassadors",
    }
)  # fmt: skip

_TALKS = frozenset({"discuss", "consider", "debate", "examine", "study", "review", "explore"})


def patient(scene: Scene, kind: Kind, group: VerbGroup, particle: str) -> Progress | None:
    """What a verb makes of what it is done to; None where it says nothing of it."""
    done = deeds_of(group.lemma, particle)
    if rescheduled(scene, group):
        return Progress.PLANNED
    if not done and group.lemma not in BEFALLS:
        return None
    if group.lemma in _PRESUPPOSE and group.modality is not Modality.ASSERTED:
        # "intends to have a force ready", but not "will have its seat in"
        had = group.lemma == "have" and not _INTENDING.isdisjoint(group.governors)
        return Progress.PLANNED if had else None
    if group.form == "base" and not group.tense and group.passive:
        return Progress.PLANNED
    if group.form == "base" and not group.tense and not group.governors:
        return _infinitive(scene, done, group)
    told = framed(scene, group)
    if told is not None:
        return told
    return _by_modality(scene, kind, done, group)


def _by_modality(
    scene: Scene, kind: Kind, done: frozenset[Deed], group: VerbGroup
) -> Progress | None:
    match group.modality:
        case Modality.NEGATED:
            if not_before(scene, group):
                return Progress.PLANNED
            made = Deed.CREATE in done and group.tense == "past"
            never = made and never_done(scene, group)
            return Progress.STALLED if never else _denied(group)
        case Modality.PLANNED:
            return _planned(done, group)
        case Modality.PROPOSED:
            return Progress.PROPOSED
        case Modality.POSSIBLE if reported(scene, group):
            return _planned(done, group)
        case Modality.POSSIBLE if could_not(scene, group):
            return Progress.STALLED
        case Modality.POSSIBLE:
            return None if {Deed.DECLINE, Deed.STALL} & done else Progress.PROPOSED
        case Modality.ASSERTED:
            return _asserted(scene, kind, done, group)
        case Modality.ENDED | Modality.PAST:
            return Progress.COMPLETED
        case _:
            return None


def _denied(group: VerbGroup) -> Progress | None:
    if refused(group):
        return Progress.DECLINED
    # "has yet to meet" has the governor "have".
    if not {"fail", "have"}.isdisjoint(group.governors) or group.tense in ("perfect", "pluperfect"):
        return Progress.STALLED
    if group.tense == "past" and group.passive:
        return Progress.STALLED
    return Progress.DECLINED if group.tense == "future" else None


def _planned(done: frozenset[Deed], group: VerbGroup) -> Progress:
    if Deed.PROPOSE in done and group.lemma in _TALKS:
        return Progress.PROPOSED
    if Deed.DECLINE in done and Deed.PLAN not in done:
        return Progress.DECLINED
    if group.lemma in {"end", "withdraw", "close"}:
        return Progress.ACTIVE  # what is to end is there
    if Deed.COMPLETE in done and not done & {Deed.HOLD, Deed.CREATE}:
        return Progress.PLANNED
    return Progress.STALLED if done == {Deed.STALL} else Progress.PLANNED


def _infinitive(scene: Scene, done: frozenset[Deed], group: VerbGroup) -> Progress | None:
    """A free infinitive takes the sense of what stands before it: "agreed in May to create"."""
    if {Deed.DECLINE, Deed.STALL} & done and Deed.HOLD not in done:
        return None
    before = scene.group_before(scene.start(group))
    gap = scene.between(scene.end(before) if before else 0, scene.start(group))
    if before is not None and before.form == "base" and not before.tense and "and" in gap:
        # "agreed to carry out a review and to launch a dialogue"
        before = scene.group_before(scene.start(before))
        gap = ["and"]
    noun = gap[-1] if gap else ""
    for role, progress in (("planning", Progress.PLANNED), ("proposing", Progress.PROPOSED)):
        if noun in cue_set(role):
            denied = "no" in gap[-3:] or (before and before.modality is Modality.NEGATED)
            return None if denied else _fallen(before, gap) or progress
    if before is None or len(gap) > REACH or before.modality is Modality.NEGATED:
        return None
    if before.modality is Modality.POSSIBLE:
        return Progress.PROPOSED
    if before.lemma in {"ask", "request", "invite"} and not _OFFICIALS.isdisjoint(gap):
        return Progress.PLANNED
    return by_deed(
        deeds_of(before.lemma),
        (
            (Deed.PLAN, Progress.PLANNED),
            (Deed.ADOPT, Progress.PLANNED),
            (Deed.PROPOSE, Progress.PROPOSED),
            (Deed.DECLINE, Progress.DECLINED),
        ),
    )


def _fallen(group: VerbGroup | None, gap: Sequence[str]) -> Progress | None:
    """`voted down a resolution to send`, `shelved a plan to build`: the verb over the noun."""
    if group is None or group.modality is not Modality.ASSERTED:
        return None
    done = deeds_of(group.lemma, gap[0])
    ranked = ((Deed.DECLINE, Progress.DECLINED), (Deed.STALL, Progress.STALLED))
    return by_deed(done, ranked)


def _asserted(scene: Scene, kind: Kind, done: frozenset[Deed], group: VerbGroup) -> Progress | None:
    tokens = scene.sentence.tokens
    progressive = group.tense in ("present", "perfect") and (
        tokens[group.head].lower.endswith("ing")
        or any(token.lower == "being" for token in tokens[group.first : group.head])
    )
    if group.lemma == "block" and not group.passive:
        return Progress.DECLINED
    plain = by_deed(
        done,
        (
            (Deed.STALL, Progress.STALLED),
            (Deed.DECLINE, Progress.DECLINED),
            (Deed.PROPOSE, Progress.PROPOSED),
        ),
    )
    if plain is not None:
        return plain
    if kind is Kind.EVENT and done & {Deed.HOLD, Deed.COMPLETE, Deed.CREATE, Deed.ADOPT}:
        return _event(scene, group, progressive)
    if Deed.ADOPT in done:
        return _adopted(kind, group)
    if Deed.CREATE in done:
        return _created(group, progressive)
    if Deed.PLAN in done and Deed.OPERATE not in done:
        return None if group.lemma in _ORDERS else Progress.PLANNED
    if Deed.COMPLETE in done:
        return Progress.COMPLETED
    if (
        Deed.HOLD in done
        and group.tense == "past"
        and (kind is Kind.MISSION or group.lemma == "hold")
    ):
        return Progress.COMPLETED
    return Progress.ACTIVE


def _event(scene: Scene, group: VerbGroup, progressive: bool) -> Progress:
    """Exercises and summits are over once they were held."""
    if group.tense == "present" and scene.published is not None:
        end = scene.end(group)
        ahead = scene.dates_in(end, end + 60)[:1]
        if ahead and ahead[0].date.last() > scene.published and ahead[0].anchor is Anchor.POINT:
            return Progress.PLANNED
    if group.lemma in _IN_MAKING:
        return Progress.PLANNED
    if group.lemma in {"begin", "start", "commence"} and not long_ago(scene, group):
        # "begins on Monday" is not yet.
        scheduled = group.tense == "present" and not progressive
        return Progress.PLANNED if scheduled else Progress.ACTIVE
    held = group.tense in PASTS or group.form == "participle"
    return Progress.COMPLETED if held and not progressive else Progress.ACTIVE


def _adopted(kind: Kind, group: VerbGroup) -> Progress:
    """A treaty is there once adopted; a force that was agreed on has yet to be raised."""
    settled = kind is Kind.DOCUMENT or group.lemma in {"renew", "publish", "seal", "sign"}
    return Progress.ACTIVE if settled else Progress.PLANNED


def _created(group: VerbGroup, progressive: bool) -> Progress:
    if group.tense in PASTS and group.governors[:1] in (("begin",), ("start",)):
        return Progress.ACTIVE  # "have begun issuing"
    if group.lemma in _IN_MAKING or (progressive and group.lemma not in _UNDER_WAY):
        return Progress.PLANNED
    return Progress.ACTIVE
