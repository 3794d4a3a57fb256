"""Standing said by a role with its states after "to be": "the members of X are A and B"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.named_roles import closed_list
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.extraction.standing.outcomes import dates_of, held, tell
from bot.extraction.standing.referents import organizations_of
from bot.model import Status

_ONLY = split("only sole lone")
_FOUNDERS = split("founding original")


def listed_claims(scene: Scene, claims: Claims, role: int, at: int) -> None:
    """States after "are" that have the role of the subject."""
    node, verb = scene.nodes[role], scene.nodes[at].verb
    if node.status is None or verb is None or node.possessive:
        return
    step = at + 1
    while scene.lower(step) in (":", "the", "now", "currently", "thus", "—") or (
        scene.tag(step) in (":", "—", "a")
    ):
        step += 1
    if scene.tag(step) != "S":
        step = _namely(scene, step)
    if scene.tag(step) != "S" or scene.nodes[step].possessive:
        return
    outcome = role_outcome(node, verb)
    if verb.lemma == "include" and verb.modality is Modality.NEGATED and outcome is not None:
        tell(claims, scene, organizations_of(scene, role), step, outcome)
        return
    if outcome is None or outcome[0] is not node.status:
        return
    if outcome[1] is Force.PAST and _until_now(scene):
        outcome = outcome[0], Force.STATE
    keys = organizations_of(scene, role)
    states = scene.nodes[step].states
    if states is None:
        return
    inverted = scene.lower(role - 1) in ("among", "amongst")
    closed = not inverted and closed_list(
        node,
        len(states.states),
        definite=verb.lemma in ("be", "comprise") and not states.gaps,
    )
    tell(claims, scene, keys, step, outcome, dates_of(scene, at), closed=closed)


def _until_now(scene: Scene) -> bool:
    """As in "Until now its members were A, B and C": who have joined since do not end that."""
    opening = [token.lower for token in scene.tokens[:3]]
    bound = opening[1:] if opening[:2] == ["up", "to"] else opening
    return bound[0] in ("until", "to") and bound[1] in ("now", "this")


def _namely(scene: Scene, at: int) -> int:
    """The states in "are the four countries around the lake, namely A, B, C and D"."""
    for step in range(at, min(at + 16, len(scene.nodes))):
        if scene.lower(step) == "namely":
            return step + 2 if scene.lower(step + 1) == "the" else step + 1
        if scene.tag(step) in ("S", "R", ";"):
            break
    return at


def role_outcome(
    node: Node, verb: VerbGroup, *, negated: bool = False
) -> tuple[Status, Force] | None:
    """What being (or not being) in a role comes to; founders of old count as members."""
    if node.status is None or node.dead or (node.loose and verb.lemma != "become"):
        return None
    if verb.modality is Modality.NEGATED and _ONLY & set(node.words):  # "is not the only member"
        return (node.status, Force.STATE) if verb.tense in ("present", "perfect") else None
    if negated:
        return (Status.NON_MEMBER, Force.STATE) if node.status is Status.MEMBER else None
    outcome = held(node.status, verb)
    if outcome is not None and outcome[1] is Force.PAST and _FOUNDERS & set(node.words):
        return outcome[0], Force.STATE
    return outcome
