"""Standing said of states that act: "A joined X in 2004", "A withdrew from X"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import Argument, complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.dates import Dated
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, happened, held, tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.relatives import relative_organization
from bot.extraction.standing.role_parts import after_article, plain_organization
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status
from bot.world import organizations

_PARTAKING = split("take participate")
_STATIVE = split("belong form sit take participate")
_ASIDE = split("for at with against over into")


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


def acting_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A joined X", "A withdrew from X", "A belongs to X"."""
    found = _frame(scene, at, verb)
    actor = _actor(scene, at, verb) if found is not None else None
    if found is None or actor is None or scene.tag(actor) != "S":
        return
    skipped, bare, meaning = found
    keys, role = _target(scene, at, actor, complements(scene, at + skipped), bare=bare)
    partaking = verb.lemma in _PARTAKING and role is None
    if not keys or (partaking and not all(map(_programme, keys))):
        return
    status = Status(meaning) if role is None else role
    if any(
        scene.lower(step) == "neither" or _neither(scene, step)
        for step in range(at + 1, at + skipped + 3)
    ):
        if status is Status.MEMBER and verb.modality is Modality.ASSERTED:
            tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))
        return
    outcome = held(status, verb) if verb.lemma in _STATIVE else happened(status, verb, scene)
    if outcome is not None and _told(scene, at, verb):
        _tell_pairs(scene, claims, keys, actor, outcome, dates_of(scene, at))
        if outcome[0] is Status.MEMBER:
            excluded = _but_not(scene, at)
            tell(claims, scene, excluded, actor, (Status.NON_MEMBER, Force.STATE))


