"""Initiatives told by what was put off, renewed, opened, called for or given a date."""

from __future__ import annotations

import pytest
from initiative_texts import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A mooted Turkic university got no further than a sketch, OTS diplomats say.",
            [("ots", "Turkic university", "stalled", "")],
        ),
        (
            "The AU Peace Fund, launched in 2018, holds $400 million.",
            [("au", "Peace Fund", "active", "")],
        ),
        (
            "The SADC mission left Mozambique in April 2024",
            [("sadc", "SADC mission", "completed", "")],
        ),
        (
            "SADC leaders gave the green light to a mission in Congo.",
            [("sadc", "mission in Congo", "planned", "")],
        ),
        (
            ("Work on the GCC railway resumed last month and should be finished by December 2030."),
            [("gcc", "GCC railway", "planned", "2030-12")],
        ),
        (
            "The ECO is considering setting up a joint insurance company.",
            [("eco", "joint insurance company", "proposed", "")],
        ),
        (
            "NATO opened a centre of excellence for climate in Montreal.",
            [("nato", "centre of excellence for climate in Montreal", "active", "")],
        ),
        (
            "Also agreed by the OTS was a common alphabet fund.",
            [("ots", "common alphabet fund", "planned", "")],
        ),
        (
            "SICA ministers called for a regional vaccine reserve.",
            [("sica", "regional vaccine reserve", "proposed", "")],
        ),
        (
            "A regional vaccine reserve was called for by SICA ministers.",
            [("sica", "regional vaccine reserve", "proposed", "")],
        ),
        (
            "The GUAM parliamentary assembly has not met since 2019.",
            [("guam", "parliamentary assembly", "stalled", "")],
        ),
        (
            (
                "Belarus took over the chairmanship of the CSTO. Minsk wants a joint drone unit "
                "by the end of 2025."
            ),
            [("csto", "joint drone unit", "proposed", "2025")],
        ),
        (
            "At the CIS meeting Uzbekistan suggested a forum of mayors.",
            [("cis", "forum of mayors", "proposed", "")],
        ),
        (
            (
                "Indonesia, which chairs ASEAN, intends to hold naval drills off Natuna in "
                "September."
            ),
            [("asean", "naval drills", "planned", "2024-09")],
        ),
        (
            "A proposal to create a Sahel bank was tabled at the ECOWAS meeting.",
            [("ecowas", "Sahel bank", "proposed", "")],
        ),
        (
            "A charter was adopted in 2007 which turned ASEAN into a legal person.",
            [("asean", "charter", "active", "")],
        ),
        (
            "NATO's Baltic air policing mission was renewed for three years.",
            [("nato", "Baltic air policing mission", "active", "")],
        ),
        (
            "The African Continental Free Trade Area of the AU came into force in 2019.",
            [("au", "African Continental Free Trade Area", "active", "")],
        ),
        (
            "In Samarkand the SCO states signed a memorandum of understanding on tourism.",
            [("sco", "memorandum of understanding on tourism", "active", "")],
        ),
        (
            "There are plans in the IORA for a tsunami warning system.",
            [("iora", "tsunami warning system", "planned", "")],
        ),
        (
            "There is talk of a CARICOM navy and a joint coast guard.",
            [
                ("caricom", "CARICOM navy", "proposed", ""),
                ("caricom", "joint coast guard", "proposed", ""),
            ],
        ),
        (
            "The leaders of the OECS put their names to a treaty on fisheries.",
            [("oecs", "treaty on fisheries", "active", "")],
        ),
        (
            (
                "The ECCAS ministers tasked experts with drafting a code of conduct for "
                "pirates' prisoners."
            ),
            [("eccas", "code of conduct for pirates' prisoners", "planned", "")],
        ),
        (
            "AUKUS is to add an artificial intelligence laboratory.",
            [("aukus", "artificial intelligence laboratory", "planned", "")],
        ),
        (
            "A Lake Chad development fund has been in the works at the LCBC since 2022.",
            [("lcbc", "Lake Chad development fund", "planned", "")],
        ),
        (
            "The OSCE's conference on demining takes place in June.",
            [("osce", "conference on demining", "planned", "2024-06")],
        ),
        (
            "The idea of an EAC peacekeeping brigade was dropped.",
            [("eac", "peacekeeping brigade", "stalled", "")],
        ),
    ],
)
def test_each_fate_and_date(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert lines(text) == expected
