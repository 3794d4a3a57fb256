"""Where a list of states ends and another clause begins: "of A, B and C, and D has ..."."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.lexicon import lexicon, split
from bot.extraction.list_elements import Element
from bot.extraction.list_links import COMMENT, resumes
from bot.extraction.tokens import Token

_BEFORE_VERB = split("also both all alone each still now however reportedly later then")
_COMPARING = split("unlike like besides despite")
_PAUSES = frozenset({",", "(", "–", "—"})
_LEAD = 4  # tokens of "to the surprise of"
_OPENING = 3  # tokens before a preposition that opens a sentence, at most
_LEADS = split("and but so yet also \" “ ' ‘ -")
_NOT_FIRST = split("unlike besides like in within despite from at inside near")
_PLURAL = split("are have were")
_SINGULAR = split("has is was")


def fronted(tokens: Sequence[Token], run: Sequence[Element], conjunctions: Sequence[str]) -> bool:
    """Whether the first state of a run belongs to what opens the clause, the others do not.

    As in "Unlike A, B and C left", "To the surprise of A, B and C left": there is no other subject.
    """
    if len(run) < 2 or conjunctions[0] != "" or conjunctions[-1] != "and":
        return False
    first, after = run[0].first, run[-1].last + 1
    before = tokens[first - 1].lower if first else ""
    if before in _NOT_FIRST and _opens(tokens, first - 1):
        closed = after < len(tokens) and tokens[after].text in _PAUSES
        return not (closed and before in _COMPARING)
    return len(run) > 2 and _leads(tokens, first) and resumes(tokens, after)


def _leads(tokens: Sequence[Token], first: int) -> bool:
    """Whether a state ends what opens a sentence without a verb: "To the surprise of (the) A"."""
    lead = [token.lower for token in tokens[: min(first, _LEAD + 2)]]
    if len(lead) != _LEAD and (len(lead) != _LEAD + 1 or lead[-1] != "the"):
        return False
    classes = lexicon().classes
    return {lead[0], lead[3]} <= classes["prepositions"] and lead[1] in classes["determiners"]


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition opens its sentence: not "officials from A, B and C"."""
    before = {token.lower for token in tokens[: min(at, _OPENING)]}
    return at < _OPENING and before <= lexicon().classes["conjunctions"] | _LEADS


def next_clause(tokens: Sequence[Token], run: Sequence[Element]) -> bool:
    """Whether what follows a semicolon has its own verb: "to suspend A; B and C were against"."""
    after = run[-1].last + 1
    while after < len(tokens) and tokens[after].lower in _BEFORE_VERB:
        after += 1
    if after >= len(tokens):
        return False
    predicate = resumes(tokens, after)
    earlier = tokens[max(0, run[0].first - COMMENT) : run[0].first]
    return predicate and any(_verbal(token.lower) for token in earlier)


def new_subject(
    tokens: Sequence[Token], run: Sequence[Element], conjunctions: Sequence[str]
) -> bool:
    """Whether the last state begins a clause: "The members are A, B and C, and D has left"."""
    before = tokens[run[0].first - 1].lower if run[0].first else ""
    governed = before in lexicon().classes["prepositions"] or before == "the"
    governed = governed and not _parted(tokens, run, conjunctions)
    if conjunctions[-1:] != ["and"] or governed or not next_clause(tokens, run):
        return False
    after = run[-1].last + 1
    while tokens[after].lower in _BEFORE_VERB:
        after += 1
    form = lexicon().verbs.get(tokens[after].lower)
    single = tokens[after].lower in _SINGULAR or (form is not None and form.third and not form.base)
    if tokens[after].lower in _PLURAL and len(run[-1].states) == 1:
        return False  # "A and its neighbours B and C are"
    return (single and len(run[-1].states) == 1) or "and" in conjunctions[:-1]


def _parted(tokens: Sequence[Token], run: Sequence[Element], conjunctions: Sequence[str]) -> bool:
    """Whether a comma and "and" part one state from a list that "and" has closed already."""
    if len(conjunctions) < 2 or len(run[-1].states) > 1:
        return False
    comma = tokens[run[-2].last + 1].text == ","
    return comma and conjunctions[-2:] == ["and", "and"] and "and" not in conjunctions[:-2]


def _verbal(word: str) -> bool:
    classes = lexicon().classes
    held = word in classes["auxiliaries_be"] or word in classes["auxiliaries_have"]
    return held or word in lexicon().verbs
