"""Answers as files: CSV, JSON or Markdown, each fact with its report, date and sentence."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Final

from bot.answers.model import Answer, Item, Mark
from bot.views.escaping import escape, tidy

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Row:
    """A fact with one of the sentences it stands on."""

    section: str
    item: str
    status: str
    detail: str
    overdue: bool
    report: str
    publication: str
    published: str
    sentence: int | None
    quote: str


def _rows(answer: Answer) -> Iterator[Row]:
    for section in answer.sections:
        for item in section.items:
            cited = [
                (answer.citations[index].source, quote)
                for index in item.citations
                for quote in answer.citations[index].quotes
            ]
            for source, quote in cited:
                published = source.published.isoformat() if source.published else ""
                yield _row(
                    section.heading,
                    item,
                    source.title,
                    source.publication,
                    published,
                    quote.number,
                    quote.text,
                )
            if not cited:
                yield _row(section.heading, item, "", "", "", None, "")


def _row(
    section: str,
    item: Item,
    report: str,
    publication: str,
    published: str,
    sentence: int | None,
    quote: str,
) -> Row:
    status = item.mark.value if item.mark not in (Mark.NONE, Mark.REPORT) else ""
    return Row(
        tidy(section),
        tidy(item.text),
        status,
        tidy(item.detail),
        item.overdue,
        tidy(report),
        tidy(publication),
        published,
        sentence,
        quote,
    )


def _as_csv(answer: Answer) -> str:
    """RFC 4180, with a byte order mark for spreadsheets, and no cell that is run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(Row.__dataclass_fields__)
    for row in _rows(answer):
        writer.writerow(_cell(value) for value in asdict(row).values())
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def _as_json(answer: Answer) -> str:
    found = {
        "question": answer.understood,
        "answer": answer.headline,
        "facts": [asdict(row) for row in _rows(answer)],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _as_markdown(answer: Answer) -> str:
    lines = [f"# {escape(answer.understood or answer.headline)}", "", escape(answer.headline), ""]
    notes: dict[str, int] = {}
    for section in answer.sections:
        lines += [f"## {escape(section.heading)}", ""] if section.heading else []
        for item in section.items:
            marks = "".join(_note(answer, index, notes) for index in item.citations)
            rest = " · ".join(part for part in (_status(item), escape(item.detail)) if part)
            lines.append(f"- {escape(item.text)}{f' ({rest})' if rest else ''}{marks}")
        lines.append("")
    lines += [f"[^{number}]: {note}" for note, number in notes.items()]
    return "\n".join(lines).rstrip() + "\n"


def _status(item: Item) -> str:
    return "" if item.mark in (Mark.NONE, Mark.REPORT) else item.mark.value


def _note(answer: Answer, index: int, notes: dict[str, int]) -> str:
    """A footnote mark; the same sentences are one note."""
    citation = answer.citations[index]
    source = citation.source
    published = source.published.isoformat() if source.published else ""
    byline = ", ".join(
        escape(part)
        for part in (source.publication, source.title, *source.authors, published)
        if part
    )
    quotes = " ".join(f"“{escape(quote.text)}”" for quote in citation.quotes)
    number = notes.setdefault(f"{byline}: {quotes}", len(notes) + 1)
    return f"[^{number}]"


FORMATS: Final = {"csv": "csv", "json": "json", "markdown": "md"}
"""The formats by name, and what their files end with."""

_WRITERS: Final[dict[str, Callable[[Answer], str]]] = {
    "csv": _as_csv,
    "json": _as_json,
    "markdown": _as_markdown,
}


def export(answer: Answer, form: str) -> bytes:
    """The answer as a UTF-8 file of a form in `FORMATS`."""
    return _WRITERS[form](answer).encode()
