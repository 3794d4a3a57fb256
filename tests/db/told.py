"""Short ways to say what a report says."""

from __future__ import annotations

import hashlib
from datetime import date

from bot.model import (
    Briefing,
    Derivation,
    Document,
    Initiative,
    Membership,
    Organization,
    PartialDate,
    Participant,
    Progress,
    Relation,
    RelationKind,
    Sentence,
    Status,
    Subject,
    Summary,
)
from db import Entry

ORGANIZATIONS = {
    "csto": Organization("csto", "Collective Security Treaty Organization", "CSTO"),
    "sco": Organization("sco", "Shanghai Cooperation Organization", "SCO"),
    "nato": Organization("nato", "North Atlantic Treaty Organization", "NATO"),
}
MEMBER, OBSERVER, SUSPENDED, FORMER = (
    Status.MEMBER,
    Status.OBSERVER,
    Status.SUSPENDED,
    Status.FORMER,
)


def partial(text):
    return PartialDate.parse(text) if text else None


def claim(
    state,
    status=MEMBER,
    *,
    of="csto",
    since="",
    until="",
    closed=False,
    derivation=Derivation.STATED,
    evidence=(1,),
):
    return Membership(
        of, state, status, derivation, evidence, partial(since), partial(until), closed
    )


def closed_list(states, *, of="csto", until=""):
    return tuple(claim(state, of=of, until=until, closed=True) for state in states.split())


def plan(title, status=Progress.PLANNED, *, of="csto", target="", states="", evidence=(1,)):
    participants = tuple(Participant(state) for state in states.split())
    return Initiative(of, title, status, evidence, partial(target), participants)


def relation(first, second, kind=RelationKind.COOPERATES, evidence=(1,)):
    return Relation(first, second, kind, evidence)


def report(
    source,
    published="",
    *sentences,
    title="A report",
    authors=("Ada Writer",),
    publication="The Journal",
    memberships=(),
    initiatives=(),
    relations=(),
    subjects=(),
    summary=None,
    digest="",
):
    """An entry of one paragraph; its digest follows from its content unless given."""
    texts = sentences or ("Something was said.",)
    document = Document(
        title=title,
        authors=authors,
        published=date.fromisoformat(published) if published else None,
        publication=publication,
        section="",
        url=f"https://example.org/{source}",
        body=(" ".join(texts),),
        sentences=tuple(Sentence(number, 0, text) for number, text in enumerate(texts, 1)),
    )
    named = {fact.organization for fact in (*memberships, *initiatives)}
    named |= {key for fact in relations for key in (fact.first, fact.second)}
    named |= {subject.organization for subject in subjects} - {""}
    briefing = Briefing(
        organizations=tuple(ORGANIZATIONS[key] for key in sorted(named)),
        memberships=tuple(memberships),
        initiatives=tuple(initiatives),
        relations=tuple(relations),
        summary=summary or Summary(),
        subjects=tuple(subjects),
    )
    content = repr((document, briefing)).encode()
    return Entry(source, digest or hashlib.sha256(content).hexdigest(), document, briefing)


def about(sentence, *, organization="", state=""):
    return Subject(sentence, organization, state)


async def save(store, *entries):
    return await store.save_many(entries)


def statuses(roll):
    """What a roll says, in short: state -> status, with what qualifies it."""
    found = {}
    for standing in roll.standings:
        found[standing.state] = standing.status.value
        if standing.dropped_from:
            found[standing.state] += f", not in {standing.dropped_from.source}"
    return found


def day(text):
    return date.fromisoformat(text)
