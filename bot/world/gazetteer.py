"""Finding the names of states, organizations and groups in a text.

The names are kept in a tree of words, so that a text is read once, from left to right, in time
that grows with its length alone; at each word the longest name wins.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.world.names import WORD, Form, Kind, Match, Name, plain, words
from bot.world.passage import Passage
from bot.world.towns import LISTED, is_place, without_towns


@dataclass(slots=True)
class _Node:
    """A place in the tree: the words that may follow, and the names that end here."""

    children: dict[str, _Node] = field(default_factory=dict)
    names: tuple[Name, ...] = ()


def _add(root: _Node, name: Name) -> None:
    node = root
    for word in words(name.text):
        node = node.children.setdefault(word, _Node())
    if node is not root and name not in node.names:
        node.names += (name,)


@lru_cache(maxsize=8192)
def _written(name: str) -> list[str]:
    """The words of a name as it is spelt."""
    return WORD.findall(name)


def _capitals_fit(name: Name, found: Sequence[str]) -> bool:
    """Whether a text, of which some words are given, writes capitals where the name does."""
    wanted = _written(name.text)
    if wanted == found:
        return True
    if name.exact or name.form is Form.ACRONYM:
        return all(
            want == have or (not want.isascii() and plain(have) == plain(want))
            for want, have in zip(wanted, found, strict=True)
        )
    return all(
        not want[0].isupper() or (have.isupper() if want.isupper() else have[0].isupper())
        for want, have in zip(wanted, found, strict=True)
    )


class Gazetteer:
    """A set of names that can be found in texts and looked up.

    `find` is for running text, `find(..., fold=True)` for questions typed without capitals,
    `lookup` for a text that is one name, `nearest` for one that is misspelt. `skipped` are
    phrases in which a name means something else ("Indian Ocean", "Mexico City").
    """

    def __init__(self, names: Iterable[Name], skipped: Iterable[str] = ()) -> None:
        self._names = tuple(names)
        self._spellings: tuple[str, ...] | None = None
        self._roots: tuple[_Node, ...] = (_Node(),)
        self._firsts: tuple[Container[str], ...] = (self._roots[0].children,)
        for name in self._names:
            _add(self._roots[0], name)
        for phrase in skipped:
            _add(self._roots[0], Name(phrase, "group", "", Form.GROUP))

    @property
    def names(self) -> tuple[Name, ...]:
        """All names, those added last first."""
        return self._names

    def extended(self, names: Iterable[Name]) -> Gazetteer:
        """This gazetteer and more names, which win where both would match; cheap."""
        more = Gazetteer(names)
        more._names += self._names
        more._roots += self._roots
        more._firsts += self._firsts
        return more

    def finds(self, name: Name) -> bool:
        """Whether `find` yields this very name wherever it stands: to add it changes nothing."""
        path = words(name.text)
        alike = [each for root in self._roots for each in _ending(root, path)]
        if name not in alike or len(alike) == 1:
            return name in alike
        # Of names spelt alike an acronym is the one whose capitals stand there.
        plain_acronym = name.form is Form.ACRONYM and name.text.isascii()
        return plain_acronym and [each.text for each in alike].count(name.text) == 1

    def find(self, text: str, *, fold: bool = False, seats: bool = False) -> list[Match]:
        """Every name in the text, left to right, without overlaps, the longest at each place.

        Capitals must be right, and careful names are never found. With `fold`, for a question,
        capitals matter for exact names alone, and careful names count unless they are towns.
        With `seats`, careful capitals are found too, for a reader who sees whether they act.
        """
        found = Passage(text)
        matches: list[Match] = []
        after = town = 0
        for at in self._begins(found):
            if at < after:
                continue
            hit = self._longest(found, at, fold, seats)
            if hit is None:
                continue
            after, name = hit
            start, stop = found.spans[at][0], found.spans[after - 1][1]
            listed = town and name.kind == "state" and text[town:start].strip() in LISTED
            placed = name.form is Form.METONYM and (listed or is_place(found, at, after))
            if listed or placed:
                town = stop
            if placed:
                continue
            if name.text.endswith(".") and text.startswith(".", stop):
                stop += 1
            if name.key:
                matches.append(Match(start, stop, name))
        return list(without_towns(text, matches))

    def _begins(self, found: Passage) -> list[int]:
        """The words that a name begins with."""
        first, *others = self._firsts
        begins = [at for at, word in enumerate(found.plain) if word in first]
        for more in others:
            begins += [at for at, word in enumerate(found.plain) if word in more]
        return sorted({*begins}) if others else begins

    def _longest(self, found: Passage, at: int, fold: bool, seats: bool) -> tuple[int, Name] | None:
        """The longest name that begins at a word, and the word after it."""
        best: tuple[int, Name] | None = None
        for root in self._roots:
            if not _leads_on(root, found, at):
                continue
            for end, node in _walk(root, found, at):
                if best is not None and end <= best[0]:
                    continue
                written = [found.written(place) for place in range(at, end)]
                name = _fitting(node.names, written, fold=fold, seats=seats)
                if name is not None:
                    best = (end, name)
        return best

    def lookup(self, text: str, kind: Kind | None = None) -> Name | None:
        """The thing of this name (of this kind), whatever the capitals; None if there is none.

        Where several share the name, the best of `lookup_all`.
        """
        return next((n for n in self.lookup_all(text) if kind in (None, n.kind)), None)

    def lookup_all(self, text: str) -> tuple[Name, ...]:
        """One name for each thing that goes by this name, the likeliest first.

        The same capitals count most, then that the name is not a careful one, then the order
        of the tables: "Congo" may be either of two states.
        """
        asked = words(text)
        if asked[:1] == ("the",):
            asked = asked[1:]
        found = [
            name
            for root in self._roots
            for path in (asked, ("the", *asked))  # "The Commonwealth" is a name with its article
            for name in _at(root, path)
        ]
        found.sort(key=lambda name: (name.text != text, name.careful))
        first: dict[tuple[str, str], Name] = {}
        for name in found:
            first.setdefault((name.kind, name.key), name)
        return tuple(first.values())

    def nearest(self, text: str, limit: int = 5, threshold: float = 75.0) -> list[Name]:
        """The best-matching names for a misspelt or half-typed one, one for each thing.

        Best first. `threshold` is the least likeness, from 0 to 100.
        """
        from bot.world.likeness import rank

        if self._spellings is None:
            self._spellings = tuple(" ".join(words(name.text)) for name in self._names)
        return rank(text, self._names, self._spellings, limit, threshold)


def _leads_on(root: _Node, found: Passage, at: int) -> bool:
    """Whether a word is a name, or the word after it goes on with one."""
    node = root.children.get(found.plain[at])
    if node is None or node.names:
        return node is not None
    if at + 1 == len(found.plain):
        return False
    word = found.plain[at + 1]
    return word in node.children or word == "&"


def _walk(root: _Node, found: Passage, at: int) -> Iterator[tuple[int, _Node]]:
    """Nodes where names end, along the words from `at` on, and the word after each."""
    node = root
    plain_words = found.plain
    for end in range(at, len(plain_words)):
        word = plain_words[end]
        child = node.children.get("and" if word == "&" else word)
        if child is None or (end > at and not found.joined(end)):
            return
        node = child
        if node.names:
            yield end + 1, node


def _ending(root: _Node, path: Iterable[str]) -> tuple[Name, ...]:
    """The names, and phrases that are none, at the end of a path."""
    node: _Node | None = root
    for word in path:
        node = node.children.get(word) if node else None
    return node.names if node else ()


def _at(root: _Node, path: Iterable[str]) -> Iterator[Name]:
    yield from (name for name in _ending(root, path) if name.key)


def _fitting(
    names: tuple[Name, ...], written: Sequence[str], *, fold: bool, seats: bool
) -> Name | None:
    """The likeliest of several names spelt alike.

    The same capitals win; then, in a question, an organization.
    """
    fits = [name for name in names if _fits(name, written, fold=fold, seats=seats)]
    if len(fits) > 1:
        fits.sort(
            key=lambda name: (
                _written(name.text) != written,
                fold and name.kind != "organization",
            )
        )
    return fits[0] if fits else None


def _fits(name: Name, written: Sequence[str], *, fold: bool, seats: bool) -> bool:
    if name.careful and not (seats if name.form is Form.METONYM else fold):
        return False
    return (fold and not name.exact) or _capitals_fit(name, written)
