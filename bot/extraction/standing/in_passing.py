"""Membership told in passing: "A has a seat in X", "A, like all other members of X, signed"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.relatives import relative_organization
from bot.extraction.standing.subject import acting_states, subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_KEEPING = split("have hold keep retain occupy")
_UNITING = split("bring unite link tie bind")
_PLAIN = split("a an its the full permanent own still")  # before a seat that members have
_COMPARING = split("like unlike")
_GIVING = split("hand deposit submit lodge")
_AFTER = 14  # nodes between an instrument that is handed over and the body that grows by it
_GROWING = split("gain have count become grow welcome number")
_ENDS = frozenset({".", ";", ",", "c", "p", "t", "—", ")", ""})
_MEMBER = (Status.MEMBER, Force.STATE)
_ENTERED = (Status.MEMBER, Force.EVENT)


def passing_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that have a seat, are brought together or set beside other members."""
    for at, node in enumerate(scene.nodes):
        inner = node.tag == "R" and node.status is Status.MEMBER and not node.dead
        if inner and node.plural and node.organizations:
            _compared(scene, claims, at)
        elif inner and scene.lower(at - 1) == "far" and scene.lower(at - 2) == "by":
            _by_far(scene, claims, at)
        elif node.verb is not None and node.verb.modality is Modality.ASSERTED:
            _said(scene, claims, at, node.verb)


def _said(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    if not verb.finite or verb.passive:
        return
    if verb.lemma in _KEEPING and verb.tense == "present":
        _seat(scene, claims, at)
    elif verb.lemma == "sit" and verb.tense == "present":
        _at_the_table(scene, claims, at)
    elif verb.lemma in _UNITING:
        _brought(scene, claims, at)
    elif verb.lemma in _GIVING:
        _handed_in(scene, claims, at)


def _compared(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, like all other members of X,", "only A and B among the members of X"."""
    link = scene.lower(at - 1)
    if link in _COMPARING and "other" in scene.nodes[at].words:
        states = at - 3 if scene.tag(at - 2) == "," else -1
    elif link in ("among", "amongst"):
        excepted = scene.lower(at - 3) in vocabulary().words["exceptions"]
        states = -1 if excepted else at - 2
    else:
        return
    if scene.tag(states) == "S" and not scene.nodes[states].possessive:
        tell(claims, scene, scene.nodes[at].organizations, states, _MEMBER)


def _by_far(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A, by far the largest member of X, pays most"."""
    node = scene.nodes[at]
    single = scene.nodes[at - 4].states if scene.tag(at - 3) == "," else None
    if single is not None and len(single.states) == 1 and not node.plural:
        tell(claims, scene, node.organizations, at - 4, _MEMBER)


def _seat(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has a seat in X", "X, in which A has a seat".

    Neither "an observer seat" is one, nor "a seat on the board of X".
    """
    step = at + 1
    while scene.lower(step) in _PLAIN:
        step += 1
    actor = acting_states(scene, at)
    if actor is None or scene.lower(step) not in ("seat", "seats"):
        return
    if scene.tag(step + 1) in (".", ",", ";", ")", ""):
        tell(claims, scene, relative_organization(scene, actor), actor, _MEMBER)
    if scene.lower(step + 1) not in ("in", "on"):
        return
    body = after_article(scene, step + 2)
    if plain_organization(scene, step + 2) and scene.tag(body + 1) in _ENDS:
        tell(claims, scene, scene.nodes[body].organizations, actor, _MEMBER)


def _at_the_table(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X, where A sits at the table"."""
    actor = acting_states(scene, at)
    table = scene.lower(at + 1) == "at" and scene.lower(at + 3) == "table"
    if actor is None or not table or scene.tag(actor - 1) != "w":
        return
    body = actor - 3 if scene.lower(actor - 2) == "," else actor - 2
    if scene.lower(actor - 1) == "where" and scene.tag(body) == "O":
        tell(claims, scene, scene.nodes[body].organizations, actor, _MEMBER)


def _brought(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X brings A and B together with C", "X, which brought A together with B,"."""
    body = subject(scene, at)
    states = scene.nodes[at + 1].states if scene.tag(at + 1) == "S" else None
    if body is None or scene.tag(body) != "O" or states is None or states.possessive:
        return
    node = scene.nodes[at + 1]
    words = [token.lower for token in scene.tokens[node.first : node.last + 1]]
    verb = scene.nodes[at].verb
    presented = verb is not None and (verb.tense == "present" or scene.lower(at - 1) == "which")
    lasting = presented and not scene.nodes[body].possessive
    if lasting and "together" in words and scene.tag(at + 2) in (".", ",", ";", ""):
        tell(claims, scene, scene.nodes[body].organizations, at + 1, _MEMBER)


def _handed_in(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A handed over its instrument of accession and X gained its 32nd member"."""
    actor, done = acting_states(scene, at), False
    for step in range(at + 1, min(at + _AFTER, len(scene.nodes))):
        if scene.lower(step) == "accession" and scene.lower(step - 1) == "of":
            done = scene.lower(step - 2).startswith("instrument")
            if scene.lower(step + 1) in ("to", "of"):
                return
        verb = scene.nodes[step].verb
        if verb is not None:
            body = scene.nodes[step - 1]
            grown = verb.lemma in _GROWING and verb.modality is Modality.ASSERTED
            if done and grown and actor is not None and body.tag == "O" and not body.possessive:
                tell(claims, scene, body.organizations, actor, _ENTERED, dates_of(scene, at))
            return
        if scene.tag(step) in (";", "w", "u"):
            return
