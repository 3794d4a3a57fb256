"""What a sentence shows of a phrase that may name an initiative, as named features.

A feature is a short string: the words of the phrase, what stands before and behind it, the verbs
that speak of it and the dates near it. Names, dates and verbs stand as symbols, so that what is
learned of one text holds for others.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.extraction.clauses import VerbGroup
from bot.extraction.initiative_deeds import deeds_of
from bot.extraction.initiative_lexicon import heads
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_symbols import EMPTY, OUTSIDE, marks, named_verb, when
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.noun_phrases import Phrase
from bot.extraction.word_classes import word_class, word_classes

NEAR = 6  # nodes beside a phrase whose words count
_CLAUSE = 14  # nodes in which a verb may speak of a phrase
_ENDS = frozenset({";", ":", ".", "?"})


class View:
    """A sentence as nodes: words, and names, dates and verbs as one symbol each."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.symbols: list[str] = []
        self.kinds: list[str] = []
        self._nodes: list[int] = []  # the node of every word
        self._lay()

    def _lay(self) -> None:
        kinds, marked = _kinds(), marks(self.scene)
        node, hidden_to = -1, 0
        for index, word in enumerate(self.scene.words):
            if index in marked:
                symbol, end, kind = marked[index]
                hidden_to = end or hidden_to
            elif word.start < hidden_to:
                self._nodes.append(node)
                continue
            else:
                lower = word.lower
                symbol = "#" if lower[0].isdecimal() else lower
                kind = kinds.get(lower, "")
            node += 1
            self.symbols.append(symbol)
            self.kinds.append(kind)
            self._nodes.append(node)

    def node(self, index: int) -> int:
        """The node of a word; one past the last for the end."""
        return self._nodes[index] if index < len(self._nodes) else len(self.symbols)

    def of(self, phrase: Phrase, verdict: Verdict) -> list[str]:
        """What speaks for or against the phrase naming an initiative, and for its status."""
        return [
            *self._inside(phrase),
            *self._around(phrase),
            *self._verbs(phrase),
            *self._ruled(phrase, verdict),
            *self._dates(phrase),
        ]

    def _inside(self, phrase: Phrase) -> Iterator[str]:
        words = self.scene.words
        determiner = phrase.determiner if phrase.determiner in _DETERMINERS else "other"
        modifiers = words[phrase.start : phrase.head]
        size = min(phrase.head - phrase.start, 3)
        yield f"noun:{phrase.noun}"
        yield f"kind:{phrase.kind}"
        yield f"det:{determiner}"
        yield f"det:{determiner} {phrase.kind}"
        yield f"size:{size}"
        yield f"size:{size} {determiner}"
        behind = words[phrase.head + 1].lower if phrase.end > phrase.head + 1 else ""
        behind = behind if behind in _LINKS else "name" if behind else ""
        yield f"behind:{behind}"
        named = "name" if phrase.name else ""
        yield f"shape:{named} {determiner} {bool(modifiers)} {behind}"
        for told, what in (
            (phrase.plural, "plural"), (phrase.name, "name"), (phrase.acronym, "acronym"),
            (phrase.given[1], "given"), (phrase.label, "label"), (phrase.purpose, "purpose"),
        ):  # fmt: skip
            if told:
                yield what
                yield f"{what} {phrase.kind}"
        yield from (f"weak:{weak}" for weak in phrase.weak)
        for word in modifiers:
            yield f"mod:{word.lower}"
            if (kind := word_class(word.lower)) or word.text[0].isdecimal():
                yield f"kmod:{kind or '#'}"
        if any(word.capital for word in modifiers):
            yield "capitals"
        if any(
            len(word.text) == 4 and word.text.isdecimal()
            for word in words[phrase.start : phrase.end]
        ):
            yield "dated name"
        if phrase.end > phrase.head + 2:
            yield f"last:{words[phrase.end - 1].lower}"

    def _around(self, phrase: Phrase) -> Iterator[str]:
        scene = self.scene
        first = self.node(scene.word_at(scene.left_with_owner(phrase)))
        end = self.node(phrase.end - 1) + 1
        before = (OUTSIDE, OUTSIDE, *self.symbols[max(0, first - 2) : first])[-2:]
        after = (*self.symbols[end : end + 2], OUTSIDE, OUTSIDE)
        yield f"L1:{before[1]}"
        yield f"L2:{before[0]} {before[1]}"
        yield f"R1:{after[0]}"
        yield f"R2:{after[0]} {after[1]}"
        yield f"LR:{before[1]} {after[0]}"
        yield f"R1:{after[0]} {phrase.kind}"
        for side, steps in (
            ("l", range(first - 1, max(-1, first - 1 - NEAR), -1)),
            ("r", range(end, min(len(self.symbols), end + NEAR))),
        ):
            for step in steps:
                if self.symbols[step] in _ENDS:
                    break
                if self.symbols[step] not in EMPTY:
                    yield f"w{side}:{self.symbols[step]}"
                    if self.kinds[step]:
                        yield f"k{side}:{self.kinds[step]}"
        yield f"at:{min(first // 4, 4)}"
        yield f"sentence:{min(scene.number, 4)}"

    def _verbs(self, phrase: Phrase) -> Iterator[str]:
        """The verb before and the verbs behind, as far as one may speak of the phrase."""
        scene = self.scene
        left, right = scene.left_with_owner(phrase), scene.right(phrase)
        start, end = scene.segment(left)
        before = scene.group_before(left)
        if before is not None and scene.start(before) >= start:
            gap = self.node(scene.word_at(left)) - self.node(scene.word_at(scene.end(before)))
            if gap < _CLAUSE:
                near = "next" if gap < 2 else "near" if gap < 5 else "far"
                yield from _verb("vb", scene, before, near)
                between = scene.between(scene.end(before), left)
                for word in between:
                    if word in _LINKS:
                        yield f"vb>{before.lemma} {word}"
                        break
        else:
            yield "vb:none"
        for place, group in zip(("va", "vaa"), scene.groups_from(right, 2), strict=False):
            if scene.start(group) >= end:
                yield f"{place}:none"
                break
            gap = self.node(scene.word_at(scene.start(group))) - self.node(phrase.end - 1)
            if gap < _CLAUSE:
                near = "next" if gap < 3 else "near" if gap < 7 else "far"
                yield from _verb(place, scene, group, near)

    def _ruled(self, phrase: Phrase, verdict: Verdict) -> Iterator[str]:
        """What the rules make of it."""
        strength = "mere" if not verdict.governed else "acts" if not verdict.firmness else "told"
        yield f"ruled:{verdict.progress} {strength}"
        yield f"ruled:{verdict.progress} {strength} {phrase.kind}"
        if verdict.verb is None:
            return
        role = "object" if verdict.owner_before >= 0 else "subject"
        verb = verdict.verb
        yield f"verb:{role}"
        yield from _verb(f"verb {role}", self.scene, verb, "")
        yield f"verb {role}:{verb.lemma} {phrase.kind}"
        for deed in deeds_of(verb.lemma):
            yield f"deed:{role} {deed} {verb.modality.value}"
            yield f"deed:{role} {deed} {verb.tense} {phrase.kind}"

    def _dates(self, phrase: Phrase) -> Iterator[str]:
        scene = self.scene
        left, right = scene.left(phrase), scene.right(phrase)
        for mention in scene.dates_in(left, right):
            yield f"date in:{when(scene, mention)}"
        for mention in scene.dates_in(right, len(scene.text))[:1]:
            near = "near" if mention.start - right < 60 else "far"
            yield f"date r:{when(scene, mention)}"
            yield f"date r:{when(scene, mention)} {near}"
        for mention in scene.dates_in(0, left)[-1:]:
            yield f"date l:{when(scene, mention)}"


