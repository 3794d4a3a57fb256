"""Names of initiatives: listed bodies, names told before, names beside a describing noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.extraction.initiative_framing import SAYING
from bot.extraction.initiative_lexicon import Kind, heads
from bot.extraction.initiative_lore import Known, Lore
from bot.extraction.initiative_owner import can_act
from bot.extraction.initiative_scene import Scene
from bot.extraction.lexicon import lexicon
from bot.extraction.mentions import Mention
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase
from bot.extraction.tokens import Token
from bot.world import Form, organizations

_BESIDE = frozenset({",", "(", "“", '"', "called", "named", "the"})
# "the World Bank", "the International Criminal Court": no other organization's.
_UNIVERSAL = frozenset({"World", "International"})
_RUN = 5  # words of a name that a description follows


def parent_of(mention: Mention | None) -> str:
    """The organization whose listed body or programme a mention names, "" for none."""
    listed = organizations().get(mention.key) if mention else None
    return listed.parent if listed is not None and listed.part else ""


def name_of(mention: Mention | None) -> str:
    """The whole name of a listed body or programme, "" for others."""
    listed = organizations().get(mention.key) if mention else None
    return listed.organization.name if listed is not None else ""


def listed(scene: Scene) -> tuple[set[int], list[tuple[Phrase, Mention]]]:
    """The words inside organizations' names, and the names that are things made by one."""
    covered: set[int] = set()
    named: list[tuple[Phrase, Mention]] = []
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
        former = inside and inside[0] and scene.words[inside[0] - 1].lower == "former"
        made = mention.key in scene.novel or (
            mention.key in scene.products and not _UNIVERSAL.intersection(name_of(mention).split())
        )
        if inside and not former and (parent_of(mention) or made):
            named.append((_phrase_of(scene, inside, mention), mention))
    return covered, named


def states_of(scene: Scene) -> set[int]:
    """The words inside states' names: the Russian Federation is no initiative."""
    inside: set[int] = set()
    for mention in scene.mentions:
        if mention.kind == "state" and mention.form is not Form.DEMONYM:
            inside.update(range(scene.word_at(mention.start), scene.word_at(mention.end)))
    return inside


def _phrase_of(scene: Scene, inside: list[int], mention: Mention) -> Phrase:
    """The phrase that a listed name is."""
    start, last = inside[0], inside[-1]
    first = start
    if first and scene.words[first - 1].lower in {"the", "a", "an", "its", "their"}:
        first -= 1
    noun, kind = "programme", Kind.PROGRAMME
    listed = organizations().get(mention.key)
    sorts = listed.kind.split()[-1:] if listed is not None else []
    sorts += [word.lower for word in (scene.words[last], *scene.words[start : start + 2])]
    for sort in sorts:
        if sort in heads():
            noun, kind = heads()[sort]
            break
    return Phrase(first, start, last, last + 1, noun, kind, "the", (), True, False)


def repeated(scene: Scene, lore: Lore, covered: frozenset[int]) -> Iterator[tuple[Phrase, Known]]:
    """Names that the text gave to an initiative before."""
    if not lore:
        return
    index = 0
    while index < len(scene.words):
        found = None if index in covered else lore.at(scene.words, index)
        if found is None:
            index += 1
            continue
        known, length = found
        first = index - 1 if index and scene.words[index - 1].lower == "the" else index
        last = index + length - 1
        yield (
            Phrase(first, index, last, last + 1, known.noun, known.kind, "the", (), True, False),
            known,
        )
        index += length


class Beside:
    """The names of a sentence in order, to tell which phrases only describe one of them."""

    def __init__(self, scene: Scene, names: Sequence[Phrase]) -> None:
        self._scene = scene
        self._names = sorted(names, key=lambda one: one.start)
        self._starts = [one.start for one in self._names]

    def renames(self, phrase: Phrase) -> bool:
        """`the training mission, EUTM`, `operation Steel Wall`: a noun beside the name itself."""
        at = bisect_left(self._starts, phrase.head + 1)
        following = self._names[at : at + 1]
        for start in (phrase.head + 1, phrase.end) if following else ():
            between = self._scene.words[start : min(following[0].start, start + 4)]
            gap = [word.lower for word in between]
            if start <= following[0].start and len(gap) < 4 and set(gap) <= _BESIDE:
                return True
        return False

    def describes(self, phrase: Phrase) -> bool:
        """`the RSS, a body of small islands`: in apposition to a name."""
        left = self._scene.left(phrase)
        if self._scene.before(left) != ",":
            return False
        if self._is_subject(phrase):
            return False
        recent = self._scene.mentions_before(left, 1)
        beside = bool(recent) and left - recent[0].end <= 3
        if beside and phrase.determiner in {"a", "an"} and self._scene.actors(recent[0]):
            return can_act(self._scene, recent[0])  # not "in the GCC, a treaty was signed"
        at = bisect_left(self._starts, phrase.first) - 1
        if at < 0 or phrase.determiner not in {"a", "an", "the", "its"}:
            return False
        return 0 <= phrase.first - self._names[at].end <= 1 and phrase.acronym == ""

    def _is_subject(self, phrase: Phrase) -> bool:
        """`Under the plan of the League, a force would be raised`: the clause is the phrase's."""
        right = self._scene.right(phrase)
        group = next(iter(self._scene.groups_from(right, 1)), None)
        if group is None or not group.finite or group.tense not in {"future", "present", "past"}:
            return False
        if self._scene.group_before(self._scene.left(phrase)) is not None:
            return False
        opening = self._scene.between(0, self._scene.left(phrase))[:1]
        led = bool(opening) and opening[0] in lexicon().classes["prepositions"]
        return led and not self._scene.between(right, self._scene.start(group))


