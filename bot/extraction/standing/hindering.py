"""Entry hindered, forgone, put off or cleared: "The treaty prevented A from joining X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.subject import acting_states
from bot.extraction.standing.vocabulary import MEMBERSHIP
from bot.model import Status

_OUTSIDE = (Status.NON_MEMBER, Force.STATE)
_COMING = (Status.CANDIDATE, Force.STATE)
_PREVENTING = split("prevent bar stop keep block prohibit preclude exclude hinder forbid")
_DELAYING = split("postpone defer delay put")
_JOINING = split("join enter accede rejoin")
_LONG_AGO = split("until till years decades year temporarily initially once then long ago")
_INSTEAD = frozenset({("rather", "than"), ("instead", "of")})
_REACH = 8  # nodes between "preferred" and what was not preferred


def hindering_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the verbs that keep states out of an organization, hold them up or wave them in."""
    for at, verb in scene.verbs:
        if verb.lemma in _JOINING:
            _instead(scene, claims, at)
        if verb.modality is Modality.ASSERTED and verb.finite and verb.tense != "pluperfect":
            if verb.lemma in _PREVENTING:
                _prevented(scene, claims, at, verb)
            if verb.lemma in ("be", "give", "get", "receive", "stand"):
                _waved_in(scene, claims, at)
        if verb.lemma in _DELAYING:
            _put_off(scene, claims, at, verb)


def _entered(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization that "join X", "accede to X", "becoming a member of X" at a node enters."""
    verb = scene.nodes[at].verb if at < len(scene.nodes) else None
    if verb is None:
        return ()
    if verb.lemma == "become":
        role = at + 2 if scene.tag(at + 1) == "d" else at + 1
        node = scene.nodes[role] if role < len(scene.nodes) else None
        member = node is not None and node.tag in "RM" and node.status is Status.MEMBER
        return node.organizations if node is not None and member and not node.dead else ()
    if verb.lemma not in _JOINING:
        return ()
    target = at + 2 if scene.lower(at + 1) in ("to", "into") else at + 1
    if not plain_organization(scene, target):
        return ()
    return scene.nodes[after_article(scene, target)].organizations


def _of_old(scene: Scene) -> bool:
    """Whether the sentence says how long it lasted: then it is over by now."""
    return not _LONG_AGO.isdisjoint(scene.signs)


def _prevented(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "The treaty prevented A and B from joining X", "A was barred from joining X"."""
    states = acting_states(scene, at) if verb.passive else at + 1 + (scene.tag(at + 1) == "d")
    link = at + 1 if verb.passive else (states or 0) + 1
    if states is None or scene.tag(states) != "S" or scene.lower(link) != "from":
        return
    if not _of_old(scene) and not scene.nodes[states].possessive:
        tell(claims, scene, _entered(scene, link + 1), states, _OUTSIDE)


def _instead(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A preferred its neutrality to joining X", "A stays neutral rather than join X"."""
    link = (scene.lower(at - 2), scene.lower(at - 1))
    preferring = link[1] in ("to", "over") and scene.tokens[scene.nodes[at].first].lower != "to"
    if link not in _INSTEAD and not preferring:
        return
    for step in range(at - 1, max(-1, at - _REACH), -1):
        verb = scene.nodes[step].verb
        if verb is None:
            if scene.tag(step) in ";wu":
                return
            continue
        likes = {"prefer", "choose"} & {verb.lemma, *verb.governors}
        held = verb.modality is Modality.ASSERTED or (likes and verb.modality is Modality.PLANNED)
        actor = acting_states(scene, step) if held and verb.finite else None
        fits = likes or (link in _INSTEAD and verb.lemma in ("stay", "remain"))
        if actor is not None and fits and verb.tense != "pluperfect" and not _of_old(scene):
            tell(claims, scene, _entered(scene, at), actor, _OUTSIDE)
        return


def _waved_in(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has been given the green light to join X", "A is next in line to join X"."""
    words = [scene.lower(at + step) for step in range(1, 6)]
    words = words[1:] if words[0] in ("the", "a") or scene.tag(at + 1) == "a" else words
    verb = scene.nodes[at].verb
    if words[:2] == ["green", "light"]:
        end = at + 3 + (scene.lower(at + 1) in ("the", "a"))
        granted = verb is not None and (verb.lemma != "give" or verb.passive)
    elif words[:3] in (["next", "in", "line"], ["first", "in", "line"]) or (
        words[:2] in (["on", "track"], ["on", "course"])
    ):
        end = at + 3 + (words[1] == "in") + (scene.tag(at + 1) == "a")
        granted = verb is not None and verb.tense in ("present", "perfect")
    else:
        return
    actor = acting_states(scene, at)
    if granted and actor is not None:
        tell(claims, scene, _entered(scene, end), actor, _COMING)


def _put_off(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X decided to put off A's entry into X", "A's accession to X was postponed"."""
    resolved = bool({"decide", "agree", "vote"} & set(verb.governors))
    done = verb.modality is Modality.ASSERTED and verb.tense != "pluperfect"
    off = scene.lower(at + 1) == "off" or verb.lemma != "put"
    if not off or not (done or resolved) or _of_old(scene):
        return
    if verb.passive:
        for step in range(at - 1, max(-1, at - _REACH), -1):
            if scene.lower(step) in MEMBERSHIP or scene.tag(step) == "M":
                _awaited(scene, claims, step)
                return
        return
    _awaited(scene, claims, at + 2 + (scene.lower(at + 1) == "off"))


def _awaited(scene: Scene, claims: Claims, noun: int) -> None:
    """As in "A's entry into X" with the noun at a node."""
    owner = noun - 1
    if scene.tag(owner) != "S" or not scene.nodes[owner].possessive:
        return
    into = scene.lower(noun) in MEMBERSHIP and scene.lower(noun + 1) in ("into", "to", "in", "of")
    if into and plain_organization(scene, noun + 2):
        keys = scene.nodes[after_article(scene, noun + 2)].organizations
        tell(claims, scene, keys, owner, _COMING)
