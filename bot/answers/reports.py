"""Reports themselves: lists, summaries, bylines, full texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.finding import OnTopic, most_on, reports_on
from bot.answers.model import Answer, Item, Mark
from bot.answers.query import Byline, FullReport, Reports, Summarize
from bot.answers.titles import calm
from bot.model import Point, Sentence
from db import ReportFilter, Store
from db.records import FullReport as Stored
from db.records import Report

PAGE: Final = 15
"""Reports that one answer lists."""


def report_item(report: Report, c: Composer) -> Item:
    """A report's line: title, byline, date."""
    byline = [c.listing(report.authors)] if report.authors else []
    byline += [report.publication] if report.publication else []
    byline.append(c.date(report.published))
    return Item(
        calm(report.title) or c.text("reports.untitled"),
        Mark.REPORT,
        detail=", ".join(byline),
        citations=(c.cite(report, ()),),
    )


async def reports(query: Reports, store: Store, c: Composer) -> Answer:
    """The reports that pass a filter, newest first."""
    wanted = ReportFilter(
        query.organization,
        query.country,
        query.publication,
        after=query.after.first() if query.after else None,
        before=last_day(query.before),
    )
    page = await store.reports(wanted, limit=PAGE, after=query.cursor or None)
    c.section("", [report_item(report, c) for report in page.items])
    if page.following:
        c.suggest(c.text("suggest.more"), _next(query, page.following))
    for report in page.items[:2]:
        c.suggest(c.text("suggest.summary", title=calm(report.title)), Summarize(report.id))
    understood = _understood(query, c)
    if not page.items:
        return c.not_said(understood, c.text("reports.not_said"))
    newest = page.items[0]
    headline = c.text(
        "reports.headline_more" if page.following else "reports.headline",
        n=len(page.items),
        title=calm(newest.title) or c.text("reports.untitled"),
        date=c.date(newest.published),
    )
    return c.answer(understood, headline)


def _next(query: Reports, cursor: str) -> Reports:
    return Reports(
        query.organization, query.country, query.publication, query.after, query.before, cursor
    )


def _understood(query: Reports, c: Composer) -> str:
    filters = []
    if query.organization:
        filters.append(c.label(query.organization))
    if query.country:
        filters.append(c.state(query.country))
    if query.publication:
        filters.append(query.publication)
    if query.after:
        filters.append(c.text("reports.after", date=c.date(query.after)))
    if query.before:
        filters.append(c.text("reports.before", date=c.date(query.before)))
    if not filters:
        return c.text("reports.all")
    return c.text("reports.understood", filters=", ".join(filters))


async def _chosen(report: int, words: str, store: Store, c: Composer) -> Report | None:
    """The report meant: by number, by what it is about, or the newest."""
    if report:
        return await store.report(report)
    if words:
        found = await reports_on(words, store, c.names, limit=1)
        return found[0].report if found else None
    return await store.newest_report()


async def summarize(query: Summarize, store: Store, c: Composer) -> Answer:
    """A report's bottom line, key points and what to watch."""
    report = await _chosen(query.report, query.words, store, c)
    stored = await store.full_report(report.id) if report else None
    if report is None or stored is None:
        understood = c.text("summary.understood", title=query.words)
        return c.not_said(understood, c.text("summary.not_said", words=query.words))
    understood = c.text(
        "summary.understood", title=calm(report.title) or c.text("reports.untitled")
    )
    summary = stored.briefing.summary
    c.section(c.text("summary.key_points"), _points(stored, summary.key_points, c))
    c.section(c.text("summary.watch"), _points(stored, summary.watch, c))
    c.suggest(c.text("suggest.text"), FullReport(report.id))
    if summary.bottom_line is None:
        return c.not_said(understood, c.text("summary.empty"))
    c.cite(report, _sentences(stored, summary.bottom_line))
    return c.answer(understood, summary.bottom_line.text)


def _sentences(stored: Stored, point: Point) -> list[Sentence]:
    return [stored.sentences[number - 1] for number in point.evidence]


