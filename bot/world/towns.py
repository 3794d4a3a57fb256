"""Whether a capital's name stands for the town on the map or for a government."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.world.names import Form, Match
from bot.world.passage import Passage

# After or before these words a capital is a town on the map and not a government.
_PLACE_BEFORE = frozenset({"in", "near", "at", "outside", "around", "downtown", "central"})
# Between two towns of a list.
LISTED = frozenset({",", "and", "or", ", and", ", or"})
# Before "in" and a capital these are a government: "the junta in Bamako".
_RULERS = frozenset({"government", "authorities", "junta", "rulers", "regime", "leadership"})
_PLACE_AFTER = frozenset(
    {
        "based", "born", "area", "airport", "time", "suburb", "suburbs", "region", "summit",
        "summits", "meeting", "conference", "declaration", "treaty", "pact", "accord", "accords",
        "agreement", "agreements", "protocol", "process", "processes", "talks", "format", "office",
        "embassy", "bureau", "correspondent", "headquarters", "university", "forum", "communique",
        "resident", "residents", "street", "streets", "metro", "stock", "convention", "round",
    }
)  # fmt: skip


def is_place(found: Passage, at: int, end: int) -> bool:
    """Whether a capital's name stands for the town: "in Astana", "Moscow State University"."""
    if at and found.joined(at):
        before = found.plain[at - 1]
        if before in _PLACE_BEFORE:
            return not (before == "in" and at > 1 and found.plain[at - 2] in _RULERS)
        if before == "of" and at > 1 and found.written(at - 2)[0].isupper():
            return True
    if end == len(found) or not found.joined(end):
        return False
    capital = found.gap(end) == " " and found.written(end)[0].isupper()
    return capital or found.plain[end] in _PLACE_AFTER


def without_towns(text: str, matches: Iterable[Match]) -> Iterator[Match]:
    """Leave out the town in "Tbilisi, Georgia"."""
    last: Match | None = None
    for match in matches:
        if last is not None and not (
            last.name.form is Form.METONYM
            and last.name.key == match.name.key
            and text[last.end : match.start] == ", "
        ):
            yield last
        last = match
    if last is not None:
        yield last
