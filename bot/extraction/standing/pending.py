"""Standing on the way: "A asked for accession to X", "X agreed in principle to admit A"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.holding import owner_before
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import acting_states, subject
from bot.extraction.standing.vocabulary import ENTRY
from bot.model import Status

_CANDIDATE = (Status.CANDIDATE, Force.STATE)


_DEEDS = split("protocol treaty memorandum agreement instrument commitments")

_WEIGHING = split(
    "verify assess review consider examine study process discuss weigh evaluate receive "
    "acknowledge note table take"
)

_REQUESTS = split("application applications bid bids candidacy candidacies")

_TALKS = split("talks negotiations discussions line queue process")

_OPENING = split("open begin start launch hold conduct resume have")

_MEANT = (Modality.ASSERTED, Modality.PLANNED)

_AWAITING = split("await pend require need remain wait")
_STEPS = split("ratification approval ratified pending parliament congress senate consent vote")


def pending_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every verb that says how far states have come on their way into something."""
    for at, node in enumerate(scene.nodes):
        if node.lower == "accession" or (node.tag == "M" and node.status is Status.MEMBER):
            _talks(scene, claims, at)
        verb = node.verb
        if verb is not None and verb.modality is Modality.ASSERTED:
            _verb_claims(scene, claims, at, verb)


def _verb_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """Claims of one verb that holds."""
    if verb.lemma in ("ask", "request", "seek", "await", "wait"):
        _asked(scene, claims, at)
    elif verb.lemma == "sign" and not verb.passive:
        _signed(scene, claims, at)
    elif verb.lemma in ("agree", "decide"):
        _in_principle(scene, claims, at)
    elif verb.lemma == "apply":
        _applied(scene, claims, at)
    elif verb.lemma == "be" and scene.lower(at + 1) == "in":
        _in_talks(scene, claims, at)
    if verb.lemma in _WEIGHING:
        _weighed(scene, claims, at, verb)
    if verb.lemma in _AWAITING:
        _awaits(scene, claims, at)


def _entry(scene: Scene, start: int, reach: int) -> int | None:
    """The noun "accession" and the like within reach, in the same phrase."""
    for step in range(start, min(start + reach, len(scene.nodes))):
        if scene.lower(step) in ENTRY:
            return step
        if scene.tag(step) in (",", ";", "c", "w", "u"):
            return None
    return None


def _into(scene: Scene, noun: int) -> tuple[str, ...]:
    """The organization in "accession to X", "X accession"."""
    if scene.tag(noun - 1) == "O" and not scene.nodes[noun - 1].possessive:
        return scene.nodes[noun - 1].organizations
    for argument in complements(scene, noun):
        if argument.link in ("to", "into") and scene.tag(argument.at) == "O":
            return scene.nodes[argument.at].organizations
    return ()


