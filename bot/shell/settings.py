"""What a server has set for itself."""

from __future__ import annotations

from typing import Final

from db import Store

PICTURES: Final = "pictures"


async def wants_pictures(store: Store, guild: int | None) -> bool:
    """Whether answers in a server carry pictures; they do unless it has switched them off."""
    return guild is None or await store.setting(guild, PICTURES) != "off"


async def set_pictures(store: Store, guild: int, *, on: bool) -> None:
    """Switch pictures on or off in a server."""
    await store.set_setting(guild, PICTURES, "on" if on else "off")
