"""Memberships as bars over the years, initiatives as points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers.pictures import Span, Timeline, TimelineEvent, TimelineRow
from bot.model import PartialDate, Progress, Status
from bot.views.pictures.parts import (
    INNER,
    MARGIN,
    Entry,
    Footing,
    Heading,
    Legend,
    box,
    empty_picture,
    mark,
    piece,
)
from bot.views.pictures.style import (
    BORDER,
    FAINT,
    LABEL,
    LOOKS,
    SMALL,
    SUBTITLE,
    VERMILION,
    WIDTH,
    Look,
    Sheet,
    fitted,
    listed,
    text_width,
)

# Beyond so many bars, states with the same history share one.
_MOST_ROWS, _MOST_EVENTS = 16, 12
_ROW, _EVENT, _AXIS, _HEAD = 46.0, 86.0, 46.0, 50.0
_NAMES = 300.0  # pixels for the names beside the bars
TARGET = Look(VERMILION, "", "|", filled=False)


@dataclass(frozen=True, slots=True)
class _Bar:
    """One line of bars: whose it is and when."""

    label: str
    spans: tuple[Span, ...]


class _Axis:
    """Years across a part of the sheet."""

    def __init__(self, first: float, last: float, left: float) -> None:
        self.first, self.last = first, max(last, first + 1)
        self.left, self.right = left, float(WIDTH - MARGIN - 16)

    def x(self, year: float) -> float:
        """Where a year (with its fraction) lies, in pixels."""
        share = (year - self.first) / (self.last - self.first)
        return self.left + min(max(share, 0), 1) * (self.right - self.left)

    def ticks(self) -> list[int]:
        """Round years with room for their numbers."""
        room = (self.right - self.left) / 92
        years = self.last - self.first
        step = next((s for s in (1, 2, 5, 10, 20, 25, 50, 100) if years / s <= room), 200)
        start = -(-int(self.first) // step) * step
        years_shown = range(start, int(self.last) + 1, step)
        return [year for year in years_shown if self.left <= self.x(year) <= self.right - 24]


def draw_timeline(picture: Timeline) -> bytes:
    """The timeline as a PNG."""
    if not picture.rows and not picture.events:
        return empty_picture(picture.title, picture.subtitle, picture.empty, picture.source)
    heading, footing = Heading(picture.title, picture.subtitle), Footing(picture.source)
    legend = Legend(_entries(picture))
    bars, events = _bars(picture), picture.events[:_MOST_EVENTS]
    left_out = len(picture.events) - len(events)
    heights = (_panel(len(bars), _ROW), _panel(len(events), _EVENT) + 38.0 * bool(left_out))
    sheet = Sheet(heading.height + sum(heights) + legend.height + footing.height + 30)
    heading.draw(sheet)
    footing.draw(sheet)
    years = _years(picture)
    top = float(heading.height)
    if bars:
        _draw_bars(sheet, top, picture, bars, _Axis(*years, MARGIN + _NAMES))
        top += heights[0] + 10
    if events:
        _draw_events(sheet, top, picture, events, _Axis(*years, MARGIN + 40.0))
        if left_out:
            sheet.text(MARGIN + 22, top + heights[1] - 26, f"+{left_out}", LABEL, color=FAINT)
        top += heights[1] + 10
    legend.draw(sheet, top)
    return sheet.png()


def _panel(lines: int, height: float) -> float:
    """The height of a panel with a heading, lines of a height, and years; 0 without lines."""
    return _HEAD + height * lines + _AXIS if lines else 0.0


def _entries(picture: Timeline) -> list[Entry]:
    used: set[object] = {span.status for row in picture.rows for span in row.spans}
    used |= {event.status for event in picture.events}
    entries = [
        Entry(
            LOOKS[w.mark], w.word, bar=isinstance(w.mark, Status), dot=isinstance(w.mark, Progress)
        )
        for w in picture.legend
        if w.mark in used
    ]
    if any(event.target for event in picture.events):
        entries.append(Entry(TARGET, picture.target))
    return entries


def _bars(picture: Timeline) -> list[_Bar]:
    """A line for each state, or where these are many for each history that states share."""
    if len(picture.rows) <= _MOST_ROWS:
        return [
            _Bar(fitted(row.state.label, _NAMES - 40, LABEL), row.spans) for row in picture.rows
        ]
    shared: defaultdict[tuple[Span, ...], list[TimelineRow]] = defaultdict(list)
    for row in picture.rows:
        shared[row.spans].append(row)
    bars = [_Bar(_together(rows), spans) for spans, rows in shared.items()]
    if len(bars) <= _MOST_ROWS:
        return bars
    hidden = sum(len(rows) for rows in list(shared.values())[_MOST_ROWS - 1 :])
    return [*bars[: _MOST_ROWS - 1], _Bar(f"+{hidden}", ())]


def _together(rows: Sequence[TimelineRow]) -> str:
    """The names of some states as far as there is room, and how many more."""
    return listed([row.state.label for row in rows], _NAMES - 40, LABEL, 1)[0]


def _years(picture: Timeline) -> tuple[float, float]:
    """The first and the last moment shown, as years."""
    now = _year(picture.until)
    spans = [span for row in picture.rows for span in row.spans]
    starts = [span.start for span in spans] + [event.reported for event in picture.events]
    ends = [span.end for span in spans] + [event.target for event in picture.events]
    known = [now, *(_begin(d) for d in starts if d), *(_end(d) for d in ends if d)]
    first, last = min(*known, max(known) - 4), max(known)
    room = max((last - first) * 0.04, 0.25)
    return first - room, last + room


def _year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _begin(when: PartialDate) -> float:
    return _year(when.first())


def _end(when: PartialDate) -> float:
    return _year(when.last())


def _draw_axis(sheet: Sheet, axis: _Axis, top: float, bottom: float, until: date) -> None:
    for year in axis.ticks():
        x = axis.x(year)
        sheet.axes.plot([x, x], [top, bottom], color=BORDER, linewidth=0.8, alpha=0.5, zorder=2)
        sheet.text(x, bottom + 20, str(year), SMALL, ha="center", color=FAINT)
    now = axis.x(_year(until))
    sheet.axes.plot([now, now], [top, bottom], color=FAINT, linewidth=2, linestyle=":", zorder=2)


def _draw_bars(
    sheet: Sheet, top: float, picture: Timeline, bars: Sequence[_Bar], axis: _Axis
) -> None:
    box(sheet, MARGIN, top, INNER, _panel(len(bars), _ROW))
    sheet.text(MARGIN + 20, top + 28, picture.members, SUBTITLE, bold=True)
    first = top + _HEAD
    _draw_axis(sheet, axis, first, first + _ROW * len(bars), picture.until)
    for number, bar in enumerate(bars):
        y = first + _ROW * (number + 0.5)
        sheet.text(MARGIN + 20, y, bar.label, LABEL)
        for span in bar.spans:
            _draw_span(sheet, axis, y, span, _year(picture.until))


def _draw_span(sheet: Sheet, axis: _Axis, y: float, span: Span, now: float) -> None:
    """A bar; an arrowhead where it began or lasts beyond what is known."""
    look = LOOKS[span.status]
    left = axis.x(_begin(span.start)) if span.start else axis.left + 14
    right = axis.x(_end(span.end)) if span.end else axis.x(now)
    right = max(right, left + 8)
    sheet.add(piece(left, y - 14, right - left, 28, look))
    for at, open_end, way in ((left, not span.start, -1), (right, not span.end, 1)):
        if open_end:
            sheet.axes.fill(
                [at, at, at + 13 * way], [y - 14, y + 14, y], color=look.color, zorder=4
            )


def _draw_events(
    sheet: Sheet, top: float, picture: Timeline, events: Sequence[TimelineEvent], axis: _Axis
) -> None:
    more = 38 if len(picture.events) > len(events) else 0
    box(sheet, MARGIN, top, INNER, _panel(len(events), _EVENT) + more)
    sheet.text(MARGIN + 20, top + 28, picture.initiatives, SUBTITLE, bold=True)
    first = top + _HEAD
    _draw_axis(sheet, axis, first, first + _EVENT * len(events), picture.until)
    for number, event in enumerate(events):
        _draw_event(sheet, axis, first + _EVENT * number, picture, event)


def _draw_event(
    sheet: Sheet, axis: _Axis, top: float, picture: Timeline, event: TimelineEvent
) -> None:
    """The title, and under it a line from the report to the target."""
    overdue = picture.overdue if event.overdue else ""
    room = INNER - 40 - (text_width(overdue, SMALL, bold=True) + 24 if overdue else 0)
    sheet.text(MARGIN + 20, top + 24, fitted(event.title, room, LABEL), LABEL)
    if overdue:
        right = MARGIN + INNER - 20
        sheet.text(right, top + 24, overdue, SMALL, bold=True, ha="right", color=VERMILION)
    y = top + 60
    start = axis.x(_begin(event.reported)) if event.reported else None
    end = axis.x(_end(event.target)) if event.target else None
    look = LOOKS[event.status]
    if start is not None and end is not None:
        sheet.axes.plot(
            [start, end], [y, y], color=look.color, linewidth=3, linestyle="--", zorder=5
        )
    if end is not None:
        sheet.axes.plot([end, end], [y - 15, y + 15], color=VERMILION, linewidth=5, zorder=6)
        words = str(event.target)
        gap = 12 if start is not None else 24
        side = gap if end + gap + text_width(words, SMALL) <= WIDTH - MARGIN - 10 else -gap
        ha = "left" if side > 0 else "right"
        sheet.text(end + side, y, words, SMALL, ha=ha, color=FAINT)
    at = start if start is not None else end if end is not None else axis.x(_year(picture.until))
    mark(sheet, at, y, look, 24)
