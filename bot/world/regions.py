"""Where states lie: the regions that organizations work in. Geography, never membership."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache

from bot.world.knowledge import organizations, states
from bot.world.tables import Row, read_table


class Lies(Enum):
    """How many of some states lie in an organization's region."""

    ALL = "in"
    SOME = "some"
    NONE = "out"
    ANYWHERE = "world"
    """The organization is open to all the world."""
    UNKNOWN = "new"
    """The organization is not listed, or its region is not."""


@cache
def _rows() -> dict[str, Row]:
    return {row["name"]: row for row in read_table("regions.tsv")}


@cache
def states_of_region(region: str) -> frozenset[str] | None:
    """The codes of the states that lie in a region, none if open to all; None if unknown."""
    row = _rows().get(region)
    if row is None:
        codes = frozenset(state.code for state in states().values() if state.name == region)
        return codes or None
    found = set(row["codes"].split())
    for part in row.many("parts"):
        found |= states_of_region(part) or set()
    return frozenset(found)


def region_of(organization: str) -> frozenset[str] | None:
    """The states in whose region an organization works (by key), or its parent where it has none.

    None if the organization is not listed or nothing tells of a region.
    """
    listed = organizations().get(organization)
    if listed is None:
        return None
    if not listed.region and listed.parent:
        return region_of(listed.parent)
    return states_of_region(listed.region)


def lie_in_region(codes: Iterable[str], organization: str) -> Lies:
    """Whether states, by their codes, lie where an organization, by its key, works."""
    region = region_of(organization)
    if region is None:
        return Lies.UNKNOWN
    if not region:
        return Lies.ANYWHERE
    inside = [code in region for code in codes]
    return Lies.ALL if all(inside) else Lies.SOME if any(inside) else Lies.NONE
