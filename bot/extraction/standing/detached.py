"""Standing told in a phrase set apart from its clause, about the states that act in it.

"Although not a member of X, A ...", "In addition to being part of X, A ...", "despite its
membership of X, A ...", "A trades with B without being a member of X", "As it is in X, A ...".
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import remembered, tell
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_CONCEDING = split("although though while whilst albeit")
_GIVING = split("as since because where")
_BESIDE = split("despite besides beyond notwithstanding")
_FROM = split("apart aside addition virtue thanks due owing result consequence because")
_LINKS = split("from to of by")
_OWN = split("its their")
_STATED = (Modality.ASSERTED, Modality.NEGATED)
_LONGEST = 8  # nodes between the phrase and the comma that closes it
_REACH = 30  # nodes looked back for the verb whose subject it is


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What is told, of which organizations, and the node it ends at."""

    organizations: tuple[str, ...]
    status: Status
    force: Force
    last: int
    plural: bool | None = None  # of whom it can be told; None of any number


def detached_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every such phrase in a sentence."""
    for at in range(len(scene.nodes)):
        phrase = _phrase(scene, at)
        if phrase is None:
            continue
        actor = _whose(scene, at, phrase.last)
        states = scene.nodes[actor].states if actor is not None else None
        if actor is None or states is None or _meanwhile(scene, at, actor):
            continue
        if phrase.plural is None or phrase.plural == (len(states.states) > 1):
            tell(claims, scene, phrase.organizations, actor, (phrase.status, phrase.force))


def _phrase(scene: Scene, at: int) -> _Phrase | None:
    """The phrase that a word at a node opens, None if it opens none."""
    word = scene.lower(at)
    if word in _CONCEDING:
        return _held(scene, at + 1)
    if word in _GIVING and scene.lower(at + 1) in ("it", "they"):
        return _held(scene, at + 1)
    if word == "without":
        return _being(scene, at + 1, denied=True)
    if word in _BESIDE:
        return _being(scene, at + 1) or _own_membership(scene, at + 1)
    if word in _FROM and scene.lower(at + 1) in _LINKS:
        return _being(scene, at + 2) or _own_membership(scene, at + 2)
    return None


def _being(scene: Scene, at: int, *, denied: bool = False) -> _Phrase | None:
    """As in "(not) being a member of X", "(without) belonging to X"."""
    at += (negated := scene.lower(at) == "not")
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if node is not None and node.tag == "R" and scene.tokens[node.first].lower == "being":
        return _held(scene, at, denied=denied or negated)
    verb = node.verb if node is not None else None
    if verb is None or verb.form not in ("gerund", "finite") or verb.tense:
        return None
    return _predicate(scene, at, denied=denied or negated)


def _predicate(scene: Scene, at: int, *, denied: bool = False) -> _Phrase | None:
    """What "being" or "belonging to" at a node says."""
    verb = scene.nodes[at].verb
    if verb is not None and verb.lemma == "be":
        return _held(scene, at + 1, denied=denied)
    belongs = verb is not None and verb.lemma == "belong" and scene.lower(at + 1) == "to"
    if not belongs or not plain_organization(scene, at + 2):
        return None
    target = after_article(scene, at + 2)
    keys = scene.nodes[target].organizations
    return _told(keys, Status.MEMBER, target, None, denied, False, False)


def _held(scene: Scene, at: int, *, denied: bool = False) -> _Phrase | None:
    """As in "(it is) not yet a member of X", "part of X", "outside X"."""
    if scene.lower(at) in ("it", "they") and scene.tag(at) == "n":  # who is named only later
        verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
        if verb is None or verb.tense != "present" or verb.modality not in _STATED:
            return None
        return _predicate(scene, at + 1, denied=verb.modality is Modality.NEGATED)
    ended = False
    while scene.tag(at) == "a" or scene.lower(at) in ("no", "longer", "itself"):
        denied = denied or scene.lower(at) in ("not", "never")
        ended = ended or scene.lower(at) == "longer"
        at += 1
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if node is None:
        return None
    if node.tag == "R":
        if node.dead or node.loose or not node.organizations or node.status is None:
            return None
        denied = denied or bool({"not", "no"} & set(node.words))
        past = remembered(scene, at)
        return _told(node.organizations, node.status, at, node.plural, denied, ended, past)
    outside = node.lower == "outside"
    if node.lower == "part" and scene.lower(at + 1) == "of":
        at += 1
    elif node.lower not in ("in", "inside", "outside"):
        return None
    if not plain_organization(scene, at + 1) or (outside and denied):
        return None
    target = after_article(scene, at + 1)
    keys = scene.nodes[target].organizations
    return _told(keys, Status.MEMBER, target, None, denied or outside, ended, False)


def _told(
    keys: tuple[str, ...],
    status: Status,
    last: int,
    plural: bool | None,
    denied: bool,
    ended: bool,
    past: bool,
) -> _Phrase | None:
    """What a phrase amounts to; a denied role tells something of members alone."""
    if denied or ended:
        if status is not Status.MEMBER:
            return None
        left = Status.FORMER if ended else Status.NON_MEMBER
        return _Phrase(keys, left, Force.STATE, last, plural)
    return _Phrase(keys, status, Force.PAST if past else Force.STATE, last, plural)


def _own_membership(scene: Scene, at: int) -> _Phrase | None:
    """As in "its membership of X"."""
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if node is None:
        return None
    first = scene.tokens[node.first].lower
    if node.tag in "dS" and first in _OWN and scene.tag(at + 1) == "M":
        at += 1
        node = scene.nodes[at]
    elif first not in _OWN:
        return None
    if node.tag != "M" or node.dead or not node.organizations or node.status is None:
        return None
    return _Phrase(node.organizations, node.status, Force.STATE, at)


def _whose(scene: Scene, first: int, last: int) -> int | None:
    """The states that a phrase is about: after the comma that closes it, else who acted before."""
    sign = scene.tag(first - 1)
    opening = sign in ("", ";", ":", "—", '"') or (
        first < len(scene.nodes) and scene.lower(first) in _FROM and _led(scene, first - 1)
    )
    coordinated = sign == "c" and scene.tag(first - 2) in (",", ";")
    end = last + 1
    while scene.tag(end) in ("p", "t", "d", "a") and end < last + _LONGEST:
        end += 1
    if opening or coordinated:
        step = end + 2 if scene.lower(end + 1) == "the" else end + 1
        return step if scene.tag(end) == "," and scene.tag(step) == "S" else None
    if sign == "," and scene.tag(first - 2) == "S" and scene.tag(end) == ",":
        return None if scene.nodes[first - 2].possessive else first - 2
    if scene.tag(end) not in (".", ";", ""):
        return None
    for step in range(first - 1, max(-1, first - _REACH), -1):
        if scene.tag(step) in (";", ":", "w"):
            return None
        verb = scene.nodes[step].verb
        if verb is not None and verb.finite:
            return None if verb.passive else acting_states(scene, step)
    return None


def _meanwhile(scene: Scene, at: int, actor: int) -> bool:
    """Whether "while" tells of a time that is over: "While in X, A paid more"."""
    verb = scene.nodes[actor + 1].verb if actor + 1 < len(scene.nodes) else None
    past = verb is not None and verb.tense in ("past", "pluperfect")
    return past and scene.lower(at) in ("while", "whilst")


def _led(scene: Scene, at: int) -> bool:
    """Whether "in" of "in addition to", "as" of "as a result of" opens a sentence at a node."""
    while at > 0 and scene.tag(at) in "dp":
        at -= 1
    return at <= 0 or scene.tag(at) in (";", ":")
