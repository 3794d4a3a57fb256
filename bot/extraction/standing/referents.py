"""Which organization is meant where a role or verb does not name one."""

from __future__ import annotations

from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.subject import antecedent


def organizations_of(scene: Scene, at: int) -> tuple[str, ...]:
    """The organizations of a role or standing: its own, or those it shares or is about."""
    node = scene.nodes[at]
    if node.organizations:
        return node.organizations
    above = antecedent(scene, at - 1, whose=True) if scene.lower(at - 1) == "whose" else None
    if above is not None and scene.tag(above) == "O":
        return scene.nodes[above].organizations
    named: tuple[str, ...] = ()
    for step in range(at - 1, -1, -1):
        before = scene.nodes[step]
        near = before.tag in "RM" and before.organizations and at - step < 8
        if near and not _apposed(scene, step):
            return before.organizations
        if before.tag == "O" and not _contrasted(scene, step):
            named = tuple(dict.fromkeys((*named, *before.organizations)))
    if named:
        return named if len(named) == 1 else ()
    for after in scene.nodes[at + 1 :]:
        if after.tag == "O":
            return ()
        if after.tag in (",", ";", "V", "—", "c", ":"):
            break
    return scene.topic


def _apposed(scene: Scene, at: int) -> bool:
    """Whether a role only describes the subject: "A, a member of Y, has been an observer"."""
    enclosed = scene.tag(at - 1) == "," and scene.tag(at + 1) == ","
    return enclosed and scene.tag(at - 2) == "S" and scene.tag(at + 2) == "V"


def _contrasted(scene: Scene, at: int) -> bool:
    """Whether an organization is only set against the one meant: "unlike (in) X"."""
    return "unlike" in (scene.lower(at - 1), scene.lower(at - 2), scene.lower(at - 3))


def unnamed(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization meant where none is named: the only one before, or the topic."""
    named: dict[str, None] = {}
    for step, node in enumerate(scene.nodes[:at]):
        if node.tag in ("O", "R", "M") and not _contrasted(scene, step):
            named.update(dict.fromkeys(node.organizations))
    if named:
        return tuple(named) if len(named) == 1 else ()
    for node in scene.nodes[at + 1 :]:
        if node.tag == "O":
            return ()
        if node.tag in ("V", ";", "u") or node.lower == "after":
            break
    return scene.topic
