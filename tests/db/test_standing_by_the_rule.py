"""The store's standings against the rule they follow, applied to all claims one by one."""

import random
from datetime import date

import pytest
from told import ORGANIZATIONS, claim, day, report, save

from bot.model import Derivation, Status

DAYS = ["2004-02-01", "2007-10-03", "2010-01-01", "2010-12-31", "2013-06-30", "2020-01-01"]
DATES = ["", "", "", "2003", "2007-05", "2010", "2010-01-01", "2012-12-19"]
STATES = ("RU", "UZ", "KZ")


def draw(chance):
    """Reports with claims of all kinds, few enough values for ties and contradictions."""
    entries = []
    for number in range(30):
        claims = {}
        for _ in range(chance.randint(1, 3)):
            since, until = chance.choice(DATES), chance.choice(DATES)
            drawn = claim(
                chance.choice(STATES),
                chance.choice([Status.MEMBER, Status.OBSERVER, Status.FORMER]),
                of=chance.choice(["csto", "sco"]),
                since=since,
                until=until if until > since else "",
                derivation=chance.choice(list(Derivation)),
            )
            claims[drawn.organization, drawn.state] = drawn
        entries.append(
            report(f"r{number}", chance.choice(["", *DAYS]), memberships=claims.values())
        )
    return entries


def expected(entries, ids, organization, state, as_of):
    """The source whose claim decides, and the status."""
    last = day(as_of) if as_of else date.max
    candidates = []
    for entry in entries:
        published = entry.document.published or date.min
        for each in entry.briefing.memberships:
            if (each.organization, each.state) != (organization, state):
                continue
            end = each.until.first() if each.until else published
            start = each.since.first() if each.since else min(published, end)
            end = max(start, end)
            if start <= last:
                stated = each.derivation is Derivation.STATED
                weight = (min(end, last), start, published, stated, ids[entry.source])
                candidates.append((weight, entry.source, each))
    if not candidates:
        return None
    _, source, decisive = max(candidates, key=lambda candidate: candidate[0])
    until = decisive.until
    over = until is not None and last > until.first() and last >= until.last()
    left = over and decisive.status is Status.MEMBER
    return source, Status.FORMER if left else decisive.status


@pytest.mark.parametrize("seed", range(8))
async def test_standings_follow_the_rule(store, seed):
    chance = random.Random(seed)  # noqa: S311
    entries = draw(chance)
    await save(store, *entries)
    gone = chance.sample(entries, 8)
    await store.remove([entry.source for entry in gone[:4]])
    changed = [
        report(entry.source, chance.choice(DAYS), memberships=draw(chance)[0].briefing.memberships)
        for entry in gone[4:]
    ]
    await save(store, *changed)
    kept = [entry for entry in entries if entry not in gone] + changed
    ids = {each.source: each.id for each in (await store.reports(limit=100)).items}
    for as_of in ["", "2001-01-01", "2010-01-01", "2011-06-30", *DAYS]:
        told = day(as_of) if as_of else None
        for organization in ORGANIZATIONS:
            roll = await store.standing(organization, told)
            found = {each.state: (each.claim.report.source, each.status) for each in roll.standings}
            rule = {
                state: answer
                for state in STATES
                if (answer := expected(kept, ids, organization, state, as_of))
            }
            assert found == rule, (organization, as_of)
        for state in STATES:
            for each in await store.standing_of_state(state, told):
                answer = expected(kept, ids, each.organization, state, as_of)
                assert (each.claim.report.source, each.status) == answer
