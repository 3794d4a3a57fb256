"""Pictures of what reports say: maps, timelines, graphs, comparisons.

`draw` makes a PNG of a value from `bot.answers.pictures`, `alt_text` says the same in words, and
a `Gallery` has them drawn in a process of its own and keeps what was drawn. The drawing library
is imported when the first picture is drawn; without it there is `PicturesUnavailable`.
"""

from bot.views.pictures.alternative import alt_text
from bot.views.pictures.drawing import PictureFailed, PicturesUnavailable, draw
from bot.views.pictures.gallery import Gallery

__all__ = ["Gallery", "PictureFailed", "PicturesUnavailable", "alt_text", "draw"]
