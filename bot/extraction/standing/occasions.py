"""On what occasion an entry or exit is told of: "With the admission of A, X now has ten"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Scene

_HAVING = split("have count number comprise grow reach")
_ENDING = split("end conclude close culminate open begin")


def counts(scene: Scene, end: int) -> bool:
    """As in "With the admission of A at the summit, X now has ten members"."""
    for step in range(end + 1, min(end + 12, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            now = verb.modality is Modality.ASSERTED and verb.tense in ("present", "perfect")
            rest = scene.nodes[step + 1 : step + 4]
            return now and verb.lemma in _HAVING and any(node.tag in "R#" for node in rest)
    return False


def ended_with(scene: Scene, at: int) -> bool:
    """As in "The summit ended on Friday with the admission of A"."""
    for step in range(at - 1, max(-1, at - 5), -1):
        verb = scene.nodes[step].verb
        if verb is not None:
            asserted = verb.modality is Modality.ASSERTED and verb.tense == "past"
            return asserted and verb.lemma in _ENDING
    return False


def congratulated(scene: Scene, at: int) -> bool:
    """As in "congratulated A on its admission"."""
    return any(
        node.verb is not None and node.verb.lemma == "congratulate"
        for node in scene.nodes[max(0, at - 5) : at]
    )
