"""Target dates: "by 2010", "next year", "in the second half of 2026", "within three years"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum

from bot.extraction.date_patterns import date_matches
from bot.model import PartialDate
from bot.records import record

_MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
}  # fmt: skip
_SEASONS = {"spring": 6, "summer": 9, "autumn": 11, "fall": 11, "winter": 12}  # last months
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15,
    "eighteen": 18, "twenty": 20,
}  # fmt: skip

_NEXT_YEAR = re.compile(r"\s+(?:of\s+)?next\s+year\b")


class Anchor(Enum):
    """What a date is to the clause it stands in."""

    DEADLINE = "deadline"
    POINT = "point"
    START = "start"
    PAST = "past"
    SPAN = "span"


_ANCHORS = {
    "by": Anchor.DEADLINE,
    "before": Anchor.DEADLINE,
    "until": Anchor.SPAN,
    "till": Anchor.SPAN,
    "through": Anchor.SPAN,
    "throughout": Anchor.SPAN,
    "during": Anchor.SPAN,
    "no later than": Anchor.DEADLINE,
    "not later than": Anchor.DEADLINE,
    "prior to": Anchor.DEADLINE,
    "ahead of": Anchor.DEADLINE,
    "within": Anchor.DEADLINE,
    "over": Anchor.DEADLINE,
    "from": Anchor.START,
    "since": Anchor.PAST,
    "after": Anchor.PAST,
    "as of": Anchor.START,
}


@record(frozen=True, slots=True)
class DateMention:
    """A date in a text: its span in characters, what it means, and how it is anchored.

    `relative` marks dates worked out from the report's own date.
    """

    start: int
    end: int
    date: PartialDate
    anchor: Anchor
    relative: bool = False


def dates_in(text: str, published: date | None) -> list[DateMention]:
    """Every date that `text` names or works out from `published`, in order; linear."""
    found: list[DateMention] = []
    for match in date_matches(text):
        day, relative = _resolve(match, published)
        if day is not None:
            lead = " ".join((match["lead"] or "").lower().split())
            if lead == "after" and not relative:
                continue
            anchor = _ANCHORS.get(lead, Anchor.POINT)
            found.append(DateMention(match.start(), match.end(), day, anchor, relative))
    return found


def find_target(text: str, published: date | None) -> PartialDate | None:
    """The date by which `text` says that something is to be done, or None.

    Deadlines go before points in time; a point in time counts only when it is not
    past at `published`.
    """
    mentions = dates_in(text, published)
    for mention in mentions:
        if mention.anchor is Anchor.DEADLINE:
            return mention.date
    for mention in mentions:
        if mention.anchor in (Anchor.POINT, Anchor.START) and (
            published is None or mention.date.last() >= published
        ):
            return mention.date
    return None


def _resolve(match: re.Match[str], published: date | None) -> tuple[PartialDate | None, bool]:
    """The date a match means and whether it was worked out from `published`."""
    if match["year"]:
        return _year(match), False
    if match["month"]:
        return _month(match, published)
    if published is None:
        return None, True
    if match["relative"]:
        return _relative(match, published), True
    return _counted(match, published), True


def _year(match: re.Match[str]) -> PartialDate:
    end = match["span_end"]
    if not end:
        return PartialDate(int(match["year"]))
    return PartialDate(int(end if len(end) == 4 else match["year"][:2] + end))


def _month(match: re.Match[str], published: date | None) -> tuple[PartialDate | None, bool]:
    month = _MONTHS[match["month"].rstrip(".").lower()]
    if match["month_year"]:
        return PartialDate(int(match["month_year"]), month), False
    # A bare month needs a preposition or a day: "May" and "March" are words too.
    if published is None or not (match["lead"] or match["day_before"] or match["day_after"]):
        return None, True
    if _NEXT_YEAR.match(match.string, match.end()):
        return PartialDate(published.year + 1, month), True
    day = int(match["day_before"] or match["day_after"] or 31)
    # "on May 23", said on May 25, is two days ago.
    later = month == published.month or (month, day) >= (published.month, published.day)
    return PartialDate(published.year if later else published.year + 1, month), True


def _relative(match: re.Match[str], published: date) -> PartialDate | None:
    word, unit = match["relative"].lower(), match["unit"].lower()
    if word == "the" and not match["narrow"].strip():
        over = _SEASONS.get(unit) if match["lead"] else None  # "in the autumn" is the next one
        return PartialDate(published.year + (published.month > over)) if over else None
    step = {"last": -1, "this": 0, "later this": 0, "the": 0}.get(word, 1)
    if unit == "decade":
        return PartialDate((published.year // 10 + 1) * 10) if step == 0 else None
    if unit == "week":
        day = published + timedelta(days=7 * step)
        return PartialDate(day.year, day.month)
    if unit in _MONTHS:
        return _named_month(_MONTHS[unit], step, published)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return PartialDate(months // 12, months % 12 + 1)
    return PartialDate(published.year + step)


def _named_month(month: int, step: int, published: date) -> PartialDate:
    """`next March` is the first March to come, `last March` the last one that was."""
    year = published.year
    if step < 0:
        year -= month >= published.month
    else:
        year += month < published.month or (step > 0 and month == published.month)
    return PartialDate(year, month)


def _counted(match: re.Match[str], published: date) -> PartialDate | None:
    """`within three years`, `in two years' time`, `over the next 18 months`."""
    lead = (match["lead"] or "").lower()
    if lead not in {"within", "in", "over", "by", "during"}:
        return None
    if lead in {"over", "by", "during"} and not match["next"]:
        return None
    word = match["count"].lower().removeprefix("a ").removesuffix(" of")
    count = int(word) if word.isdecimal() else _NUMBERS.get(word, 1)
    if match["count_unit"].lower().startswith("year"):
        return PartialDate(published.year + count)
    months = published.year * 12 + published.month - 1 + count
    return PartialDate(months // 12, months % 12 + 1)
