"""Standing by papers of accession: "The allies signed the accession protocol of A"."""

from __future__ import annotations

from bot.extraction.clauses import VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import ENTRY
from bot.model import Status

_CANDIDATE = (Status.CANDIDATE, Force.STATE)
_PAPERS = split("protocol protocols treaty treaties agreement memorandum")
_DUTIES = split("obligations commitments")


def papers_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "The allies signed the accession protocol of A", "A signed a memorandum of duties"."""
    actor = subject(scene, at)
    if actor is None or verb.passive:
        return
    step = at + 1
    while scene.tag(step) in ("d", "n", "a", "O") and scene.lower(step) not in _PAPERS:
        step += 1
    if scene.lower(step) not in _PAPERS or scene.lower(step + 1) not in ("of", "with", "on"):
        return
    if scene.tag(actor) == "S":
        duties = scene.lower(step + 2) in _DUTIES and scene.lower(step).startswith("memo")
        if duties:
            tell(claims, scene, unnamed(scene, at), actor, _CANDIDATE, dates_of(scene, at))
        return
    states = step + 3 if scene.tag(step + 2) == "d" else step + 2
    member = scene.tag(actor) in "RO" and scene.tag(states) == "S"
    if member and scene.lower(step - 1) in ENTRY and not scene.nodes[states].possessive:
        keys = scene.nodes[actor].organizations or unnamed(scene, at)
        tell(claims, scene, keys, states, _CANDIDATE, dates_of(scene, at))
