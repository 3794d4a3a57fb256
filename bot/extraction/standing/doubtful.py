"""What a clause only seems to tell: "A says that it has left", "what A left"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.subject import subject

_SAYING = split("say declare claim insist maintain consider argue assert contend")
_PRONOUNS = split("it they he she")
_PERSONS = split(
    "minister ministers ambassador ambassadors envoy envoys diplomat diplomats president premier "
    "leader leaders representative representatives delegate delegates officials prime lawmakers"
)


def own_word(scene: Scene, actor: int) -> bool:
    """Whether it is only what states say of themselves: "A says (that) it has left"."""
    if scene.tokens[scene.nodes[actor].first].lower not in _PRONOUNS:
        return False
    said = actor - 2 if scene.lower(actor - 1) == "that" else actor - 1
    verb = scene.nodes[said].verb if said > 0 else None
    if verb is None or verb.lemma not in _SAYING or verb.tense != "present":
        return False
    speaker = subject(scene, said)
    states = scene.nodes[speaker].states if speaker is not None else None
    here = scene.nodes[actor].states
    return states is not None and here is not None and states.states == here.states


def what_is_left(scene: Scene, actor: int) -> bool:
    """Whether states stand in a clause that names a thing: "what A left is a question"."""
    before = actor - 2 if scene.tag(actor - 1) == "d" else actor - 1
    return scene.lower(before) == "what"


def person(scene: Scene, actor: int, at: int) -> bool:
    """Whether it befalls somebody from the states at `actor`: "A's foreign minister is barred"."""
    if not scene.nodes[actor].possessive:
        return False
    return any(scene.lower(step) in _PERSONS for step in range(actor + 1, min(actor + 5, at)))


def yet_to_come(scene: Scene, actor: int) -> bool:
    """Whether a clause only says when something would be: "would end when A gained entry"."""
    if scene.tag(actor - 1) != "u" and scene.tag(actor - 2) != "u":
        return False
    before = (verb for at, verb in scene.verbs if at < actor)
    return any(scene.tokens[verb.first].lower in ("would", "will") for verb in before)
