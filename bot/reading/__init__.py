"""Bytes of a saved page → `Document`."""

from __future__ import annotations

from bot.model import Document, Sentence, UnreadableReport
from bot.reading import sentences
from bot.reading.decoding import decode
from bot.reading.furniture import body_indexes
from bot.reading.metadata.heading import read_heading
from bot.reading.plain import blocks_of

__all__ = ["read"]


def read(data: bytes, name: str) -> Document:
    """Read a saved page: plain text, HTML or PDF, in any common encoding.

    `name` is used for its suffix and in errors. Raises UnreadableReport with a sentence that
    says what is wrong with the file and what to do about it.
    """
    blocks = blocks_of(decode(data, name))
    indexes = body_indexes(blocks)
    if not indexes:
        raise UnreadableReport(f"{name} holds no paragraphs of a report. Save the page again.")
    heading = read_heading(blocks[: indexes[0]])
    body = tuple(blocks[index].text for index in indexes)
    return Document(
        title=heading.title,
        authors=heading.authors,
        published=heading.published,
        publication=heading.publication,
        section=heading.section,
        url=heading.url,
        body=body,
        sentences=number(body),
    )


def number(body: tuple[str, ...]) -> tuple[Sentence, ...]:
    """The sentences of the body, numbered from 1 through all its paragraphs."""
    parts = (
        (paragraph, text) for paragraph, block in enumerate(body) for text in sentences.split(block)
    )
    return tuple(
        Sentence(count, paragraph, text) for count, (paragraph, text) in enumerate(parts, 1)
    )
