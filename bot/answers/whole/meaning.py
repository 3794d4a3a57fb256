"""Whether a sentence has what a word of a question means."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from typing import Final

from bot.answers.likeness import has
from bot.answers.names import misspelt
from bot.answers.stems import stem
from bot.answers.thesaurus import alike, answering, is_known, known_stems
from bot.answers.wanted import Wanted

_SHORT: Final = 4


def means(word: str, forms: Set[str], wanted: Wanted) -> bool:
    """Whether one of the forms may stand for a word; a word of a proper name for itself."""
    if word in wanted.strict and is_known(word):
        return stem(word) in forms
    if not meant(word).isdisjoint(forms):
        return True
    return has(word, forms)


@lru_cache(maxsize=2_000)
def meant(word: str) -> frozenset[str]:
    """The stems that may stand for a word, or for the known one that it misspells."""
    found = alike(word) | answering(word)
    form = stem(word)
    if is_known(word) or len(form) < _SHORT:
        return found
    near = [known for known in misspelt(form, known_stems(), 1) if len(known) != len(form)]
    return found.union(*(alike(known) for known in near if known[0] == form[0]))