def _asked(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A asked for accelerated accession to X"."""
    actor, noun = acting_states(scene, at), _entry(scene, at + 1, 6)
    if actor is None or noun is None:
        return
    keys = _into(scene, noun)
    if keys and not any(scene.tag(step) in "SV" for step in range(at + 1, noun)):
        tell(claims, scene, keys, actor, _CANDIDATE, dates_of(scene, at))


def _applied(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has applied for a place (in X)"."""
    actor = acting_states(scene, at)
    place = at + 3 if scene.tag(at + 2) == "d" else at + 2
    if actor is None or scene.lower(at + 1) != "for" or scene.lower(place) not in ("place", "seat"):
        return
    keys: tuple[str, ...] = ()
    for argument in complements(scene, place):
        if argument.link in ("in", "at", "on") and scene.tag(argument.at) == "O":
            keys = scene.nodes[argument.at].organizations
    tell(claims, scene, keys or unnamed(scene, at), actor, _CANDIDATE, dates_of(scene, at))


def _in_talks(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A is in talks to join X"."""
    actor, noun = acting_states(scene, at), at + 2
    while scene.tag(noun) in ("n", "d", "a") and scene.lower(noun) not in _TALKS:
        noun += 1
    verb = scene.nodes[noun + 1].verb if noun + 1 < len(scene.nodes) else None
    if actor is None or scene.lower(noun) not in _TALKS or verb is None:
        return
    found = complements(scene, noun + 1)
    joins = verb.lemma in ("join", "enter") and not verb.finite
    if joins and found and not found[0].link and scene.tag(found[0].at) == "O":
        keys = scene.nodes[found[0].at].organizations
        tell(claims, scene, keys, actor, _CANDIDATE, dates_of(scene, at))


def _talks(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X opened membership talks with A", "A, in accession talks with X since 2014,"."""
    if scene.lower(at + 1) not in _TALKS or scene.lower(at + 2) != "with":
        return
    other = at + 4 if scene.tag(at + 3) == "d" else at + 3
    lead = at - 1
    while scene.tag(lead) in ("d", "a", "n"):
        lead -= 1
    verb = scene.nodes[lead].verb if lead >= 0 else None
    states: int | None = None
    keys = scene.nodes[at].organizations
    if scene.tag(other) == "O" and scene.lower(at - 1) == "in" and scene.tag(at - 2) == ",":
        states, keys = at - 3, scene.nodes[other].organizations
    elif scene.tag(other) == "O" and owner_before(scene, at) is not None:
        states, keys = owner_before(scene, at), scene.nodes[other].organizations
    elif verb is not None and verb.lemma in _OPENING and verb.modality in _MEANT:
        actor = subject(scene, lead)
        if actor is not None and scene.tag(actor) == "n":  # "X's leaders"
            actor -= 1
        if actor is not None and scene.tag(actor) == "O":
            states, keys = other, keys or scene.nodes[actor].organizations
        elif actor is not None and scene.tag(actor) == "R":
            states, keys = other, keys or organizations_of(scene, actor)
    if states is not None and scene.tag(states) == "S":
        tell(claims, scene, keys, states, _CANDIDATE, dates_of(scene, at))


def _signed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A signed the protocol of accession to X", "A signed an accession treaty with X"."""
    actor, noun = acting_states(scene, at), _entry(scene, at + 1, 7)
    if actor is None or noun is None:
        return
    deed = any(scene.lower(step) in _DEEDS for step in range(at + 1, noun + 3))
    keys = _into(scene, noun) or _its(scene, noun)
    for step in range(noun + 1, min(noun + 5, len(scene.nodes))):
        if not keys and scene.tag(step) == "O" and scene.lower(step - 1) in ("with", "the"):
            keys = scene.nodes[step].organizations
    if deed:
        tell(claims, scene, keys or unnamed(scene, at), actor, _CANDIDATE, dates_of(scene, at))


def _its(scene: Scene, noun: int) -> tuple[str, ...]:
    """What "its accession treaty" is taken to be the treaty of, where a pronoun stands for it."""
    before = scene.nodes[noun - 1]
    return before.organizations if before.tag == "O" and before.possessive else ()


def _in_principle(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X agreed in principle to admit A"."""
    principle = next(
        (step for step in range(at, min(at + 4, len(scene.nodes)))
         if scene.lower(step) == "principle"), None
    )  # fmt: skip
    actor = subject(scene, at)
    if principle is None or actor is None:
        return
    for step in range(principle + 1, min(principle + 10, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is None:
            continue
        found = complements(scene, step)
        admits = verb.lemma in ("admit", "accept", "welcome") and not verb.finite
        if admits and found and not found[0].link and scene.tag(found[0].at) == "S":
            keys = scene.nodes[actor].organizations or unnamed(scene, at)
            tell(claims, scene, keys, found[0].at, _CANDIDATE, dates_of(scene, at))
        return


def _weighed(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X is verifying the application of A", "A's application is being examined by X"."""
    arguments = complements(scene, at)
    noun = subject(scene, at) if verb.passive else (arguments[0].at if arguments else None)
    if verb.lemma == "take" and scene.lower(at + 1) == "note":  # "took note of the application"
        noun = at + 4 if scene.tag(at + 3) == "d" else at + 3
    if noun is None or scene.lower(noun) not in _REQUESTS or scene.lower(at + 1) == "back":
        return  # "took back its application"
    owner = owner_before(scene, noun)
    if owner is None and scene.lower(noun + 1) in ("of", "by", "from"):
        owner = noun + 3 if scene.lower(noun + 2) == "the" else noun + 2
    if owner is None or scene.tag(owner) != "S":
        return
    actor = None if verb.passive else subject(scene, at)
    keys = scene.nodes[actor].organizations if actor is not None else ()
    if verb.passive:
        by = (a.at for a in arguments if a.link == "by" and scene.tag(a.at) == "O")
        keys = next((scene.nodes[place].organizations for place in by), ())
    tell(claims, scene, keys or unnamed(scene, at), owner, _CANDIDATE)


def _awaits(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's accession to X awaits ratification", "is waiting for B"."""
    actor = subject(scene, at)
    noun = actor
    if actor is not None and scene.tag(actor) == "O" and scene.lower(actor - 1) == "to":
        noun = actor - 2
    elif actor is not None and scene.lower(actor - 2) == "to":
        noun = actor - 3
    if noun is None or scene.lower(noun) not in ENTRY:
        return
    words = {scene.lower(step) for step in range(at + 1, min(at + 8, len(scene.nodes)))}
    owner = owner_before(scene, noun)
    waits = scene.nodes[at].verb
    waiting = waits is not None and waits.lemma == "wait" and scene.lower(at + 1) == "for"
    if owner is not None and (waiting or words & _STEPS):
        tell(claims, scene, _into(scene, noun) or unnamed(scene, at), owner, _CANDIDATE)
