"""Whole sets of states by number or role: "all four", "none of its members", "the other two".

Such a phrase stands for the states of a complete list elsewhere in the report. Its sentence is
read again with these states in the place of the phrase, so that whatever can be said of states
by name can be said of a set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.extraction.lexicon import split
from bot.extraction.lists import StateList, number_of
from bot.extraction.standing.exceptions import excepting
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.referents import organizations_of
from bot.model import Status

STATES = split(
    "states countries nations members republics governments capitals monarchies economies powers"
)
DEFINITE = split("all the these those its")
_WHOLE = split("all none each every no neither")
_LEADS = split("all none each every one")
_WEAK = split("not nearly almost virtually practically most some many half only few any hardly")
_OTHERS = split("other remaining")
_PLAIN = _WHOLE | split("the its of member full current present other")
_AFTER = frozenset("Va,(—.;")
_SETS = split("all none each others rest")
_LEAST = 2  # states of a set


@dataclass(frozen=True, slots=True)
class Quantified:
    """A set phrase at the nodes `first` to `last` of a scene.

    It means the complete list of `organization`, or if that is "" the one with `count` members,
    or if that is 0 the one in the sentence before. With `rest` it means what such a list has
    beside one of these lists of states, named in the sentence `named`.
    """

    first: int
    last: int
    organization: str = ""
    count: int = 0
    rest: tuple[tuple[str, ...], ...] = ()
    named: int = 0


def sets_in(scene: Scene) -> Iterator[Quantified]:
    """The set phrases of a sentence; linear."""
    if scene.tags.isdisjoint("#R") and scene.signs.isdisjoint(_SETS):
        return
    for at, node in enumerate(scene.nodes):
        found = None
        if node.tag == "#" and number_of(node.lower) >= _LEAST:
            found = _numbered(scene, at)
        elif node.tag == "R" and node.status is Status.MEMBER and not node.dead:
            found = _role(scene, at)
        elif node.lower in ("all", "none", "each", "one"):
            found = _them(scene, at)
        elif node.lower == "they":
            found = _they_all(scene, at)
        elif node.lower in ("others", "rest") and scene.lower(at - 1) == "the":
            found = _rest(scene, at, at, 0)
        if found is not None:
            yield found


def _numbered(scene: Scene, at: int) -> Quantified | None:
    """As in "all four", "none of the four countries", "the other two"."""
    last, count = at, number_of(scene.lower(at))
    if scene.lower(at + 1) in STATES and scene.tag(at + 1) == "n":
        last = at + 1
    elif scene.lower(at + 1) == "of" and scene.lower(at + 2) in ("them", "these"):
        last = at + 2
    if scene.tag(last + 1) not in _AFTER and not excepting(scene, last + 1):
        return None
    if scene.lower(at - 1) in _OTHERS and scene.lower(at - 2) in ("the", "its"):
        return _rest(scene, at - 1, last, count)
    if scene.lower(at - 1) not in DEFINITE:
        return None
    first = _first(scene, at)
    return None if first is None else Quantified(first, last, "", count)


def _first(scene: Scene, at: int) -> int | None:
    """The first node of a set phrase with a number, None if it means no whole set."""
    step = at - 1
    if scene.lower(step) == "all":
        return None if scene.lower(step - 1) in _WEAK else step
    first = step
    if scene.lower(step - 1) == "of":
        lead = scene.lower(step - 2)
        if lead not in _LEADS or (lead in ("all", "each") and scene.lower(step - 3) in _WEAK):
            return None
        if lead == "one" and scene.lower(step - 3) not in ("not", "every"):
            return None
        return first if lead in ("none", "one") else step - 2
    opens = scene.tag(step - 1) in ("", ",", ";", "u", "—") or scene.lower(step - 1) == "and"
    return first if opens else None


def _role(scene: Scene, at: int) -> Quantified | None:
    """As in "all X members", "none of its members", "no X state", "every member of X"."""
    node = scene.nodes[at]
    words = {word for word in node.words if not number_of(word)}
    before = {scene.lower(at - 1), scene.lower(at - 2)}
    if node.possessive or before & _WEAK or words & _WEAK:
        return None
    whole = bool(_WHOLE & (words | before)) or scene.lower(at + 1) == "all"
    remaining = _OTHERS & words and (node.count or whole) and {"the", "its", "no"} & words
    keys = organizations_of(scene, at)
    if remaining and words <= _PLAIN | _OTHERS | {"of"}:
        return _rest(scene, at, at, node.count)
    said = scene.nodes[at + 2] if at + 2 < len(scene.nodes) else node
    whole = whole or (node.count > 1 and "the" in words)
    whole = whole or (bool({"the", "its"} & words) and excepting(scene, at + 1))
    whole = whole or (said.tag == "R" and "all" in said.words) or said.lower in ("all", "each")
    if not whole or not words <= _PLAIN or len(keys) != 1 or "other" in words:
        return None
    return (
        Quantified(at, at, keys[0])
        if scene.tag(at + 1) in _AFTER or excepting(scene, at + 1)
        else None
    )


def _them(scene: Scene, at: int) -> Quantified | None:
    """As in "None of them", "all of them", and "all" alone as the subject."""
    if scene.lower(at - 1) in _WEAK and scene.lower(at) != "one":
        return None
    last = at
    if scene.lower(at + 1) == "of" and scene.lower(at + 2) in ("them", "these"):
        last = at + 2
    elif scene.lower(at) in ("each", "one"):
        return None
    start = at
    if scene.lower(at) == "one":
        at -= 1
        if scene.lower(at) not in ("not", "every"):
            return None
    opens = at == 0 or scene.tag(at - 1) in (",", ";") or scene.lower(at - 1) == "and"
    follows = scene.tag(last + 1) in ("V", "a") or excepting(scene, last + 1)
    if not opens or not follows or scene.previous is None:
        return None
    denied = scene.lower(at) in ("none", "not") and last > start
    return Quantified(last if denied else at, last)


def _they_all(scene: Scene, at: int) -> Quantified | None:
    """As in "They all", "they are all", "Without exception they": those just listed."""
    near = [scene.lower(step) for step in range(at + 1, at + 4)]
    whole = near[0] in ("all", "each") or (scene.tag(at + 1) == "V" and "all" in near[1:])
    role = scene.nodes[at + 2] if at + 2 < len(scene.nodes) else scene.nodes[at]
    whole = whole or "all" in role.words or scene.tokens[0].lower == "without"
    if scene.previous is None or not whole or "not" in near:
        return None
    return Quantified(at, at + 1 if near[0] in ("all", "each") else at)


def _rest(scene: Scene, first: int, last: int, count: int) -> Quantified | None:
    """As in "the other two", "the remaining members", "the rest"."""
    named = [
        node.states.states
        for node in scene.nodes[:first]
        if node.states is not None and not node.possessive
    ]
    number = scene.sentence.sentence.number
    if not named and scene.previous is not None:
        number = scene.previous.sentence.sentence.number
        named = [node.states.states for node in scene.previous.nodes if node.states is not None]
    if not named or (scene.tag(last + 1) not in _AFTER):
        return None
    start = first - 1 if scene.lower(first - 1) in ("the", "its") else first
    return Quantified(start, last, "", count, tuple(named), number)


def sizes_in(scene: Scene) -> Iterator[tuple[str, int]]:
    """How many members an organization is said to have: "its five members", "X has 19 members"."""
    for at, node in enumerate(scene.nodes):
        if node.count <= _LEAST:
            continue
        if node.tag == "O" and len(node.organizations) == 1:
            yield node.organizations[0], node.count
        if node.tag != "R" or node.status is not Status.MEMBER or node.dead:
            continue
        words = {word for word in node.words if not number_of(word) and not word.isdecimal()}
        verb = scene.nodes[at - 1].verb if at else None
        had = verb is not None and verb.lemma in ("have", "count", "number") and verb.finite
        keys = organizations_of(scene, at)
        if words <= _PLAIN and (had or words & DEFINITE) and len(keys) == 1:
            yield keys[0], node.count


def with_states(
    scene: Scene, first: int, last: int, states: tuple[str, ...], cut: tuple[int, int] | None = None
) -> Scene:
    """The scene with states in the place of the nodes `first` to `last`, and `cut` left out."""
    nodes = scene.nodes
    start, end = nodes[first].first, nodes[last].last
    node = Node("S", start, end, states=StateList(start, end, states, "and"))
    gone = range(cut[0], cut[1] + 1) if cut is not None else range(0)
    row = [
        node if at == first else part
        for at, part in enumerate(nodes)
        if at not in gone and not first < at <= last
    ]
    return replace(scene, nodes=row, told=[])
