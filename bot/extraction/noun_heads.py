"""Where a head noun stands: not as a verb, nor as the first part of a compound."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.extraction.initiative_lexicon import heads, longest_heads, verb_forms
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_names import POSSESSIVE, words
from bot.extraction.tokens import Token

# "Port Moresby", "Union Jack": capitalised before a name these are no heads.
_PLACES = frozenset({"Port", "Union", "Fort"})
_AGAIN = frozenset({"again", "next", "twice", "once", "every", "today", "tomorrow"})
_ELSEWHERE = frozenset({"West Bank", "Soviet Union", "Labour Market", "Free Market"})


def head_length(tokens: Sequence[Token], index: int, blocked: frozenset[int]) -> int:
    """How many tokens from `index` make a head noun that nothing turns into a modifier."""
    nouns = heads()
    for length in range(longest_heads().get(tokens[index].lower, 0), 0, -1):
        last = index + length - 1
        if last >= len(tokens) or not blocked.isdisjoint(range(index, last + 1)):
            continue
        if " ".join(token.lower for token in tokens[index : last + 1]) not in nouns:
            continue
        if index and f"{tokens[index - 1].text} {tokens[index].text}" in _ELSEWHERE:
            continue
        if _is_verb_here(tokens, index):
            continue
        if _modifies_next(tokens, last):
            if length > 1:
                return 0  # "command post exercise" speaks of no command either
            continue
        if (
            tokens[index].text in _PLACES
            and tokens[last + 1 : last + 2]
            and (tokens[last + 1].capital)
        ):
            continue
        return length
    return 0


def _is_verb_here(tokens: Sequence[Token], index: int) -> bool:
    """`plan`, `fund`, `programme` after "to", a modal or a plain subject are verbs."""
    lower = tokens[index].lower
    if lower not in verb_forms() or not index:
        return False
    before = tokens[index - 1].lower
    modal = {"to", "will", "would", "should", "can", "could", "may", "might", "must", "not", "n't"}
    if before in modal:
        return True
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if before.endswith("s") and before not in POSSESSIVE and after in _AGAIN:
        return True  # "ministers meet again in May"
    if after == "to" and lower not in {"plan", "plans"}:
        return False
    return after in {"to", "the", "a", "an", "its", "their"} and (
        before not in words("determiners") and before not in POSSESSIVE
    )


def _modifies_next(tokens: Sequence[Token], last: int) -> bool:
    if last + 1 >= len(tokens):
        return False
    token = tokens[last + 1]
    if token.lower in words("followers"):
        return True
    # "force headquarters": the next head takes over, and starts a phrase of its own.
    if token.lower in heads() and not _is_verb_here(tokens, last + 1):
        return True
    return _plain_noun(tokens, last + 1) and not tokens[last].capital


def _plain_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word can only be a noun: "satellite [data]", "patrol [boat]"."""
    word = tokens[index].lower
    if not word.isalpha() or tokens[index].capital or word.endswith(("ly", "ed")):
        return False
    form = lexicon().verbs.get(word)
    if form is not None and (word not in lexicon().noun_too or not (form.base or form.third)):
        return False
    return word not in _no_nouns()


@cache
def _no_nouns() -> frozenset[str]:
    closed = (words("stops"), words("determiners"), words("behind_heads"))
    return frozenset().union(*closed, *lexicon().classes.values())
