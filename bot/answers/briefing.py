"""The facts of a document that is stored nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.composing import Composer
from bot.answers.model import Answer, Item
from bot.answers.names import Names
from bot.answers.titles import calm
from bot.model import Briefing, Document, Initiative, Membership, Point
from db.records import Report


def brief(document: Document, briefing: Briefing, c: Composer) -> Answer:
    """Bottom line, key points, memberships and initiatives, each with its sentences."""
    reported = {organization.key: organization for organization in briefing.organizations}
    c.names = Names({**c.names.reported, **reported})
    report = _unstored(document)
    summary = briefing.summary

    def cited(evidence: Sequence[int]) -> tuple[int, ...]:
        return (c.cite(report, [document.sentences[n - 1] for n in evidence]),)

    def points(those: Sequence[Point]) -> list[Item]:
        return [Item(point.text, citations=cited(point.evidence)) for point in those]

    c.section(c.text("summary.key_points"), points(summary.key_points))
    members = [_membership(m, c) for m in briefing.memberships]
    evidence = [cited(m.evidence) for m in briefing.memberships]
    c.section(c.text("briefing.memberships"), _with(members, evidence))
    plans = [_initiative(i, c) for i in briefing.initiatives]
    evidence = [cited(i.evidence) for i in briefing.initiatives]
    c.section(c.text("briefing.initiatives"), _with(plans, evidence))
    c.section(c.text("summary.watch"), points(summary.watch))
    understood = c.text(
        "briefing.understood", title=calm(document.title) or c.text("briefing.untitled")
    )
    if summary.bottom_line is None:
        return c.not_said(understood, c.text("briefing.nothing"))
    cited(summary.bottom_line.evidence)
    return c.answer(understood, summary.bottom_line.text)


def _unstored(document: Document) -> Report:
    """The document as a citation names it; number 0 stands for no stored report."""
    return Report(
        id=0,
        source="",
        title=document.title,
        authors=document.authors,
        published=document.published,
        publication=document.publication,
        section=document.section,
        url=document.url,
    )


def _with(items: list[Item], evidence: list[tuple[int, ...]]) -> list[Item]:
    pairs = zip(items, evidence, strict=True)
    return [replace(item, citations=cited) for item, cited in pairs]


def _membership(fact: Membership, c: Composer) -> Item:
    text = c.text(
        "briefing.membership",
        state=c.state(fact.state),
        status=c.text(f"status.name.{fact.status}"),
        organization=c.label(fact.organization),
    )
    detail = c.text("members.inferred") if fact.derivation.value == "inferred" else ""
    return Item(text, fact.status, c.flag(fact.state), detail)


def _initiative(fact: Initiative, c: Composer) -> Item:
    details = [c.label(fact.organization)]
    if fact.target:
        details.append(c.text("initiatives.target", date=c.date(fact.target)))
    return Item(fact.title, fact.status, detail="; ".join(details))
