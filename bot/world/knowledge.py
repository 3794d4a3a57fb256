"""The tables as values: states, organizations, groups of states, and all their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import MappingProxyType

from bot.model import Organization, PartialDate, State
from bot.world.gazetteer import Gazetteer
from bot.world.names import Form, Kind, Name, plain
from bot.world.spellings import spellings
from bot.world.tables import Row, read_table

_EXACT, _CAREFUL = "!", "?"
_ALPHA_2 = 2  # letters of a living state's code


@dataclass(frozen=True, slots=True)
class ListedOrganization:
    """An organization of the table.

    `kind` says in a few words what it is, `region` where. `part` is "" for an organization in
    its own right, else "body" or "programme" of `parent` (a key). `aliases` are all its
    present names and acronyms other than the main ones, `former_names` those of the past.
    """

    organization: Organization
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    parent: str = ""
    kind: str = ""
    part: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class StateGroup:
    """States that go by a common name; `codes` are their ISO codes."""

    key: str
    name: str
    codes: tuple[str, ...]
    aliases: tuple[str, ...] = ()


def _bare(text: str) -> str:
    return text.lstrip(_EXACT + _CAREFUL)


def _flag(code: str) -> str:
    """The flag emoji of a code; a white flag for states of the past and user-assigned codes."""
    if len(code) > _ALPHA_2 or (code.startswith("X") and code != "XK"):
        return "\N{WAVING WHITE FLAG}\N{VARIATION SELECTOR-16}"
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)


@cache
def states() -> Mapping[str, State]:
    """All states by code, in the order of the table."""
    return MappingProxyType(
        {
            row["code"]: State(row["code"], row["name"], _flag(row["code"]))
            for row in read_table("states.tsv")
        }
    )


@cache
def _ended() -> Mapping[str, PartialDate]:
    """When the states of the past came to their ends."""
    rows = (row for row in read_table("states.tsv") if row["ended"])
    return {row["code"]: PartialDate.parse(row["ended"]) for row in rows}


def existed(code: str, day: date | None) -> bool:
    """Whether a state was there on a day, or may have been on an unknown one."""
    end = _ended().get(code)
    return end is None or day is None or day <= end.last()


@cache
def organizations() -> Mapping[str, ListedOrganization]:
    """All listed organizations by key."""
    return MappingProxyType(
        {row["key"]: _organization(row) for row in read_table("organizations.tsv")}
    )


def _organization(row: Row) -> ListedOrganization:
    return ListedOrganization(
        Organization(row["key"], row["name"], _bare(row["acronym"])),
        aliases=tuple(map(_bare, row.many("acronyms") + row.many("aliases"))),
        former_names=tuple(map(_bare, row.many("former"))),
        parent=row["parent"],
        kind=row["kind"],
        part=row["part"],
        region=row["region"],
    )


@cache
def groups() -> Mapping[str, StateGroup]:
    """All groups of states by key."""
    return MappingProxyType(
        {
            row["key"]: StateGroup(
                row["key"], row["name"], tuple(row["codes"].split()), tuple(row.many("aliases"))
            )
            for row in read_table("groups.tsv")
        }
    )


_STATE_FORMS = {
    "name": Form.NAME,
    "aliases": Form.ALIAS,
    "official": Form.OFFICIAL,
    "historic": Form.HISTORIC,
    "demonyms": Form.DEMONYM,
    "seats": Form.METONYM,
}
_ORGANIZATION_FORMS = {
    "acronym": Form.ACRONYM,
    "acronyms": Form.ACRONYM,
    "name": Form.NAME,
    "aliases": Form.ALIAS,
    "former": Form.FORMER,
}
_GROUP_FORMS = {"name": Form.GROUP, "aliases": Form.GROUP}


def _plural(demonym: str) -> str:
    """The plural in -s, or "" for demonyms that have none ("Chinese", "Irish", "Swiss")."""
    return "" if demonym.endswith(("s", "se", "sh", "ch", "z", "x")) else demonym + "s"


def _name(text: str, kind: Kind, key: str, form: Form) -> Name:
    return Name(
        _bare(text), kind, key, form, exact=_EXACT in text[:2], careful=_CAREFUL in text[:2]
    )


def _row_names(row: Row, kind: Kind, key: str, forms: Mapping[str, Form]) -> list[Name]:
    """The names of a row, each spelling once, with the plurals and spoken forms they imply."""
    names: dict[str, Name] = {}
    for column, form in forms.items():
        for text in row.many(column):
            name = _name(text, kind, key, form)
            names.setdefault(name.text, name)
    for name in tuple(names.values()):
        for other in _implied(name):
            names.setdefault(other, replace(name, text=other))
    return list(names.values())


def _implied(name: Name) -> Iterable[str]:
    """Other spellings that need no entry in the tables."""
    if name.form is Form.DEMONYM:
        other = _plural(name.text)
    elif name.form is Form.ACRONYM:
        other = _as_word(name)
    else:
        return spellings(name.text) if name.kind == "organization" else ()
    return (other,) if other else ()


def _as_word(name: Name) -> str:
    """How newspapers write an acronym that is spoken as a word: "Nato", "Ecowas"; else ""."""
    speakable = len(name.text) >= 4 and name.text.isupper() and name.text.isalpha()
    if name.form is not Form.ACRONYM or name.exact or not speakable:
        return ""
    return name.text.capitalize()


@cache
def all_names() -> tuple[Name, ...]:
    """Every name of the tables."""
    tables: tuple[tuple[str, Kind, str, Mapping[str, Form]], ...] = (
        ("states.tsv", "state", "code", _STATE_FORMS),
        ("organizations.tsv", "organization", "key", _ORGANIZATION_FORMS),
        ("groups.tsv", "group", "key", _GROUP_FORMS),
    )
    return tuple(
        name
        for file, kind, column, forms in tables
        for row in read_table(file)
        for name in _row_names(row, kind, row[column], forms)
    )


@cache
def gazetteer() -> Gazetteer:
    """A gazetteer of every name of the tables; made once."""
    return Gazetteer(all_names(), (row["phrase"] for row in read_table("skipped.tsv")))


_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def key_for(name: str, acronym: str = "") -> str:
    """The key of an organization that a text introduces.

    It is a listed organization's key where the name is one of its names; else the acronym in
    lower case unless a listed organization has that key; else the name in lower case with
    hyphens.
    """
    listed = gazetteer().lookup(name)
    if listed is not None and listed.kind == "organization":
        return listed.key
    short = _slug(acronym)
    return short if short and short not in organizations() else _slug(name)


def _slug(text: str) -> str:
    return _NOT_SLUG.sub("-", plain(text)).strip("-")
