"""What later clauses, moved dates and verbs over a noun make of an initiative."""

from __future__ import annotations

import pytest
from initiative_texts import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The bloc's leaders met in Kigali. The EAC will open a regional drug laboratory "
                "there by the end of 2025."
            ),
            [("eac", "regional drug laboratory", "planned", "2025")],
        ),
        (
            (
                "ECOWAS chiefs of staff proposed raising a counter-terrorism brigade of 2,000 "
                "men, at a cost of $480 million a year."
            ),
            [("ecowas", "counter-terrorism brigade of 2,000 men", "proposed", "")],
        ),
        (
            (
                "The SCO interbank consortium was set up in 2005; a development bank, long "
                "urged by China, has been put on hold by Russia's doubts."
            ),
            [
                ("sco", "interbank consortium", "active", ""),
                ("sco", "development bank", "stalled", ""),
            ],
        ),
        (
            "ASEAN and Canada aim to conclude a free trade agreement by the end of 2025.",
            [("asean", "free trade agreement", "planned", "2025")],
        ),
        (
            ("The GCC unified visa, approved in November 2023, should be in use by December 2024."),
            [("gcc", "unified visa", "planned", "2024-12")],
        ),
        (
            "The GCC approved a unified visa in November.",
            [("gcc", "unified visa", "planned", "")],
        ),
        (
            "Oman would not hear of a monetary union, and the GCC dropped the plan.",
            [("gcc", "monetary union", "declined", "")],
        ),
        (
            "The Organization of Turkic States founded a Turkic Investment Fund in 2023.",
            [("ots", "Turkic Investment Fund", "active", "")],
        ),
        (
            (
                "The CSTO's Collective Rapid Reaction Force held the drill Interaction-2023 in "
                "Kyrgyzstan."
            ),
            [
                ("csto", "Collective Rapid Reaction Force", "active", ""),
                ("csto", "drill Interaction-2023", "completed", ""),
            ],
        ),
        (
            (
                "The OAS General Assembly voted down a resolution to send an observer mission "
                "to Nicaragua."
            ),
            [("oas", "observer mission to Nicaragua", "declined", "")],
        ),
        (
            "The UN Security Council renewed the mandate of the mission in South Sudan.",
            [("un", "mission in South Sudan", "active", "")],
        ),
        (
            "NATO's Madrid summit adopted a new Strategic Concept.",
            [("nato", "Strategic Concept", "active", "")],
        ),
        (
            (
                "At Vilnius the allies agreed to open a liaison office of NATO in Tokyo, but "
                "France vetoed it."
            ),
            [("nato", "liaison office of NATO in Tokyo", "declined", "")],
        ),
        (
            (
                "A court of the AU with criminal powers exists only in a protocol that nobody "
                "has ratified."
            ),
            [("au", "court of the AU", "stalled", "")],
        ),
        (
            "Work has begun on a satellite for SAARC, which India will launch in December.",
            [("saarc", "satellite for SAARC", "planned", "2024-12")],
        ),
        (
            (
                "Members of the IORA vowed to map the sea floor and to set up a data centre in "
                "Mauritius within five years."
            ),
            [("iora", "data centre", "planned", "2029")],
        ),
        (
            (
                "The foreign ministers of BIMSTEC finalised a charter that will be signed in "
                "Colombo on March 30, 2025."
            ),
            [("bimstec", "charter", "planned", "2025-03")],
        ),
        (
            "The joint centre of the CICA in Almaty was closed after two years.",
            [("cica", "joint centre of the CICA in Almaty", "completed", "")],
        ),
        (
            "ECCAS suspended its mission in Gabon after the coup.",
            [("eccas", "mission in Gabon", "stalled", "")],
        ),
        (
            "Plans for an ECOWAS invasion force were quietly buried.",
            [("ecowas", "invasion force", "stalled", "")],
        ),
        (
            "The AES launched a joint force of 5,000 men in January 2025.",
            [("aes", "joint force of 5,000 men", "active", "")],
        ),
        (
            "The three AES states intend to introduce a common passport.",
            [("aes", "common passport", "planned", "")],
        ),
        (
            "The three intend to introduce a common passport, the AES said.",
            [("aes", "common passport", "planned", "")],
        ),
        (
            "Djibouti will host the headquarters of the IGAD climate centre.",
            [("igad", "headquarters of the IGAD climate centre", "planned", "")],
        ),
        (
            "Kenya offered to host a logistics base for the AU.",
            [("au", "logistics base", "proposed", "")],
        ),
        (
            "A logistics base for the AU opened in Douala in 2018.",
            [("au", "logistics base", "active", "")],
        ),
        (
            "MERCOSUR and Singapore signed a free trade agreement in December 2023.",
            [("mercosur", "free trade agreement", "active", "")],
        ),
        (
            (
                "The MERCOSUR trade agreement with Singapore, signed in December 2023, has been "
                "ratified by Paraguay alone."
            ),
            [("mercosur", "trade agreement with Singapore", "active", "")],
        ),
        (
            "The CARICOM Single Market and Economy was established in 2006.",
            [("caricom", "CARICOM Single Market and Economy", "active", "")],
        ),
        (
            "For the first time the CIS ministers discussed a joint satellite system.",
            [("cis", "joint satellite system", "proposed", "")],
        ),
        (
            (
                "The EU is training 60,000 Ukrainian soldiers in its assistance mission EUMAM, "
                "which was prolonged to November 2026."
            ),
            [("eu", "EUMAM", "active", "")],
        ),
        (
            (
                "A second fund, for innovation, is to follow in 2026, the Three Seas Initiative "
                "announced."
            ),
            [("three-seas", "second fund", "planned", "2026")],
        ),
        (
            "The OPEC fund was founded in 1976 to help poor states.",
            [("opec", "OPEC fund", "active", "")],
        ),
        (
            "ECOWAS: A regional arms register is to be ready by June 2025.",
            [("ecowas", "regional arms register", "planned", "2025-06")],
        ),
        (
            "Two new bodies were created by the CIS in 2023: a council of archivists and a court.",
            [("cis", "council of archivists", "active", ""), ("cis", "court", "active", "")],
        ),
    ],
)
def test_what_becomes_of_it(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert lines(text) == expected
