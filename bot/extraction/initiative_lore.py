"""Names that a text has given to initiatives, so that later sentences are understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.extraction.initiative_lexicon import Kind
from bot.extraction.noun_names import QUOTES
from bot.extraction.noun_phrases import Phrase
from bot.extraction.tokens import Token

_NAMESAKES = 6  # names remembered that begin with the same word


class Known(NamedTuple):
    """An initiative told before: whose it is, its title, its noun and kind."""

    organization: str
    title: str
    noun: str
    kind: Kind


class Lore:
    """The acronyms and given names of a document's initiatives: `MNJTF`, `Northern Star`."""

    def __init__(self) -> None:
        self._names: dict[str, list[tuple[tuple[str, ...], Known]]] = {}

    def __bool__(self) -> bool:
        return bool(self._names)

    def remember(self, tokens: Sequence[Token], phrase: Phrase, known: Known) -> None:
        """Keep the names that a phrase gives to what it speaks of."""
        if phrase.acronym:
            self._keep((phrase.acronym,), known)
        for start, end in (phrase.given, (phrase.head + 1, phrase.end)):
            name = tuple(one.text for one in tokens[start:end] if one.text not in QUOTES)
            if (
                name
                and not name[0].isdecimal()
                and all(part[0].isupper() or part.isdecimal() for part in name)
            ):
                self._keep(name, known)

    def _keep(self, name: tuple[str, ...], known: Known) -> None:
        shelf = self._names.setdefault(name[0], [])
        if len(shelf) < _NAMESAKES and all(name != kept for kept, _ in shelf):
            shelf.append((name, known))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[Known, int] | None:
        """The initiative whose name begins at a token, and the number of its tokens."""
        for name, known in self._names.get(tokens[index].text, ()):
            if tuple(one.text for one in tokens[index : index + len(name)]) == name:
                return known, len(name)
        return None
