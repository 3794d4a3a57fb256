"""Members by other names: "parties to X", "the 125th state party", "a full participant in X"."""

from __future__ import annotations

from bot.extraction.standing.extent import plain_organization
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.role_parts import Phrase, take_left, take_right
from bot.extraction.standing.standing_phrases import status_by
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status


def party(scene: Scene, before: list[Node], at: int) -> Phrase | None:
    """The phrase whose noun is node `at`, None if it does not mean those that belong to X."""
    words = vocabulary().words
    noun = scene.lower(at)
    left = before[-1] if before else Node("", 0, 0)
    called = left.lower or scene.tokens[left.first].lower
    named = scene.lower(at + 1) in ("to", "in", "of") and plain_organization(scene, at + 2)
    if noun in words["parties"]:
        known = (named and scene.lower(at + 1) == "to") or called in words["contracting"]
    else:
        known = named and (noun in words["holders"] or called in words["full"])
    if not known:
        return None
    phrase = Phrase(Node("R", scene.nodes[at].first, scene.nodes[at].last), after=at + 1)
    take_left(scene, before, phrase)
    phrase.node.plural = noun.endswith("s")
    take_right(scene, phrase)
    phrase.node.status = status_by(phrase.words, Status.MEMBER)
    return phrase
