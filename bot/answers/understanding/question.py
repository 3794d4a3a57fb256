"""A question taken apart: its names, its dates, and the part that every other word plays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.answers.dates import DateMention, find_dates
from bot.answers.names import Names
from bot.answers.understanding.lexicon import (
    CONTENT,
    FUNCTION_PARTS,
    WORD,
    expand,
    longest,
)
from bot.answers.understanding.slips import with_names_corrected, written_out
from bot.world import Match, groups

LIMIT: Final = 400
"""Characters of a question that are read; what is longer is no question."""

_NAME_PARTS: Final = frozenset({CONTENT, "orgs", "states", "both", "new"})
_ASKING: Final = frozenset({"who", "which", "what", "where", "how_many", "how_much"})
_SHARED: Final = frozenset({"joint", "common", "mutual", "shared"})
_LINKS: Final = frozenset({"of", "the", "for", "on", "and"})
_LONGEST_NAME: Final = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the question: `part` is a lexicon part, a kind of name, or CONTENT."""

    text: str
    part: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart. `text` is it in lower case, written out and corrected.

    `proper` are the words written with a capital, as in the name of something.
    """

    text: str
    pieces: tuple[Piece, ...]
    dates: tuple[DateMention, ...]
    proper: frozenset[str] = frozenset()

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
        skipped = FUNCTION_PARTS | {"organization", "state", "group", "date"}
        return " ".join(piece.text for piece in self.pieces if piece.part not in skipped)

    def first(self, *parts: str) -> int:
        """The place of the first piece that plays one of the parts; -1 if there is none."""
        for at, piece in enumerate(self.pieces):
            if piece.part in parts:
                return at
        return -1


def take_apart(text: str, names: Names, today: date) -> Question:
    """The question in its parts; linear in the text, of which `LIMIT` characters are read."""
    typed = written_out(_tidy(text))
    matches = names.find(typed)
    typed, matches = with_names_corrected(typed, matches, names)
    dates = [d for d in find_dates(typed.lower(), today) if not _inside(d, matches)]
    spans = sorted(
        [(m.start, m.end, m.name.kind, m.name.key) for m in matches if not _covered(m, dates)]
        + [(d.start, d.end, "date", str(d.when)) for d in dates]
    )
    if not any(kind == "organization" for _, _, kind, _ in spans):
        spans = sorted([*spans, *_resembling(typed, spans, names)])
    pieces = _as_time(_negotiating(_of_one(tuple(_pieces(typed, spans)))))
    return Question(expand(typed), pieces, tuple(dates), _proper(typed))


def _of_one(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with what is "joint" or "common" to no two organizations as content."""
    named = {piece.key for piece in pieces if piece.part == "organization"}
    if len(named) > 1 or any(piece.part == "pronoun" for piece in pieces):
        return pieces
    following = [*(piece.part for piece in pieces[1:]), ""]
    return tuple(
        replace(piece, part=CONTENT)
        if piece.part == "both" and piece.text in _SHARED and after == CONTENT
        else piece
        for piece, after in zip(pieces, following, strict=False)
    )


def _negotiating(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with "talks" behind a name as content: "when will Malta end its EU talks"."""
    if any(piece.part in ("join", "leave") for piece in pieces):
        return pieces
    return tuple(
        replace(piece, part=CONTENT)
        if piece.text == "talks" and before.part in ("organization", "state")
        else piece
        for before, piece in zip((Piece("", ""), *pieces), pieces, strict=False)
    )


def _as_time(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with a "when" that asks nothing passed over: "who stayed when Mali left"."""
    asked = next((at for at, piece in enumerate(pieces) if piece.part in _ASKING), len(pieces))
    return tuple(
        replace(piece, part="filler")
        if piece.text == "when" and asked < at < len(pieces) - 1 and pieces[at - 1].part != "and"
        else piece
        for at, piece in enumerate(pieces)
    )


def _resembling(
    typed: str, spans: list[tuple[int, int, str, str]], names: Names
) -> list[tuple[int, int, str, str]]:
    """A run of words that comes near an organization's name, such as "the five eys"."""
    taken = [(start, end) for start, end, _, _ in spans]
    runs: list[list[re.Match[str]]] = [[]]
    for word in WORD.finditer(typed):
        part = longest([word[0].lower()], 0)[1]
        inside = any(start <= word.start() < end for start, end in taken)
        if not inside and (part in _NAME_PARTS or (runs[-1] and word[0].lower() in _LINKS)):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    for run in runs:
        while run and run[-1][0].lower() in _LINKS:
            run.pop()
        if 2 <= len(run) <= _LONGEST_NAME:
            start, end = run[0].start(), run[-1].end()
            key = names.resembling(typed[start:end])
            if key:
                return [(start, end, "organization", key)]
    return []


def _proper(typed: str) -> frozenset[str]:
    """Words written with a capital inside a sentence that is not all capitals."""
    words = WORD.findall(typed)
    capitals = [word for word in words[1:] if word[0].isupper()]
    if len(capitals) * 2 > len(words):
        return frozenset()
    return frozenset(word.lower() for word in capitals)


def _tidy(text: str) -> str:
    text = text.replace("’", "'").replace("‘", "'").replace("`", "'")
    for mark in '“”«»"*_~|<>[]{}':
        text = text.replace(mark, " ")
    return " ".join(text.split())[:LIMIT]


def _inside(mention: DateMention, matches: list[Match]) -> bool:
    return any(m.start <= mention.start and mention.end <= m.end for m in matches)


def _covered(match: Match, dates: list[DateMention]) -> bool:
    return any(d.start <= match.start and match.end <= d.end for d in dates)


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
