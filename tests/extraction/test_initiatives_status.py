"""How far an initiative has come, as wires, think tanks and ministries put it."""

from __future__ import annotations

import pytest
from initiative_texts import lines


@pytest.mark.parametrize(
    ("text", "title", "status", "target"),
    [
        # created, run, adopted
        (
            "The SCO set up a counter-narcotics centre in 2021.",
            "counter-narcotics centre",
            "active",
            "",
        ),
        ("IGAD has launched a regional drought fund.", "regional drought fund", "active", ""),
        ("The CIS operates a joint air defence system.", "joint air defence system", "active", ""),
        ("SADC adopted a strategy on water.", "strategy on water", "active", ""),
        ("ECOWAS signed a protocol on free movement.", "protocol on free movement", "active", ""),
        ("ASEAN runs a disaster relief fund in Jakarta.", "disaster relief fund", "active", ""),
        (
            "A cyber security centre opened by the GCC works in Doha.",
            "cyber security centre",
            "active",
            "",
        ),
        (
            "Launched by the AU in 2019, the Sahara Mission has 500 men.",
            "Sahara Mission",
            "active",
            "",
        ),
        # planned
        (
            "The CSTO plans to create a rapid reaction brigade by 2027.",
            "rapid reaction brigade",
            "planned",
            "2027",
        ),
        ("NATO will open a training centre next year.", "training centre", "planned", "2025"),
        (
            "The EAC decided to establish a monetary institute within three years.",
            "monetary institute",
            "planned",
            "2027",
        ),
        (
            "ASEAN leaders agreed to set up a regional power grid by 2030.",
            "regional power grid",
            "planned",
            "2030",
        ),
        (
            "A regional medicines agency is to be established by the AU in 2026.",
            "regional medicines agency",
            "planned",
            "2026",
        ),
        (
            "The GCC intends to complete a common railway by December 2030.",
            "common railway",
            "planned",
            "2030-12",
        ),
        (
            "Mercosur is negotiating a trade agreement with Canada.",
            "trade agreement with Canada",
            "planned",
            "",
        ),
        ("CARICOM is building a regional food depot.", "regional food depot", "planned", ""),
        (
            "A joint radar system of the CSTO is under construction.",
            "joint radar system",
            "planned",
            "",
        ),
        ("ECOWAS approved the creation of a standby force.", "standby force", "planned", ""),
        (
            "The SCO has moved the launch of its common payment system to 2026.",
            "common payment system",
            "planned",
            "2026",
        ),
        (
            "The AU decided that a human rights court would be set up by 2028.",
            "human rights court",
            "planned",
            "2028",
        ),
        (
            "The AU asked its experts to draw up an action plan on mining.",
            "action plan on mining",
            "planned",
            "",
        ),
        (
            "The OAS will begin operating an election observatory in 2025.",
            "election observatory",
            "planned",
            "2025",
        ),
        # proposed
        (
            "The AU is considering a joint mission to Haiti.",
            "joint mission to Haiti",
            "proposed",
            "",
        ),
        (
            "Kenya proposed that the EAC set up a regional peace fund.",
            "regional peace fund",
            "proposed",
            "",
        ),
        ("Cuba floated the idea of a CELAC police force.", "police force", "proposed", ""),
        (
            "A proposal by Ghana for an ECOWAS medicines bank is before ministers.",
            "medicines bank",
            "proposed",
            "",
        ),
        (
            "The OTS called for the creation of a joint investment bank.",
            "joint investment bank",
            "proposed",
            "",
        ),
        (
            "Chile suggested that a PROSUR health network be created.",
            "health network",
            "proposed",
            "",
        ),
        ("SADC might set up a maritime cell in Pemba.", "maritime cell in Pemba", "proposed", ""),
        (
            "An SCO development bank has been under discussion since 2010.",
            "development bank",
            "proposed",
            "",
        ),
        # completed
        (
            "The CSTO held the exercise Steel Shield 2023 in October.",
            "exercise Steel Shield 2023",
            "completed",
            "",
        ),
        (
            "The ECOWAS Mission in Guinea-Bissau was wound up in 2020.",
            "ECOWAS Mission in Guinea-Bissau",
            "completed",
            "",
        ),
        (
            "The regional monitoring mission of the OSCE ended in 2022.",
            "regional monitoring mission",
            "completed",
            "",
        ),
        # stalled
        ("The AU's standby force has never been deployed.", "standby force", "stalled", ""),
        (
            "A Gulf monetary council, created by the GCC, exists on paper only.",
            "Gulf monetary council",
            "stalled",
            "",
        ),
        ("The GCC customs treaty has not been ratified.", "customs treaty", "stalled", ""),
        ("Talks on a CIS currency union have stalled.", "currency union", "stalled", ""),
        ("The Arab League shelved a joint defence force.", "joint defence force", "stalled", ""),
        (
            "UNASUR planned a regional bank in 2008 but it was never opened.",
            "regional bank",
            "stalled",
            "",
        ),
        ("No agreement could be reached on an EU defence bond.", "defence bond", "stalled", ""),
        ("The SADC parliament has yet to meet.", "SADC parliament", "stalled", ""),
        (
            "The CARICOM single ferry service missed its deadline of 2022.",
            "single ferry service",
            "stalled",
            "2022",
        ),
        # declined
        ("ASEAN rejected a joint patrol fleet.", "joint patrol fleet", "declined", ""),
        (
            "The OAS declined a suggestion that it set up a peace force.",
            "peace force",
            "declined",
            "",
        ),
        (
            "A plan for an EAEU parliament was turned down by Kazakhstan.",
            "EAEU parliament",
            "declined",
            "",
        ),
        (
            "The CSTO proposed joint drills with the SCO, but the latter declined.",
            "joint drills with the SCO",
            "declined",
            "",
        ),
        (
            "Russia suggested that the CSTO send a mission to Syria; Armenia refused.",
            "mission to Syria",
            "declined",
            "",
        ),
    ],
)
def test_status_and_target(text: str, title: str, status: str, target: str) -> None:
    found = [line[1:] for line in lines(text)]
    assert (title, status, target) in found
