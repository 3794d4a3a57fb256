"""States that share a standing without a verb of their own.

"A is a member, as is B", "A is not a member, and neither is B", "A joined in 1997 and B in 1999",
"A joined in 2007, B followed in 2016", "A is a member, along with B and C".
"""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing import carried
from bot.extraction.standing.carried import echoed, followed
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.lately import alone, last_told
from bot.extraction.standing.likewise import told_otherwise
from bot.extraction.standing.nodes import Force, Scene, Told
from bot.model import PartialDate, Status

_TOGETHER = split("along together alongside beside besides like plus")
_NEIGHBOURS = split("neighbours neighbors neighbour neighbor")


def shared_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that share what the text has already said of others."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "S" or node.states is None or node.possessive:
            continue
        told = scene.told_before(at)
        status, since = None, None
        if told is not None:
            status, since = _shared(scene, at, told)
        elif not any(other.at <= at for other in scene.told):
            told = last_told(scene.previous)
            status = _carried(scene, at, told)
        if status is not None and told is not None:
            if scene.lower(at - 1) == "like":
                status = _role_before(scene, at, told) or status
            since = carried.since(scene, at, told) or since
            force = told.force if status is told.status else Force.STATE
            states = node.states.states
            claims.add(scene, told.organizations, states, status, force=force, since=since, at=at)


def _role_before(scene: Scene, at: int, told: Told) -> Status | None:
    """The role that was told last in "A, whose bid is old, remains an observer like B"."""
    role = scene.nodes[at - 2]
    told_so = {other.status for other in scene.told if other.organizations == told.organizations}
    return role.status if role.tag in "RM" and role.status in told_so else None


def _carried(scene: Scene, at: int, told: Told | None) -> Status | None:
    """The standing that the sentence before told and this one takes up, None if none."""
    if told is None or scene.previous is None or _named_before(scene, at):
        return None
    status = followed(scene, at, told)
    if status is not None or not alone(scene.previous, told):
        return status
    return None if _own_clause(scene, at) else echoed(scene, at, told)


def _own_clause(scene: Scene, at: int) -> bool:
    """Whether "as do B and C" likens them to those of a clause of its own sentence."""
    link = at - 3 if scene.tag(at - 1) == "d" else at - 2
    before = scene.nodes[: max(0, link)]
    return scene.lower(link) == "as" and any(node.tag == "V" for node in before)


def _named_before(scene: Scene, at: int) -> bool:
    """Whether other states or an organization stand before a node: then they may be meant."""
    return any(node.tag in ("S", "O", "R", "M", ";") for node in scene.nodes[:at])


def _shared(scene: Scene, at: int, told: Told) -> tuple[Status | None, PartialDate | None]:
    """The standing that the states at a node share with those told of before, and since when."""
    first = at - 1
    while scene.lower(first) in ("the", "both", "now", "also"):
        first -= 1
    if scene.lower(first) in _NEIGHBOURS and scene.tokens[scene.nodes[first - 1].first].lower in (
        "its",
        "their",
    ):
        first -= 2  # "like its neighbours A and B"
    word = scene.lower(first)
    like = scene.nodes[first - 1]
    if word == "like" and like.tag == "R" and like.status is not None and not like.dead:
        return like.status, None  # "left, and is an observer like its neighbour B"
    if scene.lower(at + 1) == "as" and scene.tag(at + 2) == "R" and word in (",", "and"):
        return scene.nodes[at + 2].status, told.since
    if _together(scene, first, told) or _others_too(scene, first):
        return told.status, told.since
    gap = word in (",", "and", ";", "while", "but") and _gapped(scene, at)
    if gap or (word == "by" and _joined_by(scene, first)):
        return told.status, None
    status = followed(scene, at, told)
    return (status, None) if status is not None else (echoed(scene, at, told), told.since)


def _together(scene: Scene, link: int, told: Told) -> bool:
    """Whether "along with", "together with", "as well as" joins states to those told of."""
    if scene.nodes[link].first - scene.nodes[told.at].last > 40 or link <= told.at:
        return False
    if any(scene.tag(step) in (";", "w", "V") for step in range(_end(scene, told) + 1, link)):
        return False
    if told_otherwise(scene, told, link):
        return False
    word = scene.lower(link)
    if word == "with":
        verb = scene.nodes[link - 1].verb
        sits = verb is not None and verb.lemma in ("sit", "belong", "join")
        return sits or scene.lower(link - 1) in _TOGETHER
    if word == "as" and scene.lower(link - 1) == "well":
        return True
    return word in ("alongside", "beside", "besides", "plus", "like")


def _joined_by(scene: Scene, link: int) -> bool:
    """As in "followed by B in 2023", "were joined by B"."""
    verb = scene.nodes[link - 1].verb if link > 0 else None
    return verb is not None and verb.lemma in ("follow", "join")


def _others_too(scene: Scene, link: int) -> bool:
    """As in "Others, such as A,": the rest of those told of before."""
    step = link
    if scene.lower(step) == "as" and scene.lower(step - 1) == "such":
        step -= 2
    elif scene.lower(step) in ("including", "like"):
        step -= 1
    else:
        return False
    return scene.lower(step - 1 if scene.tag(step) == "," else step) == "others"


def _end(scene: Scene, told: Told) -> int:
    """The last node of the words that told a standing: the first role or verb after it."""
    for step in range(told.at + 1, len(scene.nodes)):
        if scene.tag(step) in ("R", "M"):
            return step
    for step in range(told.at + 1, len(scene.nodes)):
        if scene.tag(step) == "V":
            return step
    return told.at


def _gapped(scene: Scene, at: int) -> bool:
    """Whether a date and the end of the clause follow: "..., B in 1999"."""
    step = at + 2 if scene.lower(at + 1) in ("itself", "only", "alone") else at + 1
    if scene.lower(step) in ("later", "earlier"):
        step -= 1
    elif scene.lower(step + 2) == "after" and scene.lower(step + 3) in ("them", "that", "it"):
        step += 2
    elif [scene.lower(step + k) for k in (0, 1)] == ["the", "year"]:  # "the year before"
        step += 1
        if scene.lower(step + 1) not in ("before", "after"):
            return False
    elif scene.tag(step) == "t":  # "B last year"
        step -= 1
    elif scene.lower(step) not in ("in", "since") or scene.tag(step + 1) != "t":
        return False
    told = scene.told_before(at)
    if told is None or any(scene.tag(k) == "V" for k in range(_end(scene, told) + 1, at)):
        return False
    return scene.tag(step + 2) in (",", ".", ";", "c", "", ")") and not any(
        scene.tag(later) == "V" for later in range(step + 2, min(step + 4, len(scene.nodes)))
    )
