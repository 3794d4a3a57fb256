"""The line that names a source, the same wherever one is cited."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Final

from bot.answers.model import Source
from bot.answers.titles import calm
from bot.views.escaping import fit, link
from bot.wording import Words

LINE_LIMIT: Final = 300
"""Most characters of the shown part of a source line; an address may add 300 more."""

_SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOON: Final = time(12, tzinfo=UTC)


def superscript(number: int) -> str:
    """A small raised number, as a note's."""
    return str(number).translate(_SUPERSCRIPTS)


def timestamp(day: date) -> str:
    """A day as Discord shows dates in the reader's own language.

    Noon UTC is the same day from Honolulu to Auckland.
    """
    return f"<t:{int(datetime.combine(day, _NOON).timestamp())}:D>"


def source_line(source: Source, words: Words, number: int = 0) -> str:
    """Publication, title, authors and date; with its number where a message cites several."""
    parts = [
        fit(source.publication, 60),
        link(calm(source.title) or words.text("view.untitled"), source.url, 120),
        fit(", ".join(source.authors), 60),
        timestamp(source.published) if source.published else words.date(None),
    ]
    mark = superscript(number) if number else "▤"
    return f"-# {mark} " + " · ".join(part for part in parts if part)
