"""How far a noun phrase with an organization in it goes: "the SCO", but not "the SCO summit"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.nodes import Scene
from bot.world import organizations

EXCLUDING = split("but and though although albeit")  # "a member of X though not of Y"


def is_proper(scene: Scene, at: int) -> bool:
    """Whether a node begins with a capital letter."""
    return scene.tokens[scene.nodes[at].first].capital


_LOOSE = split(
    "hours days weeks months years decades monday tuesday wednesday thursday friday saturday "
    "sunday dates either together along alongside amid alone apart proper itself via"
)


def extends(scene: Scene, at: int) -> bool:
    """Whether an organization's name is only the first part of a longer noun: "the SCO summit"."""
    after = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    if after is None or after.tag not in ("n", "R", "M"):
        return False
    generic = lexicon().classes["generic_organizations"]
    if scene.lower(at + 2) in generic and not is_proper(scene, at + 1):
        return False  # "the Five Eyes intelligence partnership"
    return after.lower not in generic | _LOOSE


_OTHERWISE = split("programme program initiative mission exercise scheme fund partnership")


def programme(scene: Scene, at: int) -> bool:
    """Whether an organization's name only says whose programme it is: "the EU scheme"."""
    listed = [organizations().get(key) for key in scene.nodes[at].organizations]
    whole = all(one is not None and one.part != "programme" for one in listed)
    named = scene.tokens[scene.nodes[at].first : scene.nodes[at].last + 1]
    short = len(named) == 1 and named[0].capital
    return whole and short and scene.lower(at + 1) in _OTHERWISE


def after_article(scene: Scene, at: int) -> int:
    """The node after an article and the adjectives before an organization."""
    limit = at + 4
    while at < limit and (
        scene.lower(at) in ("the", "both", "neither")
        or (scene.tag(at) in ("n", "#", "-") and scene.tag(at + 1) in ("n", "O", "-"))
    ):
        at += 1
    return at


def plain_organization(scene: Scene, at: int) -> bool:
    """Whether an organization follows, and not what belongs to one."""
    at = after_article(scene, at)
    return scene.tag(at) == "O" and not scene.nodes[at].possessive and not extends(scene, at)


def past_not_only(scene: Scene, at: int) -> int:
    """The node after "not only" before a preposition: "a member not only of X but also of Y"."""
    limited = scene.lower(at) == "not" and scene.lower(at + 1) in ("only", "just", "merely")
    return at + 2 if limited and scene.tag(at + 2) == "p" else at


_COMPANY = split("along together like as")


def over_company(scene: Scene, at: int) -> int:
    """The node after a verb and company set off by commas: "A is, along with B, a member"."""
    if scene.tag(at + 1) != "," or scene.lower(at + 2) not in _COMPANY:
        return at + 1
    closing = (step for step in range(at + 3, at + 7) if scene.tag(step) == ",")
    return next(closing, at) + 1


_OCCASIONS = split(
    "summit meeting session ceremony conference gathering summits meetings sessions gatherings"
)


def occasion(scene: Scene, link: int) -> int:
    """The noun in "at its eighth summit", 0 if there is none."""
    for step in range(link + 1, min(link + 7, len(scene.nodes))):
        if scene.lower(step) in _OCCASIONS:
            return step
        if scene.tag(step) not in ("d", "n", "#", "a", "-", "O", "S"):
            return 0
    return 0


def body_in(scene: Scene, at: int) -> int:
    """The organization that follows, also in "(in) the Central African bloc, X"; 0 if none does."""
    if plain_organization(scene, at):
        return after_article(scene, at)
    noun = at
    while scene.tag(noun) in ("d", "n", "a", "#", "-") and scene.tag(noun + 1) != ",":
        noun += 1
    generic = scene.lower(noun) in lexicon().classes["generic_organizations"]
    named = generic and scene.tag(noun + 1) == "," and scene.tag(noun + 2) == "O"
    return noun + 2 if named and not scene.nodes[noun + 2].possessive else 0


_ASIDE = 32  # nodes of a remark, at most


def after_aside(scene: Scene, end: int) -> int:
    """The comma that ends a remark after a node, ", which B had notified,", else the node."""
    if scene.tag(end + 1) != ",":
        return end
    for step in range(end + 2, min(end + _ASIDE, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is not None and verb.modality is not Modality.ASSERTED:
            return end  # ", which is to take effect in May,"
        if scene.tag(step) == "," and scene.tag(step + 1) == "V":
            return step
    return end
