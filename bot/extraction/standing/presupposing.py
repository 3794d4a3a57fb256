"""Membership taken for granted or declined: "A will leave X", "A said it would not join X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.denied import negated_subject
from bot.extraction.standing.extent import extends
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_SAYING = split("announce declare confirm notify inform say")
_REACH = 10  # nodes between "announced" and "would leave"
_LINKS = split("to with from")
_INTERESTS = split("interest interests advantage benefit")
_ENDING = split("terminate end leave quit exit renounce denounce withdraw keep retain maintain")
_NEAR = 6  # nodes between a verb and the fellow members it speaks of
_YEAR = 4  # digits


def leaver_claims(scene: Scene, claims: Claims, keys: tuple[str, ...], actor: int, at: int) -> None:
    """Who is to leave an organization is still in it, if that is no old story."""
    verb = scene.nodes[at].verb
    if verb is None or scene.lower(at - 1) in ("after", "since"):  # "applied, after leaving"
        return
    if negated_subject(scene, actor):  # "neither is leaving"
        return
    under_way = verb.finite and scene.tokens[verb.head].lower.endswith("ing")
    still = verb.modality is Modality.PLANNED or (under_way and verb.modality is Modality.ASSERTED)
    old = verb.tense in ("past", "perfect") and _bygone(scene, at)
    if verb.tense != "pluperfect" and (still or _said(scene, at, verb)) and not old:
        tell(claims, scene, keys, actor, (Status.MEMBER, Force.STATE))


def refuser_claims(
    scene: Scene, claims: Claims, keys: tuple[str, ...], actor: int, at: int
) -> None:
    """As in "A announced that it would not be joining X"."""
    verb = scene.nodes[at].verb
    if verb is None or not _said(scene, at, verb):
        return
    words = {token.lower for token in scene.tokens[verb.first : verb.last + 1]}
    if words & {"not", "never"}:
        tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))


def _said(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether a verb is what was announced: "announced that it would leave"."""
    if scene.tokens[verb.first].lower != "would":
        return False
    for step in range(at - 1, max(-1, at - _REACH), -1):
        above = scene.nodes[step].verb
        if above is not None:
            return above.lemma in _SAYING and above.modality is Modality.ASSERTED
    return False


def _bygone(scene: Scene, at: int) -> bool:
    """Whether the clause of a verb names a year that is past."""
    for dated in dates_of(scene, at):
        for token in scene.tokens[dated.first : dated.last + 1]:
            if token.text.isdecimal() and len(token.text) == _YEAR:
                return True
    return False


def insider_claims(scene: Scene, claims: Claims) -> None:
    """As in "A's exports to the other members of X": A is one of them."""
    for at, node in enumerate(scene.nodes):
        if node.tag == "R" and "fellow" in node.words:
            _fellows(scene, claims, at)
        inner = node.tag == "R" and node.status is Status.MEMBER and "other" in node.words
        if not inner or node.dead or not node.organizations or scene.lower(at - 1) not in _LINKS:
            continue
        step = at - 2
        while scene.tag(step) in ("n", "a"):
            step -= 1
        if step < at - 2 and scene.tag(step) == "S" and scene.nodes[step].possessive:
            tell(claims, scene, node.organizations, step, (Status.MEMBER, Force.STATE))


def _fellows(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's fellow members of X", "A sells gold to fellow members of X"."""
    node, owner = scene.nodes[at], at - 1
    if node.status is not Status.MEMBER or node.dead or not node.organizations or at == 0:
        return
    if scene.tag(owner) != "S" or not scene.nodes[owner].possessive:
        lead = owner - 1 if scene.tag(owner) == "p" else owner
        while scene.tag(lead) in ("n", "a", "d") and lead > at - _NEAR:
            lead -= 1
        verb = scene.nodes[lead].verb
        actor = acting_states(scene, lead) if verb is not None and verb.finite else None
        if actor is None:
            return
        owner = actor
    tell(claims, scene, node.organizations, owner, (Status.MEMBER, Force.STATE))


def interest_claims(scene: Scene, claims: Claims) -> None:
    """As in "It is not in A's interest to terminate membership in X": A has it."""
    for at, verb in scene.verbs:
        noun = at - 1
        if verb.finite and scene.tag(at - 1) in ("a", "n") and scene.lower(at - 2) == "to":
            noun = at - 3  # "to somehow terminate"
        elif verb.finite:
            continue
        ending = verb.lemma in _ENDING and scene.lower(noun) in _INTERESTS
        owner = scene.nodes[noun - 1] if ending and noun > 0 else None
        if owner is None or owner.states is None or not owner.possessive:
            continue
        step = at + 1
        while scene.tag(step) == "a" or scene.lower(step) in ("its", "their", "the", "from"):
            step += 1
        node = scene.nodes[step] if step < len(scene.nodes) else owner
        inside = node.tag == "M" and node.status is Status.MEMBER and not node.dead
        if inside or (node.tag == "O" and not node.possessive and not extends(scene, step)):
            claims.add(scene, node.organizations, owner.states.states, Status.MEMBER, at=noun - 1)