def _but_not(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization in "belongs to X, but not to Y"."""
    for step in range(at + 1, min(at + 10, len(scene.nodes))):
        if scene.lower(step) == "but" and scene.lower(step + 1) == "not":
            place = step + 2
            while scene.lower(place) in ("to", "in", "of", "the"):
                place += 1
            if plain_organization(scene, place):
                return scene.nodes[after_article(scene, place)].organizations
        if scene.tag(step) in ("V", ";", "w"):
            break
    return ()


def _told(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether a verb tells something: not "for joining", not "may apply"."""
    if verb.lemma == "apply":
        return verb.modality is Modality.ASSERTED
    meant = verb.modality in (Modality.PLANNED, Modality.NEGATED)
    return verb.form != "gerund" or meant or _settled(scene, at)


def _frame(scene: Scene, at: int, verb: VerbGroup) -> tuple[int, bool, str] | None:
    """How a verb is used: the particles after it, whether it may stand alone, its meaning."""
    choices = vocabulary().frames["states_do"][verb.lemma]
    found = match_particles(scene, at, choices)
    if found is not None:
        return found[0], not found[0], found[2]
    for particles, meaning in choices:
        length = _absolute(scene, at, verb.lemma, particles)
        if length is not None:
            return length, True, meaning
        if _governed_by_relative(scene, at, particles):
            return 0, True, meaning
    return None


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


_AWAY = split("out back in away")
_MEANWHILE = split("when as while after before where")
_ALONE = split(
    "join leave quit withdraw rejoin accede apply belong pull walk march drop return come depart "
    "storm bow step"
)


_ABSOLUTE = split("join leave quit withdraw rejoin accede apply belong depart")


def _absolute(scene: Scene, at: int, lemma: str, particles: tuple[str, ...]) -> int | None:
    """The particles of a verb that stands without its organization: "A joined", "A pulled out"."""
    if lemma in _ABSOLUTE and len(particles) < 2:
        return 0
    if particles and particles[-1] in ("of", "to", "from") and particles[0] in _AWAY:
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
    """The subject of a verb, of the main clause for "After joining X, A ..."."""
    actor = _resumed(scene, at)
    if actor is not None:
        return actor
    actor = subject(scene, at)
    if actor is not None and scene.tag(actor) == "n" and not verb.finite:
        actor = controller(scene, at)  # "A has no plans to join"
    if actor is not None and scene.tag(actor) != "S":
        return _some_of_them(scene, at) or actor
    if actor is not None or verb.finite:
        return actor
    if verb.modality in (Modality.PLANNED, Modality.NEGATED):
        return controller(scene, at)
    for step in range(at + 1, min(at + 16, len(scene.nodes))):
        if scene.tag(step) == "," and scene.tag(step + 1) == "S":
            return step + 1
        if scene.tag(step) in ("V", ";"):
            return None
    return None


def _resumed(scene: Scene, at: int) -> int | None:
    """The states in "A joined in 1999, when B took the chair, and left in 2005"."""
    if scene.lower(at - 1) not in ("and", "but") or scene.tag(at - 2) != ",":
        return None
    first = scene.told[0].at if len({told.at for told in scene.told}) == 1 else None
    if first is None or any(scene.tag(step) in "OVSR" for step in range(first)):
        return None
    verbs = 0
    for step in range(first + 1, at - 2):
        verbs += scene.tag(step) == "V"
        if scene.tag(step) == ";":
            return None
        if verbs == 1 and scene.tag(step) == "," and scene.lower(step + 1) in _MEANWHILE:
            return first
    return None


def controller(scene: Scene, at: int) -> int | None:
    """The subject of the verb that a noun with an infinitive or gerund belongs to."""
    for step in range(at - 1, max(-1, at - 8), -1):
        if scene.tag(step) == "V":
            return subject(scene, step)
    return None


def _some_of_them(scene: Scene, at: int) -> int | None:
    """The states in "ten of its members belong to X, among them A and B"."""
    for step in range(at + 1, min(at + 16, len(scene.nodes))):
        if scene.tag(step) == "S":
            among = scene.lower(step - 1) == "them" and scene.lower(step - 2) == "among"
            return step if among or scene.lower(step - 1) == "including" else None
        if scene.tag(step) in ("V", ";"):
            return None
    return None


def _settled(scene: Scene, at: int) -> bool:
    """Whether a gerund tells of something that happened: "after joining", "since leaving"."""
    return scene.lower(at - 1) in ("after", "since", "upon", "before", "following", ",") or (
        scene.lower(at - 1) == "by" and bool(dates_of(scene, at))
    )


def _target(
    scene: Scene, at: int, actor: int, arguments: list[Argument], *, bare: bool
) -> tuple[tuple[str, ...], Status | None]:
    """The organization acted on, and the role if "as a ..." follows."""
    role = as_role(scene, arguments)
    arguments = [a for a in arguments if scene.lower(a.at) not in ("them", "themselves")]
    above = relative_organization(scene, actor)
    if above and not any(a.link == "" and scene.tag(a.at) == "O" for a in arguments):
        return above, role
    first = arguments[0] if arguments else None
    if first is not None and not first.link:
        node = scene.nodes[first.at]
        direct = node.tag == "O" and not first.other and not _companions(scene, first.at)
        return (
            (node.organizations, role) if direct or (node.tag == "M" and not bare) else ((), None)
        )
    verb = scene.nodes[at].verb
    alone = verb is not None and verb.lemma in _ALONE and scene.tag(actor - 1) != "w"
    aside = first is not None and first.link in _ASIDE and scene.lower(first.at) != "good"
    returns = verb is not None and verb.lemma in ("come", "return")
    aside = aside or (returns and _in_another_way(scene, arguments))
    if not bare or not alone or aside:
        return (), None
    return unnamed(scene, at), role


def _in_another_way(scene: Scene, arguments: list[Argument]) -> bool:
    """Whether "came back" goes on to say how, short of joining: "with an association deal"."""
    return any(
        a.link in ("by", "through", "with", "as") and a.other and scene.tag(a.at) != "t"
        for a in arguments
    )


def as_role(scene: Scene, arguments: list[Argument]) -> Status | None:
    """The role in "as an observer" among complements."""
    for argument in arguments:
        node = scene.nodes[argument.at]
        if argument.link == "as" and node.tag == "R":
            return node.status
    return None


def _companions(scene: Scene, at: int) -> bool:
    """Whether what follows shows that "joined X" means taking part in something with X."""
    after, beyond = scene.lower(at + 1), at + 2
    if after == "and" and scene.tag(beyond) == "S":
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
        if scene.lower(beyond) in ("early", "late", "mid"):
            return False
        return scene.tag(beyond) == "n" and not scene.tokens[scene.nodes[beyond].first].capital
    return False
