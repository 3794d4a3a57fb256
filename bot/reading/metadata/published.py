"""The day a report was published, out of the dates its page prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from bot.reading.metadata import dates
from bot.reading.metadata.lines import Said, read_line
from bot.reading.metadata.publication import split_title
from bot.reading.text import words
from bot.reading.vocabulary import month_names

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_IN_ADDRESS = re.compile(
    r"[/-]((?:19|20)\d\d)[/-](?:[A-Za-z]{4,12}/)?(\d{1,2}|[A-Za-z]{3,9})[/-](\d{1,2})(?=[/_.-])"
)
_FOOT_LINES = 6
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^\d]{0,60}((?:19|20)\d\d)", re.IGNORECASE)
# The year of the rights may be that of the saving: a day of the week comes back after five.
_WIRE_LINE, _BACK = 60, 5
_READ, _PARAGRAPHS, _VOTES, _DATED = 6000, 12, 3, 2
# A line of the foot that says more than so many words beside its date is a note.
_BESIDE = 8
_DATELINE = re.compile(r"\A[^a-z\n]{3,60}?[^\n]{0,30}?(?:\s(?:--|[-–—])\s|\d{4}\.\s)")
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|publication)\b", re.IGNORECASE)
# A note and when its source was read: "Retrieved 3 March 2019."
_NOTE = re.compile(r"\A\d{1,2}\. |\b(?:retrieved|accessed|consulted|archived)\b", re.IGNORECASE)
_EUROPEAN = re.compile(
    r"\b(?:europe\w*|brit\w*|london|uk|bbc|africa\w*|ireland|irish|austral\w*|india\w*|france|german\w*"
    r"|russia\w*|caucasus|asia|eurasia\w*|reuters|guardian|chatham|sipri|iss|osce|centre)\b",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b(?:america\w*|u\.s\.|us|washington|new york|jamestown|caci|rfe/rl|center)\b", re.IGNORECASE
)


def declared_day(text: str) -> date | None:
    """The day of a date that markup declares: ISO 8601 first, then as pages print dates."""
    if match := _ISO.match(text.strip()):
        return dates.make(*(int(part) for part in match.groups()))
    found = dates.find(text)
    return dates.settle(found[0], found) if found else None


def day_of_address(address: str) -> date | None:
    """The day that is part of an address: "/2010/08/13/a-title.html"."""
    match = _IN_ADDRESS.search(address)
    if match is None:
        return None
    month = month_names().get(match[2].lower()) if match[2].isalpha() else int(match[2])
    return dates.make(int(match[1]), month, int(match[3])) if month else None


def day_of_window(window: str) -> date | None:
    """The day that is a part of a window's title of its own: "A title | Paper | 19.01.2020"."""
    for part in reversed(split_title(window)):
        found = dates.find(part)
        if len(found) == 1 and len(part) == found[0].end - found[0].start:
            return dates.settle(found[0], found)
    return None


@cache
def _yearless() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
    days = "|".join(sorted(map(re.escape, dates.weekdays()), key=len, reverse=True))
    return re.compile(
        rf"(?P<weekday>{days}),? (?:(?P<month>{months})\.? (?P<day>\d{{1,2}})"
        rf"|(?P<day2>\d{{1,2}}) (?P<month2>{months})\.?)"
        r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\Z",
        re.IGNORECASE,
    )


def is_yearless(line: str) -> bool:
    """Whether a line is a day of this year, as wires print it: "Friday April 30 7:52 AM ET"."""
    return len(line) <= _WIRE_LINE and _yearless().match(line) is not None


def yearless_day(head: Sequence[str], foot: Sequence[str]) -> date | None:
    """The day in such a line, of the year in the page's rights if it was that day of the week."""
    match = next((_yearless().match(line) for line in head if is_yearless(line)), None)
    years = [int(found[1]) for line in foot if (found := _RIGHTS.search(line))]
    if match is None or not years:
        return None
    month = month_names()[(match["month"] or match["month2"]).lower()]
    weekday = dates.weekdays()[match["weekday"].lower()]
    days = [
        dates.make(year, month, int(match["day"] or match["day2"]))
        for year in range(years[0], years[0] - _BACK, -1)
    ]
    return next((day for day in days if day and day.weekday() == weekday), None)


@cache
def _customs() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, month_names()), key=len, reverse=True))
    british = r"(?:centre|defence|organisation|programme|labour|neighbour|harbour|metre)s?"
    american = r"(?:center|defense|organization|program|labor|neighbor|harbor|meter)s?"
    return re.compile(
        rf"\b(?:(?P<day>\d{{1,2}} (?:{months}))|(?P<month>(?:{months}) \d{{1,2}})"
        rf"|(?P<british>{british})|{american})\b",
        re.IGNORECASE,
    )


def _prefers_day_first(publisher: str, text: str) -> bool:
    """Whether a page writes the day before the month: by its publisher, else by its spelling."""
    european, american = _EUROPEAN.search(publisher), _AMERICAN.search(publisher)
    if european or american:
        return american is None
    found = list(_customs().finditer(text[:_READ]))
    days = [bool(match["day"]) for match in found if match["day"] or match["month"]]
    if len(days) >= _DATED and len(set(days)) == 1:
        return days[0]  # How it writes its dates says more than how it spells.
    votes = [bool(match["day"] or match["british"]) for match in found]
    return sum(votes) >= _VOTES and sum(votes) * 2 > len(votes)


def published_day(
    head: Sequence[Said], foot: Sequence[str], body: Sequence[str], publisher: str
) -> date | None:
    """The day that the head gives, else the foot, else the dateline of the first paragraph."""
    first = body[0]
    head = [said for said in head if not said.spoken]
    lines = [said for said in head if said.days and not said.changed]
    changed = [said for said in head if said.days and said.changed]
    near = [line for line in foot[:_FOOT_LINES] if not _NOTE.search(line)]
    below = [
        said
        for line in near
        if (said := read_line(line)).only and said.days and len(words(said.rest(line))) <= _BESIDE
    ]
    below += [read_line(line) for line in foot[_FOOT_LINES:] if _PUBLISHED.match(line)]
    lines = sorted(lines, key=lambda said: not said.original)
    page = [found for said in (*lines, *changed, *below) for found in said.days]
    open_ = any(found.other for found in page)
    day_first = open_ and _prefers_day_first(publisher, " ".join(body[:_PARAGRAPHS]))
    for said in (*lines, *changed, *below):
        for found in said.days:
            return dates.settle(found, page, day_first)
    dateline = _DATELINE.match(first[:120])
    if dateline and (found_there := dates.find(dateline.group())):
        return dates.settle(found_there[0], page, day_first)
    return None
