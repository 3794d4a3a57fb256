"""What links the elements of a list: commas, "and", and remarks between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.extraction.lexicon import lexicon, load, split
from bot.extraction.tokens import Token

COMMENT = 14  # tokens of a remark inside a list
_CLAUSE = 40  # tokens of a relative clause after it
_HELPING = split("do did does will would may might could can should must shall")


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


@dataclass(frozen=True, slots=True)
class Link:
    """What links two elements: the conjunction ("" for a comma), how many others it hides.

    `remark` is the last token of what is said in it of the element before, 0 if nothing is.
    """

    conjunction: str
    hidden: int = 0
    remark: int = 0


def linking(tokens: Sequence[Token], first: int, after: int) -> Link | None:
    """The link of a list that the tokens from `first` up to `after` are, None if they are none."""
    if after - first > COMMENT + 6:
        return None
    between = [_shape(token) for token in tokens[first:after]]
    hidden = 0
    if between in ([";"], [";", "the"]):
        return Link(";")
    between, closed = _without_comment(tokens[first:after], between)
    skipped = after - first - len(between)
    told = first + skipped - (2 if tokens[first].text in "([" else 1) if skipped > 1 else 0
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
        return Link("", hidden, told) if closed or first < after else None
    if between in ([","], [";"], ["/"]):
        return Link(between[0] if between == [";"] else "", hidden, told)
    conjunction = _links().get(tuple(between))
    return None if conjunction is None else Link(conjunction, hidden, told)


def last_remark(tokens: Sequence[Token], comma: int) -> int:
    """The last token of what a relative clause after a list says of its last element alone.

    "A and B, which is ..." does: its verb is singular. 0 if there is none.
    """
    words = [token.lower for token in tokens[comma : comma + 4]]
    if words[:2] != [",", "which"] or len(words) < 4:
        return 0
    verb = words[3] if words[2] in lexicon().classes["adverbs"] else words[2]
    form = lexicon().verbs.get(verb)
    single = verb in ("is", "has", "was") or (form is not None and form.third and not form.base)
    if not single and not (verb == "became" and words[-1] in ("a", "an")):
        return 0
    for at in range(comma + 3, min(comma + _CLAUSE, len(tokens))):
        if tokens[at].text in ".;:?!)—–" or (tokens[at].text == "," and resumes(tokens, at + 1)):
            return at - 1
    return 0


def trailing_remark(tokens: Sequence[Token], comma: int) -> int:
    """The last token of a remark on the last element, where another has a remark too; else 0.

    As in "A, whose accession is pending, and B, suspended from X since 2016, were absent".
    """
    if comma + 2 >= len(tokens) or tokens[comma].text != ",":
        return 0
    word = tokens[comma + 1].lower
    form = lexicon().verbs.get(word)
    if word not in _opening() and not (form is not None and form.participle and not form.gerund):
        return 0
    for at in range(comma + 2, min(comma + COMMENT + 2, len(tokens))):
        if tokens[at].text in ".;:?!()—–":
            return 0
        if tokens[at].text == ",":
            return at - 1 if resumes(tokens, at + 1) else 0
    return 0


def resumes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause that a remark broke goes on: its verb follows."""
    word = tokens[at].lower if at < len(tokens) else ""
    return predicative(word) or word in _HELPING


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
        between[-1] in ("and", "with")
        and any(  # "A, which joined in 2004, left in 2007, and B", "along with B"
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
