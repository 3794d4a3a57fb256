"""Membership that a sentence takes for granted: "A, B and five other members", "A abstained"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import acting_states, subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_STATES = split("countries states nations governments economies republics")
_LISTED = frozenset({",", "c", "d", "n", "S"})  # between the first and the last of a list
_LONGEST = 14  # nodes of a list
_CLAUSE = 24  # nodes around a verb of voting
_REACH = 8  # nodes between a verb and what it is about
_ENTERING = split("join enter ratify accede")
_FIRST = split("first second third fourth fifth sixth last latest next only")
_GUESTS = split("as observer observers guest guests associate associated")
_BESIDE = frozenset({",", "(", "—", ":"})
_MEMBER = (Status.MEMBER, Force.STATE)
_ENTERED = (Status.MEMBER, Force.EVENT)
_OUT = (Status.NON_MEMBER, Force.STATE)


def presumed_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that can only do or be what is said as members."""
    for at, node in enumerate(scene.nodes):
        word = scene.tokens[node.first].lower
        if node.tag == "R" and node.plural and "other" in node.words and node.count:
            _and_others(scene, claims, at)
        elif node.tag == "M" and node.status is Status.MEMBER and not node.dead:
            _making_up(scene, claims, at)
        elif node.tag == "R" and word == "the" and scene.tokens[node.last].lower == "newcomers":
            _newcomers(scene, claims, at)
        elif word in ("leaves", "leaving", "left"):
            _left_alone(scene, claims, at)
        elif word == "others" and scene.lower(at - 1) == "the":
            _the_others(scene, claims, at)
        elif word in ("although", "though") and scene.lower(at + 1) == "part":
            _although(scene, claims, at)
        if node.verb is not None and node.verb.modality is Modality.ASSERTED:
            _said(scene, claims, at, node.verb)


