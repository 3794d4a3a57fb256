"""Who is left and who else there is: "Only A and B remain", "that leaves A", "the others are A"."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.quantified import STATES
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.model import Status

_STAYING = split("remain remained stay stayed")
_LEAVING = split("that this which")
_GONE = (Status.FORMER, Status.SUSPENDED)
_ENDS = split(". ; ) — , c") | {""}
_LESSER = (Status.OBSERVER, Status.PARTNER, Status.CANDIDATE)
_SIGNS = _STAYING | split(
    "left leaves leaving other others remaining original exclude leave belong sit"
)
_MEMBER = (Status.MEMBER, Force.STATE)


def others_claims(scene: Scene, claims: Claims) -> None:
    """Claims on the states that are left once others have gone, and on those beside others."""
    if scene.signs.isdisjoint(_SIGNS):
        return
    for at, node in enumerate(scene.nodes):
        word = scene.tokens[node.first].lower
        if word in _STAYING:
            _that_remain(scene, claims, at)
            _only_remain(scene, claims, at)
        if word in ("leaves", "leaving", "left"):
            (_to_themselves if word == "left" else _leaves)(scene, claims, at)
        if node.lower in ("other", "remaining", "others"):
            _others(scene, claims, at)
        if node.lower in ("remaining", "other", "original"):
            _counted(scene, claims, at)
        verb = node.verb
        if verb is None or verb.modality is not Modality.ASSERTED:
            continue
        if verb.lemma in ("exclude", "leave") and verb.tense == "present" and not verb.passive:
            _left_out(scene, claims, at, verb)
        if verb.lemma in ("belong", "sit"):
            _beside(scene, claims, at)


def _told(scene: Scene, at: int, statuses: tuple[Status, ...]) -> tuple[str, ...]:
    """The organization of what was told last of such a status before a node, () if unsure."""
    told = [told for told in scene.told if told.at < at and told.status in statuses]
    if not told and scene.previous is not None:
        told = [told for told in scene.previous.told if told.status in statuses]
    keys = {told.organizations for told in told}
    return keys.pop() if len(keys) == 1 else ()


def _several(scene: Scene, at: int, count: int = 0) -> bool:
    """Whether a node is a list of states, of so many if a number is given."""
    states = scene.nodes[at].states if 0 <= at < len(scene.nodes) else None
    if states is None or states.possessive:
        return False
    return len(states.states) == count if count else len(states.states) > 1


def _that_remain(scene: Scene, claims: Claims, at: int) -> None:
    """As in "The two states that remain, A and B, ...": members of what others have left."""
    if scene.lower(at - 1) not in ("that", "which") or scene.tag(at + 1) not in (
        ",",
        "—",
        "(",
        ":",
    ):
        return
    noun = scene.nodes[at - 2]
    count = number_of(scene.lower(at - 3)) or noun.count
    if scene.tokens[noun.last].lower in STATES and count and _several(scene, at + 2, count):
        tell(claims, scene, _told(scene, at, _GONE), at + 2, _MEMBER, closed=True)


def _only_remain(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Only A and B remain."."""
    verb = scene.nodes[at].verb
    opens = scene.lower(at - 2) == "only" and scene.tag(at - 3) in ("", ",", ";", "c", "d")
    if verb is None or verb.modality is not Modality.ASSERTED or not opens:
        return
    if scene.tag(at - 1) == "S" and scene.tag(at + 1) in (".", ";", ""):
        tell(claims, scene, _told(scene, at - 1, _GONE), at - 1, _MEMBER, closed=True)


def _leaves(scene: Scene, claims: Claims, at: int) -> None:
    """As in "That leaves A, B and C.", ", leaving A and B as its only members"."""
    step = at + 1
    while scene.lower(step) in ("only", "just", "the"):
        step += 1
    leads = (
        scene.lower(at - 1) in _LEAVING
        if scene.tokens[scene.nodes[at].first].lower == ("leaves")
        else scene.tag(at - 1) == ","
    )
    if leads and scene.tag(step) == "S" and scene.lower(step + 1) == "as":
        _left_as(scene, claims, step)
    if not leads or not _several(scene, step):
        return
    as_members = scene.lower(step + 1) == "as" and scene.tag(step + 2) == "R"
    as_members = as_members and scene.nodes[step + 2].status is Status.MEMBER
    if as_members or scene.tag(step + 1) in (".", ""):
        tell(claims, scene, _told(scene, at, _GONE), step, _MEMBER, closed=True)


