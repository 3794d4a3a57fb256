"""Roles that states play: "A plays a part as a permanent member of X, Y and Z"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject

_PARTS = split("role part capacity position place voice weight influence status standing say seat")
_PLAYS = split("plays has holds wields exercises carries enjoys serves acts")  # as if no verb
_NOUNS = frozenset({"d", "n", "a", "-"})
_REACH = 9  # nodes between a verb and "as"


def playing_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the roles in which states play a part."""
    if "as" not in scene.signs:
        return
    for at, node in enumerate(scene.nodes):
        role = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
        if node.lower != "as" or scene.lower(at - 1) not in _PARTS or role is None:
            continue
        if role.tag != "R" or role.dead or role.loose or role.status is None or role.plural:
            continue
        actor = _player(scene, at)
        if actor is not None:
            keys = organizations_of(scene, at + 1)
            tell(claims, scene, keys, actor, (role.status, Force.STATE))


def _player(scene: Scene, link: int) -> int | None:
    """The states that play, have or wield the part before "as"."""
    for step in range(link - 1, max(-1, link - _REACH), -1):
        node = scene.nodes[step]
        if node.verb is not None:
            now = node.verb.modality is Modality.ASSERTED and node.verb.tense == "present"
            actor = subject(scene, step) if now and node.verb.finite else None
            return actor if actor is not None and scene.tag(actor) == "S" else None
        if node.lower in _PLAYS and scene.tag(step - 1) == "S":
            return step - 1
        if node.tag not in _NOUNS:
            return None
    return None
