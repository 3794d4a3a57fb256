"""Who stands how as of a day, over reports that follow, complete and contradict each other."""

import pytest
from told import (
    FORMER,
    MEMBER,
    OBSERVER,
    SUSPENDED,
    claim,
    closed_list,
    day,
    report,
    save,
    statuses,
)

from bot.model import Derivation, Status


@pytest.fixture
async def csto(store):
    """A member in 2007, suspended in June 2012, gone by the end of that year."""
    await save(
        store,
        report("2007", "2007-10-03", memberships=closed_list("RU BY AM KZ KG TJ UZ")),
        report("2012", "2012-07-02", memberships=[claim("UZ", SUSPENDED, since="2012-06-28")]),
        report("2013", "2013-02-01", memberships=[claim("UZ", FORMER, since="2012-12-19")]),
        report("2015", "2015-05-20", memberships=closed_list("RU BY AM KZ KG TJ")),
    )
    return store


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        ("2007-10-02", None),
        ("2007-10-03", "member"),
        ("2012-06-27", "member"),
        ("2012-06-28", "suspended"),
        ("2012-12-18", "suspended"),
        ("2012-12-19", "former"),
        ("2013-06-01", "former"),
        ("", "former"),
    ],
)
async def test_a_state_that_was_suspended_and_left(csto, as_of, status):
    roll = await csto.standing("csto", day(as_of) if as_of else None)
    assert statuses(roll).get("UZ") == status


async def test_the_decision_is_cited_with_report_and_sentence(store):
    sentences = ("It met.", "Uzbekistan left in 2012.", "So it was.")
    gone = claim("UZ", FORMER, since="2012", evidence=(3, 2))
    await save(store, report("2013", "2013-02-01", *sentences, memberships=[gone]))
    (standing,) = (await store.standing("csto")).standings
    assert standing.claim.report.source == "2013"
    assert standing.claim.report.published == day("2013-02-01")
    assert [(each.number, each.text) for each in standing.claim.evidence] == [
        (2, "Uzbekistan left in 2012."),
        (3, "So it was."),
    ]


async def test_a_state_missing_from_a_later_complete_list_is_not_simply_a_member(store):
    await save(
        store,
        report("2007", "2007-10-03", memberships=closed_list("RU UZ")),
        report("2015", "2015-05-20", memberships=closed_list("RU KZ")),
    )
    now = await store.standing("csto")
    assert statuses(now) == {"KZ": "member", "RU": "member", "UZ": "member, not in 2015"}
    assert now.closed_list.source == "2015"
    before = await store.standing("csto", day("2015-05-19"))
    assert statuses(before) == {"RU": "member", "UZ": "member"}
    assert before.closed_list.source == "2007"


async def test_a_complete_list_says_nothing_of_other_statuses(store):
    await save(
        store,
        report("2007", "2007-10-03", memberships=[claim("IR", OBSERVER, of="sco")]),
        report("2015", "2015-05-20", memberships=closed_list("RU CN", of="sco")),
    )
    assert statuses(await store.standing("sco"))["IR"] == "observer"


async def test_a_list_that_is_not_complete_drops_nobody(store):
    await save(
        store,
        report("2007", "2007-10-03", memberships=closed_list("RU UZ")),
        report("2015", "2015-05-20", memberships=[claim("RU")]),
    )
    roll = await store.standing("csto")
    assert statuses(roll) == {"RU": "member", "UZ": "member"}
    assert roll.closed_list.source == "2007"


async def test_a_complete_list_of_another_time_does_not_drop_newer_members(store):
    await save(
        store,
        report("2010", "2010-01-01", memberships=[claim("UZ", since="2006")]),
        report("history", "2020-01-01", memberships=closed_list("RU", until="2003")),
    )
    assert statuses(await store.standing("csto"))["UZ"] == "member"


async def test_later_reports_tell_of_earlier_times(store):
    await save(
        store,
        report("2020", "2020-01-01", memberships=[claim("UZ", since="2006", until="2012")]),
    )
    for as_of, expected in [
        ("2005-12-31", {}),
        ("2006-01-01", {"UZ": "member"}),
        ("2011-12-31", {"UZ": "member"}),
        ("2012-12-31", {"UZ": "former"}),
        ("2030-01-01", {"UZ": "former"}),
    ]:
        assert statuses(await store.standing("csto", day(as_of))) == expected, as_of
    (standing,) = (await store.standing("csto")).standings
    assert standing.over
    assert standing.claim.status is MEMBER


async def test_a_year_in_which_two_things_happened_ends_with_the_later_one(store):
    await save(
        store,
        report(
            "2012",
            "2012-12-20",
            memberships=[
                claim("UZ", since="2006", until="2012"),
                claim("UZ", SUSPENDED, since="2012"),
            ],
        ),
    )
    assert statuses(await store.standing("csto", day("2012-12-31"))) == {"UZ": "suspended"}
    assert statuses(await store.standing("csto", day("2011-12-31"))) == {"UZ": "member"}


async def test_an_end_known_to_the_day_ends_after_it(store):
    await save(store, report("x", "2013-01-01", memberships=[claim("UZ", until="2012-06-28")]))
    assert statuses(await store.standing("csto", day("2012-06-28"))) == {"UZ": "member"}
    assert statuses(await store.standing("csto", day("2012-06-29"))) == {"UZ": "former"}


