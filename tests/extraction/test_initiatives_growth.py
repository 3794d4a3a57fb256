"""The work for initiatives grows with the text and no faster, even in one endless sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from effort import growth

from bot.extraction.initiatives import initiatives
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.tokens import tokenize
from bot.model import Document, Sentence


def _annotated(text: str) -> AnnotatedDocument:
    """One sentence without mentions, so that only this step is measured."""
    sentence = Sentence(1, 0, text)
    document = Document("", (), None, "", "", "", (text,), (sentence,))
    annotated = AnnotatedSentence(sentence, tokenize(text), ())
    return AnnotatedDocument(document, (annotated,), {}, None)


@pytest.mark.parametrize(
    "unit",
    [
        "council force bank ",
        "a council, a bank, a court and ",
        "created a force and plans a bank, ",
        "it was launched and one with Chad ",
        "plan to cut tariffs; but Chad refused, ",
        "a fund for gas, oil and petrol ",
        "by 2027 a fund in May 2026 ",
        "exercises Blue Sky 2025 and Red Star and ",
        "a joint force (MNJTF), MNJTF ",
        "a force that members agreed to and ",
        "and ",
        ", ",
        "“ ( ",
    ],
)
def test_ten_times_the_text_costs_about_ten_times_the_work(unit: str) -> None:
    def finding(length: int) -> Callable[[], object]:
        annotated = _annotated(unit * (length // len(unit)))
        return lambda: initiatives(annotated)

    # Work that grew with the square would cost a hundred times as much.
    assert growth(finding, 2_000) <= 12
