"""Short reports made of a few sentences, for the tests of initiatives."""

from __future__ import annotations

from datetime import date

from bot.extraction.annotate import annotate
from bot.extraction.initiatives import initiatives
from bot.model import Document, Initiative, Sentence
from bot.reading import sentences

PUBLISHED = date(2024, 5, 1)


def report(*paragraphs: str, title: str = "", published: date | None = PUBLISHED) -> Document:
    """A document of paragraphs, each split into its sentences."""
    numbered = [
        (index, text)
        for index, paragraph in enumerate(paragraphs)
        for text in sentences.split(paragraph)
    ]
    lines = tuple(
        Sentence(number, index, text) for number, (index, text) in enumerate(numbered, start=1)
    )
    return Document(title, (), published, "", "", "", paragraphs, lines)


def told(*paragraphs: str, title: str = "") -> tuple[Initiative, ...]:
    """The initiatives of a report of those paragraphs."""
    return initiatives(annotate(report(*paragraphs, title=title)))


def lines(*paragraphs: str) -> list[tuple[str, str, str, str]]:
    """Organization, title, status and target ("" for none) of every initiative found."""
    return [
        (one.organization, one.title, one.status.value, str(one.target or ""))
        for one in told(*paragraphs)
    ]
