"""Standing said beside a name: "A, a member of X,", "A and other members", "as a member, A"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.extraction.standing.outcomes import bounds, remembered, tell
from bot.extraction.standing.referents import organizations_of
from bot.model import Status

_OTHERS = split("other fellow")
_NOUN_PHRASE = ("n", "d", "a", "S", "’", "p")
_LONG = 9  # nodes of what else is apposed
_LOOSE = split(
    "itself themselves now currently already also although though while albeit not still "
    "formally yet but longer them"
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
        gone = scene.lower(step) == "no" and scene.lower(step + 1) == "longer"
        step += 2 * gone
        apart = scene.lower(step) == "outside"
        if scene.lower(step) not in ("in", "inside", "outside") or not plain_organization(
            scene, step + 1
        ):
            continue
        target = after_article(scene, step + 1)
        if apart and scene.tag(target + 1) in (",", ")", ".", ";", ""):
            keys = scene.nodes[target].organizations
            tell(claims, scene, keys, at, (Status.NON_MEMBER, Force.STATE))
        if gone and not apart and scene.tag(target + 1) in (",", ")"):
            keys = scene.nodes[target].organizations
            tell(claims, scene, keys, at, (Status.FORMER, Force.STATE))
            continue
        dated = scene.lower(target + 1) == "since" and scene.tag(target + 2) == "t"
        if not apart and (dated or scene.lower(step - 1) in ("both", "all")):
            keys = scene.nodes[target].organizations
            tell(claims, scene, keys, at, (Status.MEMBER, Force.STATE))


def company_claims(scene: Scene, claims: Claims) -> None:
    """As in "with A and B as observers"."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "S" or scene.lower(at - 1) != "with" or scene.lower(at + 1) != "as":
            continue
        role = scene.nodes[at + 2] if at + 2 < len(scene.nodes) else node
        if role.tag == "R" and role.status is not None and not role.dead:
            keys = organizations_of(scene, at + 2) or scene.topic
            tell(claims, scene, keys, at, (role.status, Force.STATE))


def _denied(node: Node, status: Status) -> Status | None:
    """What a denied role leaves: `status` for members, nothing for others."""
    return status if node.status is Status.MEMBER else None


def _after_another(scene: Scene, at: int) -> int:
    """How far back what is apposed with a role begins: "A, B's main backer and an X member,"."""
    ends = scene.tag(at - 1) == "n" or scene.lower(at - 2) == "of"
    if scene.lower(at) == "and" and ends and scene.tag(at + 1) == "R":
        step = at - 1
        while scene.tag(step) in _NOUN_PHRASE and at - step < _LONG:
            step -= 1
        named = scene.tag(step) == "," and scene.tag(step - 1) == "S" and step < at - 1
        role = scene.nodes[at + 1]
        alone = {"a", "an"} & set(role.words) and not role.plural and scene.tag(at + 2) == ","
        return at - step if named and alone else 0
    return int(scene.tag(at) == "R" and scene.tag(at - 1) == "," and scene.lower(at + 1) == "but")


def preceding_claims(scene: Scene, claims: Claims, at: int, keys: tuple[str, ...]) -> None:
    """As in "A, a member of X,", "A and B, both members of X", "A (observer)"."""
    node = scene.nodes[at]
    step = at - 1
    negated = "not" in node.words or "no" in node.words
    while (
        scene.lower(step) in _LOOSE
        or scene.tag(step) == "a"
        or (scene.lower(step) == "of" and "them" in (scene.lower(step + 1), *node.words))
    ):
        negated = negated or scene.lower(step) in ("not", "never")
        step -= 1
    if scene.lower(step) == "as" and scene.tag(step - 1) == "," and "a" in node.words:
        step -= 1  # "A, as a member of X, ..."
    step -= _after_another(scene, step)
    if _OTHERS & set(node.words) and _with_others(scene, claims, step, at, keys):
        return
    status = _denied(node, Status.NON_MEMBER) if negated or node.loose else node.status
    if scene.lower(step) == "no" and scene.lower(step + 1) == "longer":  # "A, no longer a member"
        step -= 1
        status = _denied(node, Status.FORMER)
    which = slice(None) if node.plural else slice(-1, None)
    if scene.tag(step) == "S" and scene.tokens[scene.nodes[step].first].lower in ("both", "all"):
        step -= 1  # "A and B, both of them members"
    elif scene.lower(step) in ("latter", "former") and scene.lower(step - 1) == "the":
        which = slice(-1, None) if scene.lower(step) == "latter" else slice(0, 1)
        step -= 2
    if step < 1:
        return
    before = scene.nodes[step - 1]
    if status is None or before.states is None or not _beside(scene, step, at):
        return
    force = Force.PAST if remembered(scene, at) else Force.STATE
    dates = [d for d in scene.dates if d.first > node.last and d.first <= node.last + 6]
    since, until = bounds(dates)
    states = before.states.states[which]
    claims.add(scene, keys, states, status, force=force, since=since, until=until, at=step - 1)
    if node.excluded and not negated:
        claims.add(scene, node.excluded, states, Status.NON_MEMBER)


