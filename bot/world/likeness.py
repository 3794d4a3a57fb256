"""Names that look like a misspelt or half-typed one."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.world.names import Name, words

# What is typed so far is better evidence than letters in common.
_BEGINS, _WORD_BEGINS = 99.0, 92.0


def _begun(asked: str, spelling: str) -> float:
    """How well a name fits what is typed so far: at its start, or at the start of a word."""
    if spelling.startswith(asked):
        return _BEGINS if spelling != asked else 100.0
    return _WORD_BEGINS if f" {asked}" in spelling else 0.0


def rank(
    text: str, names: Sequence[Name], spellings: Sequence[str], limit: int, threshold: float
) -> list[Name]:
    """The names most like the text, best first, one for each thing named.

    `spellings` are the names' words in plain form, one for each name. Half-typed names count
    whatever the threshold, and careful ones come after others as good.
    """
    asked = " ".join(word for word in words(text) if word != "the")
    if not asked:
        return []
    scores: dict[int, float] = {}
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        for _, score, index in process.extract_iter(
            asked, spellings, scorer=scorer, score_cutoff=threshold
        ):
            scores[index] = max(score, scores.get(index, 0.0))
    for index, spelling in enumerate(spellings):
        if asked in spelling and (score := _begun(asked, spelling)) > scores.get(index, 0.0):
            scores[index] = score
    best: dict[tuple[str, str], Name] = {}
    for index in sorted(
        scores, key=lambda i: (names[i].careful * 5 - scores[i], len(spellings[i]))
    ):
        best.setdefault((names[index].kind, names[index].key), names[index])
    return list(best.values())[:limit]
