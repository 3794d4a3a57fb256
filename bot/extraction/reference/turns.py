"""What a sentence, or the beginning of one, names and speaks of: the ground of reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import StateList, number_of, state_lists
from bot.extraction.mentions import AnnotatedSentence, Mention
from bot.extraction.reference.acted_on import acted_on
from bot.extraction.reference.around import place, words_after, words_before
from bot.extraction.reference.bilateral import bilateral
from bot.extraction.reference.passing import in_passing
from bot.extraction.tokens import Token
from bot.world import Form


@dataclass(slots=True)
class Turn:
    """What a sentence has contributed to the discourse."""

    organizations: list[str]
    subject: str = ""  # organization
    object: str = ""  # the only organization, joined, left or founded
    introduces: bool = False  # a thing, "a jet", that "it" may stand for
    subjects: tuple[str, ...] = ()  # states
    states: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()  # states whose adjective stands: "the Peruvian envoy"
    lists: tuple[tuple[str, ...], ...] = ()
    last_two: tuple[str, str] | None = None
    asked: bool = False
    partitive: bool = False  # "Of the CSTO states, only ...": what is named is not spoken of


def organizations_of(mention: Mention) -> tuple[str, ...]:
    """The keys of the organizations that a mention names or stands for."""
    return (mention.key,) if mention.kind == "organization" else mention.organizations


def _partitive(sentence: AnnotatedSentence) -> bool:
    """Whether a sentence begins with "Of the X states", "Seven of the X states"."""
    words = [token.lower for token in sentence.tokens[:2]]
    if words[:1] in (["of"], ["among"]):
        return True
    if words[1:] != ["of"] or not number_of(words[0]):
        return False
    whole = {token.start for token in sentence.tokens[2:4]}
    return any(m.kind == "organization" and m.start in whole for m in sentence.mentions)


def turn_of(sentence: AnnotatedSentence) -> Turn:
    """What a sentence, or the beginning of one, says of and names."""
    tokens = sentence.tokens
    named: list[str] = []
    turn = Turn(
        named,
        asked=bool(tokens) and tokens[-1].text == "?",
        introduces=any(token.lower in ("a", "an") for token in tokens),
        partitive=_partitive(sentence),
    )
    if not sentence.mentions:
        return turn
    verb = _first_verb(sentence)
    for mention in sentence.mentions:
        keys = organizations_of(mention)
        if not keys:
            continue
        before = words_before(tokens, mention.start)
        if in_passing(sentence, mention, before, words_after(tokens, mention.end)):
            continue
        named.extend(keys)
        if not turn.subject and len(keys) == 1 and mention.start < verb:
            bracketed = before[-1:] == ["("]
            if not bracketed and not _in_phrase(before) and not _possessive(tokens, mention.end):
                turn.subject = keys[0]
    if joint(sentence, turn.subject):
        turn.subject = ""
    distinct = list(dict.fromkeys(named))
    turn.object = acted_on(sentence)
    if turn.partitive and len(distinct) > 1:  # "Of the X states only A is in Y" speaks of Y
        named[:] = [key for key in named if key != distinct[0]]
        distinct.pop(0)
    if len(distinct) == 2:
        last = list(reversed(named))
        other = next(key for key in last if key != last[0])
        turn.last_two = (other, last[0])
    _states(sentence, turn, verb)
    return turn


_BEGIN_CLAUSE = split("; : while whereas although though but because when after before")
# What ends a phrase of time before a subject: "In April 2004 Peru ...", "On the same day Peru ...".
_TIMES = split(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday today yesterday day week month year summer "
    "autumn spring winter years months weeks days weekend century decade later ago morning evening"
)
_ELEMENT = 6  # tokens of a list's last element and what ends it
_CLAUSES = 3  # clauses looked back


def clauses_of(sentence: AnnotatedSentence, *, that: bool) -> Iterator[Turn]:
    """The last clauses of a sentence, the shortest first, each up to the end.

    With `that`, what follows "that" is a clause too: "said that Peru ...".
    """
    tokens = sentence.tokens
    begins = [
        at + 1
        for at, token in enumerate(tokens)
        if token.lower in _BEGIN_CLAUSE
        or (that and token.lower == "that")
        or (token.lower in ("and", "so", "yet") and at and tokens[at - 1].text == ",")
    ]
    for at in reversed(begins[-_CLAUSES:]):
        if at < len(tokens) and not (tokens[at - 1].lower == "and" and _ends_list(tokens, at)):
            start = tokens[at].start
            mentions = tuple(m for m in sentence.mentions if m.start >= start)
            yield turn_of(AnnotatedSentence(sentence.sentence, tokens[at:], mentions))


def _ends_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows ", and" is only a list's last element: "A, B, and C; it"."""
    for token in tokens[at : at + _ELEMENT]:
        if token.text in ".;":
            return True
        if token.lower in _auxiliaries() or token.lower in _verbs():
            return False
    return False


