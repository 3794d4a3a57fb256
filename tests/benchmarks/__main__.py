"""`python -m tests.benchmarks`: measures Sitrep against its budgets, all in one run.

Everything is a ratio against something measured beside it, so that it holds on any machine.
The libraries are made on the first run (a hundred thousand reports take some minutes and a
gigabyte) and kept in the temporary folder.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

from tests.benchmarks import discord_answers, hostile, parsing, starting, storage
from tests.benchmarks.measuring import Finding, table

SMALL = 100


def parts(large: int) -> dict[str, tuple[str, Callable[[], Iterator[Finding]]]]:
    """Each part by name: its heading, and what it finds."""
    return {
        "storage": (
            f"Reads from a library of {large} reports",
            lambda: storage.growth(SMALL, large),
        ),
        "answers": (
            f"Answers from {large} reports on the simulated Discord, against a bare command",
            lambda: discord_answers.answers(SMALL, large),
        ),
        "linear": ("Reading and extraction by length", parsing.growth),
        "hostile": ("Texts made to be slow, by length", hostile.hostile),
        "lexrank": (
            "Reading and extraction, against a general summarizer",
            parsing.against_lexrank,
        ),
        "reload": ("Reloading a folder in which nothing has changed", parsing.reloading),
        "start": ("Start-up and memory, against a bare bot", lambda: starting.starting(large)),
    }


def main() -> int:
    """Run the parts asked for; 1 if a limit was broken."""
    names = list(parts(0))
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("part", nargs="*", default=names, help=f"of {', '.join(names)}")
    parser.add_argument("--reports", type=int, default=100_000, help="size of the large library")
    chosen = parser.parse_args()
    known = parts(chosen.reports)
    if unknown := set(chosen.part) - set(known):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; choose {', '.join(names)}")
    results = [table(heading, find()) for heading, find in (known[name] for name in chosen.part)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
