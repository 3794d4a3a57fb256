"""Text that a page prints twice: leads above the report, pull quotes within it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reading.blocks import Block
from bot.reading.text import words

_SEED = 5
_LONGEST = 120
_TRIES = 4


def _seed(tokens: list[str], start: int) -> str:
    return " ".join(tokens[start : start + _SEED])


def repeated(blocks: Sequence[Block]) -> set[int]:
    """The indexes of blocks whose words all stand, in order, in another block.

    Of equal blocks the last stays where only repeated text lies between them (a lead printed
    above the report), else the first (a quote printed again below).
    """
    tokens = [[word.casefold() for word in words(block.text)] for block in blocks]
    seeds: dict[str, list[int]] = {}
    for index, each in enumerate(tokens):
        if _SEED <= len(each) <= _LONGEST:
            seeds.setdefault(_seed(each, 0), []).append(index)
    inside: set[int] = set()
    equal: list[tuple[int, int]] = []
    tries = dict.fromkeys(range(len(blocks)), _TRIES)
    for index, each in enumerate(tokens):
        for start in range(len(each) - _SEED + 1):
            for candidate in seeds.get(_seed(each, start), ()):
                length = len(tokens[candidate])
                if candidate == index or candidate in inside or not tries[candidate]:
                    continue
                tries[candidate] -= 1
                if each[start : start + length] != tokens[candidate]:
                    continue
                if length < len(each):
                    inside.add(candidate)
                elif candidate < index:
                    equal.append((candidate, index))
    for first, second in equal:
        between = range(first + 1, second)
        inside.add(first if all(index in inside for index in between) else second)
    return inside
