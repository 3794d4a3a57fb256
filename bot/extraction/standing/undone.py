"""What the same sentence undoes: "A was excluded in 1962, a resolution that was lifted in 2009".

Who left or was suspended, and is told to have come back in a way that no rule reads for sure, has
no certain standing: what was claimed of them is withdrawn.
"""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.departing import drops_application
from bot.extraction.standing.nodes import Scene, Told
from bot.extraction.standing.returning import comes_back
from bot.extraction.standing.subject import subject
from bot.model import Status

_LIFTING = split("lift revoke rescind annul cancel overturn void repeal undo reverse withdraw drop")
_DEEDS = split(
    "resolution decision exclusion expulsion ban order measure measures suspension sanction it "
    "that ruling verdict which letter notice notification request"
)
_BACK = split("return rejoin readmit reinstate reenter")
_STOPPED = split("withdraw freeze shelve drop abandon suspend halt")
_ASKED = split("application bid request candidacy")
_OTHERWISE = split("to as by with through via for")
_UNITS = split("day days week weeks month months year years")
_GONE = (Status.FORMER, Status.SUSPENDED)


def withdraw_undone(scene: Scene, claims: Claims, first: int) -> None:
    """Take back the claims from `first` on, those of this sentence, that it undoes itself."""
    for told in scene.told:
        if told.status in (*_GONE, Status.MEMBER) and _stayed_away(scene, told):
            _withdraw_both(scene, claims, first, told)
        gone = told.status in _GONE and not _back(scene, told)
        asked = told.status is Status.CANDIDATE and (
            _stopped(scene, told) or _dropped_before(scene, told)
        )
        if asked or (gone and _over(scene, told)):
            _withdraw(scene, claims, first, told)


def _over(scene: Scene, told: Told) -> bool:
    """Whether what is told of states who left or were suspended does not hold."""
    return _undone(scene, told) or _to_come(scene, told) or _for_a_time(scene, told)


def _stayed_away(scene: Scene, told: Told) -> bool:
    """Whether states that may be back have not come: "the ban ended, but A has not returned"."""
    for at in range(told.at + 1, len(scene.nodes)):
        verb = scene.nodes[at].verb
        if verb is None:
            continue
        after = scene.tokens[verb.last + 1].lower if verb.last + 1 < len(scene.tokens) else ""
        away = verb.lemma in ("stay", "remain", "keep") and after in ("away", "out", "outside")
        back = verb.lemma in ("return", "rejoin") or comes_back(scene, at, verb)
        if away or (back and verb.modality is Modality.NEGATED):
            actor = subject(scene, at)
            return actor is None or _same(scene, actor, told)
    return False


def _back(scene: Scene, told: Told) -> bool:
    """Whether states are told to be members again already."""
    return any(
        other.status is Status.MEMBER and other.organizations == told.organizations
        for other in scene.told
    )


def _undone(scene: Scene, told: Told) -> bool:
    """Whether states come back after what is told of them, and do not go again."""
    if any(node.lower == "again" for node in scene.nodes[told.at :]):
        return False
    for at in range(told.at + 1, len(scene.nodes)):
        verb = scene.nodes[at].verb
        if verb is None or not verb.finite or verb.modality is not Modality.ASSERTED:
            continue
        actor = subject(scene, at)
        near = [scene.lower(step) for step in range(at + 1, at + 4)]
        if verb.lemma in _LIFTING and verb.passive and scene.lower(_noun(actor)) in _DEEDS:
            return True
        if verb.lemma == "find" and "way" in near and "back" in near:
            return True
        own = actor is None or _same(scene, actor, told)
        if own and (verb.lemma in _BACK or comes_back(scene, at, verb)) and _plain(scene, at, verb):
            return True
    return False


