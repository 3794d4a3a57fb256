"""The only ones of a whole set: "A is the only one of them not in Y", "the only X member in Y"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.standing.comparison import (
    BELONG,
    Rule,
    belongs_to,
    is_asserted,
    number_in,
    outside_of,
)
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Node, Scene
from bot.model import Status

_ONLY = split("only sole lone")


def find_the_only(scene: Scene) -> list[Rule]:
    """As in "A is the only one of the four that belongs to Y", "the only member not in Y"."""
    for at, node in enumerate(scene.nodes):
        if node.verb is None or node.verb.lemma != "be" or not is_asserted(node):
            continue
        states = scene.nodes[at - 1].states if scene.tag(at - 1) == "S" else None
        group = _group(scene, at + 1, states.states) if states is not None else None
        if states is None or group is None or scene.nodes[at - 1].possessive:
            continue
        first, after = group
        outside, inside = outside_of(scene, after), _inside(scene, after)
        if outside is not None:
            return [Rule("included", first, outside, states.states, number_in(scene))]
        if inside is not None:
            return [Rule("among", first, inside, states.states, number_in(scene))]
    return _both_named(scene)


def _singles(role: Node, states: tuple[str, ...]) -> bool:
    """Whether a role says that there are no more: "the only", "the one", "the two X states"."""
    words = set(role.words)
    counted = len(states) in {1 if word == "one" else number_of(word) for word in words}
    return bool(_ONLY & words) or ("the" in words and counted)


def _group(scene: Scene, at: int, states: tuple[str, ...]) -> tuple[str, int] | None:
    """The set that "the only one of the four", "the only member" is of, and the node after it.

    The set is an organization, "#4" for one with four members, "^" for the one just listed.
    """
    role = scene.nodes[at] if at < len(scene.nodes) else None
    if role is not None and role.tag == "R" and _singles(role, states):
        if role.status is not Status.MEMBER or role.dead or len(role.organizations) > 1:
            return None
        return (role.organizations[0] if role.organizations else "^"), at + 1
    at += scene.lower(at) == "the"
    if scene.lower(at) not in _ONLY or scene.lower(at + 1) not in ("one", "ones"):
        return None
    if scene.lower(at + 2) != "of":
        return None
    inner = at + 4 if scene.lower(at + 3) in ("the", "these") else at + 3
    members = scene.nodes[inner] if inner < len(scene.nodes) else None
    if members is None or scene.lower(inner) in ("them", "these"):
        return "^", inner + 1
    if members.tag == "R" and members.status is Status.MEMBER and len(members.organizations) == 1:
        return members.organizations[0], inner + 1
    count = number_of(members.lower)
    return (f"#{count}", inner + 1) if count > 1 else None


def _inside(scene: Scene, at: int) -> str | None:
    """The organization in "(that belongs) to Y", "in Y", "to have joined Y" right after a set."""
    joined = at if scene.tag(at) == "V" else at + 1
    entry = scene.nodes[joined].verb if joined < len(scene.nodes) else None
    if entry is not None and entry.lemma in ("join", "enter"):
        return _joined(scene, joined, entry)
    if scene.lower(at) in ("that", "which", "to"):
        verb = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
        form = lexicon().verbs.get(verb.lower) if verb is not None else None
        present = form is not None and (form.third or form.base)
        if verb is None or not (is_asserted(verb) or present):
            return None
        lemma = verb.verb.lemma if verb.verb is not None else form.lemma if form else ""
        return belongs_to(scene, at + 1) if lemma in BELONG else None
    if scene.lower(at) == "in" and plain_organization(scene, at + 1):
        keys = scene.nodes[after_article(scene, at + 1)].organizations
        return keys[0] if len(keys) == 1 else None
    return None


def _joined(scene: Scene, at: int, verb: VerbGroup) -> str | None:
    """The organization in "(the only X states) to have joined Y", "that (have) joined Y"."""
    words = [token.lower for token in scene.tokens[verb.first : verb.head]]
    done = verb.modality is Modality.ASSERTED and verb.finite and verb.tense != "future"
    done = done or (words[:1] == ["to"] and "have" in words and "not" not in words)
    if not done or not plain_organization(scene, at + 1):
        return None
    keys = scene.nodes[after_article(scene, at + 1)].organizations
    return keys[0] if len(keys) == 1 else None


def _both_named(scene: Scene) -> list[Rule]:
    """As in "A is the only X member in Y": a role that has taken up both organizations."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "R" or len(node.organizations) != 2 or not _ONLY & set(node.words):
            continue
        words = {token.lower for token in scene.tokens[node.first : node.last + 1]}
        verb, states = scene.nodes[at - 1], scene.nodes[at - 2].states
        said = verb.verb is not None and verb.verb.lemma == "be" and is_asserted(verb)
        if at < 2 or not said or states is None or "in" not in words or words & {"and", "both"}:
            continue
        first, second = node.organizations
        return [Rule("among", first, second, states.states, number_in(scene))]
    return []