@cache
def _kinds() -> dict[str, str]:
    """What sort of thing a head noun is, the class of any other word."""
    return word_classes() | {noun: kind.value for noun, (_, kind) in heads().items()}


_DETERMINERS = frozenset({"", "the", "a", "an", "its", "their", "'s", "owner", "this", "such"})
_LINKS = frozenset(
    {"of", "for", "on", "in", "with", "to", "against", "between", "at", "from", "into", "by"}
)


def _verb(place: str, scene: Scene, group: VerbGroup, near: str) -> Iterator[str]:
    """What one verb is."""
    name, kind = named_verb(scene, group)
    passive = "|p" if group.passive else ""
    held = group.modality.value[:4]
    yield f"{place}:{name}"
    yield f"{place}:{name} {held}"
    yield f"{place}:{held} {group.tense}"
    yield f"{place} {near}:{held} {group.tense}{passive}"
    yield f"{place} {near}:{name}"
    if kind:
        yield f"k{place}:{kind}{passive} {held}"
        yield f"k{place}:{kind} {group.tense}"
    for lemma in group.governors:
        yield f"{place}>{lemma}"
    particle = name.removesuffix("|p").removeprefix(group.lemma).removeprefix("_")
    for deed in deeds_of(group.lemma, particle):
        yield f"d{place}:{deed}{passive} {held}"
