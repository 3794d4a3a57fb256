"""Capitals that mostly are towns, where the words around them show a government.

"Jakarta" hosts many a meeting; in "Jakarta's entry into the pact", "Jakarta has not signed" and
in a list beside Manila it is Indonesia.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.lexicon import lexicon, split
from bot.extraction.tokens import Token
from bot.world import Form, Match
from bot.world.towns import LISTED

_BEFORE_SUBJECT = frozenset(
    {
        ",", ";", ":", "–", "—", "-", "(", '"', "“", "and", "but", "while", "that", "as", "when",
        "after", "before", "since", "because", "although", "though", "if", "whether", "until",
    }
)  # fmt: skip
_ON_MEMBERS = split("suspend admit expel readmit reinstate")  # what organizations do to states
_HOLDING = split("hold enjoy")
_COPULAS = split("become remain")
_NOMINAL = split("a an the one")  # what begins the noun phrase of a standing
_BETWEEN = 4  # helping words and adverbs between a subject and its verb
# Towns that house other bodies so often, or are given names so often, that nothing is certain.
_NEVER = frozenset({"Brussels", "Geneva", "The Hague", "Hague", "Victoria", "Sofia", "Kingston"})


def with_seats(text: str, tokens: Sequence[Token], matches: Sequence[Match]) -> Sequence[Match]:
    """The matches of a sentence without the careful capitals that do not act as governments."""
    if not any(_careful(match) for match in matches):
        return matches
    kept = {match for match in matches if not _careful(match) or _acts(tokens, match)}
    for row in (matches, matches[::-1]):
        for one, other in pairwise(row):
            if one in kept and one.name.form is Form.METONYM and _beside(text, one, other):
                kept.add(other)
    return [match for match in matches if match in kept]


def _careful(match: Match) -> bool:
    return match.name.careful and match.name.form is Form.METONYM


def _beside(text: str, one: Match, other: Match) -> bool:
    """Whether two capitals stand side by side in a list."""
    if other.name.form is not Form.METONYM or other.name.text in _NEVER:
        return False
    first, second = sorted((one, other), key=lambda match: match.start)
    return text[first.end : second.start].strip() in LISTED


def _acts(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a capital owns what states own, or does what states do."""
    if match.name.text in _NEVER:
        return False
    first = next((i for i, t in enumerate(tokens) if t.start >= match.start), len(tokens))
    after = first
    while after < len(tokens) and tokens[after].start < match.end:
        after += 1
    words = [token.lower for token in tokens[after : after + _BETWEEN + 2]]
    classes = lexicon().classes
    if words[:1] in (["'s"], ["’s"]):
        return not classes["state_matters"].isdisjoint(words[1:3])
    before = lexicon().verbs.get(tokens[first - 1].lower) if first else None
    if before is not None and before.lemma in _ON_MEMBERS:
        return True
    if first and tokens[first - 1].lower not in _BEFORE_SUBJECT:
        return False
    apposed = words[:1] == [","] and words[1:2] in (["a"], ["an"])
    return _standing(words[1:]) if apposed else _does(words)


def _does(words: Sequence[str]) -> bool:
    """Whether a predicate begins that states have: "has not signed", "is a member"."""
    classes, verbs = lexicon().classes, lexicon().verbs
    for index, word in enumerate(words[: _BETWEEN + 1]):
        helping = any(
            word in classes[name]
            for name in (
                "auxiliaries_be", "auxiliaries_have", "auxiliaries_do", "modals_future",
                "modals_possible", "negations", "adverbs",
            )
        )  # fmt: skip
        if not helping:
            form = verbs.get(word)
            if form is not None and form.lemma in _COPULAS:
                continue
            if form is not None and form.lemma in classes["state_acts"]:
                return True
            held = form is not None and form.lemma in _HOLDING
            return (held or (bool(index) and word in _NOMINAL)) and _standing(words[index:])
    return False


def _standing(words: Sequence[str]) -> bool:
    return not lexicon().classes["standing_nouns"].isdisjoint(words[1:5])
