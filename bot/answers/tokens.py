"""The short plain texts that stand for queries in buttons, such as `members;csto;2007-10`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Final
from urllib.parse import quote, unquote

from bot.answers.query import (
    Ask,
    Byline,
    Changes,
    Compare,
    Count,
    Counted,
    Country,
    Define,
    Fate,
    FullReport,
    Initiatives,
    Joined,
    Members,
    MembershipOf,
    Newest,
    OrganizationCard,
    OrganizationsOf,
    Overlap,
    Query,
    Relations,
    Reports,
    Search,
    Shared,
    Summarize,
    Timeline,
    When,
)
from bot.model import PartialDate, Progress, Status

TOKEN_LIMIT: Final = 80
"""Length up to which a token fits a button; longer ones are kept in the store."""

_TYPES: Final[dict[str, type[Query]]] = {
    "members": Members,
    "member": MembershipOf,
    "orgs": OrganizationsOf,
    "joined": Joined,
    "plans": Initiatives,
    "when": When,
    "fate": Fate,
    "summary": Summarize,
    "text": FullReport,
    "byline": Byline,
    "compare": Compare,
    "overlap": Overlap,
    "relations": Relations,
    "count": Count,
    "define": Define,
    "newest": Newest,
    "search": Search,
    "timeline": Timeline,
    "country": Country,
    "org": OrganizationCard,
    "reports": Reports,
    "changes": Changes,
    "ask": Ask,
}
_NAMES: Final = {kind: name for name, kind in _TYPES.items()}
_CHOICES: Final[tuple[type[StrEnum], ...]] = (Status, Progress, Counted, Shared)


class BadToken(ValueError):
    """A text that no query was encoded as."""


def encode(query: Query) -> str:
    """The query as a token; fields in order, trailing empty ones left out."""
    parts = [_NAMES[type(query)], *(_text(getattr(query, f.name)) for f in fields(query))]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return ";".join(parts)


def decode(token: str) -> Query:
    """The query that `encode` made the token from; BadToken for any other text."""
    name, *parts = token.split(";")
    kind = _TYPES.get(name)
    if kind is None or len(parts) > len(fields(kind)):
        raise BadToken(f"{token!r} does not name a query")
    values = {
        f.name: _value(str(f.type), unquote(part))
        for f, part in zip(fields(kind), parts, strict=False)
        if part or f.default is MISSING
    }
    build: Callable[..., Query] = kind
    try:
        return build(**values)
    except TypeError as error:
        raise BadToken(f"{token!r} lacks a part") from error


def _text(value: object) -> str:
    if not value:
        return ""
    if value is True:
        return "1"
    return quote(str(value), safe=" ,:'\"()")


def _value(kind: str, text: str) -> object:
    """A field's value from its text; `kind` is the field's annotation as written."""
    try:
        if kind == "int":
            return int(text)
        if kind == "bool":
            return text == "1"
        if kind.startswith("PartialDate"):
            return PartialDate.parse(text)
        for choice in _CHOICES:
            if kind.split(" ", maxsplit=1)[0] == choice.__name__:
                return choice(text)
    except ValueError as error:
        raise BadToken(f"{text!r} is no {kind}") from error
    return text
