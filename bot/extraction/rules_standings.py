"""Standing said by its noun: "A holds observer status in X", "A's membership was suspended"."""

from __future__ import annotations

from bot.extraction.arguments import Argument, antecedent, complements, subject
from bot.extraction.claims import Claims
from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.nodes import Force, Scene
from bot.extraction.rules_roles import organizations_of
from bot.extraction.rules_verbs import match_particles, unnamed
from bot.extraction.standing import dates_of, happened, tell, whole_of
from bot.extraction.vocabulary import vocabulary
from bot.model import Status

_PART = split("participation involvement activities activity work role")
_WHOLE_PART = split("participation involvement")
_ASKING = split("application bid request")
_HANDING = split("submit file lodge present hand deposit send make renew reiterate launch")
_OUTCOMES = {
    "suspends": Status.SUSPENDED,
    "ends": Status.FORMER,
    "lapses": Status.FORMER,
    "regains": Status.MEMBER,
}


def standing_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every verb whose object or subject is a standing or a part in an organization."""
    table = vocabulary().frames["states_hold"]
    for at, node in enumerate(scene.nodes):
        if node.tag == "n" and node.lower in _ASKING:
            _asked(scene, claims, at)
        verb = node.verb
        if verb is None:
            continue
        if verb.lemma in table:
            _held(scene, claims, at, verb)
        if verb.lemma in _HANDING:
            _applied(scene, claims, at, verb)
        if verb.lemma in ("lift", "end", "revoke", "rescind", "reverse", "cancel"):
            _lifted(scene, claims, at, verb)
        if verb.lemma == "renew":
            _not_renewed(scene, claims, at, verb)
        if verb.lemma == "let":
            _let_lapse(scene, claims, at, verb)
        if verb.lemma in ("take", "come", "enter"):
            _took_effect(scene, claims, at, verb)
        if verb.lemma == "cease":
            _ceased(scene, claims, at, verb)


def _held(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
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
            lead = step - 2 if scene.lower(step - 1) == "the" else step - 1
            if scene.lower(lead) not in (link, "to"):
                continue
            status = scene.nodes[standing].status
            outcome = happened(status, verb, scene, formal=True) if status else None
            keys = _keys(scene, claims, standing, at)
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
    owner = _owner_before(scene, actor)
    standing = node.tag == "M" or node.lower in _PART or node.lower == "suspension"
    if owner is None or not standing or meaning not in _OUTCOMES:
        return False
    _outcome(scene, claims, at, verb, _OUTCOMES[meaning], owner, actor)
    return True


def _active(
    scene: Scene,
    claims: Claims,
    at: int,
    verb: VerbGroup,
    meaning: str,
    arguments: list[Argument],
) -> bool:
    """As in "A holds M", "X granted A M", "X granted M to A", "A suspended its participation in X"."""
    standing = next(
        (
            a
            for a in arguments
            if not a.link and (scene.tag(a.at) == "M" or scene.lower(a.at) in _PART)
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
        if actor is None or scene.tag(actor) != "S":
            return False
        holder = actor
    node = scene.nodes[standing.at]
    if node.tag != "M" and meaning not in ("suspends", "ends", "regains"):
        return False
    if meaning in _OUTCOMES:
        _outcome(scene, claims, at, verb, _OUTCOMES[meaning], holder, standing.at)
        return True
    if node.status is None or node.dead:
        return False
    outcome = _reached(scene, verb, meaning, node.status)
    keys = _keys(scene, claims, standing.at, at)
    if outcome is not None:
        tell(claims, scene, keys, holder, outcome, dates_of(scene, at))
    return True


def _reached(
    scene: Scene, verb: VerbGroup, meaning: str, status: Status
) -> tuple[Status, Force] | None:
    if meaning == "holds":
        if verb.lemma in ("have", "hold", "enjoy") and verb.tense in ("past", "pluperfect"):
            return (status, Force.PAST) if verb.modality is Modality.ASSERTED else None
        return happened(status, verb, scene, formal=True)
    if status is not Status.MEMBER:
        return None
    if meaning == "seeks":
        asserted = verb.modality in (Modality.ASSERTED, Modality.PLANNED)
        return (Status.CANDIDATE, Force.STATE) if asserted else None
    rejected = verb.modality is Modality.ASSERTED
    return (Status.NON_MEMBER, Force.STATE) if rejected else None


def _keys(scene: Scene, claims: Claims, standing: int, at: int) -> tuple[str, ...]:
    """The organization of a standing: its own, one after it ("status in X"), or the subject."""
    node = scene.nodes[standing]
    if node.organizations:
        return node.organizations
    for argument in complements(scene, standing):
        if argument.link in ("in", "of", "at", "with", "to", "by", "from") and (
            scene.tag(argument.at) == "O"
        ):
            return whole_of(scene.nodes[argument.at].organizations)
    if node.tag == "M":
        return whole_of(organizations_of(scene, standing)) or unnamed(scene, at)
    return ()


def _owner_before(scene: Scene, at: int) -> int | None:
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
    if node.status not in (None, Status.MEMBER):
        if status is not Status.FORMER:
            return
    if verb.lemma == "withdraw" and scene.lower(standing) in _PART:
        return
    if status is not Status.SUSPENDED and scene.lower(standing) in _PART - _WHOLE_PART:
        return
    if verb.modality is not Modality.ASSERTED:
        return
    keys = _keys(scene, claims, standing, at) or unnamed(scene, at)
    tell(claims, scene, keys, holder, (status, Force.EVENT), dates_of(scene, at))


def _applied(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A submitted an application to join X", "A filed a request for membership in X"."""
    arguments = complements(scene, at)
    if not arguments or scene.lower(arguments[0].at) not in _ASKING:
        return
    if any(scene.lower(step) == "no" for step in range(at + 1, arguments[0].at)):
        return
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "S" or verb.modality is not Modality.ASSERTED:
        return
    for step in range(arguments[0].at + 1, min(arguments[0].at + 8, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag in ("O", "M") and node.organizations:
            outcome = (Status.CANDIDATE, Force.STATE)
            tell(claims, scene, node.organizations, actor, outcome, dates_of(scene, at))
            return
        if scene.tag(step) in (",", ".") or node.tag == "t":
            outcome = (Status.CANDIDATE, Force.STATE)
            tell(claims, scene, unnamed(scene, at), actor, outcome, dates_of(scene, at))
            return


def _lifted(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X lifted A's suspension", "the suspension of A was lifted"."""
    if verb.modality is not Modality.ASSERTED:
        return
    if verb.passive:
        noun = subject(scene, at)
    else:
        arguments = complements(scene, at)
        noun = arguments[0].at if arguments else None
    if noun is not None and scene.lower(noun) in ("suspension",):
        owner = _owner_before(scene, noun)
    else:
        noun, owner = _suspension_of(scene, noun)
    if noun is None or owner is None:
        return
    keys = () if verb.passive else _agent(scene, at)
    keys = keys or _keys(scene, claims, noun, at) or unnamed(scene, at)
    tell(claims, scene, whole_of(keys), owner, (Status.MEMBER, Force.EVENT), dates_of(scene, at))


def _suspension_of(scene: Scene, noun: int | None) -> tuple[int | None, int | None]:
    """For a subject or object in "the suspension of A" found at A."""
    if noun is not None and scene.tag(noun) == "S" and scene.lower(noun - 2) == "suspension":
        return noun - 2, noun
    return None, None


def _agent(scene: Scene, at: int) -> tuple[str, ...]:
    actor = subject(scene, at)
    return scene.nodes[actor].organizations if actor is not None else ()


def _not_renewed(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A did not renew its membership"."""
    if verb.modality is not Modality.NEGATED:
        return
    arguments = complements(scene, at)
    actor = subject(scene, at)
    if not arguments or actor is None or scene.tag(actor) != "S":
        return
    if scene.tag(arguments[0].at) == "M":
        keys = _keys(scene, claims, arguments[0].at, at)
        outcome = (Status.FORMER, Force.EVENT)
        tell(claims, scene, keys, actor, outcome, dates_of(scene, at))


def _let_lapse(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A let its membership lapse"."""
    actor = subject(scene, at)
    if verb.modality is not Modality.ASSERTED or actor is None or scene.tag(actor) != "S":
        return
    for step in range(at + 1, min(at + 6, len(scene.nodes))):
        lapse = {scene.lower(step + k) for k in range(1, 6)}
        if scene.tag(step) == "M" and (lapse & {"lapse", "expire"} or _lapses(scene, step)):
            keys = _keys(scene, claims, step, at) or unnamed(scene, at)
            outcome = (Status.FORMER, Force.EVENT)
            tell(claims, scene, keys, actor, outcome, dates_of(scene, at))
            return


def _lapses(scene: Scene, at: int) -> bool:
    for step in range(at + 1, min(at + 4, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            return verb.lemma in ("lapse", "expire")
    return False


def _took_effect(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A's membership of X took effect in July"."""
    words = {scene.lower(step) for step in range(at + 1, at + 4)}
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "M" or not words & {"effect", "force"}:
        return
    node, owner = scene.nodes[actor], _owner_before(scene, actor)
    if owner is None or node.status is None or verb.modality is not Modality.ASSERTED:
        return
    keys = _keys(scene, claims, actor, at)
    tell(claims, scene, keys, owner, (node.status, Force.EVENT), dates_of(scene, at))


def _asked(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's application to join X", "A, whose bid to join X"."""
    owner = _owner_before(scene, at)
    if owner is None and scene.lower(at - 1) == "whose":
        owner = antecedent(scene, at - 1, whose=True)
    if owner is None or scene.tag(owner) != "S":
        return
    for step in range(at + 1, min(at + 7, len(scene.nodes))):
        node = scene.nodes[step]
        verb = node.verb
        if verb is not None and verb.lemma not in ("join", "enter", "become", "accede"):
            return
        if node.tag in ("O", "R", "M") and node.organizations and not node.possessive:
            if not _refused_later(scene, step):
                outcome = (Status.CANDIDATE, Force.STATE)
                tell(claims, scene, node.organizations, owner, outcome)
            return


_REFUSING = split("reject withdraw deny refuse abandon drop veto turn")


def _refused_later(scene: Scene, at: int) -> bool:
    """Whether the application is said to have come to nothing."""
    for step in range(at + 1, min(at + 8, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            return verb.lemma in _REFUSING
    return False


def _ceased(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A ceased its participation in X"."""
    arguments = complements(scene, at)
    actor = subject(scene, at)
    if not arguments or actor is None or scene.tag(actor) != "S":
        return
    noun = arguments[0].at
    if verb.modality is Modality.ASSERTED and (
        scene.tag(noun) == "M" or scene.lower(noun) == "participation"
    ):
        keys = _keys(scene, claims, noun, at)
        tell(claims, scene, keys, actor, (Status.FORMER, Force.EVENT), dates_of(scene, at))
