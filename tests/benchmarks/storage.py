"""How long the library takes to answer, and how that grows with it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Iterator
from datetime import date

from bot.model import Progress
from db import InitiativeFilter, ReportFilter, SearchFilter, Store, Terms
from tests.benchmarks.measuring import Finding, alternate, seconds
from tests.benchmarks.synthetic import WORDS, library

ROUNDS = 40
_DAY = date(2015, 6, 1)
_RARE, _COMMON = WORDS.values[15_000], WORDS.values[12]

Read = Callable[[], Coroutine[None, None, object]]


def reads(store: Store) -> Iterator[tuple[str, Read]]:
    """The reads that answers are made of, on what most reports speak of."""
    yield "standing", lambda: store.standing("csto")
    yield "standing as of", lambda: store.standing("csto", _DAY)
    yield "standing of a state", lambda: store.standing_of_state("RU")
    yield "claims", lambda: store.claims("csto", "RU")
    yield "initiatives", lambda: store.initiatives(InitiativeFilter("csto"))
    yield (
        "initiatives by status and state",
        lambda: store.initiatives(InitiativeFilter("csto", Progress.PLANNED, "RU")),
    )
    yield "initiatives as of", lambda: store.initiatives(InitiativeFilter("csto", as_of=_DAY))
    yield "relations", lambda: store.relations("csto", "sco")
    yield "reports", lambda: store.reports(ReportFilter("csto", "RU"))
    yield "reports by publication", lambda: store.reports(ReportFilter(publication="Journal 3"))
    yield "titles as typed", lambda: store.find_reports("csto mig")
    yield "full report", lambda: store.full_report(50)
    yield "organizations", store.organizations
    yield "totals", store.totals
    yield "changes in a year", lambda: store.changes(date(2024, 1, 1))
    yield "search, common words", lambda: store.search(Terms.parse("members migration"))
    yield "search, rare word", lambda: store.search(Terms.parse(_RARE))
    yield (
        "search, any of four words",
        lambda: store.search(
            Terms(optional=tuple((word,) for word in ("members", "energy", _COMMON, _RARE)))
        ),
    )
    yield (
        "search, within an organization",
        lambda: store.search(Terms.parse("migration"), SearchFilter(("csto",))),
    )


def growth(small: int, large: int) -> Iterator[Finding]:
    """The median of each read over the large library, and how many times the small one's it is.

    Reads whose result is itself larger in the larger library are no less bounded; what counts
    for a user is the growth of a whole answer, which is measured apart.
    """
    with asyncio.Runner() as runner:
        stack = contextlib.AsyncExitStack()

        async def opened(count: int) -> dict[str, Read]:
            return dict(reads(await stack.enter_async_context(Store.open(await library(count)))))

        few, many = runner.run(opened(small)), runner.run(opened(large))
        for name in many:
            actions = [
                lambda read=read: seconds(lambda: runner.run(read()))
                for read in (few[name], many[name])
            ]
            before, after = alternate(actions, ROUNDS)
            ratio = after.median / before.median
            worst = after.worst_of_hundred * 1000
            note = f"{ratio:5.1f} x that of {small} reports, p99 {worst:.1f} ms"
            yield Finding(name, after.median * 1000, unit="ms", note=note)
        runner.run(stack.aclose())
