"""The outlines, and how a region becomes a flat picture."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from matplotlib.path import Path as Outline

import bot.views.pictures as package
from bot.views.pictures.geography import (
    PART_OF,
    Projection,
    View,
    middle_meridian,
    outlines,
    places,
    region,
)
from bot.world import states

DATA = Path(package.__file__).parent / "data"


def holder(east: float, north: float) -> set[str]:
    return {
        code
        for code, pieces in outlines().items()
        if any(Outline(piece).contains_point((east, north)) for piece in pieces)
    }


def test_the_file_is_small_and_names_its_source() -> None:
    path = DATA / "outlines.json"
    assert path.stat().st_size <= 300_000
    assert "Natural Earth 1:110m" in json.loads(path.read_text("utf-8"))["source"]
    assert "public domain" in (DATA / "README.md").read_text("utf-8")


def test_every_state_has_a_place_and_all_big_ones_an_outline() -> None:
    assert places().keys() == states().keys()
    assert len(outlines()) > 170
    assert set(PART_OF) | set(PART_OF.values()) <= outlines().keys()


@pytest.mark.parametrize(
    ("east", "north", "code"),
    [
        (74.6, 42.5, "KG"),
        (37.6, 55.8, "RU"),
        (185.0, 66.5, "RU"),
        (34.1, 45.2, "UA"),
        (-13.0, 25.0, "EH"),
        (20.9, 42.6, "XK"),
        (121.0, 23.8, "TW"),
        (178.0, -17.8, "FJ"),
    ],
)
def test_places_lie_in_their_states(east: float, north: float, code: str) -> None:
    assert code in holder(east, north)


def test_labels_lie_inside_their_states() -> None:
    outside = [
        code
        for code, place in places().items()
        if code in outlines() and code not in holder(*place) | {"KI"}
    ]
    assert outside == []


@pytest.mark.parametrize(
    ("longitudes", "middle"),
    [([10.0, 20.0], 15.0), ([170.0, -170.0], 180.0), ([-160.0, 140.0], 170.0), ([5.0], 5.0)],
)
def test_the_middle_is_that_of_the_shortest_arc(longitudes: list[float], middle: float) -> None:
    assert (middle_meridian(longitudes) - middle) % 360 == pytest.approx(0)


def test_the_pacific_is_not_torn_apart() -> None:
    points = region(["NZ", "CK", "FJ", "KI"])
    plane = Projection.of(points).project(points)
    assert np.ptp(plane[:, 0]) < 60


def test_russia_stays_in_one_piece() -> None:
    points = region(["RU", "BY", "KG"])
    projection = Projection.of(points)
    coast = projection.project_whole(outlines()["RU"][0])
    steps = np.linalg.norm(np.diff(coast, axis=0), axis=1)
    assert steps.max() < 12


def test_a_conic_map_keeps_areas() -> None:
    projection = Projection.of(region(["KZ", "RU"]))
    areas = []
    for north in (50.0, 65.0):
        width = 2 / np.cos(np.radians(north))
        square = np.array(
            [(80, north), (80 + width, north), (80 + width, north + 2), (80, north + 2)], float
        )
        x, y = projection.project_whole(square).T
        areas.append(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)
    assert areas[0] == pytest.approx(areas[1], rel=0.05)


def test_a_view_holds_its_points_within_the_heights_allowed() -> None:
    points = np.array([(0.0, 0.0), (10.0, 50.0)])
    view = View.of(points, 5, 900, (400, 700))
    assert view.height == 700
    pixels = view.pixels(points)
    assert (pixels > 0).all()
    assert (pixels < (900, 700)).all()
    assert pixels[1][1] < pixels[0][1]
