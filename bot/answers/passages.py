"""Whether a sentence, read in its place, answers a question put in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.answers.antecedents import DOES
from bot.answers.kinds import of_kind
from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.reasons import told_beside
from bot.answers.stems import stem
from bot.answers.thesaurus import alike, answering, is_known, weight
from bot.answers.unsaid import NOTHING, Unsaid, lacking, speaks_of, told_enough
from bot.answers.wanted import Wanted
from bot.model import Sentence
from db.records import Hit

STRONG: Final = 0.66
"""Share of a question's content, by weight, that a passage must have. Lower lets in sentences
on a neighbouring matter; higher turns away answers that put a detail in other words."""

IN_SENTENCE: Final = 0.4
"""Share that the cited sentence itself must have; the rest may stand beside it."""

_DETAILS: Final = frozenset({"when", "how_many", "how_much", "why"})
"""Kinds that take it for granted that what they ask about came to pass."""

_ACTS: Final = frozenset(
    map(
        stem,
        ("open", "start", "begin", "launch", "introduce", "finish", "complete", "build",
         "establish", "run", "work"),
    )
)  # fmt: skip
_MOVES: Final = frozenset(map(stem, ("leave", "left", "join", "joined", "quit", "withdrew")))
"""What states do to a body."""

_SCHEDULED: Final = frozenset({"planned", "scheduled", "due", "supposed", "expected"})
"""With these a sentence tells when something will open, start or be finished."""

NEARBY: Final = 0.8
"""What a word counts for that stands in a neighbouring sentence."""

TITLED: Final = 0.5
"""What a word counts for that only the report's title has."""

_DOES: Final = re.compile(DOES.pattern + r"|, (?:he|she|it|they) \w+(?:ed|s)\b")
"""One who did it and is named in the sentence before."""

_GOES_ON: Final = re.compile(
    r"[“\"]?(?:It|Its|This|That|They|Their|Both|Each|The (?:\w+ )?(?:cost|price|bill|budget|total"
    r"|money|project|plan|work|sum|fee|figure)s?)\b"
)
"""How a sentence begins that gives the amount for what was told of just before."""

_PLACED: Final = frozenset({"when", "where", "why", "how_much"})
"""Kinds whose answer may stand beside the sentence with the deed."""

YEARS: Final = re.compile(r"\b(?:19|20)\d\d\b")
_IN_A_YEAR: Final = re.compile(
    r"\b(\w+)\b(?=(?: \w+){0,3}? (?:in|since|on) (?:\w+ ){0,2}((?:19|20)\d\d)\b)"
)
"""A deed and the year that it is dated to: "joined the club in June 1998"."""

