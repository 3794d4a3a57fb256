"""Noun phrases headed by an initiative noun, found without a tagger.

From a head ("council", "force", "free-trade area") the phrase grows to the left over
modifiers up to a determiner, owner, verb or preposition, and to the right over the
complements a title keeps ("... on the Prevention of Fires", "... with the SCO").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.extraction.initiative_lexicon import (
    Kind,
    heads,
    longest_heads,
    makes,
    verb_forms,
)
from bot.extraction.lexicon import lexicon
from bot.extraction.noun_complements import tail
from bot.extraction.noun_heads import head_length
from bot.extraction.noun_names import POSSESSIVE, QUOTES, words
from bot.extraction.tokens import Token
from bot.records import record

_DOCUMENTS = frozenset({"plan", "concept", "vision", "blueprint", "framework", "agenda"})
_BEFORE_VERBS = frozenset(
    {"to", "has", "have", "had", "will", "would", "should", "could", "may", "might", "must", "can"}
)
_REACH_LEFT = 9
_PURPOSE = 8  # tokens of an infinitive looked through for what it makes


@record(frozen=True, slots=True)
class Phrase:
    """A noun phrase by token indexes into its sentence.

    `first` is its determiner or first modifier, `start` where the title begins, `head` the
    last token of the head noun, `end` one past the complements. `weak` are the adjectives
    before the title, `name` whether the head is capitalised as in a proper name. `given` is the
    token span of the name in "an operation called Nordic Star"; `label` is a title that does
    not stand in the text as it is.
    """

    first: int
    start: int
    head: int
    end: int
    noun: str
    kind: Kind
    determiner: str
    weak: tuple[str, ...]
    name: bool
    plural: bool
    acronym: str = ""
    given: tuple[int, int] = (0, 0)
    label: str = ""
    purpose: bool = False


def find_phrases(
    tokens: Sequence[Token], blocked: frozenset[int], owners: frozenset[int]
) -> Iterator[Phrase]:
    """Phrases in order. `blocked` are tokens no head may be in, `owners` organization names."""
    starts = longest_heads()
    index = 0
    while index < len(tokens):
        begins = tokens[index].lower in starts
        if begins and (length := head_length(tokens, index, blocked)):
            phrase = _phrase(tokens, index, index + length - 1, owners)
            if _leads(tokens, phrase) or _only_points(phrase):
                index += length
                continue
            yield phrase
            index = phrase.end
        else:
            index += 1


def _leads(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """`negotiations on a treaty`, `plan for a bank`: the thing is what the complement names."""
    if phrase.name or phrase.noun not in words("leading") | words("buying"):
        return False
    if phrase.end == phrase.head + 1 and _to_make(tokens, phrase.end):
        return True
    behind = [token.lower for token in tokens[phrase.head + 1 : phrase.end]]
    if phrase.noun in words("buying") and behind[:1] == ["of"]:
        single = behind[1:2] in (["a"], ["an"])
        return single and any(word in heads() for word in behind[1:])
    if not behind or behind[0] not in (
        {"of"} if phrase.kind is Kind.MISSION else {"on", "for", "about"}
    ):
        return False
    indefinite = behind[1:2] in (["a"], ["an"])
    return indefinite or (
        phrase.noun not in _DOCUMENTS and any(word in heads() for word in behind[1:])
    )


def _to_make(tokens: Sequence[Token], index: int) -> bool:
    """`[a plan] to set up a bank`: an infinitive that makes a thing with a noun of its own."""
    behind = [token.lower for token in tokens[index : index + _PURPOSE]]
    form = lexicon().verbs.get(behind[1]) if len(behind) > 1 else None
    if behind[:1] != ["to"] or form is None or not (form.base and makes(form.lemma)):
        return False
    return any(word in heads() for word in behind[2:])


def _only_points(phrase: Phrase) -> bool:
    """`a proposal on trade`: neither bare and pointing back nor with a purpose."""
    if phrase.noun not in words("pointing"):
        return False
    bare = phrase.start == phrase.head and phrase.determiner in {"the", "this", "that", "such"}
    return not (phrase.purpose or (bare and phrase.end == phrase.head + 1))


def _phrase(tokens: Sequence[Token], left: int, head: int, owners: frozenset[int]) -> Phrase:
    first = _grow_left(tokens, left, owners)
    determiner = ""
    before = tokens[first - 1].lower if first else ""
    if before in words("determiners") or before in POSSESSIVE:
        determiner = before
    elif first and first - 1 in owners:
        determiner = "owner"
    start = first
    weak = []
    while (
        start < left
        and tokens[start].lower in words("weak")
        and not (tokens[start].capital and start)
    ):
        weak.append(tokens[start].lower)
        start += 1
    noun, kind = heads()[" ".join(token.lower for token in tokens[left : head + 1])]
    behind = tail(tokens, head, noun, kind)
    opening = first - 1 if determiner and determiner != "owner" else first
    if opening and tokens[opening - 1].lower == "such":
        opening, determiner = opening - 1, "such"
    return Phrase(
        first=opening,
        start=start,
        head=head,
        end=behind.end,
        noun=noun,
        kind=Kind.PROGRAMME if behind.purpose and noun in words("planlike") else kind,
        determiner=determiner,
        weak=tuple(weak),
        name=tokens[head].text[:1].isupper() and head > 0,
        plural=tokens[head].lower not in {noun, noun.split()[-1]},
        acronym=behind.acronym,
        given=behind.given,
        purpose=behind.purpose,
    )


def _grow_left(tokens: Sequence[Token], left: int, owners: frozenset[int]) -> int:
    """The index of the first modifier of the head that starts at `left`."""
    index = _name_before(tokens, left)
    while index and left - index < _REACH_LEFT:
        if _of_people(tokens, index - 1):
            index -= 2  # "a women's forum"
        elif _modifier(tokens, index - 1, index, owners):
            index -= 1
        else:
            break
    while index < left and tokens[index].lower in {"and", "&", ","}:
        index += 1
    return index


def _of_people(tokens: Sequence[Token], index: int) -> bool:
    """Whether the possessive there only says for whom a thing is: "[a] farmers' [bank]"."""
    if index < 2 or tokens[index].lower not in POSSESSIVE:
        return False
    lead = tokens[index - 2].lower
    indefinite = lead in {"a", "an", "annual", "joint", "regional", "new"}
    return indefinite and tokens[index - 1].lower in words("people")


def _name_before(tokens: Sequence[Token], left: int) -> int:
    """`"Blue Shield" drills`: where the quoted name before the head begins."""
    if left > 1 and tokens[left - 1].text in QUOTES:
        for index in range(left - 2, max(left - 8, -1), -1):
            if tokens[index].text in QUOTES:
                return index
    return left


def _modifier(tokens: Sequence[Token], index: int, right: int, owners: frozenset[int]) -> bool:
    token = tokens[index]
    lower = token.lower
    if index in owners or lower in words("determiners"):
        return False
    if lower in words("stops") and not (token.capital and index and len(lower) > 2):
        return False
    if lower in {"and", "&"}:
        return _joins_modifiers(tokens, index, right, owners)
    if not token.text[0].isalnum():
        return False
    if lower.endswith("ly") and lower not in {"early", "monthly", "yearly", "weekly"}:
        return False
    return not _verb_before_noun(tokens, index)


def _joins_modifiers(
    tokens: Sequence[Token], index: int, right: int, owners: frozenset[int]
) -> bool:
    """`search and rescue exercise` is one phrase, `a council and development bank` two."""
    if not index or index - 1 in owners:
        return False
    before, after = tokens[index - 1], tokens[right]
    if not before.text[0].isalpha() or before.lower in words("stops"):
        return False
    if before.lower in words("determiners"):
        return False
    if before.lower in heads() and not before.text[0].isupper():
        return False
    return before.text[0].isupper() == after.text[0].isupper() and not _verb_before_noun(
        tokens, index - 1
    )


def _verb_before_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is the verb that governs the noun rather than part of its phrase."""
    token = tokens[index]
    lower = token.lower
    before = tokens[index - 1].lower if index else ""
    if before in _BEFORE_VERBS and lower in lexicon().verbs and not token.capital:
        return lower not in words("noun_gerunds")
    if lower not in verb_forms() or lower in words("noun_gerunds"):
        return False
    if token.text[0].isupper() and index:
        return False
    owned = before in words("determiners") or before in POSSESSIVE
    return not owned and before not in words("weak")
