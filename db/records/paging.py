"""Long lists in pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Part of a longer list, and the key that asks for what follows (None at the end)."""

    items: tuple[T, ...]
    following: str | None = None
