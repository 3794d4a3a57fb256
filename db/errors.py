"""What can go wrong with storage, in words meant for the user."""

from __future__ import annotations

from bot.model import SitrepError


class StoreError(SitrepError):
    """The library cannot be opened, read or written: what is wrong and what to do."""


class StoreClosed(StoreError):
    """The library was used after it had been closed."""
