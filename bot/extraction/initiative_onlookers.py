"""What states or others do by themselves while an organization only looks on or reports it."""

from __future__ import annotations

from bot.extraction.initiative_framing import SAYING
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.mentions import Mention
from bot.extraction.noun_phrases import Phrase
from bot.model import Progress

_SHARED = frozenset({"joint", "common", "regional", "collective", "multinational", "single"})
# A host makes room for what others do.
_HOSTING = frozenset({"host", "house", "offer", "lead", "chair", "support", "join"})
_BESIDE = frozenset({"margins", "sidelines", "waiting", "informing", "consulting", "fringes"})
# Verbs whose subject has no part in what goes on.
_WATCHING = frozenset({"look", "watch", "inform", "welcome", "note", "congratulate", "observe"})
_ENDS: tuple[list[str], ...] = ([], ["."], [","], ["on"], ["in"])
_ADDRESSED = 4  # words between "told" and "that"
_CLAUSE = 60  # characters before an onlooker in which its clause begins
_RECENT = 12  # mentions looked back through for a subject
_VERB = 3  # words between an onlooker and its verb


def only_looked_on(scene: Scene, phrase: Phrase, verdict: Verdict) -> bool:
    """`Russia and Belarus held a drill, NATO said`: whose deed it is stands before the verb."""
    verb, at = verdict.verb, verdict.owner_before
    if at < 0 or verb is None or verb.passive or verb.lemma in _HOSTING:
        return False
    if verdict.progress not in (Progress.ACTIVE, Progress.PLANNED, Progress.COMPLETED):
        return False
    before = scene.mentions_before(at, _RECENT)
    if len(before) == _RECENT or any(one.organizations or scene.actors(one) for one in before):
        return False
    if not any(one.kind == "state" and one.start >= scene.segment(at)[0] for one in before):
        return False
    modifiers = {word.lower for word in scene.words[phrase.first : phrase.head]}
    bodies = [one for one in scene.mentions_in(scene.left(phrase), len(scene.text))
              if scene.actors(one)]  # fmt: skip
    return (
        _SHARED.isdisjoint(modifiers)
        and bool(bodies)
        and all(_looks_on(scene, one, scene.right(phrase)) for one in bodies)
    )


def _looks_on(scene: Scene, body: Mention, right: int) -> bool:
    """`, NATO said`, `on the margins of the SADC summit`: no part in what the sentence tells."""
    if body.start < right:
        return False
    if not _BESIDE.isdisjoint(scene.last_words(body.start, _VERB)):
        return True
    verb = next(iter(scene.groups_from(body.end, 1)), None)
    if verb is None or not verb.finite or len(scene.between(body.end, scene.start(verb))) > _VERB:
        return False
    return "," in scene.between(max(right, body.start - _CLAUSE), body.start)


def stands_by(scene: Scene, state: Mention, phrase: Phrase) -> bool:
    """`Kenya's minister said that`, `while Japan looked on`: a state without a part in it."""
    verb = next(iter(scene.groups_from(state.end, 1)), None)
    if verb is None or not verb.finite or len(scene.between(state.end, scene.start(verb))) > _VERB:
        return False
    left, right = scene.left(phrase), scene.right(phrase)
    if left < scene.start(verb) and state.start < right:
        return False
    if verb.lemma in _WATCHING:
        return left < state.start or "," in scene.between(scene.end(verb), left)
    behind = scene.between(scene.end(verb), scene.end(verb) + _CLAUSE)
    telling = "that" in behind[:_ADDRESSED] if left > scene.start(verb) else behind[:1] in _ENDS
    return verb.lemma in SAYING and telling
