"""Names that many papers give their sections, and names of places."""

from __future__ import annotations

import re
from functools import cache

from bot.reading.vocabulary import table

_NUMBERED = re.compile(r"\s+(?:No\.?|Nr\.?|№|#|Number)?\s?\d[\d/-]*\Z", re.IGNORECASE)
_PARTS = re.compile(r" (?:&|and) ")


@cache
def _section_names() -> frozenset[str]:
    return frozenset(table("labels")["sections"]["names"])


@cache
def _foreign_names() -> frozenset[str]:
    return frozenset(table("labels")["sections"]["foreign"])


def is_english(text: str) -> bool:
    """Whether a text is the name that papers in English give a section."""
    return text.casefold().strip(" .:") in _section_names()


@cache
def section_words() -> frozenset[str]:
    """Words that names of sections are made of."""
    single = {name for name in _section_names() if " " not in name}
    return frozenset(single | set(table("labels")["sections"]["words"]))


def is_known(text: str) -> bool:
    """Whether a text is the name that many papers give a section."""
    folded = text.casefold().strip(" .:")
    if folded in _section_names() or folded in _foreign_names():
        return True
    parts = _PARTS.split(folded)
    return len(parts) > 1 and all(part in _section_names() for part in parts)


def is_numbered_section(text: str) -> bool:
    """Whether a line is a known section's name with a number: "Press Release No. 12/2019"."""
    return is_known(_NUMBERED.sub("", text)) and not is_known(text)


def without_number(text: str) -> str:
    """A section's name without the number at its end: "Press Release No. 12/2019"."""
    named = _NUMBERED.sub("", text)
    return named if is_known(named) else text


def is_place(text: str) -> bool:
    """Whether a name is a place's: editions and offices have such, no paper."""
    from bot.world import gazetteer

    found = gazetteer().lookup(text)
    return found is not None and found.kind != "organization"
