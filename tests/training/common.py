"""What all training shares."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.model import Document, Sentence
from bot.reading.sentences import split

DATA = Path(__file__).parents[2] / "bot" / "extraction" / "data"


def document_of(text: str, published: str | None) -> Document:
    """A passage as a document; paragraphs are parted by line breaks."""
    body = tuple(line.strip() for line in text.split("\n") if line.strip())
    sentences: list[Sentence] = []
    for paragraph, content in enumerate(body):
        for sentence in split(content):
            sentences.append(Sentence(len(sentences) + 1, paragraph, sentence))
    day = date.fromisoformat(published) if published else None
    return Document("", (), day, "", "", "", body, tuple(sentences))
