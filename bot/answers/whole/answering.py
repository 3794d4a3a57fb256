"""The sentences of whole reports that answer a question, or none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.answers.likeness import forms_of
from bot.answers.names import Names
from bot.answers.numbers import goes_to_amount
from bot.answers.passages import Passage
from bot.answers.reasons import gives_reason, reason_beside
from bot.answers.roles import HELD
from bot.answers.thesaurus import is_known, weight
from bot.answers.unsaid import is_thing
from bot.answers.wanted import Wanted
from bot.answers.whole.fits import Fit, fit
from bot.answers.whole.joining import asks_who_belongs, places_of_joining
from bot.answers.whole.kind import gives_kind, is_price_of_it, money_told
from bot.answers.whole.meaning import means
from bot.answers.whole.reports import likely_reports
from bot.answers.whole.standing import BESIDE, IN_IT, Name, Read, names_in, read_for
from bot.model import Sentence
from db import Store
from db.records import Hit

LEAST: Final = 0.7
"""Share of a question that a sentence and what is around it must have."""

_ALIKE: Final = 0.12
"""How much worse than the best a further sentence may fit."""

_LOOSE: Final = frozenset({"when", "where", "why", "how_much"})
"""Kinds whose answer may stand beside the sentence with the deed."""


_PARTS: Final = re.compile(r"; |, and |, but |, while ")
_MANY: Final = 3
"""States of which it is not clear who is meant by what follows."""

_WISH: Final = "want"
"""What is wanted has to be told as that."""

_NUMBERS: Final = frozenset({"how_many", "how_much"})
_SINCE: Final = re.compile(r"\b(?:in place|there|inside|present|active|deployed)\b.{0,20}\bsince\b")
_MOVES: Final = re.compile(
    r"\b(?:left|quit|withdr\w+|exit\w*|expelled|join\w*|acced\w+|admitted|members?|entered|became)\b"
)
_LASTED: Final = re.compile(
    r"(?:It|That|This|They|The \w+) (?:ha[sd] |have )?(?:taken?|took|lasted)\b"
)
"""Behind the sentence with the deed: how long it took."""

_TIMES: Final = frozenset({"when", "how_long"})


@dataclass(frozen=True, slots=True)
class _Found:
    fit: Fit
    read: Read
    rank: float


async def passages_in_place(
    wanted: Wanted, store: Store, names: Names, limit: int
) -> list[Passage]:
    """The sentences that answer in their place, best first; none where none does."""
    if not wanted.words and len(wanted.names) < 2:
        return []
    if any(kind == "organization" and key not in names.reported for kind, key in wanted.names):
        return []
    if not wanted.kind and not wanted.names and not wanted.strict and not wanted.anchors[1:]:
        return []  # too little to tell one matter from another
    if wanted.kind in ("who", "name") and HELD.intersection(wanted.words):
        return []  # whoever is named near an office need not be the one who holds it
    found: list[_Found] = []
    for order, report in enumerate(await likely_reports(wanted, store, names)):
        read = read_for(report, names)
        if asks_who_belongs(wanted):
            places = places_of_joining(wanted, read, names)
            if places:
                told = [read.sentences[at] for at in places]
                hit = Hit(report.report, told[0], 1.0, 1.0)
                return [Passage(hit, 1.0, tuple(told[1:]))]
            continue
        for at, sentence in enumerate(read.sentences):
            place = fit(read, at, wanted)
            if _answers(wanted, read, place, sentence, names):
                extra = 0.1 * place.inside + 0.05 * place.names_inside - 0.02 * order
                found.append(_Found(place, read, place.share + extra))
    found.sort(key=lambda each: -each.rank)
    return [_passage(each, wanted) for each in found[:limit] if each.rank > found[0].rank - _ALIKE]


def _answers(wanted: Wanted, read: Read, place: Fit, sentence: Sentence, names: Names) -> bool:
    """Whether a sentence, read in its place, answers what is wanted."""
    if place.share < LEAST or place.missing or sentence.text.endswith("?"):
        return False
    said = any(weight(word) == 1 for word in wanted.words)
    if wanted.kind in _TIMES and not said and not _tells_since(wanted, read, place.at):
        return False
    if not (_has_deed(wanted, read, place.at) and _is_of_names(wanted, read, place.at, names)):
        return False
    far = [word for word in place.far if not read.is_topic(word, wanted)]
    if len(far) > (len(wanted.words) + 2) // 4:
        return False
    return gives_kind(wanted, read, place.at, names)


def _tells_since(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether a sentence tells of all the names, and since when one is inside the other."""
    text = read.sentences[at].text
    told = any(pattern.search(text) for pattern in (_SINCE, _MOVES))
    return told and set(wanted.names) <= read.named[at]


