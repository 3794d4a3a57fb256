"""Initiatives with names of their own, plain words on their fate, and bodies met on the way."""

from __future__ import annotations

import pytest
from initiative_texts import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A second drill of the CSTO, Flint-2023, did take place in Armenia last autumn.",
            [("csto", "drill Flint-2023", "completed", "")],
        ),
        (
            "ASEAN held a bigger exercise, Clear Strait, off Penang in March.",
            [("asean", "bigger exercise Clear Strait", "completed", "")],
        ),
        (
            "The AU approved the purchase of a rescue ship, to be stationed in Mombasa from 2025.",
            [("au", "rescue ship", "planned", "2025")],
        ),
    ],
)
def test_names_behind_commas_and_things_bought(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A seed company of the ECO, agreed upon in 2012, has yet to sell a bag.", "stalled"),
        ("A proposal for a BSEC court of arbitration did not get past the envoys.", "declined"),
        ("A SADC warehouse network never got beyond a study.", "stalled"),
        ("GCC ministers are to have one central bank by 2031.", "planned"),
    ],
)
def test_plain_words_on_what_became_of_it(text: str, status: str) -> None:
    assert [line[2] for line in lines(text)] == [status]


def test_a_body_just_founded_is_under_discussion() -> None:
    text = (
        "ECOWAS met in Abuja. On 3 March the three signed a treaty, which set up the Alliance of"
        " Sahel States (AES). Their ministers recommended a mining bank and a joint airline."
    )
    told = {(organization, title) for organization, title, _, _ in lines(text)}
    assert {("aes", "mining bank"), ("aes", "joint airline")} <= told


def test_a_plan_of_a_state_s_own_is_not_told() -> None:
    assert lines("BIMSTEC officials admired Nepal's project for a data link.") == []
