"""Recognising "it", "its", "they", "them" and what their clause says of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bot.extraction.counts import SPANS
from bot.extraction.lexicon import lexicon, split
from bot.extraction.reference.description import Description, word_at
from bot.extraction.reference.words import words
from bot.extraction.tokens import Token

_LISTED = 20  # tokens from "it" to the end of a list of states, at most
_SOON = 7  # tokens from "left" to the body: "left the 15-nation bloc"
_ASKED = split("asked said thought hoped feared argued believed understood expected suggested")
_CLAUSES = split("why whether that how if")
_HELD = 8  # words from "it" to the noun of what it is: "(it) has been a full dialogue partner"


def pronoun(tokens: Sequence[Token], at: int, count: int) -> Description:
    """The pronoun at a place, standing for one thing or for `count`."""
    word, before = tokens[at].lower, word_at(tokens, at - 1)
    acting = lexicon().verbs.get(before)
    inside = word == "it" and _belonged_to(tokens, at)
    if inside or (word == "it" and _acts_on_states(tokens, at + 1)):
        return Description(at, at, "organization", object=inside)
    governed = _governed(before) if at else False
    ends = word == "it" and at > 0 and _ends(tokens, at + 1)
    apart = word == "it" and not governed
    return Description(
        at,
        at,
        "pronoun",
        count,
        dependent=before in words()["dependent"],
        object=word in ("it", "them") and (ends or (governed and before not in words()["saying"])),
        state=apart and not ends and (_as_state(tokens, at + 1) or _as_member(tokens, at)),
        undergoes=acting is not None and acting.lemma in words()["done_to_states"],
    )


def stands_for_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Whether "it" only begins a clause: "it is the first time that", "it is Peru who"."""
    being = lexicon().verbs.get(word_at(tokens, at + 1))
    copula = being is not None and being.lemma == "be"
    if being is not None and being.lemma == "take" and _takes_time(tokens, at + 2):
        return True
    if not copula and word_at(tokens, at + 1) not in lexicon().classes["auxiliaries_be"]:
        return False
    for place, token in enumerate(tokens[at + 2 : at + 2 + _HELD], at + 3):
        if token.lower in _ASKED and word_at(tokens, place) in _CLAUSES:
            return True  # "it is sometimes asked why"
        if token.lower in words()["dummy_predicates"] or token.lower == "who":
            return True
        if not token.word or token.lower in lexicon().verbs:
            return False
    return False


def _of_others(tokens: Sequence[Token], at: int) -> bool:
    """As in "(its) members of parliament"."""
    return word_at(tokens, at + 1) == "of" and word_at(tokens, at + 2) in words()["assemblies"]


def _in_body(tokens: Sequence[Token], at: int) -> bool:
    """As in "(its) membership of the bloc": no organization's own."""
    linked = word_at(tokens, at + 1) in ("of", "in") and word_at(tokens, at + 2) == "the"
    return word_at(tokens, at) == "membership" and linked


def _belonged_to(tokens: Sequence[Token], at: int) -> bool:
    """As in "belongs to it", "is a member of it"."""
    inside, link = word_at(tokens, at - 2), word_at(tokens, at - 1)
    form = lexicon().verbs.get(inside)
    belongs = link == "to" and form is not None and form.lemma == "belong"
    return belongs or (link == "of" and inside.removesuffix("s") in words()["held"])


def _acts_on_states(tokens: Sequence[Token], at: int) -> bool:
    """As in "(it) has admitted Laos in 1997": what only an organization does to states."""
    classes = lexicon().classes
    limit = at + _LISTED
    while at < limit and word_at(tokens, at) in classes["auxiliaries_have"] | classes["adverbs"]:
        at += 1
    form = lexicon().verbs.get(word_at(tokens, at))
    if form is None or form.lemma not in words()["done_to_members"] or form.gerund:
        return False
    at += 1
    first = at
    while at < min(limit, len(tokens)) and _names_on(tokens[at]):
        at += 1
    after = word_at(tokens, at)
    ends = after in classes["prepositions"] or after in ("", ".", ";", "last", "this", "as")
    return at > first and ends


