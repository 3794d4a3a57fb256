"""Standing said of states acted on: "X admitted A", "A was suspended from X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.agents import acting_organization, decision
from bot.extraction.standing.arguments import Argument, complements, in_after_clause
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.destinations import as_role
from bot.extraction.standing.frames import match_particles
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, happened, tell, whole_of
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
    keys = keys or acting_organization(scene, at)
    if meaning is Status.CANDIDATE:
        real = verb.modality is Modality.ASSERTED and _invited_to_join(scene, target)
        keys = keys or _joined(scene, target + 1)
    else:
        seated = any(scene.lower(a.at) in ("seat", "seats") for a in arguments)
        real = verb.lemma not in NEEDS_ROLE or role is not None or seated or found[0] > 0
    decided = decision(scene, at)
    if not real or not (keys or decided):
        return
    if meaning in (Status.FORMER, Status.SUSPENDED):
        role = None
    outcome = happened(role or meaning, verb, scene, formal=True)
    if outcome is None or outcome[0] is Status.CANDIDATE:
        outcome = (role or meaning, Force.EVENT) if decided else outcome
        keys = keys or decided
    if outcome is not None and not (outcome[0] is Status.NON_MEMBER and verb.governors):
        earlier = in_after_clause(scene, at)
        tell(claims, scene, whole_of(keys), target, outcome, dates_of(scene, at), earlier=earlier)
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


def making_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X made A a member and B an observer", "a vote that made A the eighth member of X"."""
    keys = acting_organization(scene, at)
    target = at + 2 if scene.tag(at + 1) == "d" else at + 1
    while scene.tag(target) == "S" and _made(scene, target + 1):
        node = scene.nodes[target + 1]
        outcome = happened(node.status, verb, scene, formal=True) if node.status else None
        if outcome is not None and not scene.nodes[target].possessive:
            bodies = whole_of(node.organizations or keys)
            tell(claims, scene, bodies, target, outcome, dates_of(scene, at))
        if scene.tag(target + 2) not in ("c", ","):
            return
        target += 3 + (scene.tag(target + 3) in ("c", "d"))


def _made(scene: Scene, at: int) -> bool:
    """Whether a node is a role that something is made: "a dialogue partner", "full members"."""
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if node is None or node.tag != "R" or node.dead:
        return False
    definite = scene.tokens[node.first].lower in ("the", "its", "their") and not node.organizations
    return not definite and not (node.loose and scene.tag(at + 1) == "p")  # "a partner in trade"
