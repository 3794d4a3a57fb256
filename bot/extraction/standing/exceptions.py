"""What a sentence takes out of a set: "but A", "(except A)", "with the exception of A"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.extent import EXCLUDING
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.vocabulary import vocabulary

_TRAILING = split("apart aside excepted excluded notwithstanding")
_EXCEPTING = split("with apart minus other aside")


def excepting(scene: Scene, at: int) -> bool:
    """Whether an exception begins at a node: "but A", "(except A)", "with the exception of A"."""
    at += scene.tag(at) in (",", "(", "—")
    if scene.tag(at) == "S" and _word(scene, at + 1) in _TRAILING:
        return True
    word = _word(scene, at)
    return word in _EXCEPTING or word in vocabulary().words["exceptions"]


def exception(scene: Scene) -> tuple[int, int, tuple[str, ...]] | None:
    """The one exception that a sentence makes: its first and last node, and its states."""
    found = (exception_at(scene, at) for at in range(len(scene.nodes)))
    return next((one for one in found if one is not None), None)


def exception_at(scene: Scene, at: int) -> tuple[int, int, tuple[str, ...]] | None:
    """The exception that opens at a node."""
    node = scene.nodes[at]
    if node.states is not None and _word(scene, at + 1) in _TRAILING:
        first = at - 1 if scene.tag(at - 1) in (",", "(", "—") else at
        return first, at + 2 if scene.tag(at + 2) == "," else at + 1, node.states.states
    if not _opens(scene, at):
        return None
    step = at + 1
    while scene.lower(step) in ("for", "of", "from", "than", "only", "the", "exception"):
        step += 1
    states = scene.nodes[step].states if scene.tag(step) == "S" else None
    if states is None:
        return None
    first, last = at, step
    remark = scene.tag(at - 1) in (",", "(", "—") and scene.tag(step + 1) in (",", ")", "—")
    if remark:
        first, last = at - 1, step + 1
    elif at == 0 and scene.tag(step + 1) == ",":
        last = step + 1
    return first, last, states.states


def _word(scene: Scene, at: int) -> str:
    """The word of a node, be it taken for a verb: "bar A", "A excepted"."""
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if node is None or node.verb is None or node.first != node.last:
        return scene.lower(at)
    return scene.tokens[node.first].lower


def _opens(scene: Scene, at: int) -> bool:
    word, following = _word(scene, at), scene.lower(at + 1)
    if word == "bar" and scene.tag(at) == "V" and scene.tag(at - 1) not in ("#", ",", "("):
        return False
    if word == "with":
        return following == "the" and scene.lower(at + 2) == "exception"
    if word in ("apart", "aside"):
        return following == "from"
    if word == "other":
        return following == "than"
    return word == "minus" or word in vocabulary().words["exceptions"]


def taken_out(scene: Scene, at: int) -> tuple[str, ...]:
    """Those of the states at a node that are taken out right after: "the six, except A and B,"."""
    node, step = scene.nodes[at], at + 2 if scene.tag(at + 1) in (",", "(", "—") else at + 1
    found = exception_at(scene, step) if step < len(scene.nodes) else None
    whole = node.states is not None and found is not None and set(found[2]) < {*node.states.states}
    return found[2] if found is not None and whole else ()


def but_not(scene: Scene, at: int) -> Node | None:
    """The states in "A and B, but not C"."""
    step = at + 1
    if scene.tag(step) in (",", "—", "("):
        step += 1
    if scene.lower(step) in EXCLUDING and scene.lower(step + 1) == "not":
        step += 2
    elif scene.lower(step) == "not":
        step += 1
    else:
        return None
    return scene.nodes[step] if scene.tag(step) == "S" else None
