"""Counting what was found, missed and invented."""

from __future__ import annotations

from dataclasses import dataclass, field


def share(part: float, whole: float) -> float:
    """A part of a whole; 1 of nothing, since nothing was got wrong."""
    return part / whole if whole else 1.0


@dataclass(slots=True)
class Found:
    """Things found right, found wrongly and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: Found) -> None:
        """Count the other's too."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """How much of what there is was found."""
        return share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return share(2 * self.right, 2 * self.right + self.wrong + self.missed)


@dataclass(slots=True)
class Rate:
    """How many of a number of trials went well."""

    good: int = 0
    total: int = 0

    def count(self, good: bool) -> None:
        """One more trial."""
        self.good += good
        self.total += 1

    @property
    def value(self) -> float:
        """The share that went well."""
        return share(self.good, self.total)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing got wrong: in which file, of what kind, what, and the sentence it is about."""

    file: str
    kind: str
    what: str
    sentence: str = ""

    def __str__(self) -> str:
        line = f"{self.file}: {self.kind}: {self.what}"
        return f"{line}\n      {self.sentence}" if self.sentence else line


@dataclass(slots=True)
class Sheet:
    """The figures of one split, by name, in the order in which they are shown."""

    found: dict[str, Found] = field(default_factory=dict)
    rates: dict[str, Rate] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def finding(self, name: str) -> Found:
        """The named findings, new ones if there are none."""
        return self.found.setdefault(name, Found())

    def rate(self, name: str) -> Rate:
        """The named rate, a new one if there is none."""
        return self.rates.setdefault(name, Rate())

    def tally(self, name: str, number: int) -> None:
        """Add to the named count."""
        self.counts[name] = self.counts.get(name, 0) + number
