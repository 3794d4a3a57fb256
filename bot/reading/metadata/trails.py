"""Trails of links that lead to a page: "Home > News > Africa"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.blocks import Block
from bot.reading.metadata.known import is_known
from bot.reading.text import shape
from bot.reading.vocabulary import phrases, table

_STEP = re.compile(r"\s*[>»›→]\s*|\s+[/\\]\s+")
_ARROW = re.compile(r"[>»›→]")
_SLASH = re.compile(r"\s*[>»›→/]\s*")
HERE = re.compile(r"\Ayou are here:?\s*", re.IGNORECASE)
_ENTRY_SPACES, _SHORT_ENTRY = 4, 5
_LABELLED = re.compile(r"(?:[^\W\d_]{2,12} ){0,2}[^\W\d_]{4,20}:\s")
# A row of more names that slashes part is a menu: "Asia / Europe / Africa / Oceania".
_DEEPEST = 3


def entries_of(line: str) -> list[str]:
    """The entries of a line such as "Home > News > Africa"; empty if it is none."""
    line = HERE.sub("", line)
    if _LABELLED.match(line):
        return []
    first = line.partition("/")[0].strip().casefold()
    step = _SLASH if first in ends_of_trails() else _STEP
    entries = [entry.strip() for entry in step.split(line) if entry.strip()]
    if len(entries) < 2 or any(entry.count(" ") > _ENTRY_SPACES for entry in entries[:-1]):
        return []
    if first not in ends_of_trails() and not _ARROW.search(line) and _is_row(entries):
        return []
    if all(map(_is_control, entries)):
        return []
    return [entry for entry in entries if entry.casefold() not in ends_of_trails()]


def _is_control(entry: str) -> bool:
    """Whether an entry is one of the page's controls and no section: "English / Deutsch"."""
    return phrases("line").match(shape(entry)) and not is_known(entry)


def _is_row(entries: Sequence[str]) -> bool:
    """Whether names that slashes alone part are rather a row of links than a trail."""
    if len(entries) == 2:
        return not any(map(_may_be_entry, entries))
    return len(entries) > _DEEPEST or not all(map(_may_be_entry, entries[:-1]))


def steps_to(line: str, title: Block | None) -> list[str]:
    """The entries before the title in a line of bars that ends with it: "Home | News | Title"."""
    *steps, last = [part.strip() for part in line.split("|")]
    ends = title is not None and last.casefold() == title.text.casefold()
    return steps if ends and all(steps) else []


def is_trail(line: str) -> bool:
    """Whether arrows lead through a line of short entries: "Lake Review > Trade"."""
    entries = entries_of(line) if _ARROW.search(line) else []
    return bool(entries) and entries[-1].count(" ") <= _ENTRY_SPACES


def opens_with_section(line: str) -> bool:
    """Whether slashes part a few words, a known section's name first: "Analysis / Great Lakes"."""
    first, *others = line.split(" / ")
    short = all(other.count(" ") < _SHORT_ENTRY for other in others)
    return bool(others) and short and is_known(first)


def first_of_trail(line: str) -> str:
    """Where such a trail begins, which may be the paper; "" if the line is none."""
    return entries_of(line)[0] if is_trail(line) else ""


def _may_be_entry(text: str) -> bool:
    """Whether a name is one that trails have: a slash alone also parts "RSS / Widgets"."""
    from bot.world import gazetteer

    if is_known(text) or text.casefold() in ends_of_trails():
        return True
    found = gazetteer().lookup(text)
    return found is not None and found.kind != "organization"


@cache
def ends_of_trails() -> frozenset[str]:
    """What trails begin and end with beside sections: "home", "print view"."""
    return frozenset(table("labels")["menus"]["first_pages"])
