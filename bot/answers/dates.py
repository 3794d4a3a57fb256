"""Dates as people type them: in options ("October 2012") and inside questions ("before 2012")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.model import PartialDate

_MONTHS: Final = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBER: Final = {name: n for n, names in enumerate(_MONTHS, 1) for name in names}
_MONTH: Final = "(?:" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\b\.?"
_YEAR: Final = r"(?:1[89]|20)\d\d"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_FORMS: Final = re.compile(
    rf"""
      (?P<iso>{_YEAR}-\d\d(?:-\d\d)?)(?![\d-])
    | (?P<d1>{_DAY})\s(?:of\s)?(?P<m1>{_MONTH}),?\s(?P<y1>{_YEAR})
    | (?P<m2>{_MONTH})\s(?P<d2>{_DAY}),?\s(?P<y2>{_YEAR})
    | (?P<m3>{_MONTH}),?\s(?:of\s)?(?P<y3>{_YEAR})
    | (?P<m4>\d\d?)/(?P<y4>{_YEAR})
    | (?P<y6>{_YEAR})s
    | (?P<y5>{_YEAR})
    | (?P<rel>(?:last|this|next|previous|past)\s(?:year|month|week)|yesterday|tomorrow|tonight)
    | (?P<ago>\d{{1,2}}|a|one|two|three|four|five|six|seven|eight|nine|ten)\syears?\sago
    """,
    re.VERBOSE,
)
_NUMBERS: Final = {
    word: n
    for n, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
} | {"a": 1}


class Bound(StrEnum):
    """How a question ties itself to a date."""

    AT = "at"
    BEFORE = "before"
    BY = "by"
    FOR = "for"
    SINCE = "since"


_BOUNDS: Final = (
    (Bound.BEFORE, ("before", "prior to", "earlier than")),
    (Bound.SINCE, ("since", "after", "from", "starting in", "later than", "since about")),
    (Bound.BY, ("by", "until", "till", "up to", "up until", "by the end of", "by early")),
    (Bound.FOR, ("for", "planned for", "due in", "scheduled for")),
    (
        Bound.AT,
        (
            "as of",
            "as at",
            "as per",
            "as in",
            "back in",
            "at the end of",
            "the end of",
            "late in",
            "early in",
            "in late",
            "in early",
            "in the",
            "during the",
            "in about",
            "around",
            "during",
            "in",
            "on",
            "of",
            "at",
        ),
    ),
)
_LEADS: Final = tuple(
    sorted(
        ((lead, bound) for bound, leads in _BOUNDS for lead in leads),
        key=lambda pair: -len(pair[0]),
    )
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text, preposition included: `text[start:end]`."""

    start: int
    end: int
    when: PartialDate
    bound: Bound = Bound.AT


def read_date(text: str, today: date) -> PartialDate | None:
    """A date given alone ("2007", "Oct 2012", "2013-05-01", "last year"); None if it is none."""
    clean = " ".join(text.lower().split())
    match = _FORMS.fullmatch(clean)
    return _when(match, today) if match else None


def find_dates(text: str, today: date) -> list[DateMention]:
    """The dates of a lower-case text in order, each with the preposition before it."""
    found = []
    for match in _FORMS.finditer(text):
        start = match.start()
        if start and (text[start - 1].isalnum() or text[start - 1] in "-/"):
            continue
        when = _when(match, today)
        if when is not None:
            start, bound = _lead(text, start)
            found.append(DateMention(start, match.end(), when, bound))
    return found


def day_before(when: PartialDate) -> PartialDate:
    """The last day before a date: "before 2012" is up to 2011-12-31."""
    return PartialDate.of(when.first() - timedelta(days=1))


def last_day(as_of: PartialDate | None) -> date | None:
    """The last day that an as-of date covers."""
    return as_of.last() if as_of else None


def _lead(text: str, start: int) -> tuple[int, Bound]:
    before = text[:start].rstrip()
    for lead, bound in _LEADS:
        if before.endswith(lead) and (len(before) == len(lead) or before[-len(lead) - 1] == " "):
            return len(before) - len(lead), bound
    return start, Bound.AT


def _when(match: re.Match[str], today: date) -> PartialDate | None:
    parts = match.groupdict()
    try:
        if parts["iso"]:
            return PartialDate.parse(parts["iso"])
        if parts["rel"]:
            return _relative(parts["rel"], today)
        if parts["ago"]:
            word = parts["ago"]
            return PartialDate(today.year - (_NUMBERS.get(word) or int(word)))
        return _calendar(parts)
    except ValueError:
        return None


def _calendar(parts: dict[str, str | None]) -> PartialDate:
    """Year, month and day from whichever form matched; ValueError for 31 February."""
    decade = parts["y6"]
    if decade:
        return PartialDate(int(decade) + 9 if decade.endswith("0") else int(decade))
    year = next(int(parts[f"y{n}"] or 0) for n in range(1, 6) if parts[f"y{n}"])
    month = next((parts[f"m{n}"] for n in range(1, 5) if parts[f"m{n}"]), None) or ""
    day = parts["d1"] or parts["d2"] or ""
    number = int(month) if month.isdecimal() else _MONTH_NUMBER.get(month.rstrip("."), 0)
    if month.isdecimal() and not 1 <= number <= 12:
        raise ValueError(month)
    return PartialDate(year, number, int(day.rstrip("stndrh") or 0))


def _relative(phrase: str, today: date) -> PartialDate:
    if phrase in ("yesterday", "tomorrow", "tonight"):
        step = {"yesterday": -1, "tomorrow": 1, "tonight": 0}[phrase]
        return PartialDate.of(today + timedelta(days=step))
    which, unit = phrase.split()
    step = {"this": 0, "next": 1}.get(which, -1)
    if unit == "year":
        return PartialDate(today.year + step)
    if unit == "week":
        return PartialDate.of(today + timedelta(weeks=step))
    months = today.year * 12 + today.month - 1 + step
    return PartialDate(months // 12, months % 12 + 1)
