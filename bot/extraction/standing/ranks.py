"""Standing said by rank: "A was the last to join", "the third member after B and C"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.arguments import complements
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell, whole_of
from bot.extraction.standing.referents import organizations_of, unnamed
from bot.extraction.standing.subject import subject
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_RANKS = split("first last latest second third fourth fifth only newest next earliest recent sixth")
_JOINING = split("join accede enter rejoin")
_LEAVING = split("leave quit withdraw exit depart")
_OUT = split("walk pull drop go step storm bow")
_ORDINALS = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip


def rank_claims(scene: Scene, claims: Claims) -> None:
    """Claims of who was the first or last to do it, and of those before the newest member."""
    for at, node in enumerate(scene.nodes):
        verb = node.verb
        if verb is not None and verb.form == "base" and not verb.finite:
            _first_to(scene, claims, at)
        elif node.tag == "R" and node.status is Status.MEMBER and not node.dead:
            _after_others(scene, claims, at)


def _first_to(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A was the first (state) to leave (X)", "The last to join (X) was A"."""
    status, end = _done(scene, at)
    start = _ranked(scene, at)
    if status is None or start is None:
        return
    before, after = start - 1, end + 1
    found = [a for a in complements(scene, at) if scene.tag(a.at) == "O"]
    if found:
        after = max(after, found[0].at + 1)
    actor = _one_said_to_be(scene, before)
    actor = _named_after(scene, after) if actor is None else actor
    if actor is None:
        return
    keys = scene.nodes[found[0].at].organizations if found else unnamed(scene, start)
    tell(claims, scene, whole_of(keys), actor, (status, Force.EVENT), dates_of(scene, at))


def _done(scene: Scene, at: int) -> tuple[Status | None, int]:
    """What an infinitive comes to, and the last node of its words."""
    verb = scene.nodes[at].verb
    if verb is None:
        return None, at
    if verb.lemma in _JOINING or (verb.lemma == "come" and scene.lower(at + 1) in ("in", "aboard")):
        return Status.MEMBER, at + (verb.lemma == "come")
    if verb.lemma in _LEAVING or (verb.lemma in _OUT and scene.lower(at + 1) == "out"):
        return Status.FORMER, at + (verb.lemma in _OUT)
    return None, at


def _is_thing(word: str) -> bool:
    return word in ("one", "member") or word in vocabulary().words["states"]


def _ranked(scene: Scene, at: int) -> int | None:
    """Where "the last (country)" before an infinitive begins."""
    step = at - 1
    while step > at - 4 and (_is_thing(scene.lower(step)) or scene.tag(step) == "R"):
        step -= 1
    ranked = False
    while step >= 0 and (scene.lower(step) in _RANKS or scene.lower(step) == "most"):
        ranked = True
        step -= 1
    return step if ranked and scene.lower(step) == "the" else None


def _one_said_to_be(scene: Scene, at: int) -> int | None:
    """The subject of "was" before "the first to leave"."""
    verb = scene.nodes[at].verb if at > 0 else None
    if verb is None or verb.lemma not in ("be", "become") or verb.modality is not Modality.ASSERTED:
        return None
    actor = subject(scene, at)
    return actor if actor is not None and scene.tag(actor) == "S" else None


def _named_after(scene: Scene, at: int) -> int | None:
    """The states in "(the last to join) was A"."""
    verb = scene.nodes[at].verb if at < len(scene.nodes) else None
    if verb is None or verb.lemma != "be" or verb.modality is not Modality.ASSERTED:
        return None
    step = at + 2 if scene.lower(at + 1) == "the" else at + 1
    plain = scene.tag(step) == "S" and not scene.nodes[step].possessive
    return step if plain else None


def _after_others(scene: Scene, claims: Claims, role: int) -> None:
    """As in "the third member of X after A and B": as many came before as its number says."""
    step = role + 2 if scene.tag(role + 1) == "," else role + 1
    if scene.lower(step) != "after":
        return
    step = step + 2 if scene.lower(step + 1) == "the" else step + 1
    states = scene.nodes[step].states if scene.tag(step) == "S" else None
    node = scene.nodes[role]
    words = {token.lower for token in scene.tokens[max(0, node.first - 2) : node.last + 1]}
    if states is None or scene.nodes[step].possessive:
        return
    ranks = [rank for rank, word in enumerate(_ORDINALS, 1) if word in words]
    if ranks == [len(states.states)] and not lexicon().classes["negations"] & words:
        keys = organizations_of(scene, role)
        tell(claims, scene, keys, step, (Status.MEMBER, Force.STATE))
