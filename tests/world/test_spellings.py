"""Spellings of names that differ by a rule."""

from __future__ import annotations

import pytest

from bot.world import gazetteer
from bot.world.spellings import spellings


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the Indian Ocean Tuna Commission", "iotc"),
        ("the Organization for Harmonisation", ""),
        ("the South East Atlantic Fisheries Organization", "seafo"),
        ("the U.N. Industrial Development Organisation", "unido"),
        ("the UN Peacebuilding Commission", "un-peacebuilding-commission"),
        ("the Caribbean Community Climate Change Center", "caribbean-climate-centre"),
    ],
)
def test_names_are_found_in_either_spelling(text: str, key: str) -> None:
    assert [match.name.key for match in gazetteer().find(text)] == ([key] if key else [])


def test_all_combinations_but_the_name_itself() -> None:
    assert spellings("Organisation for Defence") == [
        "Organisation for Defense",
        "Organization for Defence",
        "Organization for Defense",
    ]
    assert spellings("United Nations Command") == ["UN Command", "U.N. Command"]
    assert spellings("Arctic Council") == []
