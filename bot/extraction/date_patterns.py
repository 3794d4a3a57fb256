"""How dates that lie ahead are written, and where in a text they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH = (
    r"(?P<{0}>(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
# "2000 troops" is no year.
_NOT_A_COUNT = (
    r"(?![\d%])(?!\s*(?:troops|men|soldiers|people|personnel|km|kilomet|miles|participants"
    r"|servicemen|million|billion))"
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_COUNT = (
    r"(?P<{0}>\d{{1,2}}|(?i:a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|fifteen|eighteen|twenty))"
)

# The preposition decides what a date means; what stands between it and the date
# ("by the end of", "in the second half of") only narrows a year that is kept whole.
_LEAD = (
    r"(?P<lead>(?i:no later than|not later than|not before|prior to|ahead of|as of|as early as|by"
    r"|before|until|till|in|on|for|from|since|during|within|over|after|through|throughout|around"
    r"|towards?|at))\s+"
)
_NARROW = (
    r"(?:(?i:about|around|early|late|mid|roughly|the)[\s-]+)?"
    r"(?:(?i:(?:(?:very\s+)?(?:end|close|beginning|start|middle|turn|course)|(?:first|second|third"
    r"|fourth|last)\s+(?:half|quarter|months?|weeks?)|(?:spring|summer|autumn|fall|winter))"
    r"(?:\s+of)?)\s+(?:(?i:the|year)\s+)?)?"
    r"(?:(?i:early|late|mid)[\s-]+)?"
)
_DATE = re.compile(
    r"(?<![\w-])(?:" + _LEAD + r")?(?P<narrow>" + _NARROW + r")(?:"
    # 12 March 2027, March 12, 2027, March 2027, March
    r"(?:(?P<day_before>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    + _MONTH.format("month")
    + r"(?:\s+(?P<day_after>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:per|%)))?(?:,?\s+(?:of\s+)?"
    + _YEAR.format("month_year")
    + r"\b)?"
    # 2025-2027, 2025–27, 2027
    r"|"
    + _YEAR.format("year")
    + r"(?:\s?[-–—/]\s?(?P<span_end>(?:20)?\d\d))?"
    + _NOT_A_COUNT
    # next year, this month, the end of the year, the decade
    + r"|(?P<relative>(?i:next|this|the coming|the following|later this|last|the|coming))\s+"
    r"(?P<unit>(?i:year|month|week|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|decade|spring|summer|autumn|fall|winter))(?:['’]s?)?\b"
    # three years, the next five years, two years' time
    r"|(?P<next>(?i:the\s+)?(?i:next|coming|following)\s+)?"
    + _COUNT.format("count")
    + r"(?:\s+(?i:more))?[\s-]+(?P<count_unit>(?i:years?|months?))(?:['’]s?)?(?:\s+(?i:time))?\b"
    r")"
)

# Every date has a digit or one of these, so that other texts are not looked through.
_DIGIT = re.compile(r"\d")
_NEEDED = re.compile(
    "year|month|week|decade|spring|summer|autumn|fall|winter"
    "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)
# The words that a date begins with, beside numbers and names of months. The pattern is tried at
# them alone, as it takes long to fail: it may begin in many ways.
_WORD = re.compile(r"\w+")
_OPENERS = frozenset(
    {
        "no", "not", "prior", "ahead", "as", "by", "before", "until", "till", "in", "on", "for",
        "from", "since", "during", "within", "over", "after", "through", "throughout", "around",
        "toward", "towards", "at", "about", "early", "late", "mid", "roughly", "the", "very", "end",
        "close", "beginning", "start", "middle", "turn", "course", "first", "second", "third",
        "fourth", "last", "spring", "summer", "autumn", "fall", "winter", "next", "this", "later",
        "coming", "following", "a", "an", "one", "two", "three", "four", "five", "six", "seven",
        "eight", "nine", "ten", "eleven", "twelve", "fifteen", "eighteen", "twenty",
    }
)  # fmt: skip
_MONTH_OPENERS = frozenset(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)


def date_matches(text: str) -> Iterator[re.Match[str]]:
    """The dates in a text, left to right, without overlaps."""
    if not _may_have_date(text):
        return
    after = 0
    for start in [word.start() for word in _WORD.finditer(text) if _may_open(word[0])]:
        if start >= after and (match := _DATE.match(text, start)):
            after = match.end()
            yield match


def _may_have_date(text: str) -> bool:
    return _DIGIT.search(text) is not None or _NEEDED.search(text.lower()) is not None


def _may_open(word: str) -> bool:
    return word.lower() in _OPENERS or word[:3] in _MONTH_OPENERS or word[0].isdecimal()
