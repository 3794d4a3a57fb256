"""Two organizations side by side: states, initiatives, and how reports relate them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.apart import apart_told
from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.initiatives import PAGE
from bot.answers.members import standing_item
from bot.answers.model import Answer, Item, Mark
from bot.answers.query import Compare, Members, Overlap, Relations, Shared
from bot.answers.stems import stems
from bot.answers.told import shared_told
from bot.model import Status
from db import InitiativeFilter, Store
from db.records import Life, RelationClaim, Roll, Standing

_COUNTED = frozenset({Status.MEMBER, Status.SUSPENDED})


async def compare(query: Compare, store: Store, c: Composer) -> Answer:
    """States in both and in one alone, initiatives alike, relations."""
    day = last_day(query.as_of)
    first, second = await store.standing(query.first, day), await store.standing(query.second, day)
    ours, theirs = belonging(first), belonging(second)
    both = sorted((code for code in ours if code in theirs), key=c.state)
    c.section(c.text("compare.both"), [_pair(ours[s], theirs[s], c) for s in both])
    for roll, mine, other in ((first, ours, theirs), (second, theirs, ours)):
        heading = c.text("compare.only", organization=c.label(roll.organization))
        c.section(
            heading,
            [standing_item(mine[s], c) for s in sorted(mine, key=c.state) if s not in other],
        )
    likes = await _common(query, store)
    c.section(c.text("compare.initiatives"), [_likeness(a, b, c) for a, b in likes])
    relations = await store.relations(query.first, query.second, day)
    c.section(c.text("compare.relations"), [relation_item(r, c) for r in relations])
    names = {"first": c.organization(query.first), "second": c.organization(query.second)}
    understood = c.text("compare.understood", **names, as_of=c.as_of(query.as_of))
    for key in (query.first, query.second):
        c.suggest(c.text("suggest.members", organization=c.label(key)), Members(key))
    one_known = (ours and first.closed_list) or (theirs and second.closed_list)
    if not (likes or relations or (ours and theirs) or one_known):
        return c.not_said(understood, c.text("compare.not_said", **names))
    headline = _headline(ours, theirs, len(both), names, c)
    partly = [roll for roll in (first, second) if belonging(roll) and not roll.closed_list]
    if partly and ours and theirs:
        listed = c.listing([c.organization(roll.organization) for roll in partly])
        headline = f"{headline} {c.text('compare.incomplete', organizations=listed)}"
    return c.answer(understood, headline)


def belonging(roll: Roll) -> dict[str, Standing]:
    """The members as of the roll's day by state code, suspended ones included."""
    return {s.state: s for s in roll.standings if s.status in _COUNTED and not s.dropped_from}


def _headline(
    ours: dict[str, Standing],
    theirs: dict[str, Standing],
    both: int,
    names: dict[str, str],
    c: Composer,
) -> str:
    if not ours or not theirs:
        unknown = names["first"] if not ours else names["second"]
        return c.text("compare.headline_partial", **names, unknown=unknown)
    return c.text(
        "compare.headline",
        n=both,
        **names,
        only_first=len(ours) - both,
        only_second=len(theirs) - both,
    )


def _pair(one: Standing, other: Standing, c: Composer) -> Item:
    cited = (
        c.cite(one.claim.report, one.claim.evidence),
        c.cite(other.claim.report, other.claim.evidence),
    )
    return Item(
        c.state(one.state),
        Status.MEMBER,
        c.flag(one.state),
        citations=tuple(dict.fromkeys(cited)),
    )


async def _common(query: Compare, store: Store) -> list[tuple[Life, Life]]:
    """Initiatives of the two whose titles share at least two content words or all of one's."""
    day = last_day(query.as_of)
    first, second = [
        await store.initiatives(InitiativeFilter(key, as_of=day), limit=PAGE, milestones=False)
        for key in (query.first, query.second)
    ]
    theirs = [(life, frozenset(stems(life.title))) for life in second.items]
    found = []
    for life in first.items:
        mine = frozenset(stems(life.title))
        for other, words in theirs:
            shared = mine & words
            if len(shared) >= 2 or (shared and shared in (mine, words)):
                found.append((life, other))
                break
    return found


def _likeness(one: Life, other: Life, c: Composer) -> Item:
    cited = [c.cite(life.newest.report, life.newest.evidence) for life in (one, other)]
    return Item(
        f"{one.title} / {other.title}" if one.title != other.title else one.title,
        detail=c.text(
            "compare.two_statuses",
            first=c.label(one.organization),
            first_status=c.text(f"progress.name.{one.status}"),
            second=c.label(other.organization),
            second_status=c.text(f"progress.name.{other.status}"),
        ),
        citations=tuple(dict.fromkeys(cited)),
    )