def _for_a_time(scene: Scene, told: Told) -> bool:
    """Whether a suspension was for so long only: "was suspended for a year"."""
    if told.status is not Status.SUSPENDED:
        return False
    for step in range(len(scene.nodes) - 2):
        near = {scene.lower(step + 1), scene.lower(step + 2)}
        if scene.lower(step) == "for" and near & _UNITS:
            return _simple_past(scene, step)
    return False


def _simple_past(scene: Scene, at: int) -> bool:
    """Whether the verb before a node is in the past: no suspension that still lasts."""
    for step in range(at - 1, -1, -1):
        verb = scene.nodes[step].verb
        if verb is not None:
            return verb.lemma in ("suspend", "bar", "exclude") and verb.tense == "past"
    return False


def _to_come(scene: Scene, told: Told) -> bool:
    """Whether leaving is still to take effect: "but the withdrawal takes effect in December"."""
    for at in range(told.at + 1, len(scene.nodes)):
        verb = scene.nodes[at].verb
        near = {scene.lower(step) for step in range(at + 1, at + 4)}
        if verb is None or not near & {"effect", "effective", "force"}:
            continue
        coming = verb.tense in ("present", "future") and verb.lemma in ("be", "take", "come")
        if coming and told.status is Status.FORMER:
            return True
    return False


def _plain(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether a verb of coming back is not one of coming to something else, or otherwise."""
    step = comes_back(scene, at, verb) or at + 1
    return scene.lower(step) not in _OTHERWISE


def _noun(at: int | None) -> int:
    return -1 if at is None else at


def _same(scene: Scene, at: int, told: Told) -> bool:
    here, there = scene.nodes[at].states, scene.nodes[told.at].states
    return here is not None and there is not None and here.states == there.states


def _stopped(scene: Scene, told: Told) -> bool:
    """Whether an application is said to have been stopped: "was put on ice", "withdrew it"."""
    asked = any(scene.lower(at) in _ASKED for at in range(told.at, len(scene.nodes)))
    for at in range(told.at + 1, len(scene.nodes) if asked else 0):
        verb = scene.nodes[at].verb
        if verb is None or verb.modality is not Modality.ASSERTED:
            continue
        near = {scene.lower(step) for step in range(at + 1, at + 4)}
        if verb.lemma == "put" and near & {"ice", "hold"}:
            return True
        if verb.lemma in _STOPPED and (verb.passive or near & (_ASKED | {"it"})):
            actor = subject(scene, at)
            return actor is not None and (not verb.passive or scene.lower(actor) in _ASKED)
    return False


def _dropped_before(scene: Scene, told: Told) -> bool:
    """Whether the sentence before says that states dropped what they then "had applied" for."""
    previous = scene.previous
    applied = next((verb for at, verb in scene.verbs if at > told.at), None)
    if previous is None or applied is None or applied.tense not in ("past", "pluperfect"):
        return False
    for at, verb in previous.verbs:
        actor = subject(previous, at) if drops_application(previous, at, verb) else None
        states = previous.nodes[actor].states if actor is not None else None
        if states is not None and states.states == _codes(scene, told):
            return True
    return False


def _withdraw_both(scene: Scene, claims: Claims, first: int, told: Told) -> None:
    """Take back that states left and that they are members again, if both are claimed."""
    codes = _codes(scene, told)
    again = any(
        claim.again and claim.state in codes and claim.organization in told.organizations
        for claim in claims.found[first:]
    )
    if again:
        _withdraw(scene, claims, first, told)
        _withdraw(scene, claims, first, replace(told, status=Status.MEMBER))


def _codes(scene: Scene, told: Told) -> tuple[str, ...]:
    states = scene.nodes[told.at].states
    return states.states if states is not None else ()


def _withdraw(scene: Scene, claims: Claims, first: int, told: Told) -> None:
    codes = _codes(scene, told)
    claims.found[first:] = [
        claim
        for claim in claims.found[first:]
        if claim.status is not told.status
        or claim.organization not in told.organizations
        or claim.state not in codes
    ]
