"""The library of reports: everything that is kept, and every question that can be asked of it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Self

from db.connections import Connections
from db.store.facts import Facts
from db.store.notes import Notes
from db.store.reports import Reports
from db.store.saving import Saving


class Store(Saving, Reports, Facts, Notes):
    """A library of reports, their facts and what people leave beside them.

    Made by `Store.open`. Every method raises StoreClosed once the store is closed, and the
    ones that change something raise StoreError, with nothing changed, if they cannot. `as_of`
    is a day to look back from, or None for the newest state of knowledge. `after` is the
    `following` of the page before. Lists are newest first unless they say otherwise.
    """

    @classmethod
    @contextlib.asynccontextmanager
    async def open(
        cls, path: str | Path, *, clock: Callable[[], float] = time.time
    ) -> AsyncIterator[Self]:
        """Open the library in a file, which is made if there is none; StoreError if it can't be.

        `clock` gives the time that changes are marked with, in seconds since 1970.
        """
        connections = await Connections.open(Path(path))
        try:
            yield cls(connections, clock)
        finally:
            await connections.close()
