"""A sentence as a short row of nodes, the ground of the rules on standing.

A node is a coordination of states (tag S) or organizations (O), a verb group (V), a role such as
"the seven CSTO members" (R), a standing such as "observer status in the SCO" (M), or a single
token, tagged by its class: p preposition, c conjunction, d determiner, w relative pronoun,
u subordinator, a adverb, # number, t date, n any other word, or the punctuation sign itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from bot.extraction.clauses import VerbGroup, verb_groups
from bot.extraction.lists import Remark, StateList, number_of, state_lists
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.reference.bodies import has_states
from bot.extraction.reference.turns import organizations_of
from bot.extraction.standing.adverbials import adverbials
from bot.extraction.standing.dates import Dated, over, past_dates
from bot.extraction.standing.short_names import with_short_name
from bot.extraction.standing.word_tags import class_tags, tag_of
from bot.extraction.tokens import Token
from bot.model import PartialDate, Status


@dataclass(slots=True)
class Node:
    """One node, tokens `first` to `last` inclusive; `lower` is the word of a single token."""

    tag: str
    first: int
    last: int
    lower: str = ""
    states: StateList | None = None
    organizations: tuple[str, ...] = ()
    verb: VerbGroup | None = None
    status: Status | None = None
    plural: bool = False
    possessive: bool = False
    words: tuple[str, ...] = ()  # of a role: the words before its noun
    count: int = 0  # of a role: "the seven members"; of an organization: "the seven-member X"
    date: Dated | None = None
    excluded: tuple[str, ...] = ()  # of a role: "but not of Y"
    dead: bool = False  # a role in something that is no organization
    loose: bool = False  # "partners" of nobody named: perhaps no more than friends


class Force(IntEnum):
    """How a claim is made; the more forceful wins where dates do not decide."""

    PAST = 0  # held once
    INFERRED = 1
    STATE = 2  # holds at the report's date
    EVENT = 3  # came about by something that happened


@dataclass(frozen=True, slots=True)
class Told:
    """A standing that a sentence has told of the states at a node."""

    at: int
    organizations: tuple[str, ...]
    status: Status
    force: Force
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """States in one standing that a sentence speaks of without naming them: "three observers"."""

    organizations: tuple[str, ...]
    status: Status


@dataclass(slots=True)
class Scene:
    """A sentence's nodes, with what is known of its surroundings.

    `topic` is the organization that it is about if it names none, () if that is not certain.
    """

    sentence: AnnotatedSentence
    nodes: list[Node]
    topic: tuple[str, ...] = ()
    dates: list[Dated] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    previous: Scene | None = None  # the sentence right before, in the same paragraph
    caption: Group | None = None  # what the caption of a table says of this row of it
    group: Group | None = None  # whom "they" and "the others" in the next sentence may mean
    _verbs: list[tuple[int, VerbGroup]] | None = field(default=None, init=False, repr=False)
    _signs: set[str] | None = field(default=None, init=False, repr=False)
    _tags: set[str] | None = field(default=None, init=False, repr=False)

    @property
    def verbs(self) -> list[tuple[int, VerbGroup]]:
        """The nodes that are verbs, for the many rules that look at no others."""
        if self._verbs is None:
            self._verbs = [
                (at, node.verb) for at, node in enumerate(self.nodes) if node.verb is not None
            ]
        return self._verbs

    @property
    def signs(self) -> set[str]:
        """The words of single nodes and those that the others begin with, and the verbs' lemmas.

        A rule that waits for one of a few words sees by them that it waits in vain.
        """
        if self._signs is None:
            tokens = self.sentence.tokens
            signs = {node.lower for node in self.nodes}
            signs.update([tokens[node.first].lower for node in self.nodes if not node.lower])
            signs.update([verb.lemma for _, verb in self.verbs])
            self._signs = signs
        return self._signs

    @property
    def tags(self) -> set[str]:
        """The tags of the nodes, by which a rule sees that it waits in vain."""
        if self._tags is None:
            self._tags = {node.tag for node in self.nodes}
        return self._tags

    def told_before(self, at: int) -> Told | None:
        """What was told last of states before a node, None if nothing or if of that node."""
        best: Told | None = None
        for told in self.told:
            if told.at == at:
                return None
            if told.at < at and (best is None or told.at >= best.at):
                best = told
        return best

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def tag(self, at: int) -> str:
        """The tag of a node, "" outside the sentence."""
        return self.nodes[at].tag if 0 <= at < len(self.nodes) else ""

    def lower(self, at: int) -> str:
        """The word of a single-token node, "" for others and outside the sentence."""
        return self.nodes[at].lower if 0 <= at < len(self.nodes) else ""


def scene(
    document: AnnotatedDocument, sentence: AnnotatedSentence, remark: Remark | None = None
) -> Scene:
    """The nodes of a sentence without roles, or of what it remarks of one state; linear."""
    dates = past_dates(sentence.tokens, document.published)
    spans: dict[int, Node] = {}
    for group in verb_groups(sentence):
        spans[group.first] = Node("V", group.first, group.last, verb=group)
    for found in state_lists(sentence):
        spans[found.first] = Node(
            "S", found.first, found.last, states=found, possessive=found.possessive
        )
    _organization_spans(sentence, spans)
    for dated in dates:
        if dated.first not in spans or sentence.tokens[dated.first].lower == "last":  # no verb
            spans[dated.first] = Node("t", dated.first, dated.last, date=dated)
    past = over(dates, document.published)
    if remark is None:
        return Scene(sentence, _row(sentence, spans, 0, len(sentence.tokens)), dates=past)
    first, after = remark.first, remark.last + 2  # with the sign that ends it
    alone = StateList(first, remark.named, remark.states)
    spans[first] = Node("S", first, remark.named, states=alone)
    inside = [date for date in past if first < date.first < after]
    return Scene(sentence, _row(sentence, spans, first, after), dates=inside)


def _organization_spans(sentence: AnnotatedSentence, spans: dict[int, Node]) -> None:
    at, end, tokens = 0, 0, sentence.tokens
    for place, mention in enumerate(sentence.mentions):
        while at < len(tokens) and tokens[at].start < mention.start:
            at += 1
        keys = organizations_of(mention)
        if not keys or mention.start < end:
            continue
        first, end = at, with_short_name(sentence, place)
        while at < len(tokens) and tokens[at].start < end:
            at += 1
        possessive = mention.text.lower() == "its"
        count = _members(tokens, first, at) if mention.kind == "anaphor" else 0
        keys = tuple(key for key in keys if has_states(key))
        tag = "O" if keys else "n"
        spans.setdefault(
            first, Node(tag, first, at - 1, organizations=keys, possessive=possessive, count=count)
        )


def _members(tokens: Sequence[Token], first: int, after: int) -> int:
    """The number in "the seven-member bloc", 0 if none."""
    for at in range(first, after - 1):
        if number_of(tokens[at].lower) and tokens[at + 1].text == "-":
            return number_of(tokens[at].lower)
    return 0


def _row(sentence: AnnotatedSentence, spans: dict[int, Node], first: int, after: int) -> list[Node]:
    """The nodes of the tokens `first` up to `after`."""
    nodes: list[Node] = []
    tokens = sentence.tokens
    asides, tags = adverbials([token.lower for token in tokens], tokens), class_tags()
    at = first
    while at < min(after, len(tokens)):
        node = spans.get(at)
        if at in asides and (node is None or node.tag == "V"):
            last = at + asides[at] - 1
            node = Node("a", at, last, tokens[last].lower)
        if node is None:
            word = tokens[at].lower
            tag = tags.get(word) or tag_of(tokens[at])
            if tag == "-" and _spaced(tokens, at):
                tag = "—"
            if word in ("'s", "'") and nodes and nodes[-1].tag in "SO":
                nodes[-1].possessive = True
            elif nodes or tag != "-":  # the bullet of a list's item
                nodes.append(Node(tag, at, at, word))
            at += 1
            continue
        nodes.append(node)
        at = max(at, node.last) + 1
    return nodes


def _spaced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands between blanks, as a dash."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].end < tokens[at].start
        and tokens[at].end < tokens[at + 1].start
    )
