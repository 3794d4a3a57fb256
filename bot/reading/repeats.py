"""Text that a page prints twice: leads above the report, pull quotes within it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from bot.reading.blocks import Block
from bot.reading.text import folded

_SEED = 5
_LONGEST = 120
# Texts that begin with the same words are compared up to this many times, so that a page of
# one sentence a million times over costs no more than another.
_SAME_SEED = 4
_TRIES = 6

Tokens = tuple[str, ...]


def repeated(blocks: Sequence[Block]) -> set[int]:
    """The indexes of blocks whose words all stand, in order, in another block.

    Of equal blocks the last stays where only repeated text lies between them (a lead printed
    above the report), else the first (a quote printed again below). Blocks beside the report
    and blocks of fewer than five words are left alone.
    """
    places: dict[Tokens, list[int]] = {}
    for index, block in enumerate(blocks):
        if not block.aside and block.words >= _SEED:
            tokens = folded(block.text)
            if len(tokens) >= _SEED:
                places.setdefault(tokens, []).append(index)
    inside = {index for tokens in _contained(places) for index in places[tokens]}
    return inside | _doubles(places, inside, len(blocks))


def _contained(places: dict[Tokens, list[int]]) -> Iterator[Tokens]:
    """The texts that another text contains."""
    if len(places) < 2:
        return
    seeds: dict[Tokens, list[Tokens]] = {}
    for tokens in places:
        same = seeds.setdefault(tokens[:_SEED], [])
        if len(tokens) <= _LONGEST and len(same) < _SAME_SEED:
            same.append(tokens)
    tries = dict.fromkeys(places, _TRIES)
    firsts = {seed[0] for seed in seeds}
    for tokens in places:
        for start in range(len(tokens) - _SEED + 1):
            if tokens[start] not in firsts:
                continue
            for candidate in seeds.get(tokens[start : start + _SEED], ()):
                if len(candidate) >= len(tokens) or not tries[candidate]:
                    continue
                tries[candidate] -= 1
                if tokens[start : start + len(candidate)] == candidate:
                    tries[candidate] = 0
                    yield candidate


def _doubles(places: dict[Tokens, list[int]], inside: set[int], count: int) -> set[int]:
    """Which of equal texts to drop."""
    again = {index for each in places.values() if len(each) > 1 for index in each} | inside
    single = list(accumulate((index not in again for index in range(count)), initial=0))
    dropped: set[int] = set()
    for each in places.values():
        kept = each[0]
        for index in each[1:]:
            if single[index] == single[kept + 1]:
                dropped.add(kept)
                kept = index
            else:
                dropped.add(index)
    return dropped
