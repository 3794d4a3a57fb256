"""Candidates by their talks: "A has been in membership talks", "accession talks with A"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import acting_states
from bot.extraction.standing.vocabulary import MEMBERSHIP
from bot.model import Status

_TALKS = split("talks negotiations")
_CONDUCTING = split(
    "open reopen begin start launch hold conduct resume continue advance accelerate "
    "conclude pursue complete"
)
_OUTCOME = (Status.CANDIDATE, Force.STATE)
_CHAPTERS = split("chapter chapters cluster clusters")
_BEFORE = 9  # nodes between a verb and the talks
_DEFINITE = split("the its their 's ’s ongoing long-running stalled")
_SIGNS = _TALKS | {"negotiate"}
_ENDING = split(
    "freeze suspend halt shelve pause stop end break collapse fail abandon cancel drop conclude "
    "complete finish close stop refuse reject oppose demand want urge seek propose precede follow"
)
_NOT_YET = split("no without before until after if when once not never end failure collapse")
_SEATS = split("brussels")  # where the body sits with which one negotiates


def talks_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states with which an organization talks on their entry."""
    if _SIGNS.isdisjoint(scene.signs):
        return
    for at, node in enumerate(scene.nodes):
        if node.lower in _TALKS and _on_entry(scene, at):
            _talks(scene, claims, at)
            _granted(scene, claims, at)
            _owned(scene, claims, at)
            _between(scene, claims, at)
    for at, verb in scene.verbs:
        if verb.lemma == "negotiate" and verb.modality is Modality.ASSERTED:
            _negotiates(scene, claims, at, verb)


def _on_entry(scene: Scene, at: int) -> bool:
    """Whether it is "accession", "membership" that talks at a node are on."""
    before = scene.nodes[at - 1] if at else None
    if before is None:
        return False
    standing = before.tag == "M" and before.status is Status.MEMBER and not before.dead
    near = {scene.lower(step) for step in range(max(0, at - _BEFORE), at)}
    return standing or before.lower in MEMBERSHIP or not near.isdisjoint(_CHAPTERS)


def _talks(scene: Scene, claims: Claims, at: int) -> None:
    verb = _governing(scene, at)
    if verb is None:
        return
    keys = _named(scene, at)
    partner = at + 2 if scene.tag(at + 2) != "d" else at + 3
    states = scene.nodes[partner].states if partner < len(scene.nodes) else None
    if scene.lower(at + 1) == "with" and states is not None and not states.possessive:
        tell(claims, scene, keys or unnamed(scene, at), partner, _OUTCOME, dates_of(scene, verb))
        return
    actor = acting_states(scene, verb)
    if actor is None or scene.nodes[actor].possessive or scene.lower(at + 1) in ("between", "of"):
        return
    if scene.lower(at + 1) == "with":
        other = scene.nodes[partner] if partner < len(scene.nodes) else None
        if other is None or (other.tag != "O" and other.lower not in _SEATS):
            return
        keys = other.organizations or keys or _seated(unnamed(scene, at))
    else:
        keys = keys or unnamed(scene, at)
    tell(claims, scene, keys, actor, _OUTCOME, dates_of(scene, verb))


def _owned(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B moved on in their EU membership talks", "A's accession talks stand still"."""
    start = at - 1
    while scene.tag(start) in ("M", "O") or scene.lower(start) in MEMBERSHIP:
        start -= 1
    owner = scene.nodes[start] if start >= 0 else None
    if owner is None or owner.tag != "S" or not owner.possessive or start == at - 1:
        return
    if _ongoing(scene, at):
        tell(claims, scene, _named(scene, at) or unnamed(scene, start), start, _OUTCOME)


def _between(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Accession talks between A and X started in 2012"."""
    other = at + 5 if scene.lower(at + 4) == "the" else at + 4
    states = scene.nodes[at + 2] if at + 2 < len(scene.nodes) else None
    if scene.lower(at + 1) != "between" or states is None or scene.lower(at + 3) != "and":
        return
    if states.tag != "S" or states.possessive or not _ongoing(scene, at):
        return
    body = scene.nodes[other] if other < len(scene.nodes) else None
    if body is not None and (body.tag == "O" or body.lower in _SEATS):
        keys = body.organizations or _named(scene, at) or _seated(scene.topic)
        tell(claims, scene, keys, at + 2, _OUTCOME)


def _ongoing(scene: Scene, at: int) -> bool:
    """Whether talks at a node go on or have begun, as far as their sentence tells."""
    words = {scene.lower(step) for step in range(max(0, at - _BEFORE), at)}
    if not words.isdisjoint(_NOT_YET):
        return False
    around = scene.nodes[max(0, at - _BEFORE) : at + _BEFORE + 1]
    near = [node.verb for node in around if node.verb is not None and node.verb.finite]
    return bool(near) and all(
        verb.modality is Modality.ASSERTED and verb.lemma not in _ENDING for verb in near
    )


def _negotiates(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has negotiated since 2005 about joining X"."""
    actor = acting_states(scene, at)
    if actor is None or verb.passive or verb.tense not in ("present", "perfect"):
        return
    step, joins = at + 1, False
    while scene.tag(step) in ("p", "t", "d", "a", "n", "#") and step < at + _BEFORE:
        joins = scene.lower(step) in ("about", "on", "over")
        step += 1
    entering = scene.nodes[step].verb if joins and step < len(scene.nodes) else None
    target = step + 2 if scene.tag(step + 1) == "d" else step + 1
    if entering is None or entering.lemma != "join" or scene.tag(target) != "O":
        return
    keys = scene.nodes[target].organizations
    if scene.tag(target + 1) not in ("n", "R"):
        tell(claims, scene, keys, actor, _OUTCOME, dates_of(scene, at))


def _granted(scene: Scene, claims: Claims, at: int) -> None:
    """As in "chapters in its membership talks with A and B": they are under way."""
    states = at + 3 if scene.tag(at + 2) == "d" else at + 2
    start = at - 1
    first = scene.tokens[scene.nodes[start].first]
    own = scene.tag(start - 1) == "O" and scene.nodes[start - 1].possessive
    definite = own or not _DEFINITE.isdisjoint({first.lower, scene.lower(start - 1)})
    plain = scene.tag(states) == "S" and not scene.nodes[states].possessive
    if definite and plain and scene.lower(at + 1) == "with":
        keys = scene.nodes[start - 1].organizations if own else _named(scene, at)
        tell(claims, scene, keys or unnamed(scene, start), states, _OUTCOME)


def _seated(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The organization meant by its capital, unless the text is about another one."""
    return ("eu",) if set(keys) <= {"eu"} else ()


def _named(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization in "EU accession talks", "EU membership talks"."""
    for step in range(at - 1, max(-1, at - 4), -1):
        if scene.tag(step) in ("O", "M") and scene.nodes[step].organizations:
            return scene.nodes[step].organizations
    return ()


def _governing(scene: Scene, at: int) -> int | None:
    """The verb of talks that are held: "opened", "has been in", with them as its object."""
    for step in range(at - 1, max(-1, at - _BEFORE), -1):
        verb = scene.nodes[step].verb
        if verb is None or (not verb.finite and verb.form != "gerund"):
            if scene.tag(step) in (";", "u", "w"):
                return None
            continue
        if verb.modality is not Modality.ASSERTED or verb.passive or not verb.finite:
            return None
        inside = verb.lemma in ("be", "remain") and scene.lower(step + 1) == "in"
        return step if inside or verb.lemma in _CONDUCTING else None
    return None
