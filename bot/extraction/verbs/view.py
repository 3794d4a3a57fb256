"""A sentence's tokens as the search for verbs looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.extraction.lexicon import lexicon
from bot.extraction.tokens import Token
from bot.world import Form

_AUXILIARIES = (
    "auxiliaries_be",
    "auxiliaries_have",
    "auxiliaries_do",
    "modals_future",
    "modals_possible",
)
Span = tuple[int, int, str, Form | None]


@cache
def auxiliaries() -> frozenset[str]:
    """All auxiliaries but "'s", which is more often something else."""
    classes = lexicon().classes
    return frozenset().union(*(classes[name] for name in _AUXILIARIES)) - {"'s"}


class View:
    """One sentence being looked through for verb groups.

    `kinds` tells for each token the kind of the mention it belongs to, "demonym" for demonyms,
    or "".
    """

    def __init__(self, tokens: Sequence[Token], mentions: Sequence[Span]) -> None:
        self.words = lexicon()
        self.classes = self.words.classes
        self.auxiliaries = auxiliaries()
        self.tokens = tokens
        self.lower = [token.lower for token in tokens]
        self.kinds = _kinds(tokens, mentions)

    def auxiliary(self, word: str) -> bool:
        """Whether a word is an auxiliary."""
        return word in self.auxiliaries

    def contracted(self, at: int) -> bool:
        """Whether "'s" is "is": after a pronoun."""
        return (
            self.lower[at] == "'s"
            and at > 0
            and self.lower[at - 1] in ("it", "that", "he", "she", "there", "what")
        )

    def hyphenated(self, at: int) -> bool:
        """Whether a word is the first part of a compound: "would-be", "break-away"."""
        after = at + 1
        return (
            after + 1 < len(self.tokens)
            and self.tokens[after].text in "-‑"
            and self.tokens[after].start == self.tokens[at].end
            and self.tokens[after].end == self.tokens[after + 1].start
        )

    def month(self, at: int) -> bool:
        """Whether "May" or "March" is the month."""
        if self.tokens[at].text not in ("May", "March"):
            return False
        after = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        return at > 0 or after[:1].isdecimal()

    def skip(self, at: int) -> int | None:
        """The first token from `at` on that is neither adverb nor negation; None past the end."""
        limit = min(at + 4, len(self.tokens))
        if self.lower[at : at + 2] == ["one", "day"]:  # "would one day become"
            at += 2
        while at < limit and not self.kinds[at] and self.loose(self.lower[at]):
            at += 1
        return at if at < len(self.tokens) and not self.kinds[at] else None

    def loose(self, word: str) -> bool:
        """Whether a word may stand between the parts of a group: an adverb, a negation."""
        classes = self.classes
        return (
            word in classes["adverbs"]
            or word in classes["negations"]
            or (word.endswith("ly") and word not in classes["not_adverbs"])
        )

    def base(self, at: int) -> bool:
        """Whether a base form stands at a place: "join"."""
        form = self.words.verbs.get(self.lower[at])
        return form is not None and form.base

    def takes_object(self, at: int) -> bool:
        """Whether an object or "up" stands right behind a gerund: "setting up", "founding a"."""
        after = at + 1
        return after < len(self.tokens) and (
            bool(self.kinds[after])
            or self.lower[after] in self.classes["determiners"]
            or self.lower[after] == "up"
        )


def _kinds(tokens: Sequence[Token], mentions: Sequence[Span]) -> list[str]:
    """For each token the kind of the mention it belongs to, "demonym" for demonyms, or ""."""
    kinds = [""] * len(tokens)
    at = 0
    for start, end, kind, form in mentions:
        while at < len(tokens) and tokens[at].start < start:
            at += 1
        while at < len(tokens) and tokens[at].start < end:
            kinds[at] = "demonym" if form is Form.DEMONYM else kind
            at += 1
    return kinds
