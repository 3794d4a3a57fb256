from datetime import date

import pytest
from passages import document_of, lines

from bot.extraction.annotate import annotate
from bot.extraction.memberships import memberships


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
