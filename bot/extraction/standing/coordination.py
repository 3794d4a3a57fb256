"""Coordinated organizations as one node: "the CSTO, the EAEU and the CIS", "X (Y)"."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Node, Scene

_REACH = 40  # nodes looked back for a verb
_ANDS = split("and or nor &")
_LINKING = _ANDS | split("the , both as well")
_PREPOSITIONS = split("of to in from")


def join_organizations(scene: Scene) -> None:
    """Make one node of "X (Y)" with the same key and of coordinated organizations."""
    nodes = scene.nodes
    if [node.tag for node in nodes].count("O") < 2:
        return
    result: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        if node.tag != "O" or not result:
            result.append(node)
            at += 1
            continue
        if _same_in_brackets(scene, result, at):
            result.pop()
            result[-1].last = nodes[at + 1].last
            result[-1].possessive = scene.lower(at + 2) in ("'s", "'")
            at += 3 if result[-1].possessive else 2
            continue
        link = _coordinated(scene, result, at)
        if link:
            del result[len(result) - link :]
            first = result[-1]
            first.organizations = tuple(dict.fromkeys((*first.organizations, *node.organizations)))
            first.last, first.possessive = node.last, node.possessive
        else:
            result.append(node)
        at += 1
    scene.nodes = result


def _same_in_brackets(scene: Scene, result: list[Node], at: int) -> bool:
    return (
        len(result) > 1
        and result[-1].lower == "("
        and scene.lower(at + 1) == ")"
        and result[-2].tag == "O"
        and set(scene.nodes[at].organizations) <= set(result[-2].organizations)
    )


def _coordinated(scene: Scene, result: list[Node], at: int) -> int:
    """How many nodes link this organization to one before it in a coordination; 0 if none do."""
    words = _link(result)
    links = len(words)
    if not links or links >= len(result) or result[-1 - links].possessive:
        return 0
    if _begins_clause(scene, result[-_REACH : -1 - links], at):
        return 0
    return links if _ANDS.intersection(words) or _list_goes_on(scene, at) else 0


def _link(result: list[Node]) -> list[str]:
    """The words between here and the organization before, none if they link no list."""
    words: list[str] = []
    for left, before in pairwise((*reversed(result[-6:]), Node("", 0, 0))):
        if left.tag == "O":
            return words
        again = left.lower in _PREPOSITIONS and before.lower in ("and", "or", "nor", "as")
        if not again and left.lower not in _LINKING:
            break
        words.append(left.lower)
    return []


def _begins_clause(scene: Scene, before: list[Node], at: int) -> bool:
    """Whether an organization is the subject of a new clause: "joined X, and Y refused"."""
    after = at + 1
    while scene.tag(after) == "a":
        after += 1
    verb = scene.nodes[after].verb if after < len(scene.nodes) else None
    return verb is not None and verb.finite and any(node.tag == "V" for node in before)


def _list_goes_on(scene: Scene, at: int) -> bool:
    """Whether after ", X" more organizations and an "and" follow."""
    step = at + 1
    while scene.tag(step) in (",", "d", "O") and step < at + 12:
        step += 1
    if step == at + 1:
        after = step + 2 if scene.lower(step + 1) == "the" else step + 1
        return scene.lower(step) == "and" and scene.tag(after) == "O"
    return scene.lower(step) == "and" and scene.tag(step - 1) in (",", "O")
