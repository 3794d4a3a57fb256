"""Standing beside an organization: "A signed an association agreement with X", "A sends observers".

Signing an agreement of association only implies the standing: what else is told of it counts more.
"""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell, whole_of
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.spoken_of import already, just_named
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_SIGNING = split("sign conclude have")
_AGREEMENTS = split("agreement agreements accord accords deal deals treaty treaties")
_GATHERINGS = split("meetings summits sessions deliberations conferences")
_PLACES = split("to at .")
_SENDING = split("send have keep maintain")


def associating_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the verbs that tell of association with an organization and of observing it."""
    for at, verb in scene.verbs:
        if verb.modality is not Modality.ASSERTED:
            continue
        if verb.lemma in _SIGNING and not verb.passive and "association" in scene.signs:
            _agreed(scene, claims, at)
        elif verb.lemma == "associate" and verb.tense in ("perfect", "present"):
            _associated(scene, claims, at)
        elif verb.lemma in _SENDING and verb.tense == "present" and not verb.passive:
            _sends(scene, claims, at, verb)
        elif verb.lemma == "observe" and verb.tense == "perfect" and not verb.passive:
            _observes(scene, claims, at)


def _agreed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has signed an association agreement (with X)"."""
    noun = at + 1
    while scene.tag(noun) in ("d", "a", "n", "#") and scene.lower(noun) != "association":
        if scene.lower(noun) in ("no", "neither"):
            return
        noun += 1
    actor = acting_states(scene, at)
    if scene.lower(noun) != "association" or scene.lower(noun + 1) not in _AGREEMENTS:
        return
    if actor is None or already(scene, actor, Status.FORMER):
        return
    other = next((a for a in complements(scene, noun + 1) if a.link == "with"), None)
    if other is not None and scene.tag(other.at) != "O":
        return
    keys = scene.nodes[other.at].organizations if other is not None else just_named(scene, noun)
    elsewhere = any(node.tag == "O" and node.organizations != keys for node in scene.nodes[:at])
    if not elsewhere:
        tell(claims, scene, whole_of(keys), actor, (Status.PARTNER, Force.INFERRED))


def _associated(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has been associated with X since 1997 and B since 1996"."""
    actor, target = acting_states(scene, at), at + 2
    target += scene.tag(target) == "d"
    if actor is not None and scene.lower(at + 1) == "since" and scene.tag(at + 2) == "t":
        outcome = (Status.PARTNER, Force.STATE)  # "A has been associated since 2005"
        tell(claims, scene, unnamed(scene, at), actor, outcome, dates_of(scene, at))
        return
    if actor is None or scene.lower(at + 1) != "with" or scene.tag(target) != "O":
        return
    verb = scene.nodes[at].verb
    if verb is None or not verb.passive or scene.nodes[target].possessive:
        return
    keys, outcome = scene.nodes[target].organizations, (Status.PARTNER, Force.STATE)
    tell(claims, scene, keys, actor, outcome, dates_of(scene, at))
    for step in range(target + 1, min(target + 6, len(scene.nodes))):
        if scene.tag(step) == "S" and scene.lower(step - 1) == "and":
            if scene.lower(step + 1) == "since" and scene.tag(step + 2) == "t":
                tell(claims, scene, keys, step, outcome)
            return


def _sends(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A sends an observer", "A sends observers to X", "A has observers at its meetings"."""
    actor, node = (
        acting_states(scene, at),
        scene.nodes[at + 1] if at + 2 < len(scene.nodes) else None,
    )
    if actor is None or node is None or node.tag != "R" or node.status is not Status.OBSERVER:
        return
    if scene.lower(at + 2) not in _PLACES and scene.tag(at + 2) != ",":
        return
    if verb.lemma != "send" and (scene.lower(at + 2) != "at" or "no" in node.words):
        return
    target = at + 4 if scene.tag(at + 3) in ("d", "a") else at + 3
    keys = organizations_of(scene, at + 1)
    if scene.lower(at + 2) in ("to", "at"):
        gathering = scene.lower(target) in _GATHERINGS or scene.lower(target + 1) in _GATHERINGS
        body = after_article(scene, target + 2)
        target = body if gathering and scene.lower(target + 1) == "of" else target
        keys = scene.nodes[target].organizations if scene.tag(target) == "O" else keys
        keys = keys if scene.tag(target) == "O" or gathering else ()
    tell(claims, scene, whole_of(keys), actor, (Status.OBSERVER, Force.STATE))


def _observes(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has observed X's meetings since 1976"."""
    actor, target = acting_states(scene, at), at + 1
    target += scene.tag(target) == "d"
    after = {scene.lower(step) for step in range(target + 1, target + 4)}
    if actor is not None and scene.tag(target) == "O" and after & _GATHERINGS:
        keys = whole_of(scene.nodes[target].organizations)
        tell(claims, scene, keys, actor, (Status.OBSERVER, Force.STATE), dates_of(scene, at))
