"""Looking into the components of messages that were sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import discord


def components_of(message: discord.Message) -> Iterator[discord.Component]:
    """Every component of a message, nested ones after those that hold them."""
    return _walk(message.components)


def _walk(components: Iterable[Any]) -> Iterator[discord.Component]:
    for component in components:
        yield component
        yield from _walk(getattr(component, "children", None) or ())
