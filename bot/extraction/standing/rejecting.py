"""Standing refused: "A's application was rejected", "A was among those that were turned down"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.agents import acting_organization
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell, whole_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.spoken_of import already, enlarging
from bot.extraction.standing.subject import acting_states, subject
from bot.model import Status

_OUTSIDE = (Status.NON_MEMBER, Force.STATE)
_REQUESTS = split("application applications bid bids candidacy candidature request requests")
_FORMAL = _REQUESTS - split("request requests bid bids")
_PLAIN = split("similar formal official first second earlier new latest membership entry")
_ENTERING = split("join enter accede rejoin become participate")
_SOUGHT = (Status.MEMBER, Status.OBSERVER, Status.PARTNER)
_OBJECT = 8  # nodes between a verb and the request that it is about
_INSIDE = (Status.MEMBER, Status.FORMER, Status.OBSERVER, Status.PARTNER, Status.SUSPENDED)


def rejected_claims(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's application was rejected", "A was among the applicants that were turned down"."""
    if scene.lower(at - 1) in ("that", "which", "who") and scene.tag(at - 2) == "R":
        if scene.nodes[at - 2].status is Status.CANDIDATE:
            _among_those(scene, claims, at - 2)
        return
    noun = _with_infinitive(scene, at) or subject(scene, at)
    if noun is not None:
        _refused(scene, claims, noun)


def rejecting_claims(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X rejected A's application", "X turned down A's request for membership"."""
    noun = at + 1
    while noun < at + _OBJECT and scene.tag(noun) in ("S", "d", "n", "a"):
        if scene.lower(noun) in _REQUESTS:
            _refused(scene, claims, noun, acting_organization(scene, at))
            return
        noun += 1


def _with_infinitive(scene: Scene, at: int) -> int | None:
    """The noun in "A's application to join X was rejected"."""
    for step in range(at - 1, max(0, at - _OBJECT), -1):
        verb = scene.nodes[step].verb
        if verb is not None:
            entering = not verb.finite and verb.lemma in _ENTERING
            return step - 1 if entering and scene.lower(step - 1) in _REQUESTS else None
        if scene.tag(step) not in ("O", "R", "M", "d", "p", "n", "a"):
            return None
    return None


def _refused(scene: Scene, claims: Claims, at: int, actor: tuple[str, ...] = ()) -> None:
    """Claim that those whose request ends at a node are out of what `actor` is, or it is about."""
    owner, noun = _requester(scene, at)
    if owner is None or noun is None:
        return
    alone = scene.previous is None and noun <= 1 and owner == noun + 2  # "A request by A was ..."
    plain = scene.lower(noun) in _FORMAL or alone or enlarging(scene) or _to_join(scene, noun)
    if plain and not _for_else(scene, noun) and not already(scene, owner, *_INSIDE):
        keys = _joined(scene, noun) or actor or unnamed(scene, noun)
        tell(claims, scene, whole_of(keys), owner, _OUTSIDE)


def _requester(scene: Scene, at: int) -> tuple[int | None, int | None]:
    """The states and the noun in "A's request", "a request by A", found at either."""
    if scene.tag(at) == "S":
        for noun in (at + 1, at + 2):
            if scene.nodes[at].possessive and scene.lower(noun) in _REQUESTS:
                return at, noun
        link = at - 2 if scene.tag(at - 1) == "d" else at - 1
        if scene.lower(link) in ("by", "from", "of") and scene.lower(link - 1) in _REQUESTS:
            return at, link - 1
        return None, None
    for noun in range(at, max(-1, at - 6), -1):
        if scene.lower(noun) in _REQUESTS:
            before = noun - 1
            while scene.tag(before) in ("n", "a", "O", "M") and before > noun - 4:
                before -= 1
            if scene.tag(before) == "S" and scene.nodes[before].possessive:
                return before, noun
            after = noun + 3 if scene.tag(noun + 2) == "d" else noun + 2
            by = scene.lower(noun + 1) in ("by", "from", "of") and scene.tag(after) == "S"
            return (after, noun) if by else (None, None)
    return None, None


def _to_join(scene: Scene, noun: int) -> bool:
    """Whether a request is to join, or for membership."""
    for step in range(noun + 1, min(noun + 6, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None:
            return not verb.finite and verb.lemma in _ENTERING
        if scene.tag(step) == "M":
            return scene.nodes[step].status in _SOUGHT
    return scene.tag(noun - 1) == "M"


def _for_else(scene: Scene, noun: int) -> bool:
    """Whether a request is for something else than to come in: "a request for a loan"."""
    link = next((k for k in range(noun + 1, noun + 5) if scene.lower(k) == "for"), 0)
    aim = link + 2 if scene.tag(link + 1) == "d" else link + 1
    entry = scene.tag(aim) == "M" or scene.lower(aim) in ("accession", "admission", "full")
    kind = scene.tag(noun - 1) == "n" and scene.lower(noun - 1) not in _PLAIN
    return (bool(link) and not entry) or kind


def _joined(scene: Scene, noun: int) -> tuple[str, ...]:
    """The organization that a request is about: "to join X", "for membership of X"."""
    for step in range(noun + 1, min(noun + 8, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag in ("O", "M") and node.organizations:
            return node.organizations
        if node.tag in (",", ".") or (node.verb is not None and node.verb.finite):
            break
    return ()


def _among_those(scene: Scene, claims: Claims, role: int) -> None:
    """As in "A and B were among the applicants that were turned down"."""
    verb = role - 2 if scene.lower(role - 1) in ("among", "amongst") else role - 1
    above = scene.nodes[verb].verb if verb >= 0 else None
    if above is None or above.lemma != "be" or above.modality is not Modality.ASSERTED:
        return
    actor = acting_states(scene, verb)
    if actor is not None:
        keys = scene.nodes[role].organizations or unnamed(scene, role)
        tell(claims, scene, keys, actor, _OUTSIDE)
