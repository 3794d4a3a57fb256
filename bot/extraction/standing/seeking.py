"""Entry sought or not: "has no intention of seeking admission to X", "asked to be taken in as"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.actors import agent
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import acting_states
from bot.extraction.standing.vocabulary import ENTRY
from bot.model import Status

_ADMITTING = split("take admit accept")
_ASKING = split("ask request apply seek")
_ENDS = split(". , ; ) —") | {"", "c"}
_CANDIDATE = (Status.CANDIDATE, Force.STATE)
_OUTSIDE = (Status.NON_MEMBER, Force.STATE)


def seeking_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that seek to be let in, or say that they do not."""
    for at, verb in scene.verbs:
        if verb.lemma == "seek" and verb.modality is Modality.NEGATED and not verb.passive:
            _not_sought(scene, claims, at, verb)
        elif verb.lemma in _ADMITTING and verb.passive and not _ASKING.isdisjoint(verb.governors):
            _asked_for(scene, claims, at, verb)
        elif verb.lemma == "be" and verb.modality is Modality.ASSERTED:
            _in_process(scene, claims, at, verb)


def _not_sought(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A is not seeking membership of X", "A has no intention of seeking entry to X"."""
    actor, sought = agent(scene, at, verb), at + 1
    while scene.tag(sought) in ("a", "d"):
        sought += 1
    if actor is None or scene.tag(actor) != "S" or scene.tag(sought) not in "Mn":
        return
    if verb.tense == "pluperfect":
        return  # "had never sought": it has perhaps since
    node, keys = scene.nodes[sought], _entered(scene, sought)
    if node.tag == "M" and node.status is Status.MEMBER and not node.dead:
        keys = organizations_of(scene, sought)
    tell(claims, scene, keys, actor, _OUTSIDE)


def _entered(scene: Scene, noun: int) -> tuple[str, ...]:
    """The organization in "admission to X", () if it is no entry."""
    if scene.lower(noun) not in ENTRY or scene.lower(noun + 1) not in ("to", "into"):
        return ()
    plain = plain_organization(scene, noun + 2)
    return scene.nodes[after_article(scene, noun + 2)].organizations if plain else ()


def _asked_for(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has asked to be taken in as an associate member", "to be admitted to X as"."""
    actor, step, keys = acting_states(scene, at), at + 1, tuple[str, ...]()
    step += scene.lower(step) == "in"
    if scene.lower(step) in ("to", "into") and plain_organization(scene, step + 1):
        target = after_article(scene, step + 1)
        keys, step = scene.nodes[target].organizations, target + 1
    role = step + 1
    asked = verb.modality is Modality.PLANNED and verb.tense in ("past", "perfect", "present")
    if actor is None or not asked or scene.lower(step) != "as" or scene.tag(role) != "R":
        return
    if scene.nodes[role].status is not None and not scene.nodes[role].dead:
        tell(claims, scene, keys or organizations_of(scene, role), actor, _CANDIDATE)


def _in_process(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A is in the process of accession (to X)"."""
    step = at + 2 if scene.tag(at + 1) == "a" else at + 1
    words = tuple(scene.lower(step + place) for place in range(4))
    if words != ("in", "the", "process", "of") or verb.tense not in ("present", "perfect"):
        return
    entry, actor = step + 4, acting_states(scene, at)
    if actor is None or scene.lower(entry) not in ENTRY:
        return
    bare = scene.tag(entry + 1) in _ENDS
    keys = unnamed(scene, actor) if bare else _entered(scene, entry)
    tell(claims, scene, keys, actor, _CANDIDATE)
