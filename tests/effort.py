"""Counting work, where a clock would tell more of the machine than of the program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def effort(action: Callable[[], object]) -> int:
    """The lines of Python that an action runs: the same number every time.

    What one line does within a library, as a regular expression, counts once however long it
    takes: the benchmarks measure that.
    """
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        if event == "line":
            count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        action()
    finally:
        sys.settrace(before)
    return count


def growth(action: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times the effort ten times the size takes: about ten, or far more if not linear.

    `action` prepares something of a size and returns what is to be counted.
    """
    action(size)()  # tables that are kept from now on are read here
    return effort(action(10 * size)) / effort(action(size))
