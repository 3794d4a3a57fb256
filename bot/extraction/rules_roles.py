"""Standing said by role phrases: "CSTO members A and B", "A, a member of X", "A is an observer"."""

from __future__ import annotations

from bot.extraction.arguments import antecedent, subject
from bot.extraction.claims import Claims
from bot.extraction.lexicon import split
from bot.extraction.nodes import Force, Node, Scene
from bot.extraction.relatives import in_relative, relative_organization
from bot.extraction.rules_verbs import unnamed
from bot.extraction.standing import bounds, dates_of, held, remembered, tell
from bot.extraction.vocabulary import vocabulary
from bot.model import Status

_PLAIN = split("the its all full member current - states countries of these") | {""}
_INTRODUCES = split("including like namely notably particularly especially include chiefly mainly")
_ENDS = split(", . ) — ; : ! c u w p t V a") | {""}
_COPULAS = split("be become remain stay")


def role_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every role phrase of a sentence."""
    place_claims(scene, claims)
    for at, node in enumerate(scene.nodes):
        if node.tag == "M" and node.status is Status.MEMBER and not node.dead:
            _counted_up(scene, claims, at)
        if node.tag == "R" and not node.dead and node.status is not None:
            keys = organizations_of(scene, at)
            if keys and "no" in node.words:
                _preceded(scene, claims, at, keys)
            elif keys and "neither" not in node.words:
                _followed(scene, claims, at, keys)
                _preceded(scene, claims, at, keys)
                _opening(scene, claims, at, keys)
        elif node.verb is not None and node.verb.lemma in _COPULAS:
            _copula(scene, claims, at)
        elif node.verb is not None and node.verb.lemma in ("include", "comprise", "number"):
            actor = subject(scene, at)
            if actor is not None and scene.tag(actor) == "R":
                _listed(scene, claims, actor, at)


def _counted_up(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Membership today is easily counted: A, B and C."."""
    step = announced(scene, at)
    keys = organizations_of(scene, at)
    if step > 0 and keys and scene.nodes[step].states is not None:
        claims.add(
            scene,
            keys,
            scene.nodes[step].states.states,
            Status.MEMBER,
            closed=not scene.nodes[step].states.gaps,
            at=step,
        )


def organizations_of(scene: Scene, at: int) -> tuple[str, ...]:
    """The organizations of a role or standing: its own, or those it shares or is about."""
    node = scene.nodes[at]
    if node.organizations:
        return node.organizations
    above = antecedent(scene, at - 1, whose=True) if scene.lower(at - 1) == "whose" else None
    if above is not None and scene.tag(above) == "O":
        return scene.nodes[above].organizations
    named: tuple[str, ...] = ()
    for step in range(at - 1, -1, -1):
        before = scene.nodes[step]
        if before.tag in "RM" and before.organizations and at - step < 8:
            return before.organizations
        if before.tag == "O":
            named = tuple(dict.fromkeys((*named, *before.organizations)))
    if named:
        return named if len(named) == 1 else ()
    for after in scene.nodes[at + 1 :]:
        if after.tag == "O":
            return ()
        if after.tag in (",", ";", "V", "—", "c", ":"):
            break
    return scene.topic


def open_list(node: Node) -> bool:
    """Whether a role's words say that more have it than are named."""
    return bool(set(node.words) & vocabulary().words["partial"])


def closed_list(node: Node, scene: Scene, states: int, *, definite: bool = False) -> bool:
    """Whether a list after a role is complete: the number fits, or "the members are"."""
    if node.status is not Status.MEMBER or not node.plural or open_list(node):
        return False
    words = {word for word in node.words if not word.isdigit() and word not in _numbers()}
    if node.count:
        return node.count == states and not words & {"new", "newest", "founding", "original"}
    return definite and words <= _PLAIN and bool(words & {"the", "its", "all", "current"} or True)


def _numbers() -> frozenset[str]:
    from bot.extraction.lexicon import lexicon

    return lexicon().classes["numbers"]


