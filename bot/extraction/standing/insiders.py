"""Standing said by being inside or outside: "A is part of X", "A remains outside X"."""

from __future__ import annotations

from collections.abc import Collection

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import EXCLUDING, after_article, plain_organization
from bot.extraction.standing.further import further_claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, held, tell
from bot.extraction.standing.referents import unnamed
from bot.model import Status

_AGAIN = frozenset({"back", "again", "more"})  # "is once more in X"
_IN = frozenset({"in"})
_TODAY = frozenset({"today", "now", "officially", "formally"})
_ACCEDING = split("accession membership entry admission package")


def back_or_out(scene: Scene, claims: Claims, actor: int, at: int, verb: VerbGroup) -> None:
    """As in "A is back", but not "if A is back"; "A has been out since 2020"."""
    out = next((step for step in range(at + 1, at + 5) if scene.lower(step) == "out"), 0)
    if verb.modality is Modality.ASSERTED and out:
        _gone_since(scene, claims, actor, out, verb)
    elif verb.modality is Modality.ASSERTED:
        outcome = (Status.MEMBER, Force.EVENT)
        tell(claims, scene, unnamed(scene, at), actor, outcome, dates_of(scene, at))


def _gone_since(scene: Scene, claims: Claims, actor: int, out: int, verb: VerbGroup) -> None:
    """As in "A has been out (of X) since February"; not "out of recession since 2018"."""
    since, keys = out + 1, unnamed(scene, out)
    if scene.lower(since) == "of" and plain_organization(scene, since + 1):
        target = after_article(scene, since + 1)
        keys, since = scene.nodes[target].organizations, target + 1
    dated = scene.nodes[since + 1] if since + 1 < len(scene.nodes) else None
    late = scene.lower(since + 1) in ("late", "early", "mid")
    lasting = scene.lower(since) == "since" and verb.tense == "perfect"
    if lasting and dated is not None and (dated.tag == "t" or late):
        dates = [each for each in scene.dates if each.first >= scene.nodes[since].first]
        tell(claims, scene, keys, actor, (Status.FORMER, Force.EVENT), dates[:1])


def in_company(scene: Scene, claims: Claims, actor: int, at: int, link: int) -> None:
    """As in "A is with B and C in X"."""
    if scene.tag(link + 1) != "S" or scene.lower(link + 2) != "in":
        return
    if plain_organization(scene, link + 3):
        target = after_article(scene, link + 3)
        inside(scene, claims, actor, at, target)
        inside(scene, claims, link + 1, at, target)


def left_out(scene: Scene, claims: Claims, actor: int, at: int) -> None:
    """As in "A is (the only state) outside X"."""
    outside = _outside(scene, at)
    inner = outside + 2 if scene.lower(outside + 1) == "of" else outside + 1
    keys: tuple[str, ...] = ()
    if outside and plain_organization(scene, inner):
        keys = scene.nodes[after_article(scene, inner)].organizations
    elif outside and scene.tag(inner) in (".", ",", ";", ""):
        keys = _just_named(scene, unnamed(scene, outside))
    inside_of = {key for node in scene.nodes[at:outside] for key in node.organizations}
    if keys and not inside_of & set(keys):  # "the only state of X that stays outside"
        tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))


def inside_but_out(scene: Scene, claims: Claims, actor: int, at: int, role: int) -> None:
    """As in "A is the only member (of X) outside both Y and Z".

    Of "the only X member outside Y" more can be said, which is left to the comparisons.
    """
    verb, node = scene.nodes[at].verb, scene.nodes[role]
    holds = verb is not None and verb.modality is Modality.ASSERTED and verb.tense != "past"
    target = after_article(scene, role + 2 + (scene.lower(role + 2) == "both"))
    keys = scene.nodes[target].organizations if target < len(scene.nodes) else ()
    compared = node.organizations and "only" in node.words and len(keys) == 1
    if holds and scene.lower(role + 1) == "outside" and not compared:
        left_out(scene, claims, actor, role + 1)


