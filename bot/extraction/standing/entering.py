"""Entry told with no body named: "A came in in 1984", "B has been accepted as the ninth"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.lately import last_told
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_ENTERED = (Status.MEMBER, Force.STATE)  # gives way to any later event
_RECEIVING = split("accept receive welcome admit")
_WHEN = split("on after before when in at during under along together alongside with")
_SPANS = split("week month year day decade")
_KINDS = split("member state party country participant")
_ENDS = frozenset({",", ".", ";", ""})


def entering_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that entered what the text is about."""
    for at, verb in scene.verbs:
        if verb.modality is not Modality.ASSERTED or not verb.finite:
            continue
        if verb.lemma == "come" and not verb.passive and scene.lower(at + 1) == "in":
            _came_in(scene, claims, at, verb)
        elif verb.lemma in _RECEIVING and verb.passive and scene.lower(at + 1) == "as":
            _received(scene, claims, at)


def _came_in(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A came in in 1984", "B came in along with C"; not "came in second", "in 2016"."""
    after = scene.lower(at + 2)
    span = scene.lower(at + 3) in _SPANS and after == "the"
    if not (span or after in _WHEN or scene.tag(at + 2) in _ENDS):
        return
    if verb.tense in ("past", "perfect"):
        _tell(scene, claims, at)


def _received(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has been accepted as a ninth", "B was received as the thirteenth member"."""
    step = at + 3 if scene.tag(at + 2) == "d" else at + 2
    last = scene.lower(step).rsplit("-", 1)[-1]
    ordinal = last in lexicon().classes["ordinals"] and last not in ("first", "last")
    ends = scene.tag(step + 1) in (*_ENDS, "t", "p", "c", "u") or scene.lower(step + 1) in _KINDS
    if ordinal and ends:
        _tell(scene, claims, at)


def _tell(scene: Scene, claims: Claims, at: int) -> None:
    actor = acting_states(scene, at)
    said = any(told.at == actor for told in scene.told)  # with the body of the sentence before
    if actor is not None and not said and not scene.nodes[actor].possessive:
        tell(claims, scene, _entered(scene, at), actor, _ENTERED, dates_of(scene, at))


def _entered(scene: Scene, at: int) -> tuple[str, ...]:
    """What those before entered, else what the text is about if no other was just named."""
    told = last_told(scene.previous)
    named = any(node.tag in "ORM" and node.organizations for node in scene.nodes[:at])
    if told is not None and not named and told.status is Status.MEMBER:
        return told.organizations
    keys, before = unnamed(scene, at), scene.previous.nodes if scene.previous is not None else []
    just = {key for node in before if node.tag in "ORM" for key in node.organizations}
    return keys if not just or just & set(keys) else ()
