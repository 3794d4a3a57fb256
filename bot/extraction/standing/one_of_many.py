"""Standing shared with unnamed others: "A was one of the ten states that joined X in 2004"."""

from __future__ import annotations

from collections.abc import Callable

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.frames import match_particles
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.quantified import STATES
from bot.extraction.standing.subject import acting_states, subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_LISTING = split("including notably namely among like")
_GROWING = split("expand grow enlarge widen")
_REACH = 8  # nodes between "expanded" and "to take in"
_TURNS = (Status.MEMBER, Status.FORMER)


def one_of_many_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that did with others what makes or ends a standing."""
    for at, verb in scene.verbs:
        for rule in _rules(verb):
            rule(scene, claims, at, verb)


def _rules(verb: VerbGroup) -> list[Callable[[Scene, Claims, int, VerbGroup], None]]:
    """The rules that a verb may belong to."""
    frames, asserted = vocabulary().frames, verb.modality is Modality.ASSERTED
    found: list[Callable[[Scene, Claims, int, VerbGroup], None]] = []
    if verb.passive:
        return found
    if verb.lemma in frames["states_do"] and asserted:
        found += [_one_of_those, _among_them]
    if verb.lemma in frames["organization_does"] and asserted and verb.finite:
        found.append(_admitted)
    if verb.lemma in _GROWING and asserted and verb.tense in ("past", "perfect"):
        found.append(_grew)
    return found


def _turned(scene: Scene, at: int, verb: VerbGroup) -> tuple[tuple[str, ...], Status] | None:
    """The organization that a verb says is joined or left, and what that makes of who does it."""
    found = match_particles(scene, at, vocabulary().frames["states_do"][verb.lemma])
    status = Status(found[2]) if found is not None else None
    if found is None or status not in _TURNS or not plain_organization(scene, at + found[0] + 1):
        return None
    target = after_article(scene, at + found[0] + 1)
    if "neither" in (scene.lower(target - 1), scene.tokens[scene.nodes[target].first].lower):
        return (scene.nodes[target].organizations, Status.NON_MEMBER)
    return (scene.nodes[target].organizations, status) if status is not None else None


def _states_noun(scene: Scene, at: int) -> bool:
    return scene.tag(at) == "n" and scene.lower(at) in STATES


def _one_of_those(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A was among the ten countries that joined X", "A was one of ten states to join X"."""
    noun = at - 2 if scene.lower(at - 1) in ("that", "which") else at - 1
    if not _states_noun(scene, noun) or (noun == at - 1 and verb.finite):
        return
    step = noun - 1
    while scene.tag(step) in ("#", "n", "a", "d") and scene.lower(step) != "one":
        step -= 1
    if scene.lower(step) == "of" and scene.lower(step - 1) == "one":
        step -= 1
    elif scene.lower(step) not in ("among", "amongst"):
        return
    copula = scene.nodes[step - 1].verb if step else None
    if copula is None or copula.lemma != "be" or copula.modality is not Modality.ASSERTED:
        return
    turned, actor = _turned(scene, at, verb), acting_states(scene, step - 1)
    if turned is not None and actor is not None:
        tell(claims, scene, turned[0], actor, (turned[1], Force.EVENT), dates_of(scene, at))


def _among_them(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "Ten countries joined X in 2004: A, B and C among them"."""
    noun, done = subject(scene, at), verb.finite and verb.tense in ("past", "perfect")
    turned = _turned(scene, at, verb) if done and noun is not None else None
    if noun is None or turned is None or not _states_noun(scene, noun):
        return
    step = next((k for k in range(at + 1, at + 6) if scene.tag(k) == "O"), at) + 1
    states = _listed(scene, step)
    if states is not None:
        tell(claims, scene, turned[0], states, (turned[1], Force.EVENT), dates_of(scene, at))


def _listed(scene: Scene, at: int) -> int | None:
    """The states in ", including A", ": A and B among them" after a date at a node."""
    while scene.tag(at) in ("t", "p") and scene.lower(at) not in _LISTING:
        at += 1
    sign = scene.tag(at)
    if sign not in (",", ":", "—"):
        return None
    at += 1
    introduced = scene.lower(at) in _LISTING or scene.tag(at) == ":"
    while scene.lower(at) in _LISTING or scene.lower(at) in ("them", "the"):
        at += 1
    if scene.tag(at) != "S" or scene.nodes[at].possessive:
        return None
    after = scene.lower(at + 1) in ("among", "amongst") and scene.lower(at + 2) == "them"
    ends = scene.tag(at + 1) in (".", ",", ";", "")
    return at if after or (ends and (introduced or sign == ":")) else None


def _admitted(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X admitted ten countries in 2004, including A and B"."""
    found = match_particles(scene, at, vocabulary().frames["organization_does"][verb.lemma])
    status = Status(found[2]) if found is not None else None
    body = subject(scene, at) if status in (*_TURNS, Status.SUSPENDED) else None
    if found is None or status is None or body is None or scene.tag(body) != "O":
        return
    noun = at + found[0] + 1
    while scene.tag(noun) in ("#", "a", "d") or (scene.tag(noun) == "n" and noun < at + 5):
        if _states_noun(scene, noun):
            break
        noun += 1
    states = _listed(scene, noun + 1) if _states_noun(scene, noun) else None
    if states is not None and verb.tense in ("past", "perfect"):
        keys = scene.nodes[body].organizations
        tell(claims, scene, keys, states, (status, Force.EVENT), dates_of(scene, at))


def _grew(scene: Scene, claims: Claims, at: int, _: VerbGroup) -> None:
    """As in "X expanded in 2004 to take in A, B and C"."""
    body = subject(scene, at)
    if body is None or scene.tag(body) != "O" or scene.nodes[body].possessive:
        return
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        verb = scene.nodes[step].verb
        if verb is None:
            continue
        take = verb.lemma == "take" and scene.lower(step + 1) == "in"
        adds = take or verb.lemma in ("include", "embrace", "admit", "add", "absorb")
        target = step + 1 + take + (scene.tag(step + 1 + take) == "d")
        plain = scene.tag(target) == "S" and not scene.nodes[target].possessive
        if adds and not verb.finite and plain:
            keys, outcome = scene.nodes[body].organizations, (Status.MEMBER, Force.EVENT)
            tell(claims, scene, keys, target, outcome, dates_of(scene, at))
        return
