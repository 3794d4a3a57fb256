"""What a table's caption says of its rows: "Observer states of X.", then "State: Kenya; ..."."""

from __future__ import annotations

from bot.extraction.standing.nodes import Group, Scene

_LONGEST = 14  # nodes of a caption


def caption_of(row: Scene) -> Group | None:
    """The standing that the caption above gives to the states of a row, None without one."""
    before = row.previous
    if before is None or ";" not in row.tags:
        return None
    return before.caption if before.caption is not None else _announced(before)


def _announced(scene: Scene) -> Group | None:
    if len(scene.nodes) > _LONGEST or any(node.verb and node.verb.finite for node in scene.nodes):
        return None
    roles = [node for node in scene.nodes if node.tag == "R" and node.plural and not node.dead]
    if len(roles) != 1 or roles[0].status is None:
        return None
    keys = roles[0].organizations or scene.topic
    return Group(keys, roles[0].status) if len(keys) == 1 else None