def with_name(scene: Scene, phrase: Phrase, covered: frozenset[int]) -> Phrase | None:
    """`Deep Blue, its second drill, ...`: the phrase under the name before it, if there is one.

    None where that name has a noun of its own: "the Relief Facility, a fund for villages".
    """
    comma = phrase.first - 1
    owner = phrase.determiner in {"'s", "'"}
    if owner:
        # "IMPACS, the community's agency": the comma stands before the owner.
        comma = next(
            (at for at in range(comma, max(comma - 5, -1), -1) if scene.words[at].text == ","), -1
        )
    told = phrase.determiner in {"the", "its", "a", "an"} or owner
    if comma < 1 or scene.words[comma].text != "," or not told or phrase.name:
        return phrase
    start = comma
    while start and comma - start < _RUN and _of_name(scene, start - 1, covered):
        start -= 1
    if start == comma or not _is_name(scene, start, comma):
        return phrase
    behind = scene.words[phrase.end].lower if phrase.end < len(scene.words) else "."
    saying = lexicon().verbs.get(behind)
    told = behind.endswith("ed") and not (saying is not None and saying.lemma in SAYING)
    if not (behind in {",", ".", ";", "which", "that", ")"} or told):
        return phrase
    if scene.words[comma - 1].lower in heads():
        return None
    label = scene.text[scene.words[start].start : scene.words[comma - 1].end]
    return replace(phrase, first=start, start=start, label=label, name=True, weak=())


def _of_name(scene: Scene, index: int, covered: frozenset[int]) -> bool:
    word = scene.words[index]
    year = word.text.isdecimal() and len(word.text) == 4
    joint = not index and word.lower != "via" and _joins(word.lower)
    return index not in covered and not joint and (word.capital or year)


def _joins(word: str) -> bool:
    return word in {"and", "but"} or word in words("stops")


def _is_name(scene: Scene, start: int, end: int) -> bool:
    """Whether capitalised words are a thing's name: no place, day, person or adverb."""
    run = scene.words[start:end]
    if any(one.start < run[-1].end for one in scene.mentions_in(run[0].start, run[-1].end)):
        return False
    if run[0].lower in words("no_topics") or run[0].lower in lexicon().classes["adverbs"]:
        return False
    before = scene.before(run[0].start)
    acronym = len(run) == 1 and sum(letter.isupper() for letter in run[0].text) > 1
    if acronym:
        return True
    if len(run) == 1 and before == "the":
        return True
    if len(run) == 1 or before in {"in", "at", "from", "near", "to"}:
        return False
    return scene.words[start - 1].lower not in {"president", "minister"} if start else True


def apposed(scene: Scene, phrase: Phrase, covered: frozenset[int]) -> Phrase:
    """`a second drill, Amber Gate, took place`: the phrase with the name behind its comma."""
    comma = phrase.end
    if phrase.plural or phrase.name or phrase.label or phrase.acronym or phrase.given[1]:
        return phrase
    if comma + 2 >= len(scene.words) or scene.words[comma].text != ",":
        return phrase
    end = comma + 1
    while end < len(scene.words) and end - comma <= _RUN and _of_name(scene, end, covered):
        end += 1
    run = scene.words[comma + 1 : end]
    behind = scene.words[end].text if end < len(scene.words) else "."
    if not run or behind not in {",", ".", ";", ")"} or not _names(phrase, run):
        return phrase
    if any(True for _ in scene.mentions_in(run[0].start, run[-1].end)):
        return phrase
    return replace(phrase, end=end, given=(comma + 1, end))


def _names(phrase: Phrase, run: Sequence[Token]) -> bool:
    """Whether capitalised words can name such a thing: of bodies only an acronym can."""
    if run[0].lower in words("no_topics") or run[0].lower in lexicon().classes["adverbs"]:
        return False
    acronym = len(run) == 1 and sum(letter.isupper() for letter in run[0].text) > 2
    return acronym or phrase.kind in (Kind.EVENT, Kind.MISSION)
