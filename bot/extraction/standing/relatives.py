"""Relative clauses in which an organization is what the states stand in: "to which A belongs"."""

from __future__ import annotations

from bot.extraction.standing.heads import generic
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.subject import antecedent

_LINKS = frozenset({"to", "from", "in", "of", "by"})


def in_relative(scene: Scene, actor: int) -> bool:
    """Whether "which" stands right before the subject: then its antecedent is spoken of."""
    return scene.tag(_relative(scene, actor)) == "w"


def _relative(scene: Scene, actor: int) -> int:
    step = actor - 1
    while scene.lower(step) in ("neither", "all", "both", "the", "only", "also", "of", "every") or (
        scene.tag(step) in ("a", "#")
    ):
        step -= 1
    return step


def relative_organization(scene: Scene, actor: int) -> tuple[str, ...]:
    """The organization that "(to) which" right before the subject stands for, () if none."""
    step = _relative(scene, actor)
    if scene.lower(step) == "where":
        place = step - 2 if scene.tag(step - 1) == "," else step - 1
        return scene.nodes[place].organizations if place >= 0 and scene.tag(place) == "O" else ()
    if scene.tag(step) != "w" or scene.lower(step) not in ("which", "that"):
        return ()
    if scene.lower(step - 1) in _LINKS and scene.tag(step - 2) == ",":
        before = scene.nodes[step - 3]
        if before.tag in "OMR" and before.organizations:  # "status in X, of which ..."
            return before.excluded or before.organizations
    above: int | None
    if scene.lower(step - 1) in _LINKS and scene.tag(step - 2) == "O":
        above = step - 2
    elif scene.lower(step - 1) in _LINKS:
        above = antecedent(scene, step - 1)
    else:
        above = antecedent(scene, step)
    if above is not None and generic(scene.lower(above)):
        above = _apposed(scene, above)
    if above is None or scene.tag(above) not in ("O", "R", "M"):
        return ()
    return scene.nodes[above].organizations


def _apposed(scene: Scene, at: int) -> int:
    """The organization in "X, the alliance that they formed", else the noun itself."""
    step = at - 1
    while scene.tag(step) in ("d", "n", "a", "#", "-"):
        step -= 1
    return step - 1 if scene.tag(step) == "," and scene.tag(step - 1) == "O" else at
