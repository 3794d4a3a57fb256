"""What became known since a day."""

from told import FORMER, claim, closed_list, day, plan, report, save

from bot.model import Progress, Status


async def test_what_newer_reports_changed(store):
    await save(
        store,
        report(
            "2007", "2007-10-03", memberships=closed_list("RU UZ"), initiatives=[plan("troops")]
        ),
        report(
            "2013",
            "2013-02-01",
            memberships=[claim("UZ", FORMER, since="2012-12-19"), claim("RU", since="2002")],
            initiatives=[plan("troops", Progress.ACTIVE), plan("council")],
        ),
    )
    changes = await store.changes(day("2013-01-01"))
    (left,) = changes.standings
    assert (left.before.status, left.after.status) == (Status.MEMBER, FORMER)
    assert (left.before.claim.report.source, left.after.claim.report.source) == ("2007", "2013")
    assert {life.title for life in changes.initiatives} == {"troops", "council"}
    assert [each.source for each in changes.reports] == ["2013"]


async def test_a_date_told_later_was_not_known_earlier(store):
    await save(
        store,
        report("2007", "2007-10-03", memberships=[claim("UZ")]),
        report("2013", "2013-02-01", memberships=[claim("UZ", FORMER, since="2012")]),
    )
    (left,) = (await store.changes(day("2013-01-15"))).standings
    assert left.before.status is Status.MEMBER


async def test_new_states_have_no_before(store):
    await save(store, report("2013", "2013-02-01", memberships=[claim("UZ")]))
    (change,) = (await store.changes(day("2013-01-01"))).standings
    assert change.before is None
    assert (await store.changes(day("2013-02-02"))).standings == ()


async def test_what_is_only_repeated_is_no_change(store):
    await save(
        store,
        report("a", "2007-10-03", memberships=[claim("UZ")], initiatives=[plan("troops")]),
        report("b", "2013-02-01", memberships=[claim("UZ")], initiatives=[plan("troops")]),
    )
    changes = await store.changes(day("2013-01-01"))
    assert (changes.standings, changes.initiatives) == ((), ())
    assert len(changes.reports) == 1


async def test_the_stances_taken_on_an_organization(store):
    await save(
        store,
        report("a", "2007-10-03", memberships=[claim("UZ"), claim("KZ")]),
        report("b", "2010-10-03", memberships=[claim("UZ")]),
        report("c", "2013-02-01", memberships=[claim("UZ", FORMER, since="2012")]),
    )
    found = await store.stances("csto")
    assert [
        (each.newest.state, each.newest.report.source, str(each.first), each.claims)
        for each in found
    ] == [("KZ", "a", "2007-10-03", 1), ("UZ", "b", "2007-10-03", 2), ("UZ", "c", "2013-02-01", 1)]
    await store.remove(["a"])
    found = await store.stances("csto")
    assert [(each.newest.state, str(each.first), each.claims) for each in found] == [
        ("UZ", "2010-10-03", 1),
        ("UZ", "2013-02-01", 1),
    ]


async def test_the_day_itself_counts(store):
    await save(store, report("a", "2013-02-01", memberships=[claim("UZ")]))
    await save(store, report("b", "2013-02-02", memberships=[claim("UZ", FORMER)]))
    changes = await store.changes(day("2013-02-02"))
    assert [each.before.status for each in changes.standings] == [Status.MEMBER]
    assert [each.source for each in changes.reports] == ["b"]
