"""Members as bound to each other: "A and B are bound to C by X, and D by Y"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_BINDING = split("bind tie")
_LOOSE = split("together closely firmly both each other one another still also")
_ENDS = split(". , ; ) — (") | {"", "c"}
_MEMBER = (Status.MEMBER, Force.STATE)
_REACH = 8  # nodes between "are bound" and "by"


def bound_by_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that an organization is said to bind to others."""
    for at, verb in scene.verbs:
        now = verb.modality is Modality.ASSERTED and verb.tense in ("present", "perfect")
        if verb.lemma not in _BINDING or not verb.passive or not now:
            continue
        actor, by = acting_states(scene, at), _by(scene, at)
        body = _body(scene, by) if by else 0
        if actor is None or not body:
            continue
        bound = [step for step in range(at + 1, by) if scene.tag(step) == "S"]
        for states in (actor, *bound):
            tell(claims, scene, scene.nodes[body].organizations, states, _MEMBER)
        _gapped(scene, claims, body)


def _by(scene: Scene, at: int) -> int:
    """The "by" of who is bound, with no more than those it is bound to before it; else 0."""
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        if scene.lower(step) == "by":
            return step
        other = scene.nodes[step].lower not in _LOOSE and scene.tag(step) not in ("p", "d", "S")
        if other or scene.nodes[step].possessive:
            return 0
    return 0


def _body(scene: Scene, by: int) -> int:
    """The organization after "by" that ends its phrase, 0 if none does."""
    if not plain_organization(scene, by + 1):
        return 0
    at = after_article(scene, by + 1)
    return at if scene.tag(at + 1) in _ENDS else 0


def _gapped(scene: Scene, claims: Claims, body: int) -> None:
    """As in ", and D by Y"."""
    link = body + 1
    while scene.tag(link) in (",", "c", "(", ")") and link < body + 4:
        link += 1
    states = link + (scene.lower(link) == "the")
    other = _body(scene, states + 1) if scene.lower(states + 1) == "by" else 0
    if scene.tag(states) == "S" and other and not scene.nodes[states].possessive:
        tell(claims, scene, scene.nodes[other].organizations, states, _MEMBER)
