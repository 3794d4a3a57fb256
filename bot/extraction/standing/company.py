"""Standing that goes with a name: "A, with observer status in X", "A joined the ranks"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.holding import keys_of
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import subject
from bot.model import Status

_ATTENDING = split("attend participate sit take join enter work admit accept welcome")

_CONTENT = split("content satisfied happy")

_RANKS = split("ranks rank list club circle group family number company roster queue line")

_REACH = 10  # nodes between a verb and the standing that goes with it


def status_company_claims(scene: Scene, claims: Claims) -> None:
    """Claims of standings and roles that stand beside states without a verb of holding."""
    _label(scene, claims)
    for at, node in enumerate(scene.nodes):
        if node.tag == "O" and scene.tag(at - 1) == "-" and scene.lower(at - 2) == "non":
            _strangers(scene, claims, at)
        if node.lower in _CONTENT:
            _content(scene, claims, at)
        if node.tag == "M" and not node.dead and _lead(scene, at) == "with":
            _with_status(scene, claims, at)
        elif node.tag == "R" and not node.dead and scene.lower(at - 1) == "of":
            _ranks(scene, claims, at)


def _label(scene: Scene, claims: Claims) -> None:
    """As in the line "Suspended: A, B"."""
    verb = scene.nodes[0].verb if scene.nodes else None
    label = verb is not None and verb.lemma == "suspend" and scene.tag(1) == ":"
    if label and scene.tag(2) == "S" and scene.tag(3) in (".", ""):
        tell(claims, scene, scene.topic, 2, (Status.SUSPENDED, Force.STATE))


def _strangers(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Non-X producers A and B"."""
    plural = scene.tag(at + 1) == "n" and scene.lower(at + 1)[-1] == "s"
    states = at + 2 if plural else at + 1  # "non-X Norway"
    if scene.tag(states) == "S":
        keys = scene.nodes[at].organizations
        tell(claims, scene, keys, states, (Status.NON_MEMBER, Force.STATE))


def _lead(scene: Scene, at: int) -> str:
    return scene.lower(at - 2 if scene.tag(at - 1) == "d" else at - 1)


def _with_status(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, with observer status in X,", "A takes part in X with observer status"."""
    node = scene.nodes[at]
    if node.status is None or node.status is Status.MEMBER:
        return
    link = at - 2 if scene.tag(at - 1) == "d" else at - 1
    keys = keys_of(scene, at, at) or unnamed(scene, at)
    before = link - 1
    if scene.tag(before) == ",":
        before -= 1
    elif scene.tag(before) == "R":
        before = _described(scene, before)
    if scene.tag(before) == "S" and not scene.nodes[before].possessive:
        tell(claims, scene, keys, before, (node.status, Force.STATE))
        return
    for step in range(link - 1, max(-1, link - _REACH), -1):
        verb = scene.nodes[step].verb
        if verb is not None:
            content = verb.lemma == "be" and scene.lower(link - 1) in _CONTENT
            actor = subject(scene, step) if content or verb.lemma in _ATTENDING else None
            happens = verb.modality is Modality.ASSERTED and verb.finite
            if happens and actor is not None and scene.tag(actor) == "S":
                tell(claims, scene, keys, actor, (node.status, Force.STATE))
            return
        if scene.tag(step) in (",", ";", "S", "w", "u"):
            return


def _content(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has been content since 2005 to be an associate member"."""
    above = scene.nodes[at - 1].verb if at else None
    actor = subject(scene, at - 1) if above is not None and above.lemma == "be" else None
    now = above is not None and above.modality is Modality.ASSERTED and above.tense != "past"
    if actor is None or scene.tag(actor) != "S" or not now:
        return
    for step in range(at + 1, min(at + _REACH, len(scene.nodes) - 1)):
        verb, role = scene.nodes[step].verb, scene.nodes[step + 1]
        if verb is not None:
            to_be = verb.lemma in ("be", "remain", "stay") and not verb.finite
            if to_be and role.tag == "R" and role.status is not None and not role.dead:
                keys = organizations_of(scene, step + 1)
                tell(claims, scene, keys, actor, (role.status, Force.STATE))
            return
        if scene.tag(step) in (",", ";", "S", "w", "u"):
            return


def _described(scene: Scene, role: int) -> int:
    """The states that "the only member of Y" right before describes: before its comma."""
    step = role - 1
    while scene.tag(step) in ("d", "a") and step > role - 4:
        step -= 1
    return step - 1 if scene.tag(step) == "," else -1


def _ranks(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A joined the ranks of X's dialogue partners"."""
    node = scene.nodes[at]
    noun, verb_at = at - 2, at - 3
    while scene.tag(verb_at) in ("d", "n", "a") and verb_at > at - 6:
        verb_at -= 1
    verb = scene.nodes[verb_at].verb if verb_at >= 0 else None
    if verb is None or scene.lower(noun) not in _RANKS or node.status is None:
        return
    entering = verb.lemma in ("join", "enter", "swell") and verb.tense in ("past", "perfect")
    actor = subject(scene, verb_at)
    if not entering or verb.modality is not Modality.ASSERTED or not node.plural:
        return
    if actor is not None and scene.tag(actor) == "S":
        keys = organizations_of(scene, at)
        dates = dates_of(scene, verb_at)
        tell(claims, scene, keys, actor, (node.status, Force.EVENT), dates)
