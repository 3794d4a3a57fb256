"""States that share a standing without a verb of their own.

"A is a member, as is B", "A is not a member, and neither is B", "A joined in 1997 and B in 1999",
"A joined in 2007, B followed in 2016", "A is a member, along with B and C".
"""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Scene, Told
from bot.model import Status

_TOGETHER = split("along together alongside beside besides like plus")


_DO = split("be do have")


_FOLLOW = split("follow")


_FOLLOWED = (Status.MEMBER, Status.FORMER, Status.CANDIDATE)


def shared_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that share what the sentence has already said of others."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "S" or node.states is None or node.possessive:
            continue
        told = scene.told_before(at)
        if told is None:
            continue
        status = _status(scene, at, told)
        if status is not None:
            since = next((d.date for d in scene.dates if 0 < d.first - node.last <= 4), None)
            claims.add(
                scene,
                told.organizations,
                node.states.states,
                status,
                force=told.force,
                since=since or told.since,
                at=at,
            )


def _status(scene: Scene, at: int, told: Told) -> Status | None:
    """The standing that the states at a node share with those told of before, None if none."""
    first = at - 1
    while scene.lower(first) in ("the", "both", "now", "also"):
        first -= 1
    word, before = scene.lower(first), scene.nodes[first] if first >= 0 else None
    if scene.lower(at + 1) == "as" and scene.tag(at + 2) == "R" and word in (",", "and"):
        return scene.nodes[at + 2].status
    if before is not None and before.verb is not None and before.verb.lemma in _DO:
        return _inverted(scene, first, told)
    after = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    shares = (
        (word == "by" and _joined_by(scene, first))
        or (word == "as" and after is not None and after.lemma in _DO)
        or _together(scene, first, told)
        or _others_too(scene, first)
        or (word in (",", "and", ";", "while", "but") and _gapped(scene, at))
    )
    if shares:
        return told.status
    return _by_verb(scene, at, told, after) if after is not None else None


def _by_verb(scene: Scene, at: int, told: Told, verb: VerbGroup) -> Status | None:
    """As in "B followed in 2016", "B does not", "B was granted the same status"."""
    if verb.passive and _same_status(scene, at + 2):
        return told.status
    if told.status is Status.MEMBER and _denied(scene, at + 1):
        return Status.NON_MEMBER
    suit = scene.tag(at + 2) in ("p", "t", "a", ".", ",", ";", "") or scene.lower(at + 2) == "suit"
    if verb.lemma in _FOLLOW and told.status in _FOLLOWED and suit:
        return Status.CANDIDATE if verb.modality is Modality.PLANNED else told.status
    return None


def _inverted(scene: Scene, verb: int, told: Told) -> Status | None:
    """As in "As is B", "so is B": the same; "neither is B", "nor is B": not either."""
    word = scene.lower(verb - 1)
    if word in ("as", "so"):
        return told.status
    if word in ("neither", "nor"):
        return Status.NON_MEMBER if told.status is Status.NON_MEMBER else None
    return None


def _together(scene: Scene, link: int, told: Told) -> bool:
    """Whether "along with", "together with", "as well as" joins states to those told of."""
    if scene.nodes[link].first - scene.nodes[told.at].last > 40 or link <= told.at:
        return False
    if any(scene.tag(step) in (";", "w", "V") for step in range(_end(scene, told) + 1, link)):
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


def _same_status(scene: Scene, at: int) -> bool:
    """As in "B was granted the same status"."""
    words = [scene.lower(step) for step in range(at, at + 4)]
    return "same" in words and "status" in words


def _denied(scene: Scene, at: int) -> bool:
    """Whether a clause ends with "does not", "is not", "has not": not so for its subject."""
    verb = scene.nodes[at].verb
    if verb is None or verb.modality is not Modality.NEGATED or verb.lemma not in _DO:
        return False
    step = at + 1
    while scene.lower(step) == "not":
        step += 1
    return scene.tag(step) in (".", ",", ";", "")


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
    step = at + 1
    if scene.lower(step + 2) in ("later", "earlier", "after"):
        step += 1
    elif scene.lower(step) not in ("in", "since") or scene.tag(step + 1) != "t":
        return False
    told = scene.told_before(at)
    if told is None or any(scene.tag(k) == "V" for k in range(_end(scene, told) + 1, at)):
        return False
    return scene.tag(step + 2) in (",", ".", ";", "c", "", ")") and not any(
        scene.tag(later) == "V" for later in range(step + 2, min(step + 4, len(scene.nodes)))
    )
