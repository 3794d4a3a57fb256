"""What "the bloc", "it", "both organizations", "the latter" stand for, where that is certain.

A text is read from left to right. For every sentence it is kept which organizations and states
it names and which of them is its subject; a description takes the one antecedent that fits, the
nearest sentence first, and stays unresolved where two fit equally well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.extraction.descriptions import TRIGGERS, Description, describe
from bot.extraction.mentions import LONGEST, AnnotatedSentence, Mention
from bot.extraction.turns import Turn, joint, organizations_of, turn_of
from bot.model import Organization
from bot.world import Form, organizations

_BACK = 4  # sentences looked back


__all__ = ["Discourse", "joint", "organizations_of"]


class Discourse:
    """The running memory of one text."""

    def __init__(
        self, named: Mapping[str, Organization], everywhere: Iterable[str], main: str = ""
    ) -> None:
        self._named = named
        self._main = main  # the organization that the text is about, if there is one
        self._everywhere = tuple(everywhere)
        self._turns: list[Turn] = []
        self._last: dict[str, int] = {}  # the last sentence that named an organization
        self._defined: dict[str, str] = {}  # "the Union", once it is clear which

    def resolve(self, sentence: AnnotatedSentence) -> AnnotatedSentence:
        """The sentence with its anaphors as mentions; the memory then holds it."""
        if len(sentence.tokens) > LONGEST:
            return sentence
        added: list[Mention] = []
        taken = [(m.start, m.end) for m in sentence.mentions if m.form is not Form.DEMONYM]
        tokens = sentence.tokens
        at = slot = 0
        while at < len(tokens):
            if tokens[at].lower not in TRIGGERS:
                at += 1
                continue
            while slot < len(taken) and taken[slot][1] <= tokens[at].start:
                slot += 1
            if slot < len(taken) and taken[slot][0] <= tokens[at].start:
                at += 1
                continue
            description = describe(tokens, at)
            mention = self._taken_up(sentence, description, added) if description else None
            if description is None or mention is None:
                at += 1
                continue
            added.append(mention)
            at = description.last + 1
        if added:
            # A demonym inside a description ("the Russian-led bloc") gives way to it.
            kept = [m for m in sentence.mentions if not _inside(m, added)]
            mentions = tuple(sorted((*kept, *added), key=lambda m: m.start))
            sentence = AnnotatedSentence(sentence.sentence, tokens, mentions)
        self._remember(sentence)
        return sentence

    def _taken_up(
        self, sentence: AnnotatedSentence, description: Description, added: list[Mention]
    ) -> Mention | None:
        """The mention that a description is, None if it has a name in it or is not certain."""
        covering = self._covering(sentence, description)
        if covering is not None and not _counts(covering, description):
            return None
        mention = self._mention(sentence, description, added)
        if covering is not None and mention and not {*mention.keys} <= {*covering.keys}:
            return None
        return mention

    @staticmethod
    def _covering(sentence: AnnotatedSentence, description: Description) -> Mention | None:
        """The organization's or group's name that lies within a description's words, if any."""
        start = sentence.tokens[description.first].start
        end = sentence.tokens[description.last].end
        return next(
            (
                m
                for m in sentence.mentions
                if m.kind in ("organization", "group") and start < m.end and m.start < end
            ),
            None,
        )

    def _mention(
        self, sentence: AnnotatedSentence, description: Description, added: list[Mention]
    ) -> Mention | None:
        start = sentence.tokens[description.first].start
        end = sentence.tokens[description.last].end
        here = turn_of(
            AnnotatedSentence(
                sentence.sentence,
                tuple(token for token in sentence.tokens if token.end <= start),
                tuple(
                    sorted(
                        (
                            *(m for m in sentence.mentions if m.end <= start),
                            *(m for m in added if m.end <= start),
                        ),
                        key=lambda m: m.start,
                    )
                ),
            )
        )
        keys: tuple[str, ...] = ()
        states: tuple[str, ...] = ()
        if description.kind == "organization":
            keys = self._organization(here, description)
        elif description.kind == "organizations":
            keys = self._several(here, description)
        elif description.kind == "states":
            states = self._states(here, description)
        elif description.kind == "latter":
            keys, states = self._latter(here, description)
        elif description.kind == "pronoun":
            keys, states = self._pronoun(here, description, opening=not here.organizations)
        if not keys and not states:
            return None
        first = keys[0] if keys else states[0]
        text = sentence.sentence.text[start:end]
        return Mention(start, end, "anaphor", first, None, text, states, keys)

    def _recent(self, here: Turn) -> list[Turn]:
        """This sentence so far and those before it, nearest first."""
        return [here, *reversed(self._turns[-_BACK:])]

    def _organization(self, here: Turn, description: Description) -> tuple[str, ...]:
        """The organization that "the bloc", "the union", "its (members)" mean."""
        if description.defined and description.head in self._defined:
            return (self._defined[description.head],)
        found = self._described(here, description)
        if description.defined and found:
            self._defined[description.head] = found[0]
        return found

    def _described(self, here: Turn, description: Description) -> tuple[str, ...]:
        if description.particular:
            return self._particular(here, description)
        if description.head in ("alliance", "pact"):
            found = self._of_kind(here, description.head)
            if found:
                return found
        if description.near and self._turns:  # "that pact" is not of this very clause
            before = list(dict.fromkeys(filter(self._whole, self._turns[-1].organizations)))
            if len(before) == 1:
                return (before[0],)
        for back, turn in enumerate(self._recent(here)):
            fitting = [key for key in dict.fromkeys(turn.organizations) if self._whole(key)]
            if len(fitting) == 1:
                far = back > 1 and self._main in self._last
                return (self._main if far else fitting[0],)
            if not fitting:
                continue
            if turn.subject and self._whole(turn.subject):
                return (turn.subject,)
            return ()
        whole = [key for key in self._last if self._whole(key)]
        return (whole[0],) if len(whole) == 1 else ()

    def _of_kind(self, here: Turn, head: str) -> tuple[str, ...]:
        """The nearest organization that is an alliance or pact by name or kind."""
        fitting = [key for key in self._known(here) if self._is_kind(key, head)]
        return self._nearest(here, [key for key in fitting if self._whole(key)])

    def _particular(self, here: Turn, description: Description) -> tuple[str, ...]:
        """For "the union", "the council": the nearest one with that word in its name."""
        words = {description.head, *description.words}
        for fits in (self._name_words, self._kind_words):
            fitting = [key for key in self._known(here) if words.issubset(fits(key))]
            if fitting:
                return self._nearest(here, fitting)
        if len(words) == 1:
            return ()
        later = [key for key in self._everywhere if words.issubset(self._name_words(key))]
        return (later[0],) if len(later) == 1 else ()

    def _known(self, here: Turn) -> dict[str, None]:
        """The organizations named so far."""
        return dict.fromkeys((*here.organizations, *self._last))

    def _nearest(self, here: Turn, keys: Sequence[str]) -> tuple[str, ...]:
        """The one that was named last, () if the last sentence with any of them names several."""
        places = {
            key: len(self._turns) if key in here.organizations else self._last[key] for key in keys
        }
        nearest = [key for key, place in places.items() if place == max(places.values())]
        nearest = [key for key in nearest if self._whole(key)] or nearest
        return (nearest[0],) if len(nearest) == 1 else ()

    @staticmethod
    def _kind_words(key: str) -> set[str]:
        listed = organizations().get(key)
        return set(listed.kind.lower().split()) if listed is not None else set()

    def _name_words(self, key: str) -> set[str]:
        name = self._named[key].name if key in self._named else ""
        return set(name.lower().replace("-", " ").replace("isation", "ization").split())

    def _is_kind(self, key: str, head: str) -> bool:
        listed = organizations().get(key)
        kind = listed.kind if listed is not None else ""
        return head in self._name_words(key) or head in kind.split()

    @staticmethod
    def _whole(key: str) -> bool:
        """Whether it is an organization in its own right and not a body of one."""
        listed = organizations().get(key)
        return listed is None or not listed.part

    def _several(self, here: Turn, description: Description) -> tuple[str, ...]:
        """The organizations that "both organizations" means: going back until there are two."""
        found: dict[str, None] = {}
        certain = description.head in ("alliance", "pact")
        for turn in self._recent(here):
            fitting = [key for key in turn.organizations if self._whole(key)]
            if certain:
                fitting = [key for key in fitting if self._is_kind(key, description.head)]
            found.update(dict.fromkeys(fitting))
            if len(found) >= description.count:
                return tuple(found) if len(found) == description.count else ()
        return ()

    def _states(self, here: Turn, description: Description) -> tuple[str, ...]:
        """The states that "the country", "both states", "the three" mean."""
        for turn in self._recent(here)[: 3 if description.count == 1 else None]:
            if description.count > 1:
                fitting = {group for group in turn.lists if len(group) == description.count}
                if len(fitting) == 1:
                    return fitting.pop()
                if len(set(turn.states)) == description.count:
                    return tuple(dict.fromkeys(turn.states))
                if fitting or turn.states:
                    return ()
            elif turn.states:
                if len(set(turn.states)) == 1:
                    return turn.states[:1]
                return turn.subjects if len(turn.subjects) == 1 else ()
        return ()

    def _latter(
        self, here: Turn, description: Description
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """As in "The former" and "the latter": of two organizations or states named last."""
        for turn in self._recent(here)[:2]:
            if turn.last_two:
                return (turn.last_two[description.count - 1],), ()
            states = tuple(dict.fromkeys(turn.states))
            if len(states) == 2:
                return (), (states[description.count - 1],)
            if turn.organizations or states:
                break
        return (), ()

    def _pronoun(
        self, here: Turn, description: Description, *, opening: bool
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The subject that "it", "its", "they" take up: an organization's keys or states."""
        plural = description.count > 1
        if description.state:
            done = self._state_meant(here)
            if done:
                return (), done
        if description.object:
            return ((), ()) if plural else self._object(here)
        turns = [here] if here.subject or here.subjects else self._turns[-1:]
        ahead = 0 < description.first <= 2 and description.dependent and opening
        if ahead and turns and turns[0] is not here:  # "When it joined in 2004, A ..."
            return (), ()
        for turn in turns:
            meant = _taken_up(turn, plural=plural)
            if any(meant):
                return meant
        return (), ()

    def _state_meant(self, here: Turn) -> tuple[str, ...]:
        """The one state that "it" in "it was readmitted" can mean, () if it is not certain."""
        turn = here if here.states or here.organizations or not self._turns else self._turns[-1]
        subjects, states = dict.fromkeys(turn.subjects), dict.fromkeys(turn.states)
        if len(subjects) == 1:
            return tuple(subjects)
        return tuple(states) if len(states) == 1 else ()

    def _object(self, here: Turn) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What "it" stands for as an object: what the subject acted on before."""
        named, acted_on = dict.fromkeys(here.organizations), dict.fromkeys(here.states)
        if here.partitive:
            told = dict.fromkeys(self._turns[-1].organizations if self._turns else ())
            return (tuple(told), ()) if len(told) == 1 and not here.subject else ((), ())
        if here.subject and not here.subjects and len(acted_on) == 1:
            return (), tuple(acted_on)
        before = self._turns[-1].subject if self._turns and here.subjects and not named else ""
        if before:
            return (before,), ()
        return (tuple(named), ()) if len(named) == 1 else ((), ())

    def _remember(self, sentence: AnnotatedSentence) -> None:
        turn = turn_of(sentence)
        for key in turn.organizations:
            self._last[key] = len(self._turns)
            listed = organizations().get(key)
            if listed is not None and listed.part == "body":
                self._last.setdefault(listed.parent, len(self._turns))
        self._turns.append(turn)


def _taken_up(turn: Turn, *, plural: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The one organization's key or the states that a sentence lets a pronoun take up."""
    if plural:
        return (), turn.subjects if len(turn.subjects) > 1 and not turn.subject else ()
    if turn.subject and not turn.subjects:
        return (turn.subject,), ()
    if len(turn.subjects) == 1 and not turn.subject:
        return (), turn.subjects
    alone, places = tuple(dict.fromkeys(turn.organizations)), set(turn.states)
    if turn.asked and not alone and len(places) == 1:
        return (), turn.states[:1]
    if len(alone) == 1 and not turn.states and not turn.subjects:
        return alone, ()
    return (), ()


def _counts(covering: Mention, description: Description) -> bool:
    """Whether a description means some of a group of states: "the two Nordic states"."""
    some = 1 < description.count < len(covering.keys)
    return covering.kind == "group" and description.kind == "states" and some


def _inside(mention: Mention, added: Sequence[Mention]) -> bool:
    return any(other.start <= mention.start and mention.end <= other.end for other in added)
