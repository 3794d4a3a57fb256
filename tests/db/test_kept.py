"""What people leave behind."""

import pytest

from db import Store, desk


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.db"


async def test_texts_are_kept_under_short_keys(store):
    long = "when:csto:" + "x" * 500
    key = await store.keep(long)
    assert len(key) == 12
    assert key.isalnum()
    assert await store.keep(long) == key
    assert await store.kept(key) == long
    assert await store.kept("nothing") is None
    assert await store.keep(long + "y") != key


async def test_kept_texts_outlive_a_restart(path):
    async with Store.open(path) as store:
        key = await store.keep("state")
    async with Store.open(path) as store:
        assert await store.kept(key) == "state"


async def test_only_the_newest_texts_are_kept(store, monkeypatch):
    monkeypatch.setattr(desk, "MOST_KEPT", 3)
    keys = [await store.keep(f"text {number}") for number in range(5)]
    assert [await store.kept(key) for key in keys] == [None, None, "text 2", "text 3", "text 4"]


async def test_keeping_what_is_kept_does_not_wait_for_a_writer(store):
    key = await store.keep("again")
    async with store._connections.transaction():
        assert await store.keep("again") == key


async def test_opinions_newest_first_and_in_pages(path):
    async with Store.open(path, clock=lambda: 1_000_000_000) as store:
        for number in range(3):
            await store.add_feedback(f"question {number}", "answer", helpful=number % 2 == 0)
        first = await store.feedback(limit=2)
        assert [(each.question, each.helpful) for each in first.items] == [
            ("question 2", True),
            ("question 1", False),
        ]
        assert first.items[0].at.isoformat() == "2001-09-09T01:46:40+00:00"
        last = await store.feedback(limit=2, after=first.following)
        assert [each.question for each in last.items] == ["question 0"]
        assert last.following is None


@pytest.mark.parametrize("key", ["", "x", "1.2", "1.2.3"])
async def test_a_page_key_of_something_else_is_refused(store, key):
    if key:
        with pytest.raises(ValueError, match=r"page key|invalid literal"):
            await store.feedback(after=key)


async def test_settings_are_per_server(store):
    await store.set_setting(1, "pictures", "off")
    await store.set_setting(1, "pictures", "on")
    await store.set_setting(2**63 - 1, "pictures", "off")
    assert await store.setting(1, "pictures") == "on"
    assert await store.setting(2**63 - 1, "pictures") == "off"
    assert await store.setting(3, "pictures") is None
