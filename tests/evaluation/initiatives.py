"""How well initiatives are found, and how well their status and target are told."""

from __future__ import annotations

from typing import Any

from bot.model import Briefing, Document, Initiative
from evaluation.corpus import Case
from evaluation.matching import organization_key, pair, plain, state_key, title_likeness
from evaluation.memberships import organization_keys
from evaluation.scores import Fault, Found, Sheet


def _likeness(
    gold: dict[str, Any], ours: Initiative, document: Document, labels: dict[str, str]
) -> float:
    owners = (gold["organization"], *gold.get("organization_also", ()))
    if labels[ours.organization] not in map(organization_key, owners):
        return 0.0
    titles = (gold["title"], *gold.get("title_also", ()))
    likeness = max(title_likeness(title, ours.title, gold["organization"]) for title in titles)
    said = plain(" ".join(document.sentences[number - 1].text for number in ours.evidence))
    shown = any(plain(part) in said for part in gold["evidence"])
    return likeness + shown if likeness else 0.0


def score_initiatives(case: Case, document: Document, briefing: Briefing, sheet: Sheet) -> None:
    """Count the initiatives matched one to one, and what is right about the matched ones."""
    labels = organization_keys(case, briefing)
    gold: list[dict[str, Any]] = case.label["initiatives"]
    ours = list(briefing.initiatives)

    def likeness(label: dict[str, Any], found: Initiative) -> float:
        return _likeness(label, found, document, labels)

    pairs = pair(gold, ours, likeness)
    matched_gold, matched_ours = {i for i, _ in pairs}, {j for _, j in pairs}
    invented = [each for j, each in enumerate(ours) if j not in matched_ours]
    spared = {j for _, j in pair(case.optional("initiatives"), invented, likeness)}
    invented = [each for j, each in enumerate(invented) if j not in spared]
    missed = [each for i, each in enumerate(gold) if i not in matched_gold]
    sheet.finding("initiatives").add(Found(len(pairs), len(invented), len(missed)))
    for i, j in pairs:
        _compare(case, gold[i], ours[j], sheet)
    for label in missed:
        what = f"{label['organization']} {label['title']} ({label['status']})"
        said = " … ".join(label["evidence"])
        sheet.faults.append(Fault(case.name, "initiative missed", what, said))
    for each in invented:
        what = f"{labels[each.organization]} {each.title} ({each.status})"
        said = " … ".join(document.sentences[number - 1].text for number in each.evidence)
        sheet.faults.append(Fault(case.name, "initiative wrong", what, said))


def _compare(case: Case, gold: dict[str, Any], ours: Initiative, sheet: Sheet) -> None:
    target = str(ours.target)[:7] if ours.target else None
    wanted = {state_key(name) for name in gold["countries"]}
    named = {participant.state for participant in ours.participants}
    statuses = (gold["status"], *gold.get("status_also", ()))
    status = gold["status"] if ours.status in statuses else ours.status
    sheet.rate("status right").count(ours.status in statuses)
    sheet.rate("target right").count(target == gold["target"])
    sheet.finding("initiative countries").add(
        Found(len(wanted & named), len(named - wanted), len(wanted - named))
    )
    for kind, right, found in (
        ("initiative status", gold["status"], status),
        ("initiative target", gold["target"], target),
        ("initiative countries", sorted(wanted), sorted(named)),
    ):
        if right != found:
            what = f"{gold['organization']} {ours.title}: {found} instead of {right}"
            sheet.faults.append(Fault(case.name, kind, what, " … ".join(gold["evidence"])))
