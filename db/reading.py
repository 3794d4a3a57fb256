"""Columns that several reads share, and the values they become."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from bot.model import Sentence
from db.keys import day_of
from db.records import Report

Row = tuple[Any, ...]

REPORT = "r.id, r.source, r.title, r.authors, r.day, r.publication, r.section, r.url"
EVIDENCE = """(
    SELECT json_group_array(json_array(s.number, s.paragraph, s.text))
    FROM evidence AS e JOIN sentence AS s ON s.id = e.sentence WHERE e.fact = fact.id
)"""


from_json = json.JSONDecoder().decode  # json.loads looks for options at every call


def sql(template: str, **parts: str) -> str:
    """A statement put together, once and for all, from our own pieces; values are parameters."""
    return template.format(REPORT=REPORT, EVIDENCE=EVIDENCE, **parts)


@lru_cache(maxsize=512)
def report_from(row: Row) -> Report:
    """The value of the REPORT columns; many facts of an answer share a report."""
    key, source, title, authors, day, publication, section, url = row
    return Report(
        key, source, title, tuple(from_json(authors)), day_of(day), publication, section, url
    )


def sentences_from(text: str) -> tuple[Sentence, ...]:
    """The value of the EVIDENCE column."""
    return tuple([Sentence(*values) for values in sorted(from_json(text))])


def key_text(*values: int) -> str:
    """A page key: where in the order the next page begins."""
    return ".".join(str(value) for value in values)


def key_values(key: str, count: int) -> tuple[int, ...]:
    """The values of a page key; ValueError for a text that is none."""
    values = tuple(int(part) for part in key.split("."))
    if len(values) != count:
        raise ValueError(f"{key!r} is not a page key")
    return values
