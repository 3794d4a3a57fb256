"""Whether the summary keeps what an editor would, beside LexRank and the first sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Briefing, Document
from evaluation.corpus import Case
from evaluation.matching import same_text
from evaluation.scores import Fault, Sheet

KEPT = 5


def score_points(case: Case, document: Document, briefing: Briefing, sheet: Sheet) -> None:
    """Count the editor's sentences among our first points."""
    points = [briefing.summary.bottom_line] if briefing.summary.bottom_line else []
    points += briefing.summary.key_points
    shown = [number for point in points[:KEPT] for number in point.evidence]
    ours = [document.sentences[number - 1].text for number in shown]
    _count(case, ours, "key sentences", sheet)
    for wanted in case.label["key_sentences"]:
        if not any(same_text(wanted, each) for each in ours):
            sheet.faults.append(Fault(case.name, "key sentence missed", wanted))


def score_other_points(case: Case, document: Document, sheet: Sheet) -> None:
    """Count the editor's sentences among LexRank's choice and the first ones."""
    sentences = [sentence.text for sentence in document.sentences]
    _count(case, lexrank(sentences), "LexRank: key sentences", sheet)
    _count(case, sentences[:3], "lead-3: key sentences", sheet)
    _count(case, sentences[:KEPT], "lead-5: key sentences", sheet)


def _count(case: Case, chosen: Sequence[str], name: str, sheet: Sheet) -> None:
    for wanted in case.label["key_sentences"]:
        sheet.rate(name).count(any(same_text(wanted, each) for each in chosen))


class _Words:
    """The tokenizer that sumy wants, without the data that its own one downloads."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"[^\W\d_]+", sentence.casefold()))


def lexrank(sentences: Sequence[str], number: int = KEPT) -> list[str]:
    """The sentences that LexRank (Erkan and Radev, 2004) finds the most central."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer

    if not sentences:
        return []
    summarizer = LexRankSummarizer(Stemmer("english"))
    parsed = [Sentence(sentence, _Words()) for sentence in sentences]
    return [str(each) for each in summarizer(ObjectDocumentModel([Paragraph(parsed)]), number)]
