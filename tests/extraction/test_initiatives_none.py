"""What a report mentions without telling of an initiative of an organization."""

from __future__ import annotations

import pytest
from initiative_texts import lines


@pytest.mark.parametrize(
    "text",
    [
        # a state's own
        "Kenya plans to build a railway to the coast by 2030.",
        "India opened a naval base in Seychelles last year.",
        "Kazakhstan's plan to reform its army was delayed.",
        "Saudi Arabia launched its own national airline.",
        "Belarus intends to set up a missile brigade.",
        "Moscow has a military base in Armenia.",
        "Brazil adopted a national strategy on hydrogen.",
        # banks, firms, courts
        "ECOWAS met in Abuja. The World Bank approved a loan for a power grid in Niger.",
        "Gazprom finished a pipeline to Turkey in 2020.",
        "The Constitutional Court of Moldova upheld the treaty.",
        # ordinary nouns
        "Leaders of the CSTO met on Friday and a council of elders cheered.",
        "The AU has no standing army.",
        "ECOWAS has no plan to send troops.",
        "The force of the storm surprised SADC officials.",
        "Under the ASEAN system, decisions are taken by consensus.",
        "The plan is simple, a NATO official said.",
        "The new government in Fiji supports the PIF.",
        "Some 3,000 troops of the CSTO took part in the parade.",
        "The summit of the SCO ended on Friday.",
        "Members of the EAC disagree on everything.",
        "The OSCE commander met the force commander in Kyiv.",
        "No treaty binds the members of the Quad.",
        "Every council of the OAS has a chairman.",
        # named, but only a place or a person's post
        "He once headed the research department of a bank in Geneva and knows the OSCE well.",
        "The Russian Federation and the Swiss Confederation take part in the OSCE.",
        "The EU paid for the trip to the West Bank.",
        "The secretary general of the CSTO spoke in Port Moresby.",
        # seats, votes, laws and sittings
        "Mongolia is to become a permanent SCO observer next year.",
        "The UN adopted a new resolution on Haiti.",
        "The EU criticised the new law on broadcasting which Georgia adopted in May.",
        "The CIS is holding a session in Minsk.",
        "ECOWAS gathered its heads of state for an extraordinary summit in Abuja.",
        "The OSCE wants armed groups to leave the town.",
        # conditions
        "If the SCO had set up a bank, trade would have grown.",
    ],
)
def test_what_is_merely_mentioned_is_no_initiative(text: str) -> None:
    assert lines(text) == []


def test_meetings_to_come_count_only_with_a_date() -> None:
    assert lines("Leaders of ECOWAS will hold a summit.") == []
    assert lines("The next ECOWAS summit will be held in Accra in December.") == [
        ("ecowas", "ECOWAS summit in Accra", "planned", "2024-12")
    ]


def test_held_exercises_without_a_name_are_history_only_when_they_are_over() -> None:
    assert lines("The CSTO conducts exercises every year.") == []
    found = lines("The CSTO held a joint anti-drug exercise in 2023.")
    assert [line[1:3] for line in found] == [("joint anti-drug exercise", "completed")]
