"""Whether a sentence has an answer of the kind asked for: a date, a number, a person, a reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.reasons import gives_reason, reason_beside, tells_end
from bot.answers.roles import names_somebody
from bot.answers.stems import stem
from bot.answers.thesaurus import alike
from bot.answers.wanted import Wanted
from bot.model import Sentence

_NUMBER: Final = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|one|both"
    r"|several hundred)\b",
    re.IGNORECASE,
)
_DATE: Final = re.compile(
    r"\b(?:1[89]|20)\d\ds?\b|\b(?:January|February|March|April|June|July|August|September|October"
    r"|November|December)\b|\bMay \d|\b(?:last|next|this|previous|following|same) (?:year|month"
    r"|week|summer|autumn|spring|winter|fall)\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:yesterday|today|tomorrow|annually)\b"
    r"|\bwithin (?:an?|one|two|three|four|five|six|ten|\d+) (?:years?|months?|weeks?|days?)\b"
    r"|\bevery (?:year|month|two years)\b|\b(?:years?|months?|weeks?|days?) (?:ago|later|earlier)\b"
)
_LENGTH: Final = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|decades?|kilomet\w+|km|miles?|met(?:re|er)s?|since"
    r"|until|long)\b"
)
_CLAUSES: Final = re.compile(r"[,;:]\s|\s[–—]\s|\b(?:which|who|that|but|while)\b")
_PARTS: Final = re.compile(r"[,;:]\s|\s[–—]\s|\b(?:while|whereas|but)\b")
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_MONEY: Final = re.compile(r"[$€£¥]|\b(?:dollars?|euros?|per ?cent|percent|%|million|billion)\b|%")
_AMOUNT: Final = re.compile(
    rf"{_MONEY.pattern}|\d|\b(?:half|third|quarter|thirds|quarters|million|billion|thousand)\b"
)
_FOUNDINGS: Final = frozenset(map(stem, ("found", "create", "establish", "form", "begin", "set")))
_WAS_FOUNDED: Final = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,?\s(?:\w+\s){0,4}?)"
    r"(?:founded|established|created|formed|set up|born)\b"
)
_FOUNDED: Final = re.compile(
    r"\b(?:founded|established|created|formed|set up|founding of|creation of|birth of)"
    r"\s(?:the\s)?(?:\w+\s){0,2}\Z"
)
_FOUNDED_KINDS: Final = frozenset({"when", "who", "states"})
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

_SAYS: Final = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|call(?:s|ed)|warn(?:s|ed)|declare[sd]|announce[sd]"
    r"|critici[sz]e[sd]|add(?:s|ed)|insist(?:s|ed)|argue[sd]|promise[sd]|claim(?:s|ed)|welcomed"
    r"|condemned|thanked|stressed|noted|demanded|urge[sd]|recogni[sz]e[sd]|denie[sd]|according to)"
    r"\b|[“\"]",
    re.IGNORECASE,
)
_LOSSES: Final = re.compile(
    r"\b(?:kill\w*|wound\w*|injur\w*|died|dead|lost|lose|casualt\w+|captur\w+|arrest\w*|missing)\b",
    re.IGNORECASE,
)
_ORDER: Final = {
    "next": re.compile(r"\b(?:next|to be held|to host|will host|will be held|will take place)\b"),
    "last": re.compile(r"\b(?:last|latest|previous|was held|were held|took place|met)\b"),
    "first": re.compile(r"\b(?:first|earliest|inaugural|founding)\b"),
}
"""What a sentence must say where the next, the last or the first of its kind is asked for."""

_PLACE: Final = re.compile(
    r"\b[A-Z]\w+ as (?:its|the|their|a) \w+\b"
    r"|\b(?:in|at|near|from|to|outside|around|of|on) (?:the )?[A-Z]\w+"
)


_OPEN_QUESTION: Final = {
    kind: re.compile(
        r"\b(?:nobody|no one|not|never|without|unclear|unknown|undecided|remains|question|ask\w*)\b"
        rf"[^.;,]{{0,40}}\b{word}\b",
        re.IGNORECASE,
    )
    for kind, word in (
        ("who", "who"), ("when", "when"), ("where", "where"), ("how_many", "how many"),
        ("how_much", "how much"),
    )
}  # fmt: skip
"""What leaves a question as open as it was: "nobody knows who pays"."""

_NAMED: Final = re.compile(r"(?<=[\w,;] )([A-Z]\w+) (\w+)")
"""A capital inside a sentence, and the word behind it."""


def of_kind(wanted: Wanted, sentence: Sentence, beside: Sequence[Sentence], names: Names) -> bool:
    """Whether the sentence has an answer of the kind asked for."""
    text = sentence.text
    if any(word in wanted.words and not told.search(text) for word, told in _ORDER.items()):
        return False
    if wanted.kind in _FOUNDED_KINDS and not _founding_fits(wanted, text, names):
        return False
    if wanted.kind == "why":
        return gives_reason(text) or reason_beside(sentence, beside) is not None
    if wanted.kind == "built":
        return tells_end(text) or any(tells_end(near.text) for near in beside)
    if wanted.kind in _OPEN_QUESTION and _OPEN_QUESTION[wanted.kind].search(text):
        return False
    check = _CHECKS.get(wanted.kind)
    return check is None or check(wanted, text, names)


def _dates_it(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether a date stands beside the state asked about, and not beside others only.

    "A joined in 2009, and of the others B is still outside" does not date what B did.
    """
    asked = {key for kind, key in wanted.names if kind == "state"}
    for part in _PARTS.split(text):
        if not _DATE.search(part):
            continue
        states = {m.name.key for m in names.gazetteer.find(part) if m.name.kind == "state"}
        if not asked or not states or not states.isdisjoint(asked):
            return True
    return False


