"""What a search looks for, and how the full-text index is asked for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db.keys import FAR_FUTURE, sentence_span, subject_token

_TYPED = re.compile(r'(?<!\S)(-?)(?:"([^"]*)"?|(\S+))')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """Which sentences to search: those that speak of all these organizations and states.

    Days are inclusive; a filter by days leaves undated reports out.
    """

    organizations: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    after: date | None = None
    before: date | None = None

    def subjects(self) -> tuple[str, ...]:
        """The index words of the organizations and states."""
        return (
            *(subject_token("organization", key) for key in self.organizations),
            *(subject_token("state", code) for code in self.states),
        )

    def span(self) -> tuple[int, int]:
        """The first sentence id that passes, and the first behind that does not."""
        dated = self.after or self.before
        first = (self.after or date.min).toordinal() if dated else 0
        last = self.before.toordinal() if self.before else FAR_FUTURE
        return sentence_span(first, last)


@dataclass(frozen=True, slots=True)
class Terms:
    """What to look for. A term is a word or a phrase; words match in all their forms.

    All of `required` (of which the first 32 count) have to match, each through any of its
    alternatives; none of `excluded` may. `optional` terms add to the score, and if nothing is
    required one of them has to match. Sentences that speak of an organization or state in
    `preferred` score higher.
    """

    required: tuple[tuple[str, ...], ...] = ()
    optional: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[str, ...] = ()
    preferred: SearchFilter = SearchFilter()

    @classmethod
    def parse(cls, text: str) -> Terms:
        """Read what a user types: words, "quoted phrases", and -words to leave out."""
        required: list[tuple[str, ...]] = []
        excluded: list[str] = []
        for minus, phrase, word in _TYPED.findall(text):
            if term := " ".join(words(phrase or word)):
                if minus:
                    excluded.append(term)
                else:
                    required.append((term,))
        return cls(required=tuple(required), excluded=tuple(excluded))


def words(term: str) -> list[str]:
    """The words that the index would see in a term."""
    return _WORD.findall(term)


def text_expression(alternatives: Iterable[str]) -> str:
    """The index's expression for any of some terms in the text; "" if none of them has a word."""
    phrases = (" ".join(words(term)) for term in alternatives)
    quoted = " OR ".join(f'"{phrase}"' for phrase in phrases if phrase)
    return f"text : ({quoted})" if quoted else ""


def subject_expression(tokens: Iterable[str]) -> str:
    """The index's expression for any of some subjects; "" for none."""
    quoted = " OR ".join(f'"{token}"' for token in tokens)
    return f"subjects : ({quoted})" if quoted else ""
