"""Standing that ends or comes back: "X lifted A's suspension", "A let its membership lapse"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.holding import keys_of, owner_before
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, resolved, tell, whole_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import subject
from bot.model import Status


def lifting_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X lifted A's suspension", "the suspension of A was lifted", "X voted to lift it"."""
    done = verb.modality is Modality.ASSERTED or resolved(Status.SUSPENDED, verb)
    if not done and verb.modality is not Modality.NEGATED:
        return
    if verb.passive:
        noun = subject(scene, at)
    else:
        arguments = complements(scene, at)
        noun = arguments[0].at if arguments else None
    if noun is not None and scene.lower(noun) == "suspension":
        owner = owner_before(scene, noun)
    else:
        noun, owner = _suspension_of(scene, noun)
    if noun is None or owner is None:
        return
    keys = () if verb.passive else _agent(scene, at)
    keys = keys or keys_of(scene, noun, at) or unnamed(scene, at)
    outcome = (Status.MEMBER if done else Status.SUSPENDED, Force.EVENT)
    tell(claims, scene, whole_of(keys), owner, outcome, dates_of(scene, at))


def remaining_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A's suspension remains in force"."""
    noun = subject(scene, at)
    if noun is not None and scene.tag(noun) == "S":
        noun, owner = _suspension_of(scene, noun)
    else:
        owner = owner_before(scene, noun) if noun is not None else None
    if noun is None or owner is None or scene.lower(noun) != "suspension":
        return
    if verb.modality is Modality.ASSERTED and verb.tense in ("present", "perfect"):
        keys = keys_of(scene, noun, at) or unnamed(scene, at)
        tell(claims, scene, whole_of(keys), owner, (Status.SUSPENDED, Force.EVENT))


def _suspension_of(scene: Scene, noun: int | None) -> tuple[int | None, int | None]:
    """For a subject or object in "the suspension of A" found at A."""
    if noun is not None and scene.tag(noun) == "S" and scene.lower(noun - 2) == "suspension":
        return noun - 2, noun
    return None, None


def _agent(scene: Scene, at: int) -> tuple[str, ...]:
    actor = subject(scene, at)
    return scene.nodes[actor].organizations if actor is not None else ()


def renewal_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A did not renew its membership"."""
    if verb.modality is not Modality.NEGATED:
        return
    arguments = complements(scene, at)
    actor = subject(scene, at)
    if not arguments or actor is None or scene.tag(actor) != "S":
        return
    if scene.tag(arguments[0].at) == "M":
        keys = keys_of(scene, arguments[0].at, at)
        outcome = (Status.FORMER, Force.EVENT)
        tell(claims, scene, keys, actor, outcome, dates_of(scene, at))


def lapse_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A let its membership lapse"."""
    actor = subject(scene, at)
    if verb.modality is not Modality.ASSERTED or actor is None or scene.tag(actor) != "S":
        return
    for step in range(at + 1, min(at + 6, len(scene.nodes))):
        lapse = {scene.lower(step + k) for k in range(1, 6)}
        if scene.tag(step) == "M" and (lapse & {"lapse", "expire"} or _lapses(scene, step)):
            keys = keys_of(scene, step, at) or unnamed(scene, at)
            outcome = (Status.FORMER, Force.EVENT)
            tell(claims, scene, keys, actor, outcome, dates_of(scene, at))
            return


def _lapses(scene: Scene, at: int) -> bool:
    for step in range(at + 1, min(at + 4, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            return verb.lemma in ("lapse", "expire")
    return False


def effect_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A's membership of X took effect in July"."""
    words = {scene.lower(step) for step in range(at + 1, at + 4)}
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "M" or not words & {"effect", "force"}:
        return
    node, owner = scene.nodes[actor], owner_before(scene, actor)
    if owner is None or node.status is None or verb.modality is not Modality.ASSERTED:
        return
    keys = keys_of(scene, actor, at)
    tell(claims, scene, keys, owner, (node.status, Force.EVENT), dates_of(scene, at))


def ceasing_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A ceased its participation in X"."""
    arguments = complements(scene, at)
    actor = subject(scene, at)
    if not arguments or actor is None or scene.tag(actor) != "S":
        return
    noun = arguments[0].at
    if verb.modality is Modality.ASSERTED and (
        scene.tag(noun) == "M" or scene.lower(noun) == "participation"
    ):
        keys = keys_of(scene, noun, at)
        tell(claims, scene, keys, actor, (Status.FORMER, Force.EVENT), dates_of(scene, at))