def _followed(scene: Scene, claims: Claims, at: int, keys: tuple[str, ...]) -> None:
    """As in "CSTO members A and B", "members such as A", "the five members: A, B, C, D and E"."""
    node = scene.nodes[at]
    if node.possessive or node.status is None:
        return
    step, sign = _separator(scene, _after_place(scene, at + 1))
    if scene.tag(step) != "S":
        step, sign = announced(scene, at), ":"
    if scene.tag(step) != "S":
        return
    states = scene.nodes[step].states
    if states is None:
        return
    force = Force.PAST if remembered(scene, at) else Force.STATE
    if not node.plural:
        alone = len(states.states) == 1 or sign == ""
        if sign in ("", "(", "—") or (sign == "," and alone and _ended(scene, step)):
            if not (sign and len(states.states) > 1):
                claims.add(scene, keys, states.states[:1], node.status, force=force)
        return
    if sign == "" and len(states.states) < 2:
        return
    if sign == "," and not (len(states.states) > 1 and _ended(scene, step)):
        return
    closed = closed_list(
        node, scene, len(states.states), definite=sign in (":", "—", "(") and not states.gaps
    )
    tell(claims, scene, keys, step, (node.status, force), closed=closed)


def announced(scene: Scene, at: int) -> int:
    """The states after a colon that ends a sentence about the role; -1 if there are none."""
    if not scene.nodes[at].plural and scene.tag(at) != "M":
        return -1
    for step in range(at + 1, min(at + 18, len(scene.nodes))):
        tag = scene.tag(step)
        if tag == ":":
            return _closing_list(scene, step + 1)
        verb = scene.nodes[step].verb
        if tag in ("S", "R", ";") or (verb is not None and verb.modality.value != "asserted"):
            return -1
    return -1


def _closing_list(scene: Scene, at: int) -> int:
    """The one list of states between a colon and the end of the sentence, -1 if none."""
    for step in range(at, min(at + 14, len(scene.nodes))):
        if scene.tag(step) == "S":
            closes = scene.tag(step + 1) in (".", "", ",", ";")
            return step if closes and not scene.nodes[step].possessive else -1
        if scene.tag(step) in ("V", "R", "w"):
            return -1
    return -1


def _after_place(scene: Scene, at: int) -> int:
    """The node after "in the region" and the like, where a list may still follow."""
    if scene.tag(at) == "(":
        for step in range(at + 1, min(at + 16, len(scene.nodes))):
            if scene.tag(step) == ")":
                return step + 1
            if scene.tag(step) == "S":
                return at
        return at
    if scene.lower(at) not in ("in", "within", "on", "from", "along", "of"):
        return at
    step = at + 1
    while scene.tag(step) in ("d", "n", "a", "t") and step < at + 6:
        step += 1
    return step if scene.tag(step) in (",", "—", "(", ":") else at


def _separator(scene: Scene, at: int) -> tuple[int, str]:
    """The node after what may stand between a role and its states, and the sign among it."""
    sign = ""
    for _ in range(6):
        tag, word = scene.tag(at), scene.lower(at)
        if tag in (":", "—", "(", ",") and not sign:
            sign = tag
        elif word in _INTRODUCES or (word == "among" and scene.lower(at + 1) in ("them", "these")):
            sign = "like"
        elif word == "such" and scene.lower(at + 1) == "as":
            sign = "like"
            at += 1
        elif scene.tag(at) == "V" and scene.tokens[scene.nodes[at].first].lower == "being":
            pass
        elif word in ("them", "the", "latter", "both", "are", "being", ":") or (tag == "#" and sign == "("):
            pass
        elif tag == ")" and sign == "(" and scene.tag(at - 1) == "#":
            sign = ""
        else:
            break
        at += 1
    return at, sign


def _ended(scene: Scene, at: int) -> bool:
    return scene.tag(at + 1) in (",", ".", ")", "—", ";", "", ":")


_LOOSE = split(
    "itself themselves now currently already also although though while albeit not still "
    "formally yet but"
)


