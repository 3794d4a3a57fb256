"""That states are members again: shared by the rules on coming back and on being restored."""

from __future__ import annotations

from bot.extraction.clauses import VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.carried import later
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene, Told
from bot.extraction.standing.outcomes import dates_of
from bot.model import Status

_WHEN = split("early late mid in on within after years year months weeks only just")
_ELSEWHERE = split("to for with from into as via")
_CLOSING = split(", . ; ) and but after when as under")


def closes(scene: Scene, step: int) -> bool:
    """Whether nothing but a time follows: not "returned to talks", "came back with a plan"."""
    dated = False
    for place in range(step, step + 7):
        tag, word = scene.tag(place), scene.lower(place)
        if tag == "" or word in _CLOSING:
            other = scene.tag(place + 1) == "R" or scene.lower(place + 1) in ("a", "an", "part")
            return word != "as" or not other
        timed = tag in ("t", "#", "a", "d") or word in _WHEN
        if not timed:
            return dated and word not in _ELSEWHERE
        dated = dated or tag == "t"
    return False


def same_states(scene: Scene, one: int, other: int) -> bool:
    """Whether two nodes are the same states: "A suspended its participation"."""
    first, second = scene.nodes[one].states, scene.nodes[other].states
    return first is not None and second is not None and first.states == second.states


def tell_again(scene: Scene, claims: Claims, at: int, actor: int, told: Told) -> None:
    """Claim that the states at node `actor` are members again since the verb at node `at`."""
    states = scene.nodes[actor].states
    claim_again(scene, claims, at, states.states if states else (), told)


def claim_again(scene: Scene, claims: Claims, at: int, states: tuple[str, ...], told: Told) -> None:
    """That states are members again, since the verb's date or so much later."""
    dates = dates_of(scene, at)
    first = scene.nodes[at].first
    since = dates[0].date if dates else None
    if told.since is not None and since in (None, told.since):
        since = later(scene, first, told.since) or since
    again = any(node.lower == "again" for node in scene.nodes[at + 1 :])
    count = len(claims.found)
    claims.add(
        scene,
        told.organizations,
        states,
        Status.MEMBER,
        force=Force.EVENT,
        since=since,
        earlier=again,
    )
    claims.mark_again(count)


def back_since(scene: Scene, actor: int, at: int, verb: VerbGroup) -> bool:
    """Whether who was out first came back before something else in the sentence.

    As in "A was suspended; the seat did not return until 1990, a year after A had been readmitted",
    but not "A was suspended a year after it had been readmitted".
    """
    if verb.lemma not in ("readmit", "reinstate"):
        return False
    gone = [
        told.at
        for told in scene.told
        if told.at < actor
        and told.status in (Status.SUSPENDED, Status.FORMER)
        and same_states(scene, told.at, actor)
    ]
    between = [step for step, one in scene.verbs if gone and gone[-1] < step < at and one.finite]
    return len(between) > 1
