"""Members by other names: "parties to X", "the 125th state party", "a full participant in X"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.extent import plain_organization
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.role_parts import Phrase, take_left, take_right
from bot.extraction.standing.standing_phrases import status_by
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status
from bot.world import organizations

_TREATY = split("treaty treaties convention agreement pact")


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
        theirs = called in words["full"] or _owned(scene, left, at)
        known = known or (noun == "participants" and theirs)
    known = known or (noun == "party" and (_to_the_treaty(scene, at) or _denied(scene, at)))
    if not known:
        return None
    phrase = Phrase(Node("R", scene.nodes[at].first, scene.nodes[at].last), after=at + 1)
    take_left(scene, before, phrase)
    phrase.node.plural = noun.endswith("s")
    take_right(scene, phrase)
    phrase.node.status = status_by(phrase.words, Status.MEMBER)
    return phrase


def _owned(scene: Scene, left: Node, at: int) -> bool:
    """As in "X's participants are A and B": those that take part in the organization itself."""
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    target = at + 3 if scene.lower(at + 2) == "the" else at + 2
    listing = verb is not None and verb.lemma in ("be", "include", "comprise")
    return left.tag == "O" and left.possessive and listing and scene.tag(target) == "S"


def _denied(scene: Scene, at: int) -> bool:
    """As in "A, never a party, ...": of what the text is about."""
    words = [scene.lower(at - 2), scene.lower(at - 1)]
    aside = scene.tag(at - 3) == "," and scene.tag(at - 4) == "S" and scene.tag(at + 1) == ","
    return aside and words in (["never", "a"], ["not", "a"])


def _to_the_treaty(scene: Scene, at: int) -> bool:
    """As in "became a party in 2021", where the text is about a treaty."""
    kinds = [listed.kind for key in scene.topic if (listed := organizations().get(key))]
    dated = scene.lower(at + 1) in ("in", "since") and scene.tag(at + 2) == "t"
    treaty = any(_TREATY & set(kind.split()) for kind in kinds)
    return scene.lower(at - 1) == "a" and dated and treaty
