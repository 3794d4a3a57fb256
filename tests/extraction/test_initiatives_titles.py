"""Titles, names and owners of initiatives, and what later sentences add to them."""

from __future__ import annotations

import pytest
from initiative_texts import lines, told


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The EU opened a Regional Centre for Crisis Response in Vilnius.",
            ["Regional Centre for Crisis Response in Vilnius"],
        ),
        (
            "The SCO signed an agreement on the facilitation of road transport in 2014.",
            ["agreement on the facilitation of road transport"],
        ),
        (
            "The EAEU will set up a common market for gas, oil and petroleum products by 2026.",
            ["common market for gas, oil and petroleum products"],
        ),
        (
            "SADC plans to create a council, a development bank and a court of justice by 2027.",
            ["development bank", "court of justice"],
        ),
        (
            "NATO plans an operation called Northern Watch in 2025.",
            ["operation Northern Watch"],
        ),
        (
            "The CSTO will hold the exercises Steel Wall 2024 and Blue Frontier in October.",
            ["Steel Wall 2024", "Blue Frontier"],
        ),
        (
            "NORTHCAP, the AU's training centre for pilots, was opened in 2021.",
            ["NORTHCAP"],
        ),
        (
            "The Pacific Islands Forum adopted the 2050 Strategy for the Blue Ocean.",
            ["2050 Strategy for the Blue Ocean"],
        ),
        ("ASEAN adopted Vision 2045 last year.", ["Vision 2045"]),
        ("The OTS adopted a strategy for 2022-2026.", ["strategy for 2022-2026"]),
        (
            "CARICOM approved a plan to cut food imports, and Mercosur raised a force of 10,000.",
            ["plan to cut food imports", "force of 10,000"],
        ),
        (
            "The GCC launched negotiations on a free trade agreement with Chile.",
            ["free trade agreement with Chile"],
        ),
        (
            "The GUAM states set up a working group on the Odessa–Brody pipeline.",
            ["working group on the Odessa–Brody pipeline"],
        ),
        (
            "The SCO will conduct the drill “Peaceful Shore” next year.",
            ["drill “Peaceful Shore”"],
        ),
    ],
)
def test_titles_are_noun_phrases_as_one_would_write_them(text: str, titles: list[str]) -> None:
    assert [line[1] for line in lines(text)] == titles


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("ECOWAS and the AU agreed, and ECOWAS set up a joint peace fund.", "ecowas"),
        ("A regional police academy was opened by SADC in 2020.", "sadc"),
        ("Within the EAC, ministers have set up a cross-border health network.", "eac"),
        ("NATO, unlike the CSTO, created a joint cyber brigade.", "nato"),
        ("Kenya proposed a joint river fleet under the aegis of IGAD.", "igad"),
    ],
)
def test_the_owner_is_who_acts_or_has_it(text: str, owner: str) -> None:
    assert [line[0] for line in lines(text)] == [owner]


def test_later_sentences_speak_of_the_same_initiative() -> None:
    (found,) = told(
        "ASEAN agreed in 2019 to build a regional power exchange in Laos. "
        "Completion is now expected within two years. The exchange would serve ten states."
    )
    assert (found.title, found.status.value, str(found.target)) == (
        "regional power exchange",
        "planned",
        "2026",
    )
    assert found.evidence == (1, 2, 3)


def test_a_pronoun_and_a_general_noun_point_back() -> None:
    (force,) = told("The AU created a standby brigade in 2013. It was never deployed.")
    assert (force.title, force.status.value) == ("standby brigade", "stalled")
    (fund,) = told(
        "The GCC plans a joint desalination fund. Oman and Qatar are keen on the project."
    )
    assert [one.state for one in fund.participants] == ["OM", "QA"]
    (mission,) = told(
        "SADC deployed a monitoring mission to Lesotho in 2017. The mission ended a year later."
    )
    assert mission.status.value == "completed"


def test_another_of_the_same_name_is_another() -> None:
    found = lines(
        "The OAS sent an observer mission to Haiti, which ended in 2021. "
        "A new observer mission to Haiti is planned for 2025."
    )
    assert [line[2:] for line in found] == [("completed", ""), ("planned", "2025")]
    pair = lines("Mercosur signed a trade deal with Egypt in 2010 and one with Lebanon in 2014.")
    assert [line[1] for line in pair] == ["trade deal with Egypt", "trade deal with Lebanon"]


def test_an_acronym_given_once_is_known_afterwards() -> None:
    (found,) = told(
        "The LCBC set up a Joint Rapid Border Force (JRBF) in 2015. Its budget is small. "
        "Last year the JRBF was disbanded."
    )
    assert (found.title, found.status.value) == ("Joint Rapid Border Force", "completed")


def test_dates_belong_to_their_own_clause() -> None:
    found = lines(
        "SADC agreed in May to hold the exercise Blue Delta in 2026, and it is considering a "
        "joint naval depot by 2030 and a customs fund by 2028."
    )
    assert found[0][1:] == ("exercise Blue Delta", "planned", "2026")
    assert ("customs fund", "proposed", "2028") in [line[1:] for line in found]


def test_the_year_in_a_name_is_a_target_only_for_what_is_planned() -> None:
    assert lines("The CSTO plans the exercise Steel Shield 2025.")[0][3] == "2025"
    assert lines("The CSTO held the exercise Steel Shield 2023.")[0][3] == ""


def test_a_verb_left_out_holds_for_the_second() -> None:
    found = lines(
        "In the GCC, a customs treaty was signed in 2003 and a common market treaty in 2008. "
        "A joint water fund is to be set up by 2026 and a joint energy fund by 2028."
    )
    assert [line[1:] for line in found] == [
        ("customs treaty", "active", ""),
        ("common market treaty", "active", ""),
        ("joint water fund", "planned", "2026"),
        ("joint energy fund", "planned", "2028"),
    ]


def test_states_of_the_title_and_the_proposer_take_part() -> None:
    (found,) = told("Kazakhstan proposed that the SCO send a relief mission to Nepal.")
    assert {(one.state, one.part) for one in found.participants} == {
        ("KZ", "proposed it"),
        ("NP", ""),
    }


def test_a_new_date_revives_a_plan_and_done_things_have_none() -> None:
    (fund,) = told(
        "The OTS mountain rescue fund exists only on paper. The fund is to begin work in 2026."
    )
    assert (fund.status.value, str(fund.target)) == ("planned", "2026")
    (drill,) = told("The SCO will hold the drill Silk Wall in June. It was held last in 2022.")
    assert (drill.status.value, str(drill.target)) == ("planned", "2024-06")
    (held,) = told("China proposed the SCO drill Silk Wall in 2022. It was held in 2023.")
    assert (held.status.value, held.target) == ("completed", None)
