"""Finding the names of states, organizations and groups in a text.

The names are kept in a tree of words, so that a text is read once, from left to right, in time
that grows with its length alone; at each word the longest name wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.world.names import WORD, Form, Kind, Match, Name, plain, words

# After or before these words a capital is a town on the map and not a government.
_PLACE_BEFORE = frozenset({"in", "near", "at", "outside", "around", "downtown", "central"})
_PLACE_AFTER = frozenset(
    {
        "based", "born", "area", "airport", "time", "suburb", "suburbs", "region", "summit",
        "summits", "meeting", "conference", "declaration", "treaty", "pact", "accord", "accords",
        "agreement", "agreements", "protocol", "process", "talks", "format", "office",
        "embassy", "bureau", "correspondent", "headquarters", "university", "forum", "communique",
        "resident", "residents", "street", "streets", "metro", "stock", "convention", "round",
    }
)  # fmt: skip
# What may stand between two words of a name, beside a space; "" is "ASEAN+3".
_INSIDE_NAMES = frozenset({"", "-", "‐", "‑", "/", "'", "’", "' ", "’ "})


@dataclass(slots=True)
class _Node:
    """A place in the tree: the words that may follow, and the names that end here."""

    children: dict[str, _Node] = field(default_factory=dict)
    names: tuple[Name, ...] = ()


class _Word(NamedTuple):
    text: str
    plain: str
    start: int
    end: int


def _add(root: _Node, name: Name) -> None:
    node = root
    for word in words(name.text):
        node = node.children.setdefault(word, _Node())
    if node is not root and name not in node.names:
        node.names += (name,)


def _joined(text: str, left: _Word, right: _Word) -> bool:
    """Whether nothing but what may stand inside a name separates two words."""
    gap = text[left.end : right.start]
    if gap == " " or gap in _INSIDE_NAMES or gap.isspace():
        return True
    if right.text == "," or left.text == ",":
        return not gap.strip()
    # "U.S.", "St. Lucia": a full stop belongs to a name only after an abbreviation.
    return len(left.text) <= 2 and (gap == ".-" or gap.rstrip() == ".")


def _capitals_fit(name: Name, found: Sequence[_Word]) -> bool:
    """Whether a text writes capitals where the name does."""
    wanted = WORD.findall(name.text)
    if name.exact or name.form is Form.ACRONYM:
        return all(
            want == have.text or (not want.isascii() and have.plain == plain(want))
            for want, have in zip(wanted, found, strict=True)
        )
    return all(
        not want[0].isupper() or (have.text.isupper() if want.isupper() else have.text[0].isupper())
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
        return more

    def find(self, text: str, *, fold: bool = False) -> list[Match]:
        """Every name in the text, left to right, without overlaps, the longest at each place.

        Capitals must be right, and careful names are never found. With `fold`, for a question,
        capitals matter for exact names alone, and careful names count unless they are towns.
        """
        found = [_Word(m[0], plain(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]
        matches: list[Match] = []
        at = 0
        while at < len(found):
            hit = self._longest(text, found, at, fold)
            if hit is None:
                at += 1
                continue
            end, name = hit
            metonym = name.form is Form.METONYM
            if name.key and not (metonym and _is_place(text, found, at, end)):
                stop = found[end - 1].end
                if name.text.endswith(".") and text.startswith(".", stop):
                    stop += 1
                matches.append(Match(found[at].start, stop, name))
            at = end
        return list(_without_towns(text, matches))

    def _longest(
        self, text: str, found: Sequence[_Word], at: int, fold: bool
    ) -> tuple[int, Name] | None:
        best: tuple[int, Name] | None = None
        for root in self._roots:
            if found[at].plain not in root.children:
                continue
            for end, node in _walk(root, text, found, at):
                if best is not None and end <= best[0]:
                    continue
                name = _fitting(node.names, found[at:end], fold=fold)
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
        found = [name for root in self._roots for name in _at(root, asked)]
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


def _walk(root: _Node, text: str, found: Sequence[_Word], at: int) -> Iterator[tuple[int, _Node]]:
    """Nodes where names end, along the words from `at` on."""
    node = root
    for end in range(at, len(found)):
        word = found[end]
        child = node.children.get("and" if word.text == "&" else word.plain)
        if child is None or (end > at and not _joined(text, found[end - 1], word)):
            return
        node = child
        if node.names:
            yield end + 1, node


def _at(root: _Node, path: Iterable[str]) -> Iterator[Name]:
    node: _Node | None = root
    for word in path:
        node = node.children.get(word) if node else None
    yield from (name for name in (node.names if node else ()) if name.key)


def _fitting(names: tuple[Name, ...], found: Sequence[_Word], *, fold: bool) -> Name | None:
    """The likeliest of several names spelt alike.

    The same capitals win; then, in a question, an organization.
    """
    fits = [name for name in names if _fits(name, found, fold=fold)]
    if len(fits) > 1:
        written = [word.text for word in found]
        fits.sort(
            key=lambda name: (
                WORD.findall(name.text) != written,
                fold and name.kind != "organization",
            )
        )
    return fits[0] if fits else None


def _fits(name: Name, found: Sequence[_Word], *, fold: bool) -> bool:
    if name.careful and (not fold or name.form is Form.METONYM):
        return False
    return (fold and not name.exact) or _capitals_fit(name, found)


def _is_place(text: str, found: Sequence[_Word], at: int, end: int) -> bool:
    """Whether a capital's name stands for the town: "in Astana", "Moscow State University"."""
    if at and _joined(text, found[at - 1], found[at]):
        before = found[at - 1].plain
        if before in _PLACE_BEFORE:
            return True
        if before == "of" and at > 1 and found[at - 2].text[0].isupper():
            return True
    if end == len(found) or not _joined(text, found[end - 1], found[end]):
        return False
    after = found[end]
    between = text[found[end - 1].end : after.start]
    return after.plain in _PLACE_AFTER or (between == " " and after.text[0].isupper())


def _without_towns(text: str, matches: Iterable[Match]) -> Iterator[Match]:
    """Leave out the town in "Tbilisi, Georgia"."""
    last: Match | None = None
    for match in matches:
        if last is not None and not (
            last.name.form is Form.METONYM
            and last.name.key == match.name.key
            and text[last.end : match.start] == ", "
        ):
            yield last
        last = match
    if last is not None:
        yield last
