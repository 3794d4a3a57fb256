"""The day a report was published, out of the dates its page prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.reading.metadata import dates
from bot.reading.metadata.lines import Said, read_line

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_FOOT_LINES = 6
_DATELINE = re.compile(r"\A[^a-z\n]{3,60}?[^\n]{0,30}?(?:\s[-–—]\s|\d{4}\.\s)")
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|publication)\b", re.IGNORECASE)
# When a source was read: "Retrieved 3 March 2019."
_LOOKED_UP = re.compile(r"\b(?:retrieved|accessed|consulted|archived)\b", re.IGNORECASE)
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


def _prefers_day_first(publisher: str) -> bool:
    return bool(_EUROPEAN.search(publisher)) and not _AMERICAN.search(publisher)


def published_day(
    head: Sequence[Said], foot: Sequence[str], first: str, publisher: str
) -> date | None:
    """The day that the head gives, else the foot, else the dateline of the first paragraph."""
    lines = [said for said in head if said.days and not said.changed]
    changed = [said for said in head if said.days and said.changed]
    near = [line for line in foot[:_FOOT_LINES] if not _LOOKED_UP.search(line)]
    below = [said for said in map(read_line, near) if said.only and said.days]
    below += [read_line(line) for line in foot[_FOOT_LINES:] if _PUBLISHED.match(line)]
    page = [found for said in (*lines, *changed, *below) for found in said.days]
    day_first = _prefers_day_first(publisher)
    for said in (*lines, *changed, *below):
        for found in said.days:
            return dates.settle(found, page, day_first)
    dateline = _DATELINE.match(first[:120])
    if dateline and (found_there := dates.find(dateline.group())):
        return dates.settle(found_there[0], page, day_first)
    return None
