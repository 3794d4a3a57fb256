"""What speaks for keeping a sentence in a summary: where it stands, what it says, how it says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import log

from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.summary_words import cues, dull_words
from bot.model import Initiative, Membership

_STEM = 6
_SHORTEST = 8
_LONGEST = 48


@dataclass(frozen=True, slots=True)
class Features:
    """Numbers about one sentence, each between 0 and 1 unless said otherwise."""

    opening: float
    second: float
    third: float
    paragraph_opening: float
    paragraph_end: float
    closing_paragraph: float
    closing: float
    title: float
    central: float
    main_organization: float
    organizations: float
    states: float
    membership: float
    initiative: float
    target: float
    turn: float
    decision: float
    forward: float
    judgement: float
    change: float
    background: float
    denial: float
    condition: float
    reported: float
    contrast: float
    pair: float
    group: float
    quote: float
    question: float
    numbers: float
    short: float
    long: float


def stems(sentence: AnnotatedSentence) -> list[str]:
    """The telling words of a sentence, cut to their first letters so that forms meet."""
    return [
        token.lower[:_STEM]
        for token in sentence.tokens
        if token.word and len(token.lower) > 2 and token.lower not in dull_words()
    ]


class _Report:
    """What holds of the whole report."""

    def __init__(
        self,
        annotated: AnnotatedDocument,
        memberships: Iterable[Membership],
        initiatives: Iterable[Initiative],
    ) -> None:
        self.stems = [stems(sentence) for sentence in annotated.sentences]
        self.counts = Counter(stem for each in self.stems for stem in set(each))
        title = annotated.title
        self.title = set(stems(title)) if title else set()
        mentioned = Counter(
            key
            for sentence in annotated.sentences
            for mention in sentence.mentions
            if mention.kind == "organization" or mention.organizations
            for key in (mention.organizations or (mention.key,))
        )
        self.main = mentioned.most_common(1)[0][0] if mentioned else ""
        self.belonging = {number for each in memberships for number in each.evidence}
        self.plans: set[int] = set()
        self.dated: set[int] = set()
        for initiative in initiatives:
            self.plans.update(initiative.evidence)
            if initiative.target is not None:
                self.dated.update(initiative.evidence)


def features(
    annotated: AnnotatedDocument,
    memberships: Iterable[Membership],
    initiatives: Iterable[Initiative],
) -> list[Features]:
    """The features of every sentence, in order; linear in the length of the report."""
    report = _Report(annotated, memberships, initiatives)
    sentences = annotated.sentences
    found = []
    paragraphs = groupby(range(len(sentences)), lambda index: sentences[index].sentence.paragraph)
    for _, group in paragraphs:
        indexes = list(group)
        last = indexes[-1] == len(sentences) - 1
        for place, index in enumerate(indexes):
            end = place == len(indexes) - 1
            found.append(_features(report, sentences, index, place == 0, end, last))
    return found


def _features(
    report: _Report,
    sentences: Sequence[AnnotatedSentence],
    index: int,
    begins: bool,
    ends: bool,
    last: bool,
) -> Features:
    sentence = sentences[index]
    said = cues(sentence)
    tellings = set(report.stems[index])
    keys = {
        key
        for mention in sentence.mentions
        if mention.kind == "organization" or mention.organizations
        for key in (mention.organizations or (mention.key,))
    }
    states = {code for mention in sentence.mentions for code in mention.keys}
    number = sentence.sentence.number
    length = sum(token.word for token in sentence.tokens)
    return Features(
        opening=index == 0,
        second=index == 1,
        third=index == 2,
        paragraph_opening=begins,
        paragraph_end=ends,
        closing_paragraph=last,
        closing=last and ends,
        title=min(1.0, len(tellings & report.title) / 3),
        central=_central(tellings, report, len(sentences)),
        main_organization=report.main in keys,
        organizations=min(1.0, len(keys) / 3),
        states=min(1.0, len(states) / 4),
        membership=number in report.belonging,
        initiative=number in report.plans,
        target=number in report.dated,
        turn="turn" in said,
        decision="decision" in said,
        forward="forward" in said,
        judgement="judgement" in said,
        change="change" in said,
        background="background" in said,
        denial="denial" in said,
        condition="condition" in said,
        reported="reported" in said,
        contrast=any(
            mark in sentence.sentence.text
            for mark in (
                ", but ",
                ", yet ",
                "; but ",
                ", though ",
                ", although ",
                "nstead of",
                " rather than ",
            )
        ),
        pair=";" in sentence.sentence.text or ":" in sentence.sentence.text,
        group=any(mention.kind == "anaphor" for mention in sentence.mentions),
        quote=_quoted(sentence),
        question=sentence.sentence.text.endswith("?"),
        numbers=any(token.text[0].isdigit() for token in sentence.tokens),
        short=max(0.0, (_SHORTEST - length) / _SHORTEST),
        long=min(1.0, max(0.0, (length - _LONGEST) / _LONGEST)),
    )


def _central(tellings: set[str], report: _Report, total: int) -> float:
    """How much a sentence shares with the rest: the mean weight of words others use too."""
    if not tellings:
        return 0.0
    shared = sum(log(report.counts[stem]) for stem in tellings)
    return min(1.0, shared / (len(tellings) * log(total + 1)) * 2)


def _quoted(sentence: AnnotatedSentence) -> float:
    text = sentence.sentence.text
    return float(text[0] in "\"“‘'" and ("”" in text or text.count('"') > 1))
