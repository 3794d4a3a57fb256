"""Where in a report the words and names of a question stand, seen from one of its sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.answers.likeness import forms_of
from bot.answers.names import Names
from bot.answers.wanted import Wanted
from bot.answers.whole.meaning import means
from bot.model import Sentence
from db.records import FullReport

Name = tuple[str, str]

IN_IT: Final = 1.0
BESIDE: Final = 0.75
NEAR: Final = 0.55
TITLED: Final = 0.65
ELSEWHERE: Final = 0.3
"""What a word counts for by where it stands."""

_LEAD: Final = 2
"""Sentences at the head of a report that say what it is on."""

_OFTEN: Final = 3
"""Sentences that have a word from which the report is on it."""

_HEADING: Final = 2
_QUESTION: Final = 12
"""Words of a sentence that introduces the next: "Debt.", "How much will it cost?"."""

_CAPITALS: Final = re.compile(r"\b[A-Z][\w'’-]*(?:[ -](?:(?:of|the|for|and) )*[A-Z][\w'’-]*)+")


@dataclass(slots=True)
class Read:
    """A report read for a question: the forms and names of each of its sentences, in order."""

    report: FullReport
    forms: list[frozenset[str]]
    named: list[frozenset[Name]]
    title: frozenset[str]
    titled: frozenset[Name]
    places: dict[str, list[int]] = field(default_factory=dict)

    @property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of the report."""
        return self.report.sentences

    def where(self, word: str, wanted: Wanted) -> list[int]:
        """The places of the sentences that have a word of the question."""
        if word not in self.places:
            self.places[word] = [
                at for at, forms in enumerate(self.forms) if means(word, forms, wanted)
            ]
        return self.places[word]

    def nearness(self, word: str, at: int, wanted: Wanted) -> float:
        """What a word counts for in the sentence at a place; 0 where the report lacks it."""
        found = self.where(word, wanted)
        near = min((self._distance(at, other) for other in found), default=9)
        if near < 2:
            return IN_IT if near == 0 else BESIDE
        if self.is_topic(word, wanted):
            return TITLED
        if near < 4:
            return NEAR
        return ELSEWHERE if found else 0.0

    def is_topic(self, word: str, wanted: Wanted) -> bool:
        """Whether a word says what the report is on, so that any sentence of it may mean it."""
        found = self.where(word, wanted)
        leads = bool(found) and found[0] < _LEAD
        return leads or len(found) >= _OFTEN or means(word, self.title, wanted)

    def is_on(self, name: Name) -> bool:
        """Whether the report is on a name: in its title, or as much as on others of its kind.

        An organization that the lead begins with will do, and any state of the lead or that is
        spoken of half as often as the first.
        """
        if name in self.titled:
            return True
        found = [at for at, names in enumerate(self.named) if name in names]
        counts = Counter(other for names in self.named for other in names if other[0] == name[0])
        most = max(counts.values(), default=0)
        if name[0] == "organization":
            kinds = [any(kind == name[0] for kind, _ in names) for names in self.named[:_LEAD]]
            leads = bool(found) and True in kinds and found[0] == kinds.index(True)
            return bool(found) and (leads or len(found) == most)
        return bool(found) and (found[0] < _LEAD or len(found) * 2 >= most)

    def named_before(self, at: int, kind: str) -> frozenset[Name]:
        """The names of a kind that were spoken of before a place, in its paragraph."""
        paragraph = self.sentences[at].paragraph
        found: set[Name] = set()
        for before in range(at - 1, -1, -1):
            if self.sentences[before].paragraph != paragraph:
                break
            found.update(name for name in self.named[before] if name[0] == kind)
        return frozenset(found)

    def _distance(self, at: int, other: int) -> int:
        """Sentences between two places, a step from one paragraph to the next counting too."""
        apart = self.sentences[at].paragraph != self.sentences[other].paragraph
        return abs(at - other) + (apart and at != other and abs(at - other) > 1)

    def name_nearness(self, name: Name, at: int) -> float:
        """What a name counts for in the sentence at a place; 0 where the report lacks it."""
        found = [other for other, names in enumerate(self.named) if name in names]
        near = min((self._distance(at, other) for other in found), default=9)
        if near < 2:
            return 1.0 if near == 0 else 0.85
        if name in self.titled:
            return 0.8
        if near < 4:
            return 0.7
        return 0.5 if found else 0.0


def read_for(report: FullReport, names: Names) -> Read:
    """The report with the forms and names of its sentences found out."""
    annotated: dict[int, set[Name]] = {}
    for subject in report.briefing.subjects:
        key = ("organization", subject.organization) if subject.organization else None
        annotated.setdefault(subject.sentence, set()).add(key or ("state", subject.state))
    forms = [_with_initials(sentence.text) for sentence in report.sentences]
    for at in range(len(forms) - 1, 0, -1):
        if _introduces(report.sentences[at - 1]):
            forms[at] |= forms[at - 1]
    named = [
        frozenset(annotated.get(sentence.number, ())) | names_in(sentence.text, names)
        for sentence in report.sentences
    ]
    title = report.report.title
    return Read(report, forms, named, _with_initials(title), names_in(title, names))


def _introduces(sentence: Sentence) -> bool:
    """Whether a sentence is a question, or a word or two, that the next one takes up."""
    words = sentence.text.count(" ") + 1
    return words <= _HEADING or (sentence.text.endswith("?") and words <= _QUESTION)


def names_in(text: str, names: Names) -> frozenset[Name]:
    """The kinds and keys of the names that a text spells."""
    return frozenset((m.name.kind, m.name.key) for m in names.gazetteer.find(text))


def _with_initials(text: str) -> frozenset[str]:
    """The forms of a text, the initials of names in it among them: "hnic"."""
    runs = [re.findall(r"\b[A-Z]", run) for run in _CAPITALS.findall(text)]
    return forms_of(text) | {"".join(run).lower() for run in runs if len(run) > 2}
