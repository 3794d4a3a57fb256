"""What "the bloc", "it", "both organizations", "the latter" stand for, where that is certain.

A text is read from left to right. For every sentence it is kept which organizations and states
it names and which of them is its subject; a description takes the one antecedent that fits, the
nearest sentence first, and stays unresolved where two fit equally well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.extraction.mentions import LONGEST, AnnotatedSentence, Mention
from bot.extraction.reference.description import Description
from bot.extraction.reference.descriptions import describe, triggers
from bot.extraction.reference.meant import pronoun_meant
from bot.extraction.reference.memory import Memory
from bot.extraction.reference.organizations import (
    general,
    organization_meant,
    organizations_meant,
)
from bot.extraction.reference.placing import better_placed
from bot.extraction.reference.states import Meant, latter_meant, states_meant
from bot.extraction.reference.turns import clauses_of, turn_of
from bot.model import Organization
from bot.world import Form

_TITLES = 2  # sentences among which a text's heading is
_HEADING = 10  # tokens of a heading, at most


class Discourse:
    """The running memory of one text."""

    def __init__(
        self, named: Mapping[str, Organization], everywhere: Iterable[str], main: str = ""
    ) -> None:
        self._memory = Memory(named, everywhere, main)
        self._paragraph = -1

    def resolve(self, sentence: AnnotatedSentence) -> AnnotatedSentence:
        """The sentence with its anaphors as mentions; the memory then holds it."""
        if len(sentence.tokens) > LONGEST:
            return sentence
        added: list[Mention] = []
        last = -1
        for at in _places(sentence):
            description = describe(sentence.tokens, at) if at > last else None
            mention = self._taken_up(sentence, description, added) if description else None
            if description is not None and mention is not None:
                added.append(mention)
                last = description.last
        if added:
            # A demonym inside a description ("the Russian-led bloc") gives way to it.
            kept = [m for m in sentence.mentions if not _inside(m, added)]
            mentions = tuple(sorted((*kept, *added), key=lambda m: m.start))
            sentence = AnnotatedSentence(sentence.sentence, sentence.tokens, mentions)
        self._paragraph = sentence.sentence.paragraph
        self._memory.remember(turn_of(sentence))
        if not self._memory.about and len(self._memory.turns) <= _TITLES:
            self._memory.about = _profiled(sentence)
        return sentence

    def _taken_up(
        self, sentence: AnnotatedSentence, description: Description, added: Sequence[Mention]
    ) -> Mention | None:
        """The mention that a description is, None if it has a name in it or is not certain."""
        covering = _covering(sentence, description)
        if covering is not None and not _counts(covering, description):
            return None
        mention = self._mention(sentence, description, added)
        if covering is not None and mention and not {*mention.keys} <= {*covering.keys}:
            return None
        return mention

    def _mention(
        self, sentence: AnnotatedSentence, description: Description, added: Sequence[Mention]
    ) -> Mention | None:
        start = sentence.tokens[description.first].start
        end = sentence.tokens[description.last].end
        if description.kind == "latter":
            before = _until(sentence, (), _of_two(sentence, description.first, added))
        else:
            before = _until(sentence, added, description.first)
        keys, states = self._meant(before, description)
        if description.kind == "organization" and not description.particular:
            keys = better_placed(self._memory, before, sentence, description, keys)
        if not keys and not states:
            return None
        first = keys[0] if keys else states[0]
        text = sentence.sentence.text[start:end]
        return Mention(start, end, "anaphor", first, None, text, states, keys)

    def _meant(self, before: AnnotatedSentence, description: Description) -> Meant:
        memory = self._memory
        opens = before.sentence.paragraph != self._paragraph and description.first == 0
        if opens and general(description) and memory.has(memory.main):
            return (memory.main,), ()
        here = turn_of(before)
        if description.kind == "organization":
            clause = next(clauses_of(before, that=False), None) if description.near else None
            return organization_meant(memory, here, description, clause), ()
        if description.kind == "organizations":
            return organizations_meant(memory, here, description), ()
        if description.kind == "states":
            return (), states_meant(memory, here, description)
        if description.kind == "latter":
            return latter_meant(memory, here, description)
        clauses = clauses_of(before, that=description.owner)
        return pronoun_meant(memory, here, clauses, description)


def _places(sentence: AnnotatedSentence) -> Iterator[int]:
    """The tokens that may begin a referring expression: outside what is named already."""
    taken = [(m.start, m.end) for m in sentence.mentions if m.form is not Form.DEMONYM]
    slot = 0
    for at, token in enumerate(sentence.tokens):
        if token.lower not in triggers():
            continue
        while slot < len(taken) and taken[slot][1] <= token.start:
            slot += 1
        if slot == len(taken) or token.start < taken[slot][0]:
            yield at


def _until(sentence: AnnotatedSentence, added: Sequence[Mention], at: int) -> AnnotatedSentence:
    """The sentence up to a token, with what has been resolved of it."""
    start = sentence.tokens[at].start
    mentions = [m for m in (*sentence.mentions, *added) if m.end <= start]
    mentions.sort(key=lambda m: m.start)
    return AnnotatedSentence(sentence.sentence, sentence.tokens[:at], tuple(mentions))


def _of_two(sentence: AnnotatedSentence, at: int, added: Sequence[Mention]) -> int:
    """Where a sentence begins to point to two: at "the former", which "the latter" follows."""
    former = next((m.start for m in added if m.text.lower() == "the former"), None)
    places = (i for i, token in enumerate(sentence.tokens[:at]) if token.start == former)
    return next(places, at)


def _covering(sentence: AnnotatedSentence, description: Description) -> Mention | None:
    """The name, other than a people's, that lies within a description's words, if any."""
    start = sentence.tokens[description.first].start
    end = sentence.tokens[description.last].end
    return next(
        (
            m
            for m in sentence.mentions
            if m.form is not Form.DEMONYM and start < m.end and m.start < end
        ),
        None,
    )


def _counts(covering: Mention, description: Description) -> bool:
    """Whether a description means some of a group of states: "the two Nordic states"."""
    some = 1 < description.count < len(covering.keys)
    return covering.kind == "group" and description.kind == "states" and some


def _profiled(sentence: AnnotatedSentence) -> str:
    """The one state of a heading that names no organization: "Kenya's foreign relations"."""
    tokens = sentence.tokens
    if not 0 < len(tokens) <= _HEADING or not tokens[-1].word:
        return ""
    states = {code for mention in sentence.mentions for code in mention.states}
    alone = len(states) == 1 and not any(m.kind == "organization" for m in sentence.mentions)
    return states.pop() if alone else ""


def _inside(mention: Mention, added: Sequence[Mention]) -> bool:
    return any(other.start <= mention.start and mention.end <= other.end for other in added)
