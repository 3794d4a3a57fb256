"""Standing said of states to which it is done: "A was suspended from X", "A, admitted in 2004,"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.actors import controller
from bot.extraction.standing.again import back_since
from bot.extraction.standing.arguments import Argument, complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.destinations import as_role
from bot.extraction.standing.doubtful import person
from bot.extraction.standing.extent import occasion
from bot.extraction.standing.frames import match_particles
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, happened, tell, whole_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.relatives import relative_organization
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

ACTIVITIES = split(
    "activities activity meetings work proceedings sessions summits bodies organs councils "
    "institutions committees"
)
NEEDS_ROLE = split("accept welcome receive integrate absorb embrace include invite restore")
_CLOSING = frozenset({".", ",", ";", "t", "c", "u", "a", ""})
_AFTER = split("in on by over after until since for pending within")
_QUANTIFIED = split("both all each also now currently still since already recently temporarily")


def is_reduced(scene: Scene, at: int) -> bool:
    """Whether a participle stands for a passive: "Mali, suspended from X in 2021, ..."."""
    verb = scene.nodes[at].verb
    if verb is None or verb.tense not in ("", "past") or verb.first != verb.last:
        return False
    if not scene.tokens[verb.head].lower.endswith(("ed", "en")):
        return False
    after = at + 1
    while scene.tag(after) in ("a", "t"):
        after += 1
    link = scene.lower(after)
    if scene.tag(at - 1) == "c" and _after_passive(scene, at):
        return True
    if link not in ("from", "by", "into", "to", "as"):
        return (
            scene.tag(at - 1) == ","
            and scene.lower(after) in ("in", "since")
            and (scene.tag(at - 2) == "S")
        )
    before = at - 1
    while scene.lower(before) in _QUANTIFIED:
        before -= 1
    if scene.tag(before) == "S":  # "want A suspended from X" wishes it
        wished = scene.nodes[before - 1].verb if before else None
        return wished is None or not wished.finite
    return scene.tag(before) in (",", "(", "R", "n", "") or scene.lower(before) == "them"


def _after_passive(scene: Scene, at: int) -> bool:
    """Whether a passive before shares its auxiliary: "was suspended and readmitted"."""
    for step in range(at - 1, max(-1, at - 12), -1):
        verb = scene.nodes[step].verb
        if verb is not None:
            return verb.passive
    return False


def _kept_out(verb: VerbGroup, role: Status | None) -> tuple[Status, Force] | None:
    """As in "A is excluded from X", perhaps from the first; None for what else a verb may say."""
    kept = verb.lemma == "exclude" and verb.tense == "present" and role is None
    holds = kept and verb.modality is Modality.ASSERTED
    return (Status.NON_MEMBER, Force.STATE) if holds else None


def undergoing_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A was admitted to X", "A was suspended by X", "A has been invited to join X"."""
    matched = match_particles(scene, at, vocabulary().frames["passive_only"][verb.lemma])
    if matched is None or _from_joining(scene, at):
        return
    meaning = Status(matched[2])
    actor = _patient(scene, at)
    if matched[0] == 1 and matched[1] == "in" and scene.tag(at + 2) == "t":
        return  # "was taken in August"
    arguments = complements(scene, at + matched[0])
    in_principle = any(a.link == "in" and scene.lower(a.at) == "principle" for a in arguments)
    if actor is None or in_principle or person(scene, actor, at):
        return
    links = vocabulary().links[meaning]
    if any(a.link == "from" and a.other for a in arguments):
        links = links | {"of"}  # "from all bodies of X"
    keys, role = _goal(scene, arguments, links)
    role = role or as_role(scene, arguments)
    keys = keys or _by_body(scene, at) or (_at_occasion(scene, at) if role else ())
    dated = scene.lower(at + 1) == "in" and scene.tag(at + 2) == "t"  # "A was accepted in 1997"
    roleless = verb.lemma in NEEDS_ROLE and role is None and not matched[0]
    roleless = roleless and not (dated and verb.lemma == "accept")
    received = verb.lemma == "receive" and not keys  # in no body named, perhaps at a meeting
    if received or (roleless and not (keys and _into(scene, arguments))):
        return
    if not keys and not any(
        a.link in links and a.other and scene.tag(a.at) != "t" and not _circumstance(scene, a)
        for a in arguments
    ):
        keys = unnamed(scene, at) if not _to_which(scene, actor) else ()
    if meaning is Status.FORMER and any(
        a.link == "from" and scene.lower(a.at) in ACTIVITIES for a in arguments
    ):
        role = Status.SUSPENDED  # "excluded from the activities of X"
    elif meaning in (Status.FORMER, Status.SUSPENDED):
        role = None  # "was suspended as an observer"
    outcome = _kept_out(verb, role) or happened(role or meaning, verb, scene)
    if outcome is not None:
        earlier, dates = _earlier(scene, actor, at, verb), dates_of(scene, at)
        tell(claims, scene, whole_of(keys), actor, outcome, dates, earlier=earlier)


def _earlier(scene: Scene, actor: int, at: int, verb: VerbGroup) -> bool:
    """Whether it came before what else is told: "having been suspended", "after A was"."""
    after = scene.lower(actor - 1) in ("after", "since")
    before = after and all(scene.tag(step) != "V" for step in range(actor, at))
    before = before or scene.tokens[verb.first].lower == "having"
    before = before or verb.tense == "pluperfect"  # "readmitted A, which had been suspended"
    return before and not back_since(scene, actor, at, verb)


