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
        if before.tag in "RM" and before.organizations and at - step < 8:
            return before.organizations
        if before.tag == "O":
            named = tuple(dict.fromkeys((*named, *before.organizations)))
    if named:
        return named if len(named) == 1 else ()
    for after in scene.nodes[at + 1 :]:
        if after.tag == "O":
            return ()
        if after.tag in (",", ";", "V", "—", "c", ":"):
            break
    return scene.topic


def unnamed(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization meant where none is named: the only one before, or the topic."""
    named: dict[str, None] = {}
    for node in scene.nodes[:at]:
        if node.tag in ("O", "R", "M"):
            named.update(dict.fromkeys(node.organizations))
    if named:
        return tuple(named) if len(named) == 1 else ()
    for node in scene.nodes[at + 1 :]:
        if node.tag == "O":
            return ()
        if node.tag in ("V", ";", "u") or node.lower == "after":
            break
    return scene.topic
