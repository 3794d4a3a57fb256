"""A referring expression as it is recognised, before it is known what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bot.extraction.tokens import Token
from bot.records import record

Kind = Literal["organization", "organizations", "states", "latter", "pronoun"]


@record(frozen=True, slots=True)
class Description:
    """A referring expression, tokens `first` to `last`.

    `count` is how many things it stands for (for "latter": 2, for "former": 1), 0 for all that
    are listed. `head` is its noun; `particular` says that an antecedent must have that noun, and
    `words`, in its name; for states `words` are all its words. `places` say where an
    organization works, `traits` what it is for. `state` says that a pronoun does or undergoes what
    only a state can,
    `undergoes` that an organization does to it what it does to states, `owner` that it is "its"
    or "their"; `near` that "this" or "that" points to what was said right before.
    """

    first: int
    last: int
    kind: Kind
    count: int = 1
    head: str = ""
    particular: bool = False
    words: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    dependent: bool = False
    object: bool = False
    defined: bool = False
    state: bool = False
    undergoes: bool = False
    owner: bool = False
    near: bool = False


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The word at a place in lower case, "" outside the sentence."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands at a place, joined to the word before."""
    return (
        0 < at < len(tokens) and tokens[at].text in "-‑" and tokens[at].start == tokens[at - 1].end
    )
