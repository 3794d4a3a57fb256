"""Organizations that a text makes known itself: "the Alliance of Sahel States (AES)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.extraction.acronyms import aligned, is_short_form
from bot.extraction.lexicon import lexicon, split
from bot.extraction.named_so import presented
from bot.extraction.tokens import Token
from bot.model import Organization
from bot.world import Form, Gazetteer, Match, Name, gazetteer, key_for, organizations

# Small words inside a name: "Conference on Interaction and Confidence Building Measures in Asia".
_INNER = split("of the for and on in de des du la to & - against")
_LONGEST = 16  # words of a name
_BRACKET = 14  # words of a bracket
_QUOTES = frozenset("\"'“”‘’«»")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or title to look through: its tokens and the listed names in it."""

    text: str
    tokens: tuple[Token, ...]
    matches: Sequence[Match]


def introduced(texts: Sequence[Text]) -> tuple[list[Organization], list[Name]]:
    """The unlisted organizations of a text, and the new names of listed and unlisted ones."""
    found: dict[str, Organization] = {}
    names: dict[tuple[str, str], Name] = {}
    for text in texts:
        for name, short in _definitions(text):
            organization = _organization(name, short)
            if organization.key not in organizations():
                found.setdefault(organization.key, organization)
            for spelling, form in ((name, Form.NAME), (short, Form.ACRONYM)):
                if spelling:
                    new = Name(spelling, "organization", organization.key, form)
                    names.setdefault((spelling, organization.key), new)
    return list(found.values()), list(names.values())


def _organization(name: str, short: str) -> Organization:
    """The listed organization with that name or acronym, else a new one."""
    listed = _listed(name, short)
    if listed:
        return organizations()[listed].organization
    return Organization(key_for(name, short), name, short)


def _listed(name: str, short: str) -> str:
    """The key of a listed organization that the text names in a way of its own, or ""."""
    known = gazetteer().lookup(name)
    if known is not None and known.kind == "organization":
        return known.key
    known = gazetteer().lookup(short) if short else None
    if known is None or known.kind != "organization":
        return ""
    ours = {word for word in name.lower().split() if word not in _INNER}
    theirs = set(organizations()[known.key].organization.name.lower().split())
    return known.key if len(ours & theirs) * 2 >= len(ours) else ""


def _definitions(text: Text) -> Iterator[tuple[str, str]]:
    """Pairs of name and acronym ("" without one)."""
    tokens = text.tokens
    heads = lexicon().classes["organization_heads"]
    certain = lexicon().classes["certain_heads"]
    for first, last, fitting in presented(tokens):
        plain = _is_body_name(text, first, last) if fitting else _is_unnamed(text, first, last)
        if plain and not _short_in_bracket(tokens, last + 1):
            yield _text(text, first, last), ""
    taken = 0
    for index, token in enumerate(tokens):
        if token.text == "(":
            yield from _bracketed(text, index)
        elif token.text in heads and index >= taken:
            first, last = _phrase(tokens, index)
            taken = last + 1
            if _short_in_bracket(tokens, last + 1) or _explains_short(tokens, first):
                continue
            short = _appended(tokens, last + 1)
            if (short or token.text in certain) and _names_organization(text, first, last):
                yield _text(text, first, last), short


def _short_in_bracket(tokens: Sequence[Token], at: int) -> bool:
    """Whether an acronym in brackets follows: then the bracket tells name and acronym."""
    return (
        any(is_short_form(token.text) for token in tokens[at + 1 : at + 4])
        and tokens[at].text == "("
    )


