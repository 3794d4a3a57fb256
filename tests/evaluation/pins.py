"""Floors under the figures, with the corpus they were measured on, in one file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from evaluation.scores import Sheet

PINS = Path(__file__).with_name("floors.json")
_LOWER_IS_BETTER = ("answered wrong", "wrongly refused", "wrongly answered")


def figures(sheet: Sheet) -> dict[str, float]:
    """The figures that must not get worse; a baseline's and those of small samples may."""
    kept: dict[str, float] = {}
    for name, found in sheet.found.items():
        if ":" not in name and not name.startswith(" "):
            kept[f"{name} precision"] = found.precision
            kept[f"{name} recall"] = found.recall
    kept |= {name: rate.value for name, rate in sheet.rates.items() if ":" not in name}
    kept |= {name: float(count) for name, count in sheet.counts.items() if ":" not in name}
    return {name: round(value, 4) for name, value in kept.items()}


def fallen(sheet: Sheet, floors: dict[str, float]) -> list[str]:
    """A line for each figure that is worse than its floor, or gone."""
    now = figures(sheet)
    lines = []
    for name, floor in floors.items():
        value = now.get(name)
        low = name in sheet.counts or name in _LOWER_IS_BETTER
        if value is None or (value > floor if low else value < floor):
            lines.append(f"{name}: {value}, was {floor}")
    return lines


def load() -> dict[str, dict[str, Any]]:
    """The floors by split: `fingerprint` of the corpus and `figures`."""
    return json.loads(PINS.read_text(encoding="utf-8")) if PINS.is_file() else {}


def pin(split: str, fingerprint: str, sheet: Sheet) -> None:
    """Make the figures of now the floors of the split."""
    floors = load() | {split: {"fingerprint": fingerprint, "figures": figures(sheet)}}
    PINS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
