"""A map of who belongs to an organization."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from bot.answers.pictures import MapState, MembershipMap
from bot.model import Status
from bot.views.pictures.geography import (
    PART_OF,
    Points,
    Projection,
    View,
    outlines,
    places,
    region,
)
from bot.views.pictures.labels import Box, Labels
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
)
from bot.views.pictures.style import LAND, LOOKS, PANEL, Sheet

_SHORTEST = 430.0
# A state shown smaller than this, in pixels across, gets a dot; on a crowded map fewer do.
_TINY, _TINY_IN_CROWD = 15.0, 4.0
_CROWD = 40
# With more states than this, lines from labels to places would hide the map.
_MANY = 60
# Degrees shown at least: around states that have an outline, and around lone islands.
_LEAST, _LEAST_AT_SEA = 9.0, 36.0


@dataclass(frozen=True, slots=True)
class _Shape:
    """A state's pieces in pixels of the sheet, largest first, and that one's size."""

    code: str
    pieces: tuple[Points, ...]
    room: tuple[float, float]


class _Map:
    """The part of the globe with the states to show, somewhere on a sheet."""

    def __init__(self, states: dict[str, MapState], top: float) -> None:
        self.states = states
        points = region(states)
        self._projection = Projection.of(points)
        least = _LEAST if any(code in outlines() for code in states) else _LEAST_AT_SEA
        tallest = 560.0 if len(states) <= 3 else 700.0 if len(states) <= 12 else 900.0
        plane = self._projection.project(points)
        self._view = View.of(plane, least, INNER, (_SHORTEST, tallest))
        self._corner = np.array([MARGIN, top])
        self.height = self._view.height
        self.area = Box(MARGIN, top, MARGIN + INNER, top + self.height)
        self.shapes = self._shapes()
        self._outlines = [
            (Box(*piece.min(axis=0), *piece.max(axis=0)), Path(piece))
            for shape in self.shapes
            if shape.code in states
            for piece in shape.pieces
        ]
        self.rooms = dict.fromkeys(states, (0.0, 0.0))
        for shape in self.shapes:
            if shape.code in self.rooms:
                self.rooms[shape.code] = max(self.rooms[shape.code], shape.room)
        least_room = _TINY if len(states) <= _CROWD else _TINY_IN_CROWD
        self.tiny = [code for code in states if max(self.rooms[code]) < least_room]

    def position(self, code: str) -> tuple[float, float]:
        """Where a state's label or dot goes, in pixels of the sheet."""
        place = np.array([places()[code]])
        x, y = (self._view.pixels(self._projection.project(place)) + self._corner)[0]
        return float(x), float(y)

    def on_land(self, x: float, y: float) -> bool:
        """Whether a point of the sheet belongs to one of the states to show."""
        return any(
            box.holds(x, y) and outline.contains_point((x, y)) for box, outline in self._outlines
        )

    def _shapes(self) -> list[_Shape]:
        """The shapes in view, largest first, so that enclosed states end up on top."""
        shapes = []
        for code, pieces in outlines().items():
            owner = code if code in self.states else PART_OF.get(code, code)
            pixels = [self._view.pixels(self._projection.project_whole(p)) for p in pieces]
            seen = tuple(piece + self._corner for piece in pixels if self._view.holds(piece))
            if seen:
                width, height = np.ptp(seen[0], axis=0)
                shapes.append(_Shape(owner, seen, (float(width), float(height))))
        return sorted(shapes, key=lambda shape: -shape.room[0] * shape.room[1])


def draw_map(picture: MembershipMap) -> bytes:
    """The map as a PNG."""
    states = {state.state.code: state for state in picture.states if state.state.code in places()}
    if not states:
        return empty_picture(picture.title, picture.subtitle, picture.empty, picture.source)
    heading, footing = Heading(picture.title, picture.subtitle), Footing(picture.source)
    region_map = _Map(states, heading.height)
    legend = Legend(_entries(picture, {states[code].status for code in region_map.tiny}))
    sheet = Sheet(heading.height + region_map.height + legend.height + footing.height)
    heading.draw(sheet)
    legend.draw(sheet, heading.height + region_map.height + 8)
    footing.draw(sheet)
    _draw_land(sheet, region_map)
    _draw_dots(sheet, region_map)
    _draw_labels(sheet, region_map)
    return sheet.png()


def _entries(picture: MembershipMap, dotted: set[Status]) -> list[Entry]:
    """The legend: how many states have each status, and whether some of them are dots."""
    counts: Counter[object] = Counter(state.status for state in picture.states)
    return [
        Entry(LOOKS[word.mark], f"{word.word} ({counts[word.mark]})", True, word.mark in dotted)
        for word in picture.legend
        if word.mark in counts
    ]


def _draw_land(sheet: Sheet, region_map: _Map) -> None:
    area = region_map.area
    frame = box(sheet, area.left, area.top, area.right - area.left, area.bottom - area.top)
    for shape in region_map.shapes:
        state = region_map.states.get(shape.code)
        for piece in shape.pieces:
            patch = _patch(piece, state)
            sheet.add(patch)
            patch.set_clip_path(frame)


def _patch(piece: Points, state: MapState | None) -> PathPatch:
    path = Path(np.vstack((piece, piece[:1])), closed=True)
    if state is None:
        return PathPatch(path, facecolor=LAND, edgecolor=PANEL, linewidth=0.8, zorder=2)
    look = LOOKS[state.status]
    return PathPatch(
        path,
        facecolor=look.color if look.filled else LAND,
        edgecolor=PANEL if look.filled else look.color,
        hatch=look.hatch,
        linewidth=1.0 if look.filled else 2.0,
        zorder=3,
    )


def _draw_dots(sheet: Sheet, region_map: _Map) -> None:
    size = 19 if len(region_map.states) <= _CROWD else 13
    for code in region_map.tiny:
        look = LOOKS[region_map.states[code].status]
        mark(sheet, *region_map.position(code), look, size, edge=PANEL)


def _draw_labels(sheet: Sheet, region_map: _Map) -> None:
    """Label the states, those with most room first."""
    labels = Labels(sheet, region_map.area, region_map.on_land)
    for code in region_map.states:
        labels.reserve(*region_map.position(code))
    rooms = region_map.rooms
    for code in sorted(region_map.states, key=lambda code: -max(rooms[code])):
        x, y = region_map.position(code)
        name = region_map.states[code].state.label
        short = "" if code.startswith("X") and code != "XK" else code
        if code in region_map.tiny:
            done = labels.beside(x, y, name, short)
        else:
            done = labels.inside(x, y, rooms[code], name, short)
        if not done and len(rooms) <= _MANY:
            labels.pointing(x, y, name, short)
