"""Which of many claims decides a state's standing as of a day.

A claim holds from its `since` (else its report's publication) to its `until` (else its
report's publication). Of the claims that have begun by a day, the one that holds longest up to
that day decides; among equals the one that began last, then the newest report's, then a stated
one before an inferred one. Undated reports are the oldest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.model import Derivation, Status
from db.keys import FAR_FUTURE, report_of_fact

# The day that the newest complete list of an organization and status speaks of, and its report.
ClosedLists = Mapping[tuple[str, Status], tuple[int, int]]


_STATUSES = {status.value: status for status in Status}
_DERIVATIONS = {derivation.value: derivation for derivation in Derivation}


class Position(NamedTuple):
    """A claim without its words, its dates as day numbers.

    It holds from `starts` to `ends`; if it has an `until` it is `over` from that day. `day` is
    that of its report.
    """

    fact: int
    organization: str
    state: str
    status: Status
    derivation: Derivation
    starts: int
    ends: int
    over: int | None
    day: int

    @classmethod
    def of(  # the columns of a row
        cls, fact: int, organization: str, state: str, status: str, derivation: str, *days: int
    ) -> Position:
        """From stored values."""
        stated = _DERIVATIONS[derivation]
        return cls(fact, organization, state, _STATUSES[status], stated, *days)

    def weight(self, day: int) -> tuple[int, int, int, bool, int]:
        """Greater for the claim that decides as of a day."""
        stated = self.derivation is Derivation.STATED
        return (min(self.ends, day), self.starts, self.day, stated, self.fact)

    def over_by(self, day: int) -> bool:
        """Whether the claim itself says that its status had ended by a day."""
        return self.over is not None and day >= self.over

    def meets(self, other: Position) -> bool:
        """Whether there is a day on which both hold."""
        return self.starts <= other.ends and other.starts <= self.ends


@dataclass(frozen=True, slots=True)
class Verdict:
    """The position that decides, and what speaks against it. `dropped_from` is a report's id."""

    position: Position
    status: Status
    over: bool
    dropped_from: int | None
    rivals: tuple[Position, ...]

    def facts(self) -> Iterator[int]:
        """The facts that the verdict rests on or mentions."""
        yield self.position.fact
        for rival in self.rivals:
            yield rival.fact


def decide(positions: Iterable[Position], lists: ClosedLists, as_of: date | None) -> list[Verdict]:
    """One verdict for each organization and state, from claims that had begun by the day."""
    day = as_of.toordinal() if as_of else FAR_FUTURE
    pairs: dict[tuple[str, str], list[Position]] = {}
    for position in positions:
        pairs.setdefault((position.organization, position.state), []).append(position)
    return [_verdict(claims, lists, day) for _, claims in sorted(pairs.items())]


def _verdict(claims: list[Position], lists: ClosedLists, day: int) -> Verdict:
    claims.sort(key=lambda claim: claim.weight(day), reverse=True)
    winner = claims[0]
    over = winner.over_by(day)
    status = Status.FORMER if over and winner.status is Status.MEMBER else winner.status
    listed, report = lists.get((winner.organization, winner.status), (0, None))
    dropped = report if not over and min(winner.ends, day) < listed else None
    return Verdict(winner, status, over, dropped, tuple(_rivals(winner, claims[1:])))


def _rivals(winner: Position, others: Iterable[Position]) -> Iterator[Position]:
    """Each other status that a different report claims for a time at which the winner holds."""
    seen = {winner.status}
    for other in others:
        if other.status not in seen and other.meets(winner) and _report(other) != _report(winner):
            seen.add(other.status)
            yield other


def _report(position: Position) -> int:
    return report_of_fact(position.fact)
