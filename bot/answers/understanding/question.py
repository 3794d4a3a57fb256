"""A question taken apart: its names, its dates, and the part that every other word plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.answers.dates import DateMention, find_dates
from bot.answers.names import Names
from bot.answers.understanding.lexicon import (
    CONTENT,
    FUNCTION_PARTS,
    WORD,
    all_words,
    expand,
    longest,
    single_words,
)
from bot.world import Match, groups

LIMIT: Final = 400
"""Characters of a question that are read; what is longer is no question."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the question: `part` is a lexicon part, a kind of name, or CONTENT."""

    text: str
    part: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart. `text` is it in lower case, written out and corrected."""

    text: str
    pieces: tuple[Piece, ...]
    dates: tuple[DateMention, ...]

    def keys(self, kind: str) -> tuple[str, ...]:
        """The distinct keys of one kind of name, in order."""
        return tuple(dict.fromkeys(p.key for p in self.pieces if p.part == kind))

    @property
    def organizations(self) -> tuple[str, ...]:
        """Keys of the organizations named, in order."""
        return self.keys("organization")

    @property
    def states(self) -> tuple[str, ...]:
        """Codes of the states named, those of groups included, in order."""
        codes: dict[str, None] = {}
        for piece in self.pieces:
            if piece.part == "state":
                codes[piece.key] = None
            elif piece.part == "group":
                codes.update(dict.fromkeys(groups()[piece.key].codes))
        return tuple(codes)

    @property
    def parts(self) -> frozenset[str]:
        """The parts that occur."""
        return frozenset(piece.part for piece in self.pieces)

    def has(self, *parts: str) -> bool:
        """Whether any of the parts occurs."""
        return any(piece.part in parts for piece in self.pieces)

    @property
    def content(self) -> str:
        """What the question is about beyond names and grammar, in the user's words."""
        return " ".join(piece.text for piece in self.pieces if piece.part == CONTENT)

    @property
    def topic(self) -> str:
        """All words but those of asking: content, and parts such as "join" that carry meaning."""
        skipped = FUNCTION_PARTS | {"organization", "state", "group"}
        return " ".join(piece.text for piece in self.pieces if piece.part not in skipped)

    def first(self, *parts: str) -> int:
        """The place of the first piece that plays one of the parts; -1 if there is none."""
        for at, piece in enumerate(self.pieces):
            if piece.part in parts:
                return at
        return -1


def take_apart(text: str, names: Names, today: date) -> Question:
    """The question in its parts; linear in the text, of which `LIMIT` characters are read."""
    typed = _tidy(text)
    matches = names.find(typed)
    corrected = _correct(typed, matches, names)
    if corrected != typed:
        typed, matches = corrected, names.find(corrected)
    dates = [d for d in find_dates(typed.lower(), today) if not _inside(d, matches)]
    spans = sorted(
        [(m.start, m.end, m.name.kind, m.name.key) for m in matches if not _covered(m, dates)]
        + [(d.start, d.end, "date", str(d.when)) for d in dates]
    )
    return Question(expand(typed), tuple(_pieces(typed, spans)), tuple(dates))


def _tidy(text: str) -> str:
    text = text.replace("’", "'").replace("‘", "'").replace("`", "'")
    for mark in '“”«»"*_~|<>[]{}':
        text = text.replace(mark, " ")
    return " ".join(text.split())[:LIMIT]


def _inside(mention: DateMention, matches: list[Match]) -> bool:
    return any(m.start <= mention.start and mention.end <= m.end for m in matches)


def _covered(match: Match, dates: list[DateMention]) -> bool:
    return any(d.start <= match.start and match.end <= d.end for d in dates)


def _correct(typed: str, matches: list[Match], names: Names) -> str:
    """The text with misspelt words of names and of grammar put right."""
    known, out, last = all_words(), [], 0
    taken = [(m.start, m.end) for m in matches]
    grammar = sorted(word for word in single_words() if len(word) >= 5)
    for match in WORD.finditer(typed):
        if any(start <= match.start() < end for start, end in taken):
            continue
        word = expand(match[0])
        if word in known or not word.isalpha() or len(word) < 4:
            continue
        near = [w for w in grammar if w[0] == word[0]] if len(word) >= 5 else []
        better = names.corrected(word, near)
        if better and better != word:
            out.append(typed[last : match.start()] + better)
            last = match.end()
    if not out:
        return typed
    return _accepted(typed, "".join(out) + typed[last:], names)


def _accepted(typed: str, better: str, names: Names) -> str:
    """`better`, but each correction that made neither a name nor a word of grammar undone."""
    spans = [(m.start, m.end) for m in names.find(better)]
    words, original = list(WORD.finditer(better)), list(WORD.finditer(typed))
    if len(words) != len(original):
        return typed
    out, last = [], 0
    for new, old in zip(words, original, strict=True):
        useful = new[0] in single_words() or any(s <= new.start() < e for s, e in spans)
        out.append(better[last : new.start()] + (new[0] if useful else old[0]))
        last = new.end()
    return "".join(out) + better[last:]


def _pieces(typed: str, spans: list[tuple[int, int, str, str]]) -> Iterator[Piece]:
    at = 0
    for start, end, kind, key in spans:
        if start < at:
            continue
        yield from _plain(typed[at:start])
        yield Piece(typed[start:end], kind, key)
        at = end
    yield from _plain(typed[at:])


def _plain(text: str) -> Iterator[Piece]:
    if text.startswith(("'s", "'S")):
        text = text[2:]
    words = WORD.findall(expand(text))
    at = 0
    while at < len(words):
        length, part = longest(words, at)
        yield Piece(" ".join(words[at : at + length]), part)
        at += length
