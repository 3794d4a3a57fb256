"""Names that look like a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.world.names import Name, words


@lru_cache(maxsize=8)
def _spellings(names: tuple[Name, ...]) -> list[str]:
    return [" ".join(words(name.text)) for name in names]


def _likeness(asked: str, name: str, *, score_cutoff: float | None = None) -> float:
    """Likeness from 0 to 100: letters in order, or the same words in another order."""
    cutoff = score_cutoff or 0
    return max(
        fuzz.ratio(asked, name, score_cutoff=cutoff),
        fuzz.token_sort_ratio(asked, name, score_cutoff=cutoff) - 1,
    )


def rank(text: str, names: Iterable[Name], limit: int, threshold: float) -> list[Name]:
    """The names most like the text, best first, one for each thing named."""
    names = tuple(names)
    asked = " ".join(word for word in words(text) if word != "the")
    hits = process.extract(
        asked, _spellings(names), scorer=_likeness, limit=limit * 12, score_cutoff=threshold
    )
    best: dict[tuple[str, str], Name] = {}
    for _, _, index in hits:
        best.setdefault((names[index].kind, names[index].key), names[index])
    return list(best.values())[:limit]
