"""Questions on a report by its title: "when was Four Flags, One Office published?"."""

from __future__ import annotations

import re
from typing import Final

from bot.answers.stems import is_empty, words_of
from bot.answers.understanding.question import Question
from db import Store
from db.records import Report

_ASKS: Final = (
    re.compile(
        r"(?:who (?:wrote|published|is the author of)|by whom (?:is|was)|(?:the )?author of"
        r"|(?:what (?:is|was) )?(?:the )?(?:publication |publishing )?date of|how old is) "
        r"(?P<title>.{3,120}?)\W*"
    ),
    re.compile(
        r"(?:when|on what date|on which date|what day|which day) (?:was|is|did) "
        r"(?P<title>.{3,120}?)"
        r" (?:published|written|come out|came out|appear|appeared|released|issued|printed)\W*"
    ),
)
"""Asking for the author or the date of something, and what that is called."""

_MOST: Final = 0.6
"""Share of a title's words by which the report is meant."""

_LEAST: Final = 2
"""Words of a title that have to be given."""

_MANY: Final = 3
"""Words of a title of which one may be misspelt."""

_LONGEST: Final = 10


async def report_titled(question: Question, store: Store) -> Report | None:
    """The report whose title a question on its author or date gives; None without one."""
    asked = next(filter(None, (asks.fullmatch(question.text) for asks in _ASKS)), None)
    if asked is None:
        return None
    words = words_of(asked["title"])
    if not _LEAST <= len(words) <= _LONGEST:
        return None
    given = [words]
    if len(words) > _MANY:
        given += [words[:at] + words[at + 1 :] for at in range(len(words))]
    for some in given:
        for report in await store.find_reports(" ".join(some), limit=2):
            if _covers(some, report.title):
                return report
    return None


def _covers(words: list[str], title: str) -> bool:
    """Whether the words are most of a title, and not those alone that every title has."""
    whole = words_of(title)
    told = [word for word in whole if word in words]
    full = [word for word in told if not is_empty(word)]
    return len(full) >= _LEAST and len(told) >= _MOST * len(whole)
