"""Standing said by lists: "X, comprised of A and B", "X (A, B, C)", "a bloc of A, B and C"."""

from __future__ import annotations

from bot.extraction.arguments import complements, generic, subject
from bot.extraction.claims import Claims
from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.nodes import Force, Scene
from bot.extraction.rules_roles import announced, organizations_of
from bot.extraction.rules_verbs import match_particles
from bot.extraction.standing import dates_of, tell
from bot.extraction.vocabulary import vocabulary
from bot.model import Status

_FILL = split("originally initially the following these current all both its is are namely just only now today")
_JOINERS = split("grouping uniting linking comprising including bringing binding gathering")
_OPEN_ENDS = split("others more")


def list_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the lists of members in a sentence."""
    table = vocabulary().frames["organization_has"]
    for at, node in enumerate(scene.nodes):
        if node.verb is not None and node.verb.lemma in table:
            _comprises(scene, claims, at, node.verb)
        if node.verb is not None and node.verb.lemma in ("make", "constitute", "comprise", "form"):
            _constitute(scene, claims, at, node.verb)
        if node.tag == "O" and not node.possessive:
            _enclosed(scene, claims, at)
            _of_states(scene, claims, at)
        if node.tag == "n" and generic(node.lower):
            _described(scene, claims, at)


def _comprises(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X comprises A, B and C", "X, made up of A, B and C,", "X does not include A"."""
    choices = vocabulary().frames["organization_has"][verb.lemma]
    found = match_particles(scene, at, choices)
    if found is None and verb.lemma == "bring":
        return
    if found is None:
        return
    skipped, _, meaning = found
    organization = _whose(scene, at, verb)
    if organization is None:
        return
    target = _states_after(scene, at + skipped + 1)
    if target is None:
        return
    states = scene.nodes[target].states
    keys = organizations_of(scene, organization)
    participle = not verb.finite or (skipped > 0 and verb.tense == "past" and not _aux(verb))
    if states is None or not keys:
        return
    if verb.modality is Modality.NEGATED and meaning == "open":
        claims.add(scene, keys, states.states, Status.NON_MEMBER)
        return
    if verb.modality is not Modality.ASSERTED:
        return
    if verb.tense in ("past", "pluperfect") and not participle:
        return
    if verb.lemma in ("gather", "link", "bind", "count", "contain", "bring", "unite"):
        if len(states.states) < 2:
            return
    closed = meaning == "closed" and _complete(scene, organization, at + skipped + 1, target)
    tell(claims, scene, keys, target, (Status.MEMBER, Force.STATE), closed=closed)
    more = target + 2 if scene.lower(target + 2) != "the" else target + 3
    if scene.lower(target + 1) == "with" and scene.tag(more) == "S" and meaning == "closed":
        tell(claims, scene, keys, more, (Status.MEMBER, Force.STATE), closed=closed)


def _aux(verb: VerbGroup) -> bool:
    return verb.first != verb.head


def _whose(scene: Scene, at: int, verb: VerbGroup) -> int | None:
    """The organization that a verb of comprising is said of."""
    before = at - 1
    while scene.tag(before) in (",", "a", "—", "("):
        before -= 1
    if scene.tag(before) == "O" and before < at - 1 and not _possessed(scene, before):
        return before
    actor = subject(scene, at)
    if actor is None and scene.tag(before) in ("O", "M"):
        actor = before
    if actor is not None and scene.tag(actor) == "n" and generic(scene.lower(actor)):
        return _apposed(scene, actor)
    if actor is None or scene.tag(actor) not in ("O", "M"):
        return None
    return None if _possessed(scene, actor) else actor


def _possessed(scene: Scene, at: int) -> bool:
    return scene.nodes[at].possessive and scene.tag(at) == "O"


