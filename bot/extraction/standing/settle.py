"""From claims to memberships: one standing at a time for each state and organization.

Of several claims the latest holds: by the dates they give, else by their nature (who left had
joined, who came back had left), their force (an event outweighs a remark, a remark an inference)
and their place in the text. What held before stays as history, until the date on which it ended.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.extraction.standing.claims import PLACES, Claim
from bot.extraction.standing.nodes import Force
from bot.model import Derivation, Membership, PartialDate, Status

_ENDS = frozenset({Status.FORMER, Status.SUSPENDED})


def settle(claims: Iterable[Claim]) -> tuple[Membership, ...]:
    """The memberships that the claims amount to, in the order of the text."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.organization, claim.state), []).append(claim)
    settled = [membership for group in groups.values() for membership in _settled(group)]
    return tuple(sorted(settled, key=lambda m: (m.evidence, m.organization)))


def _settled(group: list[Claim]) -> list[Membership]:
    """The history of one state in one organization."""
    past = [claim for claim in group if claim.force is Force.PAST]
    rest = [claim for claim in group if claim.force is not Force.PAST]
    if any(claim.force is not Force.INFERRED for claim in rest):
        rest = [claim for claim in rest if claim.force is not Force.INFERRED] or rest
    history = [claim for claim in past if claim.until is not None]
    found: list[Membership] = []
    if rest:
        winner = _latest(rest)
        found.append(_current(winner, rest))
        history += [
            claim
            for claim in rest
            if claim.status is not winner.status
            and claim.since is not None
            and winner.since is not None
            and claim.since.first() < winner.since.first()
        ]
        found.extend(_earlier(claim, winner.since) for claim in history if _ended(claim, winner))
    else:
        found.extend(_earlier(claim, claim.until) for claim in history)
        if history and history[-1].status is Status.MEMBER:
            last = history[-1]
            found.append(_membership(last, (last,), Status.FORMER, since=last.until))
    return found


def _latest(rest: list[Claim]) -> Claim:
    """The claim that holds at the report's date."""
    winner = max(rest, key=_weight)
    if winner.force is Force.EVENT and winner.since is not None:
        undated = [claim for claim in rest if claim.force is Force.EVENT and claim.since is None]
        later = [claim for claim in undated if _stage(claim) > _stage(winner)]
        later += [claim for claim in rest if claim.again and claim.force is Force.STATE]
        later += [claim for claim in rest if _since_then(claim, winner)]
        winner = max(later, key=_weight) if later else winner
    if winner.status in (Status.PARTNER, Status.OBSERVER) and winner.since is not None:
        asked = [claim for claim in rest if _asked_after(claim, winner)]
        winner = max(asked, key=_weight) if asked else winner
    if winner.status is Status.FORMER and winner.force is Force.EVENT:
        after = [claim for claim in rest if _held_after(claim, winner)]
        winner = max(after, key=_weight) if after else winner
    return winner


def _asked_after(claim: Claim, lesser: Claim) -> bool:
    """Whether an associate is told to have taken up accession talks later than that."""
    if claim.status is not Status.CANDIDATE or claim.since is None or lesser.since is None:
        return False
    return claim.since.first() > lesser.since.last()


def _stage(claim: Claim) -> int:
    """What comes first in the life of a standing: joining, suspension, leaving, coming back."""
    if claim.status in _ENDS:
        return 1 if claim.status is Status.SUSPENDED else 2
    return 3 if claim.again and claim.order % PLACES != 0 else 0


_LESS = frozenset({Status.OBSERVER, Status.PARTNER, Status.CANDIDATE})


def _since_then(claim: Claim, winner: Claim) -> bool:
    """Whether who was less than a member is told to have got further at a later date."""
    further = claim.status is Status.CANDIDATE and winner.status in (
        Status.PARTNER,
        Status.OBSERVER,
        Status.FORMER,
    )
    if not further or claim.since is None or winner.since is None:
        return False
    return claim.since.first() > winner.since.last()


def _held_after(claim: Claim, left: Claim) -> bool:
    """Whether who left is told to have a lesser standing since: "and is now an observer"."""
    if claim.status not in _LESS or claim.force is Force.INFERRED:
        return False
    if claim.evidence < left.evidence:
        return False
    if claim.since is None or left.since is None:
        return claim.again or claim.evidence != left.evidence
    return claim.since.last() >= left.since.first()


def _ended(claim: Claim, winner: Claim) -> bool:
    return (claim.until or winner.since) is not None


_DECISIVE = {
    Status.FORMER: 3,
    Status.SUSPENDED: 3,
    Status.MEMBER: 2,
    Status.NON_MEMBER: 0,
    Status.OBSERVER: 2,
    Status.PARTNER: 2,
    Status.CANDIDATE: 1,
}


def _weight(claim: Claim) -> tuple[int, date, int, int]:
    """What decides between claims: dated events by date, then force, then place."""
    event = claim.force is Force.EVENT
    since = claim.since.last() if claim.since is not None and event else date.min
    firm = claim.force is not Force.INFERRED
    rank = _DECISIVE[claim.status] if not event else 3
    if claim.status is Status.CANDIDATE and claim.since is not None:
        rank = 0  # who applied long ago may have been turned down since
    return (int(firm) * (2 if event or rank > 1 else 1), since, rank, claim.order)


def _current(winner: Claim, rest: list[Claim]) -> Membership:
    """The winning claim with the date and completeness that like claims add."""
    alike = [claim for claim in rest if claim.status is winner.status]
    since = winner.since
    if since is None:
        dates = [claim.since for claim in alike if claim.since is not None]
        since = max(dates, key=PartialDate.first) if dates else None
    return _membership(winner, alike, winner.status, since=since)


def _membership(
    winner: Claim, alike: Iterable[Claim], status: Status, *, since: PartialDate | None
) -> Membership:
    alike = list(alike)
    evidence = winner.evidence
    if winner.derivation is Derivation.STATED:
        evidence = tuple(sorted({number for claim in alike for number in claim.evidence}))
    return Membership(
        winner.organization,
        winner.state,
        status,
        winner.derivation,
        evidence,
        since=since,
        closed=any(claim.closed for claim in alike),
    )


def _earlier(claim: Claim, until: PartialDate | None) -> Membership:
    return Membership(
        claim.organization,
        claim.state,
        claim.status,
        claim.derivation,
        claim.evidence,
        since=claim.since,
        until=claim.until or until,
    )
