"""What all reports together say of organizations and states."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from db import changes, initiatives, memberships, names, relations
from db.initiatives import InitiativeFilter
from db.records import (
    Changes,
    Claim,
    Life,
    OrganizationUse,
    Page,
    RelationClaim,
    Roll,
    Stance,
    Standing,
    Statement,
    StateUse,
)
from db.store.shelf import Shelf


class Facts(Shelf):
    """Memberships, initiatives, relations and names over all reports."""

    async def standing(self, organization: str, as_of: date | None = None) -> Roll:
        """How each state stands in an organization, by state code."""

        async def read() -> Roll:
            async with self._connections.snapshot() as reader:
                return await memberships.roll(reader, organization, as_of)

        return await self._once(("standing", organization, as_of), read)

    async def standing_of_state(
        self, state: str, as_of: date | None = None
    ) -> tuple[Standing, ...]:
        """How a state stands in each organization that reports place it in or out of."""
        async with self._connections.snapshot() as reader:
            return await memberships.standings_of_state(reader, state, as_of)

    async def claims(
        self, organization: str, state: str, *, limit: int = 10, after: str | None = None
    ) -> Page[Claim]:
        """Everything reports said of a state's standing in an organization."""
        async with self._connections.reader() as reader:
            return await memberships.history(reader, organization, state, limit, after)

    async def stances(self, organization: str) -> tuple[Stance, ...]:
        """Each different thing reports say of an organization's states, by state and first day."""

        async def read() -> tuple[Stance, ...]:
            async with self._connections.snapshot() as reader:
                return await memberships.stances(reader, organization)

        return await self._once(("stances", organization), read)

    async def changes(self, since: date, limit: int = 25) -> Changes:
        """What reports published on a day or later made known."""
        async with self._connections.snapshot() as reader:
            return await changes.since(reader, since, limit)

    async def initiatives(
        self,
        wanted: InitiativeFilter = InitiativeFilter(),  # noqa: B008
        *,
        limit: int = 10,
        after: str | None = None,
        milestones: bool = True,
    ) -> Page[Life]:
        """Initiatives that pass a filter, by their newest statement (as of a day: their first)."""

        async def read() -> Page[Life]:
            async with self._connections.snapshot() as reader:
                return await initiatives.lives(reader, wanted, limit, after, milestones=milestones)

        return await self._once(("initiatives", wanted, limit, after, milestones), read)

    async def statements(
        self, life: int, *, limit: int = 10, after: str | None = None
    ) -> Page[Statement]:
        """Everything reports said of one initiative."""
        async with self._connections.reader() as reader:
            return await initiatives.history(reader, life, limit, after)

    async def relations(
        self, organization: str, other: str = "", as_of: date | None = None, *, limit: int = 40
    ) -> tuple[RelationClaim, ...]:
        """The newest claim of each kind about two organizations, or one and each other one."""
        async with self._connections.snapshot() as reader:
            if other:
                return await relations.between(reader, organization, other, as_of)
            return await relations.of(reader, organization, as_of, limit)

    async def organizations(self, limit: int = 100) -> tuple[OrganizationUse, ...]:
        """Organizations that reports speak of, most used first."""
        async with self._connections.reader() as reader:
            return await names.organizations(reader, limit)

    async def organizations_by_key(self, keys: Iterable[str]) -> dict[str, OrganizationUse]:
        """Those of these organizations that a report ever spoke of."""
        async with self._connections.reader() as reader:
            return await names.by_key(reader, keys)

    async def states(self, limit: int = 300) -> tuple[StateUse, ...]:
        """States that reports speak of, most used first."""
        async with self._connections.reader() as reader:
            return await names.states(reader, limit)

    async def publications(self, beginning: str = "", limit: int = 25) -> tuple[str, ...]:
        """Publications whose name begins so, whatever the case, by name."""
        async with self._connections.reader() as reader:
            return await names.publications(reader, beginning, limit)
