"""Standing said by lists: "X (A, B, C)", "X, a bloc of A and B", "the X pact between A and B"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.composing import (
    FILLERS,
    apposed_organization,
    comprise_claims,
    states_after,
)
from bot.extraction.standing.constituting import constitute_claims
from bot.extraction.standing.heads import generic
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_JOINERS = split("grouping uniting linking comprising including bringing binding gathering")
_BEYOND = split("outside beyond without")
_BEING = split("be sit belong meet unite")
_LABEL = 4  # nodes of a label such as "Not in X:", at most


def list_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the lists of members in a sentence."""
    table = vocabulary().frames["organization_has"]
    for at, node in enumerate(scene.nodes):
        if node.verb is not None and node.verb.lemma in table:
            comprise_claims(scene, claims, at, node.verb)
        if node.verb is not None and node.verb.lemma in ("make", "constitute", "comprise", "form"):
            constitute_claims(scene, claims, at, node.verb)
        if node.tag == "O" and not node.possessive:
            _enclosed(scene, claims, at)
            _of_states(scene, claims, at)
            _theirs(scene, claims, at)
        if node.tag == "n" and generic(node.lower):
            _described(scene, claims, at)


def _enclosed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X (A, B and C)", "X - A, B and C -", "X: A, B, C"."""
    step = at + 1
    if scene.tag(step) == "n" and generic(scene.lower(step)):
        step += 1
    sign = scene.tag(step)
    if sign == ":" and (scene.lower(at - 1) in _BEYOND or _counted_before(scene, at)):
        return
    if sign == "," and scene.lower(step + 1) in ("originally", "initially"):
        sign = "("
    if sign not in ("(", "—", ":"):
        return
    inner = step + 1
    while scene.lower(inner) in FILLERS or scene.tag(inner) == "#":
        inner += 1
    if scene.tag(inner) != "S":
        return
    states = scene.nodes[inner].states
    least = 2 if sign == "(" else 3
    if states is None or states.possessive or len(states.states) < least:
        return
    close = {"(": (")", ",", ";"), "—": ("—", ".", "", ";"), ":": (".", "")}[sign]
    status = _labelled(scene, at) if sign == ":" else Status.MEMBER
    if status is Status.NON_MEMBER and scene.lower(inner + 2) == "which":
        close = (",",)  # "Not in X: A, B and C, which are in Y"
    if scene.tag(inner + 1) not in close or (sign != "(" and not states.conjunction):
        return
    count = scene.nodes[at].count
    closed = count == len(states.states)
    keys = scene.nodes[at].organizations
    closed = closed and status is Status.MEMBER
    tell(claims, scene, keys[:1], inner, (status, Force.STATE), closed=closed)


def _labelled(scene: Scene, at: int) -> Status:
    """What "Not in X:" and "Still to ratify X:" say of the states that follow."""
    first = scene.tokens[0].lower if at < _LABEL else ""
    if first == "not":
        return Status.NON_MEMBER
    return Status.CANDIDATE if first in ("still", "yet", "waiting") else Status.MEMBER


def _counted_before(scene: Scene, at: int) -> bool:
    """Whether a list is that of a subject: "six countries have applied to X: A, B and C"."""
    states = vocabulary().words["states"]
    verb, group = next(iter(scene.verbs), (at, None))
    if group is None or verb > at or (group.lemma in _BEING and verb >= at - 4):
        return False  # "six countries, all in X:", "six countries are in X:"
    counts = (step for step in range(min(verb, at)) if scene.tag(step) == "#")
    return scene.tag(verb - 1) == "S" or any(
        states & {scene.lower(step + 1), scene.lower(step + 2)}
        or scene.lower(step + 1) == "of"  # "three of the six have applied to X:"
        or scene.tag(step + 1) in "aV"
        for step in counts
    )


def _theirs(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, B and C met under their X pact"."""
    owner = scene.nodes[at - 1] if at else None
    pronoun = owner is not None and scene.tokens[owner.first].lower == "their"
    if owner is None or not pronoun or owner.states is None or len(owner.states.states) < 2:
        return
    body = scene.tag(at + 1) == "n" and any(generic(scene.lower(k)) for k in (at + 1, at + 2))
    if body:
        tell(claims, scene, scene.nodes[at].organizations, at - 1, (Status.MEMBER, Force.STATE))


_NOT_WITHIN = split("in within at inside by with to from on between for through under")


def _of_states(scene: Scene, claims: Claims, at: int) -> None:
    """As in "The X pact between A, B and C", "the X of A, B and C"."""
    step = at + 1
    named = scene.tag(step) == "n" and generic(scene.lower(step))
    if named:
        step += 1
    link = scene.lower(step)
    if link not in ("of", "between", "among") or scene.tag(step + 1) not in ("S", "d"):
        return
    if link != "of" and not named and scene.lower(at - 2) in _NOT_WITHIN:
        return
    if link != "of" and scene.lower(at - 1) in _NOT_WITHIN:
        return
    target = step + 2 if scene.lower(step + 1) == "the" else step + 1
    if scene.tag(target) == "S":
        _grouped(scene, claims, at, target, number=scene.nodes[at].count)


def _described(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X, a bloc of A, B and C", "X is a seven-member alliance of A, ..."."""
    if scene.lower(at + 1) not in ("of", "between", "among") and not _joining(scene, at + 1):
        return
    organization = apposed_organization(scene, at)
    organization = _begun(scene, at) if organization is None else organization
    if organization is None:
        return
    target = states_after(scene, at + 2)
    if target is not None:
        numbers = [number_of(scene.lower(step)) for step in range(organization + 1, target)]
        number = next((n for n in numbers if n), 0)
        _grouped(scene, claims, organization, target, number=number)


def _begun(scene: Scene, at: int) -> int | None:
    """The organization in "X began in 1997 as a group of four, A, B, C and D"."""
    if scene.lower(at - 1) not in ("a", "an") or scene.lower(at - 2) != "as":
        return None
    for step in range(at - 3, max(0, at - 12), -1):
        verb = scene.nodes[step].verb
        if verb is not None:
            began = verb.lemma in ("begin", "start", "originate", "emerge") and not verb.passive
            asserted = began and verb.modality is Modality.ASSERTED
            actor = subject(scene, step) if asserted else None
            return actor if actor is not None and scene.tag(actor) == "O" else None
    return None


def _joining(scene: Scene, at: int) -> bool:
    node = scene.nodes[at] if at < len(scene.nodes) else None
    return node is not None and node.verb is not None and scene.tokens[node.first].lower in _JOINERS


def _grouped(scene: Scene, claims: Claims, organization: int, target: int, number: int) -> None:
    states = scene.nodes[target].states
    if states is None or len(states.states) < 2 or states.conjunction != "and":
        return
    if states.possessive:
        return
    closed = number in (0, len(states.states)) and not states.gaps
    keys = scene.nodes[organization].organizations
    tell(claims, scene, keys[:1], target, (Status.MEMBER, Force.STATE), closed=closed)
