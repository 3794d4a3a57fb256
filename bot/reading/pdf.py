"""PDF with a text layer → the text of its pages without running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO

from bot.model import UnreadableReport

_EDGE_LINES = 3
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\s|–—-]*(?:page|p\.|seite|стр\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|из)\s*\d{1,4})?[\s|–—-]*\Z",
    re.IGNORECASE,
)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF; some have a little junk before their mark."""
    return b"%PDF-" in data[:1024]


def pdf_text(data: bytes, name: str) -> str:
    """The text of a PDF's pages, joined; UnreadableReport says what to do where there is none."""
    pages = [page.split("\n") for page in _pages(data, name)]
    if not any(line.strip() for page in pages for line in page):
        raise UnreadableReport(
            f"{name} is a PDF of pictures without a text layer, as scanners make. "
            "Run text recognition (OCR) on it, or save the report as text or HTML."
        )
    running = _running_lines(pages)
    return _joined([_without_edges(page, running) for page in pages])


def _pages(data: bytes, name: str) -> list[str]:
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as missing:
        raise UnreadableReport(
            f"{name} is a PDF, and reading PDF needs an extra: install sitrep[pdf], "
            "or save the report as text or HTML."
        ) from missing
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableReport(
                f"{name} is a PDF locked with a password. Save it without one, or as text or HTML."
            )
        return [page.extract_text() or "" for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError,
            NotImplementedError, RecursionError, ArithmeticError) as damage:  # fmt: skip
        # A damaged file makes the PDF library fail in any of these ways.
        raise UnreadableReport(
            f"{name} is a damaged PDF. Download it again, or save the report as text or HTML."
        ) from damage


def _counted(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.casefold().split()))


def _edges(page: Sequence[str]) -> list[str]:
    lines = [line for line in page if line.strip()]
    return [*lines[:_EDGE_LINES], *lines[_EDGE_LINES:][-_EDGE_LINES:]]


def _running_lines(pages: Sequence[Sequence[str]]) -> set[str]:
    """Lines that stand at the edges of most pages, numbers aside."""
    if len(pages) < 2:
        return set()
    counts = Counter(shape for page in pages for shape in {_counted(line) for line in _edges(page)})
    enough = max(2, len(pages) * 0.5)
    return {shape for shape, count in counts.items() if count >= enough and shape}


def _without_edges(page: Sequence[str], running: set[str]) -> list[str]:
    lines = [line for line in page if line.strip()]
    edge = {*range(_EDGE_LINES), *range(len(lines) - _EDGE_LINES, len(lines))}
    return [
        line
        for index, line in enumerate(lines)
        if index not in edge or not (_counted(line) in running or _PAGE_NUMBER.match(line))
    ]


def _joined(pages: Sequence[Sequence[str]]) -> str:
    """Pages as one text; a paragraph goes on over the page break unless a sentence ended."""
    return "\n".join("\n".join(page) for page in pages)
