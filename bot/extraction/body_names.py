"""Phrases that may name an organization: where they begin and end, and what rules them out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from bot.extraction.lexicon import lexicon, split
from bot.extraction.tokens import Token
from bot.records import record
from bot.world import Form, Match

# Small words inside a name: "Conference on Interaction and Confidence Building Measures in Asia".
INNER = split("of the for and on in de des du la to & - against")
CALENDAR = split(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december"
)
_DASHES = frozenset("-‑–")  # between the words of "the Lagoon–Delta League"
_LONGEST = 16  # words of a name


@record(frozen=True, slots=True)
class Text:
    """A sentence or title to look through: its tokens and the listed names in it."""

    text: str
    tokens: tuple[Token, ...]
    matches: Sequence[Match]


def trimmed(tokens: Sequence[Token], first: int, last: int) -> int:
    """The name without the small or sentence-opening words before it."""
    closed = lexicon().classes
    while first < last and (
        not tokens[first].capital
        or tokens[first].lower in closed["prepositions"]
        or tokens[first].lower in closed["determiners"]
        or tokens[first].lower in closed["subordinators"]
    ):
        first += 1
    return first


def in_name(token: Token) -> bool:
    """Whether a word may stand inside a name: a capitalized or a small one."""
    return (token.word and token.capital) or token.lower in INNER


def phrase(tokens: Sequence[Token], head: int) -> tuple[int, int]:
    """The capitalised phrase around a head noun: adjectives before it, "of ..." after it."""
    first = last = head
    first = _begins(tokens, head, max(0, head - _LONGEST))
    if first > 1 and tokens[first - 1].lower in ("and", "&"):
        wider = _begins(tokens, first - 1, max(0, head - _LONGEST))
        title = first - 1 > wider and tokens[first - 2].text not in any_heads()
        if title and wider and tokens[wider - 1].lower == "the":  # "the Seed and Fodder League"
            first = wider
    limit = min(head + _LONGEST, len(tokens) - 1)
    at = head + 1
    while at <= limit and in_name(tokens[at]) and tokens[at].lower not in CALENDAR:
        if tokens[at].capital:
            last = at
        elif tokens[at].lower not in ("of", "for", "the", "on", "-"):
            break
        at += 1
    return trimmed(tokens, first, last), last


def _begins(tokens: Sequence[Token], at: int, least: int) -> int:
    """The first of the capitalised words right before a place, joined by hyphens or not."""
    while at > least:
        before = tokens[at - 1]
        if not (before.word and before.capital) and not joins(tokens, at - 1):
            break
        at -= 1
    return at


def joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign is inside a name: "the Lagoon–Delta League", "the Peoples' Compact"."""
    if not 0 < at < len(tokens) - 1 or tokens[at - 1].end != tokens[at].start:
        return False
    if tokens[at].text in _DASHES:
        return tokens[at].end == tokens[at + 1].start
    owner = tokens[at].text in ("'", "’") and tokens[at - 1].lower.endswith("s")
    return owner and tokens[at + 1].capital


def names_organization(text: Text, first: int, last: int, *, rare: bool = False) -> bool:
    """Whether an unlisted phrase without a bracket is certain enough to be an organization."""
    tokens = text.tokens
    if last <= first or not is_body_name(text, first, last, rare=rare):
        return False
    if all(token.text in kinds() for token in tokens[first : last + 1]):
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and after.lower == "of":
        return False
    span = (tokens[first].start, tokens[last].end)
    return not any(
        match.name.kind != "group" and match.start < span[1] and span[0] < match.end
        for match in text.matches
    )


@cache
def kinds() -> frozenset[str]:
    """Words that say what kind of body it is and not which: "the Customs Union"."""
    classes = lexicon().classes
    return classes["naming_no_body"] | classes["organization_heads"]


def is_unnamed(text: Text, first: int, last: int) -> bool:
    """Whether a phrase has no listed name and no word of a national body in it."""
    words = {token.text for token in text.tokens[first : last + 1]}
    start, end = text.tokens[first].start, text.tokens[last].end
    named = any(match.start < end and start < match.end for match in text.matches)
    return not named and not lexicon().classes["not_organizations"] & words


def is_body_name(text: Text, first: int, last: int, *, rare: bool = False) -> bool:
    """Whether a phrase has a fitting head and nothing that makes it a part or a national body.

    With `rare`, heads fit that name bodies of states now and then: "the Lagoon Pool".
    """
    tokens, classes = text.tokens, lexicon().classes
    words = [small(token.text) for token in tokens[first : last + 1]]
    if not _has_head(tokens[first : last + 1], rare=rare):
        return False
    pairs = {f"{left} {right}" for left, right in pairwise(words)}
    if classes["not_organizations"].intersection([*words, *pairs]):
        return False
    if first and tokens[first - 1].lower in ("'s", "'"):
        return False
    span = (tokens[first].start, tokens[last].end)
    return not any(
        (match.name.form is Form.DEMONYM or match.name.kind == "organization")
        and span[0] <= match.start
        and match.end <= span[1]
        and (match.start, match.end) != span
        for match in text.matches
    )


def _has_head(tokens: Sequence[Token], *, rare: bool) -> bool:
    """Whether a phrase is headed by a body's noun: "Lagoon Union", but not "Union Island"."""
    heads = any_heads() if rare else lexicon().classes["organization_heads"]
    return any(
        small(token.text) in heads and (token is tokens[-1] or not tokens[index + 1].capital)
        for index, token in enumerate(tokens)
    )


@cache
def any_heads() -> frozenset[str]:
    """The nouns that head names of bodies, and those that do now and then."""
    classes = lexicon().classes
    return classes["organization_heads"] | classes["rare_heads"]


def written(text: Text, first: int, last: int) -> str:
    """The words of a phrase as the text has them; a heading all in capitals in small letters."""
    name = text.text[text.tokens[first].start : text.tokens[last].end]
    return " ".join(map(small, name.split(" "))) if name.isupper() and " " in name else name


def small(word: str) -> str:
    """A word of a heading in capitals as it is written elsewhere: "PACT" is "Pact"."""
    if word.isupper() and len(word) > 3:
        return word.capitalize()
    return word.lower() if word.lower() in INNER else word
