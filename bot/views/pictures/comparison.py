"""Two organizations side by side: what is in one alone, in both, in the other alone."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.patches import FancyBboxPatch

from bot.answers.pictures import Comparison, PictureState
from bot.views.pictures.parts import INNER, MARGIN, Footing, Heading, chip, empty_picture
from bot.views.pictures.style import (
    FAINT,
    LABEL,
    ORANGE,
    SKY,
    SUBTITLE,
    Sheet,
    wrapped,
)

_GAP = 12.0
_LINE = 34.0
_NAME_LEFT = 78.0  # from a column's left side, past the chip
# Longer lists are set as running text in a wider column, for a picture that fits a screen.
_MOST_ROWS, _WIDER = 14, 1.4


class _Column:
    """States under a heading: a row each, or running text where they are many."""

    def __init__(self, heading: str, states: Sequence[PictureState], width: float) -> None:
        self.width = width
        self.heading = wrapped(heading, width - 28, SUBTITLE, 3, bold=True)
        self._states = states
        self._rows: list[Sequence[str]] = []
        self._running: Sequence[str] = ()
        if len(states) > _MOST_ROWS:
            names = ", ".join(state.label for state in states)
            self._running = wrapped(names, width - 36, LABEL, 40)
        else:
            self._rows = [self._name(state.label) for state in states]
        lines = len(self._running) or sum(map(len, self._rows)) or 1
        self.height = _LINE * lines + 8 * len(self._rows) + 26

    def _name(self, label: str) -> Sequence[str]:
        return wrapped(label, self.width - _NAME_LEFT - 12, LABEL, 3)

    def draw(self, sheet: Sheet, left: float, top: float, head: float) -> None:
        """Write it from a corner on, with a heading of some height."""
        middle = left + self.width / 2
        for number, line in enumerate(self.heading):
            y = top + 30 + 34 * number
            sheet.text(middle, y, line, SUBTITLE, bold=True, ha="center")
        y = top + 30 + 34 * len(self.heading)
        sheet.text(middle, y, str(len(self._states)), LABEL, ha="center", color=FAINT)
        y = top + head
        if not self._states:
            sheet.text(middle, y + _LINE / 2, "–", LABEL, ha="center", color=FAINT)
        for line in self._running:
            sheet.text(left + 18, y + _LINE / 2, line, LABEL)
            y += _LINE
        for state, lines in zip(self._states, self._rows, strict=False):
            chip(sheet, left + 16, y + 4 + _LINE / 2, state.code)
            for line in lines:
                sheet.text(left + _NAME_LEFT, y + 4 + _LINE / 2, line, LABEL)
                y += _LINE
            y += 8


def draw_comparison(picture: Comparison) -> bytes:
    """The comparison as a PNG."""
    parts = (
        (picture.first, picture.only_first),
        (picture.both, picture.shared),
        (picture.second, picture.only_second),
    )
    if not any(states for _, states in parts):
        return empty_picture(picture.title, picture.subtitle, picture.empty, picture.source)
    heading, footing = Heading(picture.title, picture.subtitle), Footing(picture.source)
    shares = [_WIDER if len(states) > _MOST_ROWS else 1.0 for _, states in parts]
    unit = (INNER - 2 * _GAP) / sum(shares)
    columns = [
        _Column(name, states, unit * share)
        for (name, states), share in zip(parts, shares, strict=True)
    ]
    head = 58.0 + 34 * max(len(column.heading) for column in columns)
    height = head + max(column.height for column in columns)
    sheet = Sheet(heading.height + height + footing.height + 12)
    heading.draw(sheet)
    footing.draw(sheet)
    lefts = [MARGIN + sum(c.width + _GAP for c in columns[:i]) for i in range(3)]
    for first, color, zorder in ((0, SKY, 1.0), (1, ORANGE, 1.1)):
        width = columns[first].width + _GAP + columns[first + 1].width
        _draw_set(sheet, lefts[first], heading.height, (width, height), color, zorder)
    for left, column in zip(lefts, columns, strict=True):
        column.draw(sheet, left, heading.height, head)
    return sheet.png()


def _draw_set(
    sheet: Sheet, left: float, top: float, size: tuple[float, float], color: str, zorder: float
) -> None:
    """One of the two sets, which overlap in the middle column."""
    for face, edge, alpha in ((color, "none", 0.16), ("none", color, 0.95)):
        sheet.add(
            FancyBboxPatch(
                (left, top),
                *size,
                boxstyle="round,pad=0,rounding_size=30",
                facecolor=face,
                edgecolor=edge,
                linewidth=3,
                alpha=alpha,
                zorder=zorder,
            )
        )
