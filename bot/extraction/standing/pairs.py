"""Claims of states and what they did, or of one each with "respectively"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import VerbGroup
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.dates import Dated
from bot.extraction.standing.listed_roles import role_outcome
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import organizations_of
from bot.model import Status


def _after(scene: Scene, actor: int) -> bool:
    """Whether a clause tells of something earlier: "after A walked out"."""
    return scene.lower(actor - 1) in ("after", "since")


def tell_pairs(
    scene: Scene,
    claims: Claims,
    keys: tuple[str, ...],
    actor: int,
    outcome: tuple[Status, Force],
    dates: list[Dated],
) -> None:
    """Claims for all states, or for one each where the sentence says "respectively"."""
    states = scene.nodes[actor].states
    respectively = any(node.lower == "respectively" for node in scene.nodes[actor:])
    if not respectively or states is None or len(states.states) < 2:
        if respectively and len(keys) == len(dates) > 1:
            tell_each(claims, scene, keys, actor, outcome, dates)
            return
        tell(claims, scene, keys, actor, outcome, dates, earlier=_after(scene, actor))
        return
    count = len(states.states)
    if len(keys) == count:
        for state, key in zip(states.states, keys, strict=True):
            claims.add(scene, (key,), (state,), outcome[0], force=outcome[1])
    elif len(dates) == count:
        for state, dated in zip(states.states, dates, strict=True):
            claims.add(scene, keys, (state,), outcome[0], force=outcome[1], since=dated.date)


def tell_each(
    claims: Claims,
    scene: Scene,
    keys: Sequence[str],
    actor: int,
    outcome: tuple[Status, Force],
    dates: Sequence[Dated] = (),
) -> None:
    """As in "A joined X and Y in 1992 and 2001, respectively": each with its date."""
    if len(keys) != len(dates):
        tell(claims, scene, keys, actor, outcome, dates)
        return
    for key, dated in zip(keys, dates, strict=True):
        tell(claims, scene, (key,), actor, outcome, (dated,))


def _tell_dated(
    scene: Scene,
    claims: Claims,
    states: tuple[str, ...],
    role: int,
    dates: Sequence[Dated],
) -> None:
    """As in "A and B are observers, since 2018 and 2020 respectively"."""
    status, keys = scene.nodes[role].status, organizations_of(scene, role)
    if status is not None and len(dates) == len(states):
        for state, dated in zip(states, dates, strict=True):
            claims.add(scene, keys, (state,), status, since=dated.date)


def _tell_roles(
    scene: Scene,
    claims: Claims,
    states: tuple[str, ...],
    roles: list[tuple[int, bool]],
) -> None:
    """As in "A and B are a member and an observer respectively", "... members of X and Y ..."."""
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


def tell_one_each(
    scene: Scene,
    claims: Claims,
    states: tuple[str, ...],
    roles: list[tuple[int, bool]],
    dates: list[Dated],
    verb: VerbGroup,
) -> None:
    """As in "A and B are a member and an observer respectively", or each since another year."""
    role = roles[0][0]
    if len(roles) == 1 and len(dates) > 1 and role_outcome(scene.nodes[role], verb):
        _tell_dated(scene, claims, states, role, dates)
    else:
        _tell_roles(scene, claims, states, roles)
