"""Whether a sentence, read in its place, gives an answer of the kind asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.answers.kinds import ORDINALS, of_kind
from bot.answers.names import Names
from bot.answers.numbers import amounts, goes_to_amount
from bot.answers.passages import in_time
from bot.answers.stems import stem
from bot.answers.thesaurus import weight
from bot.answers.wanted import Wanted
from bot.answers.whole.signs import counts_so, explains, founders, names_agent
from bot.answers.whole.standing import IN_IT, Read

_PLACE: Final = re.compile(
    r"\b(?:in|at|near|for|to|from|outside|around|host(?:s|ed)? (?:is|was)|[a-z]+:) (?:the )?"
    r"(?!(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)|\w+day\b)([A-Z]\w+)"
)
_GOES_ON: Final = re.compile(r"(?:It|Its|This|That|They|Their|Both|Each|Half|Another)\b")
_WORTH: Final = re.compile(r", (?:worth|costing|priced|valued|estimated|put) ")
"""What gives the price of the thing before it."""

_MONEY_WORDS: Final = frozenset(
    map(
        stem,
        ("cost", "price", "worth", "budget", "pay", "paid", "spend", "spent", "fee", "fund", "fine",
         "debt", "raise", "lend", "loan", "invest", "salary", "money", "subsidy", "tax", "sum",
         "bill"),
    )
)  # fmt: skip
"""Stems with which an amount is one of money."""

_MONEY: Final = re.compile(
    r"[$€£¥%]|\b(?:dollars?|euros?|pounds?|francs?|roubles?|rubles?|dinars?|dirhams?|riyals?|yuan"
    r"|yen|naira|rand|per ?cent|percent|million|billion|trillion)\b"
)
_YEARS: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_RELATIVE: Final = {1: re.compile(r"\b[Nn]ext\b"), -1: re.compile(r"\b[Ll]ast\b|\bago\b")}
"""How a sentence speaks of the year after its report, and of the one before."""

_TOOK_PART: Final = re.compile(
    r"\b(?:took part|takes? part|taking part|participat\w+|attended|paraded|sent)\b"
)


def gives_kind(wanted: Wanted, read: Read, at: int, names: Names) -> bool:
    """Whether the sentence at a place has an answer of the kind asked for."""
    sentence = read.sentences[at]
    text = sentence.text
    beside = [s for s in read.sentences[max(0, at - 1) : at + 2] if s != sentence]
    if not (_is_of_year(wanted, read, text) and _is_of_order(wanted, read, at)):
        return False
    if wanted.choices and wanted.kind in ("who", ""):
        return True
    if wanted.kind == "where" and wanted.words:
        return any(place.lower() not in wanted.words for place in _PLACE.findall(text))
    if wanted.kind == "how_much" and _MONEY_WORDS.intersection(map(stem, wanted.words)):
        asked_before = at > 0 and read.sentences[at - 1].text.endswith("?")
        near = asked_before or _WORTH.search(text) or amounts(text, wanted)
        return bool(near and _MONEY.search(text))
    wanted = _of_it(wanted, read, at)
    if wanted.kind == "who" and names_agent(wanted, read, at):
        return True
    if wanted.kind == "how_many" and counts_so(wanted, read, at):
        return True
    if wanted.kind in ("who", "states") and founders(wanted, read, at):
        return True
    if wanted.kind == "why" and explains(wanted, read, at):
        return True
    if wanted.kind == "how_many" and _TOOK_PART.search(text) and len(wanted.words) < 3:
        return False
    return of_kind(wanted, sentence, beside, names)


def _of_it(wanted: Wanted, read: Read, at: int) -> Wanted:
    """What is wanted, less the thing an amount is of, if a sentence goes on about it."""
    if wanted.kind != "how_much" or not goes_to_amount(read.sentences[at].text):
        return wanted
    before = all(at - 1 in read.where(word, wanted) for word in wanted.anchors)
    return replace(wanted, anchors=()) if before else wanted


def money_told(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether the sentence has the cost, price or the like that is asked for, or half the words."""
    money = [word for word in wanted.words if stem(word) in _MONEY_WORDS]
    here = [word for word in wanted.words if at in read.where(word, wanted)]
    return not money or not set(here).isdisjoint(money) or len(here) * 2 >= len(wanted.words)


def is_price_of_it(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether an amount is that of the thing asked about, and not of one told of beside it.

    The sentence names it, or goes on about it: "It will cost 12 million".
    """
    things = [w for w in wanted.words if stem(w) not in _MONEY_WORDS and weight(w) == 1]
    told = [w for w in things if read.nearness(w, at, wanted) >= IN_IT or read.is_topic(w, wanted)]
    before = any(at - 1 in read.where(word, wanted) for word in things)
    goes_on = before and _GOES_ON.match(read.sentences[at].text) is not None
    return not things or bool(told) or goes_on


def _is_of_year(wanted: Wanted, read: Read, text: str) -> bool:
    """Whether the sentence tells of the year asked about, if one is, by its own date or words."""
    published = read.report.report.published
    if not in_time(replace(wanted, years=()), published, text):
        return False
    told = {int(year) for year in _YEARS.findall(text)}
    for year in wanted.years:
        apart = year - published.year if published else 9
        relative = apart in _RELATIVE and _RELATIVE[apart].search(text)
        if year not in told and (told or apart) and not relative:
            return False
    return True


def _is_of_order(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether the second of its kind, if that is asked about, is spoken of in so many words."""
    return all(at in read.where(word, wanted) for word in ORDINALS.intersection(wanted.words))
