"""Initiatives told by idioms, lists, bullets, nominal phrases and verbs without an agent."""

from __future__ import annotations

import pytest
from initiative_texts import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The leaders of the GCC met in Doha. The GCC plans a fund for desert farming.",
            [("gcc", "fund for desert farming", "planned", "")],
        ),
        (
            "SAARC leaders met in Dhaka. The members are setting up a food bank.",
            [("saarc", "food bank", "planned", "")],
        ),
        (
            (
                "The five heads of ECCAS met in Luanda. The five set up a joint patrol boat "
                "flotilla in 2019."
            ),
            [("eccas", "joint patrol boat flotilla", "active", "")],
        ),
        (
            (
                "The ministers of CICA met in Baku. They took many decisions. Among them were a "
                "council of elders and a court of arbitration."
            ),
            [
                ("cica", "council of elders", "planned", ""),
                ("cica", "court of arbitration", "planned", ""),
            ],
        ),
        (
            "The EAC wants a common market by 2028.",
            [("eac", "common market", "proposed", "2028")],
        ),
        (
            (
                "Next steps for BIMSTEC: a joint weather centre by 2026; a treaty on "
                "extradition; a fund for ports in 2027."
            ),
            [
                ("bimstec", "joint weather centre", "planned", "2026"),
                ("bimstec", "treaty on extradition", "planned", ""),
                ("bimstec", "fund for ports", "planned", "2027"),
            ],
        ),
        (
            (
                "The agenda of ASEAN for the coming year includes a power grid by 2027 and talks "
                "with Japan."
            ),
            [("asean", "power grid", "planned", "2027")],
        ),
        (
            "The launch of a joint satellite is planned for 2027, an OTS official said.",
            [("ots", "joint satellite", "planned", "2027")],
        ),
        (
            ("The decision of the AU to set up a cyber security centre was taken in February."),
            [("au", "cyber security centre", "planned", "")],
        ),
        (
            "SADC's talks on a common visa have stalled.",
            [("sadc", "common visa", "stalled", "")],
        ),
        (
            (
                "A regional stock exchange, planned for 2027, is to be based in Nairobi, the "
                "EAC said."
            ),
            [("eac", "regional stock exchange", "planned", "2027")],
        ),
        (
            "ECOWAS leaders ordered the activation of the standby force.",
            [("ecowas", "standby force", "planned", "")],
        ),
        (
            "Guinea proposed that ECOWAS hold a conference on piracy, but Nigeria refused.",
            [("ecowas", "conference on piracy", "declined", "")],
        ),
        (
            "Kazakhstan proposed a water consortium to the CIS; Uzbekistan blocked it.",
            [("cis", "water consortium", "declined", "")],
        ),
        (
            (
                "The agreement on road transport was signed by the SAARC members in 2014 but "
                "has not yet entered into force."
            ),
            [("saarc", "agreement on road transport", "stalled", "")],
        ),
        (
            "The EU extended its training mission in Mali until May 2026.",
            [("eu", "training mission in Mali", "active", "")],
        ),
        (
            "The OAS closed its election observation mission in Haiti last year.",
            [("oas", "election observation mission in Haiti", "completed", "")],
        ),
        (
            "For want of money CARICOM shelved the plan for a regional airline.",
            [("caricom", "regional airline", "stalled", "")],
        ),
        (
            "A joint airline for CARICOM has been shelved for lack of money.",
            [("caricom", "joint airline", "stalled", "")],
        ),
        (
            ("Under the plan of the Arab League, a joint force would be raised within two years."),
            [("arab-league", "joint force", "proposed", "2026")],
        ),
        (
            "The council approved the strategy of the EAEU for 2025-2030.",
            [("eaeu", "strategy of the EAEU for 2025-2030", "active", "")],
        ),
        (
            (
                "Exercise Golden Eagle 2026 of the CSTO will take place in Armenia in September "
                "2026."
            ),
            [("csto", "Exercise Golden Eagle 2026", "planned", "2026-09")],
        ),
        (
            "A summit of the CIS is scheduled for October 8 in Moscow.",
            [("cis", "summit of the CIS", "planned", "2024-10")],
        ),
        (
            "ECOWAS said that its single currency, the eco, would be introduced in 2027.",
            [("ecowas", "single currency", "planned", "2027")],
        ),
        (
            "The SCO has a Regional Anti-Terrorist Structure in Tashkent.",
            [("sco", "Regional Anti-Terrorist Structure", "active", "")],
        ),
        (
            "ASEAN runs a humanitarian assistance centre in Jakarta.",
            [("asean", "humanitarian assistance centre in Jakarta", "active", "")],
        ),
        (
            "The G5 Sahel wound up its joint force in 2023.",
            [("g5-sahel", "joint force", "completed", "")],
        ),
        (
            "The BRICS countries have discussed a common payment system for years.",
            [("brics", "common payment system", "proposed", "")],
        ),
        (
            "The members of the OIC rejected a call for an oil embargo and a joint army.",
            [("oic", "oil embargo", "declined", ""), ("oic", "joint army", "declined", "")],
        ),
    ],
)
def test_each_way_of_telling(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert lines(text) == expected
