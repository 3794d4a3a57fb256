"""How values are written down so that they sort and match: days, ids, folded names, tokens."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache

from bot.model import PartialDate

UNDATED = 0
FAR_FUTURE = date.max.toordinal()
MOST_SENTENCES = (1 << 18) - 1
MOST_REPORTS = (1 << 23) - 1
_NUMBER_BITS = 18
_REPORT_BITS = 23
_DAY_SHIFT = _REPORT_BITS + _NUMBER_BITS
_FACT_BITS = 20
MOST_FACTS = (1 << _FACT_BITS) - 1


def day_number(day: date | None) -> int:
    """A day as a proleptic Gregorian ordinal; 0 for no date."""
    return day.toordinal() if day else UNDATED


def day_of(number: int) -> date | None:
    """The day that a number stands for."""
    return date.fromordinal(number) if number else None


def partial_text(day: PartialDate | None) -> str:
    """A partial date as stored; "" for none."""
    return str(day) if day else ""


@lru_cache(maxsize=1024)
def partial_of(text: str) -> PartialDate | None:
    """The partial date that a stored text stands for."""
    return PartialDate.parse(text) if text else None


def sentence_id(day: int, report: int, number: int) -> int:
    """An id that is smaller for a later day, then for a later report; then the number counts."""
    age, rank = FAR_FUTURE - day, MOST_REPORTS - report
    return (age << _REPORT_BITS | rank) << _NUMBER_BITS | number


def sentence_span(first_day: int, last_day: int) -> tuple[int, int]:
    """The least sentence id of some days, both included, and the least one behind them."""
    return FAR_FUTURE - last_day << _DAY_SHIFT, FAR_FUTURE - first_day + 1 << _DAY_SHIFT


def day_in(sentence: int) -> int:
    """The day that a sentence id is of."""
    return FAR_FUTURE - (sentence >> _DAY_SHIFT)


def report_in(sentence: int) -> int:
    """The report that a sentence id belongs to."""
    return MOST_REPORTS - (sentence >> _NUMBER_BITS & MOST_REPORTS)


def fact_id(report: int, ordinal: int) -> int:
    """The id of a report's n-th fact, counted from 1."""
    return report << _FACT_BITS | ordinal


def report_of_fact(fact: int) -> int:
    """The report that a fact id belongs to."""
    return fact >> _FACT_BITS


def fold(text: str) -> str:
    """A name without case, accents and superfluous blanks, for comparison."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return " ".join(kept.split())


# Subjects stand in the full-text index as words of their own. The letter says the kind; `q` and
# two hexadecimal digits stand for a byte that is no plain letter or digit (and for q itself);
# the closing 0 keeps the stemmer, which only strips letters, from touching the word.
_SAFE = re.compile(rb"[^a-pr-z0-9]")
_ESCAPED = re.compile(rb"q([0-9a-f]{2})")


def subject_token(kind: str, name: str) -> str:
    """The index word for an organization's key or a state's code."""
    safe = _SAFE.sub(lambda found: b"q%02x" % found[0][0], name.lower().encode())
    return f"{kind[0]}{safe.decode()}0"


def subject_name(token: str) -> tuple[str, str]:
    """The kind and name that an index word stands for."""
    name = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), token[1:-1].encode()).decode()
    return ("organization", name) if token[0] == "o" else ("state", name.upper())
