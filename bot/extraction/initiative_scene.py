"""A sentence laid out for judging initiatives; every look-up costs only what it returns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from bot.extraction.clauses import VerbGroup, verb_groups
from bot.extraction.mentions import AnnotatedSentence, Mention
from bot.extraction.noun_phrases import Phrase, compounds
from bot.extraction.targets import DateMention, dates_in


class Scene:
    """A sentence with its whole words, verb groups, mentions and dates, found by place."""

    def __init__(
        self, sentence: AnnotatedSentence, published: date | None, products: frozenset[str]
    ) -> None:
        self.sentence = sentence
        self.products = products
        self.number = sentence.sentence.number
        self.text = sentence.sentence.text
        self.published = published
        self.words = compounds(sentence.tokens)
        self.groups = verb_groups(sentence)
        self.lower = self.text.lower().replace("’", "'")
        self.mentions = sentence.mentions
        self._word_starts = [word.start for word in self.words]
        self._group_starts = [self.start(group) for group in self.groups]
        self._group_ends = [self.end(group) for group in self.groups]
        self._mention_starts = [mention.start for mention in self.mentions]
        self._dates: list[DateMention] | None = None

    def actors(self, mention: Mention) -> tuple[str, ...]:
        """The organizations a mention stands for; none for states, groups and products."""
        if mention.kind == "organization":
            return () if mention.key in self.products else (mention.key,)
        if mention.kind != "anaphor":
            return ()
        return tuple(key for key in mention.organizations if key not in self.products)

    def start(self, group: VerbGroup) -> int:
        """Where a verb group begins, in characters."""
        return self.sentence.tokens[group.first].start

    def end(self, group: VerbGroup) -> int:
        """One past where a verb group ends, in characters."""
        return self.sentence.tokens[group.last].end

    def between(self, start: int, end: int) -> list[str]:
        """The lower-case words that lie wholly between two places."""
        first = bisect_left(self._word_starts, start)
        last = bisect_left(self._word_starts, end)
        return [word.lower for word in self.words[first:last] if word.end <= end]

    def between_states(self, start: int, end: int) -> list[str]:
        """Those words without the names of states, so that lists of them do not matter."""
        named = [one for one in self.mentions_in(start, end) if one.kind == "state"]
        if not named:
            return self.between(start, end)
        found: list[str] = []
        for mention in named:
            found += self.between(start, mention.start)
            start = max(start, mention.end)
        return found + self.between(start, end)

    def before(self, place: int) -> str:
        """The lower-case word that ends last before a place, "" at the beginning."""
        index = bisect_left(self._word_starts, place)
        return self.words[index - 1].lower if index else ""

    def group_before(self, place: int) -> VerbGroup | None:
        """The last verb group that ends at or before a place."""
        index = bisect_left(self._group_ends, place + 1)
        return self.groups[index - 1] if index else None

    def groups_from(self, place: int, most: int) -> tuple[VerbGroup, ...]:
        """The first verb groups that begin at or after a place."""
        index = bisect_left(self._group_starts, place)
        return self.groups[index : index + most]

    def mentions_in(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions that begin between two places."""
        first = bisect_left(self._mention_starts, start)
        for mention in self.mentions[first:]:
            if mention.start >= end:
                return
            yield mention

    def mentions_before(self, place: int, most: int) -> tuple[Mention, ...]:
        """The last mentions that begin before a place, in text order."""
        index = bisect_left(self._mention_starts, place)
        return self.mentions[max(0, index - most) : index]

    def dates(self) -> list[DateMention]:
        """The dates of the sentence, read on first use."""
        if self._dates is None:
            self._dates = dates_in(self.text, self.published)
        return self._dates

    def left(self, phrase: Phrase) -> int:
        """Where a phrase begins, its determiner included, in characters."""
        return self.words[phrase.first].start

    def right(self, phrase: Phrase) -> int:
        """One past where a phrase ends, in characters."""
        return self.words[phrase.end - 1].end
