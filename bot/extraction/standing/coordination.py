"""Coordinated organizations as one node: "the CSTO, the EAEU and the CIS", "X (Y)"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.series import Series, series

_REACH = 40  # nodes looked back for a verb
_PAUSES = frozenset({",", "c", "p", "t", "u", "w", "—", "("})
_ENDS = frozenset({".", ";", ")", ":", "", "?", "!"})
_MORE = split("other others many several various numerous two three four five")


def join_organizations(scene: Scene) -> None:
    """Make one node of "X (Y)" with the same key and of coordinated organizations."""
    if [node.tag for node in scene.nodes].count("O") < 2:
        return
    _join_names(scene)
    result: list[Node] = []
    at = 0
    while at < len(scene.nodes):
        node = scene.nodes[at]
        found = series(scene, at) if node.tag == "O" and not node.possessive else None
        if found is None or len(found.items) < 2:
            result.append(node)
            at += 1
            continue
        count = _coordinated(scene, found)
        if count > 1:
            last = found.items[count - 1]
            _merge(scene, node, found, count)
            result.append(node)
            at = last + 1
        else:
            after = found.items[1] if found.clause else found.items[-1] + 1
            result.extend(scene.nodes[at:after])
            at = after
    scene.nodes = result


def _join_names(scene: Scene) -> None:
    """Make one node of a name and another for the same organization in brackets after it."""
    result: list[Node] = []
    nodes, at = scene.nodes, 0
    while at < len(nodes):
        if nodes[at].tag == "O" and _same_in_brackets(scene, result, at):
            result.pop()
            result[-1].last = nodes[at + 1].last
            result[-1].possessive = scene.lower(at + 2) in ("'s", "'")
            at += 3 if result[-1].possessive else 2
        else:
            result.append(nodes[at])
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


def _merge(scene: Scene, first: Node, found: Series, count: int) -> None:
    """Let the first node of a series stand for its first `count` organizations."""
    keys = [key for at in found.items[:count] for key in scene.nodes[at].organizations]
    last = scene.nodes[found.items[count - 1]]
    first.organizations = tuple(dict.fromkeys(keys))
    first.last, first.possessive = last.last, last.possessive


def _coordinated(scene: Scene, found: Series) -> int:
    """How many of a series' organizations are coordinated for sure; fewer than two if none are."""
    count = len(found.items)
    aside = found.parted and scene.tag(found.after) not in _PAUSES | _ENDS
    if (found.clause and _opens_clause(scene, found)) or aside:
        count = found.without_subject()
    linked = [at for at in range(1, count) if found.anded[at]]
    if linked and (linked[-1] == count - 1 or _ends(scene, found.items[count - 1] + 1)):
        return count
    if linked and linked[-1] > 1:
        return linked[-1] + 1
    if linked:
        return 2
    if count < len(found.items):
        return 0
    return count if _goes_on(scene, found.after, count) else 0


def _opens_clause(scene: Scene, found: Series) -> bool:
    """Whether the last of a series is the subject of a new clause: "joined X, and Y refused".

    Not where the clause before is a remark: "those that joined X and Y agreed".
    """
    start = found.items[0]
    for step in range(start - 1, max(-1, start - _REACH), -1):
        node = scene.nodes[step]
        if node.tag == "V":
            remark = scene.tag(step - 1) == "w" and node.verb is not None and node.verb.finite
            return not remark or found.parted
    return False


def _ends(scene: Scene, at: int) -> bool:
    """Whether a clause ends at a node."""
    return scene.tag(at) in _ENDS


def _goes_on(scene: Scene, after: int, count: int) -> bool:
    """Whether a list without "and" is at its end, so that it is a list and no apposition.

    As in "a member of X, Y, and has", "of X, Y and other bodies", "of X, Y, Z."
    """
    if _ends(scene, after):
        return count > 2
    step = after + 1 if scene.tag(after) == "," else after
    if scene.tag(step) != "c":
        return False
    verb = scene.nodes[step + 1].verb if step + 1 < len(scene.nodes) else None
    return count > 2 or scene.lower(step + 1) in _MORE or (verb is not None and verb.finite)
