"""Standing negotiated: "A opened talks on joining X", "B still blocks the entry of A into X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.holding import owner_before
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.papers import papers_claims
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.spoken_of import enlarging, spoken_of
from bot.extraction.standing.subject import acting_states, subject
from bot.extraction.standing.vocabulary import ENTRY
from bot.model import Status

_CANDIDATE = (Status.CANDIDATE, Force.STATE)
_OPENING = split("open reopen begin start launch hold conduct resume continue")
_TALKS = split("talks negotiations")
_ENTERING = split("join enter accede rejoin become")
_BLOCKING = split("block delay obstruct stall hamper")
_SAYING = split("announce say declare confirm tell state")
_PARTAKING = split("take participate join enter accede rejoin admit")
_CONDITIONS = split("if unless whether provided")
_BARE = split("t a . , ; d") | {""}


def negotiating_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the verbs that tell how states come into an organization by talks."""
    for at, verb in scene.verbs:
        if verb.lemma in _OPENING:
            _opens(scene, claims, at, verb)
        elif verb.lemma == "like" and verb.modality is not Modality.NEGATED:
            _would_like(scene, claims, at)
        elif verb.modality is Modality.ASSERTED:
            _asserted(scene, claims, at, verb)
        elif verb.lemma == "ratify" and verb.passive and verb.modality is Modality.NEGATED:
            _unratified(scene, claims, at)
        if verb.lemma in _PARTAKING:
            _meant(scene, claims, at, verb)
    for at, node in enumerate(scene.nodes):
        if node.lower in _TALKS and scene.lower(at + 1) == "on":
            _on_accession(scene, claims, at)


