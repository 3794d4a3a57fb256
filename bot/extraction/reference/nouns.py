"""Recognising "the bloc", "the customs union", "both countries", "the island nation"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.extraction.lexicon import lexicon
from bot.extraction.lists import number_of
from bot.extraction.reference.description import Description, hyphen, word_at
from bot.extraction.reference.words import words
from bot.extraction.tokens import Token

_MODIFIERS = 7  # tokens between the article and the noun
_SPELLED = {
    "organisation": "organization", "block": "bloc", "tribunal": "court", "lender": "bank",
}  # fmt: skip


def definite(tokens: Sequence[Token], at: int) -> Description | None:
    """As in "The", modifiers, a noun that means an organization or a state."""
    count, modifiers = 1, list[str]()
    if tokens[at].lower in ("both", "neither"):
        count = 2
        if word_at(tokens, at + 1) == "of" and word_at(tokens, at + 2) in ("them", "these"):
            return Description(at, at + 2, "states", 2)
    for index in range(at + 1, min(at + 2 + _MODIFIERS, len(tokens))):
        word = tokens[index].lower
        if _is_head(word) or _by_name(tokens, index):
            if not _compound(tokens, index):
                return _headed(tokens, at, index, count, modifiers)
            modifiers.append(word)
        elif number_of(word) and not modifiers:
            count = number_of(word) if not hyphen(tokens, index + 1) else 1
        elif _modifies(tokens, index):
            modifiers.append(word)
        elif not _selects(tokens, at, index):
            return None
    return None


def _is_head(word: str) -> bool:
    return word in _heads()


@cache
def _heads() -> frozenset[str]:
    """The nouns that mean a state or an organization."""
    generic = lexicon().classes["generic_organizations"]
    return words()["state"].union(words()["states"], words().plurals, generic)


def _of_state(word: str) -> bool:
    return word in words()["state"] or word in words()["states"]


def _of_organization(word: str) -> bool:
    return word in lexicon().classes["generic_organizations"] or word in words().plurals


def _by_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is a noun that means an organization only after its name: "the agency"."""
    word = tokens[at].lower
    return word in words()["by_name"] or (tokens[at].capital and word in words()["by_capital"])


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may stand between the article and the noun."""
    word = tokens[at].lower
    return (
        word in _modifiers()
        or bool(number_of(word))
        or (tokens[at].capital and hyphen(tokens, at + 1))
    )


@cache
def _modifiers() -> frozenset[str]:
    adjectives = lexicon().classes["generic_adjectives"]
    more = words()["organization_modifiers"].union(words()["traits"])
    return adjectives.union(words()["state_modifiers"], more, ("-", "'s"))


def _selects(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether it is the "the" of "both the states", the "same" of "the same bloc"."""
    word, opener = tokens[at].lower, tokens[first].lower
    if at != first + 1 or opener == "neither":
        return False
    return word in ("same", "other") or (word == "the" and opener != "that")


def _compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun is only the first part of a longer one: "state-run", "nation bloc"."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1].lower
    if _of_state(after) and tokens[at].lower in ("island", "archipelago", "junta"):
        return True
    return hyphen(tokens, at + 1) or (after != "groups" and _of_organization(after))


def _headed(
    tokens: Sequence[Token], first: int, last: int, count: int, modifiers: list[str]
) -> Description | None:
    word, after = tokens[last].lower, word_at(tokens, last + 1)
    if after == "of" or (word in ("state", "states") and "member" in modifiers):
        return None
    opener = tokens[first].lower
    if _of_state(word):
        other = word_at(tokens, first + 1) == "other"
        return None if other else _state(tokens, first, last, count, modifiers)
    of_states = words()["state_modifiers"].difference(words().places, words()["traits"])
    if of_states.intersection(modifiers):
        return None
    if word in words().plurals:
        if count < 2 or opener == "its":
            return None
        return Description(first, last, "organizations", count, words().plurals[word])
    if opener == "neither" and not modifiers:
        return Description(first, last, "organizations", 2, word)
    if opener not in ("the", "this", "that", "'s", "’s") or count > 1:
        return None
    dated = word_at(tokens, last + 2)[:1].isdecimal()
    placed = after in ("in", "at") and not tokens[last].capital and not dated  # "the court in Riga"
    if not _of_organization(word) and (placed or _in_name(tokens, last)):
        return None
    if word == "community" and "international" in modifiers:
        return None
    return _organization(tokens, first, last, modifiers)


def _organization(
    tokens: Sequence[Token], first: int, last: int, modifiers: list[str]
) -> Description:
    word = tokens[last].lower
    particular = word in lexicon().classes["particular_organizations"] or not _of_organization(word)
    naming = tuple(name for name in modifiers if _names(tokens, first, last, name))
    return Description(
        first,
        last,
        "organization",
        1,
        _SPELLED.get(word, word),
        particular,
        naming if particular else (),
        tuple(name for name in modifiers if name in words().places),
        tuple(name for name in modifiers if name in words()["traits"]),
        defined=tokens[last].capital,
        near=tokens[first].lower in ("this", "that") and not particular,
    )


def _names(tokens: Sequence[Token], first: int, last: int, word: str) -> bool:
    """Whether a modifier is part of the name: "the customs union", "the Cooperation Council"."""
    if word in words()["naming"]:
        return True
    capital = any(token.capital and token.lower == word for token in tokens[first + 1 : last])
    return capital and tokens[last].capital and word in lexicon().classes["generic_organizations"]


def _state(
    tokens: Sequence[Token], first: int, last: int, count: int, modifiers: list[str]
) -> Description | None:
    """As in "The country", "both states", "the three countries"; not "the state" as authority."""
    word, opener = tokens[last].lower, tokens[first].lower
    restricted = word_at(tokens, last + 1) == "that"  # "the countries that have applied"
    if restricted or opener == "its" or "member" in modifiers:
        return None
    if len(modifiers) > 1 and not _plain(modifiers):
        return None
    if word in words()["states"] and count == 1:
        if word == "islands" and opener == "the" and not modifiers:  # of one state, by its name
            return Description(first, last, "states", 1, words=("island",))
        pointed = opener in ("these", "those") and not modifiers
        return Description(first, last, "states", 0) if pointed else None
    if count == 1 and _in_name(tokens, last):
        return None
    return Description(first, last, "states", count, words=(*modifiers, word))


def _plain(modifiers: Sequence[str]) -> bool:
    """Whether modifiers are one compound ("junta-led"), or only say what a state is like."""
    if modifiers.count("-") == 1 and len(modifiers) == 3:
        return True
    return not {"-", "'s"}.intersection(modifiers)


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised noun is only the first word of a name: "the State Department"."""
    if not tokens[at].capital or at + 1 == len(tokens):
        return False
    return tokens[at + 1].capital and tokens[at + 1].text.isalpha()
