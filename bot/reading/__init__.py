"""Bytes of a saved page → `Document`."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.model import Document, Sentence, UnreadableReport
from bot.reading import sentences
from bot.reading.biographies import without_biographies
from bot.reading.blocks import Page
from bot.reading.cleaning import clean, without_notes
from bot.reading.decoding import decode
from bot.reading.footnotes import footnotes, without_marks
from bot.reading.furniture import body_indexes
from bot.reading.metadata import below_byline, read_metadata
from bot.reading.pdf import is_pdf, pdf_text
from bot.reading.plain import read_text
from bot.reading.subheads import subheads

__all__ = ["read"]

# A heading that runs into its paragraph: "BACKGROUND: The Conference was proposed in 1992."
_RUN_IN = re.compile(
    r"(?:BACKGROUND|IMPLICATIONS?|CONCLUSIONS?|SUMMARY|ANALYSIS|OUTLOOK|ASSESSMENT|COMMENT|CONTEXT"
    r"|BOTTOM LINE|KEY (?:POINTS?|ISSUES?|FINDINGS?)|DEVELOPMENTS?|OVERVIEW|INTRODUCTION"
    r"|RECOMMENDATIONS?|WHAT'S NEXT|ABSTRACT)\s*[:.–—-]\s+(?=\S)"
)

_TAG = re.compile(
    r"<(?:!doctype html|html|head|body|div|p|article|section|table|meta|h[1-6])\b[^<>]{0,300}>",
    re.IGNORECASE,
)


def read(data: bytes, name: str) -> Document:
    """Read a saved page: plain text, HTML or PDF, in any common encoding.

    `name` is used for its suffix and in errors. Raises UnreadableReport with a sentence that
    says what is wrong with the file and what to do about it.
    """
    page = _page(data, name)
    notes = {} if page.marked else footnotes(page.blocks)
    indexes = [each for each in body_indexes(page.blocks) if each not in notes]
    indexes = below_byline(page.blocks, indexes)
    if not indexes:
        raise UnreadableReport(
            f"{name} holds no paragraphs of a report. Save the page of a report again, "
            "complete, as text or HTML."
        )
    indexes = without_biographies(page.blocks, indexes)
    said = read_metadata(page, indexes)
    alone = without_biographies(page.blocks, indexes, said.authors, said.publication)
    if alone != indexes:
        # What stood above a life may sign the report.
        indexes, said = alone, read_metadata(page, alone)
    heads = subheads(page.blocks, indexes, page.marked)
    indexes = sorted({*indexes, *heads})
    numbers = set(notes.values())
    body = tuple(_paragraph(page.blocks[index].text, numbers) for index in indexes)
    return Document(
        title=said.title,
        authors=said.authors,
        published=said.published,
        publication=said.publication,
        section=said.section,
        url=said.url,
        body=body,
        sentences=number(body, {place for place, index in enumerate(indexes) if index in heads}),
    )


def _paragraph(text: str, notes: set[str]) -> str:
    text = without_marks(text, notes) if notes else text
    return " ".join(without_notes(text).split())


def _page(data: bytes, name: str) -> Page:
    if is_pdf(data):
        return read_text(clean(pdf_text(data, name)))
    text = clean(decode(data, name))
    if looks_like_html(text):
        from bot.reading.html import read_page

        return read_page(text)
    return read_text(text)


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML, whatever its file is called."""
    return _TAG.search(text[:5000]) is not None


def without_run_in_head(paragraph: str) -> str:
    """A paragraph without a heading in capitals that runs into it."""
    return _RUN_IN.sub("", paragraph, count=1) if _RUN_IN.match(paragraph) else paragraph


def number(body: tuple[str, ...], heads: Collection[int] = ()) -> tuple[Sentence, ...]:
    """The sentences of the body, numbered from 1 through all its paragraphs but its headings."""
    parts = (
        (paragraph, text)
        for paragraph, block in enumerate(body)
        if paragraph not in heads
        for text in sentences.split(without_run_in_head(block))
    )
    return tuple(
        Sentence(count, paragraph, text) for count, (paragraph, text) in enumerate(parts, 1)
    )
