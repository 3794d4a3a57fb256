"""An initiative's life over reports."""

import pytest
from told import day, plan, report, save

from bot.model import PartialDate, Progress
from db import InitiativeFilter

PLANNED, ACTIVE, STALLED = Progress.PLANNED, Progress.ACTIVE, Progress.STALLED


@pytest.fixture
async def library(store):
    await save(
        store,
        report(
            "2007",
            "2007-10-03",
            "Troops are planned.",
            initiatives=[plan("Peacekeeping troops", target="2010", states="RU")],
        ),
        report(
            "2009",
            "2009-02-04",
            initiatives=[
                plan("CSTO peacekeeping troops", target="2011", states="KZ"),
                plan("Media Forum", STALLED),
            ],
        ),
        report(
            "2010",
            "2010-12-01",
            initiatives=[
                plan("the peacekeeping troops", ACTIVE),
                plan("Media forum", of="sco", states="KZ"),
            ],
        ),
    )
    return store


async def titles(store, *values, limit=10, **filters):
    page = await store.initiatives(InitiativeFilter(*values, **filters), limit=limit)
    return [(life.organization, life.title, life.status.value) for life in page.items]


async def test_one_initiative_in_several_reports_is_one_life(library):
    page = await library.initiatives(InitiativeFilter("csto"))
    troops = page.items[0]
    assert troops.title == "the peacekeeping troops"
    assert troops.status is ACTIVE
    assert troops.target == PartialDate(2011), "the newest target that any report states"
    assert troops.newest.report.source == "2010"
    assert [(step.report.source, step.status, str(step.target)) for step in troops.milestones] == [
        ("2007", PLANNED, "2010"),
        ("2009", PLANNED, "2011"),
        ("2010", ACTIVE, "None"),
    ]
    assert troops.milestones[0].evidence[0].text == "Troops are planned."
    assert [who.state for who in troops.milestones[0].participants] == ["RU"]


async def test_what_was_repeated_is_no_new_milestone(library):
    await save(
        library,
        report("2008", "2008-01-01", initiatives=[plan("peacekeeping troops", target="2010")]),
    )
    (troops, _) = (await library.initiatives(InitiativeFilter("csto"))).items
    assert [step.report.source for step in troops.milestones] == ["2007", "2009", "2010"]
    history = await library.statements(troops.id)
    assert [each.report.source for each in history.items] == ["2010", "2009", "2008", "2007"]


async def test_as_of_a_day_only_what_was_said_by_then_counts(library):
    early = await library.initiatives(InitiativeFilter("csto", as_of=day("2009-12-31")))
    assert [(life.title, life.status) for life in early.items] == [
        ("Media Forum", STALLED),
        ("CSTO peacekeeping troops", PLANNED),
    ]
    assert [step.report.source for step in early.items[1].milestones] == ["2007", "2009"]
    assert await titles(library, as_of=day("2007-10-02")) == []


async def test_filters(library):
    assert await titles(library) == [
        ("sco", "Media forum", "planned"),
        ("csto", "the peacekeeping troops", "active"),
        ("csto", "Media Forum", "stalled"),
    ]
    assert await titles(library, status=PLANNED) == [("sco", "Media forum", "planned")]
    assert await titles(library, "csto", ACTIVE) == [("csto", "the peacekeeping troops", "active")]
    assert await titles(library, state="KZ") == [
        ("sco", "Media forum", "planned"),
        ("csto", "the peacekeeping troops", "active"),
    ]
    assert await titles(library, "csto", state="RU", status=PLANNED) == []
    assert await titles(library, "csto", state="RU", status=PLANNED, as_of=day("2008-01-01")) == [
        ("csto", "Peacekeeping troops", "planned")
    ]
    assert await titles(library, "nato") == []


@pytest.mark.parametrize("filters", [{}, {"state": "KZ"}, {"as_of": day("2010-06-01")}])
async def test_pages_follow_each_other_without_gap_or_repeat(store, filters):
    await save(
        store,
        *(
            report(
                f"r{number}",
                f"2007-01-{number % 9 + 1:02}" if number % 3 else "",
                initiatives=[plan(f"plan {number} {'x' * (number % 4)}", states="KZ")],
            )
            for number in range(23)
        ),
    )
    found, following = [], None
    while True:
        page = await store.initiatives(InitiativeFilter(**filters), limit=5, after=following)
        found += (life.title for life in page.items)
        following = page.following
        if following is None:
            break
        assert len(page.items) == 5
    assert len(found) == len(set(found)) == 23


async def test_a_status_as_of_a_day_is_found_behind_many_others(store):
    await save(
        store,
        report("then", "2001-01-01", initiatives=[plan("old plan", STALLED)]),
        *(
            report(f"r{number}", "2007-01-01", initiatives=[plan(f"plan {number}")])
            for number in range(30)
        ),
    )
    page = await store.initiatives(
        InitiativeFilter(status=STALLED, as_of=day("2008-01-01")), limit=3
    )
    assert [life.title for life in page.items] == ["old plan"]
    assert page.following is None


async def test_a_life_loses_what_a_changed_report_no_longer_says(library):
    await save(library, report("2010", "2010-12-01"))
    (life,) = [
        each
        for each in (await library.initiatives(InitiativeFilter("csto"))).items
        if "troops" in each.title
    ]
    assert (life.status, life.newest.report.source) == (PLANNED, "2009")
    assert await titles(library, "sco") == []
    await library.remove(["2009"])
    (life,) = (await library.initiatives()).items
    assert (life.title, str(life.target)) == ("Peacekeeping troops", "2010")
    assert await titles(library, state="KZ") == []


async def test_a_long_life_keeps_the_first_of_every_status(store):
    done = plan("troops", Progress.COMPLETED, target="2003")
    await save(
        store,
        report("2000", "2000-01-01", initiatives=[plan("troops", target="2003")]),
        report("2001", "2001-01-01", initiatives=[done]),
        *(
            report(f"{year}", f"{year}-01-01", initiatives=[plan("troops", target=f"{year + 3}")])
            for year in range(2002, 2020)
        ),
    )
    (life,) = (await store.initiatives()).items
    assert [step.report.source for step in life.milestones] == [
        "2000",
        "2001",
        "2017",
        "2018",
        "2019",
    ]