def place_claims(scene: Scene, claims: Claims) -> None:
    """As in "A, in X since 1999," and "A and B, both in X"."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "S" or node.states is None or node.possessive:
            continue
        step = at + 1
        if scene.tag(step) not in (",", "("):
            continue
        step += 1
        while scene.lower(step) in ("both", "all", "itself", "now", "already"):
            step += 1
        if scene.lower(step) not in ("in", "inside") or not _plain_organization(scene, step + 1):
            continue
        target = _after_article(scene, step + 1)
        dated = scene.lower(target + 1) == "since" and scene.tag(target + 2) == "t"
        if dated or scene.lower(step - 1) in ("both", "all"):
            keys = scene.nodes[target].organizations
            tell(claims, scene, keys, at, (Status.MEMBER, Force.STATE))


def _preceded(scene: Scene, claims: Claims, at: int, keys: tuple[str, ...]) -> None:
    """As in "A, a member of X,", "A and B, both members of X", "A (observer)", "A and other members"."""
    node = scene.nodes[at]
    step = at - 1
    negated = "not" in node.words or "no" in node.words
    while scene.lower(step) in _LOOSE:
        negated = negated or scene.lower(step) == "not"
        step -= 1
    sign = scene.tag(step)
    if sign == "c" and ({"other", "fellow"} & set(node.words)):
        _others(scene, claims, step, at, keys)
        return
    if sign not in (",", "(", "—", ":") or scene.tag(step - 1) != "S":
        return
    before = scene.nodes[step - 1]
    if before.states is None or before.possessive or node.status is None:
        return
    if scene.tag(at + 1) in ("S", "V", "R") and sign != "(":
        return
    several = len(before.states.states) > 1
    if node.plural and (not several or {"other", "fellow"} & set(node.words)):
        return
    force = Force.PAST if remembered(scene, at) else Force.STATE
    status = node.status
    if negated:
        if status is not Status.MEMBER:
            return
        status = Status.NON_MEMBER
    dates = [d for d in scene.dates if d.first > node.last and d.first <= node.last + 6]
    if any(date.lead in ("until", "till") for date in dates):
        force = Force.PAST
    since, until = bounds(dates)
    states = before.states.states if node.plural else before.states.states[-1:]
    claims.add(scene, keys, states, status, force=force, since=since, until=until, at=step - 1)
    if node.excluded and not negated:
        claims.add(scene, node.excluded, states, Status.NON_MEMBER)


def _others(scene: Scene, claims: Claims, link: int, at: int, keys: tuple[str, ...]) -> None:
    """As in "A and other members of X": A is one."""
    before = scene.nodes[link - 1 if scene.tag(link - 1) != "," else link - 2]
    status = scene.nodes[at].status
    if before.states is not None and status is not None and not before.possessive:
        claims.add(scene, keys, before.states.states[-1:], status)


def _opening(scene: Scene, claims: Claims, at: int, keys: tuple[str, ...]) -> None:
    """As in "A member of X since 1995, A ...", "As a NATO member, A ...", "Unlike other members, A ..."."""
    node = scene.nodes[at]
    lead = scene.lower(at - 1)
    if at > 0 and not (lead in ("as", "unlike", "like") or scene.tag(at - 1) in (",", "c", '"')):
        return
    if lead in ("unlike", "like") and not {"other", "fellow"} & set(node.words):
        return
    if at > 3 and lead != "as":
        return
    step = at + 1
    while scene.tag(step) in ("p", "t", "d", "a") and step < at + 6:
        step += 1
    if scene.tag(step) != "," or scene.tag(step + 1) != "S":
        return
    states = scene.nodes[step + 1].states
    if states is None or node.status is None:
        return
    if node.plural != (len(states.states) > 1) and lead not in ("unlike", "like"):
        return
    if lead in ("unlike", "like") and len(states.states) > 1:
        return
    force = Force.PAST if remembered(scene, at) else Force.STATE
    since, until = bounds([d for d in scene.dates if node.last < d.first <= node.last + 4])
    claims.add(scene, keys, states.states, node.status, force=force, since=since, until=until)


def _copula(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B are members of X", "the members of X are A and B", "A remains outside X"."""
    verb = scene.nodes[at].verb
    if verb is None or verb.passive:
        return
    actor = subject(scene, at)
    if actor is None:
        actor = _among(scene, at)
    if actor is None:
        return
    if scene.tag(actor) == "R":
        _listed(scene, claims, actor, at)
    elif scene.tag(actor) == "S":
        _complement(scene, claims, actor, at)


