"""Recognising "it", "its", "they", "them" and what their clause says of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import lexicon
from bot.extraction.reference.description import Description, word_at
from bot.extraction.reference.words import words
from bot.extraction.tokens import Token


def pronoun(tokens: Sequence[Token], at: int, count: int) -> Description:
    """The pronoun at a place, standing for one thing or for `count`."""
    before = word_at(tokens, at - 1)
    classes = lexicon().classes
    governed = at > 0 and (
        (before in classes["prepositions"] and before not in words()["clausal"])
        or (before in lexicon().verbs and before not in lexicon().denying)
    )
    word = tokens[at].lower
    return Description(
        at,
        at,
        "pronoun",
        count,
        dependent=before in words()["dependent"],
        object=word in ("it", "them") and governed and before not in words()["saying"],
        state=word == "it" and not governed and _as_state(tokens, at + 1),
    )


def _as_state(tokens: Sequence[Token], at: int) -> bool:
    """Whether a predicate is one of states: "(it) was readmitted", "(it) later rejoined"."""
    classes, passive = lexicon().classes, False
    for token in tokens[at : at + 5]:
        word = token.lower
        if word in words()["done"] or (passive and word in words()["undergone"]):
            return True
        passive = passive or word in ("was", "been", "is", "be")
        auxiliary = word in classes["auxiliaries_be"] or word in classes["auxiliaries_have"]
        if not auxiliary and word not in classes["adverbs"] and not word.endswith("ly"):
            return False
    return False


def possessive(tokens: Sequence[Token], at: int, word: str) -> Description | None:
    """What "its" or "their" is: an organization's if members follow, else like "it"."""
    for token in tokens[at + 1 : at + 6]:
        shared = token.lower == "partners" and word_at(tokens, at - 1) == "and"
        if token.lower in words()["possessed_by_organizations"] and not shared:
            if word == "its":  # not "A and its partners"
                return Description(at, at, "organization", head="organization")
            return None
        if not token.word and token.text != "-" and not token.text.isdecimal():
            break
    return pronoun(tokens, at, 1 if word == "its" else 2)
