"""Which sentences speak of which organizations and states, for filters."""

from __future__ import annotations

from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.reference.turns import organizations_of
from bot.model import Subject


def subjects(document: AnnotatedDocument) -> tuple[Subject, ...]:
    """One subject for each sentence and organization or state in it, in the order of the text."""
    found: dict[Subject, None] = {}
    for sentence in document.sentences:
        number = sentence.sentence.number
        for mention in sentence.mentions:
            for key in organizations_of(mention):
                found[Subject(number, organization=key)] = None
            for code in mention.states:
                found[Subject(number, state=code)] = None
    return tuple(found)
