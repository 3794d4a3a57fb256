"""What links the elements of a list: commas, "and", and remarks between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.extraction.lexicon import lexicon, load, split
from bot.extraction.tokens import Token

COMMENT = 14  # tokens of a remark inside a list


@cache
def _opening() -> frozenset[str]:
    """The words that a remark inside a list opens with."""
    return split(load("lists.toml")["remarks"]["opening"])


@cache
def _links() -> dict[tuple[str, ...], str]:
    """What links elements, word by word, and the conjunction ("" for a comma) it amounts to."""
    return {
        tuple(phrase.split("_")): "" if conjunction == "comma" else conjunction
        for conjunction, phrases in load("lists.toml")["links"].items()
        for phrase in phrases.split()
    }


def linking(tokens: Sequence[Token], first: int, after: int) -> tuple[str, int] | None:
    """The conjunction ("" for a comma) between two elements, and how many others it hides.

    None if the tokens from `first` up to `after` do not link a list.
    """
    if after - first > COMMENT + 6:
        return None
    between = [_shape(token) for token in tokens[first:after]]
    hidden = 0
    if between in ([";"], [";", "the"]):
        return ";", 0
    between, closed = _without_comment(tokens[first:after], between)
    while between and between[0] in (",", ";", "/") and len(between) > 1:
        rest = between[1:]
        inner = _hidden_element(tokens[after - len(rest) : after], rest)
        if not inner:
            between = rest
            break
        hidden += 1
        between = rest[inner:]
        closed = True
    if between and between[-1] in ("the", "both", "neighbouring", "neighboring", "also"):
        between = between[:-1]
    if not between:
        return ("", hidden) if closed or first < after else None
    if between in ([","], [";"], ["/"]):
        return between[0] if between == [";"] else "", hidden
    conjunction = _links().get(tuple(between))
    return None if conjunction is None else (conjunction, hidden)


def _shape(token: Token) -> str:
    return "#" if token.text[0].isdecimal() else token.lower


def _without_comment(tokens: Sequence[Token], between: list[str]) -> tuple[list[str], bool]:
    """The link without a remark in brackets or commas after the element before it."""
    if between[:1] in (["("], ["["]):
        for index in range(1, len(between)):
            if between[index] in (")", "]"):
                return between[index + 1 :], False
        return between, False
    if len(between) > 2 and between[0] in (",", "—", "–") and between[1] in _opening():
        for index in range(len(between) - 1, 1, -1):
            if between[index] == between[0] and not _list_inside(tokens[1:index], between):
                rest = between[index:]
                return rest, True
    return between, False


def _list_inside(tokens: Sequence[Token], between: Sequence[str]) -> bool:
    """Whether a supposed remark has a verb with a new subject: then it is a clause."""
    if len(between) > COMMENT + 4 or any(token.text in (";", ":", "(") for token in tokens):
        return True
    if between[1] not in ("which", "who", "whose", "where"):
        return any(predicative(token.lower) for token in tokens)
    return (
        between[-1] == "and"
        and any(  # "A, which joined in 2004, left in 2007, and B"
            token.text == "," and predicative(tokens[at + 1].lower)
            for at, token in enumerate(tokens[:-1])
        )
    )


def predicative(word: str) -> bool:
    """Whether a word is likely a verb with a subject."""
    words = lexicon()
    form = words.verbs.get(word)
    if word in words.classes["auxiliaries_be"] or word in words.classes["auxiliaries_have"]:
        return word not in ("'s", "being", "having", "been")
    return form is not None and word not in words.noun_too and (form.past or form.third)


def _hidden_element(tokens: Sequence[Token], between: Sequence[str]) -> int:
    """The length of an element that is no state at the head of a link: "the EU", "Hong Kong"."""
    length = 0
    at = 1 if between[0] == "the" else 0
    while at + length < len(tokens) and length < 3 and _proper(tokens[at + length]):
        length += 1
    if not length or at + length >= len(between):
        return 0
    return at + length if between[at + length] in (",", "and", ";") else 0


def _proper(token: Token) -> bool:
    return token.word and token.capital and token.lower not in lexicon().classes["prepositions"]
