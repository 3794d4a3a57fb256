"""Things with names like organizations' that one organization makes and runs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Organization
from bot.world import organizations

# Listed organizations that others found and run.
_FOUNDED = frozenset(
    {
        "bank", "fund", "facility", "university", "institute", "centre", "court", "force",
        "mission", "operation", "brigade", "register", "observatory",
    }
)  # fmt: skip
# Things that have names like organizations' but are made and run by one.
_PRODUCTS = frozenset(
    {
        "bank", "fund", "force", "mission", "centre", "center", "facility", "corridor", "court",
        "mechanism", "platform", "network", "forum", "zone", "area", "market", "programme",
        "program", "project", "system", "agency", "strategy", "charter", "plan", "exercise",
        "consensus", "university", "operation", "brigade", "assembly", "parliament", "council",
        "authority", "commission", "committee", "board", "bureau", "institute", "school",
        "college", "academy", "observatory", "register", "reserve", "office", "secretariat",
        "tribunal", "pool", "partnership", "hub", "agreement", "arrangement", "line",
        "initiative", "pact", "process", "convention", "protocol", "declaration", "treaty",
        "goals", "amendment", "compact", "accord", "roadmap", "vision", "agenda", "framework",
        "service", "battlegroup", "policy", "reform", "scheme", "portal", "database",
        "headquarters", "staff", "command", "workshop", "plus",
    }
)  # fmt: skip
# Stages of integration that an organization builds.
_UNIONS = frozenset(
    {
        "customs union", "monetary union", "economic union", "trade area", "trade zone",
        "trade agreement", "common market", "single market", "economic space", "task force",
    }
)  # fmt: skip
# Listed unions and markets with short names act themselves: the EAEU, Mercosur, COMESA.
_UNIONS_THAT_ACT = frozenset(
    {
        "economic union", "customs union", "regional economic community",
        "economic and monetary union",
    }
)  # fmt: skip
_LINKS = frozenset({"of", "for", "on", "in", "against"})
_FIRST_NAMES = frozenset({"forum", "platform", "assembly", "network"})


def _made(organization: Organization, kinds: frozenset[str]) -> bool:
    """Whether a name's head, before any "of" or "for", is that of a thing."""
    parts = organization.name.lower().split()
    head = next((at for at, word in enumerate(parts) if word in _LINKS), len(parts))
    last, pair = parts[head - 1] if head else "", " ".join(parts[max(0, head - 2) : head])
    first = parts[0] in kinds - _FIRST_NAMES and len(parts) > 2
    return last in kinds or pair in _UNIONS or first


def products(named: Mapping[str, Organization], main: str) -> frozenset[str]:
    """The keys of named "organizations" that others make: banks, funds, and what a text names.

    What the report is mostly about, `main`, is an organization whatever its name.
    """
    found = set()
    for key, organization in named.items():
        listed = organizations().get(key)
        kinds = _PRODUCTS if listed is None else _FOUNDED
        acts = listed is not None and bool(organization.acronym) and listed.kind in _UNIONS_THAT_ACT
        if acts:
            continue
        if _made(organization, kinds) and key != main and not (listed is not None and listed.part):
            found.add(key)
    return frozenset(found)


def in_its_own_right(key: str) -> str:
    """The organization itself, or the parent of a body or programme.

    A forum of states that an organization once began has members of its own.
    """
    listed = organizations().get(key)
    if listed is not None and listed.kind == "security forum":
        return key
    return listed.parent if listed is not None and listed.part and listed.parent else key
