"""The states that "the country", "both states", "the three", "the latter" mean."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.reference.description import Description
from bot.extraction.reference.memory import Memory
from bot.extraction.reference.turns import Turn
from bot.extraction.reference.words import words

Meant = tuple[tuple[str, ...], tuple[str, ...]]
"""The keys of organizations and the codes of states that an expression stands for."""

_LEAST = 3  # states of a list that may be meant from further on
_NEAR = 3  # turns in which a state or list is looked for, this sentence among them


def states_meant(memory: Memory, here: Turn, description: Description) -> tuple[str, ...]:
    """The codes of the states described, () if it is not certain."""
    if description.count == 0:
        return _all_listed(memory, here)
    if description.count > 1:
        return _several(memory, here, description)
    return _one(memory, here, description)


def fits(code: str, description: Description) -> bool:
    """Whether a state is of the kind that the words of a description ask for."""
    kinds, told = words().kinds, description.words
    pairs = tuple(map(" ".join, pairwise(told)))
    inner = {word for pair in pairs if pair in kinds for word in pair.split()}
    asked = (*pairs, *(word for word in told if word not in inner))
    return all(code in kinds[name] for name in asked if name in kinds)


def _one(memory: Memory, here: Turn, description: Description) -> tuple[str, ...]:
    """The only state of the nearest sentence with any that fits, or the one spoken of."""
    for back, turn in enumerate(memory.recent(here)):
        named = turn.states or turn.peoples
        fitting = tuple(dict.fromkeys(code for code in named if fits(code, description)))
        if len(fitting) == 1:
            return fitting if back < _NEAR else memory.spoken_of(fitting)
        if fitting:
            subjects = tuple(code for code in turn.subjects if code in fitting)
            told = subjects if len(subjects) == 1 else memory.spoken_of(fitting)
            return told or _profiled(memory, description)
    return _profiled(memory, description)


def _profiled(memory: Memory, description: Description) -> tuple[str, ...]:
    """The state that the whole text is about, if it is of the kind."""
    return (memory.about,) if memory.about and fits(memory.about, description) else ()


def _several(memory: Memory, here: Turn, description: Description) -> tuple[str, ...]:
    """The nearest list of so many states, or all states of the nearest sentence with any."""
    count, passed = description.count, set[str]()
    for turn in memory.recent(here):
        fitting = {group for group in turn.lists if len(group) == count}
        if len(fitting) == 1:
            return fitting.pop()
        told = tuple(dict.fromkeys(turn.states))
        kind = tuple(code for code in told if fits(code, description))
        if count in (len(told), len(kind)):
            return kind if len(kind) == count else told
        passed.update(told)
        if fitting or (told and not _some_of_one(memory, passed, count)):
            break
    return _only_list(memory, here, count)


def _only_list(memory: Memory, here: Turn, count: int) -> tuple[str, ...]:
    """The one list of so many states in the text, unless as many others have come up since."""
    groups = memory.groups.get(count, set()) if count >= _LEAST else set()
    if len(groups) != 1:
        return ()
    group = next(iter(groups))
    near = {code for turn in memory.recent(here)[:2] for code in turn.states} - group
    return tuple(sorted(group)) if len(near) < count - 1 else ()


def _some_of_one(memory: Memory, states: set[str], count: int) -> bool:
    """Whether states are only some of a list named shortly before, of so many."""
    groups = (group for turn in memory.recent(Turn([]))[1:] for group in turn.lists)
    return any(len(group) == count and states < set(group) for group in groups)


def _all_listed(memory: Memory, here: Turn) -> tuple[str, ...]:
    """The only list of states in this sentence so far or the one before, as for "all of them"."""
    for turn in memory.recent(here)[:2]:
        if turn.lists:
            return turn.lists[0] if len(turn.lists) == 1 else ()
    return ()


def latter_meant(memory: Memory, here: Turn, description: Description) -> Meant:
    """As in "The former" and "the latter": of two organizations or states named last."""
    acting = description.first and len(here.states) == 1 and not here.organizations
    for turn in memory.recent(here)[1 if acting else 0 : 2]:  # "A left the latter": no state
        if turn.last_two:
            return (turn.last_two[description.count - 1],), ()
        states = tuple(dict.fromkeys(turn.states))
        if len(states) == 2:
            return (), (states[description.count - 1],)
        alone = tuple(dict.fromkeys(turn.organizations))
        if len(alone) == 1 and description.count > 1:
            return alone, ()
        if alone or states:
            break
    return (), ()
