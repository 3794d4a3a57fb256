"""Everything in a sentence that may name an initiative or point back to one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.extraction.clauses import Modality
from bot.extraction.initiative_deeds import BEFALLS, deeds_of
from bot.extraction.initiative_lexicon import Deed, Kind, cue_set, heads
from bot.extraction.initiative_lore import Known, Lore
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict, verdict_of
from bot.extraction.mentions import Mention
from bot.extraction.noun_phrases import Phrase, find_phrases, words
from bot.extraction.tokens import Token
from bot.model import Progress
from bot.world import organizations

_BESIDE = frozenset({",", "(", "“", '"', "called", "named", "the"})
_LIVING = BEFALLS - {"be", "follow", "come", "enter", "meet", "work", "remain", "exist"}
_MAKING = frozenset({Deed.CREATE, Deed.ADOPT, Deed.COMPLETE, Deed.STALL, Deed.DECLINE})
_MEET = frozenset({"meet", "gather", "convene", "reconvene", "assemble"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may name an initiative.

    `mention` is the listed body or the named product that it is, `known` the initiative told
    before whose name it repeats, `verdict` what is clear from its form alone. A phrase whose noun is "it" or "work" only points back.
    """

    phrase: Phrase
    mention: Mention | None = None
    known: Known | None = None
    verdict: Verdict | None = None

    @property
    def pointing(self) -> bool:
        """Whether it is a bare pronoun or a noun like "completion"."""
        return self.phrase.noun in {"it", "work"}


def parent_of(mention: Mention | None) -> str:
    """The organization whose listed body or programme a mention names, "" for none."""
    listed = organizations().get(mention.key) if mention else None
    return listed.parent if listed is not None and listed.part else ""


def candidates(scene: Scene, lore: Lore) -> list[Candidate]:
    """Phrases, listed names, known names and pointers, in text order; linear."""
    covered, named = _named(scene)
    blocked = frozenset(covered)
    repeated = list(_repeated(scene, lore, blocked))
    blocked |= {index for one in repeated for index in range(one.phrase.head, one.phrase.end)}
    others = sorted((*named, *repeated), key=lambda one: one.phrase.start)
    starts = [one.phrase.start for one in others]
    phrases = [
        one
        for one in find_phrases(scene.words, blocked, frozenset(covered))
        if not _renamed(scene, one, others[bisect_left(starts, one.head + 1) :][:1])
        and not _describes(scene, one)
    ]
    found = [*named, *repeated, *(Candidate(one) for one in phrases)]
    found.sort(key=lambda one: one.phrase.first)
    found += _ones(scene, found)
    found += _pointers(scene, blocked)
    found += _meetings(scene)
    return sorted(found, key=lambda one: one.phrase.first)


def _named(scene: Scene) -> tuple[set[int], list[Candidate]]:
    """The words inside organizations' names, and the names that are things made by one."""
    covered: set[int] = set()
    named: list[Candidate] = []
    index = 0
    for mention in scene.mentions:
        if mention.kind not in ("organization", "anaphor") or mention.text.lower() == "its":
            continue
        while index < len(scene.words) and scene.words[index].end <= mention.start:
            index += 1
        inside = []
        while index < len(scene.words) and scene.words[index].start < mention.end:
            inside.append(index)
            index += 1
        covered.update(inside)
        if inside and (parent_of(mention) or mention.key in scene.products):
            named.append(Candidate(_phrase_of(scene, inside), mention))
    return covered, named


def _phrase_of(scene: Scene, inside: list[int]) -> Phrase:
    """The phrase that a listed name is."""
    start, last = inside[0], inside[-1]
    first = start
    if first and scene.words[first - 1].lower in words("determiners"):
        first -= 1
    noun, kind = "programme", Kind.PROGRAMME
    for index in (last, start, start + 1):
        if index <= last and scene.words[index].lower in heads():
            noun, kind = heads()[scene.words[index].lower]
            break
    return Phrase(first, start, last, last + 1, noun, kind, "the", (), True, False)


def _renamed(scene: Scene, phrase: Phrase, following: Sequence[Candidate]) -> bool:
    """`the training mission, EUTM`, `operation Steel Wall`: a noun beside the name itself."""
    if not following:
        return False
    for start in (phrase.head + 1, phrase.end):
        gap = [word.lower for word in scene.words[start : following[0].phrase.start][:4]]
        if start <= following[0].phrase.start and len(gap) < 4 and set(gap) <= _BESIDE:
            return True
    return False


def _describes(scene: Scene, phrase: Phrase) -> bool:
    """`the RSS, a body of small islands`: in apposition to an organization that acts."""
    left = scene.left(phrase)
    if phrase.determiner not in {"a", "an"} or scene.before(left) != ",":
        return False
    recent = scene.mentions_before(left, 1)
    return bool(recent) and bool(scene.actors(recent[0])) and left - recent[0].end <= 3


