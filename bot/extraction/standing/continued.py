"""Lists that go on from the sentence before: "They are A and B", "the remaining two are C and D".

A plural role leaves its states to be named: "There are three observers. A and B are among them".
"""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Group, Scene
from bot.extraction.standing.outcomes import held, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_NAMED = (Status.MEMBER, Status.OBSERVER, Status.PARTNER, Status.CANDIDATE, Status.SUSPENDED)
_LISTING = split("be include comprise")
_COUNTING = split("attract have draw gain count")
_REST = split("other others remaining rest latter")
_SKIPPED = split("also now currently the namely : —")
_STATES = split("countries states nations members governments")
_THEM = split("them these")
_STOPS = split(". ; ) — , c") | {""}
_OPENINGS = frozenset({"", ";", "—"})


def continued_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that a sentence names for a role that was spoken of before."""
    before = scene.previous.group if scene.previous is not None else None
    scene.group, continued = _group(scene, len(scene.nodes)), False
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if verb is not None and verb.finite and verb.lemma in _LISTING:
            counted = _heads(scene, at)
            if counted is not None:
                continued |= _listed(scene, claims, at, counted, before)
            elif verb.lemma == "be" and scene.lower(at + 1) in ("among", "amongst"):
                continued |= _among(scene, claims, at, before)
        elif verb is not None and verb.lemma in _COUNTING and before is not None:
            _has_of_them(scene, claims, at, before)
        elif node.tag == "#":
            _some(scene, claims, at, before)
            _others(scene, claims, at)
        elif node.tag == "R" and node.status is Status.MEMBER and "of" in node.words:
            _partly(scene, claims, at)
    _that_do_not(scene, claims)
    _make_up_rest(scene, claims)
    if continued and scene.group is None:
        scene.group = before


def _group(scene: Scene, end: int) -> Group | None:
    """The one role in the plural that a sentence speaks of before a node."""
    found: dict[Group, None] = {}
    for at, node in enumerate(scene.nodes[:end]):
        if node.tag != "R" or not node.plural or node.possessive or node.status not in _NAMED:
            continue
        such = "such" in node.words and _partner_before(scene, at)
        dead = (node.dead or node.loose) and not such
        if not dead and not {"no", "neither", "non"} & set(node.words):
            keys = organizations_of(scene, at)
            if len(keys) == 1 and node.status is not None:
                found[Group(keys, node.status)] = None
    if not found and end == len(scene.nodes):
        return _put_out(scene)
    return next(iter(found)) if len(found) == 1 else None


def _partner_before(scene: Scene, at: int) -> bool:
    """Whether "such partners" are those of an organization, named before."""
    before = (n for n in scene.nodes[:at] if n.tag == "R" and n.status is Status.PARTNER)
    return any(not (n.dead or n.loose) for n in before)


def _put_out(scene: Scene) -> Group | None:
    """As in "six countries are suspended from X": who they are may follow."""
    frames = vocabulary().frames["passive_only"]
    for at, verb in scene.verbs:
        if not verb.passive or verb.lemma not in frames:
            continue
        meanings = {meaning for _, meaning in frames[verb.lemma]}
        now = verb.modality is Modality.ASSERTED and verb.tense in ("present", "perfect")
        if now and Status.SUSPENDED.value in meanings and scene.lower(at - 1) in _STATES:
            named = {key for n in scene.nodes[at:] if n.tag == "O" for key in n.organizations}
            keys = tuple(named) or unnamed(scene, at)
            return Group(keys, Status.SUSPENDED) if len(keys) == 1 else None
    return None


def _heads(scene: Scene, at: int) -> int | None:
    """The number in "they", "the others", "the remaining two" before a verb, 0 for none.

    None where the subject is nothing of the kind.
    """
    step = at - 1
    while scene.tag(step) == "a":
        step -= 1
    if scene.lower(step) in _STATES:
        step -= 1
    if scene.lower(step) in ("they", "these") and scene.tag(step - 1) in _OPENINGS:
        return 0
    count = number_of(scene.lower(step)) if scene.tag(step) == "#" else 0
    step -= bool(count)
    rest = scene.lower(step) in _REST
    step -= rest
    clause = scene.tag(step - 1) in _OPENINGS or scene.lower(step - 1) in ("and", "while")
    if scene.lower(step) != "the" or not clause or not (count or rest):
        return None
    return count


def _listed(scene: Scene, claims: Claims, at: int, count: int, before: Group | None) -> bool:
    """As in "They are A and B", "the other two are C and D", "the ten include E"."""
    verb = scene.nodes[at].verb
    group = _group(scene, at) or before
    if group is None or verb is None:
        return False
    step = at + 1
    while scene.lower(step) in _SKIPPED or scene.tag(step) in (":", "—"):
        step += 1
    states = scene.nodes[step].states if step < len(scene.nodes) else None
    outcome = held(group.status, verb)
    if states is None or states.possessive or outcome is None or outcome[0] is not group.status:
        return False
    several = len(states.states) == count if count else len(states.states) > 1
    if not several and verb.lemma == "be":
        return False
    tell(claims, scene, group.organizations, step, outcome)
    return True


def _among(scene: Scene, claims: Claims, at: int, before: Group | None) -> bool:
    """As in "A and B are among them, as are C and D"."""
    actor = subject(scene, at)
    group = _group(scene, at) or before
    verb = scene.nodes[at].verb
    if actor is None or scene.tag(actor) != "S" or scene.lower(at + 2) not in _THEM:
        return False
    outcome = held(group.status, verb) if group is not None and verb is not None else None
    if group is None or outcome is None:
        return False
    tell(claims, scene, group.organizations, actor, outcome)
    also = scene.nodes[at + 5].verb if at + 5 < len(scene.nodes) else None
    if scene.lower(at + 4) == "as" and also is not None and also.lemma == "be":
        for step in range(at + 6, min(at + 14, len(scene.nodes))):
            if scene.tag(step) == "S" and not scene.nodes[step].possessive:
                tell(claims, scene, group.organizations, step, outcome)
                break
            if scene.tag(step) in ("p", "V", ".", ";", "w"):
                break
    return True


def _has_of_them(scene: Scene, claims: Claims, at: int, before: Group) -> None:
    """As in "X has many of them, from A and B to C", "it counts ten of them, among them A"."""
    actor, verb = subject(scene, at), scene.nodes[at].verb
    it = scene.nodes[actor].organizations if actor is not None else ()
    end = next((k + 2 for k in range(at + 1, at + 7) if scene.lower(k) == "of"), 0)
    lead = end + 2 if scene.lower(end + 2) in _THEM else end + 1  # "among them"
    if it != before.organizations or scene.lower(end - 1) != "them" or scene.tag(end) != ",":
        return
    outcome = held(before.status, verb) if verb is not None and not verb.passive else None
    if outcome is None or scene.lower(end + 1) not in ("from", "including", "among"):
        return
    targets = (lead + 1, lead + 3) if scene.lower(lead + 2) == "to" else (lead + 1,)
    for target in targets if scene.tag(lead + 1) == "S" else ():
        tell(claims, scene, before.organizations, target, outcome)


def _some(scene: Scene, claims: Claims, at: int, before: Group | None) -> None:
    """As in "X has nine members. Three of them, A, B and C, use the euro"."""
    named = at + 4 if scene.tag(at + 3) in (",", "—", "(") else 0
    count = number_of(scene.lower(at))
    states = scene.nodes[named].states if 0 < named < len(scene.nodes) else None
    if states is None or scene.lower(at + 2) not in _THEM or len(states.states) != count:
        return
    group = _group(scene, at) or before
    if group is not None and scene.tag(named + 1) in (",", "—", ")"):
        tell(claims, scene, group.organizations, named, (group.status, Force.STATE))


def _others(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Five of X's seven members are islands, and the other two, A and B, are not"."""
    count = number_of(scene.lower(at))
    named = scene.nodes[at + 2].states if at + 2 < len(scene.nodes) else None
    enclosed = scene.tag(at + 1) in (",", "—", "(") and scene.tag(at + 3) in (",", "—", ")")
    if scene.lower(at - 1) != "other" or not enclosed or named is None:
        return
    group = _group(scene, at)
    if group is not None and len(named.states) == count:
        tell(claims, scene, group.organizations, at + 2, (group.status, Force.STATE))


