"""Sentences about all the members of a list: "all ten", "three of the four", "all of them"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.comparison import (
    BELONG,
    WHOLE,
    Rule,
    belongs_to,
    exceptions_in,
    is_asserted,
    number_in,
    relative_target,
)
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status


def find_all_but(scene: Scene) -> list[Rule]:
    """As in "X has twenty-two members, and all but A, B and C sent a minister"."""
    excepted = exceptions_in(scene)
    if excepted is None or excepted[1].states is None:
        return []
    if scene.lower(excepted[0] - 2) != "all" and scene.lower(excepted[0] - 3) != "all":
        return []
    for at in range(excepted[0]):
        node = scene.nodes[at]
        if node.tag == "R" and node.status is Status.MEMBER and node.plural and not node.dead:
            keys = organizations_of(scene, at)
            if len(keys) == 1:
                return [Rule("excepted", keys[0], "", excepted[1].states.states, number_in(scene))]
    return []


def find_numbered(scene: Scene) -> list[Rule]:
    """As in "All ten also sit in Y", "to which all of the six belong but A"."""
    for at, node in enumerate(scene.nodes):
        count = number_of(node.lower) if node.tag == "#" else 0
        if count < 2 or not WHOLE & {scene.lower(at - k) for k in (1, 2, 3)}:
            continue
        if scene.tag(at + 1) in ("n", "R", "O", "S") and scene.lower(at + 1) not in _THEY:
            continue
        target = None
        for step in range(at + 1, min(at + 6, len(scene.nodes))):
            if scene.nodes[step].verb is not None:
                verb = scene.nodes[step]
                if is_asserted(verb) and verb.verb is not None and verb.verb.lemma in BELONG:
                    target = belongs_to(scene, step) or relative_target(scene, at)
                break
        if target is None:
            continue
        excepted = exceptions_in(scene) or _but(scene, at)
        states = excepted[1].states.states if excepted and excepted[1].states else ()
        return [Rule("included", f"#{count}", target, states, number_in(scene))]
    return []


def find_most(scene: Scene) -> list[Rule]:
    """As in "Three of the four belong to Y, A being the exception", "... to Y; A does not"."""
    some, whole = number_of(scene.lower(0)), _size(scene, 3)
    if not 1 < some < whole or scene.lower(1) != "of" or scene.lower(2) not in ("the", "these", ""):
        return []
    at = next((step for step, node in enumerate(scene.nodes) if node.verb is not None), 0)
    target = belongs_to(scene, at) if at and is_asserted(scene.nodes[at]) else None
    excepted = exceptions_in(scene) or _exempt(scene, at)
    states = excepted[1].states.states if excepted and excepted[1].states else ()
    if target is None or len(states) != whole - some:
        return []
    return [Rule("included", f"#{whole}", target, states, number_in(scene))]


def _size(scene: Scene, at: int) -> int:
    """How many "the four" before a node are, as a number or as states already found."""
    states = scene.nodes[2].states if len(scene.nodes) > at else None
    return len(states.states) if states is not None else number_of(scene.lower(at))


def _exempt(scene: Scene, start: int) -> tuple[int, Node] | None:
    """The states of "A being the exception", "the exception being A", "; A does not"."""
    words = {node.lower for node in scene.nodes[start:]}
    for at in range(start + 1, len(scene.nodes)):
        node = scene.nodes[at]
        after = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else node
        apart = scene.tag(at - 1) in (",", ";", "—") or scene.lower(at - 1) in ("but", "only")
        if node.tag != "S" or node.possessive:
            continue
        denied = _denies(after) or (after.verb is not None and scene.lower(at + 2) == "not")
        ends = scene.tag(at + 3 if scene.lower(at + 2) == "not" else at + 2) == "."
        if "exception" in words or (apart and denied and ends):
            return at, node
    return None


_THEY = split("members states countries of them nations")


def _denies(node: Node) -> bool:
    verb = node.verb
    return verb is not None and verb.modality is Modality.NEGATED and verb.tense == "present"


def find_all_of_them(scene: Scene) -> list[Rule]:
    """As in "All (of them) are members of Y" at the head of a sentence."""
    if scene.lower(0) != "all" or len(scene.topic) != 1:
        return []
    step = 1
    while scene.lower(step) in ("of", "them", "these", "also", "now"):
        step += 1
    node = scene.nodes[step] if step < len(scene.nodes) else None
    if node is None or not is_asserted(node) or node.verb is None or node.verb.lemma not in BELONG:
        return []
    target = belongs_to(scene, step)
    return [Rule("them", scene.topic[0], target, (), number_in(scene))] if target else []


def _but(scene: Scene, start: int) -> tuple[int, Node] | None:
    for step in range(start, len(scene.nodes)):
        if scene.lower(step) == "but" and scene.tag(step + 1) == "S":
            return step + 1, scene.nodes[step + 1]
    return None


def find_comprising(scene: Scene) -> list[Rule]:
    """As in "Y is made up of the X countries plus A and B": every member of X is one of Y."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "R" or node.status is not Status.MEMBER or not node.plural or node.dead:
            continue
        whole = {"the", "all"} & set(node.words) or node.count
        if len(node.organizations) != 1 or not whole or node.possessive:
            continue
        if set(node.words) & vocabulary().words["partial"]:
            continue
        step = at - 1
        while scene.lower(step) in ("of", "up", "together", "the", "all", "both"):
            step -= 1
        listed = scene.tag(step) == ":" and scene.tag(step - 1) == "R"
        step -= 2 if listed else 0
        verb = scene.nodes[step].verb if step >= 0 else None
        if verb is None or not is_asserted(scene.nodes[step]):
            continue
        has = verb.lemma == "have" and listed
        makes = verb.lemma in vocabulary().frames["organization_has"] or verb.lemma == "make"
        if not has and not makes:
            continue
        actor = subject(scene, step)
        if actor is not None and scene.tag(actor) == "O" and not scene.nodes[actor].possessive:
            second = scene.nodes[actor].organizations[0]
            excepted = exceptions_in(scene)
            states = excepted[1].states.states if excepted and excepted[1].states else ()
            return [Rule("included", node.organizations[0], second, states, number_in(scene))]
    return []