def _among(scene: Scene, at: int) -> int | None:
    """The role in the inverted "among its members are A and B"."""
    if scene.tag(at - 1) == "R" and scene.lower(at - 2) in ("among", "amongst"):
        return at - 1
    return None


def _listed(scene: Scene, claims: Claims, role: int, at: int) -> None:
    """States after "are" that have the role of the subject."""
    node, verb = scene.nodes[role], scene.nodes[at].verb
    if node.dead or node.status is None or verb is None or node.possessive:
        return
    step = at + 1
    while scene.lower(step) in (":", "the", "now", "currently", "thus", "—") or (
        scene.tag(step) in (":", "—", "a")
    ):
        step += 1
    if scene.tag(step) != "S" or scene.nodes[step].possessive:
        return
    outcome = held(node.status, verb)
    if outcome is None or outcome[0] is not node.status:
        return
    if {"founding", "original"} & set(node.words) and outcome[1] is Force.PAST:
        outcome = (outcome[0], Force.STATE)
    keys = organizations_of(scene, role)
    states = scene.nodes[step].states
    if states is None:
        return
    inverted = scene.lower(role - 1) in ("among", "amongst")
    closed = not inverted and closed_list(
        node,
        scene,
        len(states.states),
        definite=verb.lemma in ("be", "comprise") and not states.gaps,
    )
    tell(claims, scene, keys, step, outcome, dates_of(scene, at), closed=closed)


_SKIPPED = split(
    "among amongst one of the a an both all part party now also still currently only first last "
    "latest newest of neither either nor not no longer yet formally officially full-fledged two three four five six seven"
)


def _complement(scene: Scene, claims: Claims, actor: int, at: int) -> None:
    """What the states at `actor` are (not) said to be."""
    verb = scene.nodes[at].verb
    if verb is None:
        return
    step, words = at + 1, set[str]()
    while scene.lower(step) in _SKIPPED or scene.tag(step) == "a":
        words.add(scene.lower(step))
        step += 1
    node = scene.nodes[step] if step < len(scene.nodes) else None
    if node is None:
        return
    if node.tag == "R" and not node.dead:
        _said_to_be(scene, claims, actor, at, step)
    elif node.tag == "O" and "part" in words and "of" in words:
        _inside(scene, claims, actor, at, step)
    elif node.lower == "in" and _plain_organization(scene, step + 1):
        _inside(scene, claims, actor, at, _after_article(scene, step + 1))
    elif node.lower == "back" or (step > at + 1 and scene.lower(step - 1) == "back"):
        keys = unnamed(scene, at)
        tell(claims, scene, keys, actor, (Status.MEMBER, Force.EVENT), dates_of(scene, at))
    elif node.lower == "with" and scene.tag(step + 1) == "S" and scene.lower(step + 2) == "in":
        if _plain_organization(scene, step + 3):
            target = _after_article(scene, step + 3)
            _inside(scene, claims, actor, at, target)
            _inside(scene, claims, step + 1, at, target)
    elif _outside(scene, step) and verb.modality.value == "asserted":
        step = _outside(scene, step)
        inner = step + 2 if scene.lower(step + 1) == "of" else step + 1
        if _plain_organization(scene, inner) and verb.tense != "past":
            target = scene.nodes[_after_article(scene, inner)]
            states = scene.nodes[actor].states
            if states is not None:
                claims.add(scene, target.organizations, states.states, Status.NON_MEMBER)


def _outside(scene: Scene, at: int) -> int:
    """The place of "outside" in "is (the only state) outside", 0 if it is not there."""
    for step in range(at, at + 4):
        if scene.lower(step) == "outside":
            return step
        if scene.tag(step) not in ("d", "a", "n", "R"):
            return 0
    return 0


