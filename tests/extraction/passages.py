"""Passages for tests as documents, and standings as lines."""

from datetime import date

from bot.model import Document, Sentence
from bot.reading.sentences import split


def document_of(text, published=date(2025, 6, 1), title=""):
    """A document whose paragraphs are the lines of `text`."""
    body = tuple(line.strip() for line in text.split("\n") if line.strip())
    sentences = []
    for paragraph, content in enumerate(body):
        for sentence in split(content):
            sentences.append(Sentence(len(sentences) + 1, paragraph, sentence))
    return Document(title, (), published, "", "", "", body, tuple(sentences))


def lines(found):
    """Current standings as lines: `csto: AM BY member`, one a status and organization."""
    table = {}
    for membership in found:
        if membership.until is None:
            table.setdefault((membership.organization, membership.status.value), []).append(
                membership.state
            )
    return {
        f"{key}: {' '.join(sorted(states))} {status}" for (key, status), states in table.items()
    }
