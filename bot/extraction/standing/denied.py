"""Subjects that deny: "neither A nor B", "none of the three", "not all of them"."""

from __future__ import annotations

from bot.extraction.standing.nodes import Scene

_NEGATIVE = frozenset({"neither", "none", "no", "not"})


def negated_subject(scene: Scene, at: int) -> bool:
    """Whether "neither", "none of (the three)", "no" or "not" stands before states, or is them."""
    if scene.tokens[scene.nodes[at].first].lower in _NEGATIVE:
        return True
    start = at - 2 if scene.tag(at - 1) == "," and scene.tag(at - 2) in ("#", "n") else at - 1
    for step in range(start, max(-1, start - 4), -1):
        if scene.lower(step) in _NEGATIVE:
            return True
        if scene.tag(step) not in ("p", "d", "n", "#"):
            return False
    return False


def not_all(scene: Scene, at: int) -> bool:
    """Whether it is "not all (of) the four", "not both": then some are."""
    opening = {scene.tokens[scene.nodes[at].first].lower, scene.lower(at - 1), scene.lower(at - 2)}
    near = {scene.lower(step) for step in range(max(0, at - 3), at)}
    return "not" in near and bool(opening & {"all", "both", "each"})


def both_of_which(scene: Scene, at: int) -> bool:
    """As in "neither A nor B, both of which": what is said may be said of both or of neither."""
    both = scene.tag(at + 1) == "," and scene.lower(at + 2) == "both"
    return both and scene.lower(at + 3) == "of"
