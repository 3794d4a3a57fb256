"""Print how well reports are read, extracted, summarised and answered from, beside baselines.

Run as `python tests/evaluate.py [dev|locked|FOLDER ...]`; without a split, all splits.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from evaluation import corpus, pins
from evaluation.run import evaluate
from evaluation.scores import Sheet

_LOCKED = "locked"
_HEAD = f"{'precision':>10}{'recall':>10}{'F1':>10}{'right':>8}{'wrong':>8}{'missed':>8}"


def render(split: str, sheet: Sheet) -> str:
    """The figures of a split as lines of text, each baseline under what it is compared to."""
    lines = [f"{split:36}{_HEAD}"]
    for name, found in sheet.found.items():
        lines.append(
            f"{name:36}{found.precision:10.3f}{found.recall:10.3f}{found.f1:10.3f}"
            f"{found.right:8}{found.wrong:8}{found.missed:8}"
        )
    for name, rate in sheet.rates.items():
        lines.append(f"{name:36}{rate.value:10.3f}{rate.good:10} of {rate.total}")
    for name, count in sheet.counts.items():
        lines.append(f"{name:36}{count:10}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Evaluate the splits named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("splits", nargs="*", help="dev, locked or a folder; all splits by default")
    parser.add_argument("--errors", action="store_true", help="list everything got wrong")
    parser.add_argument("--kind", default="", help="list only faults whose kind contains this")
    parser.add_argument("--no-questions", action="store_true", help="leave the questions out")
    parser.add_argument(
        "--pin", action="store_true", help="make the figures the floors of the gate"
    )
    options = parser.parse_args()
    splits = options.splits or sorted(each.name for each in corpus.REPORTS.iterdir())
    for split in splits:
        folder = corpus.folder_of(split)
        sheet = evaluate(folder, ask=not options.no_questions)
        print(render(split, sheet))
        if split == _LOCKED and (options.errors or options.kind):
            print("The locked split is measured only; its faults are not for tuning to.\n")
        elif options.errors or options.kind:
            faults = [fault for fault in sheet.faults if options.kind in fault.kind]
            print(*sorted(map(str, faults)), sep="\n")
        if options.pin:
            pins.pin(split, corpus.fingerprint(folder), sheet)


if __name__ == "__main__":
    main()
