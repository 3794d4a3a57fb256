"""From a verb's modality and tense to the standing that it states; shared by the rules."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.standing.arguments import clause_nodes
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.dates import Dated
from bot.extraction.standing.denied import both_of_which, negated_subject, not_all
from bot.extraction.standing.exceptions import but_not, taken_out
from bot.extraction.standing.nodes import Force, Scene
from bot.model import PartialDate, Status
from bot.world import organizations

_UNTIL = frozenset({"until", "till", "to", "through"})
_JOINED = frozenset(
    """
    human rights body; cultural agency; health agency; labour agency; food agency; maritime agency;
    aviation agency; migration agency; nuclear agency; regional commission; postal agency;
    telecommunications agency; intellectual property agency; meteorological agency; tourism agency;
    industrial agency; trade and development body; development fund; security forum;
    donor committee; financial crime body; arbitration centre; governance mechanism;
    fisheries agency; climate panel
    """.strip()
    .replace("\n    ", " ")
    .split("; ")
)  # kinds of bodies that states join or are elected to, so that they have members of their own
_PAST_WORDS = frozenset({"then", "once", "formerly", "previously", "originally"})


def held(status: Status, verb: VerbGroup) -> tuple[Status, Force] | None:
    """What "A is (not, no longer, soon) X" says for the standing X; None if nothing for sure."""
    modality = verb.modality
    past = verb.tense in ("past", "pluperfect") and verb.lemma in ("be", "remain", "stay", "belong")
    if modality is Modality.ASSERTED:
        if past:
            return status, Force.PAST
        return status, Force.EVENT if verb.lemma == "become" else Force.STATE
    if modality is Modality.PAST:
        used = status is Status.MEMBER and verb.lemma == "be"  # "used to be members"
        return (Status.FORMER, Force.STATE) if used else (status, Force.PAST)
    if modality is Modality.PLANNED and verb.lemma in ("remain", "stay", "continue"):
        return status, Force.STATE
    if status is not Status.MEMBER:
        return None
    if {"invite", "invited"} & set(verb.governors):
        return Status.CANDIDATE, Force.STATE
    if modality is Modality.NEGATED:
        return None if past and not _never(verb) else (Status.NON_MEMBER, Force.STATE)
    if modality is Modality.ENDED:  # "ceases to be a member" is still to come
        coming = verb.tense == "present" and "cease" in verb.governors
        return None if coming else (Status.FORMER, Force.EVENT)
    if modality is Modality.PLANNED:
        return Status.CANDIDATE, Force.STATE
    return None


def _never(verb: VerbGroup) -> bool:
    return verb.lemma in ("join", "become", "accede", "enter", "belong")


_OPPOSITE = {Status.MEMBER: Status.NON_MEMBER, Status.NON_MEMBER: Status.MEMBER}
_RESOLVING = frozenset({"decide", "resolve", "vote"})
_AGREED = (Status.SUSPENDED, Status.OBSERVER, Status.PARTNER, Status.CANDIDATE)


def resolved(status: Status, verb: VerbGroup) -> bool:
    """Whether what a verb says is resolved on, and so done: "voted to suspend A"."""
    governors = set(verb.governors)
    settled = governors & _RESOLVING or (status in _AGREED and "agree" in governors)
    planned = verb.modality is Modality.PLANNED and verb.tense in ("past", "perfect")
    return bool(settled) and planned


def _decided(status: Status, verb: VerbGroup, scene: Scene) -> bool:
    """As in "the EU's decision to grant A candidate status"."""
    words = [token.lower for token in scene.tokens[max(0, verb.first - 2) : verb.first]]
    return status in _AGREED and words[1:] == ["decision"] and words[0] in ("'s", "’s", "'")


def happened(
    status: Status, verb: VerbGroup, scene: Scene, *, formal: bool = False
) -> tuple[Status, Force] | None:
    """What "A joined", "X suspended A" says of the outcome `status`; None if nothing for sure.

    A `formal` act is done once it is resolved on: "the leaders decided to admit A".
    """
    progressive = scene.tokens[verb.head].lower.endswith("ing") and verb.finite
    under_way = progressive and verb.modality is Modality.ASSERTED
    modality = Modality.PLANNED if under_way else verb.modality
    done = resolved(status, verb) or _decided(status, verb, scene)
    if modality is Modality.ASSERTED or (formal and done):
        return status, Force.STATE if status is Status.CANDIDATE else Force.EVENT
    if status is Status.FORMER and modality is Modality.NEGATED and verb.tense != "future":
        return (Status.MEMBER, Force.STATE) if verb.tense == "perfect" else None
    if status is not Status.MEMBER or _overtaken(verb, scene):
        return None
    if modality is Modality.PLANNED or ("invite" in verb.governors or "invited" in verb.governors):
        said = {token.lower for token in scene.tokens[verb.first : verb.head]}
        denied = modality is not Modality.PLANNED and said & {"not", "never"}
        return Status.NON_MEMBER if denied else Status.CANDIDATE, Force.STATE
    if modality is Modality.NEGATED:
        return Status.NON_MEMBER, Force.STATE
    return None


def _overtaken(verb: VerbGroup, scene: Scene) -> bool:
    """Whether a plan's day has passed: "were due to join on 1 January", "was to have joined"."""
    if verb.modality is not Modality.PLANNED or verb.tense != "past":
        return False
    words = [token.lower for token in scene.tokens[verb.first : verb.last + 1]]
    if words[:1] not in (["was"], ["were"]):
        return False
    soon = range(verb.last + 1, verb.last + 9)
    return "have" in words or ("due" in words and any(d.first in soon for d in scene.dates))


