"""What a batch of reports becomes: rows for every table, before anything is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.model import Briefing, Document, Membership, Organization, Point, Status
from db.errors import StoreError
from db.keys import (
    MOST_FACTS,
    MOST_SENTENCES,
    day_number,
    fact_id,
    fold,
    partial_text,
    sentence_id,
    subject_token,
)
from db.titles import title_key

Row = tuple[Any, ...]
LifeKey = tuple[str, str]  # an organization and a title's key


@dataclass(frozen=True, slots=True)
class Entry:
    """A report to be saved: where it came from, its SHA-256, its content and what it says.

    ValueError for a briefing that names an organization it does not describe, relates one to
    itself, or cites a sentence that the document does not have.
    """

    source: str
    digest: str
    document: Document
    briefing: Briefing

    def __post_init__(self) -> None:
        count = len(self.document.sentences)
        if count > MOST_SENTENCES:
            raise StoreError(f"{self.source} has {count} sentences; at most {MOST_SENTENCES} fit.")
        known = {organization.key for organization in self.briefing.organizations}
        unknown = {name for kind, name in _named(self.briefing) if kind == "organization"} - known
        if unknown:
            raise ValueError(f"{self.source} names undescribed organizations: {sorted(unknown)}")
        if any(relation.first == relation.second for relation in self.briefing.relations):
            raise ValueError(f"{self.source} relates an organization to itself")
        cited = [number for numbers in _cited(self.briefing) for number in numbers]
        if cited and max(cited) > count:
            raise ValueError(f"{self.source} cites sentence {max(cited)} of {count}")


def _points(briefing: Briefing) -> Iterator[tuple[str, int, Point]]:
    summary = briefing.summary
    if summary.bottom_line:
        yield "bottom line", 0, summary.bottom_line
    for part, points in (("key point", summary.key_points), ("watch", summary.watch)):
        for position, point in enumerate(points):
            yield part, position, point


def _cited(briefing: Briefing) -> Iterator[tuple[int, ...]]:
    yield from (fact.evidence for fact in briefing.memberships)
    yield from (fact.evidence for fact in briefing.initiatives)
    yield from (fact.evidence for fact in briefing.relations)
    for _, _, point in _points(briefing):
        yield point.evidence
    for subject in briefing.subjects:
        yield (subject.sentence,)


def _named(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Every organization and state that the briefing speaks of, by kind and name."""
    for membership in briefing.memberships:
        yield "organization", membership.organization
        yield "state", membership.state
    for initiative in briefing.initiatives:
        yield "organization", initiative.organization
        for participant in initiative.participants:
            yield "state", participant.state
    for relation in briefing.relations:
        yield "organization", relation.first
        yield "organization", relation.second
    for subject in briefing.subjects:
        if subject.organization:
            yield "organization", subject.organization
        if subject.state:
            yield "state", subject.state


def report_values(entry: Entry, learned: int) -> Row:
    """The report's own row, without its id, in the order of the table's columns."""
    document, briefing = entry.document, entry.briefing
    return (
        entry.source,
        entry.digest,
        document.title,
        json.dumps(document.authors, ensure_ascii=False),
        day_number(document.published),
        document.publication,
        fold(document.publication),
        document.section,
        document.url,
        learned,
        len(document.sentences),
        len(briefing.memberships),
        len(briefing.initiatives),
        len(briefing.relations),
    )


def life_keys(entry: Entry) -> Iterator[LifeKey]:
    """The lives that the report's initiatives belong to, in the briefing's order."""
    described = _described(entry.briefing)
    for initiative in entry.briefing.initiatives:
        organization = described[initiative.organization]
        yield organization.key, title_key(initiative.title, organization)


def _described(briefing: Briefing) -> dict[str, Organization]:
    return {organization.key: organization for organization in briefing.organizations}


