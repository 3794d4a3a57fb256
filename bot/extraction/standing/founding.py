"""Standing said of founders: "A, B and C founded X", "X was created by A and B"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status


def founding_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A, B and C founded X", "X was created by A and B", "signed the treaty creating X"."""
    if verb.modality is not Modality.ASSERTED:
        return
    arguments = complements(scene, at)
    if verb.lemma == "sign" and not verb.passive:
        _signed(scene, claims, at)
        return
    by = next((a for a in arguments if a.link == "by" and scene.tag(a.at) == "S"), None)
    if by is not None:
        before = at - 1
        while scene.tag(before) in (",", "a"):
            before -= 1
        actor = before if scene.tag(before) == "O" else subject(scene, at)
        _members(scene, claims, actor, by.at, at)
    elif verb.finite and not verb.passive and arguments:
        first = arguments[0]
        if first.link == "" and scene.tag(first.at) == "O" and not first.other:
            _members(scene, claims, first.at, subject(scene, at), at)


def _members(
    scene: Scene, claims: Claims, organization: int | None, states: int | None, at: int
) -> None:
    """The states at one node are members of the organization at another; one alone is not said."""
    if organization is None or states is None or scene.tag(organization) != "O":
        return
    named = scene.nodes[states].states
    if named is None or len(named.states) < 2 or scene.nodes[organization].possessive:
        return
    keys = scene.nodes[organization].organizations
    tell(claims, scene, keys, states, (Status.MEMBER, Force.EVENT), dates_of(scene, at))


def _signed(scene: Scene, claims: Claims, at: int) -> None:
    for step in range(at + 1, min(at + 10, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None and verb.lemma in vocabulary().founding and verb.form == "gerund":
            inner = complements(scene, step)
            if inner and inner[0].link == "" and scene.tag(inner[0].at) == "O":
                _members(scene, claims, inner[0].at, subject(scene, at), at)
            return
