"""Pictures drawn once, off the event loop, and kept while they are in use."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from typing import Self

from bot.answers.pictures import Picture
from bot.views.pictures.drawing import draw


class Gallery:
    """The pictures most recently asked for, by what they show.

    One worker thread draws; the event loop never waits for it. Whoever asks for a picture that
    is being drawn gets that one. Not for use from several event loops.
    """

    def __init__(self, capacity: int = 64) -> None:
        """Keep up to `capacity` pictures, of some 50 to 200 KB each."""
        if capacity < 1:
            raise ValueError("a gallery holds at least one picture")
        self._capacity = capacity
        self._kept: OrderedDict[Picture, bytes] = OrderedDict()
        self._drawing: dict[Picture, asyncio.Task[bytes]] = {}
        self._worker: ThreadPoolExecutor | None = None

    def __len__(self) -> int:
        return len(self._kept)

    async def picture(self, picture: Picture) -> bytes:
        """The PNG of a picture. Raises what drawing raises, and keeps no failure."""
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
        if self._worker is None:
            self._worker = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        data = await asyncio.get_running_loop().run_in_executor(self._worker, draw, picture)
        self._kept[picture] = data
        if len(self._kept) > self._capacity:
            self._kept.popitem(last=False)
        return data

    def close(self) -> None:
        """Forget everything and let the worker end; a later request starts afresh."""
        self._kept.clear()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.shutdown(wait=False, cancel_futures=True)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()
