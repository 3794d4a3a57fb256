"""A table's row as a sentence: "State: Kenya; Status: member; Since: 1986."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.vocabulary import words

_NUMBERING = frozenset({"", "no", "no.", "#", "nr", "nr.", "№", "rank"})
_WORD = re.compile(r"[^\W\d_]+")
_HEADER_WORDS = 4


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names columns that tables on states and organizations have."""
    named = [_WORD.findall(cell.lower()) for cell in cells]
    known = words("tables", "headers")
    return len(cells) > 1 and all(
        each and len(each) <= _HEADER_WORDS and known.intersection(each) for each in named
    )


def sentence_of(cells: Sequence[str], header: Sequence[str]) -> str:
    """The sentence of a row; without a header "Kenya — member since 1986."."""
    if not header:
        return stopped(" — ".join(cell for cell in cells if cell))
    pairs = zip(header, cells, strict=False)
    return stopped(
        "; ".join(
            f"{name.rstrip(' :')}: {cell}"
            for name, cell in pairs
            if cell and name.strip().lower() not in _NUMBERING
        )
    )


def stopped(text: str) -> str:
    """The text with a full stop if it has none."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."
