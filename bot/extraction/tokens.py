"""Words, numbers and signs of a sentence with their places; one regular expression, linear."""

from __future__ import annotations

import re

from bot.records import record

# "U.S.", "isn't", "Côte d'Ivoire" are one token each; "CSTO's" and "states'" are two; parts of
# "seven-member" are three, so that a name inside a compound can be seen; "re-admitted" is one.
# The first alternative only saves time: it is a word that the fifth would find as well.
_TOKEN = re.compile(
    r"[a-zA-Z]{2,}(?=[ ,;)])"
    r"|(?:[^\W\d_]\.){2,8}"
    r"|\d+(?:[.,]\d+){0,6}"
    r"|['’][sS](?!\w)"
    r"|[Rr]e-(?:ad|j|ent|acc|inst|int)[^\W\d_]+"
    r"|[^\W\d_]+(?:['’](?![sS](?!\w))[^\W\d_]+){0,3}\d*"
    r"|--+"
    r"|[^\w\s]"
    r"|[\w]"
)


@record(frozen=True, slots=True)
class Token:
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


def _plain(word: str) -> str:
    """A token in lower case, with straight apostrophes, and "re-entry" as "reentry"."""
    return word.lower().replace("’", "'").replace("e-", "e")


def _typed(word: str) -> str:
    """A word as printed: two hyphens are typed for a dash."""
    return "—" if word.startswith("--") else word


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text, left to right."""
    plain = _plain if "’" in text or "e-" in text else str.lower
    typed = _typed if "--" in text else str
    return tuple(
        [
            Token(word := typed(match[0]), plain(word), match.start(), match.end())
            for match in _TOKEN.finditer(text)
        ]
    )
