"""Members as parts of a whole: "X comprises A and B", "A and B make up X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.frames import match_particles
from bot.extraction.standing.heads import generic
from bot.extraction.standing.named_roles import announced
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

FILLERS = split(
    "originally initially the following these current all both its is are namely just only now "
    "today participants shareholders"
)


_JOINS = split("join gather link bind count contain bring unite tie")
_TOGETHER = split("plus together along with as well and")
_ADDED = split("plus along together")
_UMBRELLAS = split("umbrella framework format club gathering structure network")
_APART = 12  # nodes between "X, an umbrella" and "which comprises"
_OPEN_ENDS = split("others more")


def comprise_claims(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X comprises A, B and C", "X, made up of A, B and C,", "X does not include A"."""
    found = match_particles(scene, at, vocabulary().frames["organization_has"][verb.lemma])
    if verb.lemma == "bring" and scene.tag(at + 1) == "S" and scene.lower(at + 2) == "together":
        found = 0, "together", "closed"
    organization = _whose(scene, at) if found is not None else None
    if found is None or organization is None:
        return
    first, meaning = at + found[0] + 1, found[2]
    target = states_after(scene, first)
    if target is None and verb.lemma in _JOINS:
        target = _services_of(scene, first)
    states = scene.nodes[target].states if target is not None else None
    keys = organizations_of(scene, organization)
    if target is not None and _as_others(scene, claims, verb, range(first, target), keys):
        return
    if target is None or states is None or not keys:
        return
    if verb.modality is Modality.NEGATED and meaning == "open":
        claims.add(scene, keys, states.states, Status.NON_MEMBER)
    elif _holds(
        verb,
        particles=found[0] > 0,
        states=len(states.states) + _with(scene, target),
        already=scene.lower(at - 1) == "already",
    ):
        closed = meaning == "closed" and _complete(scene, organization, first, target)
        tell(claims, scene, keys, target, (Status.MEMBER, Force.STATE), closed=closed)
        more = target + 2 if scene.lower(target + 2) != "the" else target + 3
        if scene.lower(target + 1) == "with" and scene.tag(more) == "S" and meaning == "closed":
            tell(claims, scene, keys, more, (Status.MEMBER, Force.STATE), closed=closed)


def _as_others(
    scene: Scene, claims: Claims, verb: VerbGroup, between: range, keys: tuple[str, ...]
) -> bool:
    """As in "X has three observers, namely A and B": what they are if no members."""
    roles = [scene.nodes[at].status for at in between if scene.tag(at) == "R"]
    lesser = next((status for status in roles if status not in (None, Status.MEMBER)), None)
    if lesser is None:
        return _among_others(scene, claims, verb, between.stop, keys)
    if _holds(verb, particles=False, states=2, already=False):
        tell(claims, scene, keys, between.stop, (lesser, Force.STATE))
    return True


def _services_of(scene: Scene, at: int) -> int | None:
    """The states in "brings together the customs services of four countries, A, B, C and D"."""
    for step in range(at, min(at + 6, len(scene.nodes))):
        if scene.lower(step) == "of":
            plural = scene.lower(step - 1).endswith("s")
            return states_after(scene, step + 1) if plural else None
        if scene.tag(step) not in ("d", "n", "a"):
            return None
    return None


def _among_others(
    scene: Scene, claims: Claims, verb: VerbGroup, target: int, keys: tuple[str, ...]
) -> bool:
    """As in "X counts A and B among its observers": what they are if they are no members."""
    role = scene.nodes[target + 2] if target + 2 < len(scene.nodes) else None
    if role is None or scene.lower(target + 1) not in ("among", "amongst", "as"):
        return False
    if role.tag != "R" or role.status in (None, Status.MEMBER):
        return False
    held = verb.modality is Modality.ASSERTED and verb.tense in ("present", "perfect")
    if held and not role.dead and role.status is not None:
        tell(claims, scene, keys, target, (role.status, Force.STATE))
    return True


def _holds(verb: VerbGroup, *, particles: bool, states: int, already: bool) -> bool:
    """Whether the composition holds at the report's date: "comprises", "made up of"."""
    if verb.modality is not Modality.ASSERTED or (verb.lemma in _JOINS and states < 2):
        return False
    if already:
        return True  # "already included"
    participle = particles and verb.tense == "past" and verb.first == verb.head
    return participle or not verb.finite or verb.tense not in ("past", "pluperfect")