def _to_themselves(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A suspended its participation in X and left B and C to themselves"."""
    verb = scene.nodes[at].verb
    alone = scene.lower(at + 2) in ("behind", "alone") or scene.lower(at + 3) == "themselves"
    if verb is None or verb.passive or verb.modality is not Modality.ASSERTED or not alone:
        return
    here = [told for told in scene.told if told.at < at and told.status in _GONE]
    if here and scene.tag(at + 1) == "S" and not scene.nodes[at + 1].possessive:
        tell(claims, scene, here[-1].organizations, at + 1, _MEMBER)


def _left_as(scene: Scene, claims: Claims, at: int) -> None:
    """As in "B became a member, leaving A as X's only observer"."""
    role = scene.nodes[at + 2] if at + 2 < len(scene.nodes) else None
    if role is None or role.tag != "R" or role.dead or role.status not in _LESSER:
        return
    if not scene.nodes[at].possessive:
        tell(claims, scene, organizations_of(scene, at + 2), at, (role.status, Force.STATE))


def _others(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A is a member of X. The other two are B and C", "the remaining three, A, B and C"."""
    if scene.lower(at - 1) != "the":
        return
    step = at + 1
    count = number_of(scene.lower(step))
    step += bool(count)
    if scene.lower(step) in STATES and scene.tag(step) == "n":
        step += 1
    elif not count and scene.lower(at) != "others":
        return
    verb = scene.nodes[step].verb if step < len(scene.nodes) else None
    named = verb is not None and verb.lemma == "be" and verb.modality is Modality.ASSERTED
    gone = scene.lower(at) == "remaining"
    if count and scene.tag(step) == ":" and not gone:
        _rest(scene, claims, step + 1, count)
    opens = at == 1 or scene.tag(at - 2) == ";"
    if (named and opens) or (gone and count and scene.tag(step) in (",", "(", "—")):
        target = step + 2 if scene.lower(step + 1) == "the" else step + 1
        if _several(scene, target, count) and scene.tag(target + 1) in _ENDS:
            statuses = _GONE if gone else (Status.MEMBER,)
            lesser = None if gone else _lesser_before(scene, claims, count)
            if lesser is not None:
                tell(claims, scene, lesser[0], target, (lesser[1], Force.STATE))
                return
            keys = _told(scene, at, statuses) or _told(scene, at, (Status.MEMBER,))
            keys = keys or (scene.topic if _one_of(scene.previous, count + 1) else ())
            tell(claims, scene, keys, target, _MEMBER)


def _lesser_before(
    scene: Scene, claims: Claims, count: int
) -> tuple[tuple[str, ...], Status] | None:
    """What was told last, of one, if it is no membership: "A is the third partner. The other two".

    A sentence between may only say which one it is: "It is the third state to accept that status".
    """
    before = scene.previous
    if scene.told or before is None or not count:
        return None
    number = before.sentence.sentence.number
    if not before.told:
        words = [token.lower for token in before.tokens]
        pointed = any(pair in (("that", "status"), ("this", "status")) for pair in pairwise(words))
        if not pointed or lexicon().classes["ordinals"].isdisjoint(words):
            return None
        number -= 1
    told = [claim for claim in claims.found[-3:] if claim.evidence == (number,)]
    if len(told) != 1 or told[0].status not in _LESSER or told[0].force is Force.PAST:
        return None
    return (told[0].organization,), told[0].status


def _rest(scene: Scene, claims: Claims, at: int, count: int) -> None:
    """As in "beside the flags of the other ten: A, B, ...", where one member is told of."""
    told = {c.organization for c in claims.found if c.status is Status.MEMBER}
    if _several(scene, at, count) and told == set(scene.topic):
        tell(claims, scene, scene.topic, at, _MEMBER)


def _one_of(scene: Scene | None, whole: int) -> bool:
    """Whether a sentence speaks of one of so many: "A is still one of the six"."""
    words = [token.lower for token in scene.tokens] if scene is not None else []
    return whole > 1 and any(
        words[at : at + 3] == ["one", "of", "the"] and number_of(after) == whole
        for at, after in enumerate(words[3:])
    )


def _counted(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B, the remaining two, voted against", "The original six are A, B, ..."."""
    count = number_of(scene.lower(at + 1)) if scene.lower(at - 1) == "the" else 0
    verb = scene.nodes[at + 2].verb if at + 2 < len(scene.nodes) else None
    if not count:
        return
    if (
        scene.tag(at - 2) == ","
        and scene.tag(at + 2) in (",", ".")
        and _several(scene, at - 3, count)
    ):
        keys = _told(scene, at - 3, (Status.MEMBER,))
        tell(claims, scene, keys, at - 3, _MEMBER)
    elif scene.lower(at) == "original" and at == 1 and verb is not None and verb.lemma == "be":
        target = at + 4 if scene.lower(at + 3) == "the" else at + 3
        if _several(scene, target, count) and scene.tag(target + 1) in _ENDS:
            tell(claims, scene, scene.topic, target, _MEMBER)


def _left_out(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X groups 33 states and leaves out A and B", "X excludes A"."""
    step = at + 1
    if verb.lemma == "leave":
        if scene.lower(step) != "out":
            return
        step += 1
    step += scene.lower(step) == "the"
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "O" or scene.nodes[actor].possessive:
        return
    if scene.tag(step) == "S" and scene.tag(step + 1) in _ENDS and not scene.nodes[step].possessive:
        keys = scene.nodes[actor].organizations
        tell(claims, scene, keys, step, (Status.NON_MEMBER, Force.STATE))


def _beside(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A belongs to X with B and C": the states right after "with" do as well."""
    link = next((s for s in range(at + 2, at + 6) if scene.lower(s) == "with"), 0)
    if not link or scene.tag(link - 1) != "O" or scene.nodes[link - 1].possessive:
        return
    step = link + 2 if scene.lower(link + 1) == "the" else link + 1
    keys = scene.nodes[link - 1].organizations
    told = any(t.organizations == keys and t.status is Status.MEMBER for t in scene.told)
    plain = scene.tag(step) == "S" and not scene.nodes[step].possessive
    if told and plain and scene.lower(step + 1) != "as":
        tell(claims, scene, keys, step, _MEMBER)
