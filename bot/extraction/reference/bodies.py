"""Organizations in their own right, and those that are only bodies or programmes of one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from bot.extraction.standing.vocabulary import vocabulary
from bot.world import organizations


@cache
def has_states(key: str) -> bool:
    """Whether an organization can have states as members: a parliament or a mission cannot."""
    listed = organizations().get(key)
    if listed is None or not listed.part:
        return True
    return not vocabulary().words["without_states"].intersection(listed.kind.lower().split())


@cache
def whole(key: str) -> bool:
    """Whether it is an organization in its own right and not a body of one."""
    listed = organizations().get(key)
    return listed is None or not listed.part or "agency" in listed.kind.split()


def wholes(keys: Iterable[str]) -> dict[str, None]:
    """The organizations themselves, in order: for the body of one, that one."""
    return dict.fromkeys(key if whole(key) else organizations()[key].parent for key in keys)
