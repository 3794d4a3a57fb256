"""A report with everything extracted from it, as it was saved."""

from __future__ import annotations

import json

import aiosqlite

from bot.model import (
    Briefing,
    Derivation,
    Initiative,
    Membership,
    Organization,
    Participant,
    Point,
    Progress,
    Relation,
    RelationKind,
    Sentence,
    Status,
    Subject,
    Summary,
)
from db.connections import rows
from db.keys import partial_of, subject_name
from db.records import FullReport
from db.reports import by_id

_FACTS = """
SELECT {columns}, (
    SELECT json_group_array(number) FROM (
        SELECT s.number FROM evidence AS e JOIN sentence AS s ON s.id = e.sentence
        WHERE e.fact = fact.id ORDER BY e.sentence
    )
)
FROM fact JOIN {table} AS x ON x.fact = fact.id WHERE fact.report = :report ORDER BY fact.id"""

MEMBERSHIPS = _FACTS.format(
    table="membership",
    columns="x.organization, x.state, x.status, x.derivation, x.since, x.until, x.closed",
)
INITIATIVES = _FACTS.format(
    table="initiative",
    columns="""(
        SELECT organization FROM life WHERE life.id = x.life
    ), x.title, x.status, x.target, (
        SELECT json_group_array(json_array(state, part)) FROM participant WHERE initiative = x.fact
    )""",
)
RELATIONS = _FACTS.format(table="relation", columns="x.first, x.second, x.kind")
POINTS = _FACTS.format(
    table="point",
    columns="""x.part, coalesce(
        x.text, (SELECT text FROM sentence WHERE sentence.id = fact.sentence)
    )""",
)
SENTENCES = """
SELECT number, paragraph, text, subjects FROM sentence WHERE report = :report ORDER BY number"""
ORGANIZATIONS = """
SELECT o.key, o.name, o.acronym FROM mention AS m JOIN organization AS o ON o.key = m.name
WHERE m.report = :report AND m.kind = 'organization' ORDER BY o.key"""


async def full(reader: aiosqlite.Connection, report: int) -> FullReport | None:
    """A report with its sentences and briefing, or None if there is none of that id."""
    byline = await by_id(reader, report)
    if byline is None:
        return None
    which = {"report": report}
    told = await rows(reader, SENTENCES, which)
    subjects = tuple(
        Subject(number, **{kind: name})
        for number, _, _, tokens in told
        for kind, name in map(subject_name, tokens.split())
    )
    briefing = Briefing(
        organizations=tuple(Organization(*row) for row in await rows(reader, ORGANIZATIONS, which)),
        memberships=tuple(_membership(*row) for row in await rows(reader, MEMBERSHIPS, which)),
        initiatives=tuple(_initiative(*row) for row in await rows(reader, INITIATIVES, which)),
        relations=tuple(
            Relation(first, second, RelationKind(kind), _numbers(evidence))
            for first, second, kind, evidence in await rows(reader, RELATIONS, which)
        ),
        summary=_summary(await rows(reader, POINTS, which)),
        subjects=subjects,
    )
    return FullReport(byline, tuple(Sentence(*row[:3]) for row in told), briefing)


def _numbers(evidence: str) -> tuple[int, ...]:
    return tuple(json.loads(evidence))


def _membership(
    organization: str,
    state: str,
    status: str,
    derivation: str,
    since: str,
    until: str,
    closed: int,
    evidence: str,
) -> Membership:
    return Membership(
        organization=organization,
        state=state,
        status=Status(status),
        derivation=Derivation(derivation),
        evidence=_numbers(evidence),
        since=partial_of(since),
        until=partial_of(until),
        closed=bool(closed),
    )


def _initiative(
    organization: str, title: str, status: str, target: str, participants: str, evidence: str
) -> Initiative:
    return Initiative(
        organization=organization,
        title=title,
        status=Progress(status),
        evidence=_numbers(evidence),
        target=partial_of(target),
        participants=tuple(Participant(*values) for values in json.loads(participants)),
    )


def _summary(found: list[tuple[str, str, str]]) -> Summary:
    parts: dict[str, list[Point]] = {"bottom line": [], "key point": [], "watch": []}
    for part, text, evidence in found:
        parts[part].append(Point(text, _numbers(evidence)))
    bottom_line = next(iter(parts["bottom line"]), None)
    return Summary(bottom_line, tuple(parts["key point"]), tuple(parts["watch"]))
