"""Pictures for answers: drawn in time or left out."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from typing import Final

from bot.answers.desk import Desk
from bot.answers.model import Answer
from bot.views.layout import Drawing
from bot.views.pictures import Gallery, PicturesUnavailable, alt_text
from bot.wording import Words

log = logging.getLogger(__name__)

_SECONDS: Final = 4.0
"""How long an answer waits for its picture; a later one finds it drawn."""

_CAPACITY: Final = 32
"""Answers whose pictures are at hand without asking again what they show."""


class Easel:
    """Draws what goes with answers, and keeps what it drew."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gallery: Gallery | None = Gallery()
        self._last: OrderedDict[int, tuple[Answer, Drawing | None]] = OrderedDict()

    async def draw(self, answer: Answer, words: Words) -> Drawing | None:
        """The picture of an answer; None where there is none, or it is not ready in time."""
        if self._gallery is None or not answer.token or not answer.answered:
            return None
        known, drawing = self._last.get(id(answer), (None, None))
        if known is not answer:
            try:
                drawing = await self._draw(answer, words, self._gallery)
            except TimeoutError:
                log.warning("A picture was not ready in time: %s", answer.understood)
                return None
            self._last[id(answer)] = (answer, drawing)
            if len(self._last) > _CAPACITY:
                self._last.popitem(last=False)
        return drawing

    async def _draw(self, answer: Answer, words: Words, gallery: Gallery) -> Drawing | None:
        query = await self._desk.query(answer.token)
        if query is None:
            return None
        picture = await self._desk.picture(query, answer, words.language)
        if picture is None:
            return None
        try:
            async with asyncio.timeout(_SECONDS):
                data = await gallery.picture(picture)
        except PicturesUnavailable as error:
            log.info("There will be no pictures: %s", error)
            self._gallery = None
            return None
        except TimeoutError:
            raise
        except Exception:
            # The words are the answer: they are not held back for a picture that failed.
            log.exception("A picture could not be drawn: %s", picture.title)
            return None
        return Drawing("picture.png", data, alt_text(picture))

    def close(self) -> None:
        """Let the worker end."""
        if self._gallery is not None:
            self._gallery.close()
