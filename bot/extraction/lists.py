"""Coordinated states: "A, B and C", "A as well as B", "A (since 2004), B, which ..., and C"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.asides import aside_before
from bot.extraction.counts import number_of
from bot.extraction.lexicon import lexicon, split
from bot.extraction.list_clauses import fronted, new_subject, next_clause
from bot.extraction.list_elements import Element, elements_of
from bot.extraction.list_links import (
    COMMENT,
    last_remark,
    linking,
    predicative,
    trailing_remark,
)
from bot.extraction.mentions import AnnotatedSentence, once
from bot.extraction.tokens import Token
from bot.records import record

__all__ = ["StateList", "number_of", "state_lists"]


@record(frozen=True, slots=True)
class Remark:
    """What is said of one element alone: "A, an X member, and B", "A and B, which is in X".

    It is the tokens `first` to `last`; the element's own end at `named`.
    """

    states: tuple[str, ...]
    first: int
    named: int
    last: int


@record(frozen=True, slots=True)
class StateList:
    """States in one coordination, tokens `first` to `last` inclusive.

    `conjunction` is "and", "or", "nor" or "" (one state, or commas alone). `possessive` says
    that "'s" follows. `metonym` that all are named by their capitals, `people` by their peoples.
    `gaps` are elements that are no states ("the EU").
    """

    first: int
    last: int
    states: tuple[str, ...]
    conjunction: str = ""
    possessive: bool = False
    metonym: bool = False
    gaps: int = 0
    asides: tuple[tuple[tuple[str, ...], int, int], ...] = ()
    people: bool = False
    remarks: tuple[Remark, ...] = ()


@once
def state_lists(sentence: AnnotatedSentence) -> tuple[StateList, ...]:
    """All coordinations of states, left to right; single states count. Linear."""
    tokens = sentence.tokens
    elements = elements_of(sentence)
    lists: list[StateList] = []
    at = 0
    while at < len(elements):
        run = [elements[at]]
        conjunctions: list[str] = []
        gaps = 0
        while at + 1 < len(elements) and not run[-1].possessive:
            first, following = run[-1].last + 1, elements[at + 1]
            before = aside_before(tokens, first, following.first, following.last)
            link = linking(tokens, first, before)
            if link is None:
                break
            if before < following.first:
                elements[at + 1] = replace(following, aside=(before, following.first - 1))
            if link.remark:
                run[-1] = replace(run[-1], remark=link.remark)
            conjunctions.append(link.conjunction)
            gaps += link.hidden
            at += 1
            run.append(elements[at])
        at += 1
        if conjunctions:
            remark = last_remark(tokens, run[-1].last + 1)
            if not remark and any(element.remark for element in run):
                remark = trailing_remark(tokens, run[-1].last + 1)
            run[-1] = replace(run[-1], remark=remark)
        lists.extend(_runs(tokens, run, conjunctions, gaps))
    return tuple(lists)


def _runs(
    tokens: Sequence[Token], run: list[Element], conjunctions: list[str], gaps: int
) -> list[StateList]:
    """The lists in a run of linked elements: two states with a mere comma are none."""
    if ";" in conjunctions and _announced(tokens, run):
        return [_list(run, [*conjunctions, "and"], gaps)]
    if ";" in conjunctions and next_clause(tokens, run):
        cut = len(conjunctions) - conjunctions[::-1].index(";")
        rest = _runs(tokens, run[cut:], conjunctions[cut:], 0)
        return [*_runs(tokens, run[:cut], conjunctions[: cut - 1], gaps), *rest]
    if new_subject(tokens, run, conjunctions):
        run[-2] = replace(run[-2], remark=0)
        return [*_runs(tokens, run[:-1], conjunctions[:-1], gaps), _list(run[-1:], [], 0)]
    if len(run) == 2 and conjunctions in ([""], [";"]) and not _enclosed(tokens, run):
        return [_list([element], [], 0) for element in run]
    if fronted(tokens, run, conjunctions):
        return [_list(run[:1], [], 0), _list(run[1:], conjunctions[1:], gaps)]
    if ";" in conjunctions and (
        "" in conjunctions or "and" in conjunctions[: conjunctions.index(";")]
    ):
        cut = conjunctions.index(";") + 1
        rest = _runs(tokens, run[cut:], conjunctions[cut:], 0)
        return [*_runs(tokens, run[:cut], conjunctions[: cut - 1], gaps), *rest]
    ands = [index for index, kind in enumerate(conjunctions) if kind not in ("", ";")]
    if ands and ands[-1] + 1 < len(conjunctions):
        # "A, B and C, D was ...": what follows the last "and" and a comma is not of the list.
        cut = ands[-1] + 2
        rest = _runs(tokens, run[cut:], conjunctions[cut:], 0)
        run[cut - 1] = replace(run[cut - 1], remark=0)  # it is said of them all
        return [_list(run[:cut], conjunctions[: cut - 1], gaps), *rest]
    return [_list(run, conjunctions, gaps)]


def _announced(tokens: Sequence[Token], run: list[Element]) -> bool:
    """Whether elements parted by semicolons are all that stands between a colon and the end."""
    before = run[0].first - 1
    if before > 0 and tokens[before].lower == "the":
        before -= 1
    after = [token.text for token in tokens[run[-1].last + 1 : run[-1].last + COMMENT]]
    if after[:1] == ["("] and ")" in after:
        after = after[after.index(")") + 1 :]
    return before > 0 and tokens[before].text == ":" and after in ([], ["."])


def _enclosed(tokens: Sequence[Token], run: list[Element]) -> bool:
    """Whether two states with a comma stand in brackets, after a colon, or at a line's end."""
    before = tokens[run[0].first - 1].text if run[0].first else ""
    after = tokens[run[-1].last + 1].text if run[-1].last + 1 < len(tokens) else "."
    more = [token.lower for token in tokens[run[-1].last + 1 : run[-1].last + 3]]
    if more in (["and", "others"], ["and", "more"]) or _and_others(tokens, run[-1].last + 1):
        return True
    return before in ("(", ":", "[") and after in (")", ".", ";", "]")


