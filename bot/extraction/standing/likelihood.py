"""What the tables of the world make likely: a state far off is seldom a member, a near one often.

Where states lie and what kind of body an organization is says nothing of who belongs to what; it
only tips the scale between the organizations and the readings that a sentence leaves open.
"""

from __future__ import annotations

from bot.extraction.standing.candidate_pairs import Pair
from bot.world import organizations
from bot.world.regions import lie_in_region, region_of

_SMALL, _MIDDLING = 12, 30  # states of a region


def likely(pair: Pair, codes: tuple[str, ...]) -> tuple[str, str, str]:
    """Features of a pair, from where its states lie and what kind of body the organization is.

    They are whether the states lie where it works with how many they are, the same with how wide
    that region is, and the kind.
    """
    lies = f"lies:{lie_in_region(codes, pair.organization).value}"
    return (
        f"{lies}#{min(len(codes), 3)}",
        f"{lies}{_extent(pair.organization)}",
        f"part:{_part(pair.organization)}",
    )


def _extent(organization: str) -> str:
    """How wide the organization's region is."""
    states = len(region_of(organization) or ())
    if not states:
        return ""
    return " small" if states <= _SMALL else " middling" if states < _MIDDLING else " large"


def _part(organization: str) -> str:
    """Whether it is a body or programme of another one, its own, or one that the text names."""
    listed = organizations().get(organization)
    return "new" if listed is None else listed.part or "own"