def _names_on(token: Token) -> bool:
    """Whether a list of names goes on."""
    return token.capital or token.lower in (",", "and")


def _takes_time(tokens: Sequence[Token], at: int) -> bool:
    """As in "it took (A) another two years to ..."."""
    near = [token.lower for token in tokens[at : at + _HELD]]
    unit = next((place for place, word in enumerate(near) if word in SPANS), None)
    return unit is not None and word_at(tokens, at + unit + 1) in ("to", "before", "for", "until")


def _governed(before: str) -> bool:
    """Whether a word before a pronoun makes it an object."""
    if before in lexicon().classes["prepositions"]:
        return before not in words()["clausal"]
    return before in lexicon().verbs and before not in lexicon().denying


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether no predicate follows: what stands before is no subject."""
    word, classes = word_at(tokens, at), lexicon().classes
    if word in words()["clausal"]:
        return True
    return word in classes["prepositions"] or word in ("", ".", ";", ")", "and", "or")


def _as_state(tokens: Sequence[Token], at: int) -> bool:
    """Whether a predicate is one of states: "(it) was readmitted", "(it) later rejoined"."""
    classes, passive = lexicon().classes, False
    for place, token in enumerate(tokens[at : at + 5]):
        word = token.lower
        if word in words()["done"] or (passive and word in words()["undergone"]):
            return True
        if _towards_body(tokens, at + place):
            return True
        passive = passive or word in ("was", "been", "is", "be")
        auxiliary = word in classes["auxiliaries_be"] or word in classes["auxiliaries_have"]
        if not auxiliary and word not in classes["adverbs"] and not word.endswith("ly"):
            break
    being = lexicon().verbs.get(word_at(tokens, at))
    auxiliary = word_at(tokens, at) in classes["auxiliaries_be"] | classes["auxiliaries_have"]
    copula = being is not None and being.lemma in ("be", "become", "remain")
    return (auxiliary or copula) and _of_rank(tokens, at + 1)


def _towards_body(tokens: Sequence[Token], at: int) -> bool:
    """As in "(it) left the bloc", "applied for membership", "holds observer status"."""
    form = lexicon().verbs.get(word_at(tokens, at))
    if form is None or form.lemma not in words().towards_body:
        return False
    after = takewhile(lambda token: token.word or token.text in "-‑", tokens[at + 1 : at + _SOON])
    return any(token.lower in words().towards_body[form.lemma] for token in after)


def _of_rank(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun such as "observer" ends the noun phrase: "a full dialogue partner"."""
    classes = lexicon().classes
    if word_at(tokens, at) == "one" and word_at(tokens, at + 1) == "of":
        at += 2
    phrase = takewhile(
        lambda token: token.word and token.lower not in classes["prepositions"],
        tokens[at : at + _HELD],
    )
    return any(token.lower.removesuffix("s") in words()["held"] for token in phrase)


def _as_member(tokens: Sequence[Token], at: int) -> bool:
    """As in "As a member of the bloc, it ..."."""
    opens = word_at(tokens, 0) == "as" and word_at(tokens, at - 1) == ","
    return opens and any(token.lower.rstrip("s") in words()["held"] for token in tokens[1:_HELD])


def possessive(tokens: Sequence[Token], at: int, word: str) -> Description | None:
    """What "its" or "their" is: an organization's if members follow, else like "it"."""
    for place, token in enumerate(tokens[at + 1 : at + 6], at + 1):
        shared = token.lower == "partners" and word_at(tokens, at - 1) == "and"
        shared = shared or _of_others(tokens, place)
        if token.lower in words()["possessed_by_organizations"] and not shared:
            if word == "its":  # not "A and its partners"
                return Description(at, at, "organization", head="organization")
            return None
        if not token.word and token.text != "-" and not token.text.isdecimal():
            break
    count = 1 if word == "its" else 2
    dependent = word_at(tokens, at - 1) in words()["dependent"]
    owned = any(token.lower in words()["possessed_by_states"] for token in tokens[at + 1 : at + 4])
    owned = owned or _in_body(tokens, at + 1)
    return Description(
        at, at, "pronoun", count, dependent=dependent, state=owned and count == 1, owner=True
    )
