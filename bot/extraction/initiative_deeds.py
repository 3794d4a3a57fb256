"""What verbs do to initiatives: the deeds of the dictionary, and what makers and agents tell."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.initiative_lexicon import Deed, deeds
from bot.model import Progress

REACH = 14  # words between a verb and its object

# Verbs whose subject undergoes what they say: "the mission began", "the treaty lapsed".
BEFALLS = frozenset(
    {
        "begin", "start", "open", "launch", "commence", "end", "expire", "close", "resume", "stall",
        "lapse", "languish", "falter", "slip", "stagnate", "fail", "collapse", "exist", "remain",
        "operate", "function", "work", "conclude", "finish", "culminate", "convene", "run",
        "struggle", "lag", "fold", "cease", "be", "arrive", "meet", "disappear", "vanish", "follow",
        "come", "enter", "miss", "materialise", "materialize",
    }
)  # fmt: skip

PASTS = ("past", "perfect", "pluperfect")


def particles_of(lemma: str) -> frozenset[str]:
    """The particles with which a verb means something for initiatives, "" among them."""
    return frozenset(deeds().get(lemma, {}))


def deeds_of(lemma: str, particle: str = "") -> frozenset[Deed]:
    """What a verb with a particle does; what it does alone if the two mean nothing together."""
    particles = deeds().get(lemma, {})
    return particles.get(particle) or particles.get("", frozenset())


def refused(group: VerbGroup) -> bool:
    """`declined to sign`: a refusing verb governs."""
    return any(Deed.DECLINE in deeds_of(lemma) for lemma in group.governors)


def by_deed(done: frozenset[Deed], ranked: tuple[tuple[Deed, Progress], ...]) -> Progress | None:
    """The status of the first deed in `ranked` that is among those done."""
    return next((progress for deed, progress in ranked if deed in done), None)


def making(group: VerbGroup, particle: str) -> Progress | None:
    """What a verb over "the creation of" means for what is created."""
    if group.modality is Modality.NEGATED:
        return Progress.DECLINED if refused(group) else None
    if group.modality in (Modality.POSSIBLE, Modality.PROPOSED):
        return Progress.PROPOSED
    return by_deed(
        deeds_of(group.lemma, particle),
        (
            (Deed.DECLINE, Progress.DECLINED),
            (Deed.STALL, Progress.STALLED),
            (Deed.PROPOSE, Progress.PROPOSED),
            (Deed.COMPLETE, Progress.ACTIVE),
            (Deed.PLAN, Progress.PLANNED),
            (Deed.ADOPT, Progress.PLANNED),
            (Deed.CREATE, Progress.PLANNED),
            (Deed.OPERATE, Progress.PLANNED),
        ),
    )


def agent(group: VerbGroup, named: bool) -> Progress | None:
    """What a verb says of the initiative that is its subject; None for its mere existence."""
    if group.modality is Modality.ASSERTED and group.lemma in {"complete", "finish", "conclude"}:
        return Progress.COMPLETED
    if group.modality is Modality.NEGATED and group.tense in PASTS:
        return Progress.STALLED
    begins = not {"begin", "start", "commence", "replace", "succeed", "supersede"}.isdisjoint(
        (*group.governors, group.lemma)
    )
    if group.modality is Modality.PLANNED and begins:
        return Progress.PLANNED
    if group.modality is Modality.PLANNED and group.lemma in {"last", "continue", "stay"}:
        return Progress.ACTIVE if group.lemma != "last" else None
    if named:
        return None
    if group.modality is Modality.PLANNED and not set(group.governors) - {"be"}:
        return Progress.PLANNED
    if group.modality is Modality.ASSERTED and group.tense in ("present", "perfect"):
        return Progress.ACTIVE
    return None


def undone_by(group: VerbGroup) -> Progress | None:
    """What "blocked it", "dropped the plan" make of what was proposed."""
    if group.modality is not Modality.ASSERTED or group.passive:
        return None
    done = deeds_of(group.lemma)
    if Deed.DECLINE in done or group.lemma in {"block", "oppose", "resist"}:
        return Progress.DECLINED
    return Progress.STALLED if Deed.STALL in done else None


def reversal(group: VerbGroup, object_follows: bool, none: bool = False) -> Progress | None:
    """What "but ..." makes of a plan: refused, or never carried out.

    `none` is a subject that is not there: "but no track has been laid".
    """
    done = deeds_of(group.lemma)
    if none and group.modality is Modality.ASSERTED and group.tense in PASTS:
        return Progress.STALLED if done & {Deed.CREATE, Deed.HOLD, Deed.ADOPT} else None
    if group.modality is Modality.NEGATED and group.tense in PASTS:
        if refused(group):
            return Progress.DECLINED
        carried = done & {Deed.HOLD, Deed.CREATE, Deed.ADOPT, Deed.OPERATE}
        return Progress.STALLED if carried or group.lemma in BEFALLS else None
    if group.modality is not Modality.ASSERTED or (object_follows and not group.passive):
        return None
    if Deed.DECLINE in done:
        return Progress.DECLINED
    stalled = Deed.STALL in done and (group.passive or group.lemma in BEFALLS)
    return Progress.STALLED if stalled else None
