"""A status and what it rests on."""

from __future__ import annotations

from typing import NamedTuple

from bot.extraction.clauses import VerbGroup
from bot.model import Progress

FIRMNESS = {
    Progress.PROPOSED: 1,
    Progress.PLANNED: 2,
    Progress.ACTIVE: 3,
    Progress.COMPLETED: 4,
    Progress.STALLED: 5,
    Progress.DECLINED: 6,
}


class Verdict(NamedTuple):
    """What a sentence says of an initiative.

    `firmness` orders verdicts on one initiative; 0 is mere existence. `verb` is the group that
    says so. `owner_before` is the place before which the verb's subject stands, -1 where the
    phrase is itself the subject. `governed` is false where no verb speaks of the initiative.
    """

    progress: Progress
    firmness: int
    verb: VerbGroup | None = None
    owner_before: int = -1
    governed: bool = True


MERE = Verdict(Progress.ACTIVE, 0, governed=False)


def verdict_of(
    progress: Progress | None, verb: VerbGroup | None, owner_before: int = -1
) -> Verdict | None:
    """The verdict for a status, None for none."""
    if progress is None:
        return None
    return Verdict(progress, FIRMNESS[progress], verb, owner_before)
