"""Rows without headings: "The members and their years of entry:", then "Kenya 2000"."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Scene, scene
from bot.extraction.standing.roles import mark_roles
from bot.model import Status

_LEAD = 24  # tokens of the line that announces rows, at most
_ENTRY = split(
    "entry accession joined join joining admission admitted membership acceded entered since year "
    "years apply applied"
)
_DATES = split("dates years")
_SIGNS = split("— ( ) : , . - ; in since") | {""}
_HEADING = 6  # tokens of the line over a table, at most
_SKIPPED = 2  # lines between two rows of one list, at most


def _barred(row: Scene, claims: Claims) -> None:
    """As in the row "Kenya | member | 2000" of a text on one organization."""
    if "|" not in row.tags:
        return
    roles = [node for node in row.nodes if node.tag == "R"]
    plain = all(node.tag in "SRt|#" for node in row.nodes)
    states = row.nodes[0].states if row.tag(1) == "|" else None
    if states is None or len(roles) != 1 or not plain or len(row.topic) != 1:
        return
    role = roles[0]
    keys = role.organizations or row.topic
    since = next((node.date.date for node in row.nodes if node.date is not None), None)
    if role.status is not None and not role.dead:
        claims.add(row, keys, states.states, role.status, since=since)


def _dates_of_entry(lead: Scene) -> bool:
    """As in "The dates on which the six began to apply the agreement are these:"."""
    words = {token.lower for token in lead.tokens[:3]}
    others = any(node.tag in "OSRM" and node.organizations != lead.topic for node in lead.nodes)
    return bool(words & _DATES) and not others and lead.tokens[-1].text == ":"


class Rows:
    """Finds states with a year each under a line that says what the years are."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._document = document
        self._last = -_SKIPPED
        self._lead: tuple[Status, tuple[str, ...]] | None = None
        self._headed = -_SKIPPED  # the line "Grouping Since Members", or the last row under it

    def note(self, row: Scene, claims: Claims) -> None:
        """Claim what a sentence says if it is such a row."""
        _barred(row, claims)
        self._roll(row, claims)
        states = row.nodes[0].states
        if states is None:
            return
        dates = [node.date for node in row.nodes if node.date is not None]
        bare = all(node.tag in "tS" or node.tag in _SIGNS for node in row.nodes[1:])
        if len(dates) != 1 or not bare or len(states.states) != 1:
            return
        number = row.sentence.sentence.number
        if number - self._last > _SKIPPED:
            self._lead = self._announced(number - 1, row.topic)
        self._last = number
        if self._lead is not None:
            status, keys = self._lead
            claims.add(row, keys, states.states, status, since=dates[0].date)

    def _roll(self, row: Scene, claims: Claims) -> None:
        """As in "X 1971 A, B, C" under a line such as "Grouping Since Members"."""
        number, nodes = row.sentence.sentence.number, row.nodes
        first, last = nodes[0], nodes[-1]
        if len(row.tokens) <= _HEADING and not row.verbs and not any(n.tag in "S.;" for n in nodes):
            if last.tag == "R" and last.plural and last.status is Status.MEMBER and not last.dead:
                self._headed = number
            return
        near = number - self._headed < _SKIPPED
        bare = all(node.tag in "t#|:—" for node in nodes[1:-1])
        listed = last.states is not None and len(last.states.states) > 1
        if near and bare and listed and first.tag == "O" and last.states is not None:
            self._headed = number
            claims.add(row, first.organizations[:1], last.states.states, Status.MEMBER, closed=True)

    def _announced(
        self, number: int, topic: tuple[str, ...]
    ) -> tuple[Status, tuple[str, ...]] | None:
        """The standing and organization that the line with this number announces."""
        sentences = self._document.sentences
        before = sentences[number - 1] if 0 < number <= len(sentences) else None
        if before is None or before.sentence.number != number or len(before.tokens) > _LEAD:
            return None
        if not _ENTRY & {token.lower for token in before.tokens}:
            return None
        lead = scene(self._document, before)
        lead.topic = topic
        mark_roles(lead)
        roles = [node for node in lead.nodes if node.tag == "R" and node.plural and node.status]
        if not roles and _dates_of_entry(lead):
            return (Status.MEMBER, topic) if len(topic) == 1 else None
        if len(roles) != 1 or roles[0].status is None or roles[0].dead:
            return None
        keys = {node.organizations for node in lead.nodes if node.organizations} or {topic}
        only = keys.pop() if len(keys) == 1 else ()
        return (roles[0].status, only) if len(only) == 1 else None
