"""The organization that "the bloc", "the union", "its (members)", "both bodies" mean."""

from __future__ import annotations

from bot.extraction.reference.bodies import whole, wholes
from bot.extraction.reference.description import Description
from bot.extraction.reference.memory import Memory, kind_words, place_words
from bot.extraction.reference.turns import Turn
from bot.extraction.reference.words import words

# What traits are called in the kinds of organizations.
_SPELLED = {
    "trading": "trade", "defense": "defence", "passport": "border-free", "visa": "border-free",
    "borderless": "border-free",
}  # fmt: skip
_KINDS = ("alliance", "pact")  # not every organization is called so


def organization_meant(
    memory: Memory, here: Turn, description: Description, clause: Turn | None = None
) -> tuple[str, ...]:
    """The key of the one organization described, () if it is not certain.

    `here` is the sentence up to the description, `clause` its last clause if it has several.
    """
    if description.near and clause is not None and not clause.organizations:
        named = list(dict.fromkeys(filter(whole, here.organizations)))
        if len(named) == 1:  # "A belonged to X, but B withdrew from that organization"
            return (named[0],)
    if description.defined and description.head in memory.defined:
        return (memory.defined[description.head],)
    found = _described(memory, here, description)
    if description.defined and found:
        memory.defined[description.head] = found[0]
    return found


def general(description: Description) -> bool:
    """Whether "the organization" says nothing of which: a new paragraph turns back to the main."""
    plain = not (description.particular or description.near or description.places)
    return description.kind == "organization" and plain and description.head not in _KINDS


def organizations_meant(memory: Memory, here: Turn, description: Description) -> tuple[str, ...]:
    """The organizations that "both organizations" means: going back until there are two."""
    found: dict[str, None] = {}
    for turn in memory.recent(here):
        fitting = [key for key in turn.organizations if whole(key)]
        if description.head in _KINDS:
            fitting = [key for key in fitting if memory.is_kind(key, description.head)]
        fresh = dict.fromkeys(fitting)
        if memory.main not in found and len({**found, **fresh}) > description.count:
            fresh.pop(memory.main, None)  # "Some X members are in Y, others in Z. A is in neither"
        found.update(fresh)
        if len(found) >= description.count:
            return tuple(found) if len(found) == description.count else ()
    return ()


def _described(memory: Memory, here: Turn, description: Description) -> tuple[str, ...]:
    if description.particular:
        return _particular(memory, here, description)
    if description.head in _KINDS:
        found = _of_kind(memory, here, description.head)
        if found:
            return found
    before = memory.last_turn
    if description.near and before:  # "that pact" is not of this very clause
        named = list(dict.fromkeys(filter(whole, before.organizations)))
        so_called = [key for key in named if description.head in memory.name_words(key)]
        if len(named) == 1 or len(so_called) == 1:  # "that group" of two, one a group by name
            return (*so_called, *named)[:1]
    if description.traits:
        meant = [
            key for key in memory.known(here) if whole(key) and _is_for(memory, key, description)
        ]
        if meant:
            return memory.nearest(here, meant)
    return _spoken_of(memory, here, description)


def _is_for(memory: Memory, key: str, description: Description) -> bool:
    """Whether an organization's name or kind says what it is for as a description does."""
    told = memory.name_words(key) | kind_words(key)
    return all(_SPELLED.get(trait, trait) in told for trait in description.traits)


def _spoken_of(memory: Memory, here: Turn, description: Description) -> tuple[str, ...]:
    """The only organization of the nearest sentence with any, or the subject of that."""
    recent = memory.recent(here)
    others = len([key for key in memory.known(here) if whole(key)]) > 1
    for back, turn in enumerate(recent):
        named = dict.fromkeys(filter(whole, turn.organizations))
        fitting = [key for key in named if _in_place(memory, key, description)]
        if others:
            fitting = [key for key in fitting if description.head not in _never(key)]
        if len(fitting) == 1:
            far = back > 1 and memory.has(memory.main)
            return (memory.main if far else fitting[0],)
        if fitting:  # "a founder of it" is seldom one of the subject
            return (turn.subject,) if turn.subject in fitting and not description.object else ()
    known = [key for key in memory.known(Turn([])) if whole(key)]
    if not known and description.head in words()["above_bodies"]:
        known = [*wholes(key for turn in recent for key in turn.organizations)]
    alone = len(known) == 1 and _in_place(memory, known[0], description)
    return (known[0],) if alone else ()


def _never(key: str) -> frozenset[str]:
    """The nouns that a well-known organization is not called by: the EU is no "organization"."""
    return words().never.get(key, frozenset())


def _in_place(memory: Memory, key: str, description: Description) -> bool:
    """Whether an organization works where a description says: "the West African bloc"."""
    where = place_words(key)
    if not where or not description.places:
        return True
    if "continental" in description.places:
        return " ".join(where) in words()["continents"]
    meant = {word for name in description.places for word in words().places[name].split()}
    if not meant - words()["directions"]:
        return True
    return meant <= where | memory.name_words(key)


def _of_kind(memory: Memory, here: Turn, head: str) -> tuple[str, ...]:
    """The nearest organization that is an alliance or pact by name or kind."""
    fitting = [key for key in memory.known(here) if memory.is_kind(key, head) and whole(key)]
    return memory.nearest(here, fitting) if fitting else ()


def _particular(memory: Memory, here: Turn, description: Description) -> tuple[str, ...]:
    """For "the union", "the council": the nearest one with that word in its name."""
    name = {description.head, *description.words}
    if description.head == "zone" and description.traits:
        name = {"area", *description.words}
    for fits in (memory.name_words, kind_words):
        fitting = [key for key in memory.known(here) if name.issubset(fits(key))]
        fitting = [key for key in fitting if _is_for(memory, key, description)] or fitting
        if fitting:
            return memory.nearest(here, fitting)
    if len(name) == 1:
        return ()
    later = [key for key in memory.everywhere if name.issubset(memory.name_words(key))]
    return (later[0],) if len(later) == 1 else ()
