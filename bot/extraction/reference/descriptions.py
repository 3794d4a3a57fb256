"""Recognising words that stand for something named before: "the seven-nation bloc", "it"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.reference.description import Description, word_at
from bot.extraction.reference.nouns import definite
from bot.extraction.reference.pronouns import possessive, pronoun, stands_for_nothing
from bot.extraction.reference.words import words
from bot.extraction.tokens import Token

_DONE = split("suspended admitted invited expelled readmitted reinstated included accepted")


@cache
def triggers() -> frozenset[str]:
    """What a referring expression begins with, in lower case."""
    return words()["openers"] | words()["pronouns"]


def describe(tokens: Sequence[Token], at: int) -> Description | None:
    """The referring expression that begins at a token, None if there is none; bounded work."""
    word = tokens[at].lower
    if word not in triggers():
        return None
    if word == "it" and stands_for_nothing(tokens, at):
        return None
    if word in ("it", "they", "them"):
        return pronoun(tokens, at, 1 if word == "it" else 2)
    if word in ("its", "their"):
        return possessive(tokens, at, word)
    if word == "today":
        return definite(tokens, at + 1) if word_at(tokens, at + 1) in ("'s", "’s") else None
    pair = _pair(tokens, at)
    if pair is not None or word == "either":
        return pair
    return _latter(tokens, at) or _counted(tokens, at) or definite(tokens, at)


def _pair(tokens: Sequence[Token], at: int) -> Description | None:
    """As in "a member of both", "belongs to neither", "joined both in 2004": two organizations."""
    last = _of_the_two(tokens, at)
    if tokens[at].lower not in words()["pairs"] or not _over(tokens, last + 1):
        return None
    before, inside = word_at(tokens, at - 1), word_at(tokens, at - 2)
    if before == "of":
        linked = inside.removesuffix("s") in words()["held"] or inside in words()["inside"]
    elif before in words()["into"]:
        other = inside in lexicon().verbs and inside not in lexicon().classes["auxiliaries_be"]
        linked = not other or _is(inside, "done_into")
    else:
        linked = _is(before, "done")
    return Description(at, last, "organizations", 2, "organization") if linked else None


def _of_the_two(tokens: Sequence[Token], at: int) -> int:
    """The last token of "either of the two (blocs)", the pronoun itself without such a phrase."""
    if [word_at(tokens, at + step) for step in (1, 2, 3)] != ["of", "the", "two"]:
        return at
    return at + 4 if word_at(tokens, at + 4) in words().plurals else at + 3


def _is(word: str, name: str) -> bool:
    """Whether a word is a form of a verb of a list."""
    form = lexicon().verbs.get(word)
    return form is not None and form.lemma in words()[name]


def _over(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase ends before a word."""
    word, classes = word_at(tokens, at), lexicon().classes
    if not word or not word[0].isalpha() or word in ("as", "since"):
        return True
    return (
        word in classes["conjunctions"]
        or word in ("in", "on", "last", "this")
        or (word in classes["subordinators"])
    )


def _alone(tokens: Sequence[Token], at: int) -> Description | None:
    """As in "Both are members", "Neither has joined" at the beginning."""
    after = at + 1
    if tokens[at].lower == "none":
        return None
    while word_at(tokens, after) in ("also", "now", "then", "still", "have"):
        after += 1
    return Description(at, at, "states", 2) if _verbal(word_at(tokens, after)) else None


def _verbal(word: str) -> bool:
    """Whether a word after a description shows that no noun follows it."""
    form, classes = lexicon().verbs.get(word), lexicon().classes
    return (
        word in classes["auxiliaries_be"]
        or word in classes["auxiliaries_have"]
        or word in ("also", "now", "then", "both", "still")
        or (form is not None and not form.gerund and word not in lexicon().noun_too)
    )


def _counted(tokens: Sequence[Token], at: int) -> Description | None:
    """As in "all three (of them) have left", "the three also belong", "all of them"."""
    word = tokens[at].lower
    before = tokens[at - 1] if at else None
    parted = before is not None and (before.lower in words()["parting"] or before.text.isdecimal())
    if word == "all" and before is not None and before.lower in _DONE:
        them = [word_at(tokens, at + 1), word_at(tokens, at + 2)] == ["of", "them"]
        return Description(at, at + 2, "states", 0) if them else None
    begins = at == 0 or (word == "both" and parted)
    if begins and word in ("all", "none") and word_at(tokens, at + 1) == "of":
        return _of_all(tokens, at)
    if begins and word in ("both", "neither", "none"):
        return _alone(tokens, at)
    if word not in ("all", "the"):
        return None
    last = at + 2 if word_at(tokens, at + 1) == "same" else at + 1
    count = number_of(word_at(tokens, last))
    if word_at(tokens, last + 1) == "of" and word_at(tokens, last + 2) in ("them", "these"):
        last += 2
    verbal = _verbal(word_at(tokens, last + 1))
    return Description(at, last, "states", count) if count > 1 and verbal else None


def _of_all(tokens: Sequence[Token], at: int) -> Description | None:
    """As in "All of them belong", "None of the four has joined"."""
    third, fourth = word_at(tokens, at + 2), word_at(tokens, at + 3)
    if third in ("them", "these", "those"):
        return Description(at, at + 2, "states", 0) if _verbal(fourth) else None
    count = number_of(fourth) if third == "the" else 0
    verbal = _verbal(word_at(tokens, at + 4))
    return Description(at, at + 3, "states", count) if count > 1 and verbal else None


def _latter(tokens: Sequence[Token], at: int) -> Description | None:
    word = word_at(tokens, at + 1)
    if tokens[at].lower != "the" or word not in ("latter", "former"):
        return None
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    if word == "former" and after is not None and after.word and not _closed(after.lower):
        return None
    return Description(at, at + 1, "latter", 2 if word == "latter" else 1)


def _closed(word: str) -> bool:
    lexical = lexicon()
    return (
        any(
            word in lexical.classes[name]
            for name in ("prepositions", "conjunctions", "auxiliaries_be", "auxiliaries_have")
        )
        or word in lexical.verbs
    )
