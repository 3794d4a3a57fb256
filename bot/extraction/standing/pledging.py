"""States on their way in: "invited to begin accession talks", "a treaty that opens the way"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.holding import owner_before
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import acting_states, subject
from bot.extraction.standing.vocabulary import MEMBERSHIP
from bot.model import Status

_CANDIDATE = (Status.CANDIDATE, Force.STATE)
_TALKS = split("talks negotiations process procedure procedures")
_STARTING = split("begin start open launch")
_APPROVING = split("approve ratify endorse back")
_WEIGHING = split("consider weigh study mull examine")
_PROMISING = split("promise pledge assure")
_ENDS = split(". , ; ) —")
_WAYS = split("way path road door")
_REACH = 8


def pledging_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that are being let in."""
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if node.lower in _WAYS and scene.lower(at + 1) in ("for", "to"):
            _way(scene, claims, at)
        elif node.lower in _TALKS and scene.lower(at + 1) in ("for", "of"):
            _of_admitting(scene, claims, at)
        if verb is None:
            continue
        if verb.lemma in _STARTING and "invite" in verb.governors:
            _invited(scene, claims, at)
        elif verb.lemma == "become" and "apply" in verb.governors:
            _becoming(scene, claims, at)
        elif verb.modality is Modality.ASSERTED:
            _asserted(scene, claims, at, verb)


