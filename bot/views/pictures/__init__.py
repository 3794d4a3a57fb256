"""Pictures of what reports say: maps, timelines, graphs, comparisons.

`draw` makes a PNG of a value from `bot.answers.pictures`, `alt_text` says the same in words, and
a `Gallery` draws away from the event loop and keeps what it drew. The drawing library is
imported when the first picture is drawn; without it there is `PicturesUnavailable`.
"""

from bot.views.pictures.alternative import alt_text
from bot.views.pictures.drawing import PicturesUnavailable, draw
from bot.views.pictures.gallery import Gallery

__all__ = ["Gallery", "PicturesUnavailable", "alt_text", "draw"]
