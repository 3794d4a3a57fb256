"""Initiatives that no rule tells of but the words around them make likely."""

from __future__ import annotations

import pytest
from initiative_texts import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The AU will stage Desert Lantern 2025 in Morocco next spring.",
            ("au", "Desert Lantern 2025", "planned", "2025"),
        ),
        (
            "NATO's own Silver Gale, planned for 2025, will be larger.",
            ("nato", "Silver Gale", "planned", "2025"),
        ),
        ("ASEAN adopted the Bandar Compass in 2023.", ("asean", "Bandar Compass", "active", "")),
        (
            "SADC will send a small observer team to Lesotho in June.",
            ("sadc", "observer team", "planned", "2024-06"),
        ),
        (
            "The OAS set up a quartet of former presidents to mediate in Haiti.",
            ("oas", "quartet of former presidents", "active", ""),
        ),
        (
            "Mercosur agreed on a joint procurement of vaccines by 2026.",
            ("mercosur", "joint procurement of vaccines", "planned", "2026"),
        ),
    ],
)
def test_names_and_nouns_of_any_kind(text: str, expected: tuple[str, str, str, str]) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "By 2030 IGAD hopes to open a drought centre in Nairobi.",
            ("igad", "drought centre in Nairobi", "planned", "2030"),
        ),
        (
            "A donor conference of the ECCAS planned for this autumn was cancelled.",
            ("eccas", "donor conference", "stalled", "2024"),
        ),
        (
            "Mali and Niger have begun issuing the common passport of the AES.",
            ("aes", "common passport", "active", ""),
        ),
        (
            "The OSCE turned down, once again, Libya's proposal for a single army.",
            ("osce", "single army", "declined", ""),
        ),
        (
            "A rail institute of the ECO will be opened in June of next year.",
            ("eco", "rail institute", "planned", "2025-06"),
        ),
        (
            "The OAS mission in Peru will end by August.",
            ("oas", "OAS mission in Peru", "active", ""),
        ),
    ],
)
def test_fates_and_dates(text: str, expected: tuple[str, str, str, str]) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "BIMSTEC officials praised Thailand's plan for a rail link.",
        "The Council of the European Union thanked Kenya for its help.",
        "SCO ministers meet again next year.",
        "The EAC praised Kenya's new railway.",
        "Officials of the OIC read the Daily Star in Jeddah.",
    ],
)
def test_what_is_another_s_is_not_told(text: str) -> None:
    assert lines(text) == []
