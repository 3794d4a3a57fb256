from datetime import date

import pytest

from bot.extraction.targets import Anchor, dates_in, find_target

PUBLISHED = date(2024, 9, 12)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("It will stand ready by 2030.", "2030"),
        ("It will stand ready by the end of 2027.", "2027"),
        ("ready by mid-2026", "2026"),
        ("ready by late 2026", "2026"),
        ("in the second half of 2026", "2026"),
        ("in early 2025", "2025"),
        ("no later than December 2025", "2025-12"),
        ("on 12 March 2027", "2027-03"),
        ("on March 12, 2027", "2027-03"),
        ("starting from January 2025", "2025-01"),
        ("next year", "2025"),
        ("at next year’s summit", "2025"),
        ("later this year", "2024"),
        ("by the end of the year", "2024"),
        ("by the end of the decade", "2030"),
        ("within three years", "2027"),
        ("within 18 months", "2026-03"),
        ("over the next five years", "2029"),
        ("in two years' time", "2026"),
        ("in November", "2024-11"),
        ("in May", "2025-05"),
        ("next month", "2024-10"),
        ("over 2025-2027", "2027"),
        ("agreed in 2019 to be ready by 2028", "2028"),
    ],
)
def test_target_is_read_or_worked_out(text: str, target: str) -> None:
    assert str(find_target(text, PUBLISHED)) == target


@pytest.mark.parametrize(
    "text",
    [
        "It was founded in 1992.",
        "over the past three years",
        "for 15 years",
        "some 2027 troops took part",
        "they may march together",
        "after next year's elections",
        "since 2030",
        "on the morning after",
        "a 25% rise",
    ],
)
def test_what_is_no_target_gives_none(text: str) -> None:
    assert find_target(text, PUBLISHED) is None


def test_relative_dates_need_the_reports_date() -> None:
    assert find_target("within three years", None) is None
    assert str(find_target("by 2030", None)) == "2030"


def test_mentions_keep_their_place_and_anchor() -> None:
    text = "Launched in 2019, it is to be complete by 2026."
    first, second = dates_in(text, PUBLISHED)
    assert text[first.start : first.end] == "in 2019"
    assert (first.anchor, second.anchor) == (Anchor.POINT, Anchor.DEADLINE)
