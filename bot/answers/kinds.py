"""Whether a sentence has an answer of the kind asked for: a date, a number, a person, a reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.answers.antecedents import with_those_meant
from bot.answers.belonging import asks_belonging, leaves_no_body, tells_standing
from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.numbers import PARTS, amounts, counts
from bot.answers.reasons import gives_reason, reason_beside, tells_end
from bot.answers.roles import PERSON, does_so, names_somebody
from bot.answers.stems import stem
from bot.answers.thesaurus import alike
from bot.answers.wanted import Wanted
from bot.model import Sentence

DATE: Final = re.compile(
    r"\b(?:1[89]|20)\d\ds?\b|\b(?:January|February|March|April|June|July|August|September|October"
    r"|November|December)\b|\bMay \d|\b\d{1,2} May\b"
    r"|\b(?:last|next|this|previous|following|same) (?:year|month|week|summer|autumn|spring|winter"
    r"|fall)\b|\b(?:on|last|this|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:yesterday|today|tomorrow|annually)\b"
    r"|\bwithin (?:an?|one|two|three|four|five|six|ten|\d+) (?:years?|months?|weeks?|days?)\b"
    r"|\bevery (?:year|month|two years)\b|\b(?:years?|months?|weeks?|days?) (?:ago|later|earlier)\b"
)
_UNITS: Final = r"(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?)"
_LENGTH: Final = re.compile(
    r"\b(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|several|many"
    r"|few|hundred|thousand|\w+teen|\w+ty)[ -](?:more )?"
    rf"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|{_UNITS})\b"
    r"|\b(?:since|until|decades)\b"
)
_STRETCH: Final = re.compile(rf"\b(?:\d[\d,.]*|hundreds|thousands|\w+) (?:of )?{_UNITS}\b")
_STRETCHES: Final = frozenset(
    map(stem, ("border", "frontier", "pipeline", "coast", "railway", "road", "fence", "wall",
               "river", "bridge", "tunnel", "canal", "cable"))
)  # fmt: skip
"""Things whose length is one in space and not in time."""

FOUNDINGS: Final = frozenset(map(stem, ("found", "create", "establish", "form", "begin", "set")))
_WAS_FOUNDED: Final = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,?\s(?:\w+\s){0,4}?)"
    r"(?:founded|established|created|formed|set up|born)\b"
)
_FOUNDED: Final = re.compile(
    r"\b(?:founded|established|created|formed|set up|founding of|creation of|birth of)"
    r"\s(?:the\s)?(?:\w+\s){0,2}\Z"
)
_IT_WAS_FOUNDED: Final = re.compile(
    r"\A(?:The|This) (?:bloc|organi[sz]ation|alliance|community|group|forum|union|agreement|body"
    r"|association|council|league)(?:,[^,;]{2,50},)? (?:was|had been) "
    r"(?:founded|established|created|formed|set up)\b"
)
_FOUNDED_KINDS: Final = frozenset({"when", "who", "states"})
_SAYS: Final = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|call(?:s|ed)|warn(?:s|ed)|declare[sd]|announce[sd]"
    r"|critici[sz]e[sd]|add(?:s|ed)|insist(?:s|ed)|argue[sd]|promise[sd]|claim(?:s|ed)|welcomed"
    r"|believe[sd]?|thinks?|thought|hope[sd]?|fear(?:s|ed)|expect(?:s|ed)|want(?:s|ed)|sees?"
    r"|consider(?:s|ed)|condemned|thanked|stressed|noted|demanded|urge[sd]"
    r"|recogni[sz]e[sd]|denie[sd]|according to)"
    r"\b|[“\"]",
    re.IGNORECASE,
)
_NOT: Final = frozenset({"not", "never", "without", "hasn't", "didn't", "hasn’t", "didn’t"})
_ORDER: Final = {
    "next": re.compile(r"\b(?:next|to be held|to host|will host|will be held|will take place)\b"),
    "last": re.compile(
        r"\b(?:last|latest|previous|was held|were held|took place|met)\b|\bnot [\w ]{1,40} since\b"
    ),
    "first": re.compile(r"\b(?:first|earliest|inaugural|founding)\b"),
}
"""What a sentence must say where the next, the last or the first of its kind is asked for."""

ORDINALS: Final = frozenset(
    {
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    }
)  # fmt: skip
"""Where one of them is asked for, no other of its kind will do."""

_PLACE: Final = re.compile(
    r"\b[a-z]+: [A-Z]\w+|\b[A-Z]\w+ as (?:its|the|their|a) \w+\b"
    r"|\b(?:in|at|near|from|to|outside|around|of|on) (?:the )?[A-Z]\w+"
)


_MANY: Final = 3
"""States in a sentence that lists them."""

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

_UNREAL: Final = re.compile(
    r"\b(?:should|would|could|might|ought to|was to|were to) (?:not )?have (?:\w+ ){0,1}?(\w+)"
    r"|\bwould (?:only )?(?:be )?(\w+)(?: \w+){0,2} (?:once|if|unless|only when)\b"
)
"""What did not come to pass, or only would on a condition: "should have joined in May"."""

_RIGHT_BEHIND: Final = re.compile(
    r"(?: \([^()]{1,30}\))?,? (?:which |that )?(?:is |was |are )?"
    r"(?:based |seated |headquartered |located )?"
    r"(?:in|at|near|off) (?:the )?(?:\w+ )?[A-Z]\w+"
)
_NAMED: Final = re.compile(r"(?<=[\w,;] )([A-Z]\w+) (\w+)")
"""A capital inside a sentence, and the word behind it."""


def of_kind(wanted: Wanted, sentence: Sentence, beside: Sequence[Sentence], names: Names) -> bool:
    """Whether the sentence has an answer of the kind asked for."""
    text = sentence.text
    if any(word in wanted.words and not told.search(text) for word, told in _ORDER.items()):
        return False
    if any(not has(word, forms_of(text)) for word in ORDINALS.intersection(wanted.words)):
        return False
    if leaves_no_body(wanted, text, names) or not _fits_standing(wanted, text, names):
        return False
    if wanted.kind in _FOUNDED_KINDS and not _founding_fits(wanted, text, names):
        return False
    if wanted.kind == "why":
        return gives_reason(text) or reason_beside(sentence, beside) is not None
    if wanted.kind == "built":
        return tells_end(text) or any(tells_end(near.text) for near in beside)
    if wanted.kind in _FOUNDED_KINDS and _is_denied(wanted, text):
        return False
    if wanted.kind in _OPEN_QUESTION and _OPEN_QUESTION[wanted.kind].search(text):
        return False
    if wanted.kind in ("who", "states"):
        text = with_those_meant(sentence, beside, names)
    check = _CHECKS.get(wanted.kind)
    return check is None or check(wanted, text, names)


def _is_denied(wanted: Wanted, text: str) -> bool:
    """Whether the deed asked about is told only as one not done: "without ever leaving"."""
    if wanted.denied or not wanted.anchors:
        return False
    deed = alike(wanted.anchors[0])
    words = re.findall(r"[\w’']+", text.lower())
    done = [at for at, word in enumerate(words) if stem(word) in deed]
    unreal = sum(
        any(word and stem(word) in deed for word in found.groups())
        for found in _UNREAL.finditer(text.lower())
    )
    denied = sum(bool(_NOT.intersection(words[max(0, at - 2) : at])) for at in done)
    return bool(done) and denied + unreal >= len(done)


def _fits_standing(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether it is told how a state stands, if that is asked."""
    asked = not wanted.kind and asks_belonging(wanted)
    return not asked or _tells_standing_of(wanted, text, names)


