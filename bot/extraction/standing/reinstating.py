"""Full standing after a suspension that the text has told of: "its rights were restored".

What was suspended is over where participation is restored, where states regain their seat or take
part again, and where an organization takes them back.
"""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.counts import SPANS
from bot.extraction.lexicon import split
from bot.extraction.standing.again import claim_again
from bot.extraction.standing.agents import acting_organization
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Scene, Told
from bot.extraction.standing.outcomes import dates_of, happened, tell, whole_of
from bot.extraction.standing.subject import subject
from bot.model import Status

_PARTS = split("participation membership rights seat place")
_RESTORING = split("restore reinstate reactivate unfreeze")
_REGAINING = split("regain recover resume reclaim")
_USES = split("sit vote take participate attend speak")  # what a right is to
_TAKING_PART = split("take participate sit attend vote represent")
_TAKING_BACK = split("take welcome accept let receive")
_SUPPOSING = split("if unless once until provided when whether should")
_ELSEWHERE = split("to from as with")
_WAIT = 6  # nodes of "another two years" before "to regain"
_AROUND = 8  # nodes around a verb in which another organization makes it doubtful


def reinstating_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states whose suspension, told before, is over."""
    gone = sorted((t for t in scene.told if t.status is Status.SUSPENDED), key=lambda t: t.at)
    held, passed = _held_before(scene), 0
    supposed = bool(scene.signs & _SUPPOSING)
    for at, verb in scene.verbs:
        while passed < len(gone) and gone[passed].at < at:
            held = (_states(scene, gone[passed].at), gone[passed])
            passed += 1
        if verb.lemma in _TAKING_BACK:
            _taken_back(scene, claims, at, verb)
        if supposed or verb.modality not in (Modality.ASSERTED, Modality.POSSIBLE):
            continue
        if held is None or _other_body(scene, at, held[1]):
            continue
        states = _restored(scene, at, verb, held[0])
        if states:
            claim_again(scene, claims, at, states, held[1])


def _held_before(scene: Scene) -> tuple[tuple[str, ...], Told] | None:
    """The suspension that the sentence before told of, if this one tells of nothing else first."""
    previous = scene.previous
    told = [t for t in previous.told if t.status is Status.SUSPENDED] if previous else []
    if previous is None or len({(t.at, t.organizations) for t in told}) != 1:
        return None
    return _states(previous, told[0].at), told[0]


def _states(scene: Scene, at: int) -> tuple[str, ...]:
    states = scene.nodes[at].states if 0 <= at < len(scene.nodes) else None
    return states.states if states is not None else ()


def _restored(scene: Scene, at: int, verb: VerbGroup, held: tuple[str, ...]) -> tuple[str, ...]:
    """The states, of those suspended, that a verb gives back what they had; () if none."""
    asserted = verb.modality is Modality.ASSERTED
    if asserted and verb.passive and verb.lemma in _RESTORING:
        patient = subject(scene, at)
        states = _states(scene, patient) if patient is not None else ()
        return states if states and set(states) <= set(held) else _owners(scene, at, held)
    if asserted and verb.lemma == "give" and scene.lower(at + 1) == "back" and not verb.finite:
        return held if scene.tag(at - 1) == "c" else ()  # "was suspended and given back"
    needed = _needed(scene, at) if verb.lemma in _REGAINING and not verb.finite else None
    if needed is not None and _own_part(scene, at):
        states = _states(scene, needed)
        return states if states and set(states) <= set(held) else ()
    if not verb.finite or (verb.passive and verb.lemma != "represent"):
        return ()
    back = verb.lemma == "get" and "back" in [scene.lower(step) for step in range(at + 2, at + 5)]
    regains = asserted and (verb.lemma in _REGAINING or back) and _own_part(scene, at)
    if not regains and not (verb.lemma in _TAKING_PART and _again(scene, at, verb)):
        return ()
    actor = subject(scene, at)
    states = _states(scene, actor) if actor is not None else ()
    return states if states and set(states) <= set(held) else ()


def _needed(scene: Scene, at: int) -> int | None:
    """Who had to wait, as in "A needed six months to regain its seat", "It took A a year to"."""
    step = at - 1
    while scene.tag(step) in ("d", "#", "n", "a", "t") and at - step < _WAIT:
        step -= 1
    waited = {scene.lower(place) for place in range(step + 1, at)} & SPANS
    patient = step if scene.tag(step) == "S" else None
    above = scene.nodes[step - (patient is not None)].verb if step > 0 else None
    if not waited or above is None or above.modality is not Modality.ASSERTED:
        return None
    if above.lemma == "take" and above.tense == "past":
        return patient
    needs = above.lemma == "need" and above.tense == "past" and patient is None
    return subject(scene, step) if needs else None


def _owners(scene: Scene, at: int, held: tuple[str, ...]) -> tuple[str, ...]:
    """As in "(its) full participation was restored": whose it is, those suspended if not said."""
    noun = subject(scene, at)
    if noun is None or not _part(scene, noun):
        return ()
    if any(scene.tag(step) not in ("a", "t") for step in range(noun + 1, at)):
        return ()  # "the rights of workers"
    step = noun - 1
    while scene.tag(step) in ("n", "a") and noun - step < 4:
        step -= 1
    if scene.tag(step) != "S":
        return held if scene.tag(step) in ("c", "d", ",", ";", "") else ()
    owners = _states(scene, step)
    return owners if set(owners) <= set(held) else ()


def _part(scene: Scene, at: int) -> bool:
    node = scene.nodes[at]
    return node.lower in _PARTS or (node.tag == "M" and node.status is Status.MEMBER)


def _own_part(scene: Scene, at: int) -> bool:
    """Whether "its seat", "its voting rights", "its right to sit" follows a verb."""
    owner = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    own = owner is not None and scene.tokens[owner.first].lower == "its"
    if not own and scene.tag(at + 1) not in ("S", "d"):
        return False
    step = at + 2
    while scene.tag(step) in ("n", "a") and step < at + 4 and not _part(scene, step):
        if scene.lower(step) == "right":
            verb = scene.nodes[step + 1].verb if step + 1 < len(scene.nodes) else None
            return verb is not None and verb.lemma in _USES
        step += 1
    return step < len(scene.nodes) and _part(scene, step)


def _again(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether states take part again, or can: not that they could, or may."""
    words = {token.lower for token in scene.tokens[verb.first : verb.last + 1]}
    near = [scene.lower(step) for step in range(at + 1, at + 4)]
    if verb.modality is Modality.POSSIBLE and "can" not in words:
        return False
    part = verb.lemma != "take" or near[0] == "part" or "seat" in near
    return part and ("again" in words or "again" in near)


