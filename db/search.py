"""Full-text search over sentences: bounded work, whatever the words and the library's size."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import aiosqlite

from bot.model import Sentence
from db.connections import rows
from db.keys import FAR_FUTURE, sentence_id, subject_token
from db.ranking import Weighted, rank, weighted
from db.reading import report_from, sql
from db.records import Hit

COUNTED = 2000
CANDIDATES = 240
MOST_TERMS = 12

# How often each term occurs, counted up to a bound, and the oldest sentence counted.
COUNTS = """
SELECT (
    SELECT json_array(count(*), min(rowid)) FROM (
        SELECT rowid FROM sentence_index WHERE sentence_index MATCH term.value
        ORDER BY rowid DESC LIMIT :most
    )
) FROM json_each(:terms) AS term"""

SIZE = """
SELECT (SELECT value FROM total WHERE name = 'sentences'),
    coalesce((SELECT day FROM report WHERE day > 0 ORDER BY day LIMIT 1), 0),
    coalesce((SELECT day FROM report ORDER BY day DESC LIMIT 1), 0)"""

MATCHES = """
SELECT rowid FROM sentence_index
WHERE sentence_index MATCH :match AND rowid >= :low AND rowid < :high
ORDER BY rowid DESC LIMIT :limit"""

TEXTS = """
SELECT s.id, s.text, s.subjects FROM json_each(:ids) AS wanted
JOIN sentence AS s ON s.id = wanted.value"""

HITS = sql("""
SELECT s.id, s.number, s.paragraph, s.text, {REPORT} FROM json_each(:ids) AS wanted
JOIN sentence AS s ON s.id = wanted.value JOIN report AS r ON r.id = s.report""")

_TYPED = re.compile(r'(?<!\S)(-?)(?:"([^"]*)"?|(\S+))')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """Which sentences to search: those that speak of all these organizations and states.

    Days are inclusive; a filter by days leaves undated reports out.
    """

    organizations: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    after: date | None = None
    before: date | None = None

    def subjects(self) -> tuple[str, ...]:
        """The index words of the organizations and states."""
        return (
            *(subject_token("organization", key) for key in self.organizations),
            *(subject_token("state", code) for code in self.states),
        )

    def span(self) -> tuple[int, int]:
        """The range of sentence ids, its end excluded."""
        dated = self.after or self.before
        low = (self.after or date.min).toordinal() if dated else 0
        high = self.before.toordinal() + 1 if self.before else FAR_FUTURE + 1
        return sentence_id(low, 0, 0), min(sentence_id(high, 0, 0), (1 << 63) - 1)


@dataclass(frozen=True, slots=True)
class Terms:
    """What to look for. A term is a word or a phrase; words match in all their forms.

    All of `required` have to match, each through any of its alternatives; none of `excluded`
    may. `optional` terms add to the score, and if nothing is required one of them has to
    match. Sentences that speak of an organization or state in `preferred` are put first among
    equals.
    """

    required: tuple[tuple[str, ...], ...] = ()
    optional: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[str, ...] = ()
    preferred: SearchFilter = SearchFilter()

    @classmethod
    def parse(cls, text: str) -> Terms:
        """Read what a user types: words, "quoted phrases", and -words to leave out."""
        required: list[tuple[str, ...]] = []
        excluded: list[str] = []
        for minus, phrase, word in _TYPED.findall(text):
            if words := " ".join(_WORD.findall(phrase or word)):
                if minus:
                    excluded.append(words)
                else:
                    required.append((words,))
        return cls(required=tuple(required), excluded=tuple(excluded))


def _expression(alternatives: Iterable[str]) -> str:
    """The full-text expression for any of some terms; "" when none of them has a word."""
    phrases = (" ".join(_WORD.findall(term)) for term in alternatives)
    quoted = " OR ".join(f'"{phrase}"' for phrase in phrases if phrase)
    return f"text : ({quoted})" if quoted else ""


async def search(
    reader: aiosqlite.Connection, terms: Terms, wanted: SearchFilter, limit: int
) -> tuple[Hit, ...]:
    """The best matching sentences, best first.

    Rare terms are looked for in the whole library, common ones among its newest sentences.
    """
    required = await _weigh(reader, terms.required)
    optional = await _weigh(reader, terms.optional)
    found: dict[int, None] = {}
    for match in _attempts(required, optional, terms, wanted):
        low, high = wanted.span()
        missing = CANDIDATES - len(found)
        parameters = {"match": match, "low": low, "high": high, "limit": missing}
        found.update((key, None) for (key,) in await rows(reader, MATCHES, parameters))
        if len(found) >= CANDIDATES:
            break
    if not found:
        return ()
    texts = await rows(reader, TEXTS, {"ids": json.dumps(list(found))})
    best = rank(texts, (*required, *optional), terms.preferred.subjects())[:limit]
    hits = await rows(reader, HITS, {"ids": json.dumps([match.sentence for match in best])})
    by_id = {row[0]: row for row in hits}
    return tuple(
        Hit(
            report=report_from(by_id[match.sentence][4:]),
            sentence=Sentence(*by_id[match.sentence][1:4]),
            score=match.score,
            coverage=match.coverage,
        )
        for match in best
    )


async def _weigh(
    reader: aiosqlite.Connection, groups: Sequence[Sequence[str]]
) -> tuple[Weighted, ...]:
    """Terms with their weights, rarest first; those without a word are left out."""
    expressions = {tuple(group): _expression(group) for group in groups[:MOST_TERMS]}
    usable = {group: text for group, text in expressions.items() if text}
    if not usable:
        return ()
    parameters = {"terms": json.dumps(list(usable.values())), "most": COUNTED}
    counts = [json.loads(row[0]) for row in await rows(reader, COUNTS, parameters)]
    (size,) = await rows(reader, SIZE, {})
    terms = [
        weighted(group, usable[group], _estimate(count, oldest, size), size[0])
        for group, (count, oldest) in zip(usable, counts, strict=True)
    ]
    return tuple(sorted(terms, key=lambda term: -term.weight))


def _estimate(count: int, oldest: int | None, size: Sequence[int]) -> int:
    """A term's frequency in the library, from where the count of its newest uses stopped."""
    if count < COUNTED or oldest is None:
        return count
    total, first, last = size
    newest = sentence_id(last + 1, 0, 0)
    share = (newest - oldest) / max(newest - sentence_id(first, 0, 0), 1)
    return max(count, min(total, int(count / share)))


def _attempts(
    required: Sequence[Weighted], optional: Sequence[Weighted], terms: Terms, wanted: SearchFilter
) -> Iterator[str]:
    """Full-text expressions, the strictest first, each letting a common optional term go."""
    if not required and not optional:
        return
    subjects = [f'subjects : "{token}"' for token in wanted.subjects()]
    excluded = _expression(terms.excluded)
    preferred = " OR ".join(f'"{token}"' for token in terms.preferred.subjects())
    for chosen in _relaxed(required, optional):
        match = " AND ".join([*(term.expression for term in chosen), *subjects])
        if preferred:
            yield _without(f"{match} AND subjects : ({preferred})", excluded)
        yield _without(match, excluded)


def _relaxed(
    required: Sequence[Weighted], optional: Sequence[Weighted]
) -> Iterator[Sequence[Weighted]]:
    for count in range(len(optional), 0, -1):
        yield (*required, *optional[:count])
    if required:
        yield required
    else:
        for term in optional[1:]:
            yield (term,)


def _without(match: str, excluded: str) -> str:
    return f"({match}) NOT {excluded}" if excluded else match
