"""Further organizations in one breath: "belongs to X and to Y", "a member of X and of Y"."""

from __future__ import annotations

from bot.extraction.standing.claims import Claims
from bot.extraction.standing.dates import Dated
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.model import Status

_REACH = 40  # nodes after the first organization


def further_claims(
    scene: Scene,
    claims: Claims,
    start: int,
    links: frozenset[str],
    actor: int,
    outcome: tuple[Status, Force],
) -> None:
    """Claims of what "and of Y", ", of Z" after node `start` adds to a standing just told."""
    for step in range(start, min(start + _REACH, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if scene.tag(step) == ";" or (scene.tag(step) == "u" and scene.lower(step) != "since"):
            return
        if verb is not None and verb.finite and not _in_relative(scene, step):
            return
        added = scene.lower(step - 1) in ("and", ",") or (
            scene.lower(step - 1) == "as" and scene.lower(step - 2) == "well"
        )
        joined = scene.lower(step) in links and added
        if joined and plain_organization(scene, step + 1):
            target = after_article(scene, step + 1)
            if scene.tag(target + 1) in ("S", "V"):
                return  # "in X, and in Y it has friends"
            dates = _dates(scene, target)
            tell(claims, scene, scene.nodes[target].organizations, actor, outcome, dates)


def _in_relative(scene: Scene, at: int) -> bool:
    """Whether a verb belongs to a remark: "of X, whose last summit was held in 1994, and of Y"."""
    for step in range(at - 1, max(-1, at - 8), -1):
        if scene.tag(step) == "w":
            return scene.tag(step - 1) == ","
        if scene.tag(step) in ("V", ";"):
            return False
    return False


def _dates(scene: Scene, at: int) -> list[Dated]:
    """The date right after an organization: "of Y since 1999"."""
    last = scene.nodes[at].last
    return [dated for dated in scene.dates if last < dated.first <= last + 2]
