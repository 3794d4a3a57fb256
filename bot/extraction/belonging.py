"""Whether the words around a name show that states belong to what it names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import lexicon
from bot.extraction.tokens import Token

_LEFT = 4  # words looked back from a name's article
_RIGHT = 10  # words looked ahead from a name
_MOVING_PREPOSITIONS = frozenset({"to", "from", "into", "of"})
_ARTICLES = frozenset({"the", "a", "an"})


def belonging(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether something joins, leaves or has a standing in what `tokens[first:last + 1]` names."""
    before = first - 1 if first and tokens[first - 1].lower in _ARTICLES else first
    return _entered(tokens, before) or _held(tokens, before) or _has_members(tokens, last + 1)


def _entered(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of joining or leaving governs the name: "joined", "withdrew from"."""
    classes = lexicon().classes
    if not at:
        return False
    if tokens[at - 1].lower in classes["entering_verbs"]:
        return True
    if tokens[at - 1].lower not in _MOVING_PREPOSITIONS:
        return False
    words = {token.lower for token in tokens[max(0, at - _LEFT) : at - 1]}
    return not classes["moving_verbs"].isdisjoint(words)


def _held(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun of standing governs the name: "accession to", "a full member of"."""
    classes = lexicon().classes
    return (
        at > 1
        and tokens[at - 1].lower in classes["belonging_prepositions"]
        and tokens[at - 2].lower in classes["standing_nouns"]
    )


def _has_members(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name has members: "'s newest members", "members", "unites five states"."""
    classes = lexicon().classes
    after = [token.lower for token in tokens[at : at + _RIGHT]]
    if not after:
        return False
    if after[0] in ("'s", "’s", "'"):
        return not classes["standing_nouns"].isdisjoint(after[1:4])
    if after[0] in classes["member_nouns"]:
        return True
    if after[:2] == [",", "whose"] or after[0] in classes["uniting_verbs"]:
        return not classes["member_nouns"].isdisjoint(_clause(after[1:]))
    if after[:2] not in ([",", "a"], [",", "an"]):
        return False
    explained = _clause(after[2:])
    return all(not classes[name].isdisjoint(explained) for name in ("state_nouns", "state_bodies"))


def _clause(words: Sequence[str]) -> Sequence[str]:
    """The words up to the next comma or stop."""
    for index, word in enumerate(words):
        if word in (",", ".", ";", ":", "("):
            return words[:index]
    return words
