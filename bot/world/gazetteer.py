"""Finding the names of states, organizations and groups in a text.

The names are kept in a tree of words, so that a text is read once, from left to right, in time
that grows with its length alone; at each word the longest name wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.world.names import WORD, Form, Match, Name, plain, words

# A capital followed by these, or after these, is a town on the map and not a government.
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


@dataclass(slots=True)
class _Node:
    """A place in the tree: the words that may follow, and the names that end here."""

    children: dict[str, _Node] = field(default_factory=dict)
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
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
    if gap == " " or gap in "-‐‑'’" or gap.isspace():
        return True
    if right.text == "," or left.text == ",":
        return not gap.strip()
    # "U.S.", "St. Lucia": a full stop belongs to a name only after an abbreviation.
    return gap.rstrip() == "." and len(left.text) <= 2


def _capitals_fit(name: Name, found: Sequence[_Word]) -> bool:
    """Whether a text writes capitals where the name does."""
    wanted = WORD.findall(name.text)
    if name.exact or name.form is Form.ACRONYM:
        return all(
            want == have.text or not want.isascii() and have.plain == plain(want)
            for want, have in zip(wanted, found, strict=True)
        )
    return all(
        not want[0].isupper() or have.text[0].isupper()
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
        self._roots: tuple[_Node, ...] = (_Node(),)
        for name in self._names:
            _add(self._roots[0], name)
        for phrase in skipped:
            _add(self._roots[0], Name(phrase, "group", "", Form.GROUP))
        self._by_plain: dict[tuple[str, ...], Name] | None = None

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

        Capitals must be right unless `fold` is set; careful names are never found.
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
            if name.key and not self._is_place(text, found, at, end, name):
                stop = found[end - 1].end
                if name.text.endswith(".") and text.startswith(".", stop):
                    stop += 1
                matches.append(Match(found[at].start, stop, name))
            at = end
        return matches

    def _longest(
        self, text: str, found: Sequence[_Word], at: int, fold: bool
    ) -> tuple[int, Name] | None:
        best: tuple[int, Name] | None = None
        for root in self._roots:
            for end, node in _walk(root, text, found, at):
                if best is not None and end <= best[0]:
                    continue
                name = _fitting(node.names, found[at:end], fold)
                if name is not None:
                    best = (end, name)
        return best

    def _is_place(self, text: str, found: Sequence[_Word], at: int, end: int, name: Name) -> bool:
        """Whether a capital's name stands for the town: "in Astana", "Moscow State University"."""
        if name.form is not Form.METONYM:
            return False
        if at and found[at - 1].plain in _PLACE_BEFORE and _joined(text, found[at - 1], found[at]):
            return True
        if end == len(found) or not _joined(text, found[end - 1], found[end]):
            return False
        after = found[end]
        between = text[found[end - 1].end : after.start]
        return after.plain in _PLACE_AFTER or (between == " " and after.text[0].isupper())

    def lookup(self, text: str) -> Name | None:
        """The thing with exactly this name, whatever the capitals and accents; None if none."""
        if self._by_plain is None:
            table: dict[tuple[str, ...], Name] = {}
            for name in self._names:
                key = words(name.text)
                if key not in table or (table[key].careful and not name.careful):
                    table[key] = name
            self._by_plain = table
        asked = words(text)
        without_article = asked[1:] if asked[:1] == ("the",) else asked
        return self._by_plain.get(asked) or self._by_plain.get(without_article)

    def nearest(self, text: str, limit: int = 5, threshold: float = 70.0) -> list[Name]:
        """The best-matching names for a misspelt one, best first, one for each thing.

        `threshold` is the least likeness, from 0 to 100.
        """
        from bot.world.likeness import rank

        return rank(text, self._names, limit, threshold)


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


def _fitting(names: tuple[Name, ...], found: Sequence[_Word], fold: bool) -> Name | None:
    for name in names:
        if not name.careful and ((fold and not name.exact) or _capitals_fit(name, found)):
            return name
    return None
