"""Pictures are drawn once, off the event loop, and kept while in use."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator

import pytest

from bot.answers.pictures import MembershipMap, Picture
from bot.views.pictures import Gallery, PicturesUnavailable, gallery


def picture(title: str) -> MembershipMap:
    return MembershipMap(title, "", (), ())


class StandIn:
    """Stands in for the painter: notes what it drew and where, and can be held up."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.threads: set[str] = set()
        self.free = threading.Event()
        self.free.set()
        self.error: Exception | None = None
        self.rested = threading.Event()
        self.closed = 0

    def draw(self, wanted: Picture) -> bytes:
        self.free.wait(5)
        self.drawn.append(wanted.title)
        self.threads.add(threading.current_thread().name)
        if self.error is not None:
            raise self.error
        return wanted.title.encode()

    def rest(self) -> None:
        self.rested.set()

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def painter(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    stand_in = StandIn()
    monkeypatch.setattr(gallery, "Painter", lambda: stand_in)
    yield stand_in
    stand_in.free.set()


async def test_a_real_picture_is_drawn_elsewhere_and_kept() -> None:
    before = "matplotlib" in sys.modules
    async with Gallery() as pictures:
        first = await pictures.picture(picture("a"))
        assert first.startswith(b"\x89PNG")
        assert await pictures.picture(picture("a")) is first
    assert ("matplotlib" in sys.modules) is before


async def test_equal_content_is_drawn_once(painter: StandIn) -> None:
    async with Gallery() as pictures:
        for title in ("a", "a", "b", "a"):
            assert await pictures.picture(picture(title)) == title.encode()
    assert painter.drawn == ["a", "b"]
    assert threading.current_thread().name not in painter.threads


async def test_those_who_ask_at_once_share_one_drawing(painter: StandIn) -> None:
    painter.free.clear()
    async with Gallery() as pictures:
        asked = [asyncio.create_task(pictures.picture(picture("a"))) for _ in range(5)]
        await asyncio.sleep(0.05)
        assert not any(task.done() for task in asked)
        asked[0].cancel()
        painter.free.set()
        assert await asyncio.gather(*asked[1:]) == [b"a"] * 4
    assert painter.drawn == ["a"]


async def test_the_least_used_is_forgotten_first(painter: StandIn) -> None:
    async with Gallery(capacity=2) as pictures:
        for title in ("a", "b", "a", "c", "a", "b"):
            await pictures.picture(picture(title))
            assert len(pictures) <= 2
    assert painter.drawn == ["a", "b", "c", "b"]


async def test_failures_are_told_and_not_kept(painter: StandIn) -> None:
    painter.error = PicturesUnavailable("no library")
    async with Gallery() as pictures:
        for _ in range(2):
            with pytest.raises(PicturesUnavailable, match="no library"):
                await pictures.picture(picture("a"))
        painter.error = None
        assert await pictures.picture(picture("a")) == b"a"
    assert len(painter.drawn) == 3


async def test_a_closed_gallery_starts_afresh(painter: StandIn) -> None:
    pictures = Gallery()
    await pictures.picture(picture("a"))
    pictures.close()
    assert len(pictures) == 0
    assert await pictures.picture(picture("a")) == b"a"
    pictures.close()
    assert painter.drawn == ["a", "a"]
    assert painter.closed == 2


async def test_nobody_to_draw_for_is_time_to_rest(painter: StandIn) -> None:
    async with Gallery(idle=0.05) as pictures:
        painter.free.clear()
        drawing = asyncio.create_task(pictures.picture(picture("a")))
        await asyncio.sleep(0.1)
        assert not painter.rested.is_set()
        painter.free.set()
        await drawing
        assert await asyncio.to_thread(painter.rested.wait, 5)
        assert await pictures.picture(picture("b")) == b"b"


async def test_what_was_being_drawn_when_it_closed_is_not_kept(painter: StandIn) -> None:
    painter.free.clear()
    pictures = Gallery()
    drawing = asyncio.create_task(pictures.picture(picture("a")))
    await asyncio.sleep(0.05)
    pictures.close()
    painter.free.set()
    assert await drawing == b"a"
    assert len(pictures) == 0


def test_a_gallery_needs_room() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Gallery(capacity=0)
