"""Standing said by a role before names: "CSTO members A and B", "members such as A"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.extraction.standing.outcomes import held, remembered, tell
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_PLAIN = split("the its all full member current - states countries of these") | {""}


_INTRODUCES = split("including like namely notably particularly especially include chiefly mainly")


_OF = split("states countries nations republics monarchies economies")


_PAIR = 2


def counting_claims(scene: Scene, claims: Claims, at: int) -> None:
    """As in "Membership today is easily counted: A, B and C."."""
    step = announced(scene, at)
    states = scene.nodes[step].states if step > 0 else None
    if states is not None and scene.lower(at - 1) != "for":  # "have applied for membership:"
        keys, closed = organizations_of(scene, at), not states.gaps
        claims.add(scene, keys, states.states, Status.MEMBER, closed=closed, at=step)


def open_list(node: Node) -> bool:
    """Whether a role's words say that more have it than are named."""
    return bool(set(node.words) & vocabulary().words["partial"])


def closed_list(node: Node, states: int, *, definite: bool = False) -> bool:
    """Whether a list after a role is complete: the number fits, or "the members are"."""
    if node.status is not Status.MEMBER or not node.plural or open_list(node):
        return False
    words = {word for word in node.words if not word.isdecimal() and word not in _numbers()}
    if "of" in words and not words & {"all", "each"}:
        return False  # "two of its members"
    if node.count:
        return node.count == states and not words & {"new", "newest", "founding", "original"}
    return definite and words <= _PLAIN and bool(words & {"the", "its", "all", "current"} or True)


def _numbers() -> frozenset[str]:
    from bot.extraction.lexicon import lexicon

    return lexicon().classes["numbers"]


def following_claims(scene: Scene, claims: Claims, at: int, keys: tuple[str, ...]) -> None:
    """As in "CSTO members A and B", "members such as A", "the five members: A, B, C, D and E"."""
    node = scene.nodes[at]
    if node.possessive or node.status is None:
        return
    step, sign = _separator(scene, _after_place(scene, at + 1))
    if scene.lower(at + 1) == "of" and scene.tokens[node.last].lower in _OF:
        step, sign = at + 2, "of"  # "the three X states of A, B and C"
    if scene.tag(step) != "S":
        step, sign = announced(scene, at), ":"
    if scene.tag(step) != "S" or (sign == ":" and _to_become(scene, claims, at, step, keys)):
        return
    states = scene.nodes[step].states
    if states is None:
        return
    force = Force.PAST if remembered(scene, at) else Force.STATE
    if not node.plural:
        alone = len(states.states) == 1 or sign == ""
        joined = sign in ("", "(", "—") or (sign == "," and alone and _ended(scene, step))
        if joined and not (sign and len(states.states) > 1):
            claims.add(scene, keys, states.states[:1], node.status, force=force)
        return
    if (sign in ("", "of") and len(states.states) < 2) or (sign == "—" and node.loose):
        return
    if sign == "," and not (len(states.states) > 1 and _ended(scene, step)):
        return
    closed = closed_list(
        node, len(states.states), definite=sign in (":", "—", "(") and not states.gaps
    )
    tell(claims, scene, keys, step, (node.status, force), closed=closed)


def _to_become(scene: Scene, claims: Claims, at: int, step: int, keys: tuple[str, ...]) -> bool:
    """As in "Three states were invited to become members: A, B and C."."""
    verb, status = scene.nodes[at - 1].verb if at else None, scene.nodes[at].status
    if verb is None or verb.lemma not in ("become", "be") or status is None:
        return False
    if verb.modality is Modality.ASSERTED:
        return False
    outcome = held(status, verb)
    if outcome is not None:
        tell(claims, scene, keys, step, outcome)
    return True


def announced(scene: Scene, at: int) -> int:
    """The states after a colon that ends a sentence about the role; -1 if there are none."""
    if not scene.nodes[at].plural and scene.tag(at) != "M":
        return -1
    for step in range(at + 1, min(at + 18, len(scene.nodes))):
        tag = scene.tag(step)
        if tag == ":":
            return _closing_list(scene, step + 1)
        if tag == "—" and scene.tag(at) == "R":
            return _dashed_list(scene, step + 1)
        verb = scene.nodes[step].verb
        if tag in ("S", "R", ";") or (verb is not None and verb.modality.value != "asserted"):
            return -1
    return -1


def _dashed_list(scene: Scene, at: int) -> int:
    """The list of three or more states that a dash opens and another one or the end closes."""
    at += scene.lower(at) == "the"
    states = scene.nodes[at].states if at < len(scene.nodes) else None
    listed = states is not None and len(states.states) > _PAIR and not states.possessive
    return at if listed and scene.tag(at + 1) in (".", "", "—") else -1


def _closing_list(scene: Scene, at: int) -> int:
    """The one list of states between a colon and the end of the sentence, -1 if none."""
    for step in range(at, min(at + 14, len(scene.nodes))):
        if scene.tag(step) == "S":
            closes = scene.tag(step + 1) in (".", "", ",", ";", "c", "(")
            return step if closes and not scene.nodes[step].possessive else -1
        if scene.tag(step) in ("V", "R", "w"):
            return -1
    return -1


def _after_place(scene: Scene, at: int) -> int:
    """The node after "in the region" and the like, where a list may still follow."""
    if scene.tag(at) == "(":
        for step in range(at + 1, min(at + 16, len(scene.nodes))):
            if scene.tag(step) == ")":
                return step + 1
            if scene.tag(step) == "S":
                return at
        return at
    if scene.lower(at) not in ("in", "within", "on", "from", "along", "of"):
        return at
    step = at + 1
    while scene.tag(step) in ("d", "n", "a", "t") and step < at + 6:
        step += 1
    return step if scene.tag(step) in (",", "—", "(", ":") else at


def _separator(scene: Scene, at: int) -> tuple[int, str]:
    """The node after what may stand between a role and its states, and the sign among it."""
    sign = ""
    for _ in range(6):
        tag, word = scene.tag(at), scene.lower(at)
        if tag in (":", "—", "(", ",") and not sign:
            sign = tag
        elif word in _INTRODUCES or (word == "among" and scene.lower(at + 1) in ("them", "these")):
            sign = "like"
        elif word == "such" and scene.lower(at + 1) == "as":
            sign = "like"
            at += 1
        elif (
            (scene.tag(at) == "V" and scene.tokens[scene.nodes[at].first].lower == "being")
            or word in ("them", "the", "latter", "both", "are", "being", ":")
            or (tag == "#" and sign == "(")
        ):
            pass
        elif tag == ")" and sign == "(" and scene.tag(at - 1) == "#":
            sign = ""
        else:
            break
        at += 1
    return at, sign


def _ended(scene: Scene, at: int) -> bool:
    return scene.tag(at + 1) in (",", ".", ")", "—", ";", "", ":")
