"""Standing applied for: "A submitted an application to join X", "A's bid to join X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import extends
from bot.extraction.standing.holding import owner_before
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.subject import antecedent, subject
from bot.model import Status

ASKING = split("application applications bid bids request requests")


RECEIVING = split("welcome receive consider note examine discuss acknowledge review")
_ENTERING = split("join rejoin enter")
_JOINING = split("join enter become accede")
_ENDS = frozenset({".", ",", ";", "c", ""})


HANDING = split("submit file lodge present hand deposit send make renew reiterate launch")


def application_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A submitted an application to join X", "A filed a request for membership in X"."""
    arguments = complements(scene, at)
    if not arguments or scene.lower(arguments[0].at) not in ASKING:
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


def received_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X welcomed a request from A to join", "X received an application from A to join"."""
    asked = next((k for k in range(at + 1, at + 5) if scene.lower(k) in ASKING), None)
    if asked is None or scene.lower(asked + 1) != "from" or verb.modality is not Modality.ASSERTED:
        return
    states = asked + 3 if scene.lower(asked + 2) == "the" else asked + 2
    joining = scene.nodes[states + 1].verb if states + 1 < len(scene.nodes) else None
    if scene.tag(states) != "S" or joining is None or joining.lemma not in _ENTERING:
        return
    plain = any(scene.lower(step) in ("no", "neither") for step in range(at + 1, asked))
    after = states + 3 if scene.lower(states + 2) == "the" else states + 2
    node = scene.nodes[after] if after < len(scene.nodes) else None
    if plain or (node is not None and node.tag not in ("O", ".", ",", "c", "p", "t")):
        return
    named = node is not None and node.tag == "O" and not node.possessive
    keys = node.organizations if node is not None and named else unnamed(scene, at)
    tell(claims, scene, keys, states, (Status.CANDIDATE, Force.STATE), dates_of(scene, at))


def held_claims(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's observer status dates from 2004"."""
    node, owner = scene.nodes[at], owner_before(scene, at)
    held = scene.tag(at + 1) == "," or (bool(node.organizations) and _advanced(scene, at))
    if node.status is Status.CANDIDATE and owner is not None and held:
        keys = node.organizations or unnamed(scene, at)
        tell(claims, scene, keys, owner, (node.status, Force.STATE))
        return
    dated = node.status is Status.MEMBER and scene.lower(at + 1) == "dates"
    if not (dated or node.status in (Status.OBSERVER, Status.PARTNER)):
        return
    if owner is None or node.dead:
        return
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    lasting = verb is not None and verb.lemma in _LASTING and verb.modality is Modality.ASSERTED
    if (lasting or scene.lower(at + 1) == "dates") and node.status is not None:
        keys = node.organizations or unnamed(scene, at)
        tell(claims, scene, keys, owner, (node.status, Force.STATE))


def _advanced(scene: Scene, at: int) -> bool:
    """Whether a candidacy is worked for: "to advance A's candidacy for X"."""
    before = next((n.verb for n in reversed(scene.nodes[:at]) if n.verb is not None), None)
    return before is not None and before.lemma in _ADVANCING


_ADVANCING = split("advance support back endorse pursue promote champion welcome further")
_LASTING = split("date go be give allow entitle come remain let make")


_PROCEDURES = split("talks negotiations discussions process procedure dialogue")


def accession_claims(scene: Scene, claims: Claims, at: int) -> None:
    """As in "accession talks with A have begun"."""
    if scene.lower(at + 1) not in _PROCEDURES:
        return
    step = at + 3 if scene.lower(at + 3) != "the" else at + 4
    if scene.lower(at + 2) not in ("with", "of") or scene.tag(step) != "S":
        return
    verbs = [scene.nodes[k].verb for k in (at - 1, step + 1) if 0 <= k < len(scene.nodes)]
    if any(verb is not None and verb.modality is Modality.ASSERTED for verb in verbs):
        keys = unnamed(scene, step)
        if scene.tag(at - 1) == "O":
            keys = scene.nodes[at - 1].organizations
        tell(claims, scene, keys, step, (Status.CANDIDATE, Force.STATE))


def asking_claims(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's application to join X", "A, whose bid to join X"."""
    owner = owner_before(scene, at)
    if owner is None and scene.lower(at - 1) == "whose":
        owner = antecedent(scene, at - 1, whose=True)
    if owner is None and scene.lower(at + 1) in ("from", "of", "by"):
        owner = at + 3 if scene.lower(at + 2) == "the" else at + 2
    if owner is None or scene.tag(owner) != "S":
        return
    step = owner - 2 if scene.tag(owner - 1) == "a" else owner - 1
    before = scene.nodes[step].verb if step >= 0 else None
    back = scene.lower(owner - 1) == "back"  # "took back its application"
    if before is not None and (before.lemma in _REFUSING or back):
        return
    if _pending(scene, max(at, owner)):
        keys = unnamed(scene, at)
        tell(claims, scene, keys, owner, (Status.CANDIDATE, Force.STATE))
        return
    for step in range(at + 1, min(at + 7, len(scene.nodes))):
        node = scene.nodes[step]
        verb = node.verb
        if verb is not None and verb.lemma not in _JOINING:
            return
        bare = verb is not None and verb.lemma == "join" and scene.tag(step + 1) in _ENDS
        bare = bare and _before_is_so(scene, at)
        keys = node.organizations or (unnamed(scene, at) if bare else _sought(scene, step, at))
        if (bare or node.tag in ("O", "R", "M")) and keys and not node.possessive:
            if not _of_an_office(scene, step) and not _refused_later(scene, step):
                outcome = (Status.CANDIDATE, Force.STATE)
                tell(claims, scene, keys, owner, outcome)
            return


def _of_an_office(scene: Scene, at: int) -> bool:
    """Whether an organization only says where something else is sought: "bid for the X chair"."""
    entry = scene.lower(at + 1) in ("accession", "entry", "admission")
    return scene.tag(at) == "O" and extends(scene, at) and not entry


def _before_is_so(scene: Scene, at: int) -> bool:
    """Whether the verb before a node asserts something."""
    before = next((n.verb for n in reversed(scene.nodes[:at]) if n.verb is not None), None)
    return before is not None and before.modality is Modality.ASSERTED


def _sought(scene: Scene, standing: int, at: int) -> tuple[str, ...]:
    """The organization of "A's application for membership" where another place names it."""
    node = scene.nodes[standing]
    return unnamed(scene, at) if node.tag == "M" and node.status is Status.MEMBER else ()


def _pending(scene: Scene, at: int) -> bool:
    """Whether an application is said to be open: "is pending", "is under consideration"."""
    start = at + 1
    if scene.tag(start) == ",":  # ", submitted in October,"
        start = next((k for k in range(start + 1, start + 10) if scene.tag(k) == ","), at) + 1
    for step in range(start, min(start + 4, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if scene.lower(step) == "dates" and scene.lower(step + 1) == "from":
            return True
        if verb is not None:
            words = {scene.lower(k) for k in range(step + 1, step + 5)}
            open_words = {
                "pending",
                "open",
                "consideration",
                "review",
                "examined",
                "file",
                "agenda",
            }
            return verb.modality is Modality.ASSERTED and bool(words & open_words)
        if scene.tag(step) not in ("p", "M", "d", "a"):
            return False
    return False


_REFUSING = split("reject withdraw deny refuse abandon drop veto turn fail")


def _refused_later(scene: Scene, at: int) -> bool:
    """Whether the application is said to have come to nothing."""
    for step in range(at + 1, min(at + 8, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            return verb.lemma in _REFUSING
    return False
