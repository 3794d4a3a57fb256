"""Standing aspired to, said by a noun: "A's candidacy for X membership", "A's path to X"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.vocabulary import ENTRY
from bot.model import Status

_BIDS = split("bid candidacy candidature")
_WAYS = split("path road journey route progress march")
_WISHES = split("aspirations aspiration ambitions ambition quest drive efforts push desire")
_NOUNS = _BIDS | _WAYS | _WISHES
_ENTERING = split("join enter accede")
_UNREAL = split(
    "failed unsuccessful possible potential eventual future hypothetical past previous abandoned "
    "doomed earlier former rejected withdrawn own alleged"
)
_UNDOING = split(
    """
    reject drop abandon withdraw end renounce deny rule scrap kill defeat stop fail veto lose fade
    dash dim collapse crush
    """
)
_EVERYONES = frozenset({"un", "au"})  # where states bid for offices, being members already
_ADJECTIVES = 4  # nodes between the states and the noun


def aspiring_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every noun for the wish of states to belong to an organization."""
    for at, node in enumerate(scene.nodes):
        if node.tag == "S" and node.possessive:
            keys, last = _aspired(scene, at + 1)
            if keys and not _undone(scene, at, last):
                tell(claims, scene, keys, at, (Status.CANDIDATE, Force.STATE))


def _aspired(scene: Scene, start: int) -> tuple[tuple[str, ...], int]:
    """The organizations that a phrase from a node on aspires to, and where it ends."""
    before: tuple[str, ...] = ()
    for at in range(start, min(start + _ADJECTIVES, len(scene.nodes))):
        node = scene.nodes[at]
        words = {token.lower for token in scene.tokens[node.first : node.last + 2]}
        if words & _UNREAL:
            break
        if node.tag == "M":
            return _in_standing(scene, at, words)
        if node.tag == "n" and node.lower in _NOUNS:
            keys, last = _towards(scene, at)
            if before and not keys and scene.tag(at + 1) != "p" and _EVERYONES.isdisjoint(before):
                keys, last = before, at
            return keys, last
        if node.tag == "O" and not node.possessive and not before:
            before = node.organizations
        elif node.tag not in ("n", "-", "a") or (before and node.lower not in ENTRY):
            break
    return (), start


def _in_standing(scene: Scene, at: int, words: set[str]) -> tuple[tuple[str, ...], int]:
    """As in "candidacy for X membership", "X membership bid"."""
    node = scene.nodes[at]
    candidacy = node.status is Status.CANDIDATE and not _BIDS.isdisjoint(words)
    sought = candidacy and ("for" not in words or not words.isdisjoint(("membership", *ENTRY)))
    bid = node.status is Status.MEMBER and scene.lower(at + 1) in _NOUNS
    if node.dead or not (sought or bid):
        return (), at
    return node.organizations, at + 1 if bid else at


def _towards(scene: Scene, noun: int) -> tuple[tuple[str, ...], int]:
    """As in "path to X membership", "quest of joining X", "aspirations to accede to X"."""
    at = noun + 1
    if scene.tag(at) == "p":
        at += 1
    verb = scene.nodes[at].verb if at < len(scene.nodes) else None
    if verb is not None:
        if verb.lemma not in _ENTERING or verb.finite:
            return (), noun
        at += 1 + (scene.lower(at + 1) == "to")
        return _plain(scene, at, noun)
    if at == noun + 1:
        return (), noun
    at += scene.tag(at) == "d"
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if node is not None and node.tag == "M" and node.status is Status.MEMBER and not node.dead:
        return node.organizations, at
    if scene.tag(at) == "O" and scene.lower(at + 1) in ENTRY:
        return scene.nodes[at].organizations, at + 1
    if scene.lower(at) in ENTRY and scene.tag(at + 1) == "p":
        return _plain(scene, at + 2, noun)
    return (), noun


def _plain(scene: Scene, at: int, noun: int) -> tuple[tuple[str, ...], int]:
    """The organization itself that follows, if one does."""
    if not plain_organization(scene, at):
        return (), noun
    target = after_article(scene, at)
    return scene.nodes[target].organizations, target


def _undone(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb before or right after says that nothing comes of it."""
    taken = ("back", "down", "off")
    if any(scene.lower(step) in taken for step in range(max(0, first - 3), first)):
        return True  # "took back its bid"
    before = (scene.nodes[step].verb for step in range(max(0, first - 4), first))
    after = (scene.nodes[step].verb for step in range(last + 1, min(last + 4, len(scene.nodes))))
    return any(verb is not None and verb.lemma in _UNDOING for verb in (*before, *after))
