"""What is told of what was found of an initiative: whether, how far, by when and with whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.extraction.initiative_merge import Draft
from bot.extraction.initiative_places import states_in_name
from bot.extraction.initiative_weighed import DUE, PART, SURE, Judge
from bot.model import Initiative, PartialDate, Participant, Progress

_OVER = (Progress.COMPLETED, Progress.DECLINED)
_ORGANS = frozenset(
    {
        "council", "agency", "commission", "committee", "secretariat", "assembly", "court", "bank",
        "parliament", "union", "market", "institute", "directorate", "office", "headquarters",
        "community", "federation", "confederation", "association", "charter",
    }
)  # fmt: skip
# Organs through which an organization acts: that they do something is no news.
_ACTING = frozenset({"council", "commission", "committee", "secretariat"})
# A state's law, a text that is voted on and a seat at the table are no undertakings.
_NONE = frozenset({"law", "resolution"})
_SINGLE = frozenset({"observer"})  # one is a standing, several may be a mission
_SEVERAL = frozenset({"group"})  # "ethnic groups", "armed groups"
_SITTINGS = frozenset({"meeting", "session", "consultation"})
_GATHERINGS = frozenset({"summit", "conference"})


def told(draft: Draft, judge: Judge) -> Initiative | None:
    """What is told of a draft, None where it is not worth telling."""
    if _is_none(draft):
        return None
    progress = judge.status(weighable(draft))
    if progress is None:
        return None
    return Initiative(
        organization=draft.first.organization,
        title=draft.title,
        status=progress,
        evidence=tuple(sorted(draft.evidence)),
        target=None if progress in _OVER else _target(draft, judge),
        participants=tuple(
            Participant(state, part) for state, part in sorted(_parts(draft, judge).items())
        ),
    )


def _is_none(draft: Draft) -> bool:
    """Whether it is clear without weighing that it is no initiative."""
    noun, plural = draft.first.noun.split()[-1], draft.first.look.phrase.plural
    if noun in _NONE or (noun in _SINGLE and not plural) or (noun in _SEVERAL and plural):
        return True
    return _merely_met(draft, noun) or _merely_there(draft)


def _merely_met(draft: Draft, noun: str) -> bool:
    """Whether people meet or met, and nothing is said to come of it."""
    if noun not in _SITTINGS | _GATHERINGS:
        return False
    under_way = draft.progress is Progress.ACTIVE and (noun in _SITTINGS or draft.firmness > 0)
    return under_way or (draft.progress is Progress.COMPLETED and noun in _SITTINGS)


def _merely_there(draft: Draft) -> bool:
    """Whether a standing organ or another organization is named and nothing happens to it."""
    named, noun = draft.first.name or bool(draft.first.part), draft.first.noun.split()[-1]
    acts = noun in _ACTING and draft.progress is Progress.ACTIVE and draft.firmness == 1
    return named and (acts or (draft.firmness == 0 and noun in _ORGANS))


def _target(draft: Draft, judge: Judge) -> PartialDate | None:
    """The likeliest of the dates near what names it, None where none is likely."""
    best, target = SURE[DUE], None
    for finding in draft.findings:
        for day, ties in finding.look.dates():
            chance = judge.chance(DUE, due(draft, ties))
            if chance >= best:
                best, target = chance, day
    return target


def due(draft: Draft, ties: Iterable[str]) -> Iterator[str]:
    """What speaks for a date's being a draft's target; `ties` begin with how it stands to now."""
    stands, *others = ties
    yield from (stands, *others)
    yield f"{stands} of {draft.progress}"


def _parts(draft: Draft, judge: Judge) -> dict[str, str]:
    """The states that likely take part, each with its part."""
    found: dict[str, str] = {}
    ruled = draft.participants()
    for code in states_in_name(draft.title, draft.first.part):
        found[code] = ruled.get(code, "")
    for finding in draft.findings:
        for code, part, ties in finding.look.states():
            if code not in found and judge.chance(PART, ties) >= SURE[PART]:
                found[code] = part or ruled.get(code, "")
    return found


def weighable(draft: Draft) -> list[str]:
    """What all that was found of an initiative shows, as features."""
    naming = [one for one in draft.findings if one.organization]
    found = [feature for one in draft.findings for feature in one.features]

    faint = all(one.faint for one in naming)
    found += [
        f"faint:{faint}",
        f"merged:{draft.progress} {faint}",
        f"merged:{draft.progress} {draft.firmness}",
        f"merged:{draft.progress} {draft.first.kind}",
        f"findings:{min(len(draft.findings), 3)}",
        f"findings:{min(len(naming), 3)} named",
        f"last:{draft.findings[-1].progress} {draft.findings[-1].firmness}",
    ]
    return found
