"""Rows of tables on members: "State: Kenya; Status: member; Since: 2000"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.extraction.lexicon import load, split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.model import PartialDate, Status

_CELLS = 60  # nodes of a row, at most


_NO = split("no none not never - – — ✗ ✘ ✕")
_DASHES = split("- – —")
_YES = split("yes full in x ✓ ✔ ● ☑")
_BARE = split("since in ( ) , . from as of")

# Words that may stand with an organization at the head of a column on members.
_HEADS = split(
    "status standing place position role in of the to date year since entry accession joined "
    "admitted member membership party at"
)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a row under its column's heading, which is empty where there is none."""

    key: tuple[Node, ...]
    value: tuple[Node, ...]

    def words(self, scene: Scene, nodes: tuple[Node, ...]) -> frozenset[str]:
        """The words of one of its halves, in lower case."""
        return frozenset(
            token.lower for node in nodes for token in scene.tokens[node.first : node.last + 1]
        )

    def date(self) -> PartialDate | None:
        """The first date in its value."""
        return next((node.date.date for node in self.value if node.date is not None), None)


@cache
def _told() -> dict[Status, frozenset[str]]:
    return {Status(name): split(text) for name, text in load("roles.toml")["tables"].items()}


def row_claims(scene: Scene, claims: Claims) -> None:
    """Claims of a sentence that is a table's row."""
    cells = list(_cells(scene))
    named = [cell for cell in cells if any(node.states for node in cell.value)]
    states = {node.states.states for cell in named[:1] for node in cell.value if node.states}
    if len(cells) < 2 or len(states) != 1:
        return
    if not any(cell.key for cell in cells) and len(cells[0].value) > 1:
        return
    (row,) = states
    if not _by_column(scene, claims, cells, row) and len(named) == 1:
        _by_status(scene, claims, cells, row)


def _by_column(scene: Scene, claims: Claims, cells: list[_Cell], states: tuple[str, ...]) -> bool:
    """Columns that name an organization: "EAC member: since 2007; IGAD member: no"."""
    columns = [(keys, cell) for cell in cells if (keys := _headed(scene, cell))]
    told = [(keys, cell, _under(scene, cell)) for keys, cell in columns]
    if not any(status for _, _, status in told):
        return False
    joined = _joined(scene, cells) if len(columns) == 1 else None
    for keys, cell, found in told:
        dashed = bool(cell.value) and cell.words(scene, cell.value) <= _DASHES | {"."}
        status = Status.NON_MEMBER if dashed else found
        if status is not None:
            ended = status in (Status.FORMER, Status.SUSPENDED)
            force = Force.EVENT if ended else Force.STATE
            since = cell.date() or joined
            claims.add(scene, keys, states, status, force=force, since=since)
    return True


def _headed(scene: Scene, cell: _Cell) -> tuple[str, ...]:
    """The organization that heads a column on its members, () if it heads none."""
    named = [node for node in cell.key if node.organizations]
    if len(named) != 1 or (named[0].tag == "R" and named[0].status is not Status.MEMBER):
        return ()
    rest = tuple(node for node in cell.key if node.tag != "O")
    plain = all(
        node.tag in "RM" or cell.words(scene, (node,)) <= _HEADS | {"(", ")"} for node in rest
    )
    return named[0].organizations if plain and not named[0].possessive else ()


def _under(scene: Scene, cell: _Cell) -> Status | None:
    """The standing that a cell in an organization's column tells, None if it tells none."""
    words = cell.words(scene, cell.value) - {"."}
    if not words or words <= _DASHES:
        return None
    if {"no", "longer"} <= words:
        return Status.FORMER
    for status in (Status.FORMER, Status.SUSPENDED):
        if words & _told()[status] and not words & _NO:
            return status
    role = next((n.status for n in cell.value if n.tag in "RM" and n.status is not None), None)
    if role is not None:
        return Status.NON_MEMBER if words & _NO and role is Status.MEMBER else role
    if words & _NO:
        return Status.NON_MEMBER if words <= _NO | _HEADS else None
    dated = any(node.date is not None for node in cell.value)
    numbered = cell.words(scene, tuple(node for node in cell.value if node.date is not None))
    bare = words - numbered <= _BARE | _YES | _told()[Status.MEMBER]
    return Status.MEMBER if bare and (dated or words & (_YES | _told()[Status.MEMBER])) else None


def _joined(scene: Scene, cells: list[_Cell]) -> PartialDate | None:
    """The date in a column such as "Since" or "Year of entry"."""
    told = _told()[Status.MEMBER]
    return next((c.date() for c in cells if c.date() and c.words(scene, c.key) & told), None)


def _by_status(scene: Scene, claims: Claims, cells: list[_Cell], states: tuple[str, ...]) -> None:
    """A column that tells the standing: "Status: observer", "Year of withdrawal: 2019".

    Years of entry do not say into which standing where the table's caption does.
    """
    status = next((told for cell in cells if (told := _status(cell, scene))), None)
    named = next((n.organizations for c in cells for n in c.value if n.tag == "O"), ())
    keys = named or scene.topic
    if scene.caption is not None and status in (None, Status.MEMBER) and not named:
        status, keys = scene.caption.status, scene.caption.organizations
    if status is None:
        return
    since = next((cell.date() for cell in cells if cell.date()), None)
    ended = status in (Status.FORMER, Status.SUSPENDED)
    force = Force.EVENT if ended else Force.STATE
    claims.add(scene, keys, states, status, force=force, since=since)


def _cells(scene: Scene) -> Iterator[_Cell]:
    """The cells of a row; none for prose."""
    nodes = scene.nodes
    signs = [node.tag for node in nodes[: _CELLS + 1] if node.tag in (":", ";")]
    if len(nodes) > _CELLS or ";" not in signs:
        return
    headed, cell = ":" in signs, list[Node]()
    for node in (*nodes, None):
        if node is not None and node.tag != ";":
            if _clause(cell, node):
                return
            cell.append(node)
            continue
        colon = next((at for at, part in enumerate(cell) if part.tag == ":"), 0)
        if colon:
            yield _Cell(tuple(cell[:colon]), tuple(cell[colon + 1 :]))
        elif cell and (cell[0].states or not headed):
            yield _Cell((), tuple(cell))
        cell = []


def _clause(cell: list[Node], node: Node) -> bool:
    """Whether a node is a finite verb that does not open a cell's value: the text is prose."""
    if node.verb is None or not node.verb.finite:
        return False
    before = cell[-1].tag if cell else ""
    return before not in (":", "") and cell[-1].lower not in ("participation", "membership")


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
