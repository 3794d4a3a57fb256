"""How one state stands to one organization: yes, no, or the reports don't say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.answers.belonging import ENTERS
from bot.answers.claims import earlier_claim, with_others
from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.members import standing_item
from bot.answers.model import Answer, Item, Mark, Outcome
from bot.answers.nearby import told_nearby
from bot.answers.placed import Placed, return_in_place, standing_in_place
from bot.answers.query import Members, MembershipOf, OrganizationsOf
from bot.answers.told import pair_told, status_told
from bot.answers.verdicts import closed_claim, kind_of, verdict_text
from bot.model import Sentence, Status
from db import Store
from db.records import Claim, Hit, Roll, Standing

_ONCE_LEFT: Final = re.compile(
    r"\b(?:had (?:left|quit|withdrawn)|re-?joined|came back|returned|readmitted|re-?entered"
    r"|resumed)\b"
)
"""Words by which a member had left before."""

_BYGONE: Final = re.compile(r"\bhad (?:long |once )?been\b")
"""Words of what was so until something else that is told happened."""

_IN: Final = re.compile(
    rf"{ENTERS.pattern}|\b(?:group(?:s|ed|ing)?|consist\w*|compris\w+|ma(?:d|k)e up|form(?:s|ed)?"
    r"|unit(?:es|ed|ing)|brings? together|compos\w+|includ\w+|states?|countries|States?:)\b"
)
"""Words by which a sentence may tell of members."""


async def membership_of(query: MembershipOf, store: Store, c: Composer) -> Answer:
    """Whether states have the status asked about; several pairs make one line each."""
    lines: list[tuple[Outcome, Item]] = []
    pairs = [(o, s) for o in query.organization.split(",") for s in query.state.split(",")]
    rolls = {
        key: await store.standing(key, last_day(query.as_of))
        for key in dict.fromkeys(organization for organization, _ in pairs)
    }
    for organization, state in pairs:
        one = replace(query, organization=organization, state=state)
        lines.append(await _verdict(one, rolls[organization], store, c, alone=len(pairs) == 1))
    said = [item for outcome, item in lines if outcome is Outcome.ANSWERED]
    outcome = Outcome.ANSWERED if said else Outcome.NOT_SAID
    headline = " ".join(item.text for _, item in lines)
    if len(lines) > 1:
        c.section("", [item for _, item in lines])
        headline = _many(lines, query, c)
    elif said:
        roll = rolls[query.organization]
        detail = _detail(roll, query.state, said[0], c)
        c.section("", [detail, *_in_words(roll, query.state, c)])
    first = query.organization.split(",")[0]
    label = c.text("suggest.members", organization=c.label(first))
    c.suggest(label, Members(first, query.as_of))
    state = query.state.split(",")[0]
    c.suggest(c.text("suggest.organizations", state=c.state(state)), OrganizationsOf(state))
    return c.answer(_understood(query, c), headline, outcome)


def _understood(query: MembershipOf, c: Composer) -> str:
    return c.text(
        "membership.understood",
        state=c.listing([c.state(s) for s in query.state.split(",")]),
        organization=c.listing([c.organization(o) for o in query.organization.split(",")]),
        as_of=c.as_of(query.as_of),
    )


def _many(lines: list[tuple[Outcome, Item]], query: MembershipOf, c: Composer) -> str:
    """One word for all of them, where they were asked about alike and stand alike."""
    marks = {item.mark for _, item in lines}
    if query.compared:
        marks = set()
    if marks == {Mark.YES}:
        return c.text("membership.all")
    if marks == {Mark.NO}:
        return c.text("membership.none")
    if marks == {Mark.UNCERTAIN}:
        return c.text("membership.unclear")
    return " ".join(item.text for _, item in lines)


def _detail(roll: Roll, state: str, verdict: Item, c: Composer) -> Item:
    """The line under the verdict: the standing with its dates, or the list without the state."""
    for standing in roll.standings:
        if standing.state == state:
            return replace(standing_item(standing, c), citations=verdict.citations)
    return replace(verdict, text=c.state(state), flag=c.flag(state))


def _in_words(roll: Roll, state: str, c: Composer) -> list[Item]:
    """The words of the report on a suspension or a return: of whom, until when."""
    for standing in roll.standings:
        claim = standing.claim
        back = any(_ONCE_LEFT.search(told.text) for told in claim.evidence)
        if standing.state == state and (back or standing.status is Status.SUSPENDED):
            cited = (c.cite(claim.report, claim.evidence),)
            day = c.date(claim.report.published)
            return [Item(told.text, detail=day, citations=cited) for told in claim.evidence]
    return []


async def _verdict(
    query: MembershipOf, roll: Roll, store: Store, c: Composer, *, alone: bool
) -> tuple[Outcome, Item]:
    standing = next((s for s in roll.standings if s.state == query.state), None)
    if standing is None:
        return await _untyped(query, roll, store, c, alone=alone)
    may_be_back = query.back or standing.status is Status.FORMER
    if query.status is Status.MEMBER and may_be_back and alone:
        back = await return_in_place(query, store, c)
        if back is not None and _is_newer(back, standing):
            return _as_placed(back, query, c)
    if query.status is Status.FORMER and standing.status is Status.MEMBER:
        left = [told for told in standing.claim.evidence if _ONCE_LEFT.search(told.text)]
        if left:
            cited = (c.cite(standing.claim.report, tuple(left)),)
            return Outcome.ANSWERED, Item(left[0].text, Mark.NONE, citations=cited)
    if query.status not in (Status.MEMBER, Status.FORMER, standing.status):
        earlier = await earlier_claim(query, store)
        if earlier:
            return _line(query, c, "yes_earlier", Mark.YES, earlier)
        hit = await status_told(query, store, c) if alone else None
        if hit is not None:
            return _as_told(hit, c)
    placed = await standing_in_place(query, store, c) if alone and _vague(standing) else None
    if placed is not None and placed.status not in (None, standing.status):
        return _as_placed(placed, query, c)
    outcome, item = _from_standing(query, standing, c)
    return outcome, replace(item, citations=await with_others(standing, item, store, c))


async def _untyped(
    query: MembershipOf, roll: Roll, store: Store, c: Composer, *, alone: bool
) -> tuple[Outcome, Item]:
    """What sentences say of the state where no claim was drawn from them, or the complete list."""
    placed = await standing_in_place(query, store, c) if alone else None
    if placed is not None and _BYGONE.search(placed.text) is None:
        return _as_placed(placed, query, c)
    hit = await pair_told(query, store, c) if alone else None
    if hit is not None:
        return _as_told(hit, c)
    near = await told_nearby(query, store, c) if alone else None
    return _near_by(*near, c) if near is not None else _unmentioned(query, roll, c)


def _vague(standing: Standing) -> bool:
    """Whether no sentence that proves a membership has a word for it."""
    told = standing.claim.evidence
    return standing.status is Status.MEMBER and not any(_IN.search(each.text) for each in told)


def _is_newer(placed: Placed, standing: Standing) -> bool:
    """Whether a sentence is from no older a report than the claim that decides."""
    told, known = placed.report.published, standing.claim.report.published
    return told is None or known is None or told >= known


def _as_placed(placed: Placed, query: MembershipOf, c: Composer) -> tuple[Outcome, Item]:
    """A yes where the sentence says just what was asked, or else the sentence itself."""
    cited = (c.cite(placed.report, placed.sentences),)
    if placed.status is not query.status:
        return Outcome.ANSWERED, Item(placed.text, placed.status or Mark.NONE, citations=cited)
    names = {
        "state": c.state(query.state),
        "organization": c.organization(query.organization),
        "status": c.text(f"status.a.{query.status}"),
        "asked": c.text(f"status.a.{query.status}"),
        "date": c.date(placed.report.published),
    }
    return Outcome.ANSWERED, Item(c.text("membership.yes", **names), Mark.YES, citations=cited)


def _as_told(hit: Hit, c: Composer) -> tuple[Outcome, Item]:
    cited = (c.cite(hit.report, (hit.sentence,)),)
    return Outcome.ANSWERED, Item(hit.sentence.text, Mark.NONE, citations=cited)


def _near_by(hit: Hit, named: Sentence, c: Composer) -> tuple[Outcome, Item]:
    """The words on the state, cited with the sentence that names the body they are about."""
    told = tuple(dict.fromkeys((named, hit.sentence)))
    return Outcome.ANSWERED, Item(
        hit.sentence.text, Mark.NONE, citations=(c.cite(hit.report, told),)
    )


def _from_standing(query: MembershipOf, standing: Standing, c: Composer) -> tuple[Outcome, Item]:
    item = standing_item(standing, c)
    key, mark = kind_of(query, standing)
    key = "plain" if query.compared or (query.back and key == "yes") else key
    text = verdict_text(query, c, key, standing.claim, standing.status)
    if standing.dropped_from:
        text = c.text(
            f"membership.dropped_{'left' if query.status is Status.FORMER else 'asked'}",
            state=c.state(query.state),
            organization=c.organization(query.organization),
            date=c.date(standing.dropped_from.published),
            earlier=c.date(standing.claim.report.published),
        )
        key, mark = "dropped", Mark.UNCERTAIN
    outcome = Outcome.NOT_SAID if key == "unsaid" and query.ever else Outcome.ANSWERED
    return outcome, Item(text, mark, citations=item.citations)


def _line(
    query: MembershipOf, c: Composer, key: str, mark: Mark, claim: Claim
) -> tuple[Outcome, Item]:
    text = verdict_text(query, c, key, claim, claim.status)
    return Outcome.ANSWERED, Item(text, mark, citations=(c.cite(claim.report, claim.evidence),))


def _unmentioned(query: MembershipOf, roll: Roll, c: Composer) -> tuple[Outcome, Item]:
    """No claim about the state: a complete list without it says no, else nothing is said."""
    closed = closed_claim(roll)
    if closed and query.status is Status.MEMBER:
        return _line(query, c, "not_listed", Mark.NO, closed)
    text = c.text(
        "membership.not_said",
        state=c.state(query.state),
        organization=c.organization(query.organization),
        asked=c.text(f"status.a.{query.status}"),
        as_of=c.as_of(query.as_of),
    )
    return Outcome.NOT_SAID, Item(text, Mark.UNCERTAIN, c.flag(query.state))
