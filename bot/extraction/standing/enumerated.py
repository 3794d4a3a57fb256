"""States counted first and named afterwards: "Three states belong to X. They are A, B and C."."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.acts import verb_claims
from bot.extraction.standing.claims import Claim, Claims
from bot.extraction.standing.listing import list_claims
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.quantified import STATES, with_states
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.standings import standing_claims
from bot.model import Status

_THEY = split("they these those")
_READERS: tuple[Callable[[Scene, Claims], None], ...] = (
    verb_claims,
    standing_claims,
    list_claims,
)
_DOWN = split("now down to back only just again")
_ENDS = split(". ; ) — (") | {""}


def enumerated_claims(scene: Scene, claims: Claims) -> None:
    """Claims of lists that name states counted before, or those that newcomers join."""
    _named_next(scene, claims)
    _named_here(scene, claims)
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if node.lower == "initials":
            _initials(scene, claims, at)
        if verb is not None and verb.lemma == "join" and verb.modality is Modality.ASSERTED:
            _joined(scene, claims, at)
        if verb is not None and verb.lemma == "be" and verb.modality is Modality.ASSERTED:
            _being(scene, claims, at)


def _named_next(scene: Scene, claims: Claims) -> None:
    """As in "X has three members. They are A, B and C."."""
    before = scene.previous
    verb = scene.nodes[1].verb if len(scene.nodes) > 2 else None
    if before is None or scene.lower(0) not in _THEY or verb is None or verb.lemma != "be":
        return
    at = _after_colon(scene, 2)
    states = _listed(scene, at)
    if states and verb.modality is Modality.ASSERTED:
        number = scene.sentence.sentence.number
        role = _role(before, len(states))
        if role is not None:
            keys = organizations_of(before, role)
            tell(claims, scene, keys, at, (Status.MEMBER, Force.STATE), closed=True)
        else:
            claims.found.extend(
                replace(claim, evidence=(*claim.evidence, number))
                for claim in _counted(before, states)
            )


def _after_colon(scene: Scene, at: int) -> int:
    """The node after "are:", "are the", "are, with the year of entry:"."""
    for step in range(at, min(at + 12, len(scene.nodes))):
        if scene.tag(step) == ":":
            at = step + 1
        if scene.tag(step) in ("S", ":", "V", "R", "O"):
            break
    return at + 1 if scene.tag(at) == "d" else at


def _listed(scene: Scene, at: int, *, counted: bool = False) -> tuple[str, ...]:
    """The list of states at a node if it ends the sentence, or their number says it is whole."""
    node = scene.nodes[at] if at < len(scene.nodes) else Node("", 0, 0)
    if node.states is None or node.possessive or len(node.states.states) < 2:
        return ()
    ends = _ENDS | {","} if counted and node.states.conjunction == "and" else _ENDS
    return node.states.states if scene.tag(at + 1) in ends and not node.states.gaps else ()


def _role(scene: Scene, count: int) -> int | None:
    """The one role of members with a fitting number, "X has three members"."""
    roles = [
        at
        for at, node in enumerate(scene.nodes)
        if node.tag == "R" and node.plural and not node.dead and node.status is Status.MEMBER
    ]
    if len(roles) != 1:
        return None
    node = scene.nodes[roles[0]]
    return roles[0] if node.count == count and "other" not in node.words else None


def _counted(scene: Scene, states: tuple[str, ...]) -> list[Claim]:
    """What a sentence says of "three states" that are these."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "#" or number_of(node.lower) != len(states):
            continue
        noun = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else node
        if scene.tokens[noun.first].lower not in STATES or noun.tag not in "nV":
            continue
        first = at - 1 if scene.lower(at - 1) in ("the", "these", "all") else at
        inner = Claims()
        virtual = with_states(scene, first, at + 1, states)
        for read in _READERS:
            read(virtual, inner)
        return [
            replace(claim, closed=claim.status is Status.MEMBER)
            for claim in inner.found
            if claim.state in states
        ]
    return []


def _named_here(scene: Scene, claims: Claims) -> None:
    """As in "Three states signed the charter of X: A, B and C", "... were A, B and C"."""
    for at in range(3, len(scene.nodes)):
        if scene.nodes[at].tag != "S":
            continue
        verb = scene.nodes[at - 1].verb
        told = scene.tag(at - 1) == ":" or scene.lower(at - 1) == "namely"
        told = told or (verb is not None and verb.lemma == "be")
        states = _listed(scene, at, counted=True) if told else ()
        if states:
            comma = scene.lower(at - 1) == "namely" and scene.tag(at - 2) in (",", ":", "—")
            head = replace(scene, nodes=scene.nodes[: at - 1 - comma], told=[])
            claims.found.extend(_counted(head, states))
            return


