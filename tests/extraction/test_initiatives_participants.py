"""Which states take part in an initiative, and as what."""

from __future__ import annotations

import pytest
from initiative_texts import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The EAC Regional Force, made up of Kenyan, Burundian and Ugandan units, came in 2022.",
            {"BI": "contributor", "KE": "contributor", "UG": "contributor"},
        ),
        (
            "A joint force of the Arab League, planned on an Egyptian proposal, was never formed.",
            {"EG": "proposed it"},
        ),
        (
            "Brazil's idea of a common unit and a reserve fund was discussed by BRICS.",
            {"BR": "proposed it"},
        ),
        (
            "A proposal by Guyana for a common food reserve was welcomed by CARICOM.",
            {"GY": "proposed it"},
        ),
        (
            "SADC runs a mission in Lesotho, to which Malawi and Tanzania contribute.",
            {"LS": "", "MW": "", "TZ": ""},
        ),
        ("The OTS opened a trade office in Tashkent.", {"UZ": "host"}),
        ("A summit of the EAC will be held in Nairobi in December 2024.", {"KE": "host"}),
        # those who only stand near
        (
            "GUAM wants a joint battalion that could replace Russian soldiers in the region.",
            {},
        ),
        (
            "ASEAN is building a power grid that would let Laotian dams light Singapore by 2045.",
            {},
        ),
        (
            "The EAC launched a customs union, although Kenya had asked for more time.",
            {},
        ),
        ("The AU has a Peace Fund of US$400 million.", {}),
        ("Oman left the hall, and the GCC approved a joint railway authority.", {}),
    ],
)
def test_states_and_their_part(text: str, expected: dict[str, str]) -> None:
    found = told(text)
    assert found
    parts = {one.state: one.part for item in found for one in item.participants}
    assert parts == expected
