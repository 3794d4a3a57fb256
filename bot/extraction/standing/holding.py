"""Standing held, granted, given up: "A holds observer status", "A's membership was suspended"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import Argument, complements, in_after_clause
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.doubtful import yet_to_come
from bot.extraction.standing.frames import match_particles
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, happened, resolved, tell, whole_of
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import antecedent, subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_PART = split("participation involvement activities activity work role")
_EVENTS = split(
    "exercise exercises drill drills manoeuvres maneuvers talks negotiations mission missions "
    "operation operations games summit summits programme program project"
)
_WHOLE_PART = split("participation involvement")
_RIGHTS = split("rights seat")
_WANTING = split("seek pursue request want apply petition aspire ask")
_BACK = split("restore unfreeze reactivate reinstate")
_LINKS = split("in within of at with to by from on")
_OUTCOMES = {
    "suspends": Status.SUSPENDED,
    "ends": Status.FORMER,
    "lapses": Status.FORMER,
    "regains": Status.MEMBER,
}


def holding_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """Claims of a verb of holding, granting, seeking, suspending or ending a standing."""
    for particles, meaning in vocabulary().frames["states_hold"][verb.lemma]:
        found = match_particles(scene, at, ((particles, meaning),))
        if found is None:
            continue
        if meaning == "holds" and _distributed(scene, claims, at, verb):
            return
        if verb.passive and _passive(scene, claims, at, verb, meaning):
            return
        arguments = complements(scene, at + found[0])
        if _active(scene, claims, at, verb, meaning, arguments):
            return


def _distributed(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> bool:
    """As in "Granted M to A and M to B", "M is held by A, and M by B": each standing its states."""
    standing: int | None = None
    actor = subject(scene, at) if verb.passive else None
    if actor is not None and scene.tag(actor) == "M":
        standing = actor
    found = False
    link = "by" if verb.passive else "to"
    for step in range(at + 1, min(at + 24, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "M":
            standing = step
        elif node.tag == "S" and standing is not None and not node.possessive:
            lead = (
                step - 2
                if scene.lower(step - 1) == "the" or scene.tag(step - 1) == "R"
                else step - 1
            )
            if scene.lower(lead) not in (link, "to") or scene.lower(lead - 1) == "according":
                continue
            status = scene.nodes[standing].status
            outcome = happened(status, verb, scene, formal=True) if status else None
            keys = keys_of(scene, standing, at)
            if outcome is not None and keys:
                tell(claims, scene, keys, step, outcome, dates_of(scene, at))
                found = True
        elif node.tag in (";", "w") or (node.verb is not None and node.verb.finite):
            break
    return found


def _passive(scene: Scene, claims: Claims, at: int, verb: VerbGroup, meaning: str) -> bool:
    """As in "A's membership was suspended", "A was granted observer status"."""
    actor = subject(scene, at)
    if actor is None:
        return False
    node = scene.nodes[actor]
    if node.tag == "S" and meaning in ("holds", "rejects"):
        arguments = complements(scene, at)
        return _active(scene, claims, at, verb, meaning, arguments)
    owner = owner_before(scene, actor)
    standing = node.tag == "M" or node.lower in _PART or node.lower == "suspension"
    if meaning == "suspends" and node.lower in _RIGHTS and owner == actor - 1:
        standing = True  # "its rights were suspended", and not "its voting rights"
    if owner is None or not standing or meaning not in _OUTCOMES:
        return False
    _outcome(scene, claims, at, verb, _OUTCOMES[meaning], owner, actor)
    return True


def _taking_part(scene: Scene, at: int) -> bool:
    """Whether a noun says that states take part in something: not "its engagement with X"."""
    engaged = scene.lower(at) == "engagement" and scene.lower(at + 1) != "with"
    return engaged or scene.lower(at) in _PART


def _active(
    scene: Scene,
    claims: Claims,
    at: int,
    verb: VerbGroup,
    meaning: str,
    arguments: list[Argument],
) -> bool:
    """As in "A holds M", "X granted A M", "X granted M to A", "A suspended its part in X"."""
    standing = next(
        (
            a
            for a in arguments
            if not a.link and (scene.tag(a.at) == "M" or _taking_part(scene, a.at))
        ),
        None,
    )
    if standing is None:
        return False
    receiver = next(
        (a.at for a in arguments if scene.tag(a.at) == "S" and a.link in ("", "to")), None
    )
    holder = standing.owner if standing.owner is not None else receiver
    if holder is None:
        actor = subject(scene, at)
        if meaning == "regains" and actor is not None and scene.tag(actor) == "O":
            actor = _put_out(scene, actor)
        if actor is None or scene.tag(actor) != "S":
            return False
        holder = actor
    node = scene.nodes[standing.at]
    if node.tag != "M" and meaning not in ("suspends", "ends", "regains"):
        return False
    doings = node.lower in _PART - _WHOLE_PART and standing.owner is None
    if doings and not keys_of(scene, standing.at, at):
        return False  # "has halted joint activities"
    if meaning in _OUTCOMES:
        _outcome(scene, claims, at, verb, _OUTCOMES[meaning], holder, standing.at)
        return True
    if node.status is None or node.dead:
        return False
    outcome = _reached(scene, verb, meaning, node.status)
    keys = keys_of(scene, standing.at, at)
    if outcome is not None and not yet_to_come(scene, holder):
        tell(claims, scene, keys, holder, outcome, dates_of(scene, at))
    return True


def _put_out(scene: Scene, actor: int) -> int | None:
    """The states in "X suspended A and restored its membership a year later"."""
    gone = {
        told.at
        for told in scene.told
        if told.status in (Status.SUSPENDED, Status.FORMER)
        and told.organizations == scene.nodes[actor].organizations
    }
    return gone.pop() if len(gone) == 1 else None


def _reached(
    scene: Scene, verb: VerbGroup, meaning: str, status: Status
) -> tuple[Status, Force] | None:
    if meaning == "holds":
        if verb.lemma in ("have", "hold", "enjoy") and verb.tense in ("past", "pluperfect"):
            return (status, Force.PAST) if verb.modality is Modality.ASSERTED else None
        return happened(status, verb, scene, formal=True)
    if status is not Status.MEMBER:
        return None
    if meaning == "seeks" and verb.modality is Modality.NEGATED:
        words = [token.lower for token in scene.tokens[max(0, verb.first - 1) : verb.last + 1]]
        lasting = verb.tense in ("present", "perfect") or "never" in words
        sought = lasting and verb.lemma in _WANTING and verb.tense != "pluperfect"
        return (Status.NON_MEMBER, Force.INFERRED) if sought else None
    if meaning == "seeks":
        asserted = verb.modality in (Modality.ASSERTED, Modality.PLANNED)
        return (Status.CANDIDATE, Force.STATE) if asserted else None
    rejected = verb.modality is Modality.ASSERTED
    return (Status.NON_MEMBER, Force.STATE) if rejected else None


def keys_of(scene: Scene, standing: int, at: int) -> tuple[str, ...]:
    """The organization of a standing: its own, one after it ("status in X"), or the subject."""
    node = scene.nodes[standing]
    if node.organizations:
        return node.organizations
    for argument in complements(scene, standing):
        if argument.link in _LINKS and (scene.tag(argument.at) == "O"):
            return whole_of(scene.nodes[argument.at].organizations)
    if node.tag == "M":
        return whole_of(organizations_of(scene, standing)) or unnamed(scene, at)
    return ()


def owner_before(scene: Scene, at: int) -> int | None:
    """The possessive states before a noun: "A's CSTO membership", "A, whose membership"."""
    if scene.lower(at - 1) == "whose":
        above = antecedent(scene, at - 1, whose=True)
        return above if above is not None and scene.tag(above) == "S" else None
    for step in range(at - 1, max(-1, at - 5), -1):
        node = scene.nodes[step]
        if node.tag == "S" and node.possessive:
            return step
        if node.tag not in ("n", "a", "O", "#"):
            break
    if scene.lower(at + 1) == "of" and scene.tag(at + 2) == "S":
        return at + 2
    return None


def _outcome(
    scene: Scene,
    claims: Claims,
    at: int,
    verb: VerbGroup,
    status: Status,
    holder: int,
    standing: int,
) -> None:
    """A standing is suspended, ended or taken up again."""
    node = scene.nodes[standing]
    if node.status is Status.CANDIDATE or (
        node.status not in (None, Status.MEMBER) and status is not Status.FORMER
    ):
        return
    if verb.lemma == "withdraw" and scene.lower(standing) in _PART:
        return
    if status is not Status.SUSPENDED and scene.lower(standing) in _PART - _WHOLE_PART:
        return
    keys = keys_of(scene, standing, at)
    elsewhere = any(scene.lower(a.at) in _EVENTS for a in complements(scene, standing))
    if not keys and scene.lower(standing) in _PART and elsewhere:
        return  # "its participation in exercises"
    keys = keys or unnamed(scene, at)
    if verb.modality is Modality.ASSERTED or resolved(status, verb):
        earlier = in_after_clause(scene, at)
        outcome = (status, Force.EVENT)
        tell(claims, scene, keys, holder, outcome, dates_of(scene, at), earlier=earlier)
    elif verb.modality is Modality.NEGATED and verb.passive and verb.lemma in _BACK:
        tell(claims, scene, keys, holder, (Status.SUSPENDED, Force.STATE))
