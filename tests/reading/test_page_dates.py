from datetime import date

import pytest

from bot.reading.metadata.dates import find, settle

DAY = date(2007, 10, 3)

SPELLINGS = [
    "Wednesday, 03 October 2007", "October 3, 2007", "3 October 2007", "3rd of October 2007",
    "Oct. 3, 2007", "3 Oct 2007", "03-Oct-2007", "2007-10-03", "2007/10/03", "03.10.2007",
    "2007 October 3", "OCTOBER 3RD, 2007", "le 3 octobre 2007", "3 de octubre de 2007",
    "3. Oktober 2007", "3 октября 2007 г.", "3 de outubro de 2007", "3 Ekim 2007",
    "3 أكتوبر 2007", "٣ أكتوبر ٢٠٠٧", "2007年10月3日", "Published: 2007-10-03T10:00:00Z",
    "Wed 3/10/2007", "Wednesday 10/3/2007", "3 October, 2007", "Oct 03 2007",
    "October 3, 2007, 10:15 a.m.",
]  # fmt: skip


@pytest.mark.parametrize("text", SPELLINGS)
def test_every_spelling_is_read(text: str) -> None:
    found = find(text)
    assert found
    assert settle(found[0], found) == DAY


@pytest.mark.parametrize(
    "text",
    ["Vol. 12, No. 9", "30.2.2007", "call 202-555-0142", "1107", "October", "2007", "SU-30/2/1",
     "31 June 2010", "version 1.2.2003.4", "In 2007, 10 states met"],
)  # fmt: skip
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find(text) == []


def test_an_open_date_follows_the_page() -> None:
    (candidate,) = find("3/10/2007 issue")
    assert settle(candidate, find("Wednesday, 3 October 2007")) == DAY
    assert settle(candidate, find("10 March 2007")) == date(2007, 3, 10)
    assert settle(candidate, [candidate]) == date(2007, 3, 10)
    assert settle(candidate, [candidate], european=True) == DAY


def test_an_open_date_follows_the_order_of_the_other_numbers() -> None:
    page = find("3/10/2007 and 25/12/2006")
    assert settle(page[0], page) == DAY
    page = find("10/3/2007 and 12/25/2006")
    assert settle(page[0], page) == DAY


def test_years_of_two_digits() -> None:
    (candidate,) = find("Farrukh Nazarov 12/13/08")
    assert candidate.day == date(2008, 12, 13)
    assert find("12/13/98")[0].day == date(1998, 12, 13)
