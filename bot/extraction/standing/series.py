"""How far a series of organizations goes: "the UN, the AU, La Francophonie, and the Z group"."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.nodes import Scene

_ANDS = split("and or nor & plus")
_SEPARATORS = frozenset({",", ";"})
_PREPOSITIONS = split("of to in from")
_INSIDE = split("of for and on in the & de la du des")
_HEADS = split(
    "charter "
    "organization organisation association authority group union bank council community fund zone "
    "court agency movement treaty agreement pact convention forum commission committee alliance "
    "league area network programme program partnership initiative institute process parliament "
    "conference eight system corporation society federation"
)
_NAME = 12  # nodes of a name that is not known
_BEFORE = 5  # words between an article and an organization
_BRACKET = 6


@dataclass(slots=True)
class Series:
    """The nodes of coordinated organizations, in order, and what parts them.

    `anded` tells of each whether an "and" stands before it, `strong` whether it is a comma with
    "and", or a semicolon. `after` is the node after the last, `clause` whether that is a verb.
    """

    items: list[int]
    anded: list[bool] = field(default_factory=lambda: [False])
    strong: list[bool] = field(default_factory=lambda: [False])
    after: int = 0
    clause: bool = False

    @property
    def parted(self) -> bool:
        """Whether a comma with "and" or a semicolon parts some of them from the others."""
        return any(self.strong)

    def without_subject(self) -> int:
        """How many come before those that are the subject of the verb after the series."""
        parting = [at for at, strong in enumerate(self.strong) if strong]
        return parting[-1] if parting else len(self.items) - 1


def series(scene: Scene, at: int) -> Series:
    """The organizations coordinated with the one at node `at`; linear in their length."""
    found = Series([at], after=_past(scene, at))
    if _compound(scene, at):
        return found
    here, anded, strong = found.after, False, False
    while True:
        step, one_anded, one_strong = _separator(scene, here, at)
        anded, strong = anded or one_anded, strong or one_strong
        item = _organization(scene, step) if step > here else None
        if item is None:
            here = _unknown(scene, step) if step > here else step
            if here == step:
                break
            continue
        here = _past(scene, item)
        beyond = _compound_end(scene, here) if _compound(scene, item) else here
        if beyond > here and len(found.items) > 2 and _continues(scene, beyond, at):
            here = beyond  # another thing amid organizations
            continue
        if _owns(scene, item):
            break
        found.items.append(item)
        found.anded.append(anded)
        found.strong.append(strong)
        found.after, anded, strong = here, False, False
        if beyond > here:
            break
    found.clause = _verb_follows(scene, found.after)
    return found


def _owns(scene: Scene, at: int) -> bool:
    """Whether what follows belongs to an organization: "NATO's partner"."""
    after = ("n", "O", "V", "R", "M", "a", "#")
    return scene.nodes[at].possessive and scene.tag(at + 1) in after


def _verb_follows(scene: Scene, at: int) -> bool:
    while scene.tag(at) == "a":
        at += 1
    verb = scene.nodes[at].verb if at < len(scene.nodes) else None
    return verb is not None and verb.finite


def _separator(scene: Scene, at: int, first: int) -> tuple[int, bool, bool]:
    """The node after what parts two of a series, whether it has an "and", and is a strong one."""
    step = at
    comma = scene.lower(step) in _SEPARATORS
    semicolon = scene.lower(step) == ";"
    step += comma
    anded = scene.lower(step) in _ANDS
    if anded:
        step += 1
    elif [scene.lower(step + k) for k in range(3)] == ["as", "well", "as"]:
        anded, step = True, step + 3
    elif scene.lower(step) == "well" and scene.lower(step + 1) == "as":
        anded, step = True, step + 2
    if step == at:
        return at, False, False
    strong = semicolon or (comma and scene.lower(step - 1) == "and")
    link = scene.lower(step)
    governed = scene.lower(first - 1) == link or scene.lower(first - 2) == link
    if link in _PREPOSITIONS and (anded or (comma and governed)):
        return step + 1, anded, strong
    return step, anded, strong


def _organization(scene: Scene, at: int) -> int | None:
    """The organization that a phrase at a node names: "the Russian-led X", "the group X"."""
    step = at
    while scene.lower(step) in ("the", "both", "its"):
        step += 1
    if scene.tag(step) == "O":
        return step
    if step == at:
        return None
    for inside in range(step, step + _BEFORE):
        node = scene.nodes[inside] if inside < len(scene.nodes) else None
        if node is None:
            return None
        if node.tag == "O":
            return inside
        single = node.verb is not None and node.first == node.last and not node.verb.finite
        capital = scene.tokens[node.first].capital and scene.tag(inside + 1) != "-"
        if node.tag not in ("n", "-", "#", "a", "S") and not single:
            return None
        if capital and (node.tag != "S" or node.possessive):
            return None
    return None


def _past(scene: Scene, at: int) -> int:
    """The node after an organization, its kind ("organization") and a remark in brackets."""
    generic = lexicon().classes["generic_organizations"] | _HEADS
    step = at + 1
    if scene.tag(step) == "n" and scene.lower(step + 1) in generic and not _capital(scene, step):
        step += 2  # "intelligence alliance"
    elif scene.lower(step) in generic and scene.tag(step + 1) not in ("n", "O", "R"):
        step += 1
    if scene.tag(step) in ("(", "["):
        for end in range(step + 1, step + _BRACKET):
            if scene.tag(end) in (")", "]"):
                return end + 1
            if scene.tag(end) in ("t", "V", "S", "O", ""):
                break
    return step


def _capital(scene: Scene, at: int) -> bool:
    return scene.tokens[scene.nodes[at].first].capital


def _compound(scene: Scene, at: int) -> bool:
    """Whether other nouns follow an organization: "the G20 developing nations"."""
    return scene.tag(_past(scene, at)) in ("n", "R", "M") or _describes(scene, _past(scene, at))


def _describes(scene: Scene, at: int) -> bool:
    """Whether a participle stands before a noun: "developing nations"."""
    verb = scene.nodes[at].verb if at < len(scene.nodes) else None
    single = verb is not None and not verb.finite and verb.first == verb.last
    return single and scene.tag(at + 1) == "n"


def _compound_end(scene: Scene, at: int) -> int:
    limit = at + _BEFORE
    while at < limit and (scene.tag(at) in ("n", "-") or _describes(scene, at)):
        at += 1
    return at


def _continues(scene: Scene, at: int, first: int) -> bool:
    """Whether another organization follows what parts it."""
    step = _separator(scene, at, first)[0]
    return step > at and _organization(scene, step) is not None


def _unknown(scene: Scene, at: int) -> int:
    """The node after a name that is like an organization's, `at` itself if there is none."""
    step = at + 1 if scene.tag(at) == "d" else at
    if scene.tag(step) not in ("n", "O", "S") or not _capital(scene, step):
        return at
    if scene.nodes[step].lower == "" and scene.tag(step) == "n":
        return _past(scene, step)  # a body that has no states of its own
    start, last = step, step
    limit = step + _NAME
    while step < limit and scene.tag(step):
        node = scene.nodes[step]
        if node.tag == "#" or (node.tag in ("n", "S", "O", "V") and _capital(scene, step)):
            last = step
        elif node.lower not in _INSIDE and node.tag not in ("-", "'"):
            break
        step += 1
    for end in range(last, start - 1, -1):
        word = scene.lower(end)
        if word in _HEADS and scene.tag(end + 1) in (",", ";", "c", "(", "["):
            return _past(scene, end)
    if last == start and scene.tokens[scene.nodes[start].first].text.isupper():
        return _past(scene, start)
    return at
