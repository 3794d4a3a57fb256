"""Putting an answer together: citations numbered once, names and dates in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.answers.model import (
    Answer,
    Citation,
    Item,
    Outcome,
    Quote,
    Section,
    Source,
    Suggestion,
)
from bot.answers.names import Names
from bot.answers.query import Query
from bot.answers.tokens import encode
from bot.model import PartialDate, Sentence
from bot.wording import Words
from db.records import Hit, Report


def source_of(report: Report) -> Source:
    """A report as a citation names it."""
    return Source(
        report.id, report.title, report.authors, report.publication, report.published, report.url
    )


@dataclass
class Composer:
    """One answer in the making. `today` is the day the user lives in."""

    words: Words
    names: Names
    today: date
    citations: list[Citation] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)
    _places: dict[tuple[int, tuple[int, ...]], int] = field(default_factory=dict)
    _sources: dict[int, Source] = field(default_factory=dict)

    def text(self, key: str, **values: object) -> str:
        """A catalogue entry."""
        return self.words.text(key, **values)

    def cite(self, report: Report, sentences: Iterable[Sentence]) -> int:
        """The index of the citation of these sentences, which is made if it is new."""
        told = tuple(sentences)
        place = (report.id, tuple([sentence.number for sentence in told]))
        index = self._places.setdefault(place, len(self.citations))
        if index == len(self.citations):
            source = self._sources.get(report.id) or source_of(report)
            self._sources[report.id] = source
            quotes = tuple([Quote(sentence.number, sentence.text) for sentence in told])
            self.citations.append(Citation(source, quotes))
        return index

    def told(self, hit: Hit) -> Item:
        """A sentence in its own words, with its date."""
        cited = (self.cite(hit.report, (hit.sentence,)),)
        return Item(hit.sentence.text, detail=self.date(hit.report.published), citations=cited)

    def section(self, heading: str, items: Sequence[Item]) -> None:
        """Add a section unless it would be empty."""
        if items:
            self.sections.append(Section(heading, tuple(items)))

    def suggest(self, label: str, query: Query, question: str = "") -> None:
        """Offer something to ask next."""
        self.suggestions.append(Suggestion(label, question or label, encode(query)))

    def organization(self, key: str, *, full: bool = False) -> str:
        """An organization in a sentence: "the CSTO"; with its full name behind for `full`."""
        found = self.names.organization(key)
        if found is None:
            return key
        label = found.label
        if self.words.has("grammar.the") and takes_article(label):
            label = self.text("grammar.the", name=label)
        if full and found.acronym and found.name != found.acronym:
            return self.text("grammar.aside", text=label, aside=found.name)
        return label

    def label(self, key: str) -> str:
        """An organization in a heading or a list: "CSTO"."""
        return self.names.label("organization", key)

    def state(self, code: str) -> str:
        """A state's name."""
        return self.names.label("state", code)

    def flag(self, code: str) -> str:
        """A state's flag, "" for an unknown code."""
        found = self.names.state(code)
        return found.flag if found else ""

    def date(self, when: PartialDate | date | None) -> str:
        """A date in words."""
        return self.words.date(when)

    def as_of(self, when: PartialDate | None) -> str:
        """Words that say it is as of a date, a blank before them; "" for no date."""
        return self.text("grammar.as_of", date=self.date(when)) if when else ""

    def listing(self, items: Sequence[str]) -> str:
        """Items as prose."""
        return self.words.listing(items)

    def answer(self, understood: str, headline: str, outcome: Outcome = Outcome.ANSWERED) -> Answer:
        """The finished answer."""
        return Answer(
            outcome,
            sentence_case(understood),
            sentence_case(headline),
            tuple(self.sections),
            tuple(self.citations),
            tuple(self.suggestions),
        )

    def not_said(self, understood: str, headline: str) -> Answer:
        """The answer that the reports don't say."""
        return self.answer(understood, headline, Outcome.NOT_SAID)


def sentence_case(text: str) -> str:
    """The text with a capital at the start."""
    return text[:1].upper() + text[1:]


_SPELT = frozenset({"OSCE", "OECD", "EAEU", "AIIB", "IAEA", "EAPC", "CAREC"})


def takes_article(label: str) -> bool:
    """Whether English says "the" before a name: "the CSTO", "the Arab League", but "NATO".

    Acronyms of four letters or more are spoken as words where vowels stand close enough.
    """
    if label.lower().startswith("the "):
        return False
    if " " in label:
        return True
    if not label.isupper():
        return False
    if len(label) < 4 or label in _SPELT:
        return True
    return not _pronounceable(label)


def _pronounceable(acronym: str) -> bool:
    runs = [len(run) for run in re.split("[AEIOU]", acronym)]
    return max(runs) <= 2 and len(runs) > 1
