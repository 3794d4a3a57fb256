"""Founders by their signature: "The pact was signed by A and B", "two states signed X: A and B"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.lately import last_told
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import subject
from bot.model import Status

_CREATING = split("create establish found launch form")
_PEOPLE = split("states countries nations governments")
_ACTS = split("declaration treaty agreement charter document statute protocol pact memorandum")
_EVENT = (Status.MEMBER, Force.EVENT)
_NAME = 16  # nodes of a long name with its short one
_REACH = 10  # nodes between "was signed" and "by"


def signed_by_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that signed an organization into being."""
    for at, verb in scene.verbs:
        absent = verb.lemma == "sign" or (verb.lemma == "invite" and verb.passive)
        if absent and verb.modality is Modality.NEGATED and scene.tag(at + 1) in (".", ";", ""):
            _absent(scene, claims, at)
        if verb.lemma != "sign" or verb.modality is not Modality.ASSERTED or verb.tense != "past":
            continue
        if verb.passive:
            _signed(scene, claims, at)
        else:
            _counted(scene, claims, at)


def _absent(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Two states signed the treaty. C sat at the table but did not sign. D was not"."""
    told, actor = last_told(scene.previous), subject(scene, at)
    if told is None or actor is None or scene.tag(actor) != "S" or scene.previous is None:
        return
    signed = "sign" in scene.previous.signs and told.status in (Status.MEMBER, Status.NON_MEMBER)
    named = any(node.tag in "ORM" for node in scene.nodes)
    if signed and not named and not scene.nodes[actor].possessive:
        tell(claims, scene, told.organizations, actor, (Status.NON_MEMBER, Force.STATE))


def _list(scene: Scene, at: int) -> int:
    """How many states a node lists, 0 for a possessive."""
    states = scene.nodes[at].states if at < len(scene.nodes) else None
    return len(states.states) if states is not None and not states.possessive else 0


def _signed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "The compact was signed in Port Moresby in 2011 by A, B and C"."""
    body = subject(scene, at)
    if body is None or scene.tag(body) != "O" or scene.nodes[body].possessive or body != at - 1:
        return
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        target = step + 2 if scene.lower(step + 1) == "the" else step + 1
        if scene.lower(step) == "by" and _list(scene, target) > 1:
            keys = scene.nodes[body].organizations
            tell(claims, scene, keys, target, _EVENT, dates_of(scene, at))
            return
        if scene.tag(step) not in ("p", "t", "n", "d", "a", "#"):
            return


def _counted(scene: Scene, claims: Claims, at: int) -> None:
    """As in "eight states signed a declaration creating X: A, B, ..."."""
    act = at + 2 if scene.tag(at + 1) == "d" else at + 1
    creates = scene.nodes[act + 1].verb if act + 1 < len(scene.nodes) else None
    founding = scene.lower(act + 1) in ("founding", "establishing")
    count = number_of(scene.lower(at - 2)) if scene.lower(at - 1) in _PEOPLE else 0
    made = founding or (creates is not None and creates.lemma in _CREATING)
    made = made and scene.lower(act) in _ACTS
    colon = next((k for k in range(act + 2, act + _NAME) if scene.tag(k) == ":"), 0)
    between = scene.nodes[act + 2 : colon] if made and count else []
    bodies = [node for node in between if node.tag == "O" and not node.possessive]
    plain = all(node.tag in ("n", "p", "d", "(", ")", "O", "-") for node in between)
    if len(bodies) == 1 and plain and _list(scene, colon + 1) == count:
        tell(claims, scene, bodies[0].organizations, colon + 1, _EVENT, dates_of(scene, at))
