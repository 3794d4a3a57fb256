"""The states that "the country", "both states", "the three", "the latter" mean."""

from __future__ import annotations

from bot.extraction.reference.description import Description
from bot.extraction.reference.memory import Memory
from bot.extraction.reference.turns import Turn

Meant = tuple[tuple[str, ...], tuple[str, ...]]
"""The keys of organizations and the codes of states that an expression stands for."""


def states_meant(memory: Memory, here: Turn, description: Description) -> tuple[str, ...]:
    """The codes of the states described, () if it is not certain."""
    if description.count > 1:
        return _several(memory, here, description.count)
    for turn in memory.recent(here)[:3]:
        if turn.states:
            if len(set(turn.states)) == 1:
                return turn.states[:1]
            return turn.subjects if len(turn.subjects) == 1 else ()
    return ()


def _several(memory: Memory, here: Turn, count: int) -> tuple[str, ...]:
    """The nearest list of so many states, or all states of the nearest sentence with any."""
    for turn in memory.recent(here):
        fitting = {group for group in turn.lists if len(group) == count}
        if len(fitting) == 1:
            return fitting.pop()
        if len(set(turn.states)) == count:
            return tuple(dict.fromkeys(turn.states))
        if fitting or turn.states:
            return ()
    return ()


def latter_meant(memory: Memory, here: Turn, description: Description) -> Meant:
    """As in "The former" and "the latter": of two organizations or states named last."""
    for turn in memory.recent(here)[:2]:
        if turn.last_two:
            return (turn.last_two[description.count - 1],), ()
        states = tuple(dict.fromkeys(turn.states))
        if len(states) == 2:
            return (), (states[description.count - 1],)
        if turn.organizations or states:
            break
    return (), ()
