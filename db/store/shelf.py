"""What every part of the store stands on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Self, TypeVar

from db.connections import Connections

T = TypeVar("T")


class Shelf:
    """The connections to a library's file, and the clock that changes are marked with.

    `known` is what has been read, by what was asked, where that is not to be read again.
    """

    def __init__(
        self,
        connections: Connections,
        clock: Callable[[], float],
        known: dict[Any, Any] | None = None,
    ) -> None:
        self._connections = connections
        self._clock = clock
        self._known = known

    def remembering(self) -> Self:
        """The same library for one answer and its picture: what both ask for is read once."""
        return type(self)(self._connections, self._clock, {})

    async def _once(self, asked: tuple[object, ...], read: Callable[[], Awaitable[T]]) -> T:
        if self._known is None:
            return await read()
        if asked not in self._known:
            self._known[asked] = await read()
        found: T = self._known[asked]
        return found

    def _now(self) -> int:
        return int(self._clock())
