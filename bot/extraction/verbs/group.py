"""A verb group by its own words alone."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class RawGroup:
    """A verb group by its own words alone, before its clause is looked at."""

    first: int
    last: int = -1
    head: int = -1
    lemma: str = ""
    tense: str = ""
    form: str = "finite"
    modal: str = ""
    passive: bool = False
    perfect: bool = False
    negated: bool = False
    planned: bool = False
    possible: bool = False
    proposed: bool = False
    ended: bool = False
    used_to: bool = False
    infinitive: bool = False
    governors: list[str] = field(default_factory=list)
