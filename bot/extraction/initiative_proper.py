"""Names without a noun that says what they are: `Noble Jump 2023`, `the Strategic Compass`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extraction.initiative_lexicon import Kind
from bot.extraction.initiative_scene import Scene
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_names import CALENDAR, POSSESSIVE, YEAR, words
from bot.extraction.noun_phrases import Phrase
from bot.extraction.word_classes import word_class

_EDITION = re.compile(r".+[-–](?:19|20)\d\d\Z")  # "Rampart-2022"
_MOST = 6  # words of a name
_LEADS = frozenset({"the", "a", "an", "its", "their", "own"}) | POSSESSIVE
_WHERE = frozenset({"in", "at", "from", "near"})
_PEOPLE = frozenset({"leader", "government", "country", "people", "time", "metonym", "role"})


def proper_names(
    scene: Scene, taken: Sequence[Phrase], blocked: frozenset[int]
) -> Iterator[Phrase]:
    """Capitalised names that no other phrase has; `taken` are those phrases, in order."""
    at = after = 0
    for index in [at for at, word in enumerate(scene.words) if word.text[0].isupper()]:
        if index < after:
            continue
        while at < len(taken) and taken[at].end <= index:
            at += 1
        if at < len(taken) and taken[at].first <= index:
            after = taken[at].end
            continue
        end = _end(scene, index, blocked, taken[at].first if at < len(taken) else len(scene.words))
        if end > index and (phrase := _phrase(scene, index, end)) is not None:
            yield phrase
        after = end


def _end(scene: Scene, start: int, blocked: frozenset[int], limit: int) -> int:
    """One past the capitalised words and years from `start`."""
    end = start
    while end < min(limit, start + _MOST) and end not in blocked:
        word = scene.words[end]
        year = end > start and YEAR.match(word.text) is not None
        named = word.capital and word.text[0].isalpha() and word.lower not in CALENDAR
        if not (named or year):
            break
        end += 1
        if year:
            break
    return end


def _phrase(scene: Scene, start: int, end: int) -> Phrase | None:
    """The phrase of such a name: with a year, or behind an article or an owner."""
    run = scene.words[start:end]
    edition = _EDITION.match(run[-1].text) is not None
    dated = edition or YEAR.match(run[-1].text) is not None
    lead = scene.words[start - 1].lower if start else ""
    led = lead in _LEADS and len(run) > 1
    if not (led or edition or (dated and len(run) > 1)) or run[0].lower in words("no_topics"):
        return None
    if start == 0 and not dated:
        return None
    placed = dated and len(run) == 2 - edition and lead in _WHERE  # "in Ostrava 2023"
    if placed or run[0].lower in lexicon().classes["prepositions"]:
        return None
    if any(word_class(word.lower) in _PEOPLE for word in run):
        return None
    first = start - 1 if led and lead not in POSSESSIVE else start
    head = end - 2 if dated and not edition else end - 1
    kind = Kind.EVENT if dated else Kind.DOCUMENT
    determiner = lead if led else ""
    return Phrase(first, start, head, end, "name", kind, determiner, (), True, False)
