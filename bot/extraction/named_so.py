"""Organizations that a text presents by what it calls them: "a bloc known as the Lagoon Seven"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.extraction.body_names import CALENDAR, any_heads
from bot.extraction.lexicon import split
from bot.extraction.tokens import Token

# What is called so is one of states; a "group known as" may be one of rebels.
_BODIES = split(
    "bloc block grouping pact compact league trio quad quartet union forum club initiative "
    "partnership treaty confederation community accord"
)
_CALLED = split("called dubbed named christened nicknamed termed")
_MEMBERS = split("member members signatory signatories founder founders")
_QUOTES = frozenset("\"'“”‘’«»")
_INNER = split("of the for and on in de")
# Heads that name a body of officials as often as one of states: "a member of the Council".
_OFFICIAL = frozenset(
    {
        "Agency", "Authority", "Bank", "Commission", "Conference", "Consultations", "Council",
        "Federation", "Fund", "Process", "System",
    }
)  # fmt: skip
_SHARED = frozenset({"Cooperation", "Co-operation", "Dialogue", "Partnership"})  # "in Asia"
_LONGEST = 10  # words of a name


def presented(tokens: Sequence[Token]) -> Iterator[tuple[int, int, bool]]:
    """The first and last token of names so presented, and whether their own words must fit too.

    A name after "a grouping known as" is certain; one after "a member of the so-called" is so if
    it has the word of an organization in it.
    """
    for at, token in enumerate(tokens):
        if token.lower in _BODIES and not token.capital:
            start = _after_called(tokens, at + 1)
        elif token.lower in _MEMBERS:
            start = _after_words(tokens, at + 1, ("of", "the"))
        else:
            continue
        if start:
            last = _name(tokens, start)
            words = {named.text for named in tokens[start : last + 1]}
            official = token.lower in _MEMBERS and bool(_OFFICIAL & words)
            if last > start and not official:
                yield start, last, token.lower in _MEMBERS


def _after_called(tokens: Sequence[Token], at: int) -> int:
    """The place after "(,) known as (the)", "called", "dubbed", 0 if nothing is called so."""
    if _lower(tokens, at) == ",":
        at += 1
    if _lower(tokens, at) == "known" and _lower(tokens, at + 1) == "as":
        return _opened(tokens, at + 2)
    return _opened(tokens, at + 1) if _lower(tokens, at) in _CALLED else 0


def _after_words(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> int:
    """The place after these words and "so-called", 0 if they do not stand there."""
    if any(_lower(tokens, at + step) != word for step, word in enumerate(words)):
        return 0
    return _opened(tokens, at + len(words))


def _opened(tokens: Sequence[Token], at: int) -> int:
    """The place after an article, "so-called" and a quotation mark."""
    while _lower(tokens, at) in ("the", "so", "-", "called", "so-called") or (
        at < len(tokens) and tokens[at].text in _QUOTES
    ):
        at += 1
    return at


def _name(tokens: Sequence[Token], start: int) -> int:
    """The last token of the capitalised words from `start` on, or the place before it."""
    last, at = start - 1, start
    while at < min(start + _LONGEST, len(tokens)):
        if tokens[at].word and tokens[at].capital:
            last = at
        elif at == start or _closed(tokens, at):
            break
        at += 1
    return last


def _closed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name ends before a small word: "the League | in Cairo", "the Pact | of May"."""
    word, after = tokens[at].lower, _lower(tokens, at + 1)
    placed = word == "in" and tokens[at - 1].text in any_heads() - _SHARED
    inner = word in _INNER or tokens[at].text in ("'s", "’s")
    return placed or not inner or after in CALENDAR


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""
