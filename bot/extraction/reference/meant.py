"""The subject that "it", "its", "they" take up, and what "it" stands for as an object."""

from __future__ import annotations

from collections.abc import Iterable

from bot.extraction.reference.description import Description
from bot.extraction.reference.memory import Memory
from bot.extraction.reference.states import Meant
from bot.extraction.reference.turns import Turn


def pronoun_meant(
    memory: Memory, here: Turn, clauses: Iterable[Turn], description: Description
) -> Meant:
    """An organization's key or states; nothing if it is not certain.

    `here` is the sentence up to the pronoun, `clauses` its last clauses, the shortest first.
    """
    plural = description.count > 1
    if description.object:
        return ((), ()) if plural else _object(memory, here, description)
    clauses = list(clauses)
    if description.state:
        done = _of_clause(clauses) or _state_meant(memory, here)
        if done:
            return (), done
    for clause in clauses:
        if clause.subject or clause.subjects:
            return _taken_up(clause, plural=plural)
    turns = [here] if here.subject or here.subjects else memory.turns[-1:]
    opening = not here.organizations
    ahead = 0 < description.first <= 2 and description.dependent and opening
    if ahead and turns and turns[0] is not here:  # "When it joined in 2004, A ..."
        return (), ()
    return _taken_up(turns[0], plural=plural) if turns else ((), ())


def _of_clause(clauses: Iterable[Turn]) -> tuple[str, ...]:
    """The one state that is the subject of the nearest clause with a subject."""
    nearest = next((clause for clause in clauses if clause.subject or clause.subjects), None)
    subjects = dict.fromkeys(nearest.subjects if nearest is not None else ())
    return tuple(subjects) if len(subjects) == 1 else ()


def _state_meant(memory: Memory, here: Turn) -> tuple[str, ...]:
    """The one state that "it" in "it was readmitted" can mean, () if it is not certain."""
    for turn in memory.recent(here):
        subjects, states = tuple(dict.fromkeys(turn.subjects)), tuple(dict.fromkeys(turn.states))
        if len(subjects) == 1:
            return subjects
        if states:
            return states if len(states) == 1 else memory.spoken_of(states)
        if turn.organizations and turn is not here:
            break
    return ()


def _object(memory: Memory, here: Turn, description: Description) -> Meant:
    """What "it" stands for as an object: what the subject acted on before."""
    named, acted_on = dict.fromkeys(here.organizations), dict.fromkeys(here.states)
    before = memory.last_turn
    if here.partitive:
        told = dict.fromkeys(before.organizations if before else ())
        return (tuple(told), ()) if len(told) == 1 and not here.subject else ((), ())
    if description.undergoes and named and not acted_on:
        return (), _state_meant(memory, here)
    if here.subject and not here.subjects and len(acted_on) == 1:
        return (), tuple(acted_on)
    if before and here.subjects and not named:
        spoken_of = before.subject or ("" if here.introduces else before.object)
        return ((spoken_of,), ()) if spoken_of else ((), ())
    return (tuple(named), ()) if len(named) == 1 else ((), ())


def _taken_up(turn: Turn, *, plural: bool) -> Meant:
    """The one organization's key or the states that a sentence lets a pronoun take up."""
    if plural:
        return (), turn.subjects if len(turn.subjects) > 1 and not turn.subject else ()
    if turn.subject and not turn.subjects:
        return (turn.subject,), ()
    if len(turn.subjects) == 1 and not turn.subject:
        return (), turn.subjects
    alone, places = tuple(dict.fromkeys(turn.organizations)), set(turn.states)
    if turn.asked and not alone and len(places) == 1:
        return (), turn.states[:1]
    if len(alone) == 1 and not turn.states and not turn.subjects:
        return alone, ()
    return (), ()
