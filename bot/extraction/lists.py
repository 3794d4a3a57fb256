"""Coordinated states: "A, B and C", "A as well as B", "A (since 2004), B, which ..., and C"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.extraction.asides import aside_before, bracket_after
from bot.extraction.lexicon import lexicon, split
from bot.extraction.mentions import AnnotatedSentence, Mention, once
from bot.extraction.tokens import Token
from bot.world import Form

_COMMENT = 14  # tokens of a remark inside a list
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
_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=2,
    )
} | {"both": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}


@dataclass(frozen=True, slots=True)
class StateList:
    """States in one coordination, tokens `first` to `last` inclusive.

    `conjunction` is "and", "or", "nor" or "" (one state, or commas alone). `possessive` says
    that "'s" follows. `metonym` that all are named by their capitals. `gaps` are elements
    that are no states ("the EU").
    """

    first: int
    last: int
    states: tuple[str, ...]
    conjunction: str = ""
    possessive: bool = False
    metonym: bool = False
    gaps: int = 0
    asides: tuple[tuple[tuple[str, ...], int, int], ...] = ()


def number_of(word: str) -> int:
    """The number a word or numeral means, 0 if none."""
    return int(word) if word.isdecimal() and len(word) < 4 else _NUMBERS.get(word, 0)


@once
def state_lists(sentence: AnnotatedSentence) -> tuple[StateList, ...]:
    """All coordinations of states, left to right; single states count. Linear."""
    tokens = sentence.tokens
    elements = _elements(sentence)
    lists: list[StateList] = []
    at = 0
    while at < len(elements):
        run = [elements[at]]
        conjunctions: list[str] = []
        gaps = 0
        while at + 1 < len(elements) and not run[-1].possessive:
            first, following = run[-1].last + 1, elements[at + 1]
            before = aside_before(tokens, first, following.first, following.last)
            link = _link(tokens, first, before)
            if link is None:
                break
            if before < following.first:
                elements[at + 1] = replace(following, aside=(before, following.first - 1))
            conjunctions.append(link[0])
            gaps += link[1]
            at += 1
            run.append(elements[at])
        at += 1
        lists.extend(_runs(tokens, run, conjunctions, gaps))
    return tuple(lists)


@dataclass(frozen=True, slots=True)
class _Element:
    first: int
    last: int
    states: tuple[str, ...]
    possessive: bool
    metonym: bool
    aside: tuple[int, int] | None = None


def _elements(sentence: AnnotatedSentence) -> list[_Element]:
    """The mentions that can stand in a list: names of states, and groups that are named whole."""
    tokens = sentence.tokens
    found: list[_Element] = []
    at = 0
    for mention in sentence.mentions:
        while at < len(tokens) and tokens[at].start < mention.start:
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < mention.end:
            at += 1
        states = _named(tokens, first, mention)
        if not states or _modifies(tokens, at):
            continue
        bracketed = tokens[first - 1].text == "(" and _text_at(tokens, at) == ")"
        if found and bracketed and found[-1].states == states:  # "the ... Congo (DRC)"
            found[-1] = replace(found[-1], last=at)
            at += 1
            continue
        possessive = (at < len(tokens) and tokens[at].lower in ("'s", "'")) or (
            mention.text.lower() in ("its", "their")
        )
        aside = bracket_after(tokens, at - 1)
        metonym = mention.form is Form.METONYM
        found.append(_Element(first, at - 1, states, possessive, metonym, aside))
    return found


def _text_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _modifies(tokens: Sequence[Token], after: int) -> bool:
    """Whether a name is the first part of a compound: "Russia-led", "China-based"."""
    return (
        after + 1 < len(tokens)
        and tokens[after].text in "-‑"
        and tokens[after].end == tokens[after + 1].start
        and tokens[after].start == tokens[after - 1].end
        and not tokens[after + 1].capital
    )


def _named(tokens: Sequence[Token], first: int, mention: Mention) -> tuple[str, ...]:
    """The states that a mention names for certain."""
    if mention.kind == "group":
        before = [token.lower for token in tokens[max(0, first - 4) : first]]
        own = [number_of(word) for word in mention.text.lower().replace("-", " ").split()]
        whole = {"all", "each", "every"}.intersection(before) or len(mention.keys) in (
            *map(number_of, before[-2:]),
            *own,
        )
        return mention.keys if whole else ()
    if mention.form is Form.DEMONYM:  # "the Turkish government"
        after = next((t.lower for t in tokens[first : first + 4] if t.start >= mention.end), "")
        acts = after in lexicon().classes["governments"]
        return mention.keys if acts else ()
    if mention.kind not in ("state", "anaphor"):
        return ()
    return mention.keys


def _link(tokens: Sequence[Token], first: int, after: int) -> tuple[str, int] | None:
    """The conjunction ("" for a comma) between two elements, and how many others it hides.

    None if the tokens from `first` up to `after` do not link a list.
    """
    if after - first > _COMMENT + 6:
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
    if len(between) > _COMMENT + 4 or any(token.text in (";", ":", "(") for token in tokens):
        return True
    return between[1] not in ("which", "who", "whose", "where") and any(
        _predicate(token.lower) for token in tokens
    )


def _predicate(word: str) -> bool:
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


_BEFORE_VERB = split("also both all alone each still now however reportedly later then")
_HELPING = split("do did does will would may might could can should must shall")
_NOT_FIRST = split("unlike besides like in within despite from at inside near")


def _runs(
    tokens: Sequence[Token], run: list[_Element], conjunctions: list[str], gaps: int
) -> list[StateList]:
    """The lists in a run of linked elements: two states with a mere comma are none."""
    if ";" in conjunctions and _announced(tokens, run):
        return [_list(run, [*conjunctions, "and"], gaps)]
    if ";" in conjunctions and _next_clause(tokens, run):
        cut = len(conjunctions) - conjunctions[::-1].index(";")
        rest = _runs(tokens, run[cut:], conjunctions[cut:], 0)
        return [*_runs(tokens, run[:cut], conjunctions[: cut - 1], gaps), *rest]
    if _new_subject(tokens, run, conjunctions):
        return [*_runs(tokens, run[:-1], conjunctions[:-1], gaps), _list(run[-1:], [], 0)]
    if len(run) == 2 and conjunctions in ([""], [";"]) and not _enclosed(tokens, run):
        return [_list([element], [], 0) for element in run]
    before = tokens[run[0].first - 1].lower if run[0].first else ""
    if (
        len(run) > 1
        and before in _NOT_FIRST
        and conjunctions[0] == ""
        and run[0].first <= 3
        and "and" in conjunctions
    ):
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
        return [_list(run[:cut], conjunctions[: cut - 1], gaps), *rest]
    return [_list(run, conjunctions, gaps)]


def _announced(tokens: Sequence[Token], run: list[_Element]) -> bool:
    """Whether elements parted by semicolons are all that stands between a colon and the end."""
    before = run[0].first - 1
    if before > 0 and tokens[before].lower == "the":
        before -= 1
    after = [token.text for token in tokens[run[-1].last + 1 : run[-1].last + _COMMENT]]
    if after[:1] == ["("] and ")" in after:
        after = after[after.index(")") + 1 :]
    return before > 0 and tokens[before].text == ":" and after in ([], ["."])


def _next_clause(tokens: Sequence[Token], run: list[_Element]) -> bool:
    """Whether what follows a semicolon has its own verb: "to suspend A; B and C were against"."""
    after = run[-1].last + 1
    while after < len(tokens) and tokens[after].lower in _BEFORE_VERB:
        after += 1
    if after >= len(tokens):
        return False
    word = tokens[after].lower
    predicate = _predicate(word) or word in _HELPING
    earlier = tokens[max(0, run[0].first - _COMMENT) : run[0].first]
    return predicate and any(_verbal(token.lower) for token in earlier)


_SINGULAR = split("has is was")


def _new_subject(tokens: Sequence[Token], run: list[_Element], conjunctions: Sequence[str]) -> bool:
    """Whether the last state begins a clause: "The members are A, B and C, and D has left"."""
    before = tokens[run[0].first - 1].lower if run[0].first else ""
    governed = before in lexicon().classes["prepositions"] or before == "the"
    if conjunctions[-1:] != ["and"] or governed or not _next_clause(tokens, run):
        return False
    after = run[-1].last + 1
    while tokens[after].lower in _BEFORE_VERB:
        after += 1
    form = lexicon().verbs.get(tokens[after].lower)
    single = tokens[after].lower in _SINGULAR or (form is not None and form.third and not form.base)
    return (single and len(run[-1].states) == 1) or "and" in conjunctions[:-1]


def _verbal(word: str) -> bool:
    return word in lexicon().verbs or word in lexicon().classes["auxiliaries_be"]


def _enclosed(tokens: Sequence[Token], run: list[_Element]) -> bool:
    """Whether two states with a comma stand in brackets, after a colon, or at a line's end."""
    before = tokens[run[0].first - 1].text if run[0].first else ""
    after = tokens[run[-1].last + 1].text if run[-1].last + 1 < len(tokens) else "."
    more = [token.lower for token in tokens[run[-1].last + 1 : run[-1].last + 3]]
    if more in (["and", "others"], ["and", "more"]):
        return True
    return before in ("(", ":", "[") and after in (")", ".", ";", "]")


def _list(run: Sequence[_Element], conjunctions: Sequence[str], gaps: int) -> StateList:
    states = tuple(dict.fromkeys(code for element in run for code in element.states))
    kinds = [kind for kind in conjunctions if kind not in ("", ";")]
    return StateList(
        run[0].first,
        run[-1].last,
        states,
        kinds[-1] if kinds else "",
        run[-1].possessive,
        all(element.metonym for element in run),
        gaps,
        tuple((element.states, *element.aside) for element in run if element.aside is not None),
    )
