"""The one look of all pictures: colours that colour-blind readers tell apart, large type."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from matplotlib import font_manager, ft2font
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Patch
from matplotlib.text import Text

from bot.model import Progress, RelationKind, Status

WIDTH = 1000
DPI = 100

# A light-on-dark ground, and the colours of Okabe and Ito, "Color Universal Design" (2008),
# lightened where they would drown in it.
GROUND = "#1b1e25"
PANEL = "#262a33"
LAND = "#3a404d"
BORDER = "#59616f"
TEXT = "#f2f3f5"
FAINT = "#aeb4bf"
SKY, ORANGE, GREEN, YELLOW = "#56b4e9", "#e69f00", "#1fb58f", "#f0e442"
BLUE, VERMILION, PURPLE, GREY = "#5b8def", "#f0743e", "#d98ab4", "#9aa1ad"

TITLE, SUBTITLE, LABEL, SMALL = 40, 29, 27, 24  # pixels


@dataclass(frozen=True, slots=True)
class Look:
    """How a status shows: by colour, and for those who do not see it by hatch and marker."""

    color: str
    hatch: str
    marker: str
    filled: bool = True


LOOKS: dict[Status | Progress | RelationKind, Look] = {
    Status.MEMBER: Look(SKY, "", "o"),
    Status.OBSERVER: Look(YELLOW, "..", "s"),
    Status.PARTNER: Look(GREEN, "//", "D"),
    Status.CANDIDATE: Look(PURPLE, "++", "^"),
    Status.SUSPENDED: Look(ORANGE, "xx", "X"),
    Status.FORMER: Look(GREY, "\\\\", "v"),
    Status.NON_MEMBER: Look(GREY, "--", "o", filled=False),
    Progress.PLANNED: Look(SKY, "", "o", filled=False),
    Progress.PROPOSED: Look(PURPLE, "", "D", filled=False),
    Progress.ACTIVE: Look(GREEN, "", "o"),
    Progress.COMPLETED: Look(SKY, "", "s"),
    Progress.STALLED: Look(ORANGE, "", "X"),
    Progress.DECLINED: Look(GREY, "", "v"),
    RelationKind.COOPERATES: Look(GREEN, "", "o"),
    RelationKind.COMPETES: Look(VERMILION, "", "X"),
    RelationKind.DUPLICATES: Look(PURPLE, "", "P"),
    RelationKind.DECLINED: Look(GREY, "", "v"),
}


@cache
def _font(*, bold: bool) -> FontProperties:
    """The font that comes with the drawing library, so that pictures look alike everywhere."""
    return FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")


@cache
def _characters() -> frozenset[int]:
    return frozenset(ft2font.FT2Font(font_manager.findfont(_font(bold=False))).get_charmap())


def drawable(text: str) -> str:
    """The text on one line, without the characters that the font lacks (as emoji)."""
    known = _characters()
    return " ".join("".join(c for c in text if c.isspace() or ord(c) in known).split())


def points(pixels: float) -> float:
    """A size in pixels as the drawing library wants it."""
    return pixels * 72 / DPI


class Sheet:
    """A picture in the making: a page measured in pixels from its top left corner."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.figure = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor=GROUND)
        FigureCanvasAgg(self.figure)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.set_xlim(0, WIDTH)
        self.axes.set_ylim(height, 0)

    def text(
        self, x: float, y: float, text: str, size: float = LABEL, *, bold: bool = False, **more: Any
    ) -> Text:
        """Write text at a point, by default in the light colour, on the line y from the left."""
        more = {"color": TEXT, "ha": "left", "va": "center", "zorder": 10, **more}
        return self.axes.text(
            x,
            y,
            drawable(text),
            fontproperties=_font(bold=bold),
            fontsize=points(size),
            parse_math=False,
            **more,
        )

    def add(self, shape: Patch) -> None:
        """Put a shape on the page."""
        # Not add_patch, which also works out the axes' limits: these are fixed.
        self.axes.add_artist(shape)

    def png(self) -> bytes:
        """The finished picture."""
        out = io.BytesIO()
        self.figure.savefig(out, format="png", facecolor=GROUND)
        return out.getvalue()


@cache
def _ruler() -> RendererAgg:
    """What measures text; it draws nothing."""
    return RendererAgg(1, 1, DPI)  # type: ignore[no-untyped-call]


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """How many pixels a line of text takes."""
    font = _font(bold=bold).copy()
    font.set_size(points(size))
    ruler = _ruler()
    size_of = ruler.get_text_width_height_descent(drawable(text), font, ismath=False)  # type: ignore[no-untyped-call]
    return float(size_of[0])


def fitted(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, cut with an ellipsis where it is too long for the width."""
    text = drawable(text)
    if text_width(text, size, bold=bold) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(text[:middle].rstrip() + "…", size, bold=bold) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def wrapped(
    text: str, width: float, size: float, lines: int, *, bold: bool = False
) -> Sequence[str]:
    """The text in up to so many lines of a width, the last one cut if need be."""
    words = drawable(text).split()
    out: list[str] = []
    while words and len(out) < lines - 1:
        count = 1
        while count < len(words) and (
            text_width(" ".join(words[: count + 1]), size, bold=bold) <= width
        ):
            count += 1
        out.append(fitted(" ".join(words[:count]), width, size, bold=bold))
        words = words[count:]
    if words:
        out.append(fitted(" ".join(words), width, size, bold=bold))
    return out or [""]


def listed(names: Sequence[str], width: float, size: float, lines: int) -> Sequence[str]:
    """Names in up to so many lines of a width; those without room are counted ("+12")."""

    def first(count: int) -> Sequence[str]:
        rest = f" +{len(names) - count}" if count < len(names) else ""
        return wrapped(", ".join(names[:count]) + rest, width, size, lines + 1)

    low, high = 0, len(names)
    while low < high:
        middle = (low + high + 1) // 2
        if len(first(middle)) <= lines:
            low = middle
        else:
            high = middle - 1
    if low or not names:
        return first(low)
    rest = f" +{len(names) - 1}" if len(names) > 1 else ""
    return (fitted(names[0], width - text_width(rest, size), size) + rest,)
