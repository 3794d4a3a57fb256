"""Which organization acts: the subject, the one whose leaders meet, or the one that decides."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.extent import after_article
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import subject
from bot.model import Status

_ADOPTING = split("adopt take approve pass back endorse")
_LEADERS = split("leaders ministers summit heads council members authority assembly presidents")


def decision(scene: Scene, at: int) -> tuple[str, ...]:
    """Whose decision "adopted a decision on Sunday to admit A", "X's decision to admit A" is."""
    for step in range(at - 1, max(-1, at - 9), -1):
        if scene.lower(step) in ("decision", "resolution"):
            before = step - 2 if scene.tag(step - 1) == "d" else step - 1
            verb = scene.nodes[before].verb if before >= 0 else None
            if scene.lower(step + 1) == "of":
                target = after_article(scene, step + 2)
                return scene.nodes[target].organizations if scene.tag(target) == "O" else ()
            if scene.tag(before) == "O" and scene.nodes[before].possessive:
                return scene.nodes[before].organizations
            adopted = verb is not None and verb.lemma in _ADOPTING and verb.finite
            done = adopted and verb is not None and verb.modality is Modality.ASSERTED
            return unnamed(scene, before) if done else ()
        if scene.tag(step) in ("V", ";", ",", "w"):
            return ()
    return ()


def leaders(scene: Scene, at: int) -> tuple[str, ...]:
    """The topic where "the leaders", "the summit" act without its name."""
    actor = subject(scene, at)
    word = scene.lower(actor) if actor is not None else ""
    if word == "they" and scene.previous is not None:  # "X's ministers met. They suspended A"
        before = [node.lower for node in scene.previous.nodes]
        return scene.topic if not _LEADERS.isdisjoint(before) else ()
    return unnamed(scene, at) if word in _LEADERS else ()


def agent(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization that acts: the subject, or the one whose leaders or summit it is."""
    actor = subject(scene, at)
    if actor is None:
        return ()
    if scene.tag(actor) == "R" and scene.nodes[actor].status is Status.MEMBER:
        return organizations_of(scene, actor)
    for step in range(actor, max(-1, actor - 6), -1):
        node = scene.nodes[step]
        if node.tag in ("O", "R") and node.organizations:
            return node.organizations
        if node.tag in (",", "V", ";", "w"):
            break
    for step in range(actor + 1, min(at, actor + 6)):
        if scene.tag(step) in "OR" and scene.nodes[step].organizations:  # "the heads of state of X"
            return scene.nodes[step].organizations
    return ()


def acting_organization(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization that does what the verb at a node says, by itself or by its leaders."""
    return agent(scene, at) or leaders(scene, at)
