"""What every part of the store stands on."""

from __future__ import annotations

from collections.abc import Callable

from db.connections import Connections


class Shelf:
    """The connections to a library's file, and the clock that changes are marked with."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def _now(self) -> int:
        return int(self._clock())
