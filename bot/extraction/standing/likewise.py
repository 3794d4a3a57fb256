"""Standing told by likening: "A belongs to X, as do B and C", "the third to join after A and B"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.company_first import JOINTLY, OPENINGS, company_first
from bot.extraction.standing.comparison import belongs_to, is_asserted
from bot.extraction.standing.echoes import by_organization
from bot.extraction.standing.nodes import Force, Scene, Told
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import organizations_of
from bot.model import Status

_AUXILIARIES = split("be do have")
_ENDS = split(". ; ) — ,") | {""}
_BEFORE = (("before", "it"), ("before", "them"))
_ACTED = (Status.SUSPENDED, Status.MEMBER, Status.FORMER)
_TIMES = split("day week month year time")
_REACH = 6  # nodes between "as do" and the states
_RANKED = 12  # nodes between "the third" and "after"


def likewise_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that do as those do that the sentence has told of."""
    for at, node in enumerate(scene.nodes):
        if node.lower in ("like", "unlike") and scene.tag(at + 1) in ("S", "d"):
            _compared(scene, claims, at, like=node.lower == "like")
        elif node.lower == "as":
            _as(scene, claims, at)
        elif node.lower == "so" and scene.tag(at - 1) in ("c", ";", ","):
            _so_do(scene, claims, at)
        elif node.lower == "since" and scene.tag(at - 1) == "R":
            _since(scene, claims, at)
        elif node.lower in ("with", "alongside") and scene.tag(at + 1) in ("S", "d"):
            _together(scene, claims, at)
            company_first(scene, claims, at)
        elif node.lower == "time" and scene.lower(at + 1) == "as":
            _same(
                scene, claims, _last(scene, at), at + 3 if scene.lower(at + 2) == "the" else at + 2
            )
        elif node.lower == "apart" and scene.lower(at + 1) == "from":
            _apart(scene, claims, at)
        elif node.lower == "after" and scene.tag(at + 1) in ("S", "d"):
            _ranked(scene, claims, at)


def _compared(scene: Scene, claims: Claims, at: int, *, like: bool) -> None:
    """As in "A, unlike B, is a member", "A belongs to X, unlike B", "like B, A is a member"."""
    states = at + 2 if scene.tag(at + 1) == "d" else at + 1
    other = scene.nodes[states].states if scene.tag(states) == "S" else None
    if (
        other is None
        or other.possessive
        or scene.tag(states + 1) not in (",", ".", ";", "(", "—", "")
    ):
        return
    opens = scene.tag(at - 1) in OPENINGS or scene.lower(at - 1) == "that"
    before = any(one.at < at for one in scene.told)
    if opens or (scene.tag(at - 1) == "," and not before):
        told = [one for one in scene.told if one.at == states + 2]
    elif scene.tag(at - 1) == ",":
        told = [one for one in scene.told if one.at < at and not told_otherwise(scene, one, at)]
    else:
        return
    for one in told:
        if one.status is Status.MEMBER and one.force is Force.STATE:
            status = Status.MEMBER if like else Status.NON_MEMBER
            tell(claims, scene, one.organizations, states, (status, Force.STATE))


def _as(scene: Scene, claims: Claims, at: int) -> None:
    """What "as" at a node likens."""
    if _it_did(scene, at):
        _as_it_did(scene, claims, at)
    elif scene.tag(at - 1) in (",", "c", "—"):
        _as_do(scene, claims, at)
    elif scene.tag(at + 1) in ("S", "d"):
        _same_time(scene, claims, at)


