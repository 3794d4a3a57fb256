"""Standing said in surveys of who is in and who is not, often with the names after a colon.

"Only four remain outside X: A, B, C and D", "not all of them are in X: A and B ...", "X will be
reduced to three: A, B and C", "A, B, C and D participate in X", "A takes no part in X".
"""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import subject
from bot.model import Status

_CHANGING = split("reduce shrink fall drop bring come grow rise swell enlarge expand")
_MEMBER = (Status.MEMBER, Force.STATE)
_OUTSIDE = (Status.NON_MEMBER, Force.STATE)
_ONES = split("only one ones countries country states state members")
_MANY = 4  # states that take part in something together, where that means belonging to it


def survey_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that a survey counts in or out."""
    for at, verb in scene.verbs:
        if verb.lemma == "be" and scene.tag(at - 1) == "S":
            _the_ones_not_in(scene, claims, at, verb)
        if not verb.finite:
            continue
        if verb.lemma in ("remain", "stay", "be"):
            _outside(scene, claims, at, verb)
        if verb.lemma in _CHANGING:
            _reduced(scene, claims, at, verb)
        if verb.lemma in ("take", "participate") and not verb.passive:
            _partaking(scene, claims, at, verb)
        if verb.lemma == "join" and not verb.passive:
            _joined(scene, claims, at, verb)


def _the_ones_not_in(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A and B being the two that are not in X", "A is the only one outside X"."""
    now = verb.modality is Modality.ASSERTED and (not verb.finite or verb.tense == "present")
    step = at + 2
    while scene.tag(step) == "#" or scene.lower(step) in _ONES:
        step += 1
    link, inner = step, scene.nodes[step + 1].verb if step + 1 < len(scene.nodes) else None
    denied = scene.lower(step) in ("that", "which") and inner is not None and inner.lemma == "be"
    if denied and inner is not None and inner.tense == "present":
        link = step + 3 if scene.lower(step + 2) == "not" else step + 2
        denied = link > step + 2 or inner.modality is Modality.NEGATED
    out = scene.lower(link) == "outside" or (denied and scene.lower(link) == "in")
    opened = scene.lower(at + 1) == "the" and step > at + 2
    if now and out and opened and plain_organization(scene, link + 1):
        place = after_article(scene, link + 1)
        tell(claims, scene, scene.nodes[place].organizations, at - 1, _OUTSIDE)


def _after_colon(scene: Scene, at: int) -> int | None:
    """The states right after the next colon or dash, None if something else comes there."""
    for step in range(at, len(scene.nodes)):
        if scene.tag(step) in (":", "—"):
            target = step + 2 if scene.lower(step + 1) == "the" else step + 1
            plain = scene.tag(target) == "S" and not scene.nodes[target].possessive
            return target if plain else None
        if scene.tag(step) in (";", "w", "V", "S"):
            return None
    return None


def _outside(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "only two remain outside X: A and B", "not all of them are in X: A and B ..."."""
    if verb.modality is not Modality.ASSERTED or verb.tense not in ("present", "perfect"):
        return
    link = at + 1
    while scene.tag(link) == "a":
        link += 1
    if not plain_organization(scene, link + 1) or scene.lower(link) not in ("outside", "in"):
        return
    place = after_article(scene, link + 1)
    target = _after_colon(scene, place + 1)
    states = scene.nodes[target].states if target is not None else None
    if target is None or states is None:
        return
    first = scene.nodes[max(0, at - 10)].first
    before = [token.lower for token in scene.tokens[first : scene.nodes[at].first]]
    counts = {number_of(word) for word in before} - {0}
    outside = scene.lower(link) == "outside" and len(states.states) in counts
    not_all = scene.lower(link) == "in" and "all" in before and before[before.index("all") - 1]
    if outside or not_all == "not":
        tell(claims, scene, scene.nodes[place].organizations, target, _OUTSIDE)


def _reduced(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X will be reduced to three: A, B and C"."""
    if verb.modality not in (Modality.ASSERTED, Modality.PLANNED):
        return
    target = _after_colon(scene, at + 1)
    states = scene.nodes[target].states if target is not None else None
    actor = at - 1 if scene.tag(at - 1) == "O" else subject(scene, at)
    if target is None or states is None or actor is None or scene.tag(actor) != "O":
        return
    before = [scene.lower(step) for step in range(at + 1, target)]
    role = any(node.tag == "R" and node.status is Status.MEMBER and node.count == len(states.states)
               for node in scene.nodes[at + 1 : target])  # fmt: skip
    counted = any(number_of(word) == len(states.states) for word in before) or role
    if "to" in before and counted and not scene.nodes[actor].possessive:
        tell(claims, scene, scene.nodes[actor].organizations, target, _MEMBER, closed=True)


def _partaking(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A, B, C and D participate in X", "A takes no part in X"."""
    no_part = verb.lemma == "take" and scene.lower(at + 1) == "no"
    step = at + 1 + no_part
    if verb.lemma == "take":
        if scene.lower(step) != "part":
            return
        step += 1
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "S" or scene.lower(step) != "in":
        return
    states = scene.nodes[actor].states
    if verb.tense != "present" or not plain_organization(scene, step + 1) or states is None:
        return
    place = after_article(scene, step + 1)
    if scene.lower(place + 1) in ("as", "only", "through", "on") or states.possessive:
        return
    keys = scene.nodes[place].organizations
    if no_part and verb.modality is Modality.ASSERTED:
        tell(claims, scene, keys, actor, _OUTSIDE)
    elif verb.modality is Modality.ASSERTED and len(states.states) >= _MANY:
        tell(claims, scene, keys, actor, _MEMBER)


def _joined(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has joined B, C and D as a full member": all of them are members."""
    arguments = complements(scene, at)
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "S" or verb.modality is not Modality.ASSERTED:
        return
    joined = next((a for a in arguments if not a.link and scene.tag(a.at) == "S"), None)
    role = next((scene.nodes[a.at] for a in arguments if a.link == "as"), None)
    if joined is None or role is None or role.tag != "R" or role.status is None or role.dead:
        return
    keys = role.organizations or scene.topic
    if verb.tense in ("past", "perfect") and len(keys) == 1 and not role.loose:
        outcome = (role.status, Force.EVENT)
        tell(claims, scene, keys, actor, outcome, dates_of(scene, at))
        tell(claims, scene, keys, joined.at, (role.status, Force.STATE))