def _partly(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Three of X's seven members are islands: A, B and C"."""
    node = scene.nodes[at]
    count = number_of(node.words[-1]) if node.words else 0
    end = min(at + 12, len(scene.nodes))
    sign = next((step for step in range(at + 1, end) if scene.tag(step) in (":", "—")), 0)
    target = sign + 2 if scene.lower(sign + 1) == "the" else sign + 1
    named = scene.nodes[target].states if sign and target < len(scene.nodes) else None
    verb = scene.nodes[at + 1].verb if sign else None
    plain = verb is not None and verb.lemma == "be" and verb.modality is Modality.ASSERTED
    plain = plain and all(scene.tag(step) in ("n", "a", "d", "-") for step in range(at + 2, sign))
    keys = organizations_of(scene, at)
    if named is not None and plain and count > 1 and len(named.states) == count:
        tell(claims, scene, keys, target, (Status.MEMBER, Force.STATE))


def _that_do_not(scene: Scene, claims: Claims) -> None:
    """As in "Of X's nine members, seven recognise it. A and B do not": they are members too."""
    before = scene.previous
    if before is None or before.lower(0) not in ("of", "among", "amongst"):
        return
    place = next((at for at in range(1, 4) if before.tag(at) == "R"), 0)
    role = before.nodes[place] if place else None
    verb = next((at for at, node in enumerate(scene.nodes) if node.verb is not None), 0)
    first = 1 if scene.lower(0) == "the" else 0
    counted = role is not None and role.count > 1 and role.status is Status.MEMBER
    alike = verb and scene.tokens[scene.nodes[verb].first].lower in ("do", "did", "does")
    negated = scene.lower(verb + 1) == "not" and scene.tag(verb + 2) in (".", ",", ";")
    if counted and alike and negated and scene.tag(first) == "S":
        keys = organizations_of(before, place)
        tell(claims, scene, keys, first, (Status.MEMBER, Force.STATE))


def _make_up_rest(scene: Scene, claims: Claims) -> None:
    """As in "Its founders were A and B. C and D make up the rest"."""
    if "rest" not in scene.signs:
        return
    before = scene.previous
    told = [*scene.told, *(before.told if before is not None else ())]
    keys = {one.organizations for one in told}
    for at, verb in scene.verbs:
        rest = at + 2 if scene.lower(at + 1) == "up" else at + 1
        makes = verb.lemma in ("make", "form") and verb.tense == "present"
        actor = subject(scene, at) if makes and verb.modality is Modality.ASSERTED else None
        ends = scene.lower(rest) == "the" and scene.lower(rest + 1) == "rest"
        listed = scene.nodes[actor].states if actor is not None else None
        several = listed is not None and len(listed.states) > 1 and not listed.possessive
        if ends and several and actor is not None and scene.tag(rest + 2) in _STOPS:
            body = keys.pop() if len(keys) == 1 else ()
            tell(claims, scene, body, actor, (Status.MEMBER, Force.STATE))
            return
