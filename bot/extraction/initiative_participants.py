"""States that take part in an initiative or are concerned by it, with the part they play."""

from __future__ import annotations

from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.mentions import Mention
from bot.extraction.noun_phrases import Phrase
from bot.model import Participant
from bot.world import Form

# Verb → the part of its subject, as a reader would say it.
_PARTS = {
    "host": "host",
    "lead": "lead",
    "propose": "proposed it",
    "suggest": "proposed it",
    "initiate": "proposed it",
    "contribute": "contributor",
    "participate": "participant",
    "join": "participant",
    "provide": "contributor",
    "send": "contributor",
    "finance": "funder",
    "fund": "funder",
    "support": "supporter",
    "back": "supporter",
    "favour": "supporter",
    "favor": "supporter",
    "oppose": "opponent",
    "reject": "opponent",
    "block": "opponent",
    "veto": "opponent",
    "decline": "opponent",
    "refuse": "opponent",
    "sign": "signatory",
    "ratify": "ratified it",
    "push": "supporter",
    "champion": "supporter",
    "train": "contributor",
    "command": "lead",
    "establish": "participant",
    "create": "participant",
    "form": "participant",
    "launch": "participant",
    "conclude": "signatory",
}
_NEAR = 240  # characters
_PLACES = frozenset({"in", "at", "of", "from", "near", "with", "to", "for", "on"})
_INTEREST = frozenset({"interested", "keen", "eager", "enthusiastic", "committed"})


def participants(scene: Scene, phrase: Phrase, verdict: Verdict) -> tuple[Participant, ...]:
    """The states that the sentence ties to the initiative, in text order, each once.

    Those are the subjects of its verb and the states named after it up to the next clause:
    partners, contributors, hosts, places.
    """
    found: dict[str, str] = {}
    left, right = scene.left(phrase), scene.right(phrase)
    start = scene.start(verdict.verb) if verdict.verb and verdict.owner_before >= 0 else left
    for mention in (*scene.mentions_before(start, 8), *scene.mentions_in(left, right + 120)):
        if mention.form in (Form.DEMONYM, Form.METONYM) or not mention.states:
            continue
        part = _subject_part(scene, mention, verdict) if mention.start < start else ""
        if mention.start >= right and ";" in scene.between(right, mention.start):
            continue
        if part is not None:
            for code in mention.states:
                found.setdefault(code, part)
    return tuple(Participant(code, part) for code, part in found.items())


def _subject_part(scene: Scene, mention: Mention, verdict: Verdict) -> str | None:
    """The part of a state that is a subject of the initiative's verb; None if it is none."""
    if verdict.verb is None or verdict.verb.passive:
        return None
    if scene.before(mention.start) in _PLACES:
        return None
    gap = scene.between(mention.end, scene.start(verdict.verb))
    if len(gap) > 12 or "'s" in gap[:1]:
        return None
    for lemma in (*verdict.verb.governors, verdict.verb.lemma):
        if lemma in _PARTS:
            return _PARTS[lemma]
    return None


def interested(scene: Scene, phrase: Phrase) -> tuple[Participant, ...]:
    """States near a pointing phrase that a sentence calls interested, willing or opposed."""
    found: dict[str, str] = {}
    left = scene.left(phrase)
    for mention in scene.mentions_in(max(0, left - _NEAR), left + _NEAR):
        if mention.form in (Form.DEMONYM, Form.METONYM) or not mention.states:
            continue
        if scene.before(mention.start) in _PLACES:
            continue
        part = _said_of(scene, mention)
        if part is not None:
            for code in mention.states:
                found.setdefault(code, part)
    return tuple(Participant(code, part) for code, part in found.items())


def _said_of(scene: Scene, mention: Mention) -> str | None:
    gap = scene.between(mention.end, mention.end + 80)[:12]
    if not _INTEREST.isdisjoint(gap):
        return "interested"
    following = scene.groups_from(mention.end, 1)
    return _PARTS.get(following[0].lemma) if following else None