def _has_deed(wanted: Wanted, read: Read, at: int) -> bool:
    """Whether the words without which it would be another matter stand in the sentence."""
    full = [word for word in wanted.words if weight(word) == 1]
    full = [word for word in full if word not in wanted.strict] or full
    if not wanted.kind and _WISH in wanted.words and read.nearness(_WISH, at, wanted) < IN_IT:
        return False
    if not full and not wanted.kind and wanted.words:
        return any(read.nearness(word, at, wanted) >= IN_IT for word in wanted.words)
    if _goes_on(wanted, read.sentences[at].text):
        return at > 0 and all(at - 1 in read.where(word, wanted) for word in full)
    if wanted.kind == "how_long" and any(
        read.nearness(word, at, wanted) < IN_IT for word in wanted.anchors
    ):
        return False
    here = sum(read.nearness(word, at, wanted) >= IN_IT for word in full)
    if wanted.kind == "how_much":
        told = money_told(wanted, read, at) and (here > 0 or not full)
        return told and is_price_of_it(wanted, read, at)
    if wanted.kind in ("when", "where") and any(
        read.nearness(word, at, wanted) < BESIDE for word in wanted.anchors
    ):
        return False
    if wanted.kind in _LOOSE:
        return _has_half(wanted, read, at, full)
    proper = wanted.kind in ("", "said") and wanted.strict and not wanted.names
    if proper and not any(at in read.where(word, wanted) for word in wanted.strict):
        return False
    deeds = [word for word in wanted.anchors if word in full] or full[:1]
    deeds = [w for w in deeds if is_known(w) or not read.is_topic(w, wanted)]
    return all(read.nearness(word, at, wanted) >= IN_IT for word in deeds)


def _goes_on(wanted: Wanted, text: str) -> bool:
    """Whether a sentence says how long, or how much, what the one before it tells of was."""
    if wanted.kind == "how_long":
        return _LASTED.match(text) is not None
    return wanted.kind == "how_much" and goes_to_amount(text)


def _has_half(wanted: Wanted, read: Read, at: int, full: list[str]) -> bool:
    """Whether a sentence has half of the words that the report as a whole is not on."""
    own = [word for word in full if not read.is_topic(word, wanted)]
    own = own or (full[:1] if wanted.kind == "why" else full)  # the deed comes first
    return sum(read.nearness(word, at, wanted) >= IN_IT for word in own) * 2 >= len(own)


def _is_of_names(wanted: Wanted, read: Read, at: int, names: Names) -> bool:
    """Whether the sentence speaks of the names of the question, by what is around it too."""
    here = read.named[at]
    spoken = _of_the_deed(wanted, read, at, names) - set(wanted.names)
    others = {name[0] for name in spoken if not is_thing(name, wanted, names)}
    if wanted.kind in _NUMBERS and wanted.names and "organization" in others:
        return False  # the number may be the other's
    if wanted.choices and here.isdisjoint(wanted.choices):
        return False
    for name in set(wanted.names) - here - wanted.choices:
        before = at > 0 and name in read.named[at - 1]
        if name[0] == "state":
            few = before and sum(kind == "state" for kind, _ in read.named[at - 1]) < _MANY
            told = before and (name != wanted.subject or (few and "state" not in others))
            strict = name == wanted.subject or (not wanted.kind and "state" in others)
            if not told and (strict or not read.is_on(name)):
                return False
        elif name[0] == "organization":
            spoken_of = read.named_before(at, "organization")
            of_it = name in spoken_of if spoken_of else read.is_on(name)
            if "organization" in others or not (before or of_it):
                return False
    return True


def _of_the_deed(wanted: Wanted, read: Read, at: int, names: Names) -> frozenset[Name]:
    """The names in those parts of a sentence, as "and" joins them, that have words asked about."""
    parts = _PARTS.split(read.sentences[at].text)
    told = [p for p in parts if any(means(w, forms_of(p), wanted) for w in wanted.words)]
    if len(parts) == 1 or not told:
        return read.named[at]
    return names_in("; ".join(told), names)


def _passage(found: _Found, wanted: Wanted) -> Passage:
    sentence = found.read.sentences[found.fit.at]
    hit = Hit(found.read.report.report, sentence, found.rank, found.fit.share)
    return Passage(hit, found.fit.share, tuple(_leant_on(found, wanted)))


def _leant_on(found: _Found, wanted: Wanted) -> list[Sentence]:
    """The neighbours that have words or names of the question which the sentence lacks."""
    read, at = found.read, found.fit.at
    used: dict[int, Sentence] = {}
    for word in wanted.words:
        places = read.where(word, wanted)
        if at not in places and weight(word) == 1:
            near = next((p for p in (at - 1, at + 1) if p in places), None)
            if near is not None:
                used[near] = read.sentences[near]
    for name in wanted.names:
        if name not in read.named[at] and at and name in read.named[at - 1]:
            used[at - 1] = read.sentences[at - 1]
    if wanted.kind == "why" and not gives_reason(read.sentences[at].text):
        reason = reason_beside(read.sentences[at], read.sentences[max(0, at - 1) : at + 2])
        if reason is not None:
            return [*(s for s in used.values() if s != reason), reason]
    return [used[place] for place in sorted(used)]
