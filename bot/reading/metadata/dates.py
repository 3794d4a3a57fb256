"""Dates as pages print them: many orders, many languages of month names.

`find` returns every full date of a line in order. A numeric date such as 10/3/2007 stays
open (`other` holds the second reading) until `settle` reads it in the light of the rest
of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.reading.vocabulary import month_names, table

_EARLIEST = 1900
_LATEST = 2100
_GAP = r"[\s,.·|/-]{1,3}"
_DE = r"(?:de |del |of )?"
_DAY = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?"
# A page without markup may run the time into the year: "March 18, 20259:14 AM".
_YEAR = r"(?P<year{0}>\d{{4}})(?!\d(?!\d?:\d\d))"


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a line: its offsets, the day it means, and the other reading if it has two.

    `day` reads an open numeric date month first (10/3 is 3 October), `other` day first.
    `weekday` is 0 for Monday when the line names one, else None. `day_first` tells the order
    of a numeric date that has only one reading, else it is None.
    """

    start: int
    end: int
    day: date
    other: date | None = None
    weekday: int | None = None
    day_first: bool | None = None


@cache
def weekdays() -> dict[str, int]:
    """Names of days, in lower case, with their numbers from Monday, 0."""
    return {
        name: number
        for language in table("months")["weekdays"].values()
        for number, names in enumerate(language)
        for name in names
    }


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


@cache
def _worded() -> re.Pattern[str]:
    month = rf"(?P<month{{0}}>{_alternatives(month_names())})"
    day_first = rf"{_DAY.format(1)}[\s.-]{{0,2}}{_DE}{month.format(1)}{_GAP}{_DE}{_YEAR.format(1)}"
    month_first = rf"{month.format(2)}{_GAP}{_DAY.format(2)}[\s,.]{{1,3}}{_YEAR.format(2)}"
    year_first = rf"{_YEAR.format(3)}{_GAP}{month.format(3)}{_GAP}{_DAY.format(3)}(?!\d)"
    # "20-Oct-04"
    short = rf"(?P<day4>\d{{1,2}})-{month.format(4)}-(?P<year4>\d\d)(?![\w-])"
    forms = f"{day_first}|{month_first}|{year_first}|{short}"
    return re.compile(rf"(?<![\w])(?:{forms})", re.IGNORECASE)


_NUMERIC = re.compile(
    r"(?<![\d./-])(?:"
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<t>[-/.]) ?(?P<b>\d{1,2})(?P=t)(?P<c>\d{4}|\d\d(?![./-]?\d))"
    r"|(?P<kanji>\d{4})年(?P<km>\d{1,2})月(?P<kd>\d{1,2})日"
    r")(?![\d/-]|\.\d)"
)
# What stands right before a date in a byline: "Ann Lee Updated: Monday, 3 May 2020".
_BEFORE_DATE = re.compile(
    r"(?:[\s,|–—-]+(?:(?:last )?updated|published|posted|modified):?)?"
    r"(?:[\s,|–—-]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun),?)?"
    r"\s*\Z",
    re.IGNORECASE,
)
_REACH = 40
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def make(year: int, month: int, day: int) -> date | None:
    """The day, or None where the numbers are none that a report could bear."""
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _from_words(match: re.Match[str]) -> date | None:
    form = next(number for number in "1234" if match[f"month{number}"])
    month = month_names()[match[f"month{form}"].lower()]
    return make(_full(match[f"year{form}"]), month, int(match[f"day{form}"]))


def _from_numbers(match: re.Match[str], weekday: int | None) -> Found | None:
    start, end = match.span()
    for year, month, day in (("y", "m", "d"), ("kanji", "km", "kd")):
        if match[year]:
            only = make(int(match[year]), int(match[month]), int(match[day]))
            return Found(start, end, only, None, weekday) if only else None
    first, second, year_ = int(match["a"]), int(match["b"]), _full(match["c"])
    american, european = make(year_, first, second), make(year_, second, first)
    if american is None or european is None or american == european or match["t"] == ".":
        only = european or american
        order = None if american == european else european is not None
        return Found(start, end, only, None, weekday, order) if only else None
    return Found(start, end, american, european, weekday)


def _full(year: str) -> int:
    """The year that two digits stand for: 46 to 99 are of the twentieth century."""
    number = int(year)
    if len(year) == 4:
        return number
    return number + (2000 if number < 46 else 1900)


def _weekday(line: str) -> int | None:
    words = (word.lower() for word in _WORD.findall(line[:200]))
    return next((weekdays()[word] for word in words if word in weekdays()), None)


def find(line: str) -> list[Found]:
    """Every full date of a line, left to right."""
    if _DIGIT.search(line) is None:
        return []
    line = line.translate(_ARABIC_DIGITS)
    weekday = _weekday(line)
    found = [
        Found(match.start(), match.end(), day, None, weekday)
        for match in _worded().finditer(line)
        if (day := _from_words(match))
    ]
    numeric = (_from_numbers(match, weekday) for match in _NUMERIC.finditer(line))
    found += (each for each in numeric if each is not None)
    return sorted(found, key=lambda each: each.start)


def settle(candidate: Found, page: Sequence[Found], european: bool = False) -> date:
    """The day an open date means.

    A weekday beside it decides, then another date of the page that names one of its two
    readings, then the order that other numeric dates of the page must have, then the custom
    of the publication (`european`: day before month).
    """
    if candidate.other is None:
        return candidate.day
    if candidate.weekday is not None:
        fits = [
            day for day in (candidate.day, candidate.other) if day.weekday() == candidate.weekday
        ]
        if len(fits) == 1:
            return fits[0]
    closed = {each.day for each in page if each.other is None}
    for reading in (candidate.day, candidate.other):
        if reading in closed:
            return reading
    orders = {each.day_first for each in page} - {None}
    if len(orders) == 1:
        return candidate.other if True in orders else candidate.day
    return candidate.other if european else candidate.day


def without_dates(line: str) -> str:
    """A byline without its dates and the days of the week before them."""
    for found in reversed(find(line)):
        begin = max(0, found.start - _REACH)
        match = _BEFORE_DATE.search(line, begin, found.start)
        line = f"{line[: match.start() if match else found.start]}; {line[found.end :]}"
    return line
