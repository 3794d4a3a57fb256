"""Roles taken up: "A took its seat as a member of X", "A was raised to associate membership"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import acting_states, subject
from bot.model import Status

_SEATING = split("take resume occupy assume")
_SEATS = split("seat seats place places activity activities")
_REGRADING = split("raise elevate upgrade promote downgrade lower demote relegate reduce")
_REACH = 14  # nodes from a verb to the role
_RANKS = (Status.OBSERVER, Status.PARTNER, Status.MEMBER)


def seating_claims(scene: Scene, claims: Claims) -> None:
    """Claims of verbs by which states take up a role or move from one to another."""
    for at, verb in scene.verbs:
        if verb.lemma == "become" and scene.lower(at - 1) == "by":
            _by_becoming(scene, claims, at)
        elif verb.modality is not Modality.ASSERTED or not verb.finite:
            continue
        elif verb.lemma in _SEATING and not verb.passive:
            first = len(claims.found)
            _seated(scene, claims, at)
            if verb.lemma == "resume":
                claims.mark_again(first)
        elif verb.lemma in _REGRADING:
            _regraded(scene, claims, at, verb)
        elif verb.lemma == "change" and not verb.passive:
            _changed(scene, claims, at)


def _role(scene: Scene, at: int, links: tuple[str, ...], start: int = 0) -> int | None:
    """The role or standing after "as" or "to" in the clause of a verb."""
    for step in range((start or at) + 1, min(at + _REACH, len(scene.nodes))):
        role = step + 2 if scene.tag(step + 1) == "d" else step + 1
        if scene.lower(step) in links and scene.tag(role) in ("R", "M"):
            return role
        inner = scene.nodes[step].verb
        if inner is not None and scene.tokens[inner.head].lower == "associate":
            return step + 1 if "to" in links and scene.tag(step + 1) in ("R", "M") else None
        if scene.tag(step) in (";", "w", "u", "V"):
            return None
    return None


def _tell_role(scene: Scene, claims: Claims, at: int, actor: int, role: int) -> None:
    """The states at a node have the role, in the organization that it or the clause names."""
    node, before = scene.nodes[role], scene.nodes[role - 1].verb
    status = node.status
    if before is not None and scene.tokens[before.head].lower == "associate":
        status = Status.PARTNER
    named = [one.organizations for one in scene.nodes[at:role] if one.tag == "O"]
    keys = node.organizations or (named[0] if named else organizations_of(scene, role))
    if status in _RANKS and not node.dead:
        tell(
            claims,
            scene,
            keys or unnamed(scene, at),
            actor,
            (status, Force.EVENT),
            dates_of(scene, at),
        )


def _seated(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A took its seat as the eighth member of X"."""
    arguments = complements(scene, at)
    actor, role = acting_states(scene, at), _role(scene, at, ("as",))
    seat = bool(arguments) and scene.lower(arguments[0].at) in _SEATS
    if actor is not None and role is not None and seat:
        _tell_role(scene, claims, at, actor, role)


def _regraded(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X raised A to associate membership", "A downgraded its part in X to observer"."""
    role = _role(scene, at, ("to",))
    if role is None:
        return
    actor = subject(scene, at)
    if verb.passive:
        found = actor
    else:
        given = [s for s in range(at + 1, min(at + 8, role)) if scene.tag(s) == "S"]
        own = not given or scene.nodes[given[-1]].possessive
        found = actor if own else given[-1]
    if found is not None and scene.tag(found) == "S":
        _tell_role(scene, claims, at, found, role)


def _changed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A changed from guest to observer"."""
    actor = acting_states(scene, at)
    role = _role(scene, at, ("to",)) if scene.lower(at + 1) == "from" else None
    if actor is not None and role is not None:
        _tell_role(scene, claims, at, actor, role)


def _by_becoming(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A took a first step by becoming an observer in 2020"."""
    role = at + 2 if scene.tag(at + 1) == "d" else at + 1
    above = next((step for step in range(at - 2, -1, -1) if scene.tag(step) == "V"), None)
    verb = scene.nodes[above].verb if above is not None else None
    if above is None or verb is None or verb.modality is not Modality.ASSERTED:
        return
    actor = acting_states(scene, above)
    done = verb.tense in ("past", "perfect", "pluperfect")
    if actor is not None and done and scene.tag(role) == "R":
        _tell_role(scene, claims, at, actor, role)