def joint(sentence: AnnotatedSentence, subject: str) -> bool:
    """Whether another organization shares the subject: "the SCO and ECO met"."""
    if not subject:
        return False
    named = [mention for mention in sentence.mentions if organizations_of(mention)]
    for first, second in pairwise(named):
        if organizations_of(first) == (subject,):
            between = sentence.sentence.text[first.end : second.start].split()
            return (
                bool(between)
                and set(between) <= {"and", "the", ",", "its"}
                and (organizations_of(second) != (subject,))
            )
    return False


def _states(sentence: AnnotatedSentence, turn: Turn, verb: int) -> None:
    lists: Sequence[StateList] = state_lists(sentence) if sentence.mentions else ()
    turn.lists = tuple(found.states for found in lists if len(found.states) > 1)
    turn.lists += bilateral(sentence)
    turn.states = tuple(code for found in lists for code in found.states)
    adjectives = (m for m in sentence.mentions if m.form is Form.DEMONYM and m.kind == "state")
    turn.peoples = tuple(code for m in adjectives for code in m.keys)
    for found in lists:
        start = sentence.tokens[found.first].start
        before = words_before(sentence.tokens, start)
        speaks = found.possessive and _government_after(sentence.tokens, found.last)
        if start < verb and (speaks or not found.possessive) and not _in_phrase(before):
            named = next(
                (m for m in sentence.mentions if turn.subject in organizations_of(m)), None
            )
            if named is None or start < named.start:
                turn.subjects, turn.subject = found.states, ""
            return


_GOVERNMENTS = split(
    "government parliament president leaders leadership authorities cabinet junta premier"
)


def _government_after(tokens: Sequence[Token], at: int) -> bool:
    """Whether "'s (new) government" follows."""
    return any(token.lower in _GOVERNMENTS for token in tokens[at + 2 : at + 5])


@cache
def _auxiliaries() -> frozenset[str]:
    classes = lexicon().classes
    others = ("auxiliaries_have", "modals_future", "modals_possible")
    return (classes["auxiliaries_be"] - {"'s"}).union(*(classes[name] for name in others))


@cache
def _verbs() -> frozenset[str]:
    """The forms that are verbs of a clause and seldom anything else."""
    words = lexicon()
    forms = {word for word, form in words.verbs.items() if form.past or form.third}
    return frozenset(forms - words.noun_too)


def _first_verb(sentence: AnnotatedSentence) -> int:
    """The place of the first verb, or the end."""
    determiners = lexicon().classes["determiners"]
    auxiliaries, verbs = _auxiliaries(), _verbs()
    spans = [(m.start, m.end) for m in sentence.mentions]
    slot = 0
    for index, token in enumerate(sentence.tokens):
        word = token.lower
        if word not in auxiliaries and word not in verbs:
            continue
        while slot < len(spans) and spans[slot][1] <= token.start:
            slot += 1
        if slot < len(spans) and spans[slot][0] <= token.start:
            continue
        if word in auxiliaries:
            return token.start
        before = sentence.tokens[index - 1].lower if index else ""
        if before in determiners or before == "'s":
            continue
        closes = [t.text for t in sentence.tokens[:index]].count(",") > 1
        if before == "," and not closes and not lexicon().verbs[word].third:
            continue
        return token.start
    return len(sentence.sentence.text)


def _in_phrase(before: Sequence[str]) -> bool:
    """Whether a preposition governs what follows these words; "In May" is whole in itself."""
    classes = lexicon().classes
    if before and (before[-1] in _TIMES or _is_year(before[-1])):
        return False
    for word in reversed(before[-4:]):
        if word in classes["prepositions"]:
            return True
        if word in (",", ";", ":", ")", "and", "but", "that") or word in lexicon().verbs:
            return False
    return False


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()


def _possessive(tokens: Sequence[Token], end: int) -> bool:
    at = place(tokens, end)
    after = tokens[at : at + 2]
    return any(token.start in (end, end + 1) and token.lower in ("'s", "'") for token in after)
