"""Standing said by verbs: "A joined X in 2004", "X admitted A", "A was suspended from X"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.arguments import Argument, complements, subject
from bot.extraction.claims import Claims
from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.dates import Dated
from bot.extraction.lexicon import split
from bot.extraction.nodes import Force, Scene
from bot.extraction.relatives import relative_organization
from bot.extraction.standing import dates_of, happened, held, tell, whole_of
from bot.extraction.vocabulary import vocabulary
from bot.model import Status
from bot.world import organizations

_NEEDS_ROLE = split("accept welcome integrate absorb embrace include invite restore")
_ASIDE = split("for at with against over into after as on")
_JOINING = split("join rejoin accede become enter")


def verb_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every verb of joining, leaving, admitting, suspending in a sentence."""
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if verb is None:
            continue
        frames = vocabulary().frames
        if verb.lemma in frames["passive_only"] and (verb.passive or _reduced(scene, at)):
            _undergone(scene, claims, at, verb)
        elif verb.lemma in frames["organization_does"] and not verb.passive:
            _done(scene, claims, at, verb)
        if verb.lemma in frames["states_do"] and not verb.passive:
            _acted(scene, claims, at, verb)
        if verb.lemma in vocabulary().founding or verb.lemma == "sign":
            _founded(scene, claims, at, verb)
        if verb.lemma in ("stay", "keep", "remain", "opt"):
            _kept_out(scene, claims, at, verb)


def match_particles(
    scene: Scene, at: int, choices: Sequence[tuple[tuple[str, ...], str]]
) -> tuple[int, str, str] | None:
    """The longest choice of particles after a verb: their number, the last one, the meaning."""
    for particles, meaning in choices:
        step, good = at + 1, True
        for particle in particles:
            while scene.tag(step) in ("a", "t") and scene.lower(step) != particle:
                step += 1
            if scene.lower(step) != particle:
                good = False
                break
            step += 1
        if good:
            return step - at - 1, particles[-1] if particles else "", meaning
    return None


