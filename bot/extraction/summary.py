"""The bottom line, the key points and what to watch: sentences of the report itself.

Every sentence is weighed by where it stands and what it says; the weights follow Edmundson
("New methods in automatic extracting", 1969): position, title words, cue phrases. Points are
then chosen one by one so that none repeats another (maximal marginal relevance, Carbonell and
Goldstein, 1998). Only sentences that stand on their own are taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from operator import attrgetter, mul

from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.summary_features import Features, features, length, stems
from bot.extraction.summary_standing import standalone_text, stands_alone
from bot.extraction.summary_words import watch_words
from bot.extraction.targets import find_target
from bot.model import Initiative, Membership, Point, Summary

_FEWEST, _USUAL, _MOST = 3, 4, 6
# Reports of this many sentences more get another key point.
_PER_POINT = 40
_WATCHED = 6
_SHORTEST = 5
# Two sentences that share this much of the shorter one's words say the same.
_REPEAT = 0.6
_REPEAT_COST = 1.5

# Fitted to what editors kept of the labelled reports (logistic regression).
_WEIGHTS = {
    "second": 0.4,
    "lead": 0.55,
    "early": 0.05,
    "paragraph_opening": 0.45,
    "title": 0.55,
    "main_organization": 0.2,
    "membership": 0.35,
    "initiative": 0.4,
    "target": 0.2,
    "decision": 0.45,
    "forward": 0.25,
    "judgement": 0.3,
    "change": 0.1,
    "condition": 0.3,
    "anaphor": 0.1,
    "quote": -0.35,
    "length": 0.9,
    "common": 1.25,
    "names": -0.5,
    "paragraph_end": -0.7,
    "depth": -0.9,
    "final": 0.45,
    "short": -0.95,
    "question": -0.25,
    "past_year": -0.55,
    "coming_year": 0.75,
    "figures": 0.5,
    "contrast": -0.6,
    "turning": 0.4,
    "quoting": -0.4,
}
# What makes a sentence the bottom line rather than a key point.
_BOTTOM = {"opening": 0.5, "lead": 0.3, "main_organization": 0.5, "title": 0.5}


@dataclass(slots=True)
class _Candidate:
    sentence: AnnotatedSentence
    text: str
    weight: float
    bottom: float
    words: frozenset[str]
    stands: bool


def summarize(
    annotated: AnnotatedDocument,
    memberships: Iterable[Membership],
    initiatives: Iterable[Initiative],
) -> Summary:
    """The summary of a report; its bottom line is None only if the body has no sentences."""
    plans = tuple(initiatives)
    candidates = _candidates(annotated, memberships, plans)
    if not candidates:
        return Summary()
    standing = [each for each in candidates if each.stands] or candidates[:1]
    bottom = max(standing, key=lambda each: each.bottom)
    points = _choose(standing, bottom, _wanted(len(candidates)))
    return Summary(_point(bottom), tuple(map(_point, points)), _watch(annotated, candidates, plans))


def _candidates(
    annotated: AnnotatedDocument,
    memberships: Iterable[Membership],
    initiatives: Sequence[Initiative],
) -> list[_Candidate]:
    weighed = features(annotated, memberships, initiatives)
    found = []
    for sentence, each in zip(annotated.sentences, weighed, strict=True):
        weight = _weigh(each, _WEIGHTS)
        found.append(
            _Candidate(
                sentence,
                standalone_text(sentence),
                weight,
                weight + _weigh(each, _BOTTOM),
                stems(sentence),
                length(sentence) >= _SHORTEST and stands_alone(sentence),
            )
        )
    return found


def _weigh(each: Features, weights: dict[str, float]) -> float:
    return float(sum(map(mul, weights.values(), attrgetter(*weights)(each))))


def _wanted(sentences: int) -> int:
    return min(_MOST, _USUAL + sentences // (2 * _PER_POINT))


def _likeness(first: frozenset[str], second: frozenset[str]) -> float:
    shorter = min(len(first), len(second))
    return len(first & second) / shorter if shorter else 0.0


def _choose(standing: Sequence[_Candidate], bottom: _Candidate, wanted: int) -> list[_Candidate]:
    """The key points beside the bottom line, in the order of the text."""
    chosen: list[_Candidate] = []
    rest = [each for each in standing if each is not bottom]
    likeness = [_likeness(each.words, bottom.words) for each in rest]
    while len(chosen) < wanted:
        scores = [
            (each.weight - _REPEAT_COST * like * like, -index)
            for index, (each, like) in enumerate(zip(rest, likeness, strict=True))
            if like < _REPEAT
        ]
        if not scores:
            break
        best = -max(scores)[1]
        added = rest.pop(best)
        likeness.pop(best)
        chosen.append(added)
        likeness = [
            max(like, _likeness(each.words, added.words))
            for each, like in zip(rest, likeness, strict=True)
        ]
    return sorted(chosen, key=lambda each: each.sentence.sentence.number)


def _watch(
    annotated: AnnotatedDocument,
    candidates: Sequence[_Candidate],
    initiatives: Sequence[Initiative],
) -> tuple[Point, ...]:
    """Dated targets first, then other statements of what lies ahead, in the text's order."""
    dated = {number for each in initiatives if each.target is not None for number in each.evidence}
    ranked = []
    for each in candidates:
        ahead = _looks_ahead(each, annotated.published, each.sentence.sentence.number in dated)
        if ahead and each.stands:
            ranked.append((ahead, each.weight, -each.sentence.sentence.number, each))
    ranked.sort(key=lambda entry: entry[:3], reverse=True)
    chosen: list[_Candidate] = []
    for *_, each in ranked:
        if len(chosen) == _WATCHED:
            break
        if all(_likeness(each.words, other.words) < _REPEAT for other in chosen):
            chosen.append(each)
    chosen.sort(key=lambda each: each.sentence.sentence.number)
    return tuple(map(_point, chosen))


def _looks_ahead(each: _Candidate, published: date | None, dated: bool) -> int:
    """2 for a date to come, 1 for another statement of what lies ahead, 0 for neither."""
    words = [token.lower for token in each.sentence.tokens]
    speaks_ahead = not watch_words("ahead").isdisjoint(words)
    if not (dated or speaks_ahead or _may_be_ahead(words)):
        return 0
    target = find_target(each.text, published)
    if target is not None and (published is None or target.last() >= published):
        return 2
    return 1 if speaks_ahead else 0


def _may_be_ahead(words: Sequence[str]) -> bool:
    if not watch_words("dated").isdisjoint(words):
        return True
    return "to" in words and any(
        verb in {"is", "are"} and after == "to" for verb, after in pairwise(words)
    )


def _point(each: _Candidate) -> Point:
    return Point(each.text, (each.sentence.sentence.number,))
