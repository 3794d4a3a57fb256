"""What links the elements of a list: commas, "and", and remarks between them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import lexicon, split
from bot.extraction.tokens import Token

COMMENT = 14  # tokens of a remark inside a list


_OPENS_COMMENT = split(
    "a an the which who whose its once long now then home still currently also itself both by "
    "where though although despite in since until with as"
)


_AND_ALSO = {
    ("as", "well", "as"): "and",
    ("along", "with"): "and",
    ("together", "with"): "and",
    ("alongside",): "and",
    ("and",): "and",
    ("plus",): "and",
    ("&",): "and",
    ("or",): "or",
    ("nor",): "nor",
    ("and", "also"): "and",
    ("and", "later"): "and",
    ("and", "now"): "and",
    ("and", "finally"): "and",
    ("and", "lastly"): "and",
    ("and", "then"): "and",
    ("and", "even"): "and",
    ("and", "most", "recently"): "and",
    ("and", ",", "most", "recently", ","): "and",
    ("and", ",", "since", "#", ","): "and",
    ("and", "since", "#"): "and",
    ("and", "neighbouring"): "and",
    ("and", "neighboring"): "and",
    ("followed", "by"): "and",
    ("then",): "",
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
    conjunction = _AND_ALSO.get(tuple(between))
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
    if len(between) > 2 and between[0] in (",", "—", "–") and between[1] in _OPENS_COMMENT:
        for index in range(len(between) - 1, 1, -1):
            if between[index] == between[0] and not _list_inside(tokens[1:index], between):
                rest = between[index:]
                return rest, True
    return between, False


def _list_inside(tokens: Sequence[Token], between: Sequence[str]) -> bool:
    """Whether a supposed remark has a verb with a new subject: then it is a clause."""
    if len(between) > COMMENT + 4 or any(token.text in (";", ":", "(") for token in tokens):
        return True
    return between[1] not in ("which", "who", "whose", "where") and any(
        predicative(token.lower) for token in tokens
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
