"""Standing said of those who come: "A's president took part in X's summit as an observer"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.lately import last_told
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell, whole_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_COMING = split("attend participate sit take speak join represent contribute come meet act vote")
_REPRESENTING = split("representative representatives leader leaders envoy envoys delegate")
_GRANTING = split("grant give award accord receive obtain get acquire gain")
_REACH = 16  # nodes between the verb and "as an observer"


def attending_claims(scene: Scene, claims: Claims) -> None:
    """Claims of those who attend as observers or allies, and of "B was granted it a year later"."""
    for at, verb in scene.verbs:
        if verb.modality is not Modality.ASSERTED or not verb.finite:
            continue
        if verb.lemma in _COMING:
            _attends(scene, claims, at, verb)
        elif verb.lemma in _GRANTING:
            _same_standing(scene, claims, at)


def _attends(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A takes part as an observer", "attended by A as one of the observer states"."""
    link = _as(scene, at)
    role = _capacity(scene, link + 1) if link else 0
    node = scene.nodes[role]
    if not role or node.status is None:
        return
    named = [n.organizations for n in scene.nodes[at:link] if n.tag == "O"]
    keys = node.organizations or (named[0] if named else unnamed(scene, at))
    by = verb.passive and verb.lemma == "attend"
    if not by and not _coming(scene, _start(scene, at), at):
        actor_at = acting_states(scene, at)
        if actor_at is not None and verb.tense == "present":
            tell(claims, scene, whole_of(keys), actor_at, (node.status, Force.STATE))
        return
    if by and not named:
        actor = scene.nodes[:at]
        named = [n.organizations for n in actor if n.tag == "O"]
        keys = node.organizations or (named[0] if len(named) == 1 else keys)
    for states in _coming(scene, at, link) if by else _coming(scene, _start(scene, at), at):
        tell(claims, scene, whole_of(keys), states, (node.status, Force.STATE))


def _as(scene: Scene, at: int) -> int:
    """The "as" in the clause of a verb, 0 if there is none."""
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        if scene.lower(step) == "as" and scene.lower(step + 1) not in ("well", "of"):
            return step
        if scene.tag(step) in ("V", ";", ":", "w"):
            return 0
    return 0


def _capacity(scene: Scene, at: int) -> int:
    """The role in "as an observer", "as representatives of the observer states", 0 if none.

    Members come "as members of X"; without that name it may be something else that they are in.
    """
    step = at + 1 if scene.tag(at) == "d" else at
    if scene.lower(step) in _REPRESENTING and scene.lower(step + 1) == "of":
        step += 3 if scene.tag(step + 2) == "d" else 2
    node = scene.nodes[step] if step < len(scene.nodes) else None
    if node is None or node.tag != "R" or node.dead or node.loose:
        return 0
    named = node.status is Status.MEMBER and node.organizations
    return step if named or node.status in (Status.OBSERVER, Status.PARTNER) else 0


def _start(scene: Scene, at: int) -> int:
    """Where the subject of a verb begins: "the president of A and the chairman of B"."""
    step = at
    while step > 0 and (scene.tag(step - 1) in "ndcSaO'" or scene.lower(step - 1) in ("of", "'s")):
        step -= 1
    return step


def _coming(scene: Scene, start: int, end: int) -> list[int]:
    """The states in a span that come themselves: not "experts from A"."""
    return [
        step
        for step in range(start, end)
        if scene.tag(step) == "S" and scene.lower(step - 1) not in ("from", "in", "with", "and")
    ]


def _same_standing(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has observer status, and B was granted it a year later"."""
    after = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    actor = acting_states(scene, at)
    if after is None or actor is None or scene.tokens[after.first].lower != "it":
        return
    told = scene.told_before(actor)
    source = scene
    if told is None and not any(other.at < actor for other in scene.told):
        told, source = last_told(scene.previous), scene.previous or scene
    standing = any(node.tag == "M" for node in source.nodes)
    if told is not None and standing and told.status in (Status.OBSERVER, Status.PARTNER):
        tell(claims, scene, told.organizations, actor, (told.status, Force.EVENT))
