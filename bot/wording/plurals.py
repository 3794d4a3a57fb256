"""Which plural form a whole number takes, by the CLDR cardinal rules of each language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final


def _one_other(n: int) -> str:
    return "one" if n == 1 else "other"


def _french(n: int) -> str:
    return "one" if n in (0, 1) else "other"


def _russian(n: int) -> str:
    tens, units = n % 100, n % 10
    if units == 1 and tens != 11:
        return "one"
    if 2 <= units <= 4 and not 12 <= tens <= 14:
        return "few"
    return "many"


def _arabic(n: int) -> str:
    if n <= 2:
        return ("zero", "one", "two")[n]
    hundreds = n % 100
    if 3 <= hundreds <= 10:
        return "few"
    return "many" if hundreds >= 11 else "other"


FORMS: Final[dict[str, frozenset[str]]] = {
    "en": frozenset({"one", "other"}),
    "de": frozenset({"one", "other"}),
    "es": frozenset({"one", "other"}),
    "fr": frozenset({"one", "other"}),
    "ru": frozenset({"one", "few", "many", "other"}),
    "ar": frozenset({"zero", "one", "two", "few", "many", "other"}),
}
"""The forms a language's catalogue may give; a form it leaves out falls back to `other`."""

_RULES: Final[dict[str, Callable[[int], str]]] = {
    "en": _one_other,
    "de": _one_other,
    "es": _one_other,
    "fr": _french,
    "ru": _russian,
    "ar": _arabic,
}


def plural_form(language: str, n: int) -> str:
    """The form's name ("one", "few", ...) for n ≥ 0 in one of the languages of `FORMS`."""
    return _RULES[language](abs(n))
