"""What counts as the same title, text or name when facts are compared with labels."""

import pytest

from evaluation.matching import (
    organization_key,
    pair,
    same_text,
    state_key,
    title_likeness,
)


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("peacekeeping troops", "own peacekeeping troops"),
        ("joint military field exercise", "first joint military field exercise"),
        ("Parliamentary Assembly", "CSTO Parliamentary Assembly"),
        ("Coordinating Council on the Prevention of Illegal Migration", "Coordinating Council"),
        ("regional counter-terrorism centre", "Regional Counter Terrorism Center"),
        ("logistics depot for the Standby Force", "logistics depot"),
    ],
)
def test_one_thing_under_two_titles(label: str, found: str) -> None:
    assert title_likeness(label, found, "CSTO") > 0


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("peacekeeping troops", "Media Forum"),
        ("joint exercises", "joint peacekeeping battalion"),
        ("common electricity market", "common fund for roads"),
        ("Parliamentary Assembly", "Secretariat"),
    ],
)
def test_two_things_under_two_titles(label: str, found: str) -> None:
    assert title_likeness(label, found, "CSTO") == 0


def test_the_more_alike_pairs_are_made_first_and_each_thing_is_in_one() -> None:
    titles = ["free trade agreement", "free trade agreement with Singapore"]
    found = ["free trade agreement with Singapore", "free trade agreement"]
    pairs = pair(titles, found, lambda a, b: title_likeness(a, b, "EAEU"))
    assert sorted(pairs) == [(0, 1), (1, 0)]


def test_nothing_is_paired_without_likeness() -> None:
    assert pair(["summit"], ["fund"], lambda a, b: title_likeness(a, b, "EAEU")) == []


def test_names_of_one_thing_have_one_key() -> None:
    assert state_key("Türkiye") == state_key("Turkey") != state_key("Turkmenistan")
    assert organization_key("NATO") == organization_key("the North Atlantic Treaty Organization")
    assert organization_key("The Harbour Pact") == organization_key("Harbour Pact")


def test_a_mark_or_two_do_not_make_another_sentence() -> None:
    quoted = "“We shall not come back to that table,” he said on Friday."
    assert same_text(quoted, quoted.replace(",”", "”,"))
    assert not same_text("Mali left the bloc.", "Niger left the bloc.")
