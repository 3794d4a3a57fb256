"""What speaks for a sentence in a summary: where it stands, what it says and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence, once
from bot.extraction.summary_words import cues, dull_words
from bot.model import Initiative, Membership

_STEM = 6
_TITLE_WORDS = 3
_FULL = 30
_LONGEST = 1.3


@dataclass(frozen=True, slots=True)
class Features:
    """Numbers about one sentence: 0 or 1, or a share between them unless said otherwise.

    `early` falls from 1 with the square root of the sentence's number; `length` is 1 at 30
    words and at most 1.3.
    """

    opening: float
    second: float
    lead: float
    early: float
    paragraph_opening: float
    closing_paragraph: float
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


@once
def stems(sentence: AnnotatedSentence) -> frozenset[str]:
    """The telling words of a sentence, cut to their first letters so that forms meet."""
    dull = dull_words()
    return frozenset(
        [
            token.lower[:_STEM]
            for token in sentence.tokens
            if len(token.lower) > 2 and token.lower not in dull and token.word
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
        self.lead = annotated.sentences[0].sentence.paragraph if annotated.sentences else 0
        self.title = stems(annotated.title) if annotated.title else frozenset()
        mentioned = Counter(
            key for sentence in annotated.sentences for key in _organizations(sentence)
        )
        self.main = mentioned.most_common(1)[0][0] if mentioned else ""
        self.belonging = {number for each in memberships for number in each.evidence}
        self.plans: set[int] = set()
        self.dated: set[int] = set()
        for initiative in initiatives:
            self.plans.update(initiative.evidence)
            if initiative.target is not None:
                self.dated.update(initiative.evidence)


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
    sentences = annotated.sentences
    final = sentences[-1].sentence.paragraph if sentences else 0
    found = []
    above = -1
    for index, sentence in enumerate(sentences):
        paragraph = sentence.sentence.paragraph
        begins, last = paragraph != above, paragraph == final
        found.append(_features(report, sentence, index, begins, last))
        above = paragraph
    return found


def _features(
    report: _Report, sentence: AnnotatedSentence, index: int, begins: bool, last: bool
) -> Features:
    said = cues(sentence)
    number = sentence.sentence.number
    return Features(
        opening=index == 0,
        second=index == 1,
        lead=sentence.sentence.paragraph == report.lead,
        early=1 / sqrt(index + 1),
        paragraph_opening=begins,
        closing_paragraph=last,
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
        length=min(_LONGEST, length(sentence) / _FULL),
    )


def _quoted(sentence: AnnotatedSentence) -> float:
    text = sentence.sentence.text
    return float(text[0] in "\"“‘'" and ("”" in text or text.count('"') > 1))