def _after_article(scene: Scene, at: int) -> int:
    limit = at + 4
    while at < limit and (
        scene.lower(at) in ("the", "both")
        or (scene.tag(at) in ("n", "#", "-") and scene.tag(at + 1) in ("n", "O", "-"))
    ):
        at += 1
    return at


def _plain_organization(scene: Scene, at: int) -> bool:
    from bot.extraction.roles import extends

    at = _after_article(scene, at)
    return scene.tag(at) == "O" and not scene.nodes[at].possessive and not extends(scene, at)


def _inside(scene: Scene, claims: Claims, actor: int, at: int, target: int) -> None:
    """As in "A is (not, no longer) part of X" and "A is in X"."""
    verb, node = scene.nodes[at].verb, scene.nodes[target]
    if verb is None or node.possessive:
        return
    outcome = held(Status.MEMBER, verb)
    if outcome is not None and outcome[0] is not Status.CANDIDATE:
        tell(claims, scene, node.organizations, actor, outcome, dates_of(scene, at))


def _said_to_be(scene: Scene, claims: Claims, actor: int, at: int, role: int) -> None:
    """The role at `role` and those coordinated with it."""
    verb = scene.nodes[at].verb
    if verb is None:
        return
    roles = _coordinated(scene, role)
    dates = dates_of(scene, at)
    states = scene.nodes[actor].states
    respectively = any(scene.lower(step) == "respectively" for step in range(role, role + 14))
    if respectively and states is not None:
        _pairwise(scene, claims, states.states, roles, verb)
        return
    for place, negated in roles:
        node = scene.nodes[place]
        if node.status is None or node.dead:
            continue
        outcome = held(node.status, verb)
        if negated:
            outcome = (Status.NON_MEMBER, Force.STATE) if node.status is Status.MEMBER else None
        if outcome is None:
            continue
        if {"founding", "original"} & set(node.words) and outcome[1] is Force.PAST:
            outcome = (outcome[0], Force.STATE)
        if not node.organizations and in_relative(scene, actor):
            roles_of = relative_organization(scene, actor)
            if not roles_of:
                continue
        keys = (
            node.organizations
            or relative_organization(scene, actor)
            or _shared_organizations(scene, roles, place)
        )
        tell(claims, scene, keys, actor, outcome, dates)
        if node.excluded and outcome[0] is Status.MEMBER:
            tell(claims, scene, node.excluded, actor, (Status.NON_MEMBER, Force.STATE))


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
    neither = neither or "neither" in scene.nodes[role].words
    found = [(role, neither)]
    step = role + 1
    while step < min(role + 30, len(scene.nodes)):
        tag, word = scene.tag(step), scene.lower(step)
        if tag == "R":
            if scene.tag(step + 1) == "V":
                break
            negated = scene.lower(step - 1) == "not" or "neither" in scene.nodes[step].words or "not" in scene.nodes[step].words
            found.append((step, neither or negated))
        elif tag not in (",", "c", "t", "p", "a", "d", "#") and word not in ("not", "—"):
            break
        step += 1
    return found


def _pairwise(
    scene: Scene,
    claims: Claims,
    states: tuple[str, ...],
    roles: list[tuple[int, bool]],
    verb: object,
) -> None:
    """As in "A and B are a member and an observer respectively", "... members of X and Y respectively"."""
    nodes = [scene.nodes[place] for place, _ in roles]
    if len(nodes) == len(states):
        for state, (place, _) in zip(states, roles, strict=True):
            status = scene.nodes[place].status
            if status is not None:
                keys = organizations_of(scene, place) or nodes[-1].organizations
                claims.add(scene, keys, (state,), status)
    elif len(nodes) == 1 and len(nodes[0].organizations) == len(states):
        for state, key in zip(states, nodes[0].organizations, strict=True):
            if nodes[0].status is not None:
                claims.add(scene, (key,), (state,), nodes[0].status)