def _other_body(scene: Scene, at: int, told: Told) -> bool:
    """Whether another organization than that of the suspension is named near a verb."""
    for node in scene.nodes[max(0, at - _AROUND) : at + _AROUND]:
        if node.organizations and not set(whole_of(node.organizations)) & set(told.organizations):
            return True
    return False


def _taken_back(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X took A back soon afterwards", "voted to let A back in", "A was taken back by X"."""
    target = subject(scene, at) if verb.passive else at + 1 + (scene.tag(at + 1) == "d")
    outcome = happened(Status.MEMBER, verb, scene, formal=True)
    if target is None or outcome is None or verb.tense not in ("past", "perfect", "pluperfect"):
        return
    back = (at if verb.passive else target) + 1
    if back >= len(scene.nodes) or scene.tokens[scene.nodes[back].first].lower != "back":
        return
    after = scene.tokens[scene.nodes[back].last + 1].lower if scene.tag(back + 1) else ""
    if after in _ELSEWHERE or outcome[0] is not Status.MEMBER:
        return
    states = scene.nodes[target].states if target < len(scene.nodes) else None
    keys = _taker(scene, at, back, passive=verb.passive)
    if states is not None and not states.possessive and keys:
        first = len(claims.found)
        tell(claims, scene, whole_of(keys), target, outcome, dates_of(scene, at))
        claims.mark_again(first)


def _taker(scene: Scene, at: int, back: int, *, passive: bool) -> tuple[str, ...]:
    """The organization that takes states back: who acts, or that after "back by", "back into"."""
    link = back + 1
    if scene.lower(link) in ("by", "into") or (passive and scene.lower(link) == "in"):
        plain = plain_organization(scene, link + 1)
        return scene.nodes[after_article(scene, link + 1)].organizations if plain else ()
    return () if passive else acting_organization(scene, at)
