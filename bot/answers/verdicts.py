"""The words of a verdict: which of them fit what was asked and what is known."""

from __future__ import annotations

from typing import Final

from bot.answers.composing import Composer
from bot.answers.model import Mark
from bot.answers.query import MembershipOf
from bot.model import Status
from db.records import Claim, Roll, Standing

_OUT: Final = frozenset({Status.FORMER, Status.NON_MEMBER})
_EXCLUSIVE: Final = frozenset({Status.OBSERVER, Status.PARTNER, Status.CANDIDATE}) | _OUT
"""Statuses of states that are not members."""


def kind_of(query: MembershipOf, standing: Standing) -> tuple[str, Mark]:
    """The sentence that fits what was asked and what is known."""
    asked, known = query.status, standing.status
    if asked is known:
        return ("yes_inferred" if _inferred(standing) else "yes"), Mark.YES
    if asked is Status.MEMBER:
        return _kind_of_member(query, standing)
    if asked is Status.FORMER:
        return ("still", Mark.NO) if known is Status.MEMBER else ("plain", Mark.NONE)
    if asked is Status.NON_MEMBER:
        if known in _EXCLUSIVE:
            return "plain", Mark.YES
        return "plain", Mark.NO
    now = asked in (Status.OBSERVER, Status.CANDIDATE) and not query.ever
    if now and known is Status.MEMBER:
        return "no_but", Mark.NO
    return "unsaid", Mark.UNCERTAIN


def _kind_of_member(query: MembershipOf, standing: Standing) -> tuple[str, Mark]:
    if standing.status is Status.SUSPENDED:
        return "plain", Mark.NONE
    if query.ever and standing.status is Status.FORMER:
        return "formerly", Mark.YES
    if standing.status is Status.NON_MEMBER:
        return ("no_inferred" if _inferred(standing) else "no"), Mark.NO
    if standing.status is Status.FORMER:
        return "no_former", Mark.NO
    return "no_but", Mark.NO


def _inferred(standing: Standing) -> bool:
    return standing.derivation.value == "inferred"


def verdict_text(query: MembershipOf, c: Composer, key: str, claim: Claim, status: Status) -> str:
    """The verdict that a catalogue entry words, on a state of which a claim says so much."""
    until = claim.until
    if key in ("no_former", "formerly") and until:
        key += "_until"
    return c.text(
        f"membership.{key}",
        state=c.state(query.state),
        organization=c.organization(query.organization),
        status=c.text(f"status.a.{status}"),
        asked=c.text(f"status.a.{query.status}"),
        date=c.date(claim.report.published),
        until=c.date(until),
    )


def closed_claim(roll: Roll) -> Claim | None:
    """A claim whose evidence is the newest complete list of members."""
    if roll.closed_list is None:
        return None
    for standing in roll.standings:
        claim = standing.claim
        if (
            claim.closed
            and claim.status is Status.MEMBER
            and claim.report.id == roll.closed_list.id
        ):
            return claim
    return None
