"""When something that has happened happened: years, months and days in a sentence's tokens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.extraction.tokens import Token
from bot.model import PartialDate
from bot.records import record

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}


_RELATIVE = {"last": -1, "this": 0}
_UNTIL = frozenset({"until", "till"})
_WORDS = frozenset((*_MONTHS, *_RELATIVE))


@record(frozen=True, slots=True)
class Dated:
    """A date, tokens `first` to `last`, with the word before it ("since", "until", "in")."""

    first: int
    last: int
    date: PartialDate
    lead: str


def past_dates(tokens: Sequence[Token], published: date | None) -> list[Dated]:
    """The dates in a sentence, left to right; bare months are the last such before `published`."""
    found: list[Dated] = []
    begins = [at for at, one in enumerate(tokens) if one.lower in _WORDS or one.text[0].isdecimal()]
    after = 0
    for at in begins:
        hit = _date(tokens, at, published) if at >= after else None
        hit = hit or (_same_year(tokens, at, found[-1]) if found and at >= after else None)
        if hit is None:
            continue
        last, day = hit
        lead = at - 1
        while lead >= 0 and tokens[lead].lower in ("early", "late", "mid", "-", "the", "of"):
            lead -= 1
        found.append(Dated(at, last, day, tokens[lead].lower if lead >= 0 else ""))
        after = last + 1
    return found


def over(dates: Sequence[Dated], published: date | None) -> list[Dated]:
    """The dates without those until which what is told still holds on the day of the text."""
    today = published.isoformat() if published is not None else ""
    return [
        one
        for one in dates
        if not today or one.lead not in _UNTIL or str(one.date) <= today[: len(str(one.date))]
    ]


def _same_year(tokens: Sequence[Token], at: int, before: Dated) -> tuple[int, PartialDate] | None:
    """As in "in June 2012 ... that December"."""
    month = _MONTHS.get(tokens[at].lower)
    if month is None or at == 0 or tokens[at - 1].lower != "that" or not tokens[at].capital:
        return None
    return at, PartialDate(before.date.year, month)


def _year(token: Token) -> int:
    number = token.text
    return int(number) if len(number) == 4 and number.isdecimal() and number[:2] in "1920" else 0


def _day(token: Token) -> int:
    digits = token.lower.rstrip("stndrh")
    return int(digits) if digits.isdecimal() and len(digits) < 3 and 1 <= int(digits) <= 31 else 0


def _date(
    tokens: Sequence[Token], at: int, published: date | None
) -> tuple[int, PartialDate] | None:
    """A date that begins at a token: the index of its last token, and the date."""
    token = tokens[at]
    if year := _year(token):
        decade = at + 1 < len(tokens) and tokens[at + 1].text == "s"
        return None if decade else (at, PartialDate(year))
    if _day(token) and at + 1 < len(tokens) and tokens[at + 1].lower in _MONTHS:
        return _from_month(tokens, at + 1, published, _day(token))
    if token.lower in _MONTHS and token.capital:
        return _from_month(tokens, at, published, 0)
    if token.lower in _RELATIVE and at + 1 < len(tokens) and published is not None:
        step = _RELATIVE[token.lower]
        if tokens[at + 1].lower == "year":
            return at + 1, PartialDate(published.year + step)
        if tokens[at + 1].lower == "month":
            months = published.year * 12 + published.month - 1 + step
            return at + 1, PartialDate(months // 12, months % 12 + 1)
    return None


def _from_month(
    tokens: Sequence[Token], at: int, published: date | None, day: int
) -> tuple[int, PartialDate] | None:
    month, last = _MONTHS[tokens[at].lower], at
    if last + 1 < len(tokens) and not day and _day(tokens[last + 1]):
        last += 1
        day = _day(tokens[last])
    after = last + 1
    if after + 1 < len(tokens) and tokens[after + 1].lower == "year" and published is not None:
        step = _RELATIVE.get(tokens[after].lower)
        if step is not None:  # "June last year"
            return after + 1, _safe(published.year + step, month, day)
    if after < len(tokens) and tokens[after].text in (",", "."):
        after += 1
    if after < len(tokens) and (year := _year(tokens[after])):
        return after, _safe(year, month, day)
    if published is None or (not day and (at == 0 or tokens[at - 1].lower not in _LEADS)):
        return None
    year = (
        published.year if (month, day) <= (published.month, published.day) else (published.year - 1)
    )
    return last, _safe(year, month, day)


_LEADS = frozenset(
    {"in", "since", "until", "by", "from", "on", "last", "this", "early", "late", "of"}
)


def _safe(year: int, month: int, day: int) -> PartialDate:
    """The date, without its day where there is no such day."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return PartialDate(year, month)
