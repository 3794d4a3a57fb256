"""Full-text search over sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import aiosqlite

from bot.model import Sentence
from db.connections import rows
from db.keys import FAR_FUTURE, sentence_id, subject_token
from db.reading import report_from, sql
from db.records import Hit

CANDIDATES = 1000

MATCHES = sql("""
SELECT found.score, s.number, s.paragraph, s.text, {REPORT}
FROM (
    SELECT rowid, bm25(sentence_index, 1.0, 0.0) AS score FROM sentence_index
    WHERE sentence_index MATCH :match AND rowid >= :low AND rowid < :high
    ORDER BY rowid DESC LIMIT :candidates
) AS found JOIN sentence AS s ON s.id = found.rowid JOIN report AS r ON r.id = s.report
ORDER BY found.score, s.id DESC LIMIT :limit""")


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """Which sentences to search: those that speak of all these organizations and states.

    Days are inclusive; a filter by days leaves undated reports out.
    """

    organizations: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    after: date | None = None
    before: date | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What to look for. Each term is a word or a phrase.

    All of `required` have to match, each through any of its alternatives; none of `excluded`
    may; if nothing is required, at least one of `optional` has to match. Every match counts
    for the score.
    """

    required: tuple[tuple[str, ...], ...] = ()
    optional: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Terms:
        """Read what a user types: words, "quoted phrases", and -words to leave out."""
        required: list[str] = []
        excluded: list[str] = []
        for minus, phrase, word in _TYPED.findall(text):
            if words := " ".join(_WORD.findall(phrase or word)):
                (excluded if minus else required).append(words)
        return cls(tuple((term,) for term in required), (), tuple(excluded))


_TYPED = re.compile(r'(?<!\S)(-?)(?:"([^"]*)"?|(\S+))')
_WORD = re.compile(r"\w+")


def _phrase(term: str) -> str:
    return '"' + " ".join(_WORD.findall(term)) + '"'


def _any(terms: tuple[str, ...]) -> str:
    return "(" + " OR ".join(_phrase(term) for term in terms if _WORD.search(term)) + ")"


def match_text(terms: Terms, wanted: SearchFilter) -> str:
    """The full-text expression; "" when there is nothing to look for."""
    parts = [_any(group) for group in terms.required if any(map(_WORD.search, group))]
    if not parts and any(map(_WORD.search, terms.optional)):
        parts = [_any(terms.optional)]
    if not parts:
        return ""
    names = [("organization", key) for key in wanted.organizations]
    names += [("state", code) for code in wanted.states]
    match = "text : (" + " AND ".join(parts) + ")"
    for name in names:
        match += f' AND subjects : "{subject_token(*name)}"'
    if any(map(_WORD.search, terms.excluded)):
        match = f"({match}) NOT text : {_any(terms.excluded)}"
    return match


async def search(
    reader: aiosqlite.Connection, terms: Terms, wanted: SearchFilter, limit: int
) -> tuple[Hit, ...]:
    """The best matching sentences, best first."""
    match = match_text(terms, wanted)
    if not match:
        return ()
    dated = wanted.after or wanted.before
    low = (wanted.after or date.min).toordinal() if dated else 0
    high = wanted.before.toordinal() + 1 if wanted.before else FAR_FUTURE + 1
    parameters = {
        "match": match,
        "low": sentence_id(low, 0, 0),
        "high": min(sentence_id(high, 0, 0), (1 << 63) - 1),
        "candidates": CANDIDATES,
        "limit": limit,
    }
    found = await rows(reader, MATCHES, parameters)
    return tuple(Hit(report_from(row[4:]), Sentence(*row[1:4]), -row[0]) for row in found)
