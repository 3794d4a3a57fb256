"""Pictures for answers: drawn in time or left out."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from bot.answers.desk import Desk
from bot.answers.model import Answer
from bot.views.layout import Drawing
from bot.views.pictures import Gallery, PicturesUnavailable, alt_text
from bot.wording import Words

log = logging.getLogger(__name__)

_SECONDS: Final = 4.0
"""How long an answer waits for its picture; a later one finds it drawn."""


class Easel:
    """Draws what goes with answers, and keeps what it drew."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gallery: Gallery | None = Gallery()

    async def draw(self, answer: Answer, words: Words) -> Drawing | None:
        """The picture of an answer; None where there is none, or it is not ready in time."""
        if self._gallery is None or not answer.token or not answer.answered:
            return None
        query = await self._desk.query(answer.token)
        if query is None:
            return None
        picture = await self._desk.picture(query, answer, words.language)
        if picture is None:
            return None
        try:
            async with asyncio.timeout(_SECONDS):
                data = await self._gallery.picture(picture)
        except PicturesUnavailable as error:
            log.info("There will be no pictures: %s", error)
            self._gallery = None
            return None
        except TimeoutError:
            log.warning("A picture was not ready in time: %s", picture.title)
            return None
        except Exception:
            # The words are the answer: they are not held back for a picture that failed.
            log.exception("A picture could not be drawn: %s", picture.title)
            return None
        return Drawing("picture.png", data, alt_text(picture))

    def close(self) -> None:
        """Let the worker end."""
        if self._gallery is not None:
            self._gallery.close()
