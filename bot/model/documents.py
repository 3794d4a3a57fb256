"""A report's own content: byline, paragraphs, sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report's body: its number from 1, and its paragraph's index from 0."""

    number: int
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """The clean content of a report: its byline, body paragraphs and numbered sentences.

    Text fields are `""` where the page does not say. Sentence n is `sentences[n - 1]`.
    """

    title: str
    authors: tuple[str, ...]
    published: date | None
    publication: str
    section: str
    url: str
    body: tuple[str, ...]
    sentences: tuple[Sentence, ...]
