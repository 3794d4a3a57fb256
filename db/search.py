"""Full-text search over sentences, with bounded work whatever the words and the library's size."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence

import aiosqlite

from bot.model import Sentence
from db.connections import rows
from db.keys import day_in
from db.ranking import Weighted, rank, weighted
from db.reading import report_from, sql
from db.records import Hit
from db.terms import SearchFilter, Terms, subject_expression, text_expression, words

COUNTED = 1000  # uses of a word that are counted; beyond, its frequency is estimated
CANDIDATES = 120  # sentences that are ranked
MOST_TERMS = 32
# How many entries of the index, at two or three a microsecond, a search may step over in
# attempts to match more optional terms than it has to.
AFFORDED = 30_000
LONGER_IS_RARER = 4  # by how much each further word of a phrase is taken to make it rarer

# How often each word is used, counted from the newest sentence up to a bound, and where the
# count stopped.
COUNTS = """
SELECT word.value ->> 0, (
    SELECT json_array(count(*), max(rowid)) FROM (
        SELECT rowid FROM sentence_index WHERE sentence_index MATCH word.value ->> 1
        ORDER BY rowid LIMIT :most
    )
) FROM json_each(:words) AS word"""

SIZE = """
SELECT (SELECT value FROM total WHERE name = 'sentences'),
    coalesce((SELECT day FROM report WHERE day > 0 ORDER BY day LIMIT 1), 0),
    coalesce((SELECT day FROM report ORDER BY day DESC LIMIT 1), 0)"""

USED = """
SELECT word.value ->> 0 FROM json_each(:words) AS word WHERE EXISTS (
    SELECT 1 FROM sentence_index WHERE sentence_index MATCH word.value ->> 1 LIMIT 1
)"""

MATCHES = """
SELECT rowid FROM sentence_index
WHERE sentence_index MATCH :match AND rowid >= :first AND rowid < :behind
ORDER BY rowid LIMIT :limit"""

TEXTS = """
SELECT s.id, s.text, s.subjects FROM json_each(:ids) AS wanted
JOIN sentence AS s ON s.id = wanted.value"""

HITS = sql("""
SELECT s.id, s.number, s.paragraph, s.text, {REPORT} FROM json_each(:ids) AS wanted
JOIN sentence AS s ON s.id = wanted.value JOIN report AS r ON r.id = s.report""")


async def search(
    reader: aiosqlite.Connection, terms: Terms, wanted: SearchFilter, limit: int
) -> tuple[Hit, ...]:
    """The best matching sentences, best first.

    All matches are found where they are few; of many, the newest are ranked.
    """
    size = await _size(reader)
    required, optional = await _weighted(reader, terms, size)
    found: dict[int, None] = {}
    first, behind = wanted.span()
    for match in _attempts(required, optional, terms, wanted, size[0]):
        parameters = {"match": match, "first": first, "behind": behind, "limit": CANDIDATES}
        found.update((key, None) for (key,) in await rows(reader, MATCHES, parameters))
        if len(found) >= CANDIDATES:
            break
    if not found:
        return ()
    candidates = json.dumps(list(found)[:CANDIDATES])
    texts = await rows(reader, TEXTS, {"ids": candidates})
    best = rank(texts, (*required, *optional), terms.preferred.subjects())[:limit]
    ids = json.dumps([match.sentence for match in best])
    told = {row[0]: row for row in await rows(reader, HITS, {"ids": ids})}
    return tuple(
        Hit(
            report=report_from(told[match.sentence][4:]),
            sentence=Sentence(*told[match.sentence][1:4]),
            score=match.score,
            coverage=match.coverage,
        )
        for match in best
    )


async def used_words(reader: aiosqlite.Connection, asked: Iterable[str]) -> frozenset[str]:
    """Those of some words that any sentence has, in any of their forms."""
    expressions = json.dumps([(word, text_expression([word])) for word in asked if words(word)])
    return frozenset(word for (word,) in await rows(reader, USED, {"words": expressions}))


async def _size(reader: aiosqlite.Connection) -> tuple[int, int, int]:
    """The number of sentences, and the first and last day of the dated reports."""
    ((total, first, last),) = await rows(reader, SIZE, {})
    return total, first, last


async def _weighted(
    reader: aiosqlite.Connection, terms: Terms, size: tuple[int, int, int]
) -> tuple[list[Weighted], list[Weighted]]:
    """The terms that have words, with their weights; the optional ones rarest first."""
    groups = [
        [group for group in given[:MOST_TERMS] if text_expression(group)]
        for given in (terms.required, terms.optional)
    ]
    used = {word for given in groups for group in given for term in group for word in words(term)}
    expressions = json.dumps([(word, text_expression([word])) for word in sorted(used)])
    found = await rows(reader, COUNTS, {"words": expressions, "most": COUNTED})
    counts = {word: _frequency(json.loads(count), size) for word, count in found}
    required, optional = (
        [
            weighted(group, text_expression(group), _frequency_of(group, counts), size[0])
            for group in given
        ]
        for given in groups
    )
    return required, sorted(optional, key=lambda term: term.frequency)


def _frequency(counted: tuple[int, int | None], size: tuple[int, int, int]) -> int:
    """A word's frequency in the library, estimated by the day at which its count stopped."""
    count, last = counted
    total, oldest, newest = size
    if count < COUNTED or last is None:
        return count
    share = (newest - day_in(last) + 1) / max(newest - oldest + 1, 1)
    return max(count, min(total, int(count / share)))


def _frequency_of(group: Sequence[str], counts: dict[str, int]) -> int:
    """The frequency of a term: of its alternatives together, each by its rarest word."""
    told = [words(term) for term in group]
    return sum(
        math.ceil(min(counts[word] for word in phrase) / LONGER_IS_RARER ** (len(phrase) - 1))
        for phrase in told
        if phrase
    )


def _attempts(
    required: Sequence[Weighted],
    optional: Sequence[Weighted],
    terms: Terms,
    wanted: SearchFilter,
    size: int,
) -> Iterator[str]:
    """The index's expressions to try, each looser than the one before."""
    fixed = [subject_expression([token]) for token in wanted.subjects()]
    excluded = text_expression(terms.excluded)
    preferred = subject_expression(terms.preferred.subjects())
    for chosen in _relaxed(required, optional, size):
        match = [*(term.expression for term in chosen), *fixed]
        if preferred:
            yield _conjunction([*match, preferred], excluded)
        yield _conjunction(match, excluded)


def _relaxed(
    required: Sequence[Weighted], optional: Sequence[Weighted], size: int
) -> Iterator[Sequence[Weighted]]:
    """Sets of terms that have to match, from as many as can be afforded to as few as allowed."""
    left = float(AFFORDED)
    for count in range(len(optional), 0 if required else 1, -1):
        chosen = (*required, *optional[:count])
        effort = _effort(chosen, size)
        if effort <= left:
            left -= effort
            yield chosen
    if required:
        yield required
    else:
        for term in optional:
            yield (term,)


def _effort(chosen: Sequence[Weighted], size: int) -> float:
    """About how many entries of the index are stepped over until enough sentences are found."""
    expected = size * math.prod(term.frequency / max(size, 1) for term in chosen)
    share = min(1.0, CANDIDATES / expected) if expected else 1.0
    return min(term.frequency for term in chosen) * (len(chosen) - 1) * share


def _conjunction(parts: Iterable[str], excluded: str) -> str:
    match = " AND ".join(parts)
    return f"({match}) NOT {excluded}" if excluded else match
