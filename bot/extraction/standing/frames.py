"""How verbs are used: with which particles, and whether they may stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.relatives import relative_organization
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary

_AWAY = split("out back in away up")
_SHARES = split("the its their most all some many")
_ABSOLUTE = split("join leave quit withdraw rejoin accede apply reapply belong depart")


def match_particles(
    scene: Scene, at: int, choices: Sequence[tuple[tuple[str, ...], str]]
) -> tuple[int, str, str] | None:
    """The longest choice of particles after a verb: their number, the last one, the meaning."""
    for particles, meaning in choices:
        step, good = at + 1, True
        for particle in particles:
            while scene.lower(step) != particle and (
                scene.tag(step) in ("a", "t") or scene.lower(step) == "neither"
            ):
                step += 1
            if scene.lower(step) == "since" and scene.tag(step + 1) == "t" and particle != "since":
                step += 2  # "has consisted since 2001 of"
            if scene.lower(step) != particle:
                good = False
                break
            step += 1
        if good:
            return step - at - 1, particles[-1] if particles else "", meaning
    return None


def frame_of(scene: Scene, at: int, verb: VerbGroup) -> tuple[int, bool, str] | None:
    """How a verb is used: the particles after it, whether it may stand alone, its meaning."""
    choices = vocabulary().frames["states_do"][verb.lemma]
    found = match_particles(scene, at, choices)
    if found is not None:
        return found[0], not found[0], found[2]
    for particles, meaning in choices:
        applied = "apply" in verb.governors  # "applied to return"
        length = 0 if applied else _absolute(scene, at, verb.lemma, particles)
        if length is not None:
            return length, True, meaning
        if _governed_by_relative(scene, at, particles):
            return 0, True, meaning
    return None


def _governed_by_relative(scene: Scene, at: int, particles: tuple[str, ...]) -> bool:
    """Whether the preposition of a verb stands before "which": "to which A belongs"."""
    actor = subject(scene, at)
    if actor is None or not particles or not relative_organization(scene, actor):
        return False
    lead = {scene.lower(step) for step in range(max(0, actor - 6), actor)}
    return particles[-1] in lead


def _absolute(scene: Scene, at: int, lemma: str, particles: tuple[str, ...]) -> int | None:
    """The particles of a verb that stands without its organization: "A joined", "A pulled out"."""
    if lemma in _ABSOLUTE and len(particles) < 2:
        applied = lemma == "apply" and scene.lower(at + 1) in _SHARES
        return None if applied else 0  # "applies most of its rules"
    if lemma == "enter" and scene.lower(at + 1) == "in" and scene.tag(at + 2) == "t":
        return 0
    if particles and particles[-1] in ("of", "to", "from") and particles[0] in _AWAY:
        return 1 if scene.lower(at + 1) == particles[0] else None
    return None
