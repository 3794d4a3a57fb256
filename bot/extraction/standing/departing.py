"""Standing on the way out or held back: "took A out of X", "notified X of its withdrawal"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.holding import keys_of
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell, whole_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.spoken_of import spoken_of
from bot.extraction.standing.subject import acting_states, subject
from bot.model import Status
from bot.world.regions import Lies, lie_in_region

_TAKING = split("take lead pull withdraw")
_COUNTRY = split("country nation republic kingdom state")
_GOING = split("withdrawal departure exit denunciation")
_STAYING = split("still also now temporarily currently both")
_DROPPING = split("withdraw drop abandon rescind")
_BIDS = split("application bid candidacy candidature")
_LAPSING = split("lapse expire")
_OUT = (Status.FORMER, Force.EVENT)


def departing_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the verbs that tell of leaving in other words, and of those held back."""
    for at, verb in scene.verbs:
        if verb.lemma in _TAKING and verb.modality is Modality.ASSERTED and not verb.passive:
            _taken_out(scene, claims, at, verb)
        elif verb.lemma == "notify" and verb.modality is Modality.ASSERTED and not verb.passive:
            _notified(scene, claims, at)
        elif verb.lemma == "renew" and verb.modality is Modality.NEGATED:
            _not_renewed(scene, claims, at)
        elif verb.lemma in _LAPSING and verb.modality is Modality.ASSERTED:
            _lapsed(scene, claims, at, verb)
        elif verb.lemma == "suspend" and scene.tokens[verb.first].lower == "suspended":
            _aside(scene, claims, at)
        elif verb.lemma == "take" and "allow" in verb.governors:
            _seatless(scene, claims, at, verb)
    _lost(scene, claims)
    for at, node in enumerate(scene.nodes):
        if node.lower == "under" and scene.lower(at + 1) == "suspension":
            _under(scene, claims, at)


def drops_application(scene: Scene, at: int, verb: VerbGroup) -> bool:
    """Whether "has withdrawn its (membership) application" begins at a verb."""
    if verb.lemma not in _DROPPING or verb.passive or verb.modality is not Modality.ASSERTED:
        return False
    noun = at + 3 if scene.lower(at + 3) in _BIDS else at + 2
    return scene.tag(at + 1) in ("S", "d") and scene.lower(noun) in _BIDS


def _lost(scene: Scene, claims: Claims) -> None:
    """As in "X lost A in 2006", "a group which lost A in April, when it ..."."""
    for at, verb in scene.verbs:
        states, lost = after_article(scene, at + 1), verb.lemma == "lose" and not verb.passive
        if not lost or verb.modality is not Modality.ASSERTED or not _dated(scene, states):
            continue
        named, keys = scene.nodes[states].states, _losing(scene, at)
        if named is None or named.possessive or len(keys) != 1:
            continue
        if lie_in_region(named.states, keys[0]) in (Lies.ALL, Lies.ANYWHERE):
            tell(claims, scene, keys, states, _OUT, dates_of(scene, at))


def _dated(scene: Scene, states: int) -> bool:
    """Whether states stand at a node, and a date right after them."""
    after = states + 1 + (scene.tag(states + 1) == "p")
    return scene.tag(states) == "S" and scene.tag(after) == "t"


