"""Asides at an element of a list: "A, B and, since January 2006, C", "B (since 2004) and C"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import lexicon, split
from bot.extraction.tokens import Token

_LONGEST = 12  # tokens of an aside before an element
_OPENS = split(
    "ever most more now then lately recently finally eventually ultimately lastly latterly "
    "originally initially briefly formally notably surprisingly oddly despite once until till"
)
_MONTHS = split(
    "january february march april may june july august september october november december"
)
_BARE = split(
    "since from in as of on joined rejoined acceded admitted entered member full founding until "
    "till a the early late mid both and ,"
)


def aside_before(tokens: Sequence[Token], first: int, element: int, last: int) -> int:
    """Where an aside between a conjunction and the element `element` to `last` begins.

    `first` is the token after the element before; `element` itself if there is no aside.
    """
    end = element - 1 if tokens[element - 1].lower in ("the", "both") else element
    if end - first < 2 or _begins_clause(tokens, last + 1):
        return element
    sign = tokens[end - 1].text
    if sign not in (",", ")"):
        return _dated_start(tokens, first, end, element)
    opening = "(" if sign == ")" else ","
    for at in range(max(first, end - 1 - _LONGEST), end - 2):
        if tokens[at].lower == "and" and tokens[at + 1].text == opening:
            return at + 1 if _remark(tokens[at + 2 : end - 1]) else element
    return element


def _begins_clause(tokens: Sequence[Token], after: int) -> bool:
    """Whether an element is the subject of its own clause: "and, since 2006, A has ..."."""
    word = tokens[after].lower if after < len(tokens) else ""
    form = lexicon().verbs.get(word)
    return word in ("has", "is", "was") or (
        form is not None and form.third and word not in lexicon().noun_too
    )


def _dated_start(tokens: Sequence[Token], first: int, end: int, element: int) -> int:
    """The start of "since 2 January 2015" right before an element."""
    at = end
    while at > first and (tokens[at - 1].text[0].isdecimal() or tokens[at - 1].lower in _MONTHS):
        at -= 1
    lead = at - 1
    if at == end or lead <= first or tokens[lead].lower not in ("since", "from", "of"):
        return element
    if tokens[lead].lower == "of" and tokens[lead - 1].lower == "as":
        lead -= 1
    return lead if tokens[lead - 1].lower in (",", "and") else element


def _remark(inside: Sequence[Token]) -> bool:
    """Whether a few words are an adverbial: no clause, no other list."""
    words = lexicon()
    opening = inside[0].lower if inside else ""
    if opening not in _OPENS and opening not in words.classes["prepositions"]:
        return False
    for at, token in enumerate(inside):
        if token.text in ";:()" or (token.text == "," and not _in_date(inside, at)):
            return False
        form = words.verbs.get(token.lower)
        finite = form is not None and (form.past or form.third)
        if finite and token.lower not in words.noun_too:
            return False
    return True


def _in_date(tokens: Sequence[Token], comma: int) -> bool:
    return comma + 1 < len(tokens) and tokens[comma + 1].text[0].isdecimal()


_BEHALF = split("on for via through with by because representing")


def remark_after(tokens: Sequence[Token], last: int) -> int:
    """The closing bracket of a remark after an element that may name states; 0 if there is none.

    "A (on behalf of its island B)": what is named in it is of no list.
    """
    if last + 2 >= len(tokens) or tokens[last + 1].text != "(":
        return 0
    if tokens[last + 2].lower not in _BEHALF:
        return 0
    ends = range(last + 3, min(last + 3 + _LONGEST, len(tokens)))
    return next((at for at in ends if tokens[at].text == ")"), 0)


def bracket_after(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """The tokens in a bracket after an element if they are but a date: "(since 2004)"."""
    if last + 2 >= len(tokens) or tokens[last + 1].text != "(":
        return None
    for at in range(last + 2, min(last + 2 + _LONGEST, len(tokens))):
        if tokens[at].text == ")":
            return (last + 2, at - 1) if at > last + 2 else None
        plain = tokens[at].text[0].isdecimal() or tokens[at].lower in _BARE | _MONTHS
        if not plain:
            return None
    return None
