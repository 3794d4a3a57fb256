"""What was told last: the standing that a sentence leaves for the next one to take up."""

from __future__ import annotations

from bot.extraction.standing.nodes import Scene, Told


def last_told(previous: Scene | None) -> Told | None:
    """The one standing that the sentence before tells at its end, None if that is not certain."""
    if previous is None or not previous.told:
        return None
    said = _said(previous)
    if len({told.organizations for told in said}) != 1:
        return None
    return max(said, key=lambda told: told.at)


def _describes_body(scene: Scene, at: int) -> bool:
    """Whether a relative clause only says what the organization has: "in X, which has a court"."""
    verb, step = scene.nodes[at].verb, at - 3
    if scene.lower(at - 1) != "which" or scene.tag(at - 2) != "," or verb is None:
        return False
    if scene.tag(step) == ")":
        step -= 3
    return verb.lemma in ("have", "be", "meet", "found", "base") and scene.tag(step) == "O"


def _said(scene: Scene) -> list[Told]:
    return [told for told in scene.told if not _only_titled(scene, told)]


def _only_titled(scene: Scene, told: Told) -> bool:
    """Whether a standing is told by the way, beside another: "the X states A and B are in Y"."""
    others = {other.organizations for other in scene.told if other.at == told.at}
    titles = (node for node in scene.nodes[: told.at] if node.tag == "R")
    return len(others) > 1 and any(node.organizations == told.organizations for node in titles)


def alone(previous: Scene, told: Told) -> bool:
    """Whether a sentence tells nothing else that "so did B" could take up."""
    verbs = [
        at
        for at, node in enumerate(previous.nodes)
        if at > told.at and node.verb is not None and node.verb.finite
        if not _describes_body(previous, at)
    ]
    statuses = {other.status for other in _said(previous)}
    return len(verbs) <= 1 and len(statuses) == 1
