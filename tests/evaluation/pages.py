"""How well a saved page is read: byline, body and furniture."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from bot.model import Document
from evaluation.corpus import Case
from evaluation.matching import plain, same_text
from evaluation.scores import Fault, Found, Sheet

_TITLE = re.compile(r"^(?:(?:dr|prof|professor|amb|ambassador|gen|col)\b\.? )+")
_ROW = 8  # words at most
FIELDS = ("title", "published", "publication", "section", "url")


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader, ours or another, made of a page."""

    meta: dict[str, Any]
    body: tuple[str, ...]


def our_page(document: Document | None) -> Page:
    """The page as our reader sees it; an empty one if it was refused."""
    if document is None:
        return Page({}, ())
    meta = {name: getattr(document, name) for name in FIELDS}
    meta["published"] = document.published.isoformat() if document.published else None
    meta["authors"] = document.authors
    return Page(meta, document.body)


def trafilatura_page(data: bytes) -> Page:
    """The page as trafilatura alone sees it."""
    import trafilatura

    extracted = trafilatura.extract(data, output_format="json", with_metadata=True)
    if extracted is None:
        return Page({}, ())
    values = json.loads(extracted)
    meta = {
        "title": values.get("title"),
        "authors": [name.strip() for name in (values.get("author") or "").split(";") if name],
        "published": values.get("date"),
        "publication": values.get("source-hostname"),
        "section": values.get("categories"),
        "url": values.get("source"),
    }
    return Page(meta, tuple((values.get("text") or "").split("\n")))


def _values(meta: dict[str, Any]) -> set[tuple[str, str]]:
    pairs = {(name, meta.get(name) or "") for name in FIELDS}
    pairs |= {("authors", author) for author in meta.get("authors") or ()}
    folded = {(name, _fold(value)) for name, value in pairs}
    return {(name, value) for name, value in folded if value}


def _fold(value: str) -> str:
    return _TITLE.sub("", plain(value).casefold()).removeprefix("the ")


def score_page(case: Case, page: Page, sheet: Sheet, prefix: str = "") -> None:
    """Count the byline's values, the body's paragraphs lost and the furniture's lines leaked."""
    gold, ours = _values(case.label["meta"]), _values(page.meta)
    if not case.label["meta"]["section"]:
        ours = {(name, value) for name, value in ours if name != "section"}
    found = Found(len(gold & ours), len(ours - gold), len(gold - ours))
    sheet.finding(f"{prefix}metadata").add(found)
    whole = plain(" ".join(page.body))
    lost = [part for part in case.label["body"] if not _kept(part, page.body, whole)]
    leaked = [line for line in case.label["furniture"] if plain(line) in whole]
    repeated = [part for part in case.label["body"] if _twice(part, whole)]
    sheet.tally(f"{prefix}paragraphs lost", len(lost))
    sheet.tally(f"{prefix}furniture leaked", len(leaked))
    sheet.tally(f"{prefix}paragraphs repeated", len(repeated))
    if prefix:
        return
    extra = [part for part in page.body if not _labelled(part, case)]
    sheet.tally("unlabelled paragraphs", len(extra))
    for kind, things in (
        ("metadata missed", [f"{name} {value!r}" for name, value in sorted(gold - ours)]),
        ("metadata wrong", [f"{name} {value!r}" for name, value in sorted(ours - gold)]),
        ("paragraph lost", lost), ("furniture leaked", leaked),
        ("paragraph repeated", repeated), ("unlabelled paragraph", extra),
    ):  # fmt: skip
        sheet.faults += (Fault(case.name, kind, thing) for thing in things)


def _kept(part: str, body: tuple[str, ...], whole: str) -> bool:
    if plain(part) in whole or any(same_text(part, ours) for ours in body):
        return True
    # A table's row may be read with its headings between the cells.
    words = plain(part).split()
    return len(words) <= _ROW and any(_in_order(words, ours) for ours in body)


def _in_order(words: list[str], text: str) -> bool:
    at = 0
    for word in words:
        at = text.find(word, at) + len(word)
        if at < len(word):
            return False
    return True


def _twice(part: str, whole: str) -> bool:
    # A list item may well stand in another sentence too; a whole paragraph does not.
    return len(part) > 80 and whole.count(plain(part)) > 1


def _labelled(part: str, case: Case) -> bool:
    body = plain(" ".join((*case.label["body"], *case.label.get("optional", ()))))
    return plain(part) in body or fuzz.partial_ratio(plain(part), body) >= 90