def _asserted(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """Claims of one verb that holds."""
    if verb.lemma in _BLOCKING:
        _blocks(scene, claims, at, verb)
    elif verb.lemma in ("freeze", "shelve"):
        _freezes(scene, claims, at)
    elif verb.lemma == "negotiate" and not verb.passive and verb.tense == "present":
        _negotiates(scene, claims, at)
    elif verb.lemma == "sign":
        papers_claims(scene, claims, at, verb)


def _negotiates(scene: Scene, claims: Claims, at: int) -> None:
    """As in "The candidates opened talks. A and B are still negotiating, at different speeds"."""
    actor = acting_states(scene, at)
    ends = scene.tag(at + 1) in (".", ",", ";", "t", "") and scene.lower(at + 2) != "with"
    if actor is not None and ends and enlarging(scene):
        tell(claims, scene, unnamed(scene, at), actor, _CANDIDATE)


def _opens(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has begun talks on joining X", "A was invited to open (accession) talks"."""
    noun, entry = at + 1, False
    while scene.tag(noun) in ("n", "d", "a", "M", "S") and scene.lower(noun) not in _TALKS:
        entry = entry or scene.lower(noun) in ENTRY or scene.tag(noun) == "M"
        noun += 1
    if scene.lower(noun) not in _TALKS:
        return
    invited = "invite" in verb.governors or "invited" in verb.governors
    asserted = verb.modality is Modality.ASSERTED and not verb.passive
    if not (asserted or invited):
        actor = _invited(scene, at, verb)
        if actor is not None and (entry or enlarging(scene)):
            tell(claims, scene, _inviter(scene, actor), actor, _CANDIDATE)
        return
    actor = acting_states(scene, at)
    if actor is None:
        return
    joining = noun + 2 if scene.lower(noun + 1) in ("on", "about", "over") else 0
    if joining and _into(scene, joining):
        tell(claims, scene, spoken_of(scene, joining), actor, _CANDIDATE, dates_of(scene, at))
    elif (scene.tag(noun + 1) in _BARE or scene.lower(noun + 1) == "in") and (
        entry or enlarging(scene)
    ):
        tell(claims, scene, unnamed(scene, at), actor, _CANDIDATE, dates_of(scene, at))


def _invited(scene: Scene, at: int, verb: VerbGroup) -> int | None:
    """The states in "X invited A in 2007 to open talks" with "to open" at a node."""
    if verb.finite or scene.tokens[verb.first].lower != "to":
        return None
    for step in range(at - 1, max(-1, at - 6), -1):
        above = scene.nodes[step].verb
        if above is not None:
            target = step + 2 if scene.tag(step + 1) == "d" else step + 1
            real = above.lemma == "invite" and above.modality is Modality.ASSERTED
            return target if real and scene.tag(target) == "S" and not above.passive else None
    return None


def _inviter(scene: Scene, states: int) -> tuple[str, ...]:
    """The organization that invites the states at a node."""
    at = states - 1 if scene.tag(states - 1) == "V" else states - 2
    actor = subject(scene, at)
    named = actor is not None and scene.tag(actor) == "O"
    return scene.nodes[actor].organizations if actor is not None and named else unnamed(scene, at)


def _into(scene: Scene, at: int) -> bool:
    """Whether "joining", "(its) accession", "membership" stands at a node."""
    step = at + 1 if scene.tag(at) in ("d", "S", "O") else at
    node = scene.nodes[step] if step < len(scene.nodes) else None
    if node is None:
        return False
    if node.verb is not None:
        return node.verb.lemma in _ENTERING and node.verb.form == "gerund"
    return node.lower in ENTRY or (node.tag == "M" and node.status is Status.MEMBER)


def _on_accession(scene: Scene, claims: Claims, at: int) -> None:
    """As in "negotiations on accession (to X) with A began", "talks with A on its accession"."""
    if not _into(scene, at + 2):
        return
    for step in range(at + 3, min(at + 8, len(scene.nodes))):
        if scene.lower(step) == "with":
            states = step + 2 if scene.tag(step + 1) == "d" else step + 1
            if scene.tag(states) == "S" and not scene.nodes[states].possessive and _held(scene, at):
                tell(claims, scene, spoken_of(scene, at), states, _CANDIDATE)
            return
        if scene.tag(step) not in ("p", "d", "O", "n"):
            return


def _held(scene: Scene, at: int) -> bool:
    """Whether talks at a node are held: what stands before or after them asserts it."""
    verbs = [verb for step, verb in scene.verbs if at - 3 <= step < at or at < step <= at + 9]
    return any(verb.modality is Modality.ASSERTED and verb.finite for verb in verbs)


def _would_like(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A would like to join X"."""
    actor = acting_states(scene, at)
    inner = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    if actor is None or inner is None or inner.lemma not in _ENTERING or inner.finite:
        return
    if inner.lemma == "become":
        role = scene.nodes[at + 2] if at + 2 < len(scene.nodes) else None
        if role is None or role.tag != "R" or role.status is not Status.MEMBER:
            return
        tell(claims, scene, role.organizations or unnamed(scene, at), actor, _CANDIDATE)
        return
    keys = _joined(scene, at + 1)
    if keys is not None:
        tell(claims, scene, keys, actor, _CANDIDATE)


def _joined(scene: Scene, at: int) -> tuple[str, ...] | None:
    """What is joined: the organization after a verb, the one meant at a clause's end, else None."""
    target = at + 1
    while scene.tag(target) in ("d", "p") and scene.lower(target) in ("the", "to", "in"):
        target += 1
    if scene.tag(target) == "O" and scene.tag(target + 1) not in ("n", "R", "S"):
        node = scene.nodes[target]
        return None if node.possessive else node.organizations
    bare = target == at + 1 and scene.tag(target) in (".", ",", ";", "t", "")
    return unnamed(scene, at) if bare else None


def _meant(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has applied to take part in X", "A announced that it would join X"."""
    if verb.lemma == "admit":
        _may_be(scene, claims, at, verb)
        return
    if verb.lemma in ("take", "participate"):
        last = at + 1 if scene.lower(at + 1) == "part" else at
        actor = acting_states(scene, at) if "apply" in verb.governors else None
        if actor is not None and scene.lower(last + 1) == "in":
            keys = _joined(scene, last)
            tell(claims, scene, keys or (), actor, _CANDIDATE, dates_of(scene, at))
        return
    word = scene.tokens[verb.first].lower
    denied = {token.lower for token in scene.tokens[verb.first : verb.head]} & {"not", "never"}
    if (
        word != "would"
        or verb.passive
        or (denied and "rule" not in verb.governors)
        or not _CONDITIONS.isdisjoint(scene.signs)
    ):
        return
    said = at - 2 if scene.lower(at - 2) != "that" else at - 3
    while scene.tag(said) in ("n", "p", "t", "a"):
        said -= 1
    above = scene.nodes[said].verb if said >= 0 else None
    pronoun = scene.tokens[scene.nodes[at - 1].first].lower in ("it", "they")
    named = any(scene.tag(step) == "O" for step in range(at + 1, at + 4))
    if above is None or above.lemma not in _SAYING or not (pronoun and named):
        return
    actor, keys = acting_states(scene, said), _joined(scene, at)
    if actor is not None and keys and above.modality is Modality.ASSERTED:
        tell(claims, scene, keys, actor, _CANDIDATE)


def _may_be(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A may be admitted to X next year"."""
    actor = acting_states(scene, at)
    possible = verb.passive and verb.modality is Modality.POSSIBLE
    if actor is None or not possible or scene.tokens[verb.first].lower != "may":
        return
    target = at + 3 if scene.tag(at + 2) == "d" else at + 2
    if scene.lower(at + 1) in ("to", "into") and scene.tag(target) == "O":
        tell(claims, scene, scene.nodes[target].organizations, actor, _CANDIDATE)


def _blocks(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "B still blocks the entry of A into X"."""
    noun = at + 1
    while scene.tag(noun) in ("d", "S", "a", "O") and noun < at + 4:
        noun += 1
    if scene.lower(noun) not in ENTRY or verb.tense not in ("present", "perfect"):
        return
    owner = owner_before(scene, noun)
    if owner is None or owner <= at:
        return
    keys = spoken_of(scene, max(owner, noun))
    tell(claims, scene, keys, owner, _CANDIDATE)


def _unratified(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's accession to X has yet to be ratified by B"."""
    for step in range(at - 1, max(-1, at - 6), -1):
        if scene.lower(step) in ENTRY:
            owner = owner_before(scene, step)
            if owner is not None and owner < at:
                tell(claims, scene, spoken_of(scene, step), owner, _CANDIDATE)
            return


def _freezes(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A froze its application": not withdrawn, it stands."""
    actor = acting_states(scene, at)
    own = at + 1 < len(scene.nodes) and scene.nodes[at + 1].possessive
    if actor is not None and own and scene.lower(at + 2) in ("application", "bid", "candidacy"):
        tell(claims, scene, unnamed(scene, at), actor, _CANDIDATE)
