"""Names in queries brought to keys and codes; what could not be is reported with near names."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Final

from bot.answers.composing import Composer
from bot.answers.model import Answer, Outcome
from bot.answers.names import Names
from bot.answers.query import Query

_ORGANIZATIONS: Final = ("organization", "first", "second")
_STATES: Final = ("state", "country")
_NEAR: Final = 5
"""Names offered for an unknown one."""


class UnknownName(Exception):
    """A name in a query that nothing is called; `kind` is "organization" or "state"."""

    def __init__(self, text: str, kind: str, field: str) -> None:
        super().__init__(text)
        self.text, self.kind, self.field = text, kind, field


def resolve(query: Query, names: Names) -> Query:
    """The query with every name replaced by its key or code; UnknownName for the first unknown."""
    changed: dict[str, str] = {}
    for each in fields(query):
        value = getattr(query, each.name)
        if not value or each.name not in (*_ORGANIZATIONS, *_STATES):
            continue
        kind = "organization" if each.name in _ORGANIZATIONS else "state"
        changed[each.name] = _resolved(value, kind, each.name, names)
    return replace(query, **changed) if changed else query  # type: ignore[arg-type]


def _resolved(value: str, kind: str, field: str, names: Names) -> str:
    """Keys or codes, comma-separated where several are meant."""
    whole = _keys(value, kind, names)
    if whole:
        return ",".join(whole)
    found: list[str] = []
    for part in value.split(","):
        keys = _keys(part, kind, names)
        if not keys:
            raise UnknownName(part.strip(), kind, field)
        found += keys
    return ",".join(dict.fromkeys(found))


def _keys(text: str, kind: str, names: Names) -> tuple[str, ...]:
    if kind == "state":
        return names.state_codes(text)
    key = names.organization_key(text)
    return (key,) if key else ()


def unknown_name(error: UnknownName, query: Query, c: Composer) -> Answer:
    """Ask what was meant, each suggestion the same query with a name that is known."""
    near = c.names.nearest(error.text, error.kind, _NEAR)
    what = "organization" if error.kind == "organization" else "country"
    headline = c.text(f"unknown.{what}", text=error.text)
    for label in near:
        fixed = replace(query, **{error.field: label})  # type: ignore[arg-type]
        c.suggest(label, fixed)
    if near:
        headline += " " + c.text("unknown.meant", names=c.words.listing(near, "or"))
    return c.answer(c.text("unknown.understood"), headline, Outcome.UNKNOWN_NAME)
