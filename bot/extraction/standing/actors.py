"""Who joins or leaves: the subject of such a verb, also of an infinitive that a noun governs."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.subject import subject

_FRONTED = split("since after when before once")
_REACH = 12  # nodes between a verb and the comma that ends its clause
_MEANWHILE = split("when as while after before where")


def agent(scene: Scene, at: int, verb: VerbGroup) -> int | None:
    """The subject of a verb, of the main clause for "After joining X, A ..."."""
    actor = _resumed(scene, at)
    actor = _named_later(scene, at) if actor is None else actor
    if actor is not None:
        return actor
    actor = subject(scene, at)
    if actor is not None and scene.tag(actor) == "n" and not verb.finite:
        singled = _singled(scene, at)
        actor = controller(scene, at) if singled is None else singled  # "A has no plans to join"
    if actor is not None and scene.tag(actor) != "S":
        with_others = _with_others(scene, actor)
        return (_some_of_them(scene, at) or actor) if with_others is None else with_others
    if actor is not None or verb.finite:
        return actor
    if verb.modality in (Modality.PLANNED, Modality.NEGATED):
        return controller(scene, at)
    for step in range(at + 1, min(at + 16, len(scene.nodes))):
        if scene.tag(step) == "," and scene.tag(step + 1) == "S":
            return step + 1
        if scene.tag(step) in ("V", ";"):
            return None
    return None


def _resumed(scene: Scene, at: int) -> int | None:
    """The states in "A joined in 1999, when B took the chair, and left in 2005"."""
    if scene.lower(at - 1) not in ("and", "but") or scene.tag(at - 2) != ",":
        return None
    first = scene.told[0].at if len({told.at for told in scene.told}) == 1 else None
    if first is None or any(scene.tag(step) in "OVSR" for step in range(first)):
        return None
    verbs = 0
    for step in range(first + 1, at - 2):
        verbs += scene.tag(step) == "V"
        if scene.tag(step) == ";":
            return None
        if verbs == 1 and scene.tag(step) == "," and scene.lower(step + 1) in _MEANWHILE:
            return first
    return None


def controller(scene: Scene, at: int) -> int | None:
    """The subject of the verb that a noun with an infinitive or gerund belongs to."""
    for step in range(at - 1, max(-1, at - 8), -1):
        if scene.tag(step) == "V":
            return subject(scene, step)
    return None


def _singled(scene: Scene, at: int) -> int | None:
    """The states in "A, the only island state to have joined X, ..."."""
    step = at - 1
    while scene.tag(step) in ("n", "a", "#"):
        step -= 1
    near = {scene.lower(k) for k in range(step, at)}
    apposed = scene.lower(step) == "the" and scene.tag(step - 1) == "," and step > 1
    singled = near & {"only", "first", "last", "latest"}
    return step - 2 if apposed and singled and scene.tag(step - 2) == "S" else None


def _named_later(scene: Scene, at: int) -> int | None:
    """The states in "Since it joined X in 2004, A ..." where nothing before is meant."""
    if scene.lower(at - 1) not in ("it", "they") or scene.lower(at - 2) not in _FRONTED or at > 3:
        return None
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        if scene.tag(step) in ("V", ";", "w"):
            return None
        if scene.tag(step) == ",":
            states = step + 2 if scene.lower(step + 1) == "the" else step + 1
            return states if scene.tag(states) == "S" else None
    return None


def _with_others(scene: Scene, noun: int) -> int | None:
    """The states in "A and nine other countries joined X"."""
    link = noun - 3 if scene.tag(noun - 2) == "#" or scene.lower(noun - 2) == "several" else 0
    others = scene.lower(noun - 1) == "other" and scene.lower(link) == "and" and link > 0
    return link - 1 if others and scene.tag(link - 1) == "S" else None


def _some_of_them(scene: Scene, at: int) -> int | None:
    """The states in "ten of its members belong to X, among them A and B"."""
    for step in range(at + 1, min(at + 16, len(scene.nodes))):
        if scene.tag(step) == "S":
            among = scene.lower(step - 1) == "them" and scene.lower(step - 2) == "among"
            return step if among or scene.lower(step - 1) == "including" else None
        if scene.tag(step) in ("V", ";"):
            return None
    return None
