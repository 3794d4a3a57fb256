"""What can stand in a list of states: their names, and groups that are named whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extraction.asides import bracket_after, remark_after
from bot.extraction.counts import number_of
from bot.extraction.lexicon import lexicon, split
from bot.extraction.mentions import AnnotatedSentence, Mention
from bot.extraction.tokens import Token
from bot.records import record
from bot.world import Form

_PEOPLE_DO = split(
    "are were have had do did will would can could may might must in since also both , . ; : ) and "
    "or joined left came entered took belong belonged remain remained want wanted followed"
)
_STYLES = split("republic kingdom state sultanate principality commonwealth federation union")
_TODAY = split("now today currently present-day later")
_OLD_NAME = 4  # words of an old name
_OF_SOME = split("'s ' ’ ’s - of who from on at with among")  # after some of a people


@record(frozen=True, slots=True)
class Element:
    """A mention in a list, tokens `first` to `last`, and the remark after it, if any.

    `remark` is the last token of what else is said of it in the list, 0 if nothing is. `people`
    says that a people stands for its state: "the Danes".
    """

    first: int
    last: int
    states: tuple[str, ...]
    possessive: bool
    metonym: bool
    aside: tuple[int, int] | None = None
    people: bool = False
    remark: int = 0


def elements_of(sentence: AnnotatedSentence) -> list[Element]:
    """The mentions that can stand in a list: names of states, and groups that are named whole."""
    tokens = sentence.tokens
    found: list[Element] = []
    at = remark = 0
    for mention in sentence.mentions:
        while at < len(tokens) and tokens[at].start < mention.start:
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < mention.end:
            at += 1
        states = _named(tokens, first, mention)
        if not states or first < remark or _modifies(tokens, at) or _introduces(tokens, first, at):
            continue
        first -= _styled(tokens, first)
        remark = remark_after(tokens, at - 1)
        bracketed = tokens[first - 1].text == "(" and _text_at(tokens, at) == ")"
        if found and bracketed and found[-1].states == states:  # "the ... Congo (DRC)"
            found[-1] = replace(found[-1], last=at)
            at += 1
            continue
        old = _renamed(tokens, first) if _called_now(tokens, first, at) else first
        if old < first:  # "Transjordan (now Jordan)"
            while found and found[-1].last >= old:
                found.pop()
            first, at = old, at + 1
        possessive = (at < len(tokens) and tokens[at].lower in ("'s", "'")) or (
            mention.text.lower() in ("its", "their")
        )
        aside = bracket_after(tokens, at - 1)
        metonym = mention.form is Form.METONYM
        people = mention.form is Form.DEMONYM and _people(tokens, first, at)
        found.append(Element(first, at - 1, states, possessive, metonym, aside, people))
    return found


def _called_now(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a name stands in brackets as what a state is called today: "(now Jordan)"."""
    lead = first - 2 if tokens[first - 1].lower == "the" else first - 1
    said = lead > 1 and tokens[lead].lower in _TODAY and tokens[lead - 1].text == "("
    return said and _text_at(tokens, after) == ")"


def _renamed(tokens: Sequence[Token], first: int) -> int:
    """Where the old name before "(now Jordan)" begins."""
    bracket = next(at for at in range(first - 1, -1, -1) if tokens[at].text == "(")
    at = bracket
    while at > 0 and bracket - at < _OLD_NAME and tokens[at - 1].word and tokens[at - 1].capital:
        at -= 1
    return at if at < bracket else first


def _styled(tokens: Sequence[Token], at: int) -> int:
    """How many tokens of "Republic of" stand before a name that does without."""
    style = at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].capital
    return 2 if style and tokens[at - 2].lower in _STYLES else 0


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


_NEIGHBOURS = split("neighbours neighbors neighbour neighbor ally allies")


def _introduces(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a possessive only leads on to more of the list: "A and its neighbours B and C"."""
    if tokens[first].lower not in ("its", "their") or after + 1 >= len(tokens):
        return False
    listed = first > 1 and tokens[first - 1].lower == "and"
    return listed and tokens[after].lower in _NEIGHBOURS and tokens[after + 1].capital


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
        following = [t.lower for t in tokens[first : first + 4] if t.start >= mention.end]
        classes = lexicon().classes
        minister = following[:1] and following[0] in classes["portfolios"]
        acts = following[:1] and following[0] in classes["governments"]
        acts = acts or (minister and following[1:2] and following[1] in classes["ministers"])
        after = first + sum(t.start < mention.end for t in tokens[first : first + 4])
        return mention.keys if acts or _people(tokens, first, after) else ()
    if mention.kind not in ("state", "anaphor"):
        return ()
    return mention.keys


def _people(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a people stands for its state: "the Danes joined", "the Swiss and the Finns are".

    Adjectives ("the Danish and Finnish ministers") name no people, nor do "the Danes who".
    """
    if first == 0 or tokens[first - 1].lower != "the":
        return False
    last, following = tokens[after - 1].lower, _text_at(tokens, after).lower()
    if last.endswith("s") and not last.endswith("ss"):
        return following not in _OF_SOME
    joined = following in ("and", "or", ",")
    return following in _PEOPLE_DO and (not joined or _text_at(tokens, after + 1) == "the")
