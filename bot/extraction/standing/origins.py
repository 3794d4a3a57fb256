"""How bodies came about and grew, told in passing: "set X up", "X was born between A and B"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import subject
from bot.model import Status

_REACH = 12  # nodes between how a body began and between whom
_BEGINNING = split("begin start originate emerge arise")
_PARTIES = split("signatories parties founders")
_FIRST = split("original founding first initial its the full contracting")
_GROUPING = split("links unites binds joins groups ties")
_SIGNS = _BEGINNING | _PARTIES | _GROUPING | split("set born join all")
_EVENT = (Status.MEMBER, Force.EVENT)
_STATE = (Status.MEMBER, Force.STATE)


def origin_claims(scene: Scene, claims: Claims) -> None:
    """Claims of those between whom a body began, that signed for it, and that joined them."""
    if scene.signs.isdisjoint(_SIGNS):
        return
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if verb is not None and verb.finite and verb.modality is Modality.ASSERTED:
            if verb.lemma == "set" and not verb.passive:
                _set_up(scene, claims, at)
            elif verb.lemma in _BEGINNING or scene.lower(at + 1) == "born":
                _began(scene, claims, at)
            elif verb.lemma == "join" and verb.passive:
                _joined_by(scene, claims, at)
        elif node.lower in _PARTIES and verb is None:
            _parties(scene, claims, at)
        elif node.lower in _GROUPING:
            _that_links(scene, claims, at)
        elif node.lower == "all" and scene.lower(at + 1) == "of":
            _all_remain(scene, claims, at)


def _several(scene: Scene, at: int, least: int = 2) -> bool:
    """Whether a node is a list of at least so many states."""
    states = scene.nodes[at].states if 0 <= at < len(scene.nodes) else None
    return states is not None and not states.possessive and len(states.states) >= least


def _set_up(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, B and C set X up in 1982", "set the Commission up"."""
    target = after_article(scene, at + 1)
    actor = subject(scene, at)
    if scene.lower(target + 1) != "up" or actor is None or not _several(scene, actor):
        return
    keys: tuple[str, ...] = ()
    if plain_organization(scene, at + 1):
        keys = scene.nodes[target].organizations
    elif scene.lower(target - 1) == "the" and scene.tokens[scene.nodes[target].first].capital:
        keys = scene.topic if scene.tag(target) == "n" else ()
    tell(claims, scene, keys, actor, _EVENT, dates_of(scene, at))


def _began(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X was born in 1973 as a customs union between A and B"."""
    actor = subject(scene, at)
    if actor is None or scene.tag(actor) != "O" or scene.nodes[actor].possessive:
        return
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        first = after_article(scene, step + 1)
        if scene.lower(step) in ("between", "among") and _several(scene, first):
            apart = {"talks", "war", "dispute", "conflict", "quarrel"}
            if not apart & {scene.lower(back) for back in range(at, step)}:
                tell(claims, scene, scene.nodes[actor].organizations, first, _EVENT)
            return
        if scene.tag(step) in ("V", ";", "w", "u", ","):
            return


def _joined_by(scene: Scene, claims: Claims, at: int) -> None:
    """As in "In 1986 they were joined by C and by D", after their founding of X."""
    actor = subject(scene, at)
    founders = scene.nodes[actor].states if actor is not None else None
    if actor is None or founders is None or scene.lower(at + 1) != "by":
        return
    keys = _belonging(scene, actor, frozenset(founders.states))
    if len(keys) != 1 or len(founders.states) < 2:
        return
    organization, dates, step = keys.pop(), dates_of(scene, at), at + 2
    while _several(scene, after_article(scene, step), 1):
        target = after_article(scene, step)
        end = target + 1
        if not _over(scene, end):
            return
        tell(claims, scene, organization, target, _EVENT, dates)
        if scene.tag(end) != "c" or scene.lower(end + 1) != "by":
            return
        step = end + 2


def _belonging(scene: Scene, actor: int, states: frozenset[str]) -> set[tuple[str, ...]]:
    """What these states have just been told to be members of, if no other body is named since."""
    before = scene.previous
    told = [(scene, one) for one in scene.told if one.at <= actor]
    if not told and before is not None and all(node.tag != "O" for node in scene.nodes[:actor]):
        told = [(before, one) for one in before.told]
    return {
        one.organizations
        for where, one in told
        if one.status is Status.MEMBER and (named := where.nodes[one.at].states) is not None
        if states <= set(named.states)
    }


def _over(scene: Scene, at: int) -> bool:
    """Whether a list of those that joined ends with a time, a remark or the clause."""
    if scene.tag(at) == "p":
        return scene.tag(at + 1) == "t"
    return scene.tag(at) in (".", ",", ";", "", "c", "t", "(")


def _parties(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Its original signatories were A, B and C", "The parties are A and B"."""
    verb = scene.nodes[at + 1].verb if at + 1 < len(scene.nodes) else None
    owner = scene.nodes[0].tag == "O"
    opening = {scene.lower(step) for step in range(owner, at)}
    if not 0 < at < 4 or not opening <= _FIRST or verb is None or verb.lemma != "be":
        return
    target = after_article(scene, at + 2)
    if verb.modality is Modality.ASSERTED and _several(scene, target):
        keys = scene.nodes[0].organizations if owner else scene.topic
        outcome = _EVENT if verb.tense == "past" else _STATE
        tell(claims, scene, keys, target, outcome, closed=verb.tense == "present")


def _that_links(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X, the organization that links A, B, C and D, ..."."""
    target = after_article(scene, at + 1)
    if scene.lower(at - 1) not in ("that", "which") or not _several(scene, target):
        return
    body = at - 3 if scene.tag(at - 2) == "," else at - 2
    if scene.tag(body) == "O" and not scene.nodes[body].possessive:
        keys = scene.nodes[body].organizations
        closed = scene.tag(target + 1) in (",", ".", ")", "—")
        tell(claims, scene, keys, target, _STATE, closed=closed)


def _all_remain(scene: Scene, claims: Claims, at: int) -> None:
    """As in "The treaty was signed by A, B and C, all of which remain parties"."""
    verb = scene.nodes[at + 3].verb if at + 3 < len(scene.nodes) else None
    if scene.tag(at + 2) != "w" or verb is None or verb.lemma not in ("remain", "be"):
        return
    bare = scene.lower(at + 4) in _PARTIES and scene.tag(at + 5) in (".", ";", ",", "")
    listed = scene.tag(at - 1) == "," and _several(scene, at - 2)
    if bare and listed and verb.modality is Modality.ASSERTED and verb.tense == "present":
        tell(claims, scene, scene.topic, at - 2, _STATE)
