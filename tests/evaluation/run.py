"""One pass over a split: everything read, extracted, asked and counted."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.extraction import extract
from bot.model import Briefing, Document, UnreadableReport
from bot.reading import read
from evaluation import corpus
from evaluation.initiatives import score_initiatives
from evaluation.memberships import score_cooccurrence, score_memberships
from evaluation.pages import our_page, score_page, trafilatura_page
from evaluation.points import score_other_points, score_points
from evaluation.scores import Fault, Sheet

_NOTHING = Document("", (), None, "", "", "", (), ())


def evaluate(folder: Path, *, ask: bool = True, baselines: bool = True) -> Sheet:
    """Measure on every labelled page of a folder, and with its questions if `ask` is set."""
    sheet = Sheet()
    library = []
    for case in corpus.load(folder):
        data = case.path.read_bytes()
        document, briefing = _parse(case, data, sheet)
        score_page(case, our_page(document), sheet)
        score_memberships(case, document, briefing, sheet)
        score_initiatives(case, document, briefing, sheet)
        score_points(case, document, briefing, sheet)
        if baselines:
            _score_baselines(case, data, document, sheet)
        library.append((case.name, data, document, briefing))
    questions = corpus.questions(folder)
    if ask and questions:
        from evaluation.answering import score_questions, score_search

        asyncio.run(score_questions(questions, library, sheet))
        if baselines:
            score_search(questions, library, sheet)
    return sheet


def _score_baselines(case: corpus.Case, data: bytes, document: Document, sheet: Sheet) -> None:
    score_cooccurrence(case, document, sheet)
    score_other_points(case, document, sheet)
    if case.is_html:
        score_page(case, our_page(document), sheet, "our HTML: ")
        score_page(case, trafilatura_page(data), sheet, "trafilatura: ")


def _parse(case: corpus.Case, data: bytes, sheet: Sheet) -> tuple[Document, Briefing]:
    """What our reader and extractor make of a page; nothing at all if it is refused."""
    try:
        document = read(data, case.name)
    except UnreadableReport as error:
        sheet.faults.append(Fault(case.name, "refused", str(error)))
        return _NOTHING, Briefing()
    return document, extract(document)
