"""What a server has set for itself."""

from __future__ import annotations

from typing import Final

from db import Store

PICTURES: Final = "pictures"


class ServerSettings:
    """Servers' settings, asked of the store once each and known from then on."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._pictures: dict[int, bool] = {}

    async def wants_pictures(self, guild: int | None) -> bool:
        """Whether answers carry pictures: unless a server has switched them off."""
        if guild is None:
            return True
        if guild not in self._pictures:
            self._pictures[guild] = await self._store.setting(guild, PICTURES) != "off"
        return self._pictures[guild]

    async def set_pictures(self, guild: int, *, on: bool) -> None:
        """Switch pictures on or off in a server."""
        await self._store.set_setting(guild, PICTURES, "on" if on else "off")
        self._pictures[guild] = on