_TO_COME: Final = re.compile(r"\b(?:next|tomorrow|later this)\b")
_PRONOUN: Final = re.compile(r"\b(?:it|its|they|their|them|this|that|he|she)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A hit and how well it fits.

    `used` are neighbours it leans on, `spelt` is how many of the names it has in full, and
    of states where states are asked for. It answers only if its report tells of what it leaves
    `unsaid`.
    """

    hit: Hit
    share: float
    used: tuple[Sentence, ...] = ()
    unsaid: Unsaid = NOTHING
    spelt: int = 0


def judge(
    wanted: Wanted, hit: Hit, around: Sequence[Sentence], names: Names, named: bool
) -> Passage | None:
    """The passage around a hit if it answers what is wanted, else None.

    `named` says that the sentence is known to speak of all the names (perhaps as "the bloc").
    """
    text = hit.sentence.text
    if text.endswith("?"):
        return None
    beside = [s for s in around if s.number != hit.sentence.number]
    before = [s for s in beside if s.number < hit.sentence.number]
    used: dict[int, Sentence] = {}
    share, inside = _coverage(wanted, hit, beside, used)
    enough = IN_SENTENCE / 2 if used and _PRONOUN.search(text) else IN_SENTENCE
    if share < STRONG or inside < enough or not _anchored(wanted, text, beside):
        return None
    if not in_time(wanted, hit.report.published, text) or not of_kind(
        wanted, hit.sentence, beside, names
    ):
        return None
    here = forms_of(text).union(*(forms_of(sentence.text) for sentence in used.values()))
    held = [word for word in wanted.words if _stands(word, here, wanted)]
    unsaid = NOTHING if named else lacking(wanted, hit, before, names, used)
    if unsaid is not None:
        far = tuple(word for _, word in wanted.places if word in wanted.words and word not in held)
        unsaid = told_enough(wanted, text, held, replace(unsaid, words=far))
    if unsaid is None:
        return None
    if wanted.kind in ("who", "states", "") and before and _DOES.search(text):
        used[before[-1].number] = before[-1]
    told = told_beside(wanted.kind, hit.sentence, beside)
    if told is not None:
        used[told.number] = told
    spelt = sum(speaks_of(name, text, names) for name in wanted.names)
    spelt += sum(speaks_of(name, hit.report.title, names) for name in unsaid.names)
    if wanted.kind == "states" or (wanted.kind == "who" and asks_who_moved(wanted)):
        spelt += len({m.name.key for m in names.gazetteer.find(text) if m.name.kind == "state"})
    return Passage(hit, share, tuple(used[n] for n in sorted(used)), unsaid, spelt)


def asks_who_moved(wanted: Wanted) -> bool:
    """Whether it is states that are asked for without saying so: "who left the bloc"."""
    of_a_body = any(kind == "organization" for kind, _ in wanted.names)
    return of_a_body and not _MOVES.isdisjoint(map(stem, wanted.anchors))


def may_answer(wanted: Wanted, hit: Hit) -> bool:
    """Whether a sentence has enough of the content by itself that its neighbours are worth it."""
    here = forms_of(hit.sentence.text)
    total = sum(map(weight, wanted.words)) or 1.0
    inside = sum(weight(word) for word in wanted.words if _stands(word, here, wanted))
    return not wanted.words or inside / total >= IN_SENTENCE / 2


def _anchored(wanted: Wanted, text: str, beside: Sequence[Sentence]) -> bool:
    """Whether the passage has the words without which it is on another matter."""
    here = forms_of(text)
    priced = wanted.kind != "how_much" or _GOES_ON.match(text)
    if priced and (wanted.kind in _PLACED or _PRONOUN.search(text)):
        here = here.union(*(forms_of(sentence.text) for sentence in beside))
    return all(_stands(word, here, wanted) for word in wanted.anchors)


def _coverage(
    wanted: Wanted, hit: Hit, beside: Sequence[Sentence], used: dict[int, Sentence]
) -> tuple[float, float]:
    """The share of the content that the passage has, and the share in the sentence itself."""
    total = sum(map(weight, wanted.words)) or 1.0
    got = inside = 0.0
    here = forms_of(hit.sentence.text)
    strong = [word for word in wanted.words if weight(word) == 1]
    if strong and wanted.names and all(_stands(word, here, wanted) for word in strong):
        return 1.0, 1.0
    near = [(s, forms_of(s.text)) for s in beside]
    for word in wanted.words:
        if _stands(word, here, wanted):
            got += weight(word)
            inside += weight(word)
            continue
        source = next((s for s, found in near if _stands(word, found, wanted)), None)
        if source is not None:
            got += NEARBY * weight(word)
            used[source.number] = source
        elif word in wanted.strict and ("", word) not in wanted.places:
            return 0.0, 0.0
        elif _stands(word, forms_of(hit.report.title), wanted):
            got += TITLED * weight(word)
    if not wanted.words:
        return 1.0, 1.0
    return got / total, inside / total


def _stands(word: str, forms: frozenset[str], wanted: Wanted) -> bool:
    """Whether a word is among the forms; one of a proper name stands for itself only."""
    if word in wanted.strict and is_known(word):
        return stem(word) in forms
    if wanted.kind == "when" and stem(word) in _ACTS and not _SCHEDULED.isdisjoint(forms):
        return True
    if wanted.kind not in _DETAILS and not answering(word).isdisjoint(forms):
        return True
    return has(word, forms)


def in_time(wanted: Wanted, published: date | None, text: str) -> bool:
    """Whether the sentence speaks of the year asked about, or its report is of about then.

    What happened before its report was written does not tell when something will.
    """
    if wanted.kind == "when" and wanted.ahead and published and not _TO_COME.search(text):
        told = [int(year) for year in YEARS.findall(text)]
        if told and max(told) < published.year:
            return False
    if not wanted.years:
        return True
    if _is_of_another_year(wanted, text):
        return False
    return any(
        str(year) in text or (published is not None and published.year in (year, year + 1))
        for year in wanted.years
    )


def _is_of_another_year(wanted: Wanted, text: str) -> bool:
    """Whether the deed is told with a year of its own that is not asked about."""
    deeds = alike(wanted.anchors[0]) if wanted.anchors else frozenset()
    told = [int(found[2]) for found in _IN_A_YEAR.finditer(text) if stem(found[1].lower()) in deeds]
    return bool(told) and set(told).isdisjoint(wanted.years)
