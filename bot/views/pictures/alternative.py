"""Pictures in words, for those who do not see them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.pictures import (
    Comparison,
    MembershipMap,
    Picture,
    PictureState,
    RelationsGraph,
    Timeline,
    TimelineEvent,
    TimelineRow,
)
from bot.model import PartialDate

# The longest description that Discord takes for an attachment.
LIMIT = 1024


def alt_text(picture: Picture) -> str:
    """What the picture shows, in the words given with it; at most 1,024 characters."""
    head = ": ".join(part for part in (picture.title, picture.subtitle) if part)
    lines = [line for line in _lines(picture) if line] or [picture.empty]
    return _clipped(" ".join(f"{part.rstrip('.')}." for part in (head, *lines) if part))


def _clipped(text: str) -> str:
    return text if len(text) <= LIMIT else text[: LIMIT - 1].rstrip() + "…"


def _lines(picture: Picture) -> Iterable[str]:
    if isinstance(picture, MembershipMap):
        return _map_lines(picture)
    if isinstance(picture, Timeline):
        return (*map(_row_line, picture.rows), *(_event_line(e, picture) for e in picture.events))
    if isinstance(picture, Comparison):
        return _comparison_lines(picture)
    return _graph_lines(picture)


def _names(states: Iterable[PictureState]) -> str:
    return ", ".join(state.label for state in states)


def _map_lines(picture: MembershipMap) -> list[str]:
    return [
        f"{word.word} ({len(states)}): {_names(states)}"
        for word in picture.legend
        if (states := [s.state for s in picture.states if s.status is word.mark])
    ]


def _when(start: PartialDate | None, end: PartialDate | None) -> str:
    return f"{start or '…'}–{end or '…'}"


def _row_line(row: TimelineRow) -> str:
    spans = ", ".join(_when(span.start, span.end) for span in row.spans)
    return f"{row.state.label} {spans}"


def _event_line(event: TimelineEvent, picture: Timeline) -> str:
    words = {word.mark: word.word for word in picture.legend}
    parts = [words.get(event.status, "")]
    if event.target:
        parts.append(f"{picture.target} {event.target}".strip())
    if event.overdue:
        parts.append(picture.overdue)
    told = ", ".join(part for part in parts if part)
    return f"{event.title} ({told})" if told else event.title


def _comparison_lines(picture: Comparison) -> list[str]:
    columns = (
        (picture.first, picture.only_first),
        (picture.both, picture.shared),
        (picture.second, picture.only_second),
    )
    return [f"{head} ({len(states)}): {_names(states)}" for head, states in columns if states]


def _graph_lines(picture: RelationsGraph) -> list[str]:
    words = {word.mark: word.word for word in picture.legend}
    labels = {node.key: node.label for node in picture.organizations}
    lines = []
    for node in picture.organizations:
        codes = {link.state for link in picture.links if link.organization == node.key}
        if codes:
            names = _names(state for state in picture.states if state.code in codes)
            lines.append(f"{node.label} ({len(codes)}): {names}")
    for relation in picture.relations:
        ends = f"{labels.get(relation.first, '')} – {labels.get(relation.second, '')}"
        lines.append(f"{ends}: {words.get(relation.kind, '')}")
    return lines