def dates_of(scene: Scene, at: int) -> list[Dated]:
    """The dates in the clause of the verb at node `at`: after it, else before it."""
    after = clause_nodes(scene, at)
    found = _dates(scene, after)
    if found:
        return found
    start = at - 1
    while start >= 0 and scene.tag(start) not in ("V", ";", "w"):
        if scene.tag(start) == "c" and scene.tag(start - 1) == ",":
            break  # "B left in 1999, and A has never joined"
        start -= 1  # "in May, and A, which had joined": when another clause was true
    before = _dates(scene, range(start + 1, at))
    return [dated for dated in before if dated.lead not in _UNTIL]


def _dates(scene: Scene, span: range) -> list[Dated]:
    if not scene.dates or not len(span) or span.start >= len(scene.nodes):
        return []
    first = scene.nodes[span.start].first
    last = scene.nodes[min(span.stop, len(scene.nodes)) - 1].last
    return [dated for dated in scene.dates if first <= dated.first and dated.last <= last]


def bounds(dates: Sequence[Dated]) -> tuple[PartialDate | None, PartialDate | None]:
    """Since when and until when: "from 2006 to 2012", "until 2012", "in 2004"."""
    since = until = None
    spanning = False
    for dated in dates:
        paired = dated.lead in ("and", "-", "–") and since is not None and spanning
        spanning = dated.lead in ("between", "from")
        if dated.lead in _UNTIL or paired:
            until = until or dated.date
        else:
            since = since or dated.date
    return since, until


def remembered(scene: Scene, at: int) -> bool:
    """Whether a word before a node puts it in the past: "then a member", "once a member"."""
    words = {scene.lower(step) for step in range(max(0, at - 2), at)}
    return bool(words & _PAST_WORDS) or bool(_PAST_WORDS & set(scene.nodes[at].words))


def whole_of(keys: Sequence[str]) -> tuple[str, ...]:
    """The organizations themselves where bodies act for them: the AU for its council.

    A body that has members of its own, such as UNESCO, stands for itself.
    """
    return tuple(
        listed.parent
        if (listed := organizations().get(key)) is not None
        and listed.part == "body"
        and listed.kind not in _JOINED
        else key
        for key in keys
    )


def tell(
    claims: Claims,
    scene: Scene,
    keys: Sequence[str],
    at: int,
    outcome: tuple[Status, Force],
    dates: Sequence[Dated] = (),
    *,
    closed: bool = False,
    earlier: bool = False,
    apart: bool = False,
) -> None:
    """Claim an outcome for states, denied by "neither" before them unless the clause is `apart`."""
    status, force = outcome
    node = scene.nodes[at]
    if node.states is None:
        return
    since, until = bounds(dates)
    if not apart and negated_subject(scene, at):
        if status is not Status.MEMBER or not_all(scene, at) or both_of_which(scene, at):
            return
        status = Status.NON_MEMBER
        force = Force.STATE if "ever" in scene.signs else force  # "neither A nor B ever belonged"
    out = taken_out(scene, at)
    states = tuple(state for state in node.states.states if state not in out)
    claims.add(
        scene,
        keys,
        states,
        status,
        force=force,
        since=since,
        until=until,
        closed=closed,
        at=at,
        earlier=earlier,
    )
    if status is Status.MEMBER:
        _tell_excepted(claims, scene, keys, at)
    if out and status in _OPPOSITE:
        claims.add(scene, keys, out, _OPPOSITE[status])


def _tell_excepted(claims: Claims, scene: Scene, keys: Sequence[str], at: int) -> None:
    """As in "A and B, but not C, are members"."""
    excepted = but_not(scene, at)
    if excepted is not None and excepted.states is not None:
        claims.add(scene, keys, excepted.states.states, Status.NON_MEMBER)
