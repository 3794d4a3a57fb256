"""Short forms and what they stand for.

The alignment is that of A. S. Schwartz and M. A. Hearst, "A Simple Algorithm for Identifying
Abbreviation Definitions in Biomedical Text", Pacific Symposium on Biocomputing 2003: the
letters of the short form are found in the long form from right to left, and the first letter
must begin a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extraction.tokens import Token

_SHORT = re.compile(r"[A-Z](?=[a-z0-9]{0,10}[A-Z])[A-Za-z0-9]{1,11}\Z").match


def is_short_form(text: str) -> bool:
    """Whether a word looks like an acronym: 2 to 12 letters, at least two of them capitals."""
    return _SHORT(text) is not None


def aligned(short: str, words: Sequence[Token]) -> int | None:
    """The index of the word where the long form of `short` begins, None if it does not fit.

    `words` are the words right before (or inside) the brackets; work is bounded by their length.
    """
    letters = [letter for letter in short.lower() if letter.isalnum()]
    place = len(letters) - 1
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower
        for at in range(len(word) - 1, -1, -1):
            if place == 0 and at != 0:
                continue
            if word[at] == letters[place]:
                place -= 1
                if place < 0:
                    return index
    return None


def initials(name: str) -> str:
    """The first letters of the capitalised words of a name."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
