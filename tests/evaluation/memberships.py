"""How well memberships are found, beside the co-occurrence of a state and an organization."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from bot.model import Briefing, Document, Status
from bot.world import gazetteer, organizations, states
from evaluation.corpus import Case
from evaluation.matching import organization_key, plain, state_key
from evaluation.scores import Fault, Found, Sheet


class Fact(NamedTuple):
    """An organization, a state and its standing, each as a key."""

    organization: str
    state: str
    status: str


def _key(fact: dict[str, Any]) -> Fact:
    organization = organization_key(fact["organization"])
    return Fact(organization, state_key(fact["country"]), fact["status"])


def _labelled(facts: Iterable[dict[str, Any]]) -> dict[Fact, dict[str, Any]]:
    return {_key(fact): fact for fact in facts}


def _extracted(case: Case, briefing: Briefing) -> dict[Fact, tuple[str, tuple[int, ...]]]:
    """The facts that hold at the report's date, with derivation and evidence."""
    labels = organization_keys(case, briefing)
    return {
        Fact(labels[claim.organization], claim.state, claim.status): (
            claim.derivation, claim.evidence,
        )
        for claim in briefing.memberships
        if claim.until is None
    }  # fmt: skip


def organization_keys(case: Case, briefing: Briefing) -> dict[str, str]:
    """The key under which the labels know each organization that was extracted."""
    aliases = {
        organization_key(other): organization_key(name) for other, name in case.aliases.items()
    }
    keys = {each.key: organization_key(each.label) for each in briefing.organizations}
    return {key: aliases.get(known, known) for key, known in keys.items()}


def _say(fact: Fact) -> str:
    state = states().get(fact.state)
    return f"{fact.organization} {state.name if state else fact.state} {fact.status}"


def score_memberships(case: Case, document: Document, briefing: Briefing, sheet: Sheet) -> None:
    """Count the facts found, by status, and whether derivation and evidence are right."""
    gold, ours = _labelled(case.label["memberships"]), _extracted(case, briefing)
    spared = _labelled(case.optional("memberships")).keys()
    for status in Status:
        of_gold = {fact for fact in gold if fact.status == status}
        of_ours = {fact for fact in ours if fact.status == status} - (spared - of_gold)
        found = Found(len(of_gold & of_ours), len(of_ours - of_gold), len(of_gold - of_ours))
        sheet.finding("memberships").add(found)
        sheet.finding(f"  {status}").add(found)
        for fact in sorted(of_gold - of_ours):
            said = " … ".join(gold[fact]["evidence"])
            sheet.faults.append(Fault(case.name, "membership missed", _say(fact), said))
        for fact in sorted(of_ours - of_gold):
            said = _quote(document, ours[fact][1])
            sheet.faults.append(Fault(case.name, "membership wrong", _say(fact), said))
    for fact in sorted(gold.keys() & ours.keys()):
        derivation, evidence = ours[fact]
        said = _quote(document, evidence)
        sheet.rate("derivation right").count(derivation == gold[fact]["derivation"])
        proven = any(plain(part) in plain(said) for part in gold[fact]["evidence"])
        sheet.rate("evidence right").count(proven)
        if not proven:
            sheet.faults.append(Fault(case.name, "membership evidence", _say(fact), said))


def _quote(document: Document, evidence: tuple[int, ...]) -> str:
    return " … ".join(document.sentences[number - 1].text for number in evidence)


def score_cooccurrence(case: Case, document: Document, sheet: Sheet) -> None:
    """Count as found every state that shares a sentence with an organization, as its member."""
    ours: set[Fact] = set()
    for sentence in document.sentences:
        names = [match.name for match in gazetteer().find(sentence.text)]
        bodies = {name.key for name in names if name.kind == "organization"}
        members = {name.key for name in names if name.kind == "state"}
        ours |= {Fact(_own_key(body), state, Status.MEMBER) for body in bodies for state in members}
    gold = set(_labelled(case.label["memberships"]))
    found = Found(len(gold & ours), len(ours - gold), len(gold - ours))
    sheet.finding("co-occurrence: memberships").add(found)


def _own_key(key: str) -> str:
    listed = organizations()[key].organization
    return organization_key(listed.label)
