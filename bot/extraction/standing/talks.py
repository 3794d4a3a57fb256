"""Talks on accession that are taken for granted: "in its membership talks with A"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_CANDIDATE = (Status.CANDIDATE, Force.STATE)
_TALKS = split("talks negotiations process")
_DEFINITE = split("the its 's ’s ongoing long-running stalled")
_HOLDING = split("begin start open launch hold conduct resume continue pursue")
_CAPITALS = {"brussels": "eu"}  # whose name stands for an organization where accession is spoken of


def talks_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the talks on accession that a sentence mentions as under way."""
    if _TALKS.isdisjoint(scene.signs):
        return
    for at, node in enumerate(scene.nodes):
        if node.lower in _TALKS and (start := _accession(scene, at)):
            _with_states(scene, claims, at, start)
            _by_states(scene, claims, at, start)


def _accession(scene: Scene, at: int) -> int:
    """Where "(X) accession" or "(its) membership (of X)" before a node begins, 0 if it is not."""
    before = scene.nodes[at - 1]
    if before.tag == "M" and before.status is Status.MEMBER:
        return at - 1
    if before.lower != "accession":
        return 0
    return at - 2 if scene.tag(at - 2) == "O" else at - 1


def _bodies(scene: Scene, start: int) -> tuple[str, ...]:
    """The organization of the talks: named where their phrase begins, else the one meant."""
    return scene.nodes[start].organizations or unnamed(scene, start)


def _with_states(scene: Scene, claims: Claims, at: int, start: int) -> None:
    """As in "chapters in its membership talks with A and B"."""
    states = at + 3 if scene.tag(at + 2) == "d" else at + 2
    first = scene.tokens[scene.nodes[start].first]
    lead = {first.lower, scene.lower(start - 1)}
    own = scene.tag(start - 1) == "O" and scene.nodes[start - 1].possessive
    definite = own or not _DEFINITE.isdisjoint(lead)
    plain = scene.tag(states) == "S" and not scene.nodes[states].possessive
    if definite and plain and scene.lower(at + 1) == "with":
        keys = scene.nodes[start - 1].organizations if own else _bodies(scene, start)
        tell(claims, scene, keys, states, _CANDIDATE)


def _by_states(scene: Scene, claims: Claims, at: int, start: int) -> None:
    """As in "A has been in X membership talks since 2014", "A began accession talks with Y"."""
    lead = start - 1
    while scene.tag(lead) in ("d", "a", "p") and lead > start - 4:
        lead -= 1
    verb = scene.nodes[lead].verb if lead > 0 else None
    actor = acting_states(scene, lead) if verb is not None else None
    if verb is None or actor is None or verb.modality is not Modality.ASSERTED or verb.passive:
        return
    keys = _bodies(scene, start)
    if verb.lemma in _HOLDING and scene.lower(at + 1) == "with":
        other = scene.nodes[at + 2] if at + 2 < len(scene.nodes) else scene.nodes[at]
        meant = _CAPITALS.get(other.lower, "")
        keys = (meant,) if meant and set(scene.topic) <= {meant} else ()
    elif verb.lemma != "be" or scene.lower(lead + 1) != "in" or verb.tense == "past":
        return
    tell(claims, scene, keys, actor, _CANDIDATE, dates_of(scene, lead))
