"""Who is meant by "the three", "the original six" or "they": those that a sentence before names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answers.names import Names
from bot.model import Sentence

_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2
    )
}
_THE_SO_MANY: Final = re.compile(
    r"\b(?:the|these|those|all|its|their|same) (?:(?P<kept>original|first|founding|old)"
    rf" |(?:same|other) )?"
    rf"(?P<n>{'|'.join(_NUMBERS)})\b"
    r"(?= (?:countries|states|nations|governments|members|founders|partners|neighbours|neighbors"
    r"|have|had|are|were|also|all|then|later|signed|formed|founded|agreed|set|left)\b|[,.;])",
    re.IGNORECASE,
)
_ROW: Final = re.compile(r"(?:,| and| or| as well as| the|\s)+")
_BEFORE: Final = 12
"""Sentences before that may name them."""


DOES: Final = re.compile(
    r"\A(?:He|She|It|They)\b"
    r"|\A(?:In|On|By|At|Last|This|Since) [\w ]{2,25}? (?:he|she|it|they) \w"
)
"""One who did it and is named in the sentence before."""


def with_those_meant(sentence: Sentence, beside: Sequence[Sentence], names: Names) -> str:
    """The text with the sentence before it that names who did it: "they", "the three"."""
    before = named_before(sentence, beside, names)
    if before is None and DOES.search(sentence.text):
        before = next((s for s in beside if s.number == sentence.number - 1), None)
    return f"{before.text} {sentence.text}" if before else sentence.text


def named_before(
    sentence: Sentence, sentences: Sequence[Sentence], names: Names
) -> Sentence | None:
    """The last sentence before that names in one row as many states as this one only counts.

    None where the sentence counts none, or names as many itself.
    """
    counted = _THE_SO_MANY.search(sentence.text)
    if counted is None:
        return None
    number = _NUMBERS[counted["n"].lower()]
    if not counted["kept"] and number in _rows(sentence.text, names):
        return None
    before = [s for s in sentences if 0 < sentence.number - s.number <= _BEFORE]
    return next((s for s in reversed(before) if number in _rows(s.text, names)), None)


def _rows(text: str, names: Names) -> list[int]:
    """How many states a text names in each row of them."""
    return [len(row) for row in names.rows(text, _ROW)]
