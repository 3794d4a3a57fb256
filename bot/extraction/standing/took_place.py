"""Standing by an event spoken of before: "A voted to leave X; the exit took place in 2020"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.actors import agent
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_REACH = 12  # nodes between the event and its verb
_HAPPENING = split("occur happen follow")
_EFFECT = split("place effect force")
_QUOTES = ('"', "”")
_TURNED = (Status.FORMER, Status.MEMBER)


def took_place_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the events that a sentence says took place as was meant before."""
    table = vocabulary().occurrences
    if table.keys().isdisjoint(scene.signs):
        return
    for at, node in enumerate(scene.nodes):
        status = table.get(node.lower) if node.tag == "n" else None
        if status not in _TURNED or not _definite(scene, at):
            continue
        happened = _happened(scene, at)
        meant = _meant(scene, at, status) if happened else None
        if meant is not None:
            keys, before, actor = meant
            states = before.nodes[actor].states
            if states is not None and len(keys) == 1:
                dates = dates_of(scene, happened)
                since = dates[0].date if dates else None
                claims.add(scene, keys, states.states, status, force=Force.EVENT, since=since)


def _definite(scene: Scene, at: int) -> bool:
    """Whether "the (formal)" stands before an event and nothing after says whose it is."""
    step = at - 1
    while scene.tag(step) in ("n", "a") and step > at - 3:
        step -= 1
    return scene.lower(step) == "the" and scene.tag(at + 1) in ("V", ",", "a")


def _happened(scene: Scene, at: int) -> int:
    """The verb that says that an event took place, 0 if none does."""
    step = at + 1
    if scene.tag(step) == ",":  # ", widely known as Y,"
        closing = (k for k in range(step + 1, min(at + _REACH, len(scene.nodes))))
        step = next((k for k in closing if scene.tag(k) == ","), at) + 1
    while scene.tag(step) == "a" or scene.tag(step) in _QUOTES:
        step += 1
    verb = scene.nodes[step].verb if step < len(scene.nodes) else None
    if verb is None or verb.modality is not Modality.ASSERTED or verb.tense == "present":
        return 0
    took = verb.lemma == "take" and scene.lower(step + 1) in _EFFECT
    came = verb.lemma == "come" and scene.lower(step + 1) == "into"
    done = verb.lemma in ("complete", "finalize", "finalise") and verb.passive
    return step if verb.lemma in _HAPPENING or took or came or done else 0


def _meant(scene: Scene, at: int, status: Status) -> tuple[tuple[str, ...], Scene, int] | None:
    """The organization and the states of the last verb before that speaks of such an event."""
    for place, end in ((scene, at), (scene.previous, None)):
        if place is None:
            continue
        frames = vocabulary().frames["states_do"]
        for step, verb in reversed(place.verbs):
            if end is not None and step >= end:
                continue
            meanings = {meaning for _, meaning in frames.get(verb.lemma, ())}
            if status.value not in meanings or verb.modality is Modality.NEGATED:
                continue
            actor = agent(place, step, verb)
            body = next((a.at for a in complements(place, step) if place.tag(a.at) == "O"), None)
            keys = unnamed(place, step) if body is None else place.nodes[body].organizations
            return (keys, place, actor) if actor is not None and place.tag(actor) == "S" else None
    return None
