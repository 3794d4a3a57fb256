"""Standing said of states acted on: "X admitted A", "A was suspended from X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import Argument, complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.destinations import as_role
from bot.extraction.standing.extent import after_article
from bot.extraction.standing.frames import match_particles
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, happened, tell, whole_of
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import subject
from bot.extraction.standing.undergoing import NEEDS_ROLE
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_POINTING = split("that this same")
_JOINING = split("join rejoin accede become enter")


def admitting_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X admitted A", "X suspended A", "X invited A to join"."""
    choices = vocabulary().frames["organization_does"][verb.lemma]
    found = match_particles(scene, at, choices)
    if found is None:
        return
    meaning = Status(found[2])
    arguments = complements(scene, at + found[0])
    if not arguments or scene.tag(arguments[0].at) != "S" or arguments[0].link != "":
        return
    target = arguments[0].at
    if scene.nodes[target].possessive or scene.lower(target - 1) == "that":
        return
    keys, role = _destination(scene, arguments, meaning)
    keys = keys or _agent(scene, at) or _leaders(scene, at)
    if meaning is Status.CANDIDATE:
        real = verb.modality is Modality.ASSERTED and _invited_to_join(scene, target)
        keys = keys or _joined(scene, target + 1)
    else:
        seated = any(scene.lower(a.at) in ("seat", "seats") for a in arguments)
        real = verb.lemma not in NEEDS_ROLE or role is not None or seated or found[0] > 0
    if not real or not (keys or _decision(scene, at)):
        return
    if meaning in (Status.FORMER, Status.SUSPENDED):
        role = None
    outcome = happened(role or meaning, verb, scene, formal=True)
    decision = _decision(scene, at)
    if outcome is None or outcome[0] is Status.CANDIDATE:
        outcome = (role or meaning, Force.EVENT) if decision else outcome
        keys = keys or decision
    if outcome is not None and not (outcome[0] is Status.NON_MEMBER and verb.governors):
        tell(claims, scene, whole_of(keys), target, outcome, dates_of(scene, at))
        _second(scene, claims, target, whole_of(keys), outcome)


def _second(
    scene: Scene,
    claims: Claims,
    target: int,
    keys: tuple[str, ...],
    outcome: tuple[Status, Force],
) -> None:
    """As in "X welcomed A as a member and B as an observer"."""
    for step in range(target + 2, min(target + 8, len(scene.nodes))):
        role = step + 3 if scene.tag(step + 2) == "d" else step + 2
        if scene.tag(step) in ("V", ";", "w"):
            return
        if scene.tag(step) == "S" and scene.lower(step + 1) == "as" and scene.tag(role) == "R":
            status = scene.nodes[role].status
            if status is not None and not scene.nodes[role].dead:
                tell(claims, scene, keys, step, (status, outcome[1]))
            return


def _destination(
    scene: Scene, arguments: list[Argument], meaning: Status
) -> tuple[tuple[str, ...], Status | None]:
    """The organization after "to", "into", "from" ("from all bodies of"), and the role given."""
    role = as_role(scene, arguments) or _in_that_capacity(scene, arguments)
    keys: tuple[str, ...] = ()
    bodies = any(a.link == "from" and a.other for a in arguments)
    links = ("of",) if bodies else ("to", "into", "from")
    for argument in arguments[1:]:
        node = scene.nodes[argument.at]
        if argument.link in links and node.tag in ("O", "M") and node.organizations:
            keys = node.organizations
            role = role or (meaning if node.tag == "O" else node.status)
    return keys, role


def _in_that_capacity(scene: Scene, arguments: list[Argument]) -> Status | None:
    """The role spoken of before, where states are admitted "in that capacity"."""
    for argument in arguments:
        if scene.lower(argument.at) == "capacity" and scene.lower(argument.at - 1) in _POINTING:
            before = (n for n in reversed(scene.nodes[: argument.at]) if n.tag in ("R", "M"))
            return next((node.status for node in before if not node.dead), None)
    return None


def _joined(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization in "invited A to join X"."""
    arguments = complements(scene, at) if scene.tag(at) == "V" else []
    plain = bool(arguments) and not arguments[0].link and scene.tag(arguments[0].at) == "O"
    return scene.nodes[arguments[0].at].organizations if plain else ()


def _invited_to_join(scene: Scene, target: int) -> bool:
    """Whether "to join" or "to membership" follows the states invited."""
    for step in range(target + 1, min(target + 4, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            return verb.lemma in _JOINING
        if scene.tag(step) == "M":
            return True
    return False


_ADOPTING = split("adopt take approve pass back endorse")
_LEADERS = split("leaders ministers summit heads council members authority assembly presidents")


def _decision(scene: Scene, at: int) -> tuple[str, ...]:
    """Whose decision "adopted a decision on Sunday to admit A", "X's decision to admit A" is."""
    for step in range(at - 1, max(-1, at - 9), -1):
        if scene.lower(step) in ("decision", "resolution"):
            before = step - 2 if scene.tag(step - 1) == "d" else step - 1
            verb = scene.nodes[before].verb if before >= 0 else None
            if scene.lower(step + 1) == "of":
                target = after_article(scene, step + 2)
                return scene.nodes[target].organizations if scene.tag(target) == "O" else ()
            if scene.tag(before) == "O" and scene.nodes[before].possessive:
                return scene.nodes[before].organizations
            adopted = verb is not None and verb.lemma in _ADOPTING and verb.finite
            done = adopted and verb is not None and verb.modality is Modality.ASSERTED
            return unnamed(scene, before) if done else ()
        if scene.tag(step) in ("V", ";", ",", "w"):
            return ()
    return ()


def _leaders(scene: Scene, at: int) -> tuple[str, ...]:
    """The topic where "the leaders", "the summit" act without its name."""
    actor = subject(scene, at)
    word = scene.lower(actor) if actor is not None else ""
    if word == "they" and scene.previous is not None:  # "X's ministers met. They suspended A"
        before = [node.lower for node in scene.previous.nodes]
        return scene.topic if not _LEADERS.isdisjoint(before) else ()
    return unnamed(scene, at) if word in _LEADERS else ()


def _agent(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization that acts: the subject, or the one whose leaders or summit it is."""
    actor = subject(scene, at)
    if actor is None:
        return ()
    if scene.tag(actor) == "R" and scene.nodes[actor].status is Status.MEMBER:
        return organizations_of(scene, actor)
    for step in range(actor, max(-1, actor - 6), -1):
        node = scene.nodes[step]
        if node.tag in ("O", "R") and node.organizations:
            return node.organizations
        if node.tag in (",", "V", ";", "w"):
            break
    for step in range(actor + 1, min(at, actor + 6)):
        if scene.tag(step) == "O":
            return scene.nodes[step].organizations
    return ()