def _losing(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization that loses states."""
    actor = subject(scene, at)
    if actor is None or scene.nodes[actor].possessive or scene.tag(actor) not in "On":
        return ()
    generic = scene.lower(actor) in lexicon().classes["generic_organizations"]
    return scene.nodes[actor].organizations or (unnamed(scene, at) if generic else ())


def _taken_out(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "The president took A out of X", "A's president took his country out of X"."""
    target = at + 2 if scene.lower(at + 1) == "the" and scene.tag(at + 2) == "S" else at + 1
    states: int | None = target if scene.tag(target) == "S" else None
    own = states is not None and scene.nodes[target].possessive
    if scene.lower(at + 2) in _COUNTRY and (own or scene.tag(at + 1) == "d"):
        target = at + 2
        states = acting_states(scene, at)
    elif own:
        return
    if states is None or verb.tense not in ("past", "perfect", "pluperfect"):
        return
    goes = scene.lower(target + 1) == "out" and scene.lower(target + 2) == "of"
    link = target + 2 if goes else target + 1
    if not goes and not (verb.lemma == "withdraw" and scene.lower(link) == "from"):
        return
    if plain_organization(scene, link + 1):
        keys = scene.nodes[after_article(scene, link + 1)].organizations
        tell(claims, scene, whole_of(keys), states, _OUT, dates_of(scene, at))


def _notified(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has notified the depositary of its withdrawal from X, which takes effect in May".

    Who has only given notice still belongs.
    """
    actor = acting_states(scene, at)
    noun = next(
        (k for k in range(at + 1, min(at + 9, len(scene.nodes))) if scene.lower(k) in _GOING), None
    )
    if actor is None or noun is None or not _to_come(scene, noun):
        return
    keys: tuple[str, ...] = ()
    if scene.lower(noun + 1) == "from" and plain_organization(scene, noun + 2):
        keys = scene.nodes[after_article(scene, noun + 2)].organizations
    elif scene.lower(noun + 1) != "from":
        keys = scene.topic
    tell(claims, scene, whole_of(keys), actor, (Status.MEMBER, Force.STATE))


def _to_come(scene: Scene, noun: int) -> bool:
    """Whether a withdrawal takes effect later."""
    for step, verb in scene.verbs:
        if step > noun and verb.lemma in ("take", "become", "come", "enter"):
            near = {scene.lower(k) for k in range(step + 1, step + 4)}
            return bool(near & {"effect", "effective", "force"}) and verb.tense in (
                "present",
                "future",
            )
    return False


def _not_renewed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A decided not to renew its participation in X"."""
    actor, noun = acting_states(scene, at), at + 2
    own = at + 1 < len(scene.nodes) and scene.nodes[at + 1].possessive
    if actor is not None and own and scene.lower(noun) == "participation":
        tell(claims, scene, spoken_of(scene, noun), actor, _OUT, dates_of(scene, at))


def _lapsed(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "The membership of A and B in X lapsed in 1999"."""
    for step in range(at - 1, max(-1, at - 8), -1):
        if scene.tag(step) == "M" and scene.nodes[step].status is Status.MEMBER:
            states = step + 3 if scene.tag(step + 2) == "d" else step + 2
            if scene.lower(step + 1) == "of" and scene.tag(states) == "S" and verb.finite:
                keys = keys_of(scene, step, at) or unnamed(scene, at)
                tell(claims, scene, keys, states, _OUT, dates_of(scene, at))
            return


def _aside(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, still suspended, was absent", "A, under a junta and also suspended, ..."."""
    before = at - 1
    while scene.lower(before) in _STAYING:
        before -= 1
    if before == at - 1 or scene.tag(at + 1) != ",":
        return
    if scene.lower(before) == "and":
        before = next((k for k in range(before, max(-1, before - 8), -1) if scene.tag(k) == ","), 0)
    if scene.tag(before) == "," and scene.tag(before - 1) == "S":
        _suspended(scene, claims, before - 1, at)


def _suspended(scene: Scene, claims: Claims, states: int, at: int) -> None:
    keys = whole_of(unnamed(scene, at))
    if not scene.nodes[states].possessive:
        tell(claims, scene, keys, states, (Status.SUSPENDED, Force.EVENT))


def _under(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, under suspension since 2021, was absent"."""
    before = at - 1
    while scene.lower(before) in _STAYING:
        before -= 1
    enclosed = scene.tag(before) == "," and scene.tag(before - 1) == "S"
    if enclosed and scene.lower(at + 2) in (",", "since", "from"):
        _suspended(scene, claims, before - 1, at)


def _seatless(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A was not allowed to take its seat": a member that is kept away."""
    words = {token.lower for token in scene.tokens[verb.first : verb.last + 1]}
    actor = acting_states(scene, at)
    if actor is not None and "not" in words and scene.lower(at + 2) == "seat":
        keys = whole_of(unnamed(scene, at) or scene.topic)
        tell(claims, scene, keys, actor, (Status.SUSPENDED, Force.STATE))
