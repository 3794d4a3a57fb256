"""What points back or is named by its verb: "it", "completion", "the next one", "will meet"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.extraction.clauses import Modality
from bot.extraction.initiative_deeds import BEFALLS, deeds_of
from bot.extraction.initiative_lexicon import Deed, Kind, cue_set
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict, verdict_of
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase
from bot.extraction.tokens import Token
from bot.model import Progress

_LIVING = BEFALLS - {"be", "follow", "come", "enter", "meet", "work", "remain", "exist"}
_MAKING = frozenset({Deed.CREATE, Deed.ADOPT, Deed.COMPLETE, Deed.STALL, Deed.DECLINE})
_THINGS = frozenset(
    {
        "sign", "hold", "adopt", "shelve", "launch", "complete", "ratify", "postpone", "build",
        "deploy", "conclude", "approve", "finish", "implement", "scrap", "finalize", "finalise",
    }
)  # fmt: skip
_PRONOUNS = frozenset({"it", "they", "both"})
_MEET = frozenset({"meet", "gather", "convene", "assemble", "reconvene"})
_NEXT = frozenset({"next", "second", "third", "new", "similar", "larger", "smaller"})


def others_of_a_kind(scene: Scene, found: Sequence[Phrase]) -> Iterator[Phrase]:
    """`and one with Singapore`, `the next one`: another of what `found`, in order, names."""
    at = 0
    if "one" not in scene.lower:
        return
    for index, word in enumerate(scene.words):
        if word.lower != "one" or not index:
            continue
        while at < len(found) and found[at].end <= index:
            at += 1
        if at:
            phrase = _another(scene, found[at - 1], index)
            if phrase is not None:
                yield phrase


def _another(scene: Scene, model: Phrase, index: int) -> Phrase | None:
    before = scene.words[index - 1].lower
    behind = scene.words[index + 1].lower if index + 1 < len(scene.words) else ""
    noun = " ".join(word.text for word in scene.words[model.start : model.head + 1])
    plain = replace(model, determiner="a", name=False, acronym="", given=(0, 0), head=index)
    if before in _NEXT:
        return replace(
            plain, first=index - 1, start=index - 1, end=index + 1, label=noun, weak=(before,)
        )
    if before not in {"and", ",", "but"} or behind not in {"with", "for", "on", "against"}:
        return None
    end = index + 2
    while end < len(scene.words) and end - index < 8:
        if not (scene.words[end].capital or scene.words[end].lower in {"the", "of"}):
            break
        end += 1
    if end == index + 2:
        return None
    label = noun + " " + scene.text[scene.words[index + 1].start : scene.words[end - 1].end]
    return replace(plain, first=index, start=index, end=end, label=label, weak=())


def named_one_by_one(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """`the exercises Steel Wall 2025 and Blue Sky`: the phrase once for each name it has."""
    names: list[tuple[int, int]] = []
    index = phrase.head + 1
    if index < len(scene.words) and scene.words[index].text in {",", ":"}:
        index += 1
    while phrase.plural and len(names) < 6:
        end = index
        while end < len(scene.words) and end - index < 5 and _named(scene, end, index):
            end += 1
        if end == index:
            break
        names.append((index, end))
        joints = [word.lower for word in scene.words[end : end + 2]]
        index = end + (2 if joints == [",", "and"] else 1)
        if not joints or joints[0] not in {",", "and"}:
            break
    if len(names) < 2:
        return [phrase]
    noun = phrase.noun if phrase.noun not in {"exercise", "drill", "manoeuvre"} else ""
    return [
        replace(
            phrase, end=names[-1][1], name=True, weak=(), plural=False, given=name,
            label=f"{noun} {scene.text[scene.words[name[0]].start : scene.words[name[1] - 1].end]}"
            .strip("“”\" "),
        )
        for name in names
    ]  # fmt: skip


def _named(scene: Scene, at: int, first: int) -> bool:
    word = scene.words[at]
    sign = word.text in '“”"'
    return (
        sign
        or (word.capital and word.lower not in words("no_topics"))
        or (at > first and word.text.isdecimal() and len(word.text) == 4)
    )


def pointers(scene: Scene, covered: frozenset[int]) -> Iterator[Phrase]:
    """`it` and `completion` with a verb that tells of an initiative's life."""
    works = cue_set("work")
    for index, word in enumerate(scene.words):
        pronoun = word.lower in _PRONOUNS
        work = word.lower in works and _bare(scene, index)
        if not (pronoun or work):
            continue
        resolved = index in covered
        if _lives(scene, word, work, resolved) or (pronoun and _is_made(scene, word, resolved)):
            noun, several = "work" if work else "it", word.lower in {"they", "both"}
            yield Phrase(
                index, index, index, index + 1, noun, Kind.PROGRAMME, "it", (), False, several
            )


def _lives(scene: Scene, word: Token, work: bool, resolved: bool) -> bool:
    """Whether a verb right after a word tells of an initiative's life.

    A pronoun that seems `resolved` to an organization still means a thing where the verb is
    done to things alone: "it was signed".
    """
    group = next(iter(scene.groups_from(word.end, 1)), None)
    if group is None or len(scene.between(word.end, scene.start(group))) > 1:
        return False
    if group.modality is Modality.COUNTERFACTUAL:
        return False
    if work and group.modality is Modality.POSSIBLE:
        return False
    if resolved:
        return group.passive and group.lemma in _THINGS
    lived = group.passive and deeds_of(group.lemma)
    return bool(lived) or group.lemma in _LIVING


def _is_made(scene: Scene, word: Token, resolved: bool) -> bool:
    """`hope to finish it`: the object of such a verb."""
    group = scene.group_before(word.start)
    if group is None or group.passive or scene.between(scene.end(group), word.start):
        return False
    if resolved:
        return group.lemma in _THINGS
    return bool(deeds_of(group.lemma) & _MAKING)


def _bare(scene: Scene, index: int) -> bool:
    """Whether a noun like "completion" stands alone at the head of its clause."""
    before = scene.words[index - 1].lower if index else ""
    opens = not index or before in {",", "and", "but", ";", "the"}
    return opens and (index + 1 == len(scene.words) or scene.words[index + 1].lower != "of")


def meetings(scene: Scene) -> Iterator[tuple[Phrase, Verdict]]:
    """`leaders will meet in Rabat in May`: a planned meeting that only its verb names."""
    if not any(stem in scene.lower for stem in _MEET):
        return
    for group in scene.groups:
        if group.lemma not in _MEET or group.modality is not Modality.PLANNED or group.passive:
            continue
        if scene.before(scene.start(group)) in words("gatherings"):
            continue
        head = scene.word_at(scene.end(group)) - 1
        end = _place_end(scene, head)
        verdict = verdict_of(Progress.PLANNED, group, scene.start(group))
        if head < 0 or not end or verdict is None:
            continue
        start = next(at for at in range(head + 1, end) if scene.words[at].lower == "in")
        label = "meeting " + scene.text[scene.words[start].start : scene.words[end - 1].end]
        phrase = Phrase(
            head, head, head, end, "meeting", Kind.EVENT, "a", (), False, False, label=label
        )
        yield phrase, verdict


def _place_end(scene: Scene, head: int) -> int:
    """One past the place in `meet in Rabat`, 0 for none."""
    for at in range(head + 1, min(head + 5, len(scene.words) - 1)):
        following = scene.words[at + 1]
        if scene.words[at].lower != "in":
            continue
        if not following.capital or following.lower in words("no_topics"):
            return 0
        end = at + 2
        while end < len(scene.words) and scene.words[end].capital and end - at < 5:
            end += 1
        return end
    return 0