def _with(scene: Scene, at: int) -> int:
    """How many states come after "with" in "unites A with B and C"."""
    step = at + 3 if scene.lower(at + 2) == "the" else at + 2
    more = scene.nodes[step].states if scene.lower(at + 1) == "with" and scene.tag(step) else None
    return len(more.states) if more is not None else 0


def _whose(scene: Scene, at: int) -> int | None:
    """The organization that a verb of comprising is said of."""
    before = at - 1
    while scene.tag(before) in (",", "a", "—", "("):
        before -= 1
    if generic(scene.lower(before)) and scene.tag(before - 1) == "O":
        before -= 1
    named = scene.tag(before) == "O" and not _possessed(scene, before)
    named = named or (scene.tag(before) == "R" and bool(scene.nodes[before].organizations))
    if named and before < at - 1:
        return before
    actor = subject(scene, at)
    if actor is None and scene.tag(before) in ("O", "M"):
        actor = before
    if actor is not None and scene.tag(actor) == "n" and generic(scene.lower(actor)):
        return apposed_organization(scene, actor)
    if actor is None or scene.tag(actor) not in ("O", "M"):
        return _introduced(scene, at)
    return None if _possessed(scene, actor) else actor


def _possessed(scene: Scene, at: int) -> bool:
    return scene.nodes[at].possessive and scene.tag(at) == "O"


def states_after(scene: Scene, at: int) -> int | None:
    """The states in the object, over "six countries:", "the following members -"."""
    words = vocabulary().words["states"] | lexicon().classes["generic_adjectives"] | FILLERS
    for step in range(at, min(at + 9, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "S":
            return None if node.possessive else step
        if node.lower == "and" and scene.tag(step - 1) == "#":
            continue
        if node.lower == "full" and scene.lower(step - 1) == "in":
            continue
        plain = node.tag in ("d", "#", "a", ":", "—", ",", "(", "-") or node.lower in words
        plain = plain or (node.lower == "in" and scene.lower(step + 1) == "full")
        lesser = node.status in (Status.OBSERVER, Status.PARTNER, Status.CANDIDATE)
        role = node.tag == "R" and not node.organizations and not lesser
        if node.tag == "R" and node.organizations:
            after = _over_those(scene, step + 1)
            if scene.lower(after) == "," and scene.lower(after + 1) in _ADDED:
                after += 1
            if scene.lower(after) in ("plus", "with", "and") or scene.lower(after + 1) in (
                "with",
                "well",
            ):
                while scene.lower(after) in _TOGETHER:
                    after += 1
                return after if scene.tag(after) == "S" else None
            after = announced(scene, step)
            return after if after > 0 else None
        if not plain and not role:
            return None
    return None


def _over_those(scene: Scene, at: int) -> int:
    """The node after "(the members of Y) as well as those of Z", "and those of Z"."""
    step = at
    while scene.lower(step) in _TOGETHER or scene.lower(step) == "as well":
        step += 1
    body = step + 3 if scene.tag(step + 2) == "d" else step + 2
    those = step > at and scene.lower(step) == "those" and scene.lower(step + 1) == "of"
    return body + 1 if those and scene.tag(body) == "O" else at


def _introduced(scene: Scene, at: int) -> int | None:
    """The organization in "X, an umbrella created in 2004 which comprises A and B"."""
    if scene.tag(at - 1) != "w":
        return None
    for step in range(at - 2, max(0, at - _APART), -1):
        verb = scene.nodes[step].verb
        if scene.tag(step) in "SO;," or (
            verb is not None and verb.finite and verb.first < verb.last
        ):
            words = {scene.lower(k) for k in range(step + 2, at)}
            kind = words & (_UMBRELLAS | lexicon().classes["generic_organizations"])
            found = scene.lower(step + 1) in ("a", "an") and scene.tag(step - 1) == "O"
            return step - 1 if found and kind and scene.tag(step) == "," else None
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


def apposed_organization(scene: Scene, noun: int) -> int | None:
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