def _beside(scene: Scene, link: int, at: int) -> bool:
    """Whether the role at a node stands in apposition to the states before the sign at `link`."""
    node, before, sign = scene.nodes[at], scene.nodes[link - 1], scene.tag(link)
    if sign not in (",", "(", "—", ":") or before.states is None or before.possessive:
        return False
    if sign == "," and scene.lower(link - 2) == "with" and scene.tag(link - 4) == ",":
        return scene.tag(link - 5) != "V"  # "A is, along with B, a member"
    if scene.tag(at + 1) in ("S", "V", "R") and sign != "(":
        return False
    others = "other" in node.words and "the" not in node.words
    return not node.plural or (len(before.states.states) > 1 and not others)


def _with_others(scene: Scene, claims: Claims, link: int, at: int, keys: tuple[str, ...]) -> bool:
    """As in "A and other members", "A, along with other members"; whether it is one of these."""
    if scene.tag(link) == "c":
        _others(scene, claims, link, at, keys)
        return True
    beside = scene.lower(link) == "among" or scene.lower(link - 1) in ("along", "together")
    if beside and scene.tag(at + 1) in (",", ".", ";"):
        _among_others(scene, claims, link, keys)
    return beside


def _among_others(scene: Scene, claims: Claims, link: int, keys: tuple[str, ...]) -> None:
    """As in "A, along with other members of X,", "A and B, among other members of X"."""
    comma = link - 1 if scene.lower(link) == "among" else link - 2
    states = scene.nodes[comma - 1].states if comma > 0 and scene.tag(comma) == "," else None
    if states is not None and not states.possessive:
        claims.add(scene, keys, states.states, Status.MEMBER, at=comma - 1)


def _others(scene: Scene, claims: Claims, link: int, at: int, keys: tuple[str, ...]) -> None:
    """As in "A, B and other members of X": both are; "A and B and other members": B is."""
    step = link - 1 if scene.tag(link - 1) != "," else link - 2
    before, status = scene.nodes[step], scene.nodes[at].status
    if before.states is None or status is None or before.possessive:
        return
    which = slice(-1, None) if before.states.conjunction else slice(None)
    claims.add(scene, keys, before.states.states[which], status)
    while len(before.states.states) == 1 and scene.tag(step - 1) == ",":
        step -= 2
        before = scene.nodes[step]
        opened = scene.tag(step - 1) == "p" and scene.tag(at + 1) == "V"
        if before.states is None or before.possessive or opened:
            return  # "For A, B and other members are"
        claims.add(scene, keys, before.states.states, status)


def opening_claims(scene: Scene, claims: Claims, at: int, keys: tuple[str, ...]) -> None:
    """As in "A member of X since 1995, A ...", "Unlike other members, A ..."."""
    node = scene.nodes[at]
    lead, status = scene.lower(at - 1), node.status
    if lead == "not" and node.status is Status.MEMBER and scene.tag(at - 2) in ("", ","):
        lead, status = "as", Status.NON_MEMBER  # "not a member of X, A ..."
    if at > 0 and not (lead in ("as", "unlike", "like") or scene.tag(at - 1) in (",", "c", '"')):
        return
    if lead == "," and scene.tag(at - 2) == "S":
        return  # "unlike A, a member of X, B ...": the role is of the state before it
    compared = lead in ("unlike", "like")
    if (compared and not _OTHERS & set(node.words)) or (at > 3 and lead != "as"):
        return
    if lead == "as" and scene.tag(at - 2) == "S":
        return  # "with B as an observer, A ..."
    step = at + 1
    while scene.tag(step) in ("p", "t", "d", "a") and step < at + 6:
        step += 1
    first = step + 2 if scene.lower(step + 1) == "the" else step + 1
    if scene.tag(step) != "," or scene.tag(first) != "S":
        return
    states = scene.nodes[first].states
    if states is None or status is None:
        return
    several = len(states.states) > 1
    if several if compared else node.plural != several:
        return
    force = Force.PAST if remembered(scene, at) else Force.STATE
    since, until = bounds([d for d in scene.dates if node.last < d.first <= node.last + 4])
    claims.add(scene, keys, states.states, status, force=force, since=since, until=until)
