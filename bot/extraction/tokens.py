"""Words, numbers and signs of a sentence with their places; one regular expression, linear."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

# "U.S.", "isn't", "Côte d'Ivoire" are one token each; "CSTO's" and "states'" are two; parts of
# "seven-member" are three, so that a name inside a compound can be seen; "re-admitted" is one.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,8}"
    r"|\d+(?:[.,]\d+){0,6}"
    r"|['’][sS](?!\w)"
    r"|[Rr]e-(?:ad|j|ent|acc|inst|int)[^\W\d_]+"
    r"|[^\W\d_]+(?:['’](?![sS](?!\w))[^\W\d_]+){0,3}\d*"
    r"|--+"
    r"|[^\w\s]"
    r"|[\w]"
)


class Token(NamedTuple):
    """A word, number or sign: `text[start:end]` of its sentence, and the same in lower case."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word rather than a number or sign."""
        return self.text[0].isalpha()


# What a call of Token comes down to; a text has thousands.
_token: Callable[[tuple[str, str, int, int]], Token] = partial(tuple.__new__, Token)


def _plain(word: str) -> str:
    """A token in lower case, with straight apostrophes, and "re-entry" as "reentry"."""
    return word.lower().replace("’", "'").replace("e-", "e")


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text, left to right."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in spans]
    if "--" in text:  # typed for a dash
        words = ["—" if word.startswith("--") else word for word in words]
    plain = _plain if "’" in text or "e-" in text else str.lower
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    return tuple(map(_token, zip(words, map(plain, words), starts, ends, strict=True)))