def _founding_fits(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether it is the organization asked about that was founded, and not something by it."""
    if len(wanted.names) != 1 or not set(map(stem, wanted.words)) <= _FOUNDINGS:
        return True
    for match in names.find(text):
        if (match.name.kind, match.name.key) not in wanted.names:
            continue
        if _WAS_FOUNDED.match(text, match.end) or _FOUNDED.search(text[: match.start]):
            return True
    return False


def _counts(text: str, wanted: Wanted) -> bool:
    """Whether a number stands shortly before the thing counted.

    "It lost 40 of its soldiers" does not say how many there are.
    """
    counted = wanted.counted
    if not counted:
        return bool(_NUMBER.search(text))
    if _LOSSES.search(text) and not _LOSSES.search(" ".join(wanted.words)):
        return False
    forms = alike(counted)
    if stem(counted) in _PEOPLE and _HEADS.search(text):
        return True
    if _STRENGTH.search(text) and not forms.isdisjoint(_MEN):
        return True
    for part in _CLAUSES.split(text):
        words = re.findall(r"[^\W_][\w,.'’]*", part)
        for at, word in enumerate(words):
            if stem(word.lower().rstrip(".,")) in forms:
                before = _TIMES.sub(" ", " ".join(words[max(0, at - 4) : at]))
                if _NUMBER.search(before):
                    return True
    return False


def _lies(text: str, wanted: Wanted) -> bool:
    """Whether a place is told: "in Kigoma", or "its Kigoma centre" of the centre asked about."""
    if _PLACE.search(text):
        return True
    asked = wanted.words and alike(wanted.words[0])
    return any(stem(m[2].lower()) in asked for m in _NAMED.finditer(text) if asked)


def _amounts(text: str, wanted: Wanted) -> bool:
    """Whether an amount stands in the part of a sentence that has a word asked about.

    "The fund, with a capital of 600 million, approved its first loans" does not say how much it
    lent.
    """
    for part in _PARTS.split(text) if len(wanted.anchors) < 2 else _CLAUSES.split(text):
        bare = _YEAR.sub(" ", part)
        if not _AMOUNT.search(bare):
            continue
        if not wanted.anchors or any(has(word, forms_of(part)) for word in wanted.anchors):
            return True
    return False


def _names_others(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether states, or organizations, other than those of the question are named."""
    found = {(m.name.kind, m.name.key) for m in names.gazetteer.find(text)}
    return any(f"{name}s" == wanted.kind for name, _ in found - set(wanted.names))


def _spells_out(wanted: Wanted, text: str) -> bool:
    """Whether a word asked about stands in brackets behind its full form, or before it."""
    words = (re.escape(word) for word in wanted.words)
    return any(re.search(rf"\({word}\)|\b{word} \(", text, re.IGNORECASE) for word in words)


_CHECKS: Final[Mapping[str, Callable[[Wanted, str, Names], bool]]] = {
    "when": _dates_it,
    "who": names_somebody,
    "states": _names_others,
    "organizations": _names_others,
    "where": lambda wanted, text, _: _lies(text, wanted),
    "how_many": lambda wanted, text, _: _counts(text, wanted),
    "how_much": lambda wanted, text, _: _amounts(text, wanted),
    "fate": lambda wanted, text, _: bool(wanted.words) or tells_end(text),
    "said": lambda _, text, __: bool(_SAYS.search(text)),
    "define": lambda wanted, text, _: _spells_out(wanted, text),
    "how_long": lambda _, text, __: bool(_LENGTH.search(text)),
}
"""What tells for each kind whether a text answers it."""
