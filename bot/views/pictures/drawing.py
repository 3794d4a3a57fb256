"""From a picture's description to its PNG."""

from __future__ import annotations

import threading

from bot.answers.pictures import Comparison, MembershipMap, Picture, Timeline
from bot.model import SitrepError

# Fonts and their caches are shared inside the drawing library, so one picture at a time.
_LOCK = threading.Lock()


class PicturesUnavailable(SitrepError):
    """The library that draws is not installed."""


class PictureFailed(SitrepError):
    """A picture that could not be drawn, though others may well be."""


def draw(picture: Picture) -> bytes:
    """The picture as a PNG, 1,000 pixels wide.

    Takes up to a second or so and imports the drawing library, some 60 MB, into this process;
    calls from several threads take turns. PicturesUnavailable when matplotlib is not installed.
    """
    with _LOCK:
        try:
            import matplotlib as mpl  # noqa: F401
        except ImportError as error:
            raise PicturesUnavailable(
                "Pictures need matplotlib: install it with pip install 'sitrep[pictures]'."
            ) from error
        return _drawn(picture)


def _drawn(picture: Picture) -> bytes:
    if isinstance(picture, MembershipMap):
        from bot.views.pictures.membership_map import draw_map

        return draw_map(picture)
    if isinstance(picture, Timeline):
        from bot.views.pictures.timeline import draw_timeline

        return draw_timeline(picture)
    if isinstance(picture, Comparison):
        from bot.views.pictures.comparison import draw_comparison

        return draw_comparison(picture)
    from bot.views.pictures.relations_graph import draw_graph

    return draw_graph(picture)