async def test_a_date_in_a_later_report_outweighs_an_older_report_without(store):
    await save(
        store,
        report("2005", "2005-01-01", memberships=[claim("IN", OBSERVER, of="sco")]),
        report("2019", "2019-01-01", memberships=[claim("IN", of="sco", since="2017-06-09")]),
    )
    at = {
        text: statuses(await store.standing("sco", day(text)))["IN"]
        for text in ("2017-06-08", "2017-06-09")
    }
    assert at == {"2017-06-08": "observer", "2017-06-09": "member"}


async def test_undated_reports_count_as_the_oldest(store):
    await save(
        store,
        report("undated", "", memberships=[claim("UZ", FORMER), claim("RU")]),
        report("2007", "2007-10-03", memberships=[claim("UZ")]),
    )
    assert statuses(await store.standing("csto")) == {"RU": "member", "UZ": "member"}
    assert statuses(await store.standing("csto", day("2000-01-01"))) == {
        "RU": "member",
        "UZ": "former",
    }


async def test_of_two_reports_of_one_day_the_one_saved_last_decides(store):
    await save(store, report("a", "2007-10-03", memberships=[claim("UZ")]))
    await save(store, report("b", "2007-10-03", memberships=[claim("UZ", FORMER)]))
    assert statuses(await store.standing("csto")) == {"UZ": "former"}


async def test_what_a_report_states_outweighs_what_it_implies(store):
    await save(
        store,
        report(
            "a",
            "2007-10-03",
            memberships=[
                claim("UZ", OBSERVER),
                claim("UZ", derivation=Derivation.INFERRED),
            ],
        ),
    )
    (standing,) = (await store.standing("csto")).standings
    assert (standing.status, standing.derivation) == (OBSERVER, Derivation.STATED)


async def test_reports_that_contradict_each_other_are_both_shown(store):
    await save(
        store,
        report("2010", "2010-05-01", memberships=[claim("UZ", OBSERVER)]),
        report("2011", "2011-01-01", memberships=[claim("UZ", since="2006")]),
    )
    (standing,) = (await store.standing("csto")).standings
    assert standing.status is MEMBER
    assert [each.report.source for each in standing.disputed_by] == ["2010"]
    assert standing.disputed_by[0].evidence


async def test_a_change_over_time_is_no_contradiction(csto):
    roll = await csto.standing("csto")
    assert [standing.disputed_by for standing in roll.standings] == [()] * 7


async def test_the_organizations_of_a_state(store):
    await save(
        store,
        report("a", "2007-10-03", memberships=[*closed_list("RU UZ"), claim("UZ", of="sco")]),
        report("b", "2013-01-01", memberships=[claim("UZ", FORMER), claim("RU", of="sco")]),
        report("c", "2015-01-01", memberships=closed_list("RU CN", of="sco")),
    )
    found = {each.organization: each for each in await store.standing_of_state("UZ")}
    assert found["csto"].status is Status.FORMER
    assert found["sco"].dropped_from.source == "c"
    early = await store.standing_of_state("UZ", day("2010-01-01"))
    assert [(each.organization, each.status) for each in early] == [
        ("csto", MEMBER),
        ("sco", MEMBER),
    ]


async def test_the_history_of_a_state_comes_newest_first_and_in_pages(csto):
    first = await csto.claims("csto", "UZ", limit=2)
    assert [each.report.source for each in first.items] == ["2013", "2012"]
    last = await csto.claims("csto", "UZ", limit=2, after=first.following)
    assert [each.report.source for each in last.items] == ["2007"]
    assert last.following is None


async def test_nothing_is_known_of_an_organization_nobody_spoke_of(csto):
    roll = await csto.standing("nato")
    assert (roll.standings, roll.closed_list) == ((), None)
    assert (await csto.claims("nato", "UZ")).items == ()


async def test_removing_the_report_that_decides_lets_the_one_before_decide(csto):
    await csto.remove(["2013", "2015"])
    assert statuses(await csto.standing("csto"))["UZ"] == "suspended"


async def test_a_complete_list_that_ends_with_one_states_leaving_drops_nobody_after_it(store):
    entries = [claim("RU", closed=True), claim("UZ", until="2012", closed=True)]
    await save(
        store,
        report("kz", "2013-01-01", memberships=[claim("KZ")]),
        report("list", "2015-01-01", memberships=entries),
    )
    assert statuses(await store.standing("csto"))["KZ"] == "member"


@pytest.mark.parametrize("turned", [False, True])
async def test_of_many_datings_of_one_status_the_weightiest_decides(store, turned):
    entries = [
        report(f"{year}", f"{year + 10}-01-01", memberships=[claim("UZ", since=f"{year}")])
        for year in range(1991, 2003)
    ]
    await save(store, *(reversed(entries) if turned else entries))
    (standing,) = (await store.standing("csto")).standings
    assert standing.claim.report.source == "2002"
    (standing,) = (await store.standing("csto", day("1996-06-01"))).standings
    assert standing.claim.report.source == "1996"
