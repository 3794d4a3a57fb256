"""Standing that is given back: "X lifted the suspension", "X suspended A and readmitted it"."""

from __future__ import annotations

from bot.extraction.clauses import VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.again import claim_again, closes, same_states, tell_again
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.subject import subject
from bot.model import Status

_SEATS = split("seat seats place membership")
_MEASURES = split("suspension measure sanction")
_GONE = (Status.FORMER, Status.SUSPENDED)


def lifted(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X suspended A but lifted the suspension in 2011", "The suspension was lifted"."""
    noun = subject(scene, at) if verb.passive or verb.lemma == "end" else _object(scene, at)
    if noun is None or scene.lower(noun) not in _MEASURES:
        return
    if scene.lower(noun - 1) not in ("the", "this", "that", "its", "their"):
        return
    if scene.lower(noun + 1) == "of":
        return
    here = [told for told in scene.told if told.at < at and told.status is Status.SUSPENDED]
    if here:
        tell_again(scene, claims, at, here[-1].at, here[-1])
        return
    before = scene.previous.told if scene.previous is not None and not scene.told else []
    gone = [told for told in before if told.status is Status.SUSPENDED]
    if scene.previous is not None and len({(told.at, told.organizations) for told in gone}) == 1:
        states = scene.previous.nodes[gone[0].at].states
        claim_again(scene, claims, at, states.states if states else (), gone[0])


def seated_again(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X suspended A in February and gave the seat back in August"."""
    near: list[str] = []
    for step in range(at + 1, min(at + 8, len(scene.nodes))):
        if scene.tag(step) in (",", ";", "V", "w", "."):
            break
        near.append(scene.lower(step))
    if not _seat(near, verb) and not _coordinated(scene, at, verb):
        return
    here = [told for told in scene.told if told.at < at]
    if here and here[-1].status is Status.SUSPENDED:
        tell_again(scene, claims, at, here[-1].at, here[-1])


def _seat(near: list[str], verb: VerbGroup) -> bool:
    """Whether the words after a verb are a seat that is given back."""
    seat = next((place for place, word in enumerate(near) if word in _SEATS), None)
    if seat is None or verb.passive:
        return False
    after = near[seat + 1 : seat + 2]
    back = verb.lemma in ("restore", "return") or "back" in (near[0], *after)
    return back and after not in (["on"], ["of"])


def _coordinated(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether it is "(was suspended in 2009) and restored in 2014"."""
    links = scene.lower(at - 1) in ("and", "then", "but") and verb.first == verb.last
    plain = verb.lemma == "restore" and closes(scene, at + 1)
    return links and (plain or verb.lemma in ("reactivate", "unfreeze"))


def _object(scene: Scene, at: int) -> int | None:
    """The noun after a verb and its article."""
    return at + 2 if scene.tag(at + 1) == "d" else None


def taken_back(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X suspended A when the army rebelled, and readmitted it five years later"."""
    if scene.tag(at + 1) != "S" or scene.nodes[at + 1].possessive:
        return
    told = next((one for one in scene.told if same_states(scene, one.at, at + 1)), None)
    if told is not None and told.status in _GONE and told.at < at:
        tell_again(scene, claims, at, told.at, told)


def resumed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A suspended its participation in 2020 and resumed it", "lost its seat ... it"."""
    it = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    told = [told for told in scene.told if told.at < at]
    seated = any(node.tag == "M" or node.lower in _SEATS for node in scene.nodes[:at])
    gone = bool(told) and (told[-1].status is Status.SUSPENDED or seated)
    actor = subject(scene, at) if gone and told[-1].status in _GONE else None
    if it is None or actor is None or scene.tokens[it.first].lower != "it":
        return
    states, stopped = scene.nodes[actor].states, scene.nodes[told[-1].at].states
    some = states is not None and stopped is not None and {*states.states} <= {*stopped.states}
    if some and closes(scene, at + 2):
        tell_again(scene, claims, at, actor, told[-1])