def _asserted(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """Claims of a verb that holds."""
    if verb.lemma in _APPROVING and not verb.passive:
        _approved(scene, claims, at)
    elif verb.lemma in _WEIGHING and not verb.passive:
        _considers(scene, claims, at)
    elif verb.lemma == "sign" and not verb.passive:
        _signed_with(scene, claims, at)
    elif verb.lemma in _PROMISING and not verb.passive:
        _promised(scene, claims, at)


def _promised(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X promised that A would one day become a member", "promised A membership"."""
    giver = at - 1 if scene.tag(at - 1) in ("O", "R") else subject(scene, at)
    if giver is None or scene.tag(giver) not in ("O", "R"):
        return
    that = next((step for step in range(at + 1, at + 5) if scene.lower(step) == "that"), at)
    named = [step for step in (at + 1, at + 2, that + 1, that + 2) if scene.tag(step) == "S"]
    what = _what_becomes(scene, that + 1) if that > at else _status_given(scene, at + 1)
    if named and what and not scene.nodes[named[0]].possessive:
        node, bodies = scene.nodes[giver], [n for n in scene.nodes[:giver] if n.tag == "O"]
        keys = node.organizations or unnamed(scene, at)
        if node.tag == "R" and node.dead:  # "the allies" of the organization just named
            keys = bodies[-1].organizations if bodies else ()
        own = scene.nodes[what].organizations
        if len(keys) == 1 and own in ((), keys):
            tell(claims, scene, keys, named[0], _CANDIDATE)


def _what_becomes(scene: Scene, start: int) -> int:
    """The verb's node in "(that) it would join", the role's in "would become members", else 0."""
    for step in range(start, min(start + _REACH, len(scene.nodes) - 1)):
        verb, role = scene.nodes[step].verb, scene.nodes[step + 1]
        if verb is not None:
            words = {token.lower for token in scene.tokens[verb.first : verb.head]}
            if words & {"not", "never"} or not words & {"would", "will"}:
                return 0
            if verb.lemma == "join":
                return step + 1 if role.tag == "O" else step if scene.tag(step + 1) in _ENDS else 0
            member = role.tag == "R" and role.status is Status.MEMBER and not role.dead
            return step + 1 if verb.lemma in ("become", "be") and member else 0
    return 0


def _status_given(scene: Scene, start: int) -> int:
    """The node of "membership" in "(promised) A eventual membership", 0 if there is none."""
    for step in range(start + 1, min(start + 4, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "M" and node.status is Status.MEMBER:
            return step if scene.tag(start) == "S" else 0
        if node.tag not in ("n", "a", "d", "S"):
            return 0
    return 0


def _becoming(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has applied to become the fourth"."""
    nth = scene.lower(at + 2) in lexicon().classes["ordinals"] and scene.lower(at + 1) == "the"
    actor = acting_states(scene, at)
    if nth and actor is not None and scene.tag(at + 3) in (".", ",", ";", ""):
        tell(claims, scene, unnamed(scene, actor) or scene.topic, actor, _CANDIDATE)


def _noun(scene: Scene, start: int, words: frozenset[str]) -> int | None:
    """The first of some nouns in the same phrase from a node on."""
    for step in range(start, min(start + _REACH, len(scene.nodes))):
        if scene.lower(step) in words:
            return step
        if scene.tag(step) in (",", ";", "w", "u", "V") and step > start:
            return None
    return None


def _into(scene: Scene, noun: int, states: int) -> tuple[str, ...]:
    """The organization in "accession to X", else the one spoken of."""
    for argument in complements(scene, noun):
        if argument.link in ("to", "into", "of", "with") and scene.tag(argument.at) == "O":
            return scene.nodes[argument.at].organizations
    return unnamed(scene, states)


def _way(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A signed a memorandum that paves the way for its accession to X"."""
    entry = _noun(scene, at + 2, MEMBERSHIP)
    owner = owner_before(scene, entry) if entry is not None else None
    real = any(
        node.verb is not None and node.verb.modality is Modality.ASSERTED and node.verb.finite
        for node in scene.nodes[:at]
    )
    if entry is not None and owner is not None and real:
        tell(claims, scene, _into(scene, entry, owner), owner, _CANDIDATE)


def _of_admitting(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X launched the procedure for admitting A"."""
    admits = scene.nodes[at + 2].verb if at + 2 < len(scene.nodes) else None
    lead = at - 1
    while scene.tag(lead) in ("d", "a", "n"):
        lead -= 1
    verb = scene.nodes[lead].verb if lead >= 0 else None
    starts = verb is not None and verb.lemma in _STARTING and verb.modality is Modality.ASSERTED
    if admits is None or not starts or admits.lemma not in ("admit", "accept", "take"):
        return
    found = complements(scene, at + 2)
    if found and not found[0].link and scene.tag(found[0].at) == "S":
        tell(claims, scene, unnamed(scene, at), found[0].at, _CANDIDATE, dates_of(scene, lead))


def _invited(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B have been invited to begin accession negotiations with X"."""
    entry = _noun(scene, at + 1, MEMBERSHIP)
    actor = acting_states(scene, at)
    if entry is not None and actor is not None and scene.lower(entry + 1) in _TALKS:
        tell(claims, scene, _into(scene, entry + 1, actor), actor, _CANDIDATE, dates_of(scene, at))


def _approved(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's parliament has approved the country's accession to X": still to be completed."""
    entry = _noun(scene, at + 1, MEMBERSHIP)
    actor = acting_states(scene, at)
    owner = owner_before(scene, entry) if entry is not None else None
    if entry is not None and actor is None:
        _approved_of(scene, claims, at, entry)
    if entry is None or actor is None or owner is None:
        return
    states, own = scene.nodes[actor].states, scene.nodes[owner].states
    if states is not None and own is not None and states.states == own.states:
        tell(claims, scene, _into(scene, entry, owner), owner, _CANDIDATE, dates_of(scene, at))


def _approved_of(scene: Scene, claims: Claims, at: int, entry: int) -> None:
    """As in "X's ministers approved the accession of A"."""
    states = entry + 3 if scene.lower(entry + 2) == "the" else entry + 2
    node = scene.nodes[states] if states < len(scene.nodes) else None
    if scene.lower(entry + 1) != "of" or node is None or node.tag != "S" or node.possessive:
        return
    named = {key for before in scene.nodes[:at] for key in before.organizations}
    keys = _into(scene, states, states) or (tuple(named) if len(named) == 1 else ())
    tell(claims, scene, keys, states, _CANDIDATE, dates_of(scene, at))


def _considers(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A is still considering an invitation to join X"."""
    noun = _noun(scene, at + 1, split("invitation offer"))
    actor = acting_states(scene, at)
    joining = (
        scene.nodes[noun + 1].verb if noun is not None and noun + 1 < len(scene.nodes) else None
    )
    if noun is None or actor is None or joining is None or joining.lemma not in ("join", "enter"):
        return
    found = complements(scene, noun + 1)
    if found and not found[0].link and scene.tag(found[0].at) == "O":
        tell(claims, scene, scene.nodes[found[0].at].organizations, actor, _CANDIDATE)


def _signed_with(scene: Scene, claims: Claims, at: int) -> None:
    """As in "The members signed an accession protocol with A"."""
    entry, actor = _noun(scene, at + 1, split("accession")), subject(scene, at)
    if entry is None or actor is None or scene.tag(actor) not in ("O", "R"):
        return
    link = _noun(scene, entry, split("with"))
    states = link + 2 if link is not None and scene.lower(link + 1) == "the" else (link or 0) + 1
    if link is not None and scene.tag(states) == "S":
        keys = organizations_of(scene, actor) if scene.tag(actor) == "R" else ()
        keys = keys or scene.nodes[actor].organizations
        tell(claims, scene, keys, states, _CANDIDATE, dates_of(scene, at))
