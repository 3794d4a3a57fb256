"""A sentence laid out for judging initiatives; every look-up costs only what it returns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from bot.extraction.clauses import VerbGroup, verb_groups
from bot.extraction.compounds import compounds
from bot.extraction.mentions import AnnotatedSentence, Mention
from bot.extraction.noun_phrases import Phrase
from bot.extraction.targets import DateMention, dates_in
from bot.extraction.tokens import Token

_MOST = 80  # words looked at between two places
_JOINTS = frozenset({"and", "but", "while", "whereas", "although", "though", ";"})
_SUBORDINATE = frozenset({"which", "that", "who", "whom", "whose", "where", "when", "if", "to"})


def clause_breaks(
    words: Sequence[Token], groups: Sequence[VerbGroup], starts: Sequence[int]
) -> list[int]:
    """The places where one main clause ends and another with a subject of its own begins."""
    breaks: list[int] = []
    last_verb = -1
    for index, word in enumerate(words):
        if word.lower not in _JOINTS:
            continue
        if word.lower == ";":
            breaks.append(word.start)
            last_verb = word.start
            continue
        at = bisect_left(starts, word.end)
        told = any(one.finite for one in groups[max(0, at - 3) : at]) and starts[at - 1] > last_verb
        if not told or at == len(groups):
            continue
        subject = _subject(words, index, groups[at], starts[at])
        if subject:
            breaks.append(word.start)
            last_verb = word.start
    return breaks


def _subject(words: Sequence[Token], index: int, group: VerbGroup, start: int) -> bool:
    """Whether between a joint and the verb after it stands a subject and nothing else."""
    between = []
    for word in words[index + 1 : index + 16]:
        if word.start >= start:
            break
        between.append(word.lower)
    else:
        return False
    if not group.finite or not _SUBORDINATE.isdisjoint(between):
        return False
    return any(not one.endswith("ly") and one not in {"then", "so", "has", ","} for one in between)


class Scene:
    """A sentence with its whole words, verb groups, mentions and dates, found by place."""

    def __init__(
        self,
        sentence: AnnotatedSentence,
        published: date | None,
        products: frozenset[str],
        main: str = "",
        novel: frozenset[str] = frozenset(),
    ) -> None:
        self.sentence = sentence
        self.novel = novel
        self.products = products
        self.main = main
        self.number = sentence.sentence.number
        self.text = sentence.sentence.text
        self.published = published
        self.words = compounds(sentence.tokens)
        self.lower = self.text.lower().replace("’", "'")
        self.mentions = sentence.mentions
        self._word_starts = [word.start for word in self.words]
        self._lowers = [word.lower for word in self.words]
        self._mention_starts = [mention.start for mention in self.mentions]
        self._dates: list[DateMention] | None = None
        self._date_starts: list[int] = []
        self._lefts: list[int] = []
        self._rights: list[int] = []
        self._breaks: list[int] | None = None
        self.acting: dict[int, bool] = {}  # whether the mention at a place acts; asked for often

    @cached_property
    def groups(self) -> tuple[VerbGroup, ...]:
        """The verb groups, left to right; found on first use, as many sentences need none."""
        return tuple(
            group
            for group in verb_groups(self.sentence)
            # "last month" and "in May" are no verbs.
            if self.sentence.tokens[group.head].text not in {"last", "May"}
        )

    @cached_property
    def _group_starts(self) -> list[int]:
        return [self.start(group) for group in self.groups]

    @cached_property
    def _group_ends(self) -> list[int]:
        return [self.end(group) for group in self.groups]

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
        """The lower-case words that lie wholly between two places, no more than `_MOST`."""
        first = bisect_left(self._word_starts, start)
        last = min(bisect_left(self._word_starts, end), first + _MOST)
        if last > first and self.words[last - 1].end > end:
            last -= 1
        return self._lowers[first:last]

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

    def between_dates(self, start: int, end: int) -> list[str]:
        """Those words without dates: "agreed [in August] on"."""
        found: list[str] = []
        for mention in self.dates_in(start, end):
            found += self.between(start, mention.start)
            start = max(start, mention.end)
        return found + self.between(start, end)

    def word_at(self, place: int) -> int:
        """The index of the first word that begins at or after a place."""
        return bisect_left(self._word_starts, place)

    def segment(self, place: int) -> tuple[int, int]:
        """Where the main clause around a place begins and ends, in characters."""
        if self._breaks is None:
            self._breaks = clause_breaks(self.words, self.groups, self._group_starts)
        index = bisect_right(self._breaks, place)
        start = self._breaks[index - 1] if index else 0
        return start, self._breaks[index] if index < len(self._breaks) else len(self.text)

    def before(self, place: int) -> str:
        """The lower-case word that ends last before a place, "" at the beginning."""
        index = bisect_left(self._word_starts, place)
        return self._lowers[index - 1] if index else ""

    def last_words(self, place: int, most: int) -> list[str]:
        """The lower-case words that end last before a place, in text order."""
        index = bisect_left(self._word_starts, place)
        return self._lowers[max(0, index - most) : index]

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
        return iter(self.mentions[first : bisect_left(self._mention_starts, end, first)])

    def mentions_before(self, place: int, most: int) -> tuple[Mention, ...]:
        """The last mentions that begin before a place, in text order."""
        index = bisect_left(self._mention_starts, place)
        return self.mentions[max(0, index - most) : index]

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """The dates that begin between two places; the sentence is read for them once."""
        if self._dates is None:
            self._dates = dates_in(self.text, self.published)
            self._date_starts = [one.start for one in self._dates]
        first = bisect_left(self._date_starts, start)
        return self._dates[first : bisect_left(self._date_starts, end)]

    def lay(self, phrases: Sequence[Phrase]) -> None:
        """Tell the scene its phrases, in order, so that dates inside them are known as names."""
        self._lefts = [self.left(one) for one in phrases]
        self._rights = [self.right(one) for one in phrases]

    def in_phrase(self, place: int) -> bool:
        """Whether a place lies inside one of the phrases."""
        index = bisect_right(self._lefts, place) - 1
        return index >= 0 and place < self._rights[index]

    def nearer(self, phrase: Phrase, place: int) -> bool:
        """Whether another of the phrases begins between a phrase and a place."""
        right, left = self.right(phrase), self.left(phrase)
        first, last = (right, place) if place >= right else (place, left)
        at = bisect_left(self._lefts, first)
        return at < len(self._lefts) and self._lefts[at] < last

    def left(self, phrase: Phrase) -> int:
        """Where a phrase begins, its determiner included, in characters."""
        return self.words[phrase.first].start

    def left_with_owner(self, phrase: Phrase) -> int:
        """Where a phrase begins, its owner included: "on [the ASEAN] Power Grid"."""
        left = self.left(phrase)
        if phrase.determiner in {"owner", "'s", "'"}:
            for mention in self.mentions_before(left, 1):
                if left - mention.end <= 4:
                    return mention.start
        return left

    def right(self, phrase: Phrase) -> int:
        """One past where a phrase ends, in characters."""
        return self.words[phrase.end - 1].end