def _just_named(scene: Scene, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The organization that "A remains outside" is about if the sentence before names it alone."""
    if any(set(keys) & set(node.organizations) for node in scene.nodes) or scene.previous is None:
        return keys
    before = {key for node in scene.previous.nodes for key in node.organizations}
    before.update(key for told in scene.previous.told for key in told.organizations)
    if before and not before & set(keys):
        return tuple(before) if len(before) == 1 else ()
    acceding = any(node.lower in _ACCEDING for node in scene.previous.nodes)
    return () if acceding and not before else keys


def _outside(scene: Scene, at: int) -> int:
    """The place of "outside" in "is (the only state) outside", 0 if it is not there.

    That of "from" in "is absent from".
    """
    for step in range(at, at + 4):
        if scene.lower(step) == "outside":
            return step
        if scene.lower(step) in ("absent", "missing") and scene.lower(step + 1) == "from":
            return step + 1
        if scene.tag(step) not in ("d", "a", "n", "R"):
            return 0
    return 0


def inside(
    scene: Scene,
    claims: Claims,
    actor: int,
    at: int,
    target: int,
    *,
    words: Collection[str] = (),
) -> None:
    """As in "A is (not, no longer) part of X" and "A is in X"."""
    verb, node = scene.nodes[at].verb, scene.nodes[target]
    if verb is None or node.possessive:
        return
    outcome = held(Status.MEMBER, verb)
    if outcome is None and "cease" in verb.governors and _TODAY & {scene.lower(at - 1), *words}:
        outcome = (Status.FORMER, Force.EVENT)  # "today ceases to be part of X"
    stays = verb.lemma in ("remain", "stay") and scene.lower(at - 1) == "but"
    if stays and outcome == (Status.MEMBER, Force.PAST) and scene.tag(target + 1) in ".,;":
        outcome = (Status.MEMBER, Force.STATE)  # "A left Y but remained in X"
    between = (scene.lower(step) for step in range(at, target))
    if "neither" in (*words, *between) or scene.tokens[node.first].lower == "neither":
        asserted = verb.modality is Modality.ASSERTED
        outcome = (Status.NON_MEMBER, Force.STATE) if asserted else None
    if outcome is not None and outcome[0] is not Status.CANDIDATE:
        first = len(claims.found)
        tell(claims, scene, node.organizations, actor, outcome, dates_of(scene, at))
        if _AGAIN.intersection(words):
            claims.mark_again(first)
        if outcome == (Status.MEMBER, Force.STATE):
            further_claims(scene, claims, target + 1, _IN, actor, outcome)
            _beside(scene, claims, target, outcome)
    inner = target + (4 if scene.lower(target + 3) in ("in", "of") else 3)
    but_not = scene.lower(target + 1) in EXCLUDING and scene.lower(target + 2) == "not"
    if but_not and outcome is not None and plain_organization(scene, inner):
        keys = scene.nodes[after_article(scene, inner)].organizations
        tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))


def _beside(scene: Scene, claims: Claims, target: int, outcome: tuple[Status, Force]) -> None:
    """As in "A is in X, with B and C": nothing is said of those, so that they are in it too."""
    comma = scene.tag(target + 1) == ","
    states = target + 2 + comma
    plain = scene.lower(states - 1) in ("with", "alongside") and scene.tag(states) == "S"
    if plain and not scene.nodes[states].possessive and scene.tag(states + 1) in (".", ";", ""):
        tell(claims, scene, scene.nodes[target].organizations, states, outcome)


def apart(scene: Scene, claims: Claims, actor: int, at: int, step: int) -> None:
    """As in "A is outside X", "A is the only state of X that stays outside"."""
    if scene.tag(step) == "R" and not scene.nodes[step].dead:
        inside(scene, claims, actor, at, step)
    left_out(scene, claims, actor, step)
