"""Lists of reports, their sentences, and titles as they are typed."""

import pytest
from told import about, claim, day, report, save

from db import ReportFilter

KEYS = ("organization", "state", "publication", "author")


@pytest.fixture
async def library(store):
    await save(
        store,
        report("old", "2005-05-05", title="Old news", subjects=[about(1, organization="sco")]),
        report(
            "csto",
            "2007-10-03",
            title="The CSTO seeks to build",
            publication="CACI Analyst",
            authors=("Erica Márat", "A. Other"),
            memberships=[claim("UZ"), claim("RU")],
        ),
        report("undated", "", title="Without a date", memberships=[claim("UZ", of="sco")]),
        report("new", "2012-12-01", title="Seeking buildings", subjects=[about(1, state="UZ")]),
    )
    return store


@pytest.mark.parametrize(
    ("wanted", "sources"),
    [
        ({}, ["new", "csto", "old", "undated"]),
        ({"organization": "sco"}, ["old", "undated"]),
        ({"state": "UZ"}, ["new", "csto", "undated"]),
        ({"organization": "csto", "state": "UZ"}, ["csto"]),
        ({"organization": "sco", "state": "RU"}, []),
        ({"publication": "caci ANALYST"}, ["csto"]),
        ({"publication": "The Journal", "state": "UZ"}, ["new", "undated"]),
        ({"author": "erica marat"}, ["csto"]),
        ({"author": "Ada Writer", "organization": "sco"}, ["old", "undated"]),
        ({"after": day("2007-10-03")}, ["new", "csto"]),
        ({"before": day("2007-10-03")}, ["csto", "old"]),
        ({"after": day("2006-01-01"), "before": day("2007-10-02")}, []),
        ({"state": "UZ", "after": day("2008-01-01")}, ["new"]),
    ],
)
async def test_filters(library, wanted, sources):
    page = await library.reports(ReportFilter(**wanted))
    assert [each.source for each in page.items] == sources
    assert page.following is None


@pytest.mark.parametrize(
    "wanted",
    [{}, {"organization": "csto"}, {"publication": "The Journal"}, {"author": "Ada writer"}],
)
async def test_pages_follow_each_other_without_gap_or_repeat(store, wanted):
    await save(
        store,
        *(
            report(f"r{n}", f"2007-01-0{n % 7 + 1}" if n % 4 else "", memberships=[claim("UZ")])
            for n in range(17)
        ),
    )
    found, following = [], None
    while True:
        page = await store.reports(ReportFilter(**wanted), limit=4, after=following)
        found += page.items
        if (following := page.following) is None:
            break
    assert len(found) == len({each.id for each in found}) == 17
    dates = [each.published or day("0001-01-01") for each in found]
    assert dates == sorted(dates, reverse=True)


async def test_the_newest(library, store):
    assert (await library.newest_report()).source == "new"
    await library.remove(["new", "csto", "old"])
    assert (await library.newest_report()).source == "undated"
    await library.remove(["undated"])
    assert await library.newest_report() is None


@pytest.mark.parametrize(
    ("typed", "sources"),
    [
        ("csto", ["csto"]),
        ("seek", ["new", "csto"]),
        ("build see", ["csto"]),
        ("csto build", ["csto"]),
        ("", ["new", "csto", "old", "undated"]),
        ("  ?!", ["new", "csto", "old", "undated"]),
        ("nothing", []),
        ('"csto', ["csto"]),
        ("csto*", ["csto"]),
        ("NEAR(csto", []),
        ("csto OR", []),
    ],
)
async def test_titles_as_they_are_typed(library, typed, sources):
    assert [each.source for each in await library.find_reports(typed)] == sources


async def test_sentences_and_their_neighbours(store):
    texts = [f"Sentence {number}." for number in range(1, 8)]
    await save(store, report("a", "2007-10-03", *texts), report("b", "2007-10-03", "Other."))
    assert [each.number for each in await store.sentences(1, [5, 2, 2, 99])] == [2, 5]
    assert [each.text for each in await store.context(1, 3, radius=2)] == texts[:5]
    assert [each.number for each in await store.context(1, 1)] == [1, 2]
    assert await store.context(1, 99) == ()
    assert await store.sentences(99, [1]) == ()
    assert await store.full_report(99) is None


async def test_names_most_used_first(library):
    found = await library.organizations()
    assert [(each.organization.label, each.reports) for each in found] == [("SCO", 2), ("CSTO", 1)]
    assert [(each.state, each.reports) for each in await library.states()] == [("UZ", 3), ("RU", 1)]
    await library.remove(["old", "undated"])
    assert [each.organization.key for each in await library.organizations()] == ["csto"]
    known = await library.organizations_by_key(["csto", "sco", "unheard"])
    assert {key: use.reports for key, use in known.items()} == {"csto": 1, "sco": 0}


async def test_publications_and_authors_as_they_are_typed(library):
    assert await library.publications("") == ("CACI Analyst", "The Journal")
    assert await library.publications("the j") == ("The Journal",)
    assert await library.publications("zzz") == ()