def _repeated(scene: Scene, lore: Lore, covered: frozenset[int]) -> Iterator[Candidate]:
    """Names that the text gave to an initiative before."""
    index = 0
    while index < len(scene.words):
        found = None if index in covered else lore.at(scene.words, index)
        if found is None:
            index += 1
            continue
        known, length = found
        first = index - 1 if index and scene.words[index - 1].lower == "the" else index
        last = index + length - 1
        phrase = Phrase(
            first, index, last, last + 1, known.noun, known.kind, "the", (), True, False
        )
        yield Candidate(phrase, known=known)
        index += length


def _ones(scene: Scene, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """`and one with Singapore`, `the next one`: another of what was named before."""
    at = 0
    for index, word in enumerate(scene.words):
        if word.lower != "one" or not index:
            continue
        while at < len(found) and found[at].phrase.end <= index:
            at += 1
        model = next((one.phrase for one in reversed(found[max(0, at - 3) : at])), None)
        if model is None:
            continue
        phrase = _another(scene, model, index)
        if phrase is not None:
            yield Candidate(phrase)


def _another(scene: Scene, model: Phrase, index: int) -> Phrase | None:
    before = scene.words[index - 1].lower
    behind = scene.words[index + 1].lower if index + 1 < len(scene.words) else ""
    noun = " ".join(word.text for word in scene.words[model.start : model.head + 1])
    if before in {"next", "second", "third", "new", "similar", "larger"}:
        return replace(
            model, first=index - 1, start=index - 1, head=index, end=index + 1, label=noun,
            weak=(before,), determiner="a", name=False, acronym="", given=(0, 0),
        )  # fmt: skip
    if before not in {"and", ",", "but"} or behind not in {"with", "for", "on", "against"}:
        return None
    end = index + 2
    while (
        end < len(scene.words)
        and end - index < 8
        and (scene.words[end].capital or scene.words[end].lower in {"the", "of"})
    ):
        end += 1
    if end == index + 2:
        return None
    label = noun + " " + scene.text[scene.words[index + 1].start : scene.words[end - 1].end]
    return replace(
        model, first=index, start=index, head=index, end=end, label=label, weak=(),
        determiner="a", name=False, acronym="", given=(0, 0),
    )  # fmt: skip


def _pointers(scene: Scene, covered: frozenset[int]) -> Iterator[Candidate]:
    """`it` and `completion` as the subject of a verb that tells of an initiative's life."""
    for index, word in enumerate(scene.words):
        pronoun = word.lower in {"it", "they", "both"} and index not in covered
        work = word.lower in cue_set("work") and _bare(scene, index)
        if not (pronoun or work):
            continue
        if _lives(scene, word) or (pronoun and _is_made(scene, word)):
            noun = "work" if work else "it"
            yield Candidate(
                Phrase(
                    index,
                    index,
                    index,
                    index + 1,
                    noun,
                    Kind.PROGRAMME,
                    "it",
                    (),
                    False,
                    word.lower in {"they", "both"},
                )  # fmt: skip
            )


def _lives(scene: Scene, word: Token) -> bool:
    """Whether a verb right after a word tells of an initiative's life."""
    group = next(iter(scene.groups_from(word.end, 1)), None)
    if group is None or len(scene.between(word.end, scene.start(group))) > 1:
        return False
    lived = group.passive and deeds_of(group.lemma)
    return bool(lived) or group.lemma in _LIVING


def _is_made(scene: Scene, word: Token) -> bool:
    """`hope to finish it`: the object of such a verb."""
    group = scene.group_before(word.start)
    if group is None or group.passive or scene.between(scene.end(group), word.start):
        return False
    return bool(deeds_of(group.lemma) & _MAKING)


def _bare(scene: Scene, index: int) -> bool:
    """Whether a noun like "completion" stands alone at the head of its clause."""
    before = scene.words[index - 1].lower if index else ""
    opens = not index or before in {",", "and", "but", ";", "the"}
    return opens and (index + 1 == len(scene.words) or scene.words[index + 1].lower != "of")


def _meetings(scene: Scene) -> Iterator[Candidate]:
    """`leaders will meet in Rabat in May`: a meeting that only its verb names."""
    for group in scene.groups:
        if group.lemma not in _MEET or group.modality is not Modality.PLANNED or group.passive:
            continue
        head = scene.word_at(scene.end(group)) - 1
        place = next(
            (at for at in range(head + 1, min(head + 5, len(scene.words) - 1))
             if scene.words[at].lower == "in"), None,
        )  # fmt: skip
        if place is None or head < 0 or not scene.words[place + 1].capital:
            continue
        if scene.words[place + 1].lower in words("no_topics"):
            continue
        end = place + 2
        while end < len(scene.words) and scene.words[end].capital and end - place < 5:
            end += 1
        label = "meeting " + scene.text[scene.words[place].start : scene.words[end - 1].end]
        phrase = Phrase(
            head, head, head, end, "meeting", Kind.EVENT, "a", (), False, False, label=label
        )
        yield Candidate(phrase, verdict=verdict_of(Progress.PLANNED, group, scene.start(group)))
