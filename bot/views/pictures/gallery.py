"""Pictures drawn once, off the event loop, and kept while they are in use."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from typing import Final, Self

from bot.answers.pictures import Picture
from bot.views.pictures.painter import Painter

_IDLE: Final = 300.0
"""Seconds without a picture to draw after which the process that draws is let go."""


class Gallery:
    """The pictures most recently asked for, by what they show.

    One process draws, started for the first picture; the event loop never waits for it. Whoever
    asks for a picture that is being drawn gets that one. Not for use from several event loops.
    """

    def __init__(self, capacity: int = 64, idle: float = _IDLE) -> None:
        """Keep up to `capacity` pictures, of some 50 to 200 KB each.

        After `idle` seconds without a picture to draw, the process that draws is let go.
        """
        if capacity < 1:
            raise ValueError("a gallery holds at least one picture")
        self._capacity = capacity
        self._idle = idle
        self._kept: OrderedDict[Picture, bytes] = OrderedDict()
        self._drawing: dict[Picture, asyncio.Task[bytes]] = {}
        self._studio: _Studio | None = None

    def __len__(self) -> int:
        return len(self._kept)

    async def picture(self, picture: Picture) -> bytes:
        """The PNG of a picture.

        PicturesUnavailable without the drawing library; PictureFailed when it could not be drawn,
        which is not kept: the next request tries again.
        """
        kept = self._kept.get(picture)
        if kept is not None:
            self._kept.move_to_end(picture)
            return kept
        task = self._drawing.get(picture)
        if task is None:
            task = asyncio.create_task(self._draw(picture))
            self._drawing[picture] = task
            task.add_done_callback(lambda _: self._drawing.pop(picture, None))
        # Others may wait for the same drawing, so that one who gives up does not end it.
        return await asyncio.shield(task)

    async def _draw(self, picture: Picture) -> bytes:
        if self._studio is None:
            self._studio = _Studio(self._idle)
        studio = self._studio
        data = await studio.draw(picture)
        if studio is self._studio:
            self._kept[picture] = data
            if len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        return data

    def close(self) -> None:
        """Forget everything and end the process that draws; a later request starts afresh."""
        self._kept.clear()
        studio, self._studio = self._studio, None
        if studio is not None:
            studio.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()


class _Studio:
    """A painter, the thread that waits for it, and the time after which it may rest."""

    def __init__(self, idle: float) -> None:
        self._idle = idle
        self._closed = False
        self._painter = Painter()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._rest: threading.Timer | None = None

    async def draw(self, picture: Picture) -> bytes:
        loop = asyncio.get_running_loop()
        self._stay()
        try:
            return await loop.run_in_executor(self._thread, self._painter.draw, picture)
        finally:
            self._stay()
            if not self._closed:
                self._rest = self._timer()

    def close(self) -> None:
        self._closed = True
        self._stay()
        self._painter.close()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _timer(self) -> threading.Timer:
        """Not the loop's: an answer is not still being worked on while the painter idles."""
        timer = threading.Timer(self._idle, self._tire)
        timer.daemon = True
        timer.start()
        return timer

    def _tire(self) -> None:
        with contextlib.suppress(RuntimeError):  # closed meanwhile
            self._thread.submit(self._painter.rest)

    def _stay(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None
