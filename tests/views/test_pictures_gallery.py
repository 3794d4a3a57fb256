"""Pictures are drawn once, off the event loop, and kept while in use."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from bot.answers.pictures import MembershipMap, Picture
from bot.views.pictures import Gallery, PicturesUnavailable, gallery


def picture(title: str) -> MembershipMap:
    return MembershipMap(title, "", (), ())


class Painter:
    """Stands in for drawing: notes what it drew and where, and can be held up."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.threads: set[str] = set()
        self.free = threading.Event()
        self.free.set()
        self.error: Exception | None = None

    def __call__(self, wanted: Picture) -> bytes:
        self.free.wait(5)
        self.drawn.append(wanted.title)
        self.threads.add(threading.current_thread().name)
        if self.error is not None:
            raise self.error
        return wanted.title.encode()


@pytest.fixture
def painter(monkeypatch: pytest.MonkeyPatch) -> Iterator[Painter]:
    stand_in = Painter()
    monkeypatch.setattr(gallery, "draw", stand_in)
    yield stand_in
    stand_in.free.set()


async def test_a_real_picture_is_drawn_and_kept() -> None:
    async with Gallery() as pictures:
        first = await pictures.picture(picture("a"))
        assert first.startswith(b"\x89PNG")
        assert await pictures.picture(picture("a")) is first


async def test_equal_content_is_drawn_once(painter: Painter) -> None:
    async with Gallery() as pictures:
        for title in ("a", "a", "b", "a"):
            assert await pictures.picture(picture(title)) == title.encode()
    assert painter.drawn == ["a", "b"]
    assert threading.current_thread().name not in painter.threads


async def test_those_who_ask_at_once_share_one_drawing(painter: Painter) -> None:
    painter.free.clear()
    async with Gallery() as pictures:
        asked = [asyncio.create_task(pictures.picture(picture("a"))) for _ in range(5)]
        await asyncio.sleep(0.05)
        assert not any(task.done() for task in asked)
        asked[0].cancel()
        painter.free.set()
        assert await asyncio.gather(*asked[1:]) == [b"a"] * 4
    assert painter.drawn == ["a"]


async def test_the_least_used_is_forgotten_first(painter: Painter) -> None:
    async with Gallery(capacity=2) as pictures:
        for title in ("a", "b", "a", "c", "a", "b"):
            await pictures.picture(picture(title))
            assert len(pictures) <= 2
    assert painter.drawn == ["a", "b", "c", "b"]


async def test_failures_are_told_and_not_kept(painter: Painter) -> None:
    painter.error = PicturesUnavailable("no library")
    async with Gallery() as pictures:
        for _ in range(2):
            with pytest.raises(PicturesUnavailable, match="no library"):
                await pictures.picture(picture("a"))
        painter.error = None
        assert await pictures.picture(picture("a")) == b"a"
    assert len(painter.drawn) == 3


async def test_a_closed_gallery_starts_afresh(painter: Painter) -> None:
    pictures = Gallery()
    await pictures.picture(picture("a"))
    pictures.close()
    assert len(pictures) == 0
    assert await pictures.picture(picture("a")) == b"a"
    pictures.close()
    assert painter.drawn == ["a", "a"]


def test_a_gallery_needs_room() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Gallery(capacity=0)
