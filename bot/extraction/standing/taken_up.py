"""Standing taken up by a pronoun: "Full membership ... . A and B all have it", "C obtained it"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_TAKING = split("have hold possess enjoy obtain gain receive get win secure acquire")
_GIVING = split("grant give award accord extend")
_SAME = split("same similar")
_TITLES = split("status label title rank role standing")
_ENDS = split(", . ; t p u c a") | {""}

Standing = tuple[tuple[str, ...], Status]


def taken_up_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that have what the sentence before speaks of."""
    for at, verb in scene.verbs:
        if verb.modality is not Modality.ASSERTED or not verb.finite:
            continue
        if verb.lemma in _TAKING and not verb.passive and scene.lower(at + 1) == "it":
            _taken(scene, claims, at)
        elif verb.lemma in _GIVING and verb.passive:
            _given(scene, claims, at)


def _taken(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B (all) have it"."""
    actor = subject(scene, at)
    found = _spoken_of(scene.previous)
    verb = scene.nodes[at].verb
    if actor is None or found is None or verb is None or scene.tag(at + 2) not in _ENDS:
        return
    lasting = verb.lemma not in ("have", "hold", "enjoy", "possess") or verb.tense == "present"
    if scene.tag(actor) == "S" and lasting and not scene.nodes[actor].possessive:
        tell(claims, scene, found[0], actor, (found[1], Force.STATE), dates_of(scene, at))


def _given(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Dialogue partnerships were granted to A", "The same status was given to B"."""
    target = at + 3 if scene.lower(at + 2) == "the" else at + 2
    if scene.lower(at + 1) != "to" or scene.tag(target) != "S":
        return
    kind = vocabulary().qualifiers.get(scene.lower(at - 2))
    found: Standing | None = None
    if scene.lower(at - 1) == "partnerships" and kind is Status.PARTNER:
        found = scene.topic, Status.PARTNER
    elif scene.lower(at - 1) in _TITLES and scene.lower(at - 2) in _SAME:
        told = scene.previous.told if scene.previous is not None else []
        found = (told[-1].organizations, told[-1].status) if told else None
    if found is not None:
        tell(claims, scene, found[0], target, (found[1], Force.STATE), dates_of(scene, at))


def _spoken_of(before: Scene | None) -> Standing | None:
    """The one standing that the sentence before is about, with its organization."""
    if before is None:
        return None
    standings = [at for at, node in enumerate(before.nodes) if node.tag == "M" and not node.dead]
    if len(standings) != 1:
        return None
    at, status = standings[0], before.nodes[standings[0]].status
    keys = organizations_of(before, at)
    return (keys, status) if status is not None and len(keys) == 1 else None
