"""The made-up libraries have the shape that the benchmarks rely on."""

import tempfile

from synthetic import entry, library

from db import Store


def test_a_library_is_the_same_every_time():
    assert entry(17) == entry(17)
    assert entry(17) != entry(18)


def test_most_reports_speak_of_one_organization():
    reports = [entry(number) for number in range(1, 301)]
    speaking = [
        report
        for report in reports
        if any(each.key == "csto" for each in report.briefing.organizations)
    ]
    assert 0.5 < len(speaking) / len(reports) < 0.7
    assert any(report.document.published is None for report in reports)


async def test_a_library_is_made_once(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    path = await library(120)
    made = path.stat()
    assert await library(120) == path
    assert path.stat().st_mtime_ns == made.st_mtime_ns
    async with Store.open(path) as store:
        totals = await store.totals()
        assert totals.reports == 120
        assert len((await store.standing("csto")).standings) >= 7
        assert (await store.initiatives()).following is not None
