"""Lists of states under headings, labels and questions: "Observers", then "- Kenya, since 2010"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.extraction.lexicon import load, split
from bot.extraction.lists import number_of
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene, Told, scene
from bot.model import Status

_LONGEST = 12  # tokens of a heading, at most
_ENDED = (".", "!", ";", ",")
_BULLETS = split("- – — * • · ▪ ◦ ●")
_AFTER = split(", ( — : t p . ;") | {""}  # what may follow the states of an item
_GONE = (Status.FORMER, Status.SUSPENDED)


class Headed:
    """Reads lists whose heading, label or question says what the states in them are."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._document = document
        self._lead: tuple[Status, tuple[str, ...]] | None = None
        self._last = -1  # the paragraph of the last item
        self._told: tuple[int, list[Told]] = (0, [])  # what the sentence before told

    def note(self, item: Scene, claims: Claims) -> None:
        """Claim what a sentence says if it is an item of such a list."""
        paragraph = item.sentence.sentence.paragraph
        bullet = item.sentence.tokens[0].text in _BULLETS
        if self._opens(item) and (paragraph != self._last or not bullet):
            if not self._labelled(item, claims):
                self._item(item, claims, bullet=bullet)
        elif paragraph > self._last + 1:
            self._lead = None
        if item.told:
            self._told = item.sentence.sentence.number, item.told

    def _opens(self, item: Scene) -> bool:
        """Whether a sentence opens its paragraph, or answers a question in it."""
        before = self._before(item)
        here = item.sentence.sentence.paragraph
        return before is None or before.sentence.paragraph != here or _asks(before)

    def _before(self, item: Scene) -> AnnotatedSentence | None:
        """The sentence right before."""
        at = item.sentence.sentence.number - 2
        sentences = self._document.sentences
        return sentences[at] if 0 <= at < len(sentences) else None

    def _labelled(self, item: Scene, claims: Claims) -> bool:
        """As in "Full parties: A, B and C, all since 2018."."""
        colon = next((k for k in range(min(6, len(item.nodes))) if item.tag(k) == ":"), 0)
        if not colon or item.tag(colon + 1) != "S" or item.nodes[0].tag in "St":
            return False
        label = item.tokens[item.nodes[0].first : item.nodes[colon].first]
        status = standing_of([token.lower for token in label])
        if status is None:
            return False
        named = {node.organizations for node in item.nodes[:colon] if node.organizations}
        keys = named.pop() if len(named) == 1 else item.topic
        self._lead = (status, keys)
        self._last = item.sentence.sentence.paragraph
        role = any(node.tag == "R" for node in item.nodes[:colon])  # read already
        if status is Status.NON_MEMBER or not role:
            whole = status is Status.MEMBER and label[0].lower != "founding"
            self._claim(item, claims, colon + 1, closed=whole)
        return True

    def _item(self, item: Scene, claims: Claims, *, bullet: bool) -> None:
        """A line of a list, or the answer to a question."""
        at = 0
        paragraph, before = item.sentence.sentence.paragraph, self._before(item)
        if paragraph > self._last + 1 or not bullet or self._lead is None:
            following = self._lead is not None and paragraph == self._last + 1 and not bullet
            self._lead = self._lead if following else self._announced(item, before)
        if self._lead is None:
            return
        answer = before is not None and _asks(before)
        if answer and item.lower(at) in _words("answers") and item.tag(at + 1) in (":", "."):
            at += 2
        if item.tag(at) in ("t", "#") and item.tag(at + 1) == ":" and bullet:
            at += 2  # "- 1996: India and Myanmar"
        if number_of(item.lower(at)) and item.lower(at + 1) in _words("states"):
            at += 3
        listed = item.tag(at) == "S" and (bullet or answer or _bare(item, at))
        if listed and item.tag(at + 1) in _AFTER and not _predicated(item, at):
            self._last = paragraph
            self._claim(item, claims, at, closed=answer)
        else:
            self._lead = None if not bullet else self._lead
            self._last = paragraph if bullet else self._last

    def _announced(
        self, item: Scene, before: AnnotatedSentence | None
    ) -> tuple[Status, tuple[str, ...]] | None:
        """The standing and organization that a heading or question right before tells of."""
        if before is None or not before.tokens:
            return None
        words = [token.lower for token in before.tokens]
        if words[-1] == ":" and _this_status(words):
            return self._same(before.sentence.number)
        if len(words) > _LONGEST:
            return None
        if _asks(before):
            if set(words) & _words("open") or not set(words) & split("who which there"):
                return None
        elif before.tokens[-1].text in _ENDED or any(m.states for m in before.mentions):
            return None
        lead = scene(self._document, before)
        named = {node.organizations for node in lead.nodes if node.organizations}
        rest = [
            token.lower
            for node in lead.nodes
            if node.tag != "O"
            for token in before.tokens[node.first : node.last + 1]
        ]
        status = standing_of(rest)
        keys = named.pop() if len(named) == 1 else () if named else item.topic
        return (status, keys) if status is not None and len(keys) == 1 else None

    def _same(self, number: int) -> tuple[Status, tuple[str, ...]] | None:
        """The one standing that the sentence with this number told, which others share."""
        told = {(one.status, one.organizations) for one in self._told[1]}
        return told.pop() if self._told[0] == number and len(told) == 1 else None

    def _claim(self, item: Scene, claims: Claims, at: int, *, closed: bool) -> None:
        states = item.nodes[at].states
        if self._lead is None or states is None or states.possessive:
            return
        status, keys = self._lead
        comment = item.nodes[at + 1 :]
        words = {t.lower for n in comment for t in item.tokens[n.first : n.last + 1]}
        if status not in _GONE and words & _words("doubt"):
            return
        if status in _GONE and words & split("returned rejoined back return again"):
            return
        date = next((node.date.date for node in comment[:4] if node.date is not None), None)
        closed = closed and status is Status.MEMBER and not states.gaps and len(states.states) > 1
        force = Force.EVENT if status in _GONE else Force.STATE
        claims.add(item, keys, states.states, status, force=force, since=date, closed=closed, at=at)


def standing_of(words: Sequence[str]) -> Status | None:
    """The standing that the words of a heading give to the states below, None if none."""
    plain = [word for word in words if word[0].isalpha()]
    if not plain or not _known().issuperset(plain):
        return None
    return next((status for status, told in _nouns().items() if told & set(plain)), None)


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*_nouns().values(), _words("states"), _words("fillers"))


def _this_status(words: Sequence[str]) -> bool:
    """As in "admitted A as an observer, and those that already had this status:"."""
    return any(
        word in ("status", "rank", "standing") and words[at - 1] in ("this", "that", "same", "such")
        for at, word in enumerate(words)
    )


def _asks(sentence: AnnotatedSentence) -> bool:
    return bool(sentence.tokens) and sentence.tokens[-1].text == "?"


def _bare(item: Scene, at: int) -> bool:
    """Whether nothing but a date stands with the states."""
    return all(node.tag in "tp().,:—" for node in item.nodes[at + 1 :])


def _predicated(item: Scene, at: int) -> bool:
    """Whether the states of an item are the subject of a verb: it is a sentence, then."""
    for node in item.nodes[at + 1 :]:
        if node.tag in ("w", "(", ":", "—"):
            return False
        if node.verb is not None and node.verb.finite:
            return True
    return False


@cache
def _nouns() -> dict[Status, frozenset[str]]:
    nouns: dict[str, str] = load("headings.toml")["nouns"]
    return {Status(name): split(text) for name, text in nouns.items()}


@cache
def _words(name: str) -> frozenset[str]:
    return split(load("headings.toml")["words"][name])
