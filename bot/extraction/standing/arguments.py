"""To whom it is done: the objects and prepositional phrases after a verb."""

from __future__ import annotations

from bot.extraction.clauses import VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.extent import extends
from bot.extraction.standing.heads import HEADS
from bot.extraction.standing.nodes import Node, Scene
from bot.records import record

_AHEAD = 26  # nodes looked ahead for complements
_CLAUSE = 10  # nodes between "after" and its verb


_TIME_NOUNS = split(
    "year month week decade monday tuesday wednesday thursday friday saturday sunday century "
    "spring summer autumn winter alongside decades years months weeks days"
)


@record(frozen=True, slots=True)
class Argument:
    """A complement: the preposition before it ("" for an object) and its node.

    `other` marks objects that are neither states, organizations, roles nor standings. `owner` is
    the node of the states that a standing belongs to ("A's membership").
    """

    link: str
    at: int
    other: bool = False
    owner: int | None = None


def complements(scene: Scene, at: int) -> list[Argument]:
    """The objects and prepositional phrases after the verb at node `at`, in order."""
    found: list[Argument] = []
    link, owner = "", None
    step, limit = at + 1, min(len(scene.nodes), at + _AHEAD)
    while step < limit:
        node = scene.nodes[step]
        if node.tag == "p":
            link = node.lower
        elif node.tag == "S" and node.possessive and _more(scene, step):
            owner = step
        elif node.tag in HEADS:
            compound = node.tag == "O" and (node.possessive or extends(scene, step))
            if not compound:
                found.append(Argument(link, step, owner=owner))
                owner = None
        elif node.tag == "n" and node.lower != "neither":
            if _last_noun(scene, step):
                found.append(Argument(link, step, other=True, owner=owner))
                owner = None
        elif node.tag == "t" and not found:
            found.append(Argument(link or "on", step, other=True))
        elif _stops(scene, step, node):
            break
        step += 1
    return found


def _more(scene: Scene, at: int) -> bool:
    return scene.tag(at + 1) in ("n", "M", "R", "a", "d", "#", "O")


def _last_noun(scene: Scene, at: int) -> bool:
    """Whether a word is the head of its phrase and no mere adjective or time word."""
    node = scene.nodes[at]
    if node.lower in _TIME_NOUNS:
        return False
    return scene.tag(at + 1) not in ("n", "S", "O", "R", "M", "-")


def _stops(scene: Scene, at: int, node: Node) -> bool:
    """Whether a clause ends at a node."""
    if node.tag == "V":
        return node.verb is not None and (node.verb.finite or node.verb.form != "participle")
    if node.tag in (";", ":", "w", "u", ".", "?", "!", "(", "—"):
        return True
    if node.tag == "c":
        return _new_clause(scene, at + 1)
    if node.tag == ",":
        return scene.tag(at + 1) not in ("p", "t", "a") or scene.lower(at + 1) == "with"
    return False


def _new_clause(scene: Scene, at: int) -> bool:
    """Whether a verb with its own subject, or another verb, follows a conjunction."""
    for step in range(at, min(at + 7, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "V":
            return node.verb is not None and node.verb.finite
        if node.tag in (",", ";", "p", "c", "w"):
            return False
    return False


def clause_nodes(scene: Scene, at: int) -> range:
    """The nodes after a verb up to the next clause."""
    for step in range(at + 1, min(len(scene.nodes), at + _AHEAD)):
        node = scene.nodes[step]
        if node.lower == "so" and scene.tag(step - 1) == "c":  # "and so, since 2021, is B"
            return range(at + 1, step)
        if node.tag in (";", "w") or (node.verb is not None and _own_clause(scene, node.verb)):
            return range(at + 1, step)
    return range(at + 1, min(len(scene.nodes), at + _AHEAD))


def _own_clause(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a verb is finite, or tells of something earlier: "having left in 2007"."""
    return verb.finite or scene.tokens[verb.first].lower == "having"


def in_after_clause(scene: Scene, at: int) -> bool:
    """Whether a verb tells what came before the rest: "returned, years after B suspended it"."""
    for step in range(at - 1, max(-1, at - _CLAUSE), -1):
        if scene.lower(step) == "after":
            return True
        if scene.tag(step) in ("V", "w", ";", ","):
            return False
    return False
