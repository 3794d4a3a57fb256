"""Medians, percentiles, and a table of what was measured against what it may be."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure and the most it may be (None where it only informs)."""

    name: str
    value: float
    limit: float | None = None
    unit: str = "x"
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether the figure is within its limit."""
        return self.limit is None or self.value <= self.limit

    def line(self) -> str:
        """The figure as a line of the table."""
        limit = "" if self.limit is None else f"at most {self.limit:g} {self.unit}"
        verdict = "" if self.limit is None else "kept" if self.kept else "BROKEN"
        return (
            f"  {self.name:44} {self.value:9.2f} {self.unit:3} {limit:16} {verdict:7} {self.note}"
        )


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that runs of one thing took."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.runs)

    @property
    def worst_of_hundred(self) -> float:
        """The 99th percentile."""
        return sorted(self.runs)[min(len(self.runs) - 1, len(self.runs) * 99 // 100)]


def alternate(actions: Sequence[Callable[[], float]], rounds: int, warm: int = 5) -> list[Times]:
    """Run several actions in turn, so that whatever else the machine does hits all alike.

    Each action returns the seconds it took.
    """
    runs: list[list[float]] = [[] for _ in actions]
    for number in range(warm + rounds):
        for action, times in zip(actions, runs, strict=True):
            taken = action()
            if number >= warm:
                times.append(taken)
    return [Times(tuple(times)) for times in runs]


def seconds(action: Callable[[], object]) -> float:
    """How long one run of an action takes."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def fastest_of(actions: Sequence[Callable[[], object]], rounds: int = 5) -> list[float]:
    """The least of a few runs of each, in seconds of the processor.

    The actions take turns and other programs' time is not counted, so that it matters little
    what else the machine does.
    """
    timed = [lambda action=action: _worked(action) for action in actions]
    return [min(times.runs) for times in alternate(timed, rounds, warm=1)]


def _worked(action: Callable[[], object]) -> float:
    begun = time.process_time()
    action()
    return time.process_time() - begun


def table(title: str, findings: Iterable[Finding]) -> bool:
    """Print the findings of one part; returns whether all limits were kept."""
    print(f"\n{title}")
    kept = True
    for finding in findings:
        print(finding.line(), flush=True)
        kept &= finding.kept
    return kept