def _states_after(scene: Scene, at: int) -> int | None:
    """The states in the object, over "six countries:", "the following members -"."""
    words = vocabulary().words["states"] | lexicon().classes["generic_adjectives"] | _FILL
    for step in range(at, min(at + 9, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "S":
            return None if node.possessive else step
        if node.lower == "and" and scene.tag(step - 1) == "#":
            continue
        plain = node.tag in ("d", "#", "a", ":", "—", ",", "(", "-") or node.lower in words
        role = node.tag == "R" and not node.organizations
        if node.tag == "R" and node.organizations:
            after = step + 1
            if scene.lower(after) == "plus" or scene.lower(after + 1) in ("with", "well"):
                while scene.lower(after) in ("plus", "together", "along", "with", "as", "well"):
                    after += 1
                return after if scene.tag(after) == "S" else None
            after = announced(scene, step)
            return after if after > 0 else None
        if not plain and not role:
            return None
    return None


def _complete(scene: Scene, organization: int, start: int, target: int) -> bool:
    """Whether a list of members is the whole: an "and", nothing hidden, and a fitting number."""
    states = scene.nodes[target].states
    if states is None or states.gaps or states.conjunction != "and" or len(states.states) < 2:
        return False
    if scene.lower(target + 1) in ("and", "as", "among") or _more_follow(scene, target):
        return False
    counts = [scene.nodes[organization].count]
    for step in range(start, target):
        node = scene.nodes[step]
        counts.append(node.count if node.tag == "R" else number_of(node.lower))
        if node.tag == "R" and set(node.words) & vocabulary().words["partial"]:
            return False
    wanted = [count for count in counts if count]
    return all(count == len(states.states) for count in wanted)


def _more_follow(scene: Scene, at: int) -> bool:
    """Whether "among others", "and others" comes after a list."""
    return any(scene.lower(step) in _OPEN_ENDS for step in range(at + 1, at + 5))


def _constitute(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A, B and C make up X"."""
    found = match_particles(scene, at, ((("up",), ""),)) if verb.lemma == "make" else (0, "", "")
    if found is None or verb.passive or verb.modality is not Modality.ASSERTED:
        return
    if _counted_off(scene, claims, at, found[0]):
        return
    arguments = complements(scene, at + found[0])
    actor = subject(scene, at)
    if actor is None or not arguments or verb.tense in ("past", "pluperfect", ""):
        return
    target, states = arguments[0], scene.nodes[actor].states
    if states is None or len(states.states) < 2 or target.link or target.other:
        return
    if scene.tag(target.at) == "O" and not negated(scene, actor):
        keys = scene.nodes[target.at].organizations
        closed = states.conjunction == "and" and not states.gaps
        outcome = (Status.MEMBER, Force.STATE)
        tell(claims, scene, keys, actor, outcome, dates_of(scene, at), closed=closed)


def _counted_off(scene: Scene, claims: Claims, at: int, skipped: int) -> bool:
    """As in "Six form X, founded in 1981: A, B, C, D, E and F"."""
    numbers = [number_of(scene.lower(step)) for step in (at - 2, at - 1)]
    count = max(numbers) if at else 0
    arguments = complements(scene, at + skipped)
    if count < 2 or not arguments or scene.tag(arguments[0].at) != "O":
        return False
    colon = next((s for s in range(at, len(scene.nodes)) if scene.tag(s) == ":"), 0)
    target = colon + 2 if scene.lower(colon + 1) == "the" else colon + 1
    states = scene.nodes[target].states if colon and target < len(scene.nodes) else None
    if states is None or len(states.states) != count:
        return False
    keys = scene.nodes[arguments[0].at].organizations
    tell(claims, scene, keys, target, (Status.MEMBER, Force.STATE), closed=True)
    return True


def negated(scene: Scene, at: int) -> bool:
    """Whether "not" or "neither" stands right before a node."""
    return scene.lower(at - 1) in ("not", "neither", "no")


def _enclosed(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X (A, B and C)", "X - A, B and C -", "X: A, B, C"."""
    step = at + 1
    if scene.tag(step) == "n" and generic(scene.lower(step)):
        step += 1
    sign = scene.tag(step)
    if sign == "," and scene.lower(step + 1) in ("originally", "initially"):
        sign = "("
    if sign not in ("(", "—", ":"):
        return
    inner = step + 1
    while scene.lower(inner) in _FILL or scene.tag(inner) == "#":
        inner += 1
    if scene.tag(inner) != "S":
        return
    states = scene.nodes[inner].states
    least = 2 if sign == "(" else 3
    if states is None or states.possessive or len(states.states) < least:
        return
    close = {"(": (")", ","), "—": ("—", ".", "", ";"), ":": (".", "")}[sign]
    if scene.tag(inner + 1) not in close or (sign != "(" and not states.conjunction):
        return
    count = scene.nodes[at].count
    closed = count == len(states.states)
    keys = scene.nodes[at].organizations
    tell(claims, scene, keys[:1], inner, (Status.MEMBER, Force.STATE), closed=closed)


_NOT_WITHIN = split("in within at inside by with to from on between for through under")


def _of_states(scene: Scene, claims: Claims, at: int) -> None:
    """As in "The X pact between A, B and C", "the X of A, B and C"."""
    step = at + 1
    named = scene.tag(step) == "n" and generic(scene.lower(step))
    if named:
        step += 1
    link = scene.lower(step)
    if link not in ("of", "between", "among") or scene.tag(step + 1) not in ("S", "d"):
        return
    if link != "of" and not named and scene.lower(at - 2) in _NOT_WITHIN:
        return
    if link != "of" and scene.lower(at - 1) in _NOT_WITHIN:
        return
    target = step + 2 if scene.lower(step + 1) == "the" else step + 1
    if scene.tag(target) == "S":
        _grouped(scene, claims, at, target, number=scene.nodes[at].count)


def _described(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X, a bloc of A, B and C", "X is a seven-member alliance of A, ..."."""
    if scene.lower(at + 1) not in ("of", "between", "among") and not _joining(scene, at + 1):
        return
    organization = _apposed(scene, at)
    if organization is None:
        return
    target = _states_after(scene, at + 2)
    if target is not None:
        numbers = [number_of(scene.lower(step)) for step in range(organization + 1, target)]
        number = next((n for n in numbers if n), 0)
        _grouped(scene, claims, organization, target, number=number)


def _joining(scene: Scene, at: int) -> bool:
    node = scene.nodes[at] if at < len(scene.nodes) else None
    return node is not None and node.verb is not None and scene.tokens[node.first].lower in _JOINERS


def _apposed(scene: Scene, noun: int) -> int | None:
    """The organization that "a ... bloc" describes: before a comma, or the subject of "is"."""
    step = noun - 1
    while step >= 0 and noun - step < 10 and scene.tag(step) in ("n", "#", "-", "a", "d"):
        step -= 1
    if scene.tag(step) in (",", "—", "("):
        before = step - 1
        if scene.tag(before) == ")":
            while before > 0 and scene.tag(before) != "(":
                before -= 1
            before -= 1
        return before if scene.tag(before) == "O" else None
    verb = scene.nodes[step].verb if step >= 0 else None
    if verb is not None and verb.lemma == "be" and verb.modality is Modality.ASSERTED:
        actor = subject(scene, step)
        if actor is not None and scene.tag(actor) == "O" and verb.tense != "past":
            return actor
    return None


def _grouped(scene: Scene, claims: Claims, organization: int, target: int, number: int) -> None:
    states = scene.nodes[target].states
    if states is None or len(states.states) < 2 or states.conjunction != "and":
        return
    if states.possessive:
        return
    closed = number in (0, len(states.states)) and not states.gaps
    keys = scene.nodes[organization].organizations
    tell(claims, scene, keys[:1], target, (Status.MEMBER, Force.STATE), closed=closed)