@dataclass(slots=True)
class Plan:
    """Rows by table, in the order in which the columns stand there."""

    author: list[Row] = field(default_factory=list)
    sentence: list[Row] = field(default_factory=list)
    mention: list[Row] = field(default_factory=list)
    fact: list[Row] = field(default_factory=list)
    evidence: list[Row] = field(default_factory=list)
    membership: list[Row] = field(default_factory=list)
    closed_list: list[Row] = field(default_factory=list)
    initiative: list[Row] = field(default_factory=list)
    participant: list[Row] = field(default_factory=list)
    relation: list[Row] = field(default_factory=list)
    point: list[Row] = field(default_factory=list)

    def add(self, entry: Entry, report: int, lives: dict[LifeKey, int]) -> None:
        """Add the rows of one report."""
        document, briefing = entry.document, entry.briefing
        day = day_number(document.published)
        names = {fold(author) for author in document.authors} - {""}
        self.author += ((name, day, report) for name in sorted(names))
        self.mention += ((*name, day, report) for name in sorted(set(_named(briefing))))
        self._add_sentences(entry, day, report)
        facts = _Facts(self, day, report)
        self._add_memberships(briefing, facts)
        for initiative, life in zip(briefing.initiatives, life_keys(entry), strict=True):
            fact = facts.add(initiative.evidence)
            target = partial_text(initiative.target)
            self.initiative.append(
                (fact, lives[life], initiative.title, initiative.status, target, day)
            )
            parts = {who.state: who.part for who in reversed(initiative.participants)}
            self.participant += ((fact, lives[life], *part) for part in parts.items())
        for relation in briefing.relations:
            fact = facts.add(relation.evidence)
            self.relation.append((fact, relation.first, relation.second, relation.kind, day))
        for part, position, point in _points(briefing):
            verbatim = point.text == document.sentences[min(point.evidence) - 1].text
            fact = facts.add(point.evidence)
            self.point.append((fact, part, position, None if verbatim else point.text))

    def _add_sentences(self, entry: Entry, day: int, report: int) -> None:
        tokens: dict[int, set[str]] = {}
        for subject in entry.briefing.subjects:
            spoken = tokens.setdefault(subject.sentence, set())
            if subject.organization:
                spoken.add(subject_token("organization", subject.organization))
            if subject.state:
                spoken.add(subject_token("state", subject.state))
        for sentence in entry.document.sentences:
            number = sentence.number
            subjects = " ".join(sorted(tokens.get(number, ())))
            key = sentence_id(day, report, number)
            self.sentence.append((key, report, number, sentence.paragraph, sentence.text, subjects))

    def _add_memberships(self, briefing: Briefing, facts: _Facts) -> None:
        closed: dict[tuple[str, Status], int] = {}
        for claim in briefing.memberships:
            fact = facts.add(claim.evidence)
            who = (fact, claim.organization, claim.state, claim.status, claim.derivation)
            said = (partial_text(claim.since), partial_text(claim.until), int(claim.closed))
            self.membership.append((*who, *said, facts.day, *_bounds(claim)))
            if claim.closed:
                end = day_number(claim.until.first()) if claim.until else facts.day
                listed = (claim.organization, claim.status)
                closed[listed] = min(end, closed.get(listed, end))
        self.closed_list += ((*listed, day, facts.report) for listed, day in closed.items())


def _bounds(claim: Membership) -> tuple[int | None, int | None, int | None]:
    """The days on which the status starts, ends, and is over; a vague date from its first day."""
    starts = day_number(claim.since.first()) if claim.since else None
    if claim.until is None:
        return starts, None, None
    ends = day_number(claim.until.first())
    return starts, ends, max(ends + 1, day_number(claim.until.last()))


@dataclass(slots=True)
class _Facts:
    """Numbers a report's facts and ties each to its evidence."""

    plan: Plan
    day: int
    report: int
    count: int = 0

    def add(self, evidence: Iterable[int]) -> int:
        self.count += 1
        if self.count > MOST_FACTS:
            raise StoreError(f"A report states more than {MOST_FACTS} facts; that does not fit.")
        fact = fact_id(self.report, self.count)
        sentences = [sentence_id(self.day, self.report, n) for n in sorted(set(evidence))]
        self.plan.fact.append((fact, self.report, sentences[0]))
        self.plan.evidence += ((fact, sentence) for sentence in sentences)
        return fact
