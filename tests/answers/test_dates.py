from datetime import date

import pytest

from bot.answers.dates import Bound, day_before, find_dates, read_date
from bot.model import PartialDate

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2007", "2007"),
        ("October 2012", "2012-10"),
        (" oct  2012 ", "2012-10"),
        ("Sept. 2012", "2012-09"),
        ("2013-05-01", "2013-05-01"),
        ("2012-10", "2012-10"),
        ("3 October 2007", "2007-10-03"),
        ("October 3rd, 2007", "2007-10-03"),
        ("10/2012", "2012-10"),
        ("last year", "2025"),
        ("last month", "2026-02"),
        ("this year", "2026"),
        ("three years ago", "2023"),
        ("yesterday", "2026-03-09"),
        ("1990s", "1999"),
    ],
)
def test_dates_as_people_type_them(text: str, expected: str) -> None:
    assert str(read_date(text, TODAY)) == expected


@pytest.mark.parametrize("text", ["", "soon", "31 February 2012", "2012-13", "13/2012", "20071"])
def test_what_is_no_date(text: str) -> None:
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "when", "bound", "rest"),
    [
        ("was uzbekistan a member in 2013", "2013", Bound.AT, "was uzbekistan a member"),
        ("csto members as of october 2007?", "2007-10", Bound.AT, "csto members ?"),
        ("csto members before 2012", "2012", Bound.BEFORE, "csto members"),
        ("what did they want by 2010", "2010", Bound.BY, "what did they want"),
        ("what changed since may 2011", "2011-05", Bound.SINCE, "what changed"),
        ("members csto 2012", "2012", Bound.AT, "members csto"),
        ("who joined last year", "2025", Bound.AT, "who joined"),
        ("members at the end of 2016", "2016", Bound.AT, "members"),
    ],
)
def test_a_date_in_a_question_takes_its_preposition(
    text: str, when: str, bound: Bound, rest: str
) -> None:
    (mention,) = find_dates(text, TODAY)
    assert (str(mention.when), mention.bound) == (when, bound)
    assert (text[: mention.start] + text[mention.end :]).strip() == rest


def test_numbers_that_are_part_of_a_longer_one_are_no_dates() -> None:
    assert find_dates("un resolution 12007 and covid-2019", TODAY) == []


def test_two_dates_in_one_text() -> None:
    assert [str(m.when) for m in find_dates("from 2007 to 2012", TODAY)] == ["2007", "2012"]


def test_the_day_before() -> None:
    assert day_before(PartialDate(2012)) == PartialDate(2011, 12, 31)
