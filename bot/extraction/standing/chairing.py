"""Members that chair: "A took over the chair of X from B", "A, which holds the presidency of X".

The chair of a body goes round among its members; the chair of a meeting, a committee or an office
does not, so the body itself must be what is chaired. That someone merely "chairs X" is not enough.
"""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, extends, is_proper
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import acting_states, subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_CHAIRS = split("chair chairmanship presidency chairship")
_PERSONS = split("chair chairman chairwoman chairperson president")
_TAKING = split("hold take assume have inherit keep occupy get")
_CHOOSING = split("choose elect appoint name pick")
_GIVING = split("hand pass cede")
_ROTATING = split("rotating annual current present yearly six-month one-year outgoing incoming")
_REACH = 12  # nodes from a chair to those who hold it
_FEW = 5  # nodes of adjectives before a chair, or words of a person's name
_DONE = (Modality.ASSERTED, Modality.PLANNED)
_MEMBER = (Status.MEMBER, Force.STATE)


def chairing_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that hold, take over or hand on the chair of an organization."""
    for at, node in enumerate(scene.nodes):
        if node.lower in _CHAIRS or node.lower in _PERSONS:
            _chair(scene, claims, at)
        elif node.verb is not None and node.verb.lemma in _CHOOSING:
            _chosen(scene, claims, at, node.verb)


def _chair(scene: Scene, claims: Claims, at: int) -> None:
    """Whoever the words around "chair" say has it, had it or takes it."""
    keys, after = _chaired(scene, at)
    if not keys:
        _bare(scene, claims, at)
        return
    if scene.lower(at - 1) == "as" and scene.lower(at) in _PERSONS:
        _succession(scene, claims, at, keys)
    elif scene.lower(at) in _CHAIRS:
        _holding(scene, claims, at, after, keys)
    if scene.lower(at) in _PERSONS and scene.tag(after) == "," and scene.tag(after + 1) == "S":
        closed = scene.tag(after + 2) in (",", "V")
        single = scene.nodes[after + 1].states
        if closed and single is not None and len(single.states) == 1:
            tell(claims, scene, keys, after + 1, _MEMBER)


def _bare(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X met in A. B, which holds the presidency, called for peace"."""
    start = at
    while scene.lower(start - 1) in _ROTATING:
        start -= 1
    act = start - 2
    over = scene.lower(act) == "over"
    act -= over
    verb = scene.nodes[act].verb if scene.lower(start - 1) == "the" and act >= 0 else None
    if verb is None or verb.modality is not Modality.ASSERTED or scene.lower(at) not in _CHAIRS:
        return
    takes = start < at and (verb.lemma == "assume" or (over and verb.lemma == "take"))
    dated = scene.lower(at + 1) == "in" and scene.tag(at + 2) == "t"
    if not (takes or verb.lemma == "hold") or not (dated or scene.tag(at + 1) in (",", ".", "t")):
        return
    actor = acting_states(scene, act)
    if actor is not None and _single(scene, actor) and not scene.nodes[actor].possessive:
        tell(claims, scene, unnamed(scene, at), actor, _MEMBER)