def _joined(scene: Scene, claims: Claims, at: int) -> None:
    """As in "They join sixteen states: A, B, C and D": these are members already."""
    step = at + 1
    if scene.lower(step) == "the":
        step += 1
    count = number_of(scene.lower(step))
    while scene.tag(step) in ("#", "n", "a", "R") and step < at + 6:
        step += 1
    if scene.tag(step) not in (":", "—", ",") or scene.lower(step - 1) not in STATES:
        return
    states = _listed(scene, step + 1)
    before = scene.previous.told if scene.previous is not None else []
    keys = {told.organizations for told in before if told.status is Status.MEMBER}
    named = keys.pop() if len(keys) == 1 else unnamed(scene, at)
    if len(states) > 2 and len(states) == count and named:
        tell(claims, scene, named, step + 1, (Status.MEMBER, Force.STATE))


def _being(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X is six countries: A, B, ...", "in X are A and B", "belonging to X are A and B"."""
    organization = scene.nodes[at - 1]
    if organization.tag != "O" or organization.possessive:
        return
    start = at - 2 if scene.tag(at - 2) == "d" else at - 1
    outcome = (Status.MEMBER, Force.STATE)
    count = at + 1
    while scene.lower(count) in _DOWN:
        count += 1
    if scene.lower(count + 1) in STATES and scene.tag(count + 2) == ":" and start == 0:
        states = _listed(scene, count + 3)
        if len(states) == number_of(scene.lower(count)) and states:
            tell(claims, scene, organization.organizations, count + 3, outcome, closed=True)
    if _what_is_left(scene, start):
        _left(scene, claims, at, organization.organizations)
        return
    listed = _listed(scene, at + 1)
    if start == 0 and len(listed) > 2 and scene.nodes[at].verb is not None:
        tell(claims, scene, organization.organizations, at + 1, outcome, closed=True)
    inside = scene.lower(start - 1) in ("in", "inside") and start == 1
    inside = inside or (scene.lower(start - 1) == "to" and scene.lower(start - 2) == "belonging")
    if inside and _listed(scene, at + 1):
        tell(claims, scene, organization.organizations, at + 1, outcome)


def _what_is_left(scene: Scene, start: int) -> bool:
    """Whether "What is left of X", "Left in X", "Remaining in X" opens the sentence."""
    if scene.lower(start - 1) not in ("of", "in", "inside") or start not in (2, 3, 4):
        return False
    verb = scene.nodes[start - 2].verb
    word = scene.lower(start - 2)
    return word == "remaining" or (verb is not None and verb.lemma in ("leave", "remain"))


def _left(scene: Scene, claims: Claims, at: int, keys: tuple[str, ...]) -> None:
    """As in "What is left of X are twelve countries: A, B, ...", "Left in X are A and B"."""
    step, count = at + 1, 0
    while scene.tag(step) in ("#", "n", "a", "d", ":", ",", "—") and step < at + 8:
        if scene.tag(step) == "n" and scene.lower(step) not in STATES | {"members"}:
            return
        count = count or (number_of(scene.lower(step)) if scene.tag(step) == "#" else 0)
        step += 1
    role = scene.nodes[step] if step < len(scene.nodes) else Node("", 0, 0)
    if role.tag == "R" and role.status is Status.MEMBER:
        count = role.count
        step += 2 if scene.tag(step + 1) in (":", ",", "—") else 1
    states = _listed(scene, step)
    if states and count in (0, len(states)):
        tell(claims, scene, keys, step, (Status.MEMBER, Force.STATE), closed=True)


def _initials(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X is named after the initials of A, B and C"."""
    named = [node.organizations for node in scene.nodes[:at] if node.tag == "O"]
    alone = len(set(named)) == 1 and len(named[0]) == 1
    target = at + 2
    if scene.lower(at + 1) == "of" and scene.tag(target) == "S" and alone:
        states = scene.nodes[target].states
        if states is not None and len(states.states) > 1 and states.conjunction == "and":
            tell(claims, scene, named[0], target, (Status.MEMBER, Force.STATE))
