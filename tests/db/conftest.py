import pytest

from db import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.db"


@pytest.fixture
async def store(path):
    async with Store.open(path) as opened:
        yield opened
