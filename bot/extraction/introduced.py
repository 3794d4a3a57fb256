"""Organizations that a text makes known itself: "the Alliance of Sahel States (AES)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.extraction.acronyms import aligned, initials, is_short_form
from bot.extraction.body_names import (
    INNER,
    Text,
    in_name,
    is_body_name,
    is_unnamed,
    joins,
    names_organization,
    phrase,
    trimmed,
    written,
)
from bot.extraction.evident import evident
from bot.extraction.founded import founded
from bot.extraction.lexicon import lexicon, split
from bot.extraction.named_so import presented
from bot.extraction.tokens import Token
from bot.model import Organization
from bot.world import Form, Gazetteer, Name, gazetteer, key_for, organizations

_BRACKET = 14  # words of a bracket
_LONGEST = 16  # words of a name
_LEAST = 3  # letters of an acronym that a text does not explain
_QUOTES = frozenset("\"'“”‘’«»")
_CLOSING = frozenset({",", ";", "—", "–", "to", "for"})  # "SAC to its friends", "for short"


def introduced(texts: Sequence[Text]) -> tuple[list[Organization], list[Name]]:
    """The unlisted organizations of a text, and the new names of listed and unlisted ones."""
    found: dict[str, Organization] = {}
    names: dict[tuple[str, str], Name] = {}
    told = [definition for text in texts for definition in _definitions(text)]
    known = {name for name, _ in told}
    told += [(name, "") for name in evident(texts) if name not in known]
    known = {name for name, _ in told}
    told += [(name, short) for name, short in founded(texts) if name not in known]
    for name, short in _with_initials(told, texts):
        organization = _organization(name, short)
        if organization.key not in organizations():
            found.setdefault(organization.key, organization)
        for spelling, form in ((name, Form.NAME), (short, Form.ACRONYM)):
            if spelling:
                new = Name(spelling, "organization", organization.key, form)
                names.setdefault((spelling, organization.key), new)
    return list(found.values()), list(names.values())


def _with_initials(
    told: Sequence[tuple[str, str]], texts: Sequence[Text]
) -> Iterator[tuple[str, str]]:
    """The names, with acronyms that the text uses later on: "TSWC, as it is known"."""
    used = {token.text for text in texts for token in text.tokens} if told else set[str]()
    given = {short for _, short in told}
    explained = {name: short for name, short in told if short}  # as a heading may come first
    for name, _ in told:
        short = explained.get(name, "")
        letters = initials(name)
        fits = len(letters) >= _LEAST and is_short_form(letters) and letters in used - given
        yield name, short or (letters if fits else "")


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
    ours = {word for word in name.lower().split() if word not in INNER}
    theirs = set(organizations()[known.key].organization.name.lower().split())
    return known.key if len(ours & theirs) * 2 >= len(ours) else ""


def _definitions(text: Text) -> Iterator[tuple[str, str]]:
    """Pairs of name and acronym ("" without one)."""
    tokens = text.tokens
    heads = lexicon().classes["organization_heads"]
    certain = lexicon().classes["certain_heads"]
    for first, last, fitting in presented(tokens):
        plain = is_body_name(text, first, last) if fitting else is_unnamed(text, first, last)
        if plain and not _short_in_bracket(tokens, last + 1):
            yield written(text, first, last), ""
    taken = 0
    for index, token in enumerate(tokens):
        if token.text == "(":
            yield from _bracketed(text, index)
        elif token.text in heads and index >= taken:
            first, last = phrase(tokens, index)
            taken = last + 1
            if _short_in_bracket(tokens, last + 1) or _explains_short(tokens, first):
                continue
            short = _appended(tokens, last + 1) or _apposed(tokens, first, last)
            if (short or token.text in certain) and names_organization(text, first, last):
                yield written(text, first, last), short
        elif index >= taken and is_short_form(token.text):
            yield from _before_comma(text, index)


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
        while last < opening + len(inside) and in_name(tokens[last + 1]):
            last += 1
        if aligned(tokens[opening - 1].text, tokens[first : last + 1]) is not None and (
            is_body_name(text, first, last)
        ):
            yield written(text, first, last), tokens[opening - 1].text


def _inside(tokens: Sequence[Token], opening: int) -> Sequence[Token]:
    for index in range(opening + 1, min(opening + _BRACKET, len(tokens))):
        if tokens[index].text == ")":
            return tokens[opening + 1 : index]
    return ()


def _before_bracket(text: Text, opening: int, short: str) -> Iterator[tuple[str, str]]:
    tokens, last = text.tokens, opening - 1
    first = last + 1
    while first > max(0, opening - _LONGEST) and (
        in_name(tokens[first - 1]) or joins(tokens, first - 1)
    ):
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
    first = trimmed(tokens, first, last)
    name = written(text, first, last)
    if last > first and (
        is_body_name(text, first, last)
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


def _appended(tokens: Sequence[Token], at: int) -> str:
    """The acronym in ", AES,", ", or AES," and "known as AES" after a name."""
    after = [token for token in tokens[at : at + 8] if token.text not in _QUOTES]
    lead = [token.lower for token in after]
    if lead[:2] == [",", "or"] and len(after) > 2 and is_short_form(after[2].text):
        return after[2].text
    if "known" in lead and ("as" in lead or "acronym" in lead):
        return next((token.text for token in after if is_short_form(token.text)), "")
    return ""


def _apposed(tokens: Sequence[Token], first: int, last: int) -> str:
    """The acronym of a name between commas after it: "the Ranger Compact, RAC, entered"."""
    after = [token.text for token in tokens[last + 1 : last + 4]]
    fits = len(after) == 3 and after[0] == "," and after[2] in _CLOSING and is_short_form(after[1])
    return after[1] if fits and aligned(after[1], tokens[first : last + 1]) is not None else ""


def _before_comma(text: Text, at: int) -> Iterator[tuple[str, str]]:
    """A name of any kind whose initials an acronym between commas is: "the Cable Guard, CG,"."""
    tokens, short = text.tokens, text.tokens[at].text
    first = last = at - 2
    while first > max(0, last - _LONGEST) and in_name(tokens[first - 1]):
        first -= 1
    if last < 1 or not tokens[last].capital or _apposed(tokens, first, last) != short:
        return
    first = trimmed(tokens, first, last)
    name = written(text, first, last)
    if initials(name) == short.upper() and is_unnamed(text, first, last):
        yield name, short


def extended_gazetteer(names: Sequence[Name]) -> Gazetteer:
    """The gazetteer of all listed names with those of the text."""
    return gazetteer().extended(names) if names else gazetteer()
