"""Names of states and organizations, and how their spelling is compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.records import record

Kind = Literal["state", "organization", "group"]


class Form(StrEnum):
    """What sort of name it is."""

    NAME = "name"
    OFFICIAL = "official"
    HISTORIC = "historic"
    DEMONYM = "demonym"
    METONYM = "metonym"
    ACRONYM = "acronym"
    ALIAS = "alias"
    FORMER = "former"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one thing: `key` is a state's code, an organization's key or a group's key.

    An `exact` name counts only in the very capitals given, even in a question typed in lower
    case ("US" is not "us"). A `careful` name usually means something else ("Brussels" is
    mostly not Belgium), so running text never yields it; only looking it up does.
    """

    text: str
    kind: Kind
    key: str
    form: Form
    exact: bool = False
    careful: bool = False


@record(frozen=True, slots=True)
class Match:
    """A name found in a text, at `text[start:end]`."""

    start: int
    end: int
    name: Name


# Words, and the signs that matter in names: "Trinidad & Tobago", "ADMM+", "Atlanta, Georgia".
WORD = re.compile(r"[^\W_]+|[&+,]")

_UNDECOMPOSED = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ə": "e", "Ə": "E"}
)


def plain(text: str) -> str:
    """The text in lower case and without accents: "Côte" and "cote" are the same word."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def words(text: str) -> tuple[str, ...]:
    """The words of a name in plain form; "&" counts as "and", other signs separate."""
    return tuple("and" if word == "&" else plain(word) for word in WORD.findall(text))
