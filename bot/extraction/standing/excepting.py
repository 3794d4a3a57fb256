"""Who of a set is left out: "seven of the eight belong to Y. A is the exception"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.comparison import BELONG, Rule, belongs_to, is_asserted, number_in
from bot.extraction.standing.nodes import Scene

_REACH = 10  # nodes between "seven of the eight" and its verb
_LINKS = split("to of in")


def find_excepted(scene: Scene) -> list[Rule]:
    """As in "A is the exception", "the two that are not, A and B,": all the others belong."""
    for at, node in enumerate(scene.nodes):
        excepted: tuple[str, ...] = ()
        if node.lower in ("exception", "exceptions"):
            excepted = _exception(scene, at)
        elif node.tag == "#" and scene.lower(at + 1) in ("that", "which", "who"):
            excepted = _that_do_not(scene, at)
        counted = None
        if excepted:
            counted = _some(scene) or (_some(scene.previous) if scene.previous else None)
        if counted is not None and counted[1] in (0, counted[0] + len(excepted)):
            whole = f"#{counted[0] + len(excepted)}"
            return [Rule("included", whole, counted[2], excepted, number_in(scene))]
    return []


def _exception(scene: Scene, at: int) -> tuple[str, ...]:
    """The states in "A is the (only) exception", "the exceptions being A and B"."""
    after = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    if after is not None and after.lemma == "be" and after.modality is Modality.ASSERTED:
        target = at + 3 if scene.lower(at + 2) == "the" else at + 2
        listed = scene.nodes[target].states if scene.tag(target) == "S" else None
        return () if listed is None or listed.possessive else listed.states
    verb = at - 1
    while scene.lower(verb) in ("the", "only", "sole"):
        verb -= 1
    states = scene.nodes[verb - 1].states if verb > 0 else None
    node = scene.nodes[verb] if verb > 0 else None
    said = node is not None and node.verb is not None and node.verb.lemma == "be"
    if node is None or not said or not is_asserted(node) or states is None:
        return ()
    ends = scene.tag(at + 1) in (".", ";", ",", ":", "", "—")
    return () if states.possessive or not ends else states.states


def _that_do_not(scene: Scene, at: int) -> tuple[str, ...]:
    """The states in "the two that are not, A and B, ..."."""
    step = at + 2
    while scene.tag(step) == "V" or scene.lower(step) in ("do", "are", "is", "does", "have", "not"):
        step += 1
    words = {token.lower for token in scene.tokens[scene.nodes[at].last : scene.nodes[step].first]
             } if step < len(scene.nodes) else set()  # fmt: skip
    if scene.tag(step) not in (",", "—", "(") or not words & {"not", "n't"}:
        return ()
    target = step + 2 if scene.lower(step + 1) == "the" else step + 1
    states = scene.nodes[target].states if target < len(scene.nodes) else None
    counted = states is not None and len(states.states) == number_of(scene.lower(at))
    return states.states if states is not None and counted else ()


def _some(scene: Scene) -> tuple[int, int, str] | None:
    """How many of how many belong to what: "seven of the eight belong to Y", "of them" 0."""
    for at in range(len(scene.nodes) - 2):
        some = number_of(scene.lower(at)) if scene.lower(at + 1) == "of" else 0
        whole = at + 3 if scene.lower(at + 2) in ("the", "these", "those", "its") else at + 2
        listed = scene.nodes[whole].states if whole < len(scene.nodes) else None
        count = len(listed.states) if listed is not None else number_of(scene.lower(whole))
        theirs = scene.lower(whole) in ("them", "these")
        if not some or not (theirs or some < count):
            continue
        target = _led_by(scene, at) or _belongs(scene, whole)
        if target is not None:
            return some, count, target
    return None


def _led_by(scene: Scene, at: int) -> str | None:
    """The organization in "Y, to which seven of the eight belong"."""
    led = at > 3 and scene.lower(at - 1) == "which" and scene.lower(at - 2) in _LINKS
    body = at - 4 if scene.tag(at - 3) == "," else at - 3
    while scene.tag(body) == ")" or scene.tag(body + 1) in (")", "("):  # "the Y (Z), to which"
        body -= 1
    before = scene.nodes[body] if led else None
    if before is None or before.tag != "O" or len(before.organizations) != 1:
        return None
    for node in scene.nodes[at : at + _REACH]:
        if node.verb is not None or node.lower == "belong":  # a bare noun after a number
            bare = node.verb is None or (node.verb.lemma in BELONG and is_asserted(node))
            return before.organizations[0] if bare else None
    return None


def _belongs(scene: Scene, whole: int) -> str | None:
    """The organization in "five of these seven are also in Y"."""
    for at in range(whole + 1, min(whole + _REACH, len(scene.nodes))):
        node = scene.nodes[at]
        if node.verb is not None:
            said = is_asserted(node) and node.verb.lemma in BELONG
            return belongs_to(scene, at) if said else None
    return None
