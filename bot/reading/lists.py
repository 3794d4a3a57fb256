"""Bulleted lists as sentences.

"The members are:" followed by short items becomes one paragraph "The members are: A; B; C.",
so that whoever reads sentences reads the list as one. Long items stay paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_SHORT = 12


@dataclass(slots=True)
class Entry:
    """A paragraph, or an item of a list."""

    text: str
    item: bool = False
    links: float = 0.0
    aside: bool = False


def _is_short(entry: Entry) -> bool:
    return entry.text.count(" ") < _SHORT


def _joined(lead: Entry, items: list[Entry]) -> Entry:
    parts = [item.text.rstrip(" .;,") for item in items]
    return Entry(f"{lead.text} {'; '.join(parts)}.", aside=lead.aside)


def join_lists(entries: Iterable[Entry]) -> list[Entry]:
    """The entries with each lead-in and its short items made one paragraph."""
    result: list[Entry] = []
    items: list[Entry] = []

    def close() -> None:
        if not items:
            return
        lead = result[-1] if result else None
        if lead and not lead.item and lead.text.endswith(":") and all(map(_is_short, items)):
            result[-1] = _joined(lead, items)
        else:
            result.extend(items)
        items.clear()

    for entry in entries:
        if entry.item:
            items.append(entry)
        else:
            close()
            result.append(entry)
    close()
    return result