def _tells_standing_of(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether it is the state asked about that belongs or not: the first named, or one of many."""
    states = [m.name.key for m in names.gazetteer.find(text) if m.name.kind == "state"]
    own = wanted.subject is not None and states[:1] == [wanted.subject[1]]
    return tells_standing(text) and (own or not states or len(set(states)) >= _MANY)


def _dates_it(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether a date stands beside the state asked about, and not beside others only.

    "A joined in 2009, and of the others B is still outside" does not date what B did.
    """
    asked = {key for kind, key in wanted.names if kind == "state"}
    for part in PARTS.split(text):
        if not DATE.search(part):
            continue
        states = {m.name.key for m in names.gazetteer.find(part) if m.name.kind == "state"}
        if not asked or not states or not states.isdisjoint(asked):
            return True
    return False


def _founding_fits(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether it is the organization asked about that was founded, and not something by it."""
    if len(wanted.names) != 1 or not set(map(stem, wanted.words)) <= FOUNDINGS:
        return True
    if _IT_WAS_FOUNDED.match(text):
        return True
    for match in names.find(text):
        if (match.name.kind, match.name.key) not in wanted.names:
            continue
        if _WAS_FOUNDED.match(text, match.end) or _FOUNDED.search(text[: match.start]):
            return True
    return False


def _lies(text: str, wanted: Wanted, names: Names) -> bool:
    """Whether a place is told: "in Kigoma", or "its Kigoma centre" of the centre asked about.

    Where nothing but a name is asked about, the place stands right behind it.
    """
    if not wanted.words:
        places = [
            m.end for m in names.gazetteer.find(text) if (m.name.kind, m.name.key) in wanted.names
        ]
        return any(_RIGHT_BEHIND.match(text, end) for end in places)
    if _PLACE.search(text):
        return True
    asked = wanted.words and alike(wanted.words[0])
    return any(stem(m[2].lower()) in asked for m in _NAMED.finditer(text) if asked)


def _names_others(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether states, or organizations, other than those of the question are named."""
    if not does_so(wanted, text, names):
        return False
    found = {(m.name.kind, m.name.key) for m in names.gazetteer.find(text)}
    return any(f"{name}s" == wanted.kind for name, _ in found - set(wanted.names))


def _is_long(wanted: Wanted, text: str) -> bool:
    """Whether a length is told, in time or of what stretches over land."""
    stretches = not _STRETCHES.isdisjoint(map(stem, wanted.words))
    return (_STRETCH if stretches else _LENGTH).search(text) is not None


def _spells_out(wanted: Wanted, text: str) -> bool:
    """Whether a word asked about stands in brackets behind its full form, or before it."""
    words = (re.escape(word) for word in wanted.words)
    return any(re.search(rf"\({word}\)|\b{word} \(", text, re.IGNORECASE) for word in words)


_CHECKS: Final[Mapping[str, Callable[[Wanted, str, Names], bool]]] = {
    "when": _dates_it,
    "who": names_somebody,
    "name": lambda _, text, __: bool(PERSON.search(text)),
    "states": _names_others,
    "organizations": _names_others,
    "where": lambda wanted, text, names: _lies(text, wanted, names),
    "how_many": lambda wanted, text, _: counts(text, wanted),
    "how_much": lambda wanted, text, _: amounts(text, wanted),
    "fate": lambda wanted, text, _: (
        bool(wanted.words) or tells_end(text) or any(str(year) in text for year in wanted.years)
    ),
    "said": lambda _, text, __: bool(_SAYS.search(text)),
    "define": lambda wanted, text, _: _spells_out(wanted, text),
    "how_long": lambda wanted, text, _: _is_long(wanted, text),
}
"""What tells for each kind whether a text answers it."""
