"""How far a noun phrase with an organization in it goes: "the SCO", but not "the SCO summit"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.nodes import Scene
from bot.world import organizations


def is_proper(scene: Scene, at: int) -> bool:
    """Whether a node begins with a capital letter."""
    return scene.tokens[scene.nodes[at].first].capital


_LOOSE = split(
    "hours days weeks months years decades monday tuesday wednesday thursday friday saturday "
    "sunday dates either together along alongside amid alone apart proper itself via"
)


def extends(scene: Scene, at: int) -> bool:
    """Whether an organization's name is only the first part of a longer noun: "the SCO summit"."""
    after = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    if after is None or after.tag not in ("n", "R", "M"):
        return False
    generic = lexicon().classes["generic_organizations"]
    if scene.lower(at + 2) in generic and not is_proper(scene, at + 1):
        return False  # "the Five Eyes intelligence partnership"
    return after.lower not in generic | _LOOSE


_OTHERWISE = split("programme program initiative mission exercise scheme fund partnership")


def programme(scene: Scene, at: int) -> bool:
    """Whether an organization's name only says whose programme it is: "the EU scheme"."""
    listed = [organizations().get(key) for key in scene.nodes[at].organizations]
    whole = all(one is not None and one.part != "programme" for one in listed)
    named = scene.tokens[scene.nodes[at].first : scene.nodes[at].last + 1]
    short = len(named) == 1 and named[0].capital
    return whole and short and scene.lower(at + 1) in _OTHERWISE


def after_article(scene: Scene, at: int) -> int:
    """The node after an article and the adjectives before an organization."""
    limit = at + 4
    while at < limit and (
        scene.lower(at) in ("the", "both")
        or (scene.tag(at) in ("n", "#", "-") and scene.tag(at + 1) in ("n", "O", "-"))
    ):
        at += 1
    return at


def plain_organization(scene: Scene, at: int) -> bool:
    """Whether an organization follows, and not what belongs to one."""
    at = after_article(scene, at)
    return scene.tag(at) == "O" and not scene.nodes[at].possessive and not extends(scene, at)


_ASIDE = 32  # nodes of a remark, at most


def after_aside(scene: Scene, end: int) -> int:
    """The comma that ends a remark after a node, ", which B had notified,", else the node."""
    if scene.tag(end + 1) != ",":
        return end
    for step in range(end + 2, min(end + _ASIDE, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None and verb.modality is not Modality.ASSERTED:
            return end  # ", which is to take effect in May,"
        if scene.tag(step) == "," and scene.tag(step + 1) == "V":
            return step
    return end
