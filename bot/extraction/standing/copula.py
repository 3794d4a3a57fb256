"""Standing said by "to be": "A is a member of X", "the members of X are A and B"."""

from __future__ import annotations

from functools import partial

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import (
    after_article,
    body_in,
    over_company,
    plain_organization,
)
from bot.extraction.standing.further import further_claims
from bot.extraction.standing.insiders import (
    apart,
    back_or_out,
    in_company,
    inside,
    inside_but_out,
)
from bot.extraction.standing.lasting import lasting
from bot.extraction.standing.listed_roles import listed_claims, role_outcome
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.extraction.standing.outcomes import dates_of, held, tell
from bot.extraction.standing.pairs import tell_each, tell_roles
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.relatives import in_relative, relative_organization
from bot.extraction.standing.subject import subject
from bot.model import Status

_OF = frozenset({"of"})
COPULAS = split("be become remain stay")


def copula_claims(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B are members of X", "the members of X are A and B", "A remains outside X"."""
    verb = scene.nodes[at].verb
    if verb is None or verb.passive:
        return
    actor = subject(scene, at)
    if actor is None:
        actor = _among(scene, at) or _its(scene, at)
    if actor is None:
        return
    if scene.tag(actor) == "R":
        listed_claims(scene, claims, actor, at)
    elif scene.tag(actor) == "S":
        _complement(scene, claims, actor, at)


def _among(scene: Scene, at: int) -> int | None:
    """The role in the inverted "among its members are A and B"."""
    if scene.tag(at - 1) == "R" and scene.lower(at - 2) in ("among", "amongst"):
        return at - 1
    return None


def _its(scene: Scene, at: int) -> int | None:
    """The role in "Up to this week its members were A and B"."""
    own = scene.tag(at - 1) == "R" and scene.tokens[scene.nodes[at - 1].first].lower == "its"
    return at - 1 if own else None


_SKIPPED = split(
    "among amongst one of the a an both all part party now also still currently only first last "
    "latest newest of neither either nor not no longer yet formally officially two three four "
    "five six seven"
)


def _complement(scene: Scene, claims: Claims, actor: int, at: int) -> None:
    """What the states at `actor` are (not) said to be."""
    verb = scene.nodes[at].verb
    if verb is None:
        return
    step, words = over_company(scene, at), set[str]()
    while scene.lower(step) in _SKIPPED or scene.tag(step) == "a":
        words.add(scene.lower(step))
        step += 1
    step += scene.lower(step) == "allied" and scene.lower(step + 1) == "in"
    step = _second_adjective(scene, step)
    node = scene.nodes[step] if step < len(scene.nodes) else Node("", 0, 0)
    if _in_other_words(scene, claims, actor, at, step, words):
        return
    if node.tag == "R" and not node.dead and not _that_is_out(scene, step):
        _said_to_be(scene, claims, actor, at, step)
    elif node.tag == "O" and {"part", "of"} <= words:
        inside(scene, claims, actor, at, step, words=words)
    elif node.lower == "in" and (target := body_in(scene, step + 1)):
        inside(scene, claims, actor, at, target, words=words)
    elif words & {"back", "out"}:
        back_or_out(scene, claims, actor, at, verb)
    elif node.lower == "with":
        in_company(scene, claims, actor, at, step)
    elif _holds(verb):
        apart(scene, claims, actor, at, step)


def _that_is_out(scene: Scene, role: int) -> bool:
    """Whether a role is one of those outside: "is the only member state that stayed outside X"."""
    if scene.lower(role + 1) not in ("that", "which", "to") and scene.tag(role + 1) != "V":
        return False
    return any(scene.lower(step) == "outside" for step in range(role + 2, role + 6))


def _second_adjective(scene: Scene, at: int) -> int:
    """The role in "is neutral and no member of X", "its first associate", else the node itself."""
    if scene.tag(at) == "S" and scene.nodes[at].possessive and scene.tag(at + 1) == "R":
        return at + 1  # the organization's
    if scene.tag(at) == "n" and scene.tag(at + 1) == "n":
        at += 1  # "are independent states and members of X"
    if scene.tag(at) != "n" or scene.lower(at + 1) != "and":
        return at
    role = at + 3 if scene.lower(at + 2) == "no" else at + 2
    return role if scene.tag(role) == "R" else at


def _in_other_words(
    scene: Scene, claims: Claims, actor: int, at: int, step: int, words: set[str]
) -> bool:
    """As in "A is one of them", "A is (not) party to X"; whether it is one of these."""
    if scene.lower(step) in ("them", "these") and words & {"one", "among"}:
        _one_of_them(scene, claims, actor, at)
        return True
    if scene.lower(step) == "to" and "party" in words and plain_organization(scene, step + 1):
        inside(scene, claims, actor, at, after_article(scene, step + 1))
        return True
    return False


def _one_of_them(scene: Scene, claims: Claims, actor: int, at: int) -> None:
    """As in "X has five members; A is (not) one of them"."""
    role = next((n for n in reversed(scene.nodes[:actor]) if n.tag in "RO"), None)
    verb = scene.nodes[at].verb
    if role is None or role.tag != "R" or not role.plural or role.status is None or verb is None:
        return
    outcome = held(role.status, verb)
    keys = role.organizations or unnamed(scene, at)
    if outcome is not None:
        tell(claims, scene, keys, actor, outcome)


def _holds(verb: VerbGroup) -> bool:
    """Whether a state lasts: "is outside", "has chosen to remain outside"."""
    if verb.lemma in ("remain", "stay") and verb.modality is Modality.PLANNED:
        return True
    return verb.modality is Modality.ASSERTED and (verb.tense != "past" or verb.lemma == "stay")


def _said_to_be(scene: Scene, claims: Claims, actor: int, at: int, role: int) -> None:
    """As in "A is (again) a member of X"."""
    first = len(claims.found)
    _hold_roles(scene, claims, actor, at, role)
    inside_but_out(scene, claims, actor, at, role)
    if "again" in (scene.lower(role - 1), scene.lower(role + 1)):
        claims.mark_again(first)


def _hold_roles(scene: Scene, claims: Claims, actor: int, at: int, role: int) -> None:
    """The role at `role` and those coordinated with it."""
    verb = scene.nodes[at].verb
    if verb is None:
        return
    roles, dates = _coordinated(scene, role), dates_of(scene, at)
    states = scene.nodes[actor].states
    respectively = any(scene.lower(step) == "respectively" for step in range(role, role + 14))
    say = tell_each if respectively else partial(tell, apart=_both(scene, at))
    if respectively and states is not None and len(states.states) > 1:
        tell_roles(scene, claims, states.states, roles)
        return
    for place, negated in roles:
        node = scene.nodes[place]
        outcome = role_outcome(node, verb, negated=negated)
        if outcome is None:
            continue
        if _no_longer(scene, at, verb, outcome[0]):
            outcome = (Status.FORMER, Force.EVENT)
        if outcome[1] is Force.PAST and lasting(scene, at, verb, place):
            outcome = (outcome[0], Force.STATE)
        keys = node.organizations or relative_organization(scene, actor)
        if not keys and not in_relative(scene, actor):
            keys = _shared_organizations(scene, roles, place)
        own = [dated for dated in dates if node.last < dated.first <= node.last + 3]
        several = len(roles) > 1 and len(dates) > 1
        say(claims, scene, keys, actor, outcome, own if own and several else dates)
        if node.organizations:
            further_claims(scene, claims, place + 1, _OF, actor, outcome)
        if node.excluded and outcome[0] is Status.MEMBER:
            tell(claims, scene, node.excluded, actor, (Status.NON_MEMBER, Force.STATE))


def _both(scene: Scene, at: int) -> bool:
    """As in "neither A nor B is a member, though both are observers"."""
    word = scene.tokens[scene.nodes[at - 1].first].lower if at > 1 else ""
    return word in ("both", "each", "all") and scene.tag(at - 2) in ("u", "c")


def _no_longer(scene: Scene, at: int, verb: VerbGroup, status: Status) -> bool:
    """Whether who is not a member was one: "has not been a member since 2022"."""
    lasting = verb.modality is Modality.NEGATED and verb.tense == "perfect"
    if status is not Status.NON_MEMBER or not lasting:
        return False
    never = any(token.lower == "never" for token in scene.tokens[verb.first : verb.last + 1])
    return not never and any(
        dated.lead == "since" and dated.first > verb.last for dated in dates_of(scene, at)
    )


def _shared_organizations(
    scene: Scene, roles: list[tuple[int, bool]], place: int
) -> tuple[str, ...]:
    """The organization of "neither a member nor an observer of X"."""
    for other, _ in roles:
        if other > place and scene.nodes[other].organizations:
            return scene.nodes[other].organizations
    return organizations_of(scene, place)


def _coordinated(scene: Scene, role: int) -> list[tuple[int, bool]]:
    """Role nodes from `role` on in a coordination, each with whether "not" stands before it."""
    neither = False
    for step in range(role - 1, max(-1, role - 4), -1):
        if scene.tag(step) == "V":
            break
        neither = neither or scene.lower(step) in ("neither", "no")
    neither = neither and scene.lower(role - 1) != "longer"
    near = scene.nodes[role].words
    neither = neither or "neither" in near or ("no" in near and "longer" not in near)
    found = [(role, neither)]
    step = role + 1
    while step < min(role + 30, len(scene.nodes)):
        tag, word = scene.tag(step), scene.lower(step)
        if tag == "R":
            if scene.tag(step + 1) == "V":
                break
            negated = (
                scene.lower(step - 1) == "not"
                or "neither" in scene.nodes[step].words
                or "not" in scene.nodes[step].words
            )
            found.append((step, neither or negated))
        elif tag not in (",", "c", "t", "p", "a", "d", "#") and word not in ("not", "—"):
            break
        step += 1
    return found
