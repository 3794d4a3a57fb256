"""Whether a sentence has the number, or the amount, that a question asks for."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.likeness import forms_of, has
from bot.answers.stems import stem
from bot.answers.thesaurus import alike
from bot.answers.wanted import Wanted

_NUMBER: Final = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|one|both"
    r"|several hundred)\b",
    re.IGNORECASE,
)
_CLAUSES: Final = re.compile(r"[,;:]\s|\s[–—]\s|\b(?:which|who|that|but|while)\b")
PARTS: Final = re.compile(r"[,;:]\s|\s[–—]\s|\b(?:while|whereas|but)\b")
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY: Final = re.compile(rf"\b(?:1[89]|20)\d\d\b|\(\d\d?\)|\b\d\d? {_MONTH}\b|\b{_MONTH} \d\d?\b")
"""Figures of a date, which are no amount."""

_BROUGHT_TO: Final = re.compile(
    r"\b(?:bring|brought|rais|increas|cut|reduc|doubl|lift|push|tak|limit)\w* (?:it|them) (?:\w+ )?"
    r"(?:to|by|at)\b|\A(?:It|They) (?:(?:now|already|has|have|had|is|are|was|were|to|will|should"
    r"|may|could) ){0,2}(?:st(?:ood|ands?) at|reach|r[io]se|grow|grew|fell|fall|amount|came to"
    r"|comes to|total|exceed)"
)
"""An amount is given of what was told of just before: "they want to bring it to 90 million"."""

_MONEY: Final = re.compile(r"[$€£¥]|\b(?:dollars?|euros?|per ?cent|percent|%|million|billion)\b|%")
_AMOUNT: Final = re.compile(
    rf"{_MONEY.pattern}|\b\d[\d,.]*(?:m|bn|k|km|kg|MW|th)?\b|\b(?:half|third|quarter|thirds|quarters|million|billion|thousand)\b"
)
_TIMES: Final = re.compile(r"\b[\w,.-]+ (?:years?|months?|weeks?|days?|hours?|times)\b")
"""Numbers that count time, and nothing that stands behind them."""

_MEN: Final = frozenset(map(stem, ("soldier", "troop", "personnel", "men", "police")))
_PEOPLE: Final = frozenset(map(stem, ("people", "person", "men", "staff", "personnel")))
_HEADS: Final = re.compile(
    r"\b\d[\d,. ]* (?:\w+ )?(?:men|women|people|persons|soldiers|troops|officers|staff|personnel)\b"
    r"|\bstaff of (?:\d|[a-z]+)"
)
_STRENGTH: Final = re.compile(
    r"\b(?:[Ff]orce|[Bb]rigade|[Ss]trength|[Aa]rmy|[Mm]ission|[Cc]ontingent|[Cc]orps|[Bb]attalion)\b"
    r"(?: \w+){0,3}? (?:of|at|to) (?:about |some |around |up to |nearly |almost )*\d[\d,. ]{2,}"
)
"""The strength of a force, whose men need not be mentioned."""

_LOSSES: Final = re.compile(
    r"\b(?:kill\w*|wound\w*|injur\w*|died|dead|lost|lose|casualt\w+|captur\w+|arrest\w*|missing)\b",
    re.IGNORECASE,
)


def counts(text: str, wanted: Wanted) -> bool:
    """Whether a number stands shortly before the thing counted.

    "It lost 40 of its soldiers" does not say how many there are.
    """
    counted = wanted.counted
    if not counted:
        return bool(_NUMBER.search(text))
    losses = _LOSSES.search(" ".join(wanted.words)) is not None
    forms = alike(counted)
    if stem(counted) in _PEOPLE and _HEADS.search(text):
        return True
    if _STRENGTH.search(text) and not forms.isdisjoint(_MEN):
        return True
    for part in _CLAUSES.split(text):
        if not losses and _LOSSES.search(part):
            continue
        words = re.findall(r"[^\W_][\w,.'’]*", part)
        for at, word in enumerate(words):
            if stem(word.lower().rstrip(".,")) in forms:
                before = _TIMES.sub(" ", " ".join(words[max(0, at - 4) : at]))
                if _NUMBER.search(before):
                    return True
    return False


def goes_to_amount(text: str) -> bool:
    """Whether a sentence says how much the thing is that was told of in the one before."""
    return _BROUGHT_TO.search(text) is not None


def amounts(text: str, wanted: Wanted) -> bool:
    """Whether an amount stands in the part of a sentence that has a word asked about.

    "The fund, with a capital of 600 million, approved its first loans" does not say how much it
    lent.
    """
    for part in PARTS.split(text) if len(wanted.anchors) < 2 else _CLAUSES.split(text):
        bare = _DAY.sub(" ", part)
        if not _AMOUNT.search(bare):
            continue
        if not wanted.anchors or any(has(word, forms_of(part)) for word in wanted.anchors):
            return True
    return False
