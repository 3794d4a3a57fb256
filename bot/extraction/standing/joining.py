"""Standing said of states that act: "A joined X in 2004", "A withdrew from X"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.actors import agent
from bot.extraction.standing.arguments import Argument, complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.doubtful import own_word, what_is_left
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, happened, held, tell
from bot.extraction.standing.pairs import tell_pairs
from bot.extraction.standing.presupposing import leaver_claims
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.relatives import relative_organization
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status
from bot.world import organizations

_PARTAKING = split("take participate")
_STATIVE = split("belong form sit take participate")
_ASIDE = split("for at with against over into")
_OCCASIONS = split(
    "good beginning end start turn close outset time summit meeting ceremony session conference "
    "invitation gathering"
)


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
    actor = agent(scene, at, verb) if found is not None else None
    if found is None or actor is None or scene.tag(actor) != "S":
        return
    skipped, bare, meaning = found
    keys, role = _target(scene, at, actor, complements(scene, at + skipped), bare=bare)
    partaking = verb.lemma in _PARTAKING and role is None
    if not keys or (partaking and not all(map(_programme, keys))):
        return
    status = Status(meaning) if role is None or meaning == "former" else role
    if any(
        scene.lower(step) == "neither" or _neither(scene, step)
        for step in range(at + 1, at + skipped + 3)
    ):
        if status is Status.MEMBER and verb.modality is Modality.ASSERTED:
            tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))
        return
    outcome = held(status, verb) if verb.lemma in _STATIVE else happened(status, verb, scene)
    if outcome is None and status is Status.FORMER and scene.tag(actor - 1) != "u":
        leaver_claims(scene, claims, keys, actor, at)
    if outcome is not None and outcome[0] is Status.FORMER and own_word(scene, actor):
        return
    if verb.lemma == "sign" and _ranked(scene, actor):
        return
    if outcome is not None and _told(scene, at, verb) and not what_is_left(scene, actor):
        tell_pairs(scene, claims, keys, actor, outcome, dates_of(scene, at))
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


def _ranked(scene: Scene, actor: int) -> bool:
    """Whether the sentence has called states less: "associates such as A, which joined in May"."""
    states = scene.nodes[actor].states
    lesser = [told for told in scene.told if told.status in (Status.PARTNER, Status.OBSERVER)]
    named = {key for told in lesser if (listed := scene.nodes[told.at].states) is not None
             for key in listed.states}  # fmt: skip
    return states is not None and set(states.states) <= named


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


def _governed_by_relative(scene: Scene, at: int, particles: tuple[str, ...]) -> bool:
    """Whether the preposition of a verb stands before "which": "to which A belongs"."""
    actor = subject(scene, at)
    if actor is None or not particles or not relative_organization(scene, actor):
        return False
    lead = {scene.lower(step) for step in range(max(0, actor - 6), actor)}
    return particles[-1] in lead


_AWAY = split("out back in away up")
_ALONE = split(
    "join leave quit withdraw rejoin accede apply belong pull walk march drop return come depart "
    "storm bow step sign"
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
    aside = first is not None and first.link in _ASIDE and scene.lower(first.at) not in _OCCASIONS
    returns = verb is not None and verb.lemma in ("come", "return")
    aside = aside or (returns and _in_another_way(scene, arguments))
    if not bare or not alone or aside or _of_its_own(scene, at):
        return (), None
    return unnamed(scene, at), role


def _of_its_own(scene: Scene, at: int) -> bool:
    """Whether a verb has something else for its object: "withdrew its earlier bid"."""
    step = at + 2 if scene.tag(at + 1) == "a" else at + 1
    return scene.tag(step) == "S" and scene.nodes[step].possessive


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