def _acted(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A joined X", "A withdrew from X", "A belongs to X"."""
    choices = vocabulary().frames["states_do"][verb.lemma]
    found = match_particles(scene, at, choices)
    bare = found is not None and not found[0]
    if found is None:
        for particles, meaning in choices:
            length = _absolute(scene, at, verb.lemma, particles)
            if length is not None and found is None:
                found = (length, "", meaning)
                bare = True
            if found is None and _governed_by_relative(scene, at, particles):
                found = (0, "", meaning)
                bare = True
    if found is None:
        return
    skipped, _, meaning = found
    actor = _actor(scene, at, verb)
    if actor is None or scene.tag(actor) != "S":
        return
    arguments = complements(scene, at + skipped)
    keys, role = _target(scene, at, actor, arguments, bare=bare)
    if not keys:
        return
    status = Status(meaning) if role is None else role
    stative = verb.lemma in ("belong", "form", "sit", "take", "participate")
    if verb.lemma in ("take", "participate") and not all(map(_programme, keys)):
        return
    if verb.lemma == "apply" and verb.modality is not Modality.ASSERTED:
        return
    if any(
        scene.lower(step) == "neither" or _neither(scene, step)
        for step in range(at + 1, at + skipped + 3)
    ):
        outcome = (Status.NON_MEMBER, Force.STATE) if status is Status.MEMBER else None
        if outcome is not None and verb.modality is Modality.ASSERTED:
            tell(claims, scene, keys, actor, outcome)
        return
    outcome = held(status, verb) if stative else happened(status, verb, scene)
    if outcome is None or (verb.form == "gerund" and not _settled(scene, at)):
        return
    dates = dates_of(scene, at)
    if _ahead(scene, dates):
        return
    _tell_pairs(scene, claims, keys, actor, outcome, dates)


def _after(scene: Scene, actor: int) -> bool:
    """Whether a clause tells of something earlier: "after A walked out"."""
    return scene.lower(actor - 1) in ("after", "since")


def _tell_pairs(
    scene: Scene,
    claims: Claims,
    keys: tuple[str, ...],
    actor: int,
    outcome: tuple[Status, Force],
    dates: list[Dated],
) -> None:
    """Claims for all states, or for one each where the sentence says "respectively"."""
    states = scene.nodes[actor].states
    respectively = any(node.lower == "respectively" for node in scene.nodes)
    if not respectively or states is None or len(states.states) < 2:
        tell(claims, scene, keys, actor, outcome, dates, earlier=_after(scene, actor))
        return
    count = len(states.states)
    if len(keys) == count:
        for state, key in zip(states.states, keys, strict=True):
            claims.add(scene, (key,), (state,), outcome[0], force=outcome[1])
    elif len(dates) == count:
        for state, dated in zip(states.states, dates, strict=True):
            claims.add(scene, keys, (state,), outcome[0], force=outcome[1], since=dated.date)


def _governed_by_relative(scene: Scene, at: int, particles: tuple[str, ...]) -> bool:
    """Whether the preposition of a verb stands before "which": "to which A belongs"."""
    actor = subject(scene, at)
    if actor is None or not particles or not relative_organization(scene, actor):
        return False
    lead = {scene.lower(step) for step in range(max(0, actor - 6), actor)}
    return particles[-1] in lead


_ALONE = split(
    "join leave quit withdraw rejoin accede apply belong pull walk march drop return come"
)
_ABSOLUTE = split("join leave quit withdraw rejoin accede apply belong")


def _absolute(scene: Scene, at: int, lemma: str, particles: tuple[str, ...]) -> int | None:
    """The particles of a verb that stands without its organization: "A joined", "A pulled out"."""
    if lemma in _ABSOLUTE and len(particles) < 2:
        return 0
    if particles and particles[-1] in ("of", "to") and particles[0] in ("out", "back", "in"):
        return 1 if scene.lower(at + 1) == particles[0] else None
    return None


def _neither(scene: Scene, at: int) -> bool:
    """Whether a node is "neither organization"."""
    if scene.tag(at) != "O":
        return False
    return scene.tokens[scene.nodes[at].first].lower == "neither"


def _programme(key: str) -> bool:
    """Whether taking part is what membership is: in a programme, not a body of members."""
    listed = organizations().get(key)
    return listed is not None and listed.part == "programme"


def _actor(scene: Scene, at: int, verb: VerbGroup) -> int | None:
    actor = subject(scene, at)
    if actor is not None or verb.finite:
        return actor
    # "After joining X in 2004, A ...": the subject of the main clause.
    for step in range(at + 1, min(at + 16, len(scene.nodes))):
        if scene.tag(step) == "," and scene.tag(step + 1) == "S":
            return step + 1
        if scene.tag(step) in ("V", ";"):
            return None
    return None


def _settled(scene: Scene, at: int) -> bool:
    """Whether a gerund tells of something that happened: "after joining", "since leaving"."""
    return scene.lower(at - 1) in ("after", "since", "upon", "before", "following", ",") or (
        scene.lower(at - 1) == "by" and bool(dates_of(scene, at))
    )


def _ahead(scene: Scene, dates: Sequence[Dated]) -> bool:
    """Whether the first date is only a plan's deadline."""
    return bool(dates) and dates[0].lead == "by" and not scene.sentence.tokens


def _target(
    scene: Scene, at: int, actor: int, arguments: list[Argument], *, bare: bool
) -> tuple[tuple[str, ...], Status | None]:
    """The organization acted on, and the role if "as a ..." follows."""
    role = _as_role(scene, arguments)
    arguments = [a for a in arguments if scene.lower(a.at) not in ("them", "themselves")]
    above = relative_organization(scene, actor)
    if above and not any(a.link == "" and scene.tag(a.at) == "O" for a in arguments):
        return above, role
    first = arguments[0] if arguments else None
    if first is not None and not first.other and scene.tag(first.at) == "O" and not first.link:
        if _companions(scene, first.at):
            return (), None
        return scene.nodes[first.at].organizations, role
    if first is not None and not first.link and scene.tag(first.at) == "M" and not bare:
        return scene.nodes[first.at].organizations, role
    if not bare or (first is not None and first.link == "" and scene.tag(first.at) != "R"):
        return (), None
    if first is not None and scene.tag(first.at) == "R" and first.link == "":
        return (), None
    if first is not None and first.link in _ASIDE and first.link not in ("as", "on", "after"):
        return (), None
    verb = scene.nodes[at].verb
    if verb is None or verb.lemma not in _ALONE or scene.tag(actor - 1) == "w":
        return (), None
    return unnamed(scene, at), role


def unnamed(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization meant where none is named: the only one before in the sentence, or the topic."""
    named: dict[str, None] = {}
    for node in scene.nodes[:at]:
        if node.tag in ("O", "R", "M"):
            named.update(dict.fromkeys(node.organizations))
    if named:
        return tuple(named) if len(named) == 1 else ()
    for node in scene.nodes[at + 1 :]:
        if node.tag == "O":
            return ()
        if node.tag in ("V", ";", "u") or node.lower == "after":
            break
    return scene.topic


def _as_role(scene: Scene, arguments: list[Argument]) -> Status | None:
    for argument in arguments:
        node = scene.nodes[argument.at]
        if argument.link == "as" and node.tag == "R" and not node.dead:
            return node.status
    return None


def _companions(scene: Scene, at: int) -> bool:
    """Whether what follows shows that "joined X" means taking part in something with X."""
    after, beyond = scene.lower(at + 1), at + 2
    if after == "and" and scene.tag(beyond) in ("S", "d") and scene.tag(beyond) == "S":
        step = beyond + 1
        verb = scene.nodes[step].verb if step < len(scene.nodes) else None
        return verb is None or not verb.finite
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    if verb is not None and verb.form == "base" and not verb.finite:
        return verb.lemma not in ("become", "be", "join")
    if after in ("in", "for"):
        inner = scene.nodes[beyond].verb if beyond < len(scene.nodes) else None
        if inner is not None and inner.form == "gerund":
            return True
        return scene.tag(beyond) == "n" and not scene.tokens[scene.nodes[beyond].first].capital
    return False


def _reduced(scene: Scene, at: int) -> bool:
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
    if link not in ("from", "by", "into", "to", "as"):
        return (
            scene.tag(at - 1) == ","
            and scene.lower(after) in ("in", "since")
            and (scene.tag(at - 2) == "S")
        )
    return scene.tag(at - 1) in (",", "S", "(", "R", "n") or scene.lower(at - 1) == "them"


def _undergone(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A was admitted to X", "A was suspended by X", "A has been invited to join X"."""
    matched = match_particles(scene, at, vocabulary().frames["passive_only"][verb.lemma])
    if matched is None:
        return
    meaning = matched[2]
    actor = subject(scene, at)
    before = at - 1
    while scene.lower(before) in ("all", "both", "of", "them", "each", "and"):
        before -= 1
    if actor is None or scene.lower(at - 1) == "them":
        enclosed = scene.tag(before) in (",", "(") and scene.tag(before - 1) == "S"
        actor = before - 1 if enclosed else actor
    if actor is None or scene.tag(actor) != "S":
        return
    arguments = complements(scene, at + matched[0])
    if any(a.link == "in" and scene.lower(a.at) == "principle" for a in arguments):
        return
    role = _as_role(scene, arguments)
    keys: tuple[str, ...] = ()
    links = vocabulary().links[meaning]
    if any(a.link == "from" and a.other for a in arguments):
        links = links | {"of"}
    for argument in arguments:
        node = scene.nodes[argument.at]
        if argument.link in links and node.tag in ("O", "M", "R") and node.organizations:
            keys = node.organizations
            if node.tag == "R":
                role = node.status
            if argument.link != "by":
                break
    keys = keys or _by_body(scene, at)
    if not keys:
        if any(a.link in links and a.other and scene.tag(a.at) != "t" for a in arguments):
            return
        if verb.lemma in _NEEDS_ROLE and role is None:
            return
        keys = unnamed(scene, at)
    elif verb.lemma in _NEEDS_ROLE and role is None and not _into(scene, arguments):
        return
    outcome = happened(role or Status(meaning), verb, scene)
    if outcome is not None:
        tell(claims, scene, whole_of(keys), actor, outcome, dates_of(scene, at))


def _by_body(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization in "by the AU's security council"."""
    for step in range(at + 1, min(at + 5, len(scene.nodes))):
        if scene.tag(step) == "O" and scene.nodes[step].possessive:
            before = {scene.lower(step - 1), scene.lower(step - 2)}
            return scene.nodes[step].organizations if "by" in before else ()
    return ()


def _into(scene: Scene, arguments: list[Argument]) -> bool:
    return any(a.link in ("into", "to") and scene.tag(a.at) in "OM" for a in arguments)


def _done(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
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
    if scene.nodes[target].possessive:
        return
    role = _as_role(scene, arguments)
    keys = _agent(scene, at)
    links = ("to", "into", "from")
    if any(a.link == "from" and a.other for a in arguments):
        links = ("of",)
    for argument in arguments[1:]:
        node = scene.nodes[argument.at]
        if (
            argument.link in links
            and node.tag in ("O", "M")
            and (node.organizations)
        ):
            keys = node.organizations
            role = role or (meaning if node.tag == "O" else node.status)
    if meaning is Status.CANDIDATE:
        if not _invited_to_join(scene, target):
            return
    elif verb.lemma in _NEEDS_ROLE and role is None:
        if not any(scene.lower(a.at) in ("seat", "seats") for a in arguments):
            return
    if meaning in (Status.FORMER, Status.SUSPENDED):
        role = None
    outcome = happened(role or meaning, verb, scene, formal=True)
    if meaning is Status.CANDIDATE and verb.modality is not Modality.ASSERTED:
        return
    if outcome is not None and keys:
        tell(claims, scene, whole_of(keys), target, outcome, dates_of(scene, at))


def _invited_to_join(scene: Scene, target: int) -> bool:
    for step in range(target + 1, min(target + 4, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            return verb.lemma in _JOINING
        if scene.tag(step) == "M":
            return True
    return False


def _agent(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization that acts: the subject, or the one whose leaders or summit it is."""
    actor = subject(scene, at)
    if actor is None:
        return ()
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


def _founded(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A, B and C founded X in 1985", "X was created by A and B", "signed the treaty creating X"."""
    if verb.modality is not Modality.ASSERTED:
        return
    arguments = complements(scene, at)
    if verb.lemma == "sign" and not verb.passive:
        _signed(scene, claims, at)
        return
    by = next((a for a in arguments if a.link == "by" and scene.tag(a.at) == "S"), None)
    if by is not None:
        before = at - 1
        while scene.tag(before) in (",", "a"):
            before -= 1
        actor = before if scene.tag(before) == "O" else subject(scene, at)
        _members(scene, claims, actor, by.at, at)
    elif verb.finite and not verb.passive and arguments:
        first = arguments[0]
        if first.link == "" and scene.tag(first.at) == "O" and not first.other:
            _members(scene, claims, first.at, subject(scene, at), at)


def _members(
    scene: Scene, claims: Claims, organization: int | None, states: int | None, at: int
) -> None:
    """The states at one node are members of the organization at another; one alone is not said."""
    if organization is None or states is None or scene.tag(organization) != "O":
        return
    named = scene.nodes[states].states
    if named is None or len(named.states) < 2 or scene.nodes[organization].possessive:
        return
    keys = scene.nodes[organization].organizations
    tell(claims, scene, keys, states, (Status.MEMBER, Force.EVENT), dates_of(scene, at))


def _signed(scene: Scene, claims: Claims, at: int) -> None:
    for step in range(at + 1, min(at + 10, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None and verb.lemma in vocabulary().founding and verb.form == "gerund":
            inner = complements(scene, step)
            if inner and inner[0].link == "" and scene.tag(inner[0].at) == "O":
                _members(scene, claims, inner[0].at, subject(scene, at), at)
            return


_APART = (
    (("out", "of"), ""),
    (("clear", "of"), ""),
    (("away", "from"), ""),
    (("aloof", "from"), ""),
)


def _kept_out(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has stayed out of X", "A opted out of X"."""
    if verb.modality is not Modality.ASSERTED or verb.tense == "pluperfect":
        return
    if match_particles(scene, at, _APART) is None:
        return
    actor = subject(scene, at)
    arguments = complements(scene, at)
    target = next((a for a in arguments if a.link in ("of", "from")), None)
    if actor is None or scene.tag(actor) != "S" or target is None or target.other:
        return
    node = scene.nodes[target.at]
    if node.tag == "O":
        tell(claims, scene, node.organizations, actor, (Status.NON_MEMBER, Force.STATE))