def _points(stored: Stored, points: Sequence[Point], c: Composer) -> list[Item]:
    return [
        Item(point.text, citations=(c.cite(stored.report, _sentences(stored, point)),))
        for point in points
    ]


async def full_report(query: FullReport, store: Store, c: Composer) -> Answer:
    """A report's text by paragraphs."""
    stored = await store.full_report(query.report)
    if stored is None:
        understood = c.text("text.understood", title="")
        return c.not_said(understood, c.text("text.gone"))
    paragraphs: dict[int, list[str]] = {}
    for sentence in stored.sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
    cited = c.cite(stored.report, ())
    c.section("", [Item(" ".join(told), citations=(cited,)) for told in paragraphs.values()])
    title = calm(stored.report.title) or c.text("reports.untitled")
    return c.answer(c.text("text.understood", title=title), title)


async def byline(query: Byline, store: Store, c: Composer) -> Answer:
    """Who wrote and published what, and when."""
    if query.author:
        return await _works(query, store, c)
    understood = (
        c.text("byline.understood", words=query.words)
        if query.words
        else c.text("byline.understood_newest")
    )
    if query.report or not query.words:
        report = await _chosen(query.report, "", store, c)
        found = [OnTopic(report)] if report else []
    else:
        limit = 25 if query.year else 5
        found = await reports_on(query.words, store, c.names, limit)
        names = c.names.find(query.words)
        if not found and len(names) > 1:  # the deed may be told in other words
            words = " ".join(query.words[name.start : name.end] for name in names)
            found = await reports_on(words, store, c.names, limit)
        found = found or await _published_by(query.words, store, c, limit)
    if query.year:
        found = [
            on for on in found if on.report.published and on.report.published.year == query.year
        ]
    if not found:
        return c.not_said(understood, c.text("byline.not_said", words=query.words))
    c.section("", [report_item(on.report, c) for on in found])
    first = found[0].report
    for on in found:
        stored = await store.full_report(on.report.id)
        if stored and stored.sentences:
            c.cite(on.report, _opening_and_topic(stored, query.words, c))
    c.suggest(c.text("suggest.summary", title=calm(first.title)), Summarize(first.id))
    return c.answer(understood, _byline(first, c))


def _opening_and_topic(stored: Stored, words: str, c: Composer) -> list[Sentence]:
    """The sentence that opens a report, and the one that has most of what it was asked for by."""
    best = most_on(words, stored.sentences, c.names)
    return sorted({stored.sentences[0], best}, key=lambda each: each.number)


async def _published_by(words: str, store: Store, c: Composer, limit: int) -> list[OnTopic]:
    """Reports on a topic of which some words are the name of who published them."""
    told = words.lower().split()
    for at, word in enumerate(told):
        known = [*await store.publications(word), *await store.publications(f"the {word}")]
        for publication in known:
            name = publication.lower().removeprefix("the ").split()
            rest = " ".join(told[:at] + told[at + len(name) :])
            if told[at : at + len(name)] != name or not rest:
                continue
            found = await reports_on(rest, store, c.names, limit)
            own = [on for on in found if on.report.publication == publication]
            if own:
                return own
    return []


def _byline(report: Report, c: Composer) -> str:
    key = "byline.headline" if report.authors else "byline.no_author"
    return c.text(
        key,
        authors=c.listing(report.authors),
        title=calm(report.title) or c.text("reports.untitled"),
        publication=report.publication or c.text("byline.unknown_publication"),
        date=c.date(report.published),
    )


async def _works(query: Byline, store: Store, c: Composer) -> Answer:
    page = await store.reports(ReportFilter(author=query.author), limit=PAGE)
    author = next(
        (a for r in page.items for a in r.authors if a.lower() == query.author.lower()),
        query.author,
    )
    understood = c.text("byline.works", author=author)
    c.section("", [report_item(report, c) for report in page.items])
    if not page.items:
        return c.not_said(understood, c.text("byline.no_works", author=author))
    titles = c.listing([calm(report.title) for report in page.items[:3]])
    headline = c.text("byline.works_headline", n=len(page.items), author=author, titles=titles)
    return c.answer(understood, headline)
