from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from drafts import LIBRARY, TODAY, load

from bot.answers.desk import Desk
from db import Store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
async def library(store: Store) -> Store:
    """Four reports: the CSTO in 2007 and 2013, the SCO in 2017, ECOWAS in 2025."""
    await load(store, *(make() for make in LIBRARY))
    return store


@pytest.fixture
def desk(library: Store) -> Desk:
    return Desk(library, lambda: TODAY)
