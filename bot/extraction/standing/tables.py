"""Rows of tables on members: "State: Kenya; Status: member; Since: 2000"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.extraction.lexicon import load, split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.model import Status

_CELLS = 60  # nodes of a row, at most


_NO = split("no none not - never")


_YES = split("yes since member full")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a row under its column's heading."""

    key: tuple[Node, ...]
    value: tuple[Node, ...]

    def words(self, scene: Scene, nodes: tuple[Node, ...]) -> frozenset[str]:
        """The words of one of its halves, in lower case."""
        return frozenset(
            token.lower for node in nodes for token in scene.tokens[node.first : node.last + 1]
        )


@cache
def _told() -> dict[Status, frozenset[str]]:
    return {Status(name): split(text) for name, text in load("roles.toml")["tables"].items()}


def row_claims(scene: Scene, claims: Claims) -> None:
    """Claims of a sentence that is a table's row."""
    cells = list(_cells(scene))
    states = [node.states.states for cell in cells for node in cell.value if node.states]
    if len(cells) < 2 or len(states) != 1:
        return
    if not _by_column(scene, claims, cells, states[0]):
        _by_status(scene, claims, cells, states[0])


def _by_column(scene: Scene, claims: Claims, cells: list[_Cell], states: tuple[str, ...]) -> bool:
    """Columns that name an organization: "EAC member: since 2007; IGAD member: no"."""
    found = False
    for cell in cells:
        role = next((node for node in cell.key if node.tag == "R" and node.organizations), None)
        if role is None or role.status is not Status.MEMBER:
            continue
        found = True
        words = cell.words(scene, cell.value)
        dates = [node.date for node in cell.value if node.date is not None]
        named = next((n.status for n in cell.value if n.tag == "R" and n.status), None)
        if named is not None:
            claims.add(scene, role.organizations, states, named)
        elif words & _NO:
            claims.add(scene, role.organizations, states, Status.NON_MEMBER)
        elif words & _YES or dates:
            since = dates[0].date if dates else None
            claims.add(scene, role.organizations, states, Status.MEMBER, since=since)
    return found


def _by_status(scene: Scene, claims: Claims, cells: list[_Cell], states: tuple[str, ...]) -> None:
    """A column that tells the standing: "Status: observer", "Year of withdrawal: 2019"."""
    status = next((told for cell in cells if (told := _status(cell, scene))), None)
    if status is None:
        return
    keys = next((n.organizations for c in cells for n in c.value if n.tag == "O"), scene.topic)
    dates = [node.date.date for cell in cells for node in cell.value if node.date is not None]
    ended = status in (Status.FORMER, Status.SUSPENDED)
    force = Force.EVENT if ended else Force.STATE
    since = dates[0] if dates else None
    claims.add(scene, keys, states, status, force=force, since=since)


def _cells(scene: Scene) -> Iterator[_Cell]:
    """The cells of a row; none for prose."""
    nodes = scene.nodes
    if len(nodes) > _CELLS or sum(node.tag == ":" for node in nodes) < 2:
        return
    if any(node.verb is not None and node.verb.finite for node in nodes):
        return
    cell: list[Node] = []
    for node in (*nodes, None):
        if node is not None and node.tag != ";":
            cell.append(node)
            continue
        colon = next((at for at, part in enumerate(cell) if part.tag == ":"), 0)
        if colon:
            yield _Cell(tuple(cell[:colon]), tuple(cell[colon + 1 :]))
        cell = []


def _status(cell: _Cell, scene: Scene) -> Status | None:
    """What a cell says of the standing: by its value, or by a heading over a date."""
    words = cell.words(scene, cell.value)
    for node in cell.value:
        if node.tag in ("R", "M") and node.status is not None:
            return Status.NON_MEMBER if words & _NO else node.status
    named = any(node.tag == "S" for node in cell.value)
    heading = cell.words(scene, cell.key)
    dated = any(node.tag in ("t", "#") for node in cell.value)
    for status, told in _told().items():
        if (words & told and not named) or (dated and heading & told):
            return status
    return None
