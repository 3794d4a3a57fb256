"""Coordinated organizations as one node: "the CSTO, the EAEU and the CIS", "X (Y)"."""

from __future__ import annotations

from bot.extraction.standing.nodes import Node, Scene


def join_organizations(scene: Scene) -> None:
    """Make one node of "X (Y)" with the same key and of coordinated organizations."""
    nodes = scene.nodes
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
    links = 0
    seen_and = False
    while links < 4 and links < len(result):
        left = result[-1 - links]
        if left.tag == "O":
            break
        if left.lower in ("and", "or", "nor", "&"):
            seen_and = True
        elif left.lower in ("of", "to", "in", "from") and links < len(result) - 1:
            if result[-2 - links].lower not in ("and", "or", "as"):
                return 0
        elif left.lower not in ("the", ",", "both", "as", "well"):
            return 0
        links += 1
    if not links or links >= len(result) or result[-1 - links].tag != "O":
        return 0
    if result[-1 - links].possessive or scene.nodes[at].organizations == ():
        return 0
    after = at + 1
    while scene.tag(after) == "a":
        after += 1
    verb = scene.nodes[after].verb if after < len(scene.nodes) else None
    earlier = any(node.tag == "V" for node in result[: -1 - links])
    if verb is not None and verb.finite and earlier and links:
        return 0
    if not seen_and and not _list_goes_on(scene, at):
        return 0
    return links


def _list_goes_on(scene: Scene, at: int) -> bool:
    """Whether after ", X" more organizations and an "and" follow."""
    step = at + 1
    while scene.tag(step) in (",", "d", "O") and step < at + 12:
        step += 1
    if step == at + 1:
        after = step + 2 if scene.lower(step + 1) == "the" else step + 1
        return scene.lower(step) == "and" and scene.tag(after) == "O"
    return scene.lower(step) == "and" and scene.tag(step - 1) in (",", "O")
