"""Values that a text makes by the hundred."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, **options: bool):
        """Make a dataclass that type checking alone holds to be frozen.

        Were it frozen at run time, it would take three times as long to make one.
        """
        return dataclass(unsafe_hash=frozen, **options)


__all__ = ["record"]
