"""What a passage leaves out of a question, and whether its report as a whole tells it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.reasons import tells_end
from bot.answers.roles import HELD
from bot.answers.thesaurus import weight
from bot.answers.wanted import Wanted
from bot.model import Sentence
from bot.world import groups
from db.records import FullReport, Hit

_TELLING: Final = 2
"""Content words, all in the passage, with which it may leave a name to its report."""

_NUMBERS: Final = frozenset({"how_many", "how_much"})
_SHORTLY: Final = 3
"""Sentences within which an organization that was spoken of is still meant."""

_REFERS: Final = re.compile(
    r"\b(?:it|its|they|their|them|he|she|his|her|the (?:organi[sz]ation|bloc|alliance|group|force"
    r"|mission|union|community|forum|body|council|country|government|members?|three|two|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|latter|former))\b",
    re.IGNORECASE,
)


_SOME_OF_THEM: Final = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|some|most|several|all|none|half)"
    r" of (?:them|its)\b"
)
"""What goes on about those told of before, whatever else a sentence names."""

_ITS_OWN: Final = re.compile(r"(?:It|Its|They|Their)\b")
_BEING: Final = (
    r"(?: (?:is|are|was|were|will|to|be|been|has|have|held|hold|takes?|took|place|convened?|based"
    r"|located|sits?|meets?|gather|planned|scheduled|due)){0,6}"
)
"""Words that say of a thing no more than that it is somewhere."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Names of the question, and words of proper names, that a passage does not have.

    `brief` says that little else fits: the report has to be on the names above all.
    """

    names: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    brief: bool = False

    def __bool__(self) -> bool:
        return bool(self.names or self.words)


NOTHING: Final = Unsaid()


def lacking(
    wanted: Wanted,
    hit: Hit,
    before: Sequence[Sentence],
    names: Names,
    used: dict[int, Sentence],
) -> Unsaid | None:
    """The names that a passage leaves out; None if it is told of something else.

    A name may stand in the sentence before, which is then `used`, or an organization's in the
    title, only if the sentence refers back, or speaks of another of the names itself.
    """
    text = hit.sentence.text
    absent = [name for name in wanted.names if not speaks_of(name, text, names)]
    others = {(m.name.kind, m.name.key) for m in names.gazetteer.find(text)} - set(wanted.names)
    others = {name for name in others if not is_thing(name, wanted, names)}
    another = any(kind == "organization" for kind, _ in others)
    if another and wanted.kind in _NUMBERS and any(kind == "organization" for kind, _ in absent):
        return None  # the number is the other's
    near_by = [name for name in absent if name in wanted.places]
    refers = len(absent) < len(wanted.names) or _REFERS.search(text)
    left = []
    for name in absent:
        near = next((s for s in before if speaks_of(name, s.text, names)), None)
        if near is not None and (refers or name in near_by):
            used[near.number] = near
        elif (
            name[0] == "state"
            or another  # which the sentence may be on instead
            or not (refers and speaks_of(name, hit.report.title, names))
        ):
            left.append(name)
    if not left:
        return NOTHING
    kinds = [kind for kind, _ in left if kind != "state"]
    if (
        len(kinds) > 1
        or "group" in kinds
        or any(n[0] == "state" and n not in near_by for n in left)
    ):
        return None
    if "organization" in kinds and another and not _SOME_OF_THEM.search(text):
        return None
    return Unsaid(tuple(left))


def is_thing(name: tuple[str, str], wanted: Wanted, names: Names) -> bool:
    """Whether a body has the thing asked about for its name: "the force" is the Reed Force."""
    about = names.organization(name[1]) if name[0] == "organization" else None
    return about is not None and has_words(wanted.anchors, about.name)


def has_words(words: Collection[str], text: str) -> bool:
    """Whether a text has all of some words, and there are any."""
    return bool(words) and all(has(word, forms_of(text)) for word in words)


def told_enough(wanted: Wanted, text: str, held: Collection[str], unsaid: Unsaid) -> Unsaid | None:
    """What is left to the report, if the passage has so much of the question that it may be."""
    if not unsaid:
        return unsaid
    full = [word for word in wanted.words if weight(word) == 1 and word not in wanted.strict]
    proper = [word for word in wanted.strict if word in held]
    least = 1 if wanted.kind == "fate" and tells_end(text) else _TELLING
    if wanted.kind == "when" and any(kind == "state" for kind, _ in wanted.names):
        least = 1  # "Rwanda joined in 2007", in a report on the organization
    if wanted.kind == "who" and set(wanted.words[:2]) & HELD:
        least = 1  # "the secretary general is Ms Ode", in a report on the organization
    if wanted.kind == "how_many" and full and _ITS_OWN.match(text):
        least = 1  # "its strength is 900 soldiers", where it has just been named
    if wanted.kind == "how_much" and full:
        least = 1  # "trade among the nine is worth a billion", in a report on the organization
    if wanted.kind == "where" and any(_stands_in(word, text) for word in full[-1:]):
        least = 1
    dated = int(any(str(year) in text for year in wanted.years))
    named = len(wanted.names) > len(unsaid.names) + len(wanted.places)
    told = len(full) + len(proper) + dated
    if told + named < least or not all(word in held for word in full):
        return None
    return replace(unsaid, brief=told < _TELLING)


def _stands_in(word: str, text: str) -> bool:
    """Whether the place of a thing stands right behind it: "a secretariat in Dhaka"."""
    return re.search(rf"\b{re.escape(word)}\w*{_BEING} (?:in|at|near) [A-Z]", text) is not None


def tells_of(report: FullReport, unsaid: Unsaid, told: Sentence) -> bool:
    """Whether a report tells of what its sentence leaves unsaid, and has the words.

    It is on the names as a whole, or has just spoken of this organization and of no other; where
    little else fits, it must not have spoken of others since.
    """
    subjects = report.briefing.subjects
    organizations = _most(subject.organization for subject in subjects)
    states = _most(subject.state for subject in subjects)
    just = _just_named(report, told)
    if len(just) > 1:  # those that the report is not on were only mentioned
        just &= set(organizations)
    for kind, key in unsaid.names:
        on = organizations if kind == "organization" else states
        if kind == "organization" and unsaid.brief and just and key not in just:
            return False
        if key not in on[: 1 if unsaid.brief else None] and just != {key}:
            return False
    forms = [forms_of(sentence.text) for sentence in report.sentences] if unsaid.words else []
    return all(any(has(word, each) for each in forms) for word in unsaid.words)


def _just_named(report: FullReport, told: Sentence) -> set[str]:
    """The organizations that were spoken of last, shortly before a sentence in its paragraph."""
    near = {
        sentence.number
        for sentence in report.sentences
        if sentence.paragraph == told.paragraph and 0 <= told.number - sentence.number <= _SHORTLY
    }
    before = [s for s in report.briefing.subjects if s.organization and s.sentence in near]
    last = max((subject.sentence for subject in before), default=0)
    return {subject.organization for subject in before if subject.sentence == last}


def _most(keys: Iterable[str]) -> list[str]:
    """Those that are spoken of most, or at least half as often, the most first."""
    counts = Counter(key for key in keys if key)
    most = max(counts.values(), default=0)
    return [key for key, count in counts.most_common() if count * 2 >= most]


def speaks_of(name: tuple[str, str], text: str, names: Names) -> bool:
    """Whether a text has one of the names of a thing; two of its states speak of a group."""
    if name[0] == "group":
        codes = groups()[name[1]].codes
        found = {m.name.key for m in names.gazetteer.find(text) if m.name.kind == "state"}
        return len(found.intersection(codes)) > 1
    return any((m.name.kind, m.name.key) == name for m in names.find(text))
