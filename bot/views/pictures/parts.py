"""What all pictures have: a heading, a legend, a line for the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.patches import FancyBboxPatch, Rectangle

from bot.views.pictures.style import (
    FAINT,
    LABEL,
    PANEL,
    SMALL,
    SUBTITLE,
    TEXT,
    TITLE,
    WIDTH,
    Look,
    Sheet,
    drawable,
    fitted,
    text_width,
    wrapped,
)

MARGIN = 36
INNER = WIDTH - 2 * MARGIN
CHIP = "#3b4150"


class Heading:
    """Title and subtitle at the top of a picture; `height` is what they take."""

    def __init__(self, title: str, subtitle: str) -> None:
        self._title = [line for line in wrapped(title, INNER, TITLE, 2, bold=True) if line]
        self._subtitle = [line for line in wrapped(subtitle, INNER, SUBTITLE, 2) if line]
        self.height = 30 + 50 * len(self._title) + 38 * len(self._subtitle) + 14

    def draw(self, sheet: Sheet) -> None:
        """Write it on a sheet."""
        y = 30.0
        for line in self._title:
            sheet.text(MARGIN, y + 22, line, TITLE, bold=True)
            y += 50
        for line in self._subtitle:
            sheet.text(MARGIN, y + 18, line, SUBTITLE, color=FAINT)
            y += 38


class Footing:
    """The source at the bottom of a picture; `height` is what it takes."""

    def __init__(self, source: str) -> None:
        self._lines = [line for line in wrapped(source, INNER, SMALL, 2) if line]
        self.height = 34 * len(self._lines) + 24

    def draw(self, sheet: Sheet) -> None:
        """Write it on a sheet."""
        y = sheet.height - self.height + 10
        for line in self._lines:
            sheet.text(MARGIN, y + 14, line, SMALL, color=FAINT)
            y += 34


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a legend, with a piece of colour, a marker or both before its text."""

    look: Look
    text: str
    bar: bool = False
    dot: bool = True


class Legend:
    """What colours, hatches and markers mean, in as many rows as needed."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rows: list[list[tuple[float, Entry]]] = []
        x = float(INNER)
        for entry in entries:
            width = _swatch(entry) + min(text_width(drawable(entry.text), LABEL), INNER - 70) + 34
            if x + width - 34 > INNER:
                self._rows.append([])
                x = 0.0
            self._rows[-1].append((x, entry))
            x += width
        self.height = 46 * len(self._rows) + (12 if self._rows else 0)

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw it, from `top` downwards."""
        for number, row in enumerate(self._rows):
            y = top + 6 + 46 * number + 20
            for x, entry in row:
                _draw_entry(sheet, MARGIN + x, y, entry)


def _swatch(entry: Entry) -> float:
    return 58 * entry.bar + 38 * entry.dot


def _draw_entry(sheet: Sheet, x: float, y: float, entry: Entry) -> None:
    if entry.bar:
        sheet.add(piece(x, y - 14, 46, 28, entry.look))
    if entry.dot:
        mark(sheet, x + 58 * entry.bar + 11, y, entry.look, 20)
    width = INNER - (x - MARGIN) - _swatch(entry)
    sheet.text(x + _swatch(entry), y, fitted(entry.text, width, LABEL), LABEL)


def piece(x: float, y: float, width: float, height: float, look: Look) -> Rectangle:
    """A coloured and hatched rectangle."""
    return Rectangle(
        (x, y),
        width,
        height,
        facecolor=look.color if look.filled else "none",
        edgecolor=PANEL if look.filled else look.color,
        hatch=look.hatch,
        linewidth=0 if look.filled else 2,
        zorder=4,
    )


def mark(sheet: Sheet, x: float, y: float, look: Look, size: float, edge: str = "none") -> None:
    """A marker of a size in pixels; hollow where the look says so."""
    sheet.axes.plot(
        [x],
        [y],
        marker=look.marker,
        markersize=size * 0.72,
        markerfacecolor=look.color if look.filled else PANEL,
        markeredgecolor=edge if look.filled else look.color,
        markeredgewidth=1.5 if look.filled else 3,
        linestyle="none",
        zorder=8,
    )


def box(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    color: str = PANEL,
    rounding: float = 14,
    zorder: float = 1,
) -> FancyBboxPatch:
    """A rounded panel, by default behind everything."""
    style = f"round,pad=0,rounding_size={rounding}"
    patch = FancyBboxPatch(
        (x, y), width, height, boxstyle=style, facecolor=color, edgecolor="none", zorder=zorder
    )
    sheet.add(patch)
    return patch


def chip(sheet: Sheet, x: float, y: float, code: str) -> None:
    """A state's code in a small frame, 50 pixels wide, in place of a flag.

    Codes that nobody knows but this program (X and a letter, but for Kosovo's) are not shown.
    """
    if code.startswith("X") and code != "XK":
        return
    box(sheet, x, y - 16, 50, 32, color=CHIP, rounding=7, zorder=3)
    sheet.text(x + 25, y + 1, code, 21, bold=True, ha="center", color=TEXT)


def empty_picture(title: str, subtitle: str, empty: str, source: str) -> bytes:
    """A picture that only says that there is nothing to show."""
    heading, footing = Heading(title, subtitle), Footing(source)
    lines: Sequence[str] = [line for line in wrapped(empty, INNER - 80, LABEL, 4) if line]
    height = 80 + 40 * len(lines)
    sheet = Sheet(heading.height + height + footing.height)
    heading.draw(sheet)
    footing.draw(sheet)
    box(sheet, MARGIN, heading.height, INNER, height - 20)
    for number, line in enumerate(lines):
        y = heading.height + 50 + 40 * number
        sheet.text(WIDTH / 2, y, line, LABEL, ha="center", color=FAINT)
    return sheet.png()
