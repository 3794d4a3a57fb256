"""Every word shown to users, by language.

A TOML catalogue a language for answers, and one for what only Discord shows (`discord_*`);
English is complete and the others have the same keys.
Entries are sentences with {placeholders}; an entry that is a table of plural forms is
chosen by the value named `n`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources
from typing import Final

from bot.model import PartialDate
from bot.wording.plurals import plural_form

LANGUAGES: Final = ("en", "ru", "fr", "es", "de", "ar")
_PLURALS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})

Entry = str | Mapping[str, str]


def language_for(locale: str) -> str:
    """The catalogue for a locale such as "es-419" or "en-GB"; English for any other."""
    base = locale.replace("_", "-").split("-")[0].lower()
    return base if base in LANGUAGES else "en"


@cache
def catalogue(language: str) -> Mapping[str, Entry]:
    """All entries of a language by dotted key; KeyError for an unknown language."""
    if language not in LANGUAGES:
        raise KeyError(language)
    flat: dict[str, Entry] = {}
    for name in (f"{language}.toml", f"discord_{language}.toml"):
        raw = resources.files(__package__).joinpath(name).read_text("utf-8")
        _flatten(tomllib.loads(raw), "", flat)
    return flat


def _flatten(table: Mapping[str, object], prefix: str, flat: dict[str, Entry]) -> None:
    for key, value in table.items():
        name = f"{prefix}{key}"
        if not isinstance(value, dict):
            flat[name] = str(value)
        elif "other" in value and set(value) <= _PLURALS:
            flat[name] = {form: str(text) for form, text in value.items()}
        else:
            _flatten(value, f"{name}.", flat)


class Words:
    """The wording of one language, chosen by a Discord or BCP 47 locale."""

    def __init__(self, locale: str = "en") -> None:
        self.language = language_for(locale)
        self._entries = {**catalogue("en"), **catalogue(self.language)}

    def has(self, key: str) -> bool:
        """Whether there is an entry under the key."""
        return key in self._entries

    def text(self, key: str, **values: object) -> str:
        """The entry with its placeholders filled; KeyError where there is none."""
        entry = self._entries[key]
        if not isinstance(entry, str):
            n = values.get("n")
            form = plural_form(self.language, n) if isinstance(n, int) else "other"
            entry = entry.get(form, entry["other"])
        return entry.format(**values) if "{" in entry else entry

    def date(self, when: PartialDate | date | None) -> str:
        """A date in words: "2007", "October 2007", "3 October 2007"; undated for None."""
        if when is None:
            return self.text("date.undated")
        if isinstance(when, date):
            when = PartialDate.of(when)
        if not when.month:
            return str(when.year)
        key = "date.day" if when.day else "date.month"
        month = self.text(f"date.{'of_month' if when.day else 'months'}.{when.month}")
        return self.text(key, year=when.year, month=month, day=when.day)

    def listing(self, items: Sequence[str], word: str = "and") -> str:
        """Items joined as prose: "a", "a and b", "a, b and c"; `word` is "and" or "or"."""
        if len(items) < 2:
            return "".join(items)
        head = self.text("list.comma").join(items[:-1])
        return self.text(f"list.{word}", head=head, last=items[-1])
