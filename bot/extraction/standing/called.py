"""Founders of what has a name: "A, B and C announced a trilateral partnership called X"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_MAKING = split("announce unveil launch conclude sign form create establish agree seal proclaim")
_NAMING = split("called named dubbed known")
_SIDES = {"bilateral": 2, "trilateral": 3, "tripartite": 3, "quadrilateral": 4, "four-way": 4}
_QUOTES = tuple("\"“„«'‘")
_LONGEST = 8  # nodes of what is announced


def called_claims(scene: Scene, claims: Claims) -> None:
    """Claims of every body that states are told to have made and given a name."""
    for at, verb in scene.verbs:
        done = verb.modality is Modality.ASSERTED and verb.tense in ("past", "perfect")
        if verb.lemma not in _MAKING or not done or verb.passive:
            continue
        naming = _naming(scene, at)
        actor = acting_states(scene, at) if naming else None
        states = scene.nodes[actor].states if actor is not None else None
        if actor is None or states is None or len(states.states) < 2 or states.gaps:
            continue
        words = [t.lower for t in scene.tokens[verb.last + 1 : scene.nodes[naming].first]]
        sides = next((_SIDES[word] for word in words if word in _SIDES), len(states.states))
        if words[:1] in (["a"], ["an"]) and sides == len(states.states):
            target = after_article(scene, _unquoted(scene, naming))
            keys = scene.nodes[target].organizations
            tell(claims, scene, keys, actor, (Status.MEMBER, Force.EVENT), dates_of(scene, at))


def _naming(scene: Scene, at: int) -> int:
    """The word "called" before an organization's name, 0 if none follows the object."""
    for step in range(at + 1, min(at + _LONGEST, len(scene.nodes))):
        word = scene.tokens[scene.nodes[step].first].lower
        if word in _NAMING and step > at + 1:
            after = _unquoted(scene, step)
            return step if plain_organization(scene, after) else 0
        if scene.tag(step) not in ("d", "a", "n", "-", "#", "M"):
            return 0
    return 0


def _unquoted(scene: Scene, naming: int) -> int:
    """The node after "called" or "known as" and the quotation mark that may follow."""
    after = naming + 1 + (scene.lower(naming + 1) == "as")
    return after + (scene.tag(after) in _QUOTES)
