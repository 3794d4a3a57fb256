"""Membership taken for granted or declined: "A will leave X", "A said it would not join X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, negated_subject, tell
from bot.model import Status

_SAYING = split("announce declare confirm notify inform say")
_REACH = 10  # nodes between "announced" and "would leave"
_LINKS = split("to with from")
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
        inner = node.tag == "R" and node.status is Status.MEMBER and "other" in node.words
        if not inner or node.dead or not node.organizations or scene.lower(at - 1) not in _LINKS:
            continue
        step = at - 2
        while scene.tag(step) in ("n", "a"):
            step -= 1
        if step < at - 2 and scene.tag(step) == "S" and scene.nodes[step].possessive:
            tell(claims, scene, node.organizations, step, (Status.MEMBER, Force.STATE))
