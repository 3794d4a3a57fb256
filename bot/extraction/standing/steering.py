"""Those who run an organization are in it: "A and B agreed to suspend C from X", "X, led by A"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.subject import acting_states
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_MEMBER = (Status.MEMBER, Force.STATE)
_RESOLVING = split("agree decide resolve")
_DECIDED = split("suspend expel admit readmit")
_INTO = split("to into from")
_HEADING = split("lead dominate head")
_BODIES = split("bloc alliance grouping group club union organization organisation pact")
_FEW = 4  # nodes of a noun phrase such as "the regional security bloc"


def steering_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the verbs by which states decide on, lead or chair an organization."""
    for at, verb in scene.verbs:
        if verb.lemma in _DECIDED and _RESOLVING & set(verb.governors):
            _decided(scene, claims, at)
        elif verb.lemma in _HEADING and scene.tokens[verb.head].lower != verb.lemma:
            _led(scene, claims, at, verb)
        elif verb.lemma == "chair" and verb.modality is Modality.ASSERTED:
            _chairs(scene, claims, at, verb)


def _decided(scene: Scene, claims: Claims, at: int) -> None:
    """As in "the presidents of A, B and C agreed on Friday to suspend D from X"."""
    actor = acting_states(scene, at)
    target, link = at + 1, at + 2
    plain = scene.tag(target) == "S" and scene.lower(link) in _INTO
    if actor is None or not plain or not plain_organization(scene, link + 1):
        return
    ours, theirs = scene.nodes[actor].states, scene.nodes[target].states
    if ours is None or theirs is None or len(ours.states) == 1:
        return
    if not set(ours.states) & set(theirs.states):
        keys = scene.nodes[after_article(scene, link + 1)].organizations
        tell(claims, scene, keys, actor, _MEMBER)


def _led(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "X, the security bloc led by A and B,": an apposition that says who runs it."""
    states = at + 2 + (scene.tag(at + 2) == "d")
    if scene.lower(at + 1) != "by" or scene.tag(states) != "S" or verb.first != verb.head:
        return
    step = at - 1
    noun = scene.nodes[step] if step > 1 else None
    if noun is None or scene.tokens[noun.last].lower not in _BODIES:
        return
    while scene.tag(step) in ("n", "d", "O", "-", "#") and step > at - 1 - _FEW:
        step -= 1
    named = scene.nodes[step - 1] if scene.tag(step) == "," and step else None
    if named is None or named.tag != "O" or scene.nodes[states].possessive:
        return
    if scene.tag(states + 1) in (",", ".", ")", ";", ""):
        tell(claims, scene, named.organizations, states, _MEMBER)


def _chairs(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "in A, which chairs X", "the president of A, who chairs X": of a body's own chair."""
    comma = at - 2
    if scene.tag(comma) != "," or scene.tag(comma - 1) != "S" or verb.tense != "present":
        return
    states = scene.nodes[comma - 1].states
    if states is None or len(states.states) > 1 or not plain_organization(scene, at + 1):
        return
    leader = scene.lower(comma - 3) in vocabulary().words["governments"]
    led = scene.lower(comma - 2) == "of" and leader
    if scene.lower(at - 1) == "which" or (scene.lower(at - 1) == "who" and led):
        target = after_article(scene, at + 1)
        if scene.tag(target + 1) in ("(", ",", ".", ";", "a", "", "p", "t"):
            tell(claims, scene, scene.nodes[target].organizations, comma - 1, _MEMBER)
