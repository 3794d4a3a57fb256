from datetime import date

import pytest

from bot.extraction.annotate import annotate
from bot.extraction.memberships import memberships
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


@pytest.fixture
def standings():
    """The standings that a text says, as lines."""

    def read(text, published=date(2025, 6, 1), title=""):
        return lines(memberships(annotate(document_of(text, published, title))))

    return read


@pytest.fixture
def history():
    """All memberships of a text."""

    def read(text, published=date(2025, 6, 1), title=""):
        return memberships(annotate(document_of(text, published, title)))

    return read


@pytest.fixture
def annotated():
    """A text with its mentions."""

    def read(text, published=date(2025, 6, 1), title=""):
        return annotate(document_of(text, published, title))

    return read
