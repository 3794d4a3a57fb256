"""What speaks for a sentence in a summary: where it stands, what it says and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from math import sqrt

from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence, once
from bot.extraction.summary_words import cues, dull_words
from bot.model import Initiative, Membership
from bot.records import record

_STEM = 6
_TITLE_WORDS = 3
_FULL = 30
_LONGEST = 1.3
_SHORT = 10
_OFTEN, _MUCH = 6, 60  # other sentences that count for a word, and what counts as a share of 1
_FEW_NAMES, _MOST_NAMES = 4, 1.5
_YEARS = range(1800, 2101)
_RECENT = 2  # years before a report's own that are not the past
_TURNING = frozenset({"but", "yet"})
_QUOTES = frozenset('"“”')


@record(frozen=True, slots=True)
class Features:
    """Numbers about one sentence: 0 or 1, or a share between them unless said otherwise.

    `early` falls from 1 with the square root of the sentence's number; `length` is 1 at 30
    words and at most 1.3; `depth` is its paragraph's place from 0 for the first to 1 for the
    last; `common` grows with what its words share with other sentences, `names` with how many
    it names, up to 1.5. `past_year` and `coming_year` are years well before and after the
    report's own; `turning` opens with "but", `quoting` has quotation marks.
    """

    opening: float
    second: float
    lead: float
    early: float
    paragraph_opening: float
    title: float
    main_organization: float
    membership: float
    initiative: float
    target: float
    decision: float
    forward: float
    judgement: float
    change: float
    condition: float
    anaphor: float
    quote: float
    length: float
    common: float
    names: float
    paragraph_end: float
    depth: float
    final: float
    short: float
    question: float
    past_year: float
    coming_year: float
    figures: float
    contrast: float
    turning: float
    quoting: float


@once
def stems(sentence: AnnotatedSentence) -> frozenset[str]:
    """The telling words of a sentence, cut to their first letters so that forms meet."""
    dull = dull_words()
    return frozenset(
        [
            token.lower[:_STEM]
            for token in sentence.tokens
            if len(token.lower) > 2 and token.lower not in dull and token.text[0].isalpha()
        ]
    )


@once
def length(sentence: AnnotatedSentence) -> int:
    """How many words a sentence has."""
    return sum([token.text[0].isalpha() for token in sentence.tokens])


class _Report:
    """What holds of the whole report."""

    def __init__(
        self,
        annotated: AnnotatedDocument,
        memberships: Iterable[Membership],
        initiatives: Iterable[Initiative],
    ) -> None:
        self.sentences = annotated.sentences
        self.lead = annotated.sentences[0].sentence.paragraph if annotated.sentences else 0
        self.last = annotated.sentences[-1].sentence.paragraph if annotated.sentences else 0
        counts = Counter(chain.from_iterable(map(stems, annotated.sentences)))
        self._elsewhere = {word: min(count - 1, _OFTEN) for word, count in counts.items()}
        self.title = stems(annotated.title) if annotated.title else frozenset()
        mentioned = Counter(
            key for sentence in annotated.sentences for key in _organizations(sentence)
        )
        self.main = mentioned.most_common(1)[0][0] if mentioned else ""
        self.year = annotated.published.year if annotated.published else None
        self.belonging = {number for each in memberships for number in each.evidence}
        self.plans: set[int] = set()
        self.dated: set[int] = set()
        for initiative in initiatives:
            self.plans.update(initiative.evidence)
            if initiative.target is not None:
                self.dated.update(initiative.evidence)

    def paragraph(self, index: int) -> int:
        """The paragraph of the sentence at an index, -1 outside the report."""
        inside = 0 <= index < len(self.sentences)
        return self.sentences[index].sentence.paragraph if inside else -1

    def common(self, sentence: AnnotatedSentence) -> float:
        """How much of a sentence's words other sentences have too."""
        return sum(map(self._elsewhere.__getitem__, stems(sentence))) / _MUCH


def _organizations(sentence: AnnotatedSentence) -> list[str]:
    """The keys of the organizations a sentence speaks of, named or meant."""
    return [
        key
        for mention in sentence.mentions
        if mention.kind == "organization" or mention.organizations
        for key in (mention.organizations or (mention.key,))
    ]


def features(
    annotated: AnnotatedDocument,
    memberships: Iterable[Membership],
    initiatives: Iterable[Initiative],
) -> list[Features]:
    """The features of every sentence, in order; linear in the length of the report."""
    report = _Report(annotated, memberships, initiatives)
    return [_features(report, index) for index in range(len(annotated.sentences))]


def _features(report: _Report, index: int) -> Features:
    sentence = report.sentences[index]
    said = cues(sentence)
    number, words = sentence.sentence.number, length(sentence)
    paragraph, years = sentence.sentence.paragraph, _years(sentence)
    return Features(
        opening=index == 0,
        second=index == 1,
        lead=paragraph == report.lead,
        early=1 / sqrt(index + 1),
        paragraph_opening=report.paragraph(index - 1) != paragraph,
        title=min(1.0, len(report.title.intersection(stems(sentence))) / _TITLE_WORDS),
        main_organization=report.main in _organizations(sentence),
        membership=number in report.belonging,
        initiative=number in report.plans,
        target=number in report.dated,
        decision="decision" in said,
        forward="forward" in said,
        judgement="judgement" in said,
        change="change" in said,
        condition="condition" in said,
        anaphor=any(mention.kind == "anaphor" for mention in sentence.mentions),
        quote=_quoted(sentence),
        length=min(_LONGEST, words / _FULL),
        common=report.common(sentence),
        names=min(_MOST_NAMES, len(_named(sentence)) / _FEW_NAMES),
        paragraph_end=report.paragraph(index + 1) != paragraph,
        depth=(paragraph - report.lead) / max(1, report.last - report.lead),
        final=index == len(report.sentences) - 1,
        short=words < _SHORT,
        question=bool(sentence.tokens) and sentence.tokens[-1].text == "?",
        past_year=report.year is not None and any(y < report.year - _RECENT for y in years),
        coming_year=report.year is not None and any(y > report.year for y in years),
        figures="figures" in said,
        contrast="contrast" in said,
        turning=bool(sentence.tokens) and sentence.tokens[0].lower in _TURNING,
        quoting=not _QUOTES.isdisjoint(sentence.sentence.text),
    )


def _years(sentence: AnnotatedSentence) -> list[int]:
    """The years that a sentence names."""
    numbers = [int(t.text) for t in sentence.tokens if len(t.text) == 4 and t.text.isdecimal()]
    return [number for number in numbers if number in _YEARS]


def _named(sentence: AnnotatedSentence) -> set[str]:
    return {mention.key for mention in sentence.mentions if mention.kind != "anaphor"}


def _quoted(sentence: AnnotatedSentence) -> float:
    text = sentence.sentence.text
    return float(text[0] in "\"“‘'" and ("”" in text or text.count('"') > 1))
