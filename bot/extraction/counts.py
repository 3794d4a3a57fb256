"""Numbers as words and figures."""

from __future__ import annotations

_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=2,
    )
} | {"both": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}


def number_of(word: str) -> int:
    """The number a word or numeral means, 0 if none."""
    return int(word) if word.isdecimal() and len(word) < 4 else _NUMBERS.get(word, 0)
