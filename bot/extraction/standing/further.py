"""Further organizations in one breath: "belongs to X and to Y", "a member of X and of Y"."""

from __future__ import annotations

from bot.extraction.lexicon import lexicon
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.dates import Dated
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.model import Status

_ENDINGS = ("st", "nd", "rd", "th")
_ADDING = (("well", "as"), ("and", "also"), ("but", "also"))
_REACH = 40  # nodes after the first organization


def further_claims(
    scene: Scene,
    claims: Claims,
    start: int,
    links: frozenset[str],
    actor: int,
    outcome: tuple[Status, Force],
) -> None:
    """Claims of what "and of Y", ", of Z" after node `start` adds to a standing just told."""
    for step in range(start, min(start + _REACH, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if scene.tag(step) == ";" or (scene.tag(step) == "u" and scene.lower(step) != "since"):
            return
        if verb is not None and verb.finite and not _in_relative(scene, step):
            return
        before = (scene.lower(step - 2), scene.lower(step - 1))
        added = before[1] in ("and", ",", "nor") or before in _ADDING
        joined = scene.lower(step) in links and added
        if joined and plain_organization(scene, step + 1):
            target = after_article(scene, step + 1)
            if scene.tag(target + 1) in ("S", "V"):
                return  # "in X, and in Y it has friends"
            dates = _dates(scene, target)
            tell(claims, scene, scene.nodes[target].organizations, actor, outcome, dates)


def ordinal_claims(scene: Scene, claims: Claims) -> None:
    """As in "A became the 193rd member of X in July and (as) the 54th of Y"."""
    for told in list(scene.told):
        if told.status is not Status.MEMBER:
            continue
        for step in range(told.at + 1, min(told.at + _REACH, len(scene.nodes) - 2)):
            if scene.tag(step) in ("S", ";"):
                break
            target = _next_of(scene, step)
            if target:
                keys = scene.nodes[target].organizations
                outcome = (told.status, told.force)
                tell(claims, scene, keys, told.at, outcome, _dates(scene, target))
                break


def _next_of(scene: Scene, link: int) -> int:
    """The organization in "and (as) the 54th of Y" that a conjunction opens, 0 if none."""
    ordinals = lexicon().classes["ordinals"]
    step = link + 1 + (scene.lower(link + 1) == "as")
    if scene.tag(link) != "c" or scene.lower(step) != "the" or scene.tag(link - 1) == "S":
        return 0
    step += 1
    if scene.tag(step) == "#" and scene.lower(step + 1) in _ENDINGS:
        step += 1
    elif scene.lower(step) not in ordinals:
        return 0
    plain = scene.lower(step + 1) == "of" and plain_organization(scene, step + 2)
    return after_article(scene, step + 2) if plain else 0


def _in_relative(scene: Scene, at: int) -> bool:
    """Whether a verb belongs to a remark: "of X, whose last summit was held in 1994, and of Y"."""
    for step in range(at - 1, max(-1, at - 8), -1):
        if scene.tag(step) == "w":
            return scene.tag(step - 1) == ","
        if scene.tag(step) in ("V", ";"):
            return False
    return False


def _dates(scene: Scene, at: int) -> list[Dated]:
    """The date right after an organization: "of Y since 1999"."""
    last = scene.nodes[at].last
    return [dated for dated in scene.dates if last < dated.first <= last + 2]


def joined_with(scene: Scene, at: int) -> int | None:
    """The states in "A joined X (now Y) together with B in 1973", None if none."""
    step = next((k for k in range(at + 1, at + 5) if scene.tag(k) == "O"), at) + 1
    if scene.tag(step) == "(":
        step = next((k for k in range(step, step + 6) if scene.tag(k) == ")"), step) + 1
    while scene.tag(step) == "t" or scene.lower(step) in ("in", "on", "together", "along"):
        step += 1
    states = step + 2 if scene.tag(step + 1) == "d" else step + 1
    beside = scene.lower(step) in ("with", "alongside") and scene.tag(states) == "S"
    plain = beside and not scene.nodes[states].possessive
    return states if plain and scene.tag(states + 1) in ("p", "t", ".", ";", "c", "") else None
