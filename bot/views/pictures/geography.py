"""Outlines of states, and how a region of the globe becomes a flat picture."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # of shape (n, 2): degrees east and north, or x and y

# Drawn as parts of these states unless a map speaks of them.
PART_OF = {"XS": "SO", "XN": "CY"}

# A wider region is no longer one that a conic projection shows without harm.
_WIDE = 165.0
# A region all around the pole, this far north of the equator, is best seen from above.
_ROUND, _FAR_NORTH = 215.0, 15.0
_NEAR_EQUATOR = 22.0


@cache
def outlines() -> dict[str, tuple[Points, ...]]:
    """Each state's pieces, largest first, by code; places too small for it have none."""
    raw = json.loads((files(__package__) / "data" / "outlines.json").read_text("utf-8"))
    return {
        code: tuple(np.array(piece, dtype=float).reshape(-1, 2) for piece in pieces)
        for code, pieces in raw["outlines"].items()
    }


@cache
def places() -> dict[str, tuple[float, float]]:
    """Where each state's label or dot goes, in degrees east and north."""
    text = (files(__package__) / "data" / "places.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {code: (float(east), float(north)) for code, east, north in rows[1:]}


def extent(code: str) -> Points:
    """Points that say where a state lies: its largest piece, or its place."""
    pieces = outlines().get(code)
    if pieces:
        return pieces[0]
    place = places().get(code)
    return np.array([place]) if place else np.empty((0, 2))


def middle_meridian(longitudes: Sequence[float]) -> float:
    """The meridian in the middle of the shortest arc that holds them all."""
    ordered = sorted(value % 360 for value in longitudes)
    if not ordered:
        return 0.0
    gaps = [
        ((ordered[(i + 1) % len(ordered)] - value) % 360 or 360.0, i)
        for i, value in enumerate(ordered)
    ]
    widest, index = max(gaps) if len(ordered) > 1 else (360.0, 0)
    start = ordered[(index + 1) % len(ordered)]
    return ((start + (360 - widest) / 2 + 180) % 360) - 180


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to a plane whose x grows eastwards and y northwards.

    Albers' equal-area conic for a region away from the equator (Snyder, "Map Projections: A
    Working Manual", 1987, chapter 14; over the pole it is Lambert's azimuthal one), else plate
    carrée with the right proportions at latitude `middle`.
    """

    meridian: float
    middle: float
    cone: float = 0.0
    constant: float = 0.0

    @classmethod
    def of(cls, points: Points) -> Projection:
        """A projection that suits a region given by points of it."""
        meridian = middle_meridian(points[:, 0].tolist())
        east = _around(points[:, 0], meridian)
        south, north = float(points[:, 1].min()), float(points[:, 1].max())
        middle = (south + north) / 2
        if np.ptp(east) > _ROUND and south > _FAR_NORTH:
            return cls(meridian, middle, 1.0, 2.0)
        if np.ptp(east) > _WIDE or abs(middle) < _NEAR_EQUATOR:
            return cls(meridian, max(-50.0, min(50.0, middle)))
        first = math.radians(south + (north - south) / 6)
        second = math.radians(north - (north - south) / 6)
        cone = (math.sin(first) + math.sin(second)) / 2
        return cls(meridian, middle, cone, math.cos(first) ** 2 + 2 * cone * math.sin(first))

    def project(self, points: Points) -> Points:
        """Points of the plane, each on its own."""
        return self._plane(_around(points[:, 0], self.meridian), points[:, 1])

    def project_whole(self, piece: Points) -> Points:
        """A piece of land in the plane, whole even where it crosses the map's end."""
        east = piece[:, 0] - self.meridian
        return self._plane(east - 360 * round(float(east.mean()) / 360), piece[:, 1])

    def _plane(self, east: Points, north: Points) -> Points:
        if not self.cone:
            return np.column_stack((east * math.cos(math.radians(self.middle)), north))
        radius = np.sqrt(np.maximum(self.constant - 2 * self.cone * np.sin(np.radians(north)), 0))
        angle = self.cone * np.radians(east)
        plane = np.column_stack((np.sin(angle), -np.cos(angle))) * (radius / self.cone)[:, None]
        return np.degrees(plane)


def _around(longitudes: Points, meridian: float) -> Points:
    """Degrees east of a meridian, from -180 to 180."""
    return (longitudes - meridian + 180) % 360 - 180


def region(codes: Iterable[str]) -> Points:
    """All points that say where some states lie; none for unknown codes."""
    found = [extent(code) for code in codes]
    return np.vstack(found) if found else np.empty((0, 2))


@dataclass(frozen=True, slots=True)
class View:
    """The part of the plane that is shown, and its picture's size in pixels."""

    left: float
    bottom: float
    scale: float
    width: float
    height: float

    @classmethod
    def of(cls, points: Points, least: float, width: float, heights: tuple[float, float]) -> View:
        """A view of some points of the plane with room around them, `least` degrees or more.

        Its height in pixels is between the two given, as suits the region.
        """
        low, high = points.min(axis=0), points.max(axis=0)
        span = np.maximum((high - low) * 1.14, least)
        height = min(max(width * span[1] / span[0], heights[0]), heights[1])
        scale = min(width / span[0], height / span[1])
        middle = (low + high) / 2
        return cls(
            float(middle[0] - width / scale / 2),
            float(middle[1] - height / scale / 2),
            float(scale),
            width,
            float(height),
        )

    def pixels(self, plane: Points) -> Points:
        """Points of the plane in pixels from the view's top left corner."""
        x = (plane[:, 0] - self.left) * self.scale
        return np.column_stack((x, self.height - (plane[:, 1] - self.bottom) * self.scale))

    def holds(self, pixels: Points) -> bool:
        """Whether any of the points' bounding box is in view."""
        low, high = pixels.min(axis=0), pixels.max(axis=0)
        return bool(low[0] < self.width and high[0] > 0 and low[1] < self.height and high[1] > 0)
