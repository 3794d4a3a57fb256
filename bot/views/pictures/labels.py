"""Labels on a map, none over another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from matplotlib.patheffects import withStroke

from bot.views.pictures.style import TEXT, Sheet, drawable, text_width

_SIZE = 24.0
_LINE = 27.0
_DARK = "#12151b"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the sheet, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def within(self, other: Box) -> bool:
        """Whether it lies wholly inside another."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


class Labels:
    """Writes labels inside an area where there is room for them.

    `on_land` tells whether a point belongs to a state that is shown.
    """

    def __init__(self, sheet: Sheet, area: Box, on_land: Callable[[float, float], bool]) -> None:
        self._sheet = sheet
        self._on_land = on_land
        self._area = area
        self._taken: list[Box] = []
        self._spots: dict[tuple[float, float], Box] = {}

    def reserve(self, x: float, y: float) -> None:
        """Keep a place free of other places' labels."""
        self._spots[x, y] = Box(x - 8, y - 8, x + 8, y + 8)

    def inside(self, x: float, y: float, room: tuple[float, float], name: str, code: str) -> bool:
        """Label a place that has some room (width and height) around its middle.

        The name goes on one line or two, else the code; False if there is no room for either.
        """
        for text in (_broken(name, 1), _broken(name, 2)):
            width, height = _size(text)
            if width <= room[0] and height <= room[1] * 0.9 and self._put((x, y), (x, y), text):
                return True
        return _size(code)[0] <= room[0] * 1.15 and self._put((x, y), (x, y), code)

    def beside(self, x: float, y: float, name: str, code: str) -> bool:
        """Label a dot next to it; False if there is no room."""
        return self._around(x, y, (11.0,), (name, code)) is not None

    def pointing(self, x: float, y: float, name: str, code: str) -> bool:
        """Label a place from some way off, with a line to it; False if there is no room."""
        box = self._around(x, y, (26.0, 44.0, 64.0), (name, code))
        if box is not None:
            self._line(x, y, box)
        return box is not None

    def _around(
        self, x: float, y: float, distances: Sequence[float], texts: Sequence[str]
    ) -> Box | None:
        """Write the first text with room around a place, off other states' land if possible."""
        spots = [
            (at, text)
            for text in texts
            for distance in distances
            for at in _around(x, y, distance, _size(text))
        ]
        free = [spot for spot in spots if self._free((x, y), *spot)]
        if not free:
            return None
        at, text = next((spot for spot in free if not self._hides_land(*spot)), free[0])
        self._put((x, y), at, text)
        return self._taken[-1]

    def _hides_land(self, at: tuple[float, float], text: str) -> bool:
        box = _box(at, text)
        return any(self._on_land(x, at[1]) for x in (box.left, at[0], box.right))

    def _line(self, x: float, y: float, box: Box) -> None:
        """A thin line from a place to the nearest side of its label."""
        end_x = min(max(x, box.left), box.right)
        end_y = min(max(y, box.top + 4), box.bottom - 4)
        halo = [withStroke(linewidth=4, foreground=_DARK)]
        self._sheet.axes.plot(
            [x, end_x], [y, end_y], color=TEXT, linewidth=1.5, zorder=9, path_effects=halo
        )

    def _free(self, spot: tuple[float, float], at: tuple[float, float], text: str) -> bool:
        """Whether a place's label has room around a point."""
        box = _box(at, text)
        others = (other for place, other in self._spots.items() if place != spot)
        return (
            bool(text)
            and box.within(self._area)
            and not any(map(box.meets, self._taken))
            and not any(map(box.meets, others))
        )

    def _put(self, spot: tuple[float, float], at: tuple[float, float], text: str) -> bool:
        """Write a place's label around a point, if there is room."""
        if not self._free(spot, at, text):
            return False
        box = _box(at, text)
        self._taken.append(box)
        for number, line in enumerate(text.split("\n")):
            middle = box.top + _LINE * (number + 0.5)
            halo = [withStroke(linewidth=3.2, foreground=_DARK)]
            self._sheet.text(at[0], middle, line, _SIZE, bold=True, ha="center", path_effects=halo)
        return True


def _box(at: tuple[float, float], text: str) -> Box:
    """What a label around a point takes."""
    width, height = _size(text)
    x, y = at
    return Box(x - width / 2 - 2, y - height / 2, x + width / 2 + 2, y + height / 2)


def _size(text: str) -> tuple[float, float]:
    lines = text.split("\n")
    return max(text_width(line, _SIZE, bold=True) for line in lines), _LINE * len(lines)


def _broken(name: str, lines: int) -> str:
    """A name on two lines of about the same length, or on one."""
    words = drawable(name).split(" ")
    if lines == 1 or len(words) == 1:
        return " ".join(words)
    splits = ((" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words)))
    return "\n".join(min(splits, key=lambda pair: max(map(len, pair))))


def _around(
    x: float, y: float, gap: float, size: tuple[float, float]
) -> Iterator[tuple[float, float]]:
    """Middles for a label right, left, above and below of a dot, then at its corners."""
    width, height = size
    aside, over = gap + width / 2 + 3, gap + height / 2
    yield from ((x + aside, y), (x - aside, y), (x, y - over), (x, y + over))
    for dx in (1, -1):
        for dy in (-1, 1):
            yield (x + dx * (width / 2 + gap * 0.7), y + dy * (height / 2 + gap * 0.7))