def _chosen(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X elected A('s president) as its chairman"."""
    leader = _leader_after(scene, at + 1)
    if leader is None or verb.modality is not Modality.ASSERTED or verb.passive:
        return
    for step in range(leader + 1, min(leader + _REACH, len(scene.nodes))):
        if scene.lower(step) == "as":
            chair = step + 1
            while scene.lower(chair) in _ROTATING | {"its", "the", "new"} or (
                scene.tag(chair) == "O" and scene.nodes[chair].possessive
            ):
                chair += 1
            named = [n.organizations for n in scene.nodes[max(0, at - _REACH) : at] if n.tag == "O"]
            if scene.lower(chair) in _PERSONS and not _attached(scene, chair) and len(named) == 1:
                tell(claims, scene, named[0], leader, _MEMBER)
            return
        if scene.tag(step) in ("V", ";", "w", "u", "S", "O", ","):
            return


def _chaired(scene: Scene, at: int) -> tuple[tuple[str, ...], int]:
    """The organization of a chair, and the node after the phrase; () if it is another's chair."""
    if scene.lower(at + 1) in ("of", "in"):
        target = after_article(scene, at + 2)
        if scene.tag(target) == "O" and not scene.nodes[target].possessive:
            return (
                ((), 0)
                if extends(scene, target)
                else (scene.nodes[target].organizations, target + 1)
            )
        if scene.tag(target) != "R" and scene.lower(target) not in ("bloc", "union", "group"):
            return (), 0
        return unnamed(scene, at), target + 1
    step = at - 1
    while scene.lower(step) in _ROTATING and step > at - _FEW:
        step -= 1
    if scene.tag(step) == "O" and not _attached(scene, at):
        return scene.nodes[step].organizations, at + 1
    return (), 0


def _attached(scene: Scene, at: int) -> bool:
    """Whether a chair is only part of a longer noun, or a person's: "chair Jane Doe"."""
    return scene.tag(at + 1) in ("n", "R", "M", "O", "-") or scene.lower(at + 1) == "of"


def _holding(scene: Scene, claims: Claims, at: int, after: int, keys: tuple[str, ...]) -> None:
    """As in "A took over the chair of X from B", "A hands the chair of X to B"."""
    place = next(
        (s for s in range(at - 1, max(-1, at - _FEW - 3), -1) if scene.tag(s) == "V"), None
    )
    verb = scene.nodes[place].verb if place is not None else None
    if place is None or verb is None or verb.passive or verb.modality not in _DONE:
        return
    if scene.tokens[verb.first].lower == verb.lemma:
        return  # "would not let A take the chair"
    gives = verb.lemma in _GIVING
    if verb.lemma not in _TAKING and not gives:
        return
    if any(scene.tag(step) in "SOw" for step in range(place + 1, at) if scene.tag(step) != "O"):
        return
    actor = _leader_before(scene, place)
    if actor is not None:
        tell(claims, scene, keys, actor, _MEMBER)
    for step in range(after, min(after + _FEW + 2, len(scene.nodes))):
        if scene.lower(step) == ("to" if gives else "from"):
            other = _leader_after(scene, step + 1)
            if other is not None:
                tell(claims, scene, keys, other, _MEMBER)
            return
        if scene.tag(step) in ("V", ";", "w", "u", "S"):
            return


def _succession(scene: Scene, claims: Claims, at: int, keys: tuple[str, ...]) -> None:
    """As in "A succeeds B as chairman of X"."""
    for step in range(at - 1, max(-1, at - _REACH), -1):
        verb = scene.nodes[step].verb
        if verb is None:
            continue
        if verb.lemma in ("succeed", "replace", "follow") and verb.modality in _DONE:
            first, second = _leader_before(scene, step), _leader_after(scene, step + 1)
            for place in (first, second):
                if place is not None and first is not None and second is not None:
                    tell(claims, scene, keys, place, _MEMBER)
        return


def _leader_before(scene: Scene, at: int) -> int | None:
    """The one state that acts in a verb, itself or by its leader: "President Jane Doe of A"."""
    actor = subject(scene, at)
    step = at - 1
    if actor is None or scene.tag(actor) != "S":
        while scene.tag(step) in ("a", "t"):
            step -= 1
        if scene.tag(step) == "S":
            named = scene.lower(step - 1) == "of" and scene.tag(step - 2) == "n"
            actor = step if named and is_proper(scene, step - 2) else None
        else:
            actor = _owner(scene, step)
    return actor if actor is not None and _single(scene, actor) else None


def _owner(scene: Scene, at: int) -> int | None:
    """The state before a leader's title and name that end at a node: "A's President Jane Doe"."""
    step = at
    while scene.tag(step) == "n" and is_proper(scene, step) and at - step < _FEW:
        step -= 1
    titled = scene.lower(step) in vocabulary().words["governments"]
    step -= titled
    return step if step < at and scene.tag(step) == "S" else None


def _leader_after(scene: Scene, at: int) -> int | None:
    """The one state from or to which a chair goes: "A", "A's Jane Doe", "the president of A"."""
    at += scene.tag(at) == "d"
    if scene.tag(at) == "S":
        return at if _single(scene, at) else None
    step = at
    while scene.tag(step) == "n" and step - at < _FEW:
        step += 1
    if step == at:
        return None
    leads = is_proper(scene, at) or scene.lower(at) in vocabulary().words["governments"]
    if leads and scene.lower(step) == "of" and scene.tag(step + 1) == "S":
        return step + 1 if _single(scene, step + 1) else None
    return None


def _single(scene: Scene, at: int) -> bool:
    states = scene.nodes[at].states
    return states is not None and len(states.states) == 1