def _explains_short(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name stands in brackets after its acronym."""
    return first > 1 and tokens[first - 1].text == "(" and is_short_form(tokens[first - 2].text)


def _bracketed(text: Text, opening: int) -> Iterator[tuple[str, str]]:
    tokens = text.tokens
    inside = _inside(tokens, opening)
    if not inside or opening == 0:
        return
    short = next(
        (t.text for t in inside if t.text not in _QUOTES and t.lower not in ("or", "the")), ""
    )
    if is_short_form(short):
        yield from _before_bracket(text, opening, short)
    elif is_short_form(tokens[opening - 1].text) and len(inside) > 1:
        first = opening + 1
        while first < opening + len(inside) and not tokens[first].capital:
            first += 1
        last = first
        while last < opening + len(inside) and _in_name(tokens[last + 1]):
            last += 1
        if aligned(tokens[opening - 1].text, tokens[first : last + 1]) is not None and (
            _is_body_name(text, first, last)
        ):
            yield _text(text, first, last), tokens[opening - 1].text


def _inside(tokens: Sequence[Token], opening: int) -> Sequence[Token]:
    for index in range(opening + 1, min(opening + _BRACKET, len(tokens))):
        if tokens[index].text == ")":
            return tokens[opening + 1 : index]
    return ()


def _before_bracket(text: Text, opening: int, short: str) -> Iterator[tuple[str, str]]:
    tokens, last = text.tokens, opening - 1
    first = last + 1
    while first > max(0, opening - _LONGEST) and _in_name(tokens[first - 1]):
        first -= 1
    start = aligned(short, tokens[first:opening])
    heads = lexicon().classes["organization_heads"]
    if start is not None and tokens[first + start].capital:
        cut = {token.text for token in tokens[first : first + start]}
        kept = {token.text for token in tokens[first + start : opening]}
        if heads & kept or not heads & cut:
            first += start
        else:
            first += max(i for i in range(start) if tokens[first + i].text in heads)
    first = _trimmed(tokens, first, last)
    name = _text(text, first, last)
    if last > first and (
        _is_body_name(text, first, last)
        or _listed(name, short)
        or (start is not None and _lists_states(tokens, opening + 1))
    ):
        yield name, short


_LISTING = split(
    "comprising grouping uniting linking composed consisting bringing made groups unites links "
    "comprises consists brings ties whose"
)


def _lists_states(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words after a bracket go on to list members: "(SSA), comprising A and B"."""
    return any(token.lower in _LISTING for token in tokens[at + 1 : at + 6])


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> int:
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


def _in_name(token: Token) -> bool:
    return (token.word and token.capital) or token.lower in _INNER


def _phrase(tokens: Sequence[Token], head: int) -> tuple[int, int]:
    """The capitalised phrase around a head noun: adjectives before it, "of ..." after it."""
    first = last = head
    while first > max(0, head - _LONGEST) and (
        (tokens[first - 1].word and tokens[first - 1].capital) or tokens[first - 1].text == "-"
    ):
        first -= 1
    limit = min(head + _LONGEST, len(tokens) - 1)
    at = head + 1
    while at <= limit and _in_name(tokens[at]):
        if tokens[at].capital:
            last = at
        elif tokens[at].lower not in ("of", "for", "the", "on", "-"):
            break
        at += 1
    return _trimmed(tokens, first, last), last


def _appended(tokens: Sequence[Token], at: int) -> str:
    """The acronym in ", or AES," and "known as AES" after a name."""
    after = [token for token in tokens[at : at + 8] if token.text not in _QUOTES]
    lead = [token.lower for token in after]
    if lead[:2] == [",", "or"] and len(after) > 2 and is_short_form(after[2].text):
        return after[2].text
    if "known" in lead and ("as" in lead or "acronym" in lead):
        return next((token.text for token in after if is_short_form(token.text)), "")
    return ""


def _names_organization(text: Text, first: int, last: int) -> bool:
    """Whether an unlisted phrase without a bracket is certain enough to be an organization."""
    tokens = text.tokens
    if last <= first or not _is_body_name(text, first, last):
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and after.lower == "of":
        return False
    span = (tokens[first].start, tokens[last].end)
    return not any(
        match.name.kind != "group" and match.start < span[1] and span[0] < match.end
        for match in text.matches
    )


def _is_unnamed(text: Text, first: int, last: int) -> bool:
    """Whether a phrase has no listed name and no word of a national body in it."""
    words = {token.text for token in text.tokens[first : last + 1]}
    start, end = text.tokens[first].start, text.tokens[last].end
    named = any(match.start < end and start < match.end for match in text.matches)
    return not named and not lexicon().classes["not_organizations"] & words


def _is_body_name(text: Text, first: int, last: int) -> bool:
    """Whether a phrase has a fitting head and nothing that makes it a part or a national body."""
    tokens, classes = text.tokens, lexicon().classes
    words = [token.text for token in tokens[first : last + 1]]
    if not classes["organization_heads"].intersection(words):
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


def _text(text: Text, first: int, last: int) -> str:
    return text.text[text.tokens[first].start : text.tokens[last].end]


def extended_gazetteer(names: Sequence[Name]) -> Gazetteer:
    """The gazetteer of all listed names with those of the text."""
    return gazetteer().extended(names) if names else gazetteer()