_QUANTIFIED = split("the several some many most all a few two three four five six various")
_OTHER = split("other fellow")
_OF_OTHERS = 6  # tokens of "other X member states", at most


def _and_others(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and (several) other members" goes on where two states end, parted by a comma.

    Not so after a preposition that opens the sentence, where the second state may be the subject:
    "After talks with A, B and other members agreed".
    """
    at += tokens[at].text == "," if at < len(tokens) else 0
    words = [token.lower for token in tokens[at : at + _OF_OTHERS + 3]]
    other = next((step for step, word in enumerate(words[:4]) if word in _OTHER), 0)
    counted = all(word in _QUANTIFIED or number_of(word) for word in words[1:other])
    if words[:1] != ["and"] or not other or not counted:
        return False
    opening = tokens[0].lower in lexicon().classes["prepositions"]
    return not (opening and any(predicative(word) for word in words[other:]))


def _list(run: Sequence[Element], conjunctions: Sequence[str], gaps: int) -> StateList:
    states = tuple(dict.fromkeys(code for element in run for code in element.states))
    kinds = [kind for kind in conjunctions if kind not in ("", ";")]
    return StateList(
        run[0].first,
        max(run[-1].last, run[-1].remark if len(run) > 1 else 0),
        states,
        kinds[-1] if kinds else "",
        run[-1].possessive,
        all(element.metonym for element in run),
        gaps,
        tuple((element.states, *element.aside) for element in run if element.aside is not None),
        all(element.people for element in run),
        tuple(
            Remark(element.states, element.first, element.last, element.remark)
            for element in run
            if element.remark and len(run) > 1
        ),
    )