def _from_joining(scene: Scene, at: int) -> bool:
    """As in "was barred from joining": it never was in."""
    verb = scene.nodes[at + 2].verb if scene.lower(at + 1) == "from" and scene.tag(at + 2) else None
    return verb is not None and verb.lemma == "join"


def _to_which(scene: Scene, actor: int) -> bool:
    """Whether it is something else than an organization, "a programme to which A was admitted"."""
    link = scene.tag(actor - 1) == "w" and scene.lower(actor - 2) in ("to", "into", "from")
    return link and not relative_organization(scene, actor)


def _circumstance(scene: Scene, argument: Argument) -> bool:
    """Whether a complement leaves open of what: it only says where, or "from all its organs"."""
    after = argument.at + 1
    ends = scene.tag(after) in _CLOSING or scene.lower(after) in _AFTER
    inner = argument.link == "from" and scene.lower(argument.at) in ACTIVITIES and ends
    return inner or _place(scene, argument)


def _place(scene: Scene, argument: Argument) -> bool:
    """Whether a complement only says where, or whose parliament did it: "admitted in Astana"."""
    if argument.link == "in" and scene.lower(argument.at) in ("place", "stead", "turn", "return"):
        return True
    if argument.link == "by":
        return scene.lower(argument.at) in vocabulary().words["governments"] | {"congress"}
    named = scene.tokens[scene.nodes[argument.at].first].capital
    after = argument.at + 1
    ends = scene.tag(after) in ("p", ",", ".", "c", "t") or scene.tag(after + 1) == "t"
    return argument.link == "in" and named and ends


def _patient(scene: Scene, at: int) -> int | None:
    """The states that undergo a passive, also in "A and B, both of them suspended from X"."""
    actor = subject(scene, at)
    if actor is None and at == 0:
        return _fronted(scene)
    verb = scene.nodes[at].verb
    if actor is None and scene.lower(at - 1) in ("first", "last"):
        actor = controller(scene, at)  # "were the last to be admitted"
    if actor is not None and scene.tag(actor) == "n" and verb is not None and not verb.finite:
        above = controller(scene, at)  # "became the first country to be suspended"
        actor = actor if above is None else above
    before = at - 1
    while scene.lower(before) in ("all", "both", "of", "them", "each", "and"):
        before -= 1
    if actor is None or scene.lower(at - 1) == "them" or is_reduced(scene, at):
        enclosed = scene.tag(before) in (",", "(") and scene.tag(before - 1) == "S"
        actor = before - 1 if enclosed else actor
    if actor is not None and scene.tag(actor) == "n":
        return _counted_off(scene, actor, at)
    mixed = actor is not None and scene.lower(actor - 1) == "and" and scene.tag(actor - 2) == "O"
    return actor if actor is not None and scene.tag(actor) == "S" and not mixed else None


def _fronted(scene: Scene) -> int | None:
    """The states in "Suspended from X in 2016, A ..."."""
    for step in range(1, min(14, len(scene.nodes))):
        if scene.tag(step) == ",":
            return step + 1 if scene.tag(step + 1) == "S" else None
    return None


def _counted_off(scene: Scene, actor: int, at: int) -> int | None:
    """The states in "six countries are suspended from X: A, B, C, D, E and F"."""
    count = number_of(scene.lower(actor - 1))
    colon = next((step for step in range(at, len(scene.nodes)) if scene.tag(step) == ":"), 0)
    target = colon + 2 if scene.lower(colon + 1) == "the" else colon + 1
    states = scene.nodes[target].states if colon and target < len(scene.nodes) else None
    return target if states is not None and len(states.states) == count else None


def _goal(
    scene: Scene, arguments: list[Argument], links: frozenset[str]
) -> tuple[tuple[str, ...], Status | None]:
    """The organization after a passive, one it is done "by" last, and its role."""
    keys: tuple[str, ...] = ()
    role = None
    for argument in arguments:
        node = scene.nodes[argument.at]
        if argument.link in links and node.tag in ("O", "M", "R") and node.organizations:
            if argument.link == "by" and keys:
                continue  # "by X in 2021 and by Y in 2022"
            keys = node.organizations
            role = node.status if node.tag == "R" else role
            if argument.link != "by":
                break
    return keys, role


def _by_body(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization in "by the AU's security council"."""
    for step in range(at + 1, min(at + 5, len(scene.nodes))):
        if scene.tag(step) == "O" and scene.nodes[step].possessive:
            before = {scene.lower(step - 1), scene.lower(step - 2)}
            return scene.nodes[step].organizations if "by" in before else ()
    return ()


def _at_occasion(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization in "was accepted as an observer at the eighth summit of X"."""
    link = next((k for k in range(at + 1, at + 5) if scene.lower(k) == "at"), 0)
    noun = occasion(scene, link) if link else 0
    if not noun:
        return ()
    target = noun + 3 if scene.tag(noun + 2) == "d" else noun + 2
    if scene.lower(noun + 1) == "of" and scene.tag(target) == "O":
        return whole_of(scene.nodes[target].organizations)
    return ()


def _into(scene: Scene, arguments: list[Argument]) -> bool:
    """Whether "into X" shows that "welcomed" or "accepted" means admission."""
    return any(a.link in ("into", "to") and scene.tag(a.at) in "OM" for a in arguments)
