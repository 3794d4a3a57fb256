"""From findings, a sentence at a time, to initiatives: one each, with all its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.extraction.initiative_finding import Finding
from bot.extraction.initiative_lexicon import Kind, cue_set
from bot.extraction.initiative_verdict import FIRMNESS
from bot.extraction.noun_names import words
from bot.model import PartialDate, Progress

_RECENT = 12  # initiatives that a pointing phrase can mean
_NEAR = 2  # sentences within which "the plan" or "the body" is understood
_FAR = 5  # and "the fund" of a fund
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    {
        "the", "a", "an", "of", "on", "for", "and", "in", "to", "with", "its", "their", "own",
        "between", "against", "together",
    }
)  # fmt: skip
# What a later sentence may call each kind.
_HYPERNYMS = {
    Kind.BODY: frozenset({"body", "council", "institution", "organ", "structure"}),
    Kind.FORCE: frozenset({"force", "contingent", "troops", "unit", "brigade"}),
    Kind.EVENT: frozenset({"exercise", "drill", "manoeuvre", "event"}),
    Kind.DOCUMENT: frozenset(
        {"programme", "program", "document", "treaty", "agreement", "pact", "text", "deal"}
    ),
    Kind.PROGRAMME: frozenset({"programme", "program", "network", "system", "fund"}),
    Kind.MISSION: frozenset({"mission", "operation", "deployment"}),
}


@dataclass(slots=True)
class Draft:
    """An initiative being put together."""

    first: Finding
    progress: Progress
    firmness: int
    target: PartialDate | None
    key: frozenset[str]
    title: str
    evidence: list[int] = field(default_factory=list)
    acronyms: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def participants(self) -> dict[str, str]:
        """The states that take part by the rules, each with the first part that is told of it."""
        found: dict[str, str] = {}
        for finding in self.findings:
            for one in finding.participants():
                found[one.state] = found.get(one.state) or one.part
        return found

    def _held(self, finding: Finding) -> Finding:
        """An event that "was held" is over, unless another one is still to come."""
        if finding.progress is not Progress.ACTIVE or not finding.firmness:
            return finding
        if self.progress is Progress.PLANNED and self.target is not None:
            return replace(finding, firmness=0)
        over = FIRMNESS[Progress.COMPLETED]
        return replace(finding, progress=Progress.COMPLETED, firmness=over)

    def add(self, finding: Finding) -> None:
        """Take in what another sentence says of it."""
        if finding.noun == "it" and self.first.kind is Kind.EVENT:
            finding = self._held(finding)
        self.findings.append(finding)
        if finding.sentence not in self.evidence:
            self.evidence.append(finding.sentence)
        revived = (
            finding.progress is Progress.PLANNED
            and finding.target is not None
            and self.progress in (Progress.STALLED, Progress.PROPOSED)
        )
        # "exists on paper ... it is to begin work in 2026": a new date outweighs the delay.
        if revived or finding.firmness > self.firmness:
            self.progress, self.firmness = finding.progress, finding.firmness
        later = revived and finding.target is not None
        self.target = finding.target if later else self.target or finding.target


def merged(findings: Iterable[Finding]) -> list[Draft]:
    """One draft for all findings that tell of the same thing, in order of first mention."""
    drafts: list[Draft] = []
    by_noun: dict[tuple[str, str], list[Draft]] = {}
    for found in findings:
        finding = found
        if not finding.organization:
            if _refer(drafts, finding) or finding.instead is None:
                continue
            finding = finding.instead
        key = _key(finding)
        shelf = by_noun.setdefault((finding.organization, _stem(_head(finding))), [])
        recent = reversed(shelf[-_RECENT:])
        draft = next((one for one in recent if _same(one, finding, key)), None)
        if draft is None:
            draft = Draft(
                finding, finding.progress, finding.firmness, finding.target, key, finding.title
            )
            drafts.append(draft)
            shelf.append(draft)
        draft.add(finding)
        if finding.acronym:
            draft.acronyms.add(finding.acronym)
        if len(key) > len(draft.key):
            draft.key, draft.title = key, finding.title
    return drafts


def _head(finding: Finding) -> str:
    """What findings of one initiative share: for forces the kind, for others the noun."""
    if finding.kind is Kind.FORCE and not finding.name:
        return finding.kind
    return finding.noun.split()[-1]


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 4 else word


def _key(finding: Finding) -> frozenset[str]:
    """The words that tell a title from others."""
    found = (_stem(word.lower()) for word in _WORD.findall(f"{finding.full} {finding.title}"))
    key = frozenset(word for word in found if word not in _EMPTY and word not in words("weak"))
    if finding.kind is Kind.FORCE and not finding.name:
        return key - _HYPERNYMS[Kind.FORCE] - {"troop"}
    return key


def _same(draft: Draft, finding: Finding, key: frozenset[str]) -> bool:
    """Whether a finding tells of a draft's initiative: the words of one contain the other's."""
    if finding.part and finding.part == draft.first.part:
        return True
    if finding.part and draft.first.part:
        return False
    over = draft.progress in (Progress.COMPLETED, Progress.STALLED, Progress.DECLINED)
    if finding.another and (over or finding.progress is not draft.progress):
        return False
    if finding.kind is Kind.EVENT and {draft.progress, finding.progress} >= {
        Progress.COMPLETED,
        Progress.PLANNED,
    }:
        return False
    if not (key <= draft.key or draft.key <= key):
        return False
    return len(key & draft.key) > 1 or finding.definite or key == draft.key


def _refer(drafts: list[Draft], finding: Finding) -> bool:
    """Add what a pointing phrase says to the initiatives told last that it can mean, if any."""
    recent = [
        draft
        for draft in reversed(drafts[-_RECENT:])
        if _means(draft, finding, finding.sentence - draft.evidence[-1])
    ]
    if finding.noun in {"it", "work"}:
        # What was told of is meant rather than what was merely named.
        recent.sort(key=lambda draft: draft.firmness == 0)
    for draft in recent[: finding.count]:
        draft.add(finding)
    return bool(recent)


def _means(draft: Draft, finding: Finding, distance: int) -> bool:
    """Whether a pointing noun, so many sentences later, can mean the draft's initiative."""
    noun = finding.noun
    if noun == draft.first.noun:
        return distance <= _FAR
    if noun == "it":
        return distance <= 1
    if noun == "work" or noun in cue_set("stand_ins"):
        return distance <= _NEAR
    general = noun.split()[-1] in _HYPERNYMS[draft.first.kind] or draft.first.noun.endswith(
        " " + noun
    )
    return general and distance <= _NEAR
