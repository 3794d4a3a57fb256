"""Organizations and the states they share, as a graph that reads from left to right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.patches import PathPatch
from matplotlib.path import Path

from bot.answers.pictures import RelationsGraph
from bot.model import Status
from bot.views.pictures.parts import (
    MARGIN,
    Entry,
    Footing,
    Heading,
    Legend,
    box,
    empty_picture,
    mark,
)
from bot.views.pictures.style import (
    BLUE,
    GREEN,
    GREY,
    GROUND,
    LABEL,
    LOOKS,
    ORANGE,
    PANEL,
    PURPLE,
    SKY,
    SMALL,
    SUBTITLE,
    VERMILION,
    WIDTH,
    YELLOW,
    Sheet,
    listed,
    wrapped,
)

_COLORS = (SKY, ORANGE, GREEN, YELLOW, PURPLE, VERMILION, BLUE, GREY)
_MOST_NODES, _MOST_GROUPS, _MOST_LINES = 8, 14, 4
_ARCS = 116.0  # pixels for the arcs between organizations, where there are any
_NODE, _CURVES = 190.0, 170.0
_LINE = 34.0
_CURVE = (Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4)


@dataclass(frozen=True, slots=True)
class _Group:
    """States with the same standing in the same organizations."""

    standing: tuple[tuple[str, Status], ...]
    lines: Sequence[str]
    count: int

    @property
    def height(self) -> float:
        return _LINE * len(self.lines) + 24


class _Layout:
    """What goes where: arcs, organizations, curves and groups, from left to right."""

    def __init__(self, picture: RelationsGraph, top: float) -> None:
        self.nodes = picture.organizations[:_MOST_NODES]
        keys = {node.key for node in self.nodes}
        self.relations = [r for r in picture.relations if {r.first, r.second} <= keys]
        self.node_left = MARGIN + (_ARCS if self.relations else 0)
        self.group_left = self.node_left + _NODE + _CURVES
        self.group_width = WIDTH - MARGIN - self.group_left
        self.groups = _groups(picture, keys, self.group_width - 40)
        tall = sum(group.height + 14 for group in self.groups)
        self.top, self.height = top, max(tall, 96.0 * len(self.nodes), 120.0)
        step = self.height / max(len(self.nodes), 1)
        self.middles = {
            node.key: (top + step * (place + 0.5), _COLORS[place % len(_COLORS)])
            for place, node in enumerate(self.nodes)
        }


def draw_graph(picture: RelationsGraph) -> bytes:
    """The graph as a PNG."""
    if not picture.organizations:
        return empty_picture(picture.title, picture.subtitle, picture.empty, picture.source)
    heading, footing = Heading(picture.title, picture.subtitle), Footing(picture.source)
    layout = _Layout(picture, heading.height)
    legend = Legend(_entries(picture, layout))
    sheet = Sheet(heading.height + layout.height + legend.height + footing.height + 24)
    heading.draw(sheet)
    legend.draw(sheet, heading.height + layout.height + 12)
    footing.draw(sheet)
    _draw_nodes(sheet, layout)
    _draw_groups(sheet, layout)
    _draw_relations(sheet, layout)
    return sheet.png()


def _entries(picture: RelationsGraph, layout: _Layout) -> list[Entry]:
    """What markers mean; a plain line is a member, and needs no word where all are."""
    used: set[object] = {relation.kind for relation in layout.relations}
    used |= {status for group in layout.groups for _, status in group.standing}
    used.discard(Status.MEMBER)
    return [Entry(LOOKS[word.mark], word.word) for word in picture.legend if word.mark in used]


def _groups(picture: RelationsGraph, keys: set[str], width: float) -> list[_Group]:
    """States by their standing, those that are in most organizations before others."""
    standing: defaultdict[str, dict[str, Status]] = defaultdict(dict)
    for link in picture.links:
        if link.organization in keys:
            standing[link.state][link.organization] = link.status
    order = {node.key: place for place, node in enumerate(picture.organizations)}
    members: defaultdict[tuple[tuple[str, Status], ...], list[str]] = defaultdict(list)
    for state in picture.states:
        if state.code in standing:
            pairs = sorted(standing[state.code].items(), key=lambda pair: order[pair[0]])
            members[tuple(pairs)].append(state.label)
    most = _MOST_LINES if len(members) > 6 else 2 * _MOST_LINES
    groups = [
        _Group(pairs, listed(names, width, LABEL, most), len(names))
        for pairs, names in members.items()
    ]
    groups.sort(key=lambda group: (-len(group.standing), -group.count))
    shown = sorted(groups[:_MOST_GROUPS], key=lambda group: _depth(group, order))
    hidden = sum(group.count for group in groups[_MOST_GROUPS:])
    return [*shown, _Group((), (f"+{hidden}",), hidden)] if hidden else shown


def _depth(group: _Group, order: dict[str, int]) -> float:
    """How far down a group goes: amid the organizations that it is linked to."""
    return sum(order[key] for key, _ in group.standing) / len(group.standing)


def _draw_nodes(sheet: Sheet, layout: _Layout) -> None:
    left = layout.node_left
    for node in layout.nodes:
        y, color = layout.middles[node.key]
        box(sheet, left, y - 38, _NODE, 76, color=color, zorder=6)
        box(sheet, left + 4, y - 34, _NODE - 8, 68, color=PANEL, zorder=6, rounding=11)
        size, most = (SUBTITLE, 1) if len(node.label) <= 9 else (SMALL, 2)
        if len(node.label) > 22:
            size, most = 20, 3
        lines = wrapped(node.label, _NODE - 20, size, most, bold=True)
        for row, line in enumerate(lines):
            at = y + (row - (len(lines) - 1) / 2) * (size + 1)
            sheet.text(left + _NODE / 2, at, line, size, bold=True, ha="center")


def _draw_groups(sheet: Sheet, layout: _Layout) -> None:
    used = sum(group.height for group in layout.groups)
    spare = (layout.height - used) / max(len(layout.groups), 1)
    y = layout.top + spare / 2
    for group in layout.groups:
        box(sheet, layout.group_left, y, layout.group_width, group.height, zorder=5)
        for row, line in enumerate(group.lines):
            sheet.text(layout.group_left + 20, y + 12 + _LINE * (row + 0.5), line, LABEL)
        for number, (key, status) in enumerate(group.standing):
            share = (number + 1) / (len(group.standing) + 1)
            _draw_link(sheet, layout, key, y + group.height * share, status)
        y += group.height + spare


def _draw_link(sheet: Sheet, layout: _Layout, key: str, y: float, status: Status) -> None:
    """A curve from an organization to a group; dashed and marked where it is no member."""
    start, color = layout.middles[key]
    left, right = layout.node_left + _NODE, layout.group_left
    middle = (left + right) / 2
    member = status is Status.MEMBER
    sheet.add(
        PathPatch(
            Path([(left, start), (middle, start), (middle, y), (right, y)], _CURVE),
            facecolor="none",
            edgecolor=color,
            linewidth=4 if member else 2.6,
            linestyle="-" if member else (0, (3, 2)),
            zorder=3,
        )
    )
    if not member:
        mark(sheet, right - 16, y, LOOKS[status], 22, edge=GROUND)


def _draw_relations(sheet: Sheet, layout: _Layout) -> None:
    """Arcs between organizations, on the left, reaching out further the further apart."""
    order = {node.key: place for place, node in enumerate(layout.nodes)}
    ends: Counter[str] = Counter()
    for relation in sorted(layout.relations, key=lambda r: abs(order[r.first] - order[r.second])):
        upper, lower = sorted((relation.first, relation.second), key=order.__getitem__)
        if upper == lower:
            continue
        first = layout.middles[upper][0] + 14 - 9 * ends[upper]
        second = layout.middles[lower][0] - 14 + 9 * ends[lower]
        ends.update((upper, lower))
        reach = min(8 + 30 * (order[lower] - order[upper]), _ARCS - 14) * 4 / 3
        right, look = layout.node_left, LOOKS[relation.kind]
        bend = right - reach
        path = Path([(right, first), (bend, first), (bend, second), (right, second)], _CURVE)
        patch = PathPatch(path, facecolor="none", edgecolor=look.color, linewidth=3.4, zorder=4)
        sheet.add(patch)
        mark(sheet, right - reach * 0.75, (first + second) / 2, look, 24, edge=GROUND)