def relation_item(relation: RelationClaim, c: Composer) -> Item:
    """What a report says of two organizations, in one line."""
    return Item(
        c.text(
            f"relation.{relation.kind}",
            first=c.organization(relation.first),
            second=c.organization(relation.second),
        ),
        detail=c.date(relation.report.published),
        citations=(c.cite(relation.report, relation.evidence),),
    )


async def overlap(query: Overlap, store: Store, c: Composer) -> Answer:
    """States in both organizations, or in one and not the other."""
    day = last_day(query.as_of)
    first, second = await store.standing(query.first, day), await store.standing(query.second, day)
    if query.part is Shared.ONLY_SECOND:
        first, second = second, first
    ours, theirs = belonging(first), belonging(second)
    names = {
        "first": c.organization(first.organization),
        "second": c.organization(second.organization),
    }
    in_words = await _only_in_words(query, first, second, store, c)
    if in_words is not None:
        return in_words
    key = "both" if query.part is Shared.BOTH else "only"
    understood = c.text(f"overlap.understood_{key}", **names, as_of=c.as_of(query.as_of))
    wanted = [s for s in ours if (s in theirs) is (query.part is Shared.BOTH)]
    wanted = sorted(wanted, key=c.state) if ours and theirs else []
    told = await shared_told(query, wanted, store, c)
    if not ours or not theirs:
        if told is not None:
            c.section("", [c.told(told)])
            return c.answer(understood, told.sentence.text)
        unknown = names["first"] if not ours else names["second"]
        return c.not_said(understood, c.text("overlap.not_said", organization=unknown))
    items = [_pair(ours[s], theirs[s] if s in theirs else ours[s], c) for s in wanted]
    c.section("", items)
    if told is not None:
        c.section(c.text("count.in_words") if items else "", [c.told(told)])
    if not items:
        c.section(c.text("overlap.lists"), _lists((first, second), c))
    label = c.text("suggest.compare", **names)
    c.suggest(label, Compare(query.first, query.second, query.as_of))
    states = c.listing([c.state(s) for s in wanted])
    headline = c.text(f"overlap.{key}", n=len(items), states=states, **names)
    if told and not items:
        return c.answer(understood, told.sentence.text)
    return c.answer(understood, headline if items else c.text(f"overlap.{key}_none", **names))


async def _only_in_words(
    query: Overlap, first: Roll, second: Roll, store: Store, c: Composer
) -> Answer | None:
    """What a sentence says is in the first body alone, where the second is not wholly known."""
    if query.part is Shared.BOTH or second.closed_list:
        return None
    day = last_day(query.as_of)
    told = await apart_told(first.organization, second.organization, day, store, c)
    if told is None:
        return None
    names = {"first": c.organization(first.organization)}
    names["second"] = c.organization(second.organization)
    text = told.hit.sentence.text
    cited = (c.cite(told.hit.report, told.sentences),)
    c.section("", [Item(text, detail=c.date(told.hit.report.published), citations=cited)])
    understood = c.text("overlap.understood_only", **names, as_of=c.as_of(query.as_of))
    return c.answer(understood, text)


def _lists(rolls: Sequence[Roll], c: Composer) -> list[Item]:
    """Both membership lists, as proof that they have nothing in common."""
    items = []
    for roll in rolls:
        found = belonging(roll).values()
        cited = dict.fromkeys(c.cite(s.claim.report, s.claim.evidence) for s in found)
        names = c.listing([c.state(s.state) for s in found])
        items.append(Item(c.label(roll.organization), Mark.NONE, "", names, citations=tuple(cited)))
    return items


async def relations(query: Relations, store: Store, c: Composer) -> Answer:
    """How reports describe organizations towards each other, newest first."""
    if query.second:
        found = await store.relations(query.first, query.second)
        names = [c.organization(query.first), c.organization(query.second)]
    else:
        found = await store.relations(query.first)
        names = [c.organization(query.first)]
    c.section("", [relation_item(relation, c) for relation in found])
    understood = c.text("relation.understood", organizations=c.listing(names))
    if query.second:
        label = c.text("suggest.compare", first=names[0], second=names[1])
        c.suggest(label, Compare(query.first, query.second))
    if not found:
        said = c.text("relation.not_said", organizations=c.listing(names), n=len(names))
        return c.not_said(understood, said)
    return c.answer(understood, c.sections[0].items[0].text + ".")
