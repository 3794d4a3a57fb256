"""Rows of tables on members: "State: Kenya; Status: member; Since: 2000"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.extraction.claims import Claims
from bot.extraction.lexicon import load, split
from bot.extraction.nodes import Force, Node, Scene
from bot.model import Status

_CELLS = 40  # cells of a row that are looked at


def row_claims(scene: Scene, claims: Claims) -> None:
    """Claims of a sentence that is a table's row."""
    cells = list(_cells(scene))
    if len(cells) < 2:
        return
    states: list[Node] = []
    keys: tuple[str, ...] = ()
    status, force, dates = None, Force.STATE, []
    for key, value in cells:
        states.extend(node for node in value if node.tag == "S")
        for node in value:
            if node.tag == "O":
                keys = node.organizations
        found = _status(key, value, scene) if status is None else None
        if found is not None:
            status = found
            force = Force.EVENT if found in (Status.FORMER, Status.SUSPENDED) else force
        dates.extend(node.date for node in value if node.date is not None)
    if len(states) == 1 and states[0].states is not None and status is not None:
        since = dates[0].date if dates else None
        claims.add(
            scene,
            keys or scene.topic,
            states[0].states.states,
            status,
            force=force,
            since=since,
        )


def _cells(scene: Scene) -> Iterator[tuple[list[str], list[Node]]]:
    """The cells of a row: the words of the key and the nodes of the value; none for prose."""
    nodes = scene.nodes
    if sum(node.tag == ":" for node in nodes[:_CELLS]) < 2 or len(nodes) > _CELLS:
        return
    if any(node.verb is not None and node.verb.finite for node in nodes):
        return
    key: list[str] = []
    value: list[Node] = []
    in_value = False
    for node in nodes:
        if node.tag == ";" or (node.tag == "." and in_value):
            if in_value:
                yield key, value
            key, value, in_value = [], [], False
        elif node.tag == ":" and not in_value:
            in_value = True
        elif in_value:
            value.append(node)
        else:
            key.extend(t.lower for t in scene.tokens[node.first : node.last + 1])
    if in_value:
        yield key, value


def _status(key: list[str], value: list[Node], scene: Scene) -> Status | None:
    """What a cell says of the standing: by its value, or by a dated key ("Year of withdrawal")."""
    roles = load("roles.toml")["tables"]
    for node in value:
        if node.tag in "RM" and node.status is not None:
            negated = any(other.lower in ("not", "non", "no") for other in value)
            return Status.NON_MEMBER if negated else node.status
    words = {t.lower for node in value for t in scene.tokens[node.first : node.last + 1]}
    for name, text in roles.items():
        if words & split(text) and not any(node.tag == "S" for node in value):
            return Status(name)
    if any(node.tag in ("t", "#") for node in value):
        for name, text in roles.items():
            if set(key) & split(text):
                return Status(name)
    return None