def _as_do(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A is a member of X, as are its neighbours B and C"."""
    states = at + 2 if scene.tag(at + 1) == "d" else at + 1
    if scene.tag(states) == "S" and _auxiliary(scene, states + 1):
        before = (scene.lower(states + 2), scene.lower(states + 3)) in _BEFORE
        ends = before or scene.tag(states + 2) in (*_ENDS, "t", "#")  # "as A had two years before"
        if ends and not scene.nodes[states].possessive:
            _same(scene, claims, _last(scene, at), states, likened=True)  # "as A is"
        return
    if not _auxiliary(scene, at + 1):
        return
    step = at + 2
    while step < at + _REACH and (
        scene.tag(step) in ("d", "n", ",", "#", "a")
        or scene.lower(step) == "of"
        or (scene.tag(step) == "S" and scene.nodes[step].possessive)  # "its neighbour"
    ):
        step += 1
    _same(scene, claims, _last(scene, at), step)


def _it_did(scene: Scene, at: int) -> bool:
    """Whether "it did", "they have" and states follow a node."""
    if scene.tag(at + 2) != "V" or scene.nodes[at + 2].verb is None:
        return False
    it, verb = scene.nodes[at + 1], scene.nodes[at + 2].verb
    plain = verb is not None and verb.lemma in ("do", "have") and verb.first == verb.last
    return plain and scene.tokens[it.first].lower in ("it", "they", "he")


def _as_it_did(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X suspended A, as it did B"."""
    told = _last(scene, at)
    target = at + 4 if scene.lower(at + 3) == "the" else at + 3
    acted = told is not None and told.force is Force.EVENT and told.status in _ACTED
    if acted and told is not None and by_organization(scene, told):
        _same(scene, claims, told, target)


def _so_do(scene: Scene, claims: Claims, at: int) -> None:
    """As in "All members of X belong to Y, and so does B", where none is named before."""
    states = at + 3 if scene.tag(at + 2) == "d" else at + 2
    if not _auxiliary(scene, at + 1) or any(told.at < at for told in scene.told):
        return
    for step in range(at - 1, max(-1, at - _RANKED), -1):
        node = scene.nodes[step]
        if node.verb is not None:
            target = belongs_to(scene, step) if is_asserted(node) else None
            closes = scene.tag(states) == "S" and scene.tag(states + 1) in _ENDS
            if target is not None and closes and not scene.nodes[states].possessive:
                tell(claims, scene, (target,), states, (Status.MEMBER, Force.STATE))
            return


def _auxiliary(scene: Scene, at: int) -> bool:
    verb = scene.nodes[at].verb if at < len(scene.nodes) else None
    asserted = verb is not None and verb.modality is Modality.ASSERTED
    return verb is not None and asserted and verb.lemma in _AUXILIARIES


def _same_time(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A joined X in 1999, the same year as B"."""
    told = _last(scene, at)
    timed = scene.lower(at - 2) == "same" and scene.lower(at - 1) in _TIMES
    if timed and told is not None and told.force is Force.EVENT:
        _same(scene, claims, told, at + 2 if scene.lower(at + 1) == "the" else at + 1)


def _since(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A became the first new member since B and C in 2004": they are members too."""
    role = scene.nodes[at - 1]
    step = at + 2 if scene.lower(at + 1) == "the" else at + 1
    new = role.status is Status.MEMBER and not role.dead and "first" in role.words
    if new and scene.tag(step) == "S" and not scene.nodes[step].possessive:
        keys = organizations_of(scene, at - 1)
        tell(claims, scene, keys, step, (Status.MEMBER, Force.STATE))


def _ranked(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A is the third country to join X after B and C"."""
    told = _last(scene, at)
    near = {scene.lower(step) for step in range(max(0, at - _RANKED), at)}
    if near & lexicon().classes["ordinals"]:
        _same(scene, claims, told, at + 2 if scene.lower(at + 1) == "the" else at + 1)


def _together(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A left X in 1999, together with B and C"."""
    told = _nearest(scene, at)
    joint = scene.lower(at) == "alongside" or scene.lower(at - 1) in JOINTLY
    near = told is not None and any(scene.tag(k) == "V" for k in range(told.at, at))
    belongs = told is not None and any(
        node.verb is not None and node.verb.lemma == "belong" for node in scene.nodes[told.at : at]
    )
    beside = scene.lower(at - 1) in JOINTLY and any(scene.tag(at - k) in "RO" for k in (2, 3))
    lasting = told is not None and (told.force is Force.EVENT or belongs or beside)
    if joint and near and told is not None and lasting and not told_otherwise(scene, told, at):
        _same(scene, claims, told, at + 2 if scene.lower(at + 1) == "the" else at + 1)


def told_otherwise(scene: Scene, told: Told, at: int) -> bool:
    """Whether another standing or another clause stands between what was told and a node.

    As in "A joined X, while B was added as an observer alongside C": C is what B is.
    """
    roles = [node.status for node in scene.nodes[told.at + 1 : at] if node.tag in "RM"]
    if [status for status in roles if status is not None][-1:] not in ([], [told.status]):
        return True
    for step in range(told.at + 1, at):
        node = scene.nodes[step]
        if node.tag == "u" and scene.tag(step + 1) == "S" and scene.tag(step + 2) == "V":
            return True
    return False


def _apart(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A is the only country outside X, apart from B and C"."""
    told = _last(scene, at)
    if told is not None and told.status is Status.NON_MEMBER:
        _same(scene, claims, told, at + 3 if scene.lower(at + 2) == "the" else at + 2)


def _last(scene: Scene, at: int) -> Told | None:
    """What the sentence has told last before a node, of an organization named there if it can."""
    told = [told for told in scene.told if told.at < at]
    named = {key for node in scene.nodes[:at] for key in node.organizations} if told else set()
    here = [one for one in told if named.issuperset(one.organizations)]
    return (here or told)[-1] if told else None


def _nearest(scene: Scene, at: int) -> Told | None:
    """What was told last, of the organization named last: "never joined X and is in Y, with B"."""
    told = _last(scene, at)
    if told is None:
        return None
    body = next((node for node in reversed(scene.nodes[told.at : at]) if node.tag == "O"), None)
    if body is None:
        return told
    same = [t for t in scene.told if t.at == told.at and t.organizations == body.organizations]
    return same[-1] if same else told


def _same(
    scene: Scene, claims: Claims, told: Told | None, at: int, *, likened: bool = False
) -> None:
    """The states at a node, the last of their clause, stand as those told of before."""
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if told is None or node is None or node.tag != "S" or node.possessive:
        return
    known = any(set(t.organizations) & set(told.organizations) for t in scene.told if t.at == at)
    body = at + 3 if scene.lower(at + 2) == "the" else at + 2
    closes = scene.lower(at + 1) == "and" and scene.tag(body) == "O"  # "B, C and the X"
    if (likened or closes or scene.tag(at + 1) in _ENDS) and not known:
        tell(claims, scene, told.organizations, at, (told.status, told.force))