def _said(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    if verb.lemma in ("vote", "abstain") and not verb.passive and verb.finite:
        _voted(scene, claims, at)
    elif verb.lemma == "take" and scene.lower(at + 1) == "part" and verb.tense == "perfect":
        _taken_part(scene, claims, at)
    elif verb.lemma in ("be", "become") and verb.tense in ("past", "perfect"):
        _first_to(scene, claims, at)


def _listed_before(scene: Scene, at: int, count: int = 0) -> list[int]:
    """The nodes of states in the list that ends before a node, of so many if a number is given."""
    found, number = list[int](), 0
    for step in range(at, max(-1, at - _LONGEST), -1):
        if scene.tag(step) not in _LISTED or (scene.tag(step) == "n" and not count):
            break
        states = scene.nodes[step].states
        if states is None:
            continue
        if states.possessive:
            break
        found.append(step)
        number += len(states.states)
        if number == count:
            return found
    return [] if count else found


def _tell_all(scene: Scene, claims: Claims, keys: Sequence[str], places: Sequence[int]) -> None:
    for place in places:
        tell(claims, scene, keys, place, _MEMBER)


def _and_others(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, B and five other members of X"."""
    node = scene.nodes[at]
    if scene.lower(at - 1) == "and" and node.status is Status.MEMBER and not node.dead:
        _tell_all(scene, claims, organizations_of(scene, at), _listed_before(scene, at - 2))


def _making_up(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, B and the host, C, the three countries that make up the membership (of X)"."""
    made = scene.nodes[at - 2].verb if at > 1 and scene.lower(at - 1) == "up" else None
    verb = made is not None and made.lemma == "make"
    noun, count = at - 4, number_of(scene.lower(at - 5))
    if not verb or scene.lower(noun) not in _STATES or scene.lower(at - 3) not in ("that", "which"):
        return
    comma = at - 6 - (scene.lower(at - 6) == "the")
    if count and scene.tag(comma) == ",":
        keys = scene.nodes[at].organizations or unnamed(scene, at)
        _tell_all(scene, claims, keys, _listed_before(scene, comma - 1, count))


def _newcomers(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X grew by ten. The newcomers are A, B and C"."""
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    present = verb is not None and verb.lemma == "be" and verb.modality is Modality.ASSERTED
    listed = scene.nodes[at + 2].states if scene.tag(at + 2) == "S" else None
    if present and listed is not None and len(listed.states) > 1 and not listed.possessive:
        tell(claims, scene, scene.nodes[at].organizations or scene.topic, at + 2, _ENTERED)


def _left_alone(scene: Scene, claims: Claims, at: int) -> None:
    """As in "This leaves A as the only member of X outside Y"."""
    verb = scene.nodes[at].verb
    if (verb is not None and verb.modality is not Modality.ASSERTED) or scene.tag(at + 1) != "S":
        return
    short = at + 3 >= len(scene.nodes)
    if short or scene.lower(at + 2) != "as" or scene.nodes[at + 1].possessive:
        return
    words = [token.lower for token in scene.tokens[scene.nodes[at + 2].last + 1 :][:2]]
    role = scene.nodes[at + 3]
    if words != ["the", "only"]:
        return
    inside: tuple[str, ...] = ()
    if role.tag == "R" and role.status is Status.MEMBER and not role.dead:
        inside = role.organizations
        tell(claims, scene, inside, at + 1, _MEMBER)
    for step in range(at + 4, min(at + 4 + _REACH, len(scene.nodes))):
        if scene.lower(step) == "outside":
            target = after_article(scene, step + 1)
            keys = scene.nodes[target].organizations if plain_organization(scene, step + 1) else ()
            if not set(keys) & set(inside):
                tell(claims, scene, keys, at + 1, _OUT)
            return
        if scene.tag(step) in ("V", ";", "w", "u"):
            return


def _the_others(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Ten countries founded X. The others are B and C"."""
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    present = verb is not None and verb.lemma == "be" and verb.modality is Modality.ASSERTED
    before = scene.previous
    if not present or before is None or scene.tag(at + 2) != "S" or at > 1:
        return
    counted = any(
        before.tag(step) == "#" and before.lower(step + 1) in _STATES
        for step in range(len(before.nodes))
    )
    founding = any(
        verb.lemma in vocabulary().founding and verb.modality is Modality.ASSERTED
        for _, verb in before.verbs
    )
    keys = {key for node in before.nodes if node.tag == "O" for key in node.organizations}
    if counted and founding and len(keys) == 1:
        tell(claims, scene, tuple(keys), at + 2, _MEMBER)


def _although(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, although part of X since 1983, does not belong to Y"."""
    of = scene.lower(at + 2) == "of" and plain_organization(scene, at + 3)
    if of and scene.tag(at - 1) == "," and scene.tag(at - 2) == "S":
        keys = scene.nodes[after_article(scene, at + 3)].organizations
        tell(claims, scene, keys, at - 2, _MEMBER)


def _voted(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Ten of the 22 members were in favour, A and B voted against it, C abstained"."""
    keys = _voters(scene, at)
    actor = acting_states(scene, at)
    if not keys:
        return
    if actor is not None and not scene.nodes[actor].possessive:
        tell(claims, scene, keys, actor, _MEMBER)
    for step in range(at + 1, min(at + _CLAUSE, len(scene.nodes))):
        opposed = scene.tag(step) == "S" and scene.lower(step + 1) == "against"
        if opposed and scene.tag(step - 1) in (",", "c"):
            tell(claims, scene, keys, step, _MEMBER)


def _voters(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization whose members are counted before a verb or in the sentence before."""
    before = scene.previous
    nearby = [(scene, step) for step in range(max(0, at - _CLAUSE), at)]
    nearby += [(before, step) for step in range(min(_CLAUSE, len(before.nodes)))] if before else []
    for place, step in nearby:
        node = place.nodes[step]
        counted = node.tag == "R" and node.plural and any(map(number_of, node.words))
        if counted and not node.dead and node.status is Status.MEMBER:
            return () if _named(place, step) else organizations_of(place, step)
    return ()


def _named(scene: Scene, at: int) -> bool:
    """Whether the states in a role stand beside it: "unlike A and B, both members of X, C"."""
    after = at + 2 if scene.tag(at + 1) in _BESIDE else at + 1
    before = at - 2 if scene.tag(at - 1) in _BESIDE else at
    return "S" in (scene.tag(after), scene.tag(before))


def _taken_part(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has taken part (in X) since 2013", but not "as an observer"."""
    step, keys = at + 2, unnamed(scene, at)
    if scene.lower(step) == "in":
        if not plain_organization(scene, step + 1):
            return
        step = after_article(scene, step + 1)
        keys = scene.nodes[step].organizations
        step += 1
    actor = acting_states(scene, at)
    since = scene.lower(step) == "since" and scene.tag(step + 1) == "t"
    if since and actor is not None and not scene.signs & _GUESTS:
        tell(claims, scene, keys, actor, _ENTERED, dates_of(scene, at))


def _first_to(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B were the first to ratify X", "A is the last of the X states to enter Y"."""
    if scene.lower(at + 1) != "the" or scene.lower(at + 2) not in _FIRST:
        return
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "S":
        return
    for step in range(at + 3, min(at + 3 + _REACH, len(scene.nodes))):
        verb, role = scene.nodes[step].verb, scene.nodes[step]
        if role.tag == "R" and scene.lower(step - 1) == "of" and role.status is Status.MEMBER:
            tell(claims, scene, role.organizations, actor, _MEMBER)
        if verb is not None:
            target = step + 2 if scene.lower(step + 1) == "to" else step + 1
            enters = verb.lemma in _ENTERING and scene.tokens[verb.first].lower == "to"
            if enters and plain_organization(scene, target):
                keys = scene.nodes[after_article(scene, target)].organizations
                tell(claims, scene, keys, actor, _ENTERED, dates_of(scene, at))
            return
        if scene.tag(step) in (",", ";", "w", "u", "c"):
            return
